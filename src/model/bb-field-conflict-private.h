/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-field-conflict.h"
#include "model/bb-list.h"

G_BEGIN_DECLS

/* For the project, which alone makes conflicts. */

BbFieldConflict *bb_field_conflict_new (BbDocument *document, BbConflict *conflict,
                                        const char *label);
gboolean bb_field_conflict_equal (BbFieldConflict *a, BbFieldConflict *b);
void bb_field_conflict_update_list (BbList *list, BbDocument *document, const char *const *places);

G_END_DECLS
