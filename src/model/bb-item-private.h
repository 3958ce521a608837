/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-item.h"
#include "model/bb-list.h"

G_BEGIN_DECLS

/* For the project, which alone makes items and keeps them equal to its document. */

void bb_item_update_list (BbList *list, BbDocument *document, const char *collection);

G_END_DECLS
