/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-schema.h"

G_BEGIN_DECLS

/**
 * BbCopyIds:
 *
 * New ids for the items of a copy. An id can be a trace, as that of a voter is, or be made by a
 * tool out of a name.
 */
typedef struct _BbCopyIds BbCopyIds;

BbCopyIds *bb_copy_ids_new (BbSchema *schema);
void bb_copy_ids_free (BbCopyIds *self);

char *bb_copy_ids_dup_path (BbCopyIds *self, const char *path);
char *bb_copy_ids_dup_value (BbCopyIds *self, const char *path, const char *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbCopyIds, bb_copy_ids_free)

G_END_DECLS
