/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-conflict.h"

G_BEGIN_DECLS

#define BB_TYPE_MERGE_SUMMARY (bb_merge_summary_get_type ())

/* A copy whose clock is further ahead of ours than this was hardly written by people. */
#define BB_MERGE_AHEAD_MAX ((guint64) 1 << 32)

/**
 * BbMergeSummary:
 * @n_changes: how many fields show a value that they did not show before
 * @n_removals: how many fields showed a value and show none any more
 * @n_values: how many fields showed a value before
 * @ahead: how far the clock of the other copy was ahead, 0 if it was not
 * @conflicts: (element-type BbConflict): those that were not there before, in the order of the
 *   paths' bytes
 *
 * What a merge did, as a person sees it. Of an item that comes or goes its fields are counted.
 */
typedef struct {
    guint n_changes;
    guint n_removals;
    guint n_values;
    guint64 ahead;
    GPtrArray *conflicts;
} BbMergeSummary;

GType bb_merge_summary_get_type (void);
BbMergeSummary *bb_merge_summary_copy (const BbMergeSummary *self);
void bb_merge_summary_free (BbMergeSummary *self);

gboolean bb_merge_summary_removes_most (const BbMergeSummary *self);
gboolean bb_merge_summary_is_far_ahead (const BbMergeSummary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbMergeSummary, bb_merge_summary_free)

G_END_DECLS
