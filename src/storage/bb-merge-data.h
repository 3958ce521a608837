/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-context.h"
#include "document/bb-schema.h"
#include "storage/bb-merge-group.h"

G_BEGIN_DECLS

/**
 * BbMergeData:
 * @stamps: path to where its stamps stand in the text
 * @conflicts: path to an array of [struct@MergeGroup]
 * @removed: path to an array of [struct@MergeGroup]
 * @seen: the causal context
 *
 * The member `merge` of a file.
 */
typedef struct {
    GHashTable *stamps;
    GHashTable *conflicts;
    GHashTable *removed;
    BbContext *seen;
} BbMergeData;

BbMergeData *bb_merge_data_read (BbJsonCursor cursor, BbSchema *schema);
gboolean bb_merge_data_fits_check (BbJsonCursor cursor, const char *check);
void bb_merge_data_free (BbMergeData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbMergeData, bb_merge_data_free)

G_END_DECLS
