/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-merge-summary.h"

G_DEFINE_BOXED_TYPE (BbMergeSummary, bb_merge_summary, bb_merge_summary_copy, bb_merge_summary_free)

/**
 * bb_merge_summary_copy:
 * @self: a summary
 *
 * Returns: (transfer full): one of its own
 */
BbMergeSummary *
bb_merge_summary_copy (const BbMergeSummary *self)
{
    BbMergeSummary *copy;

    g_return_val_if_fail (self != NULL, NULL);

    copy = g_memdup2 (self, sizeof *self);
    copy->conflicts = g_ptr_array_ref (self->conflicts);
    return copy;
}

/**
 * bb_merge_summary_free:
 * @self: (transfer full): a summary
 */
void
bb_merge_summary_free (BbMergeSummary *self)
{
    g_return_if_fail (self != NULL);

    g_ptr_array_unref (self->conflicts);
    g_free (self);
}

/**
 * bb_merge_summary_removes_most:
 * @self: a summary
 *
 * Whether the merge takes more than half of all values away. A copy that does so is offered to a
 * person and not merged by itself: people seldom empty a board, damaged or forged files may.
 *
 * Returns: %TRUE if it does
 */
gboolean
bb_merge_summary_removes_most (const BbMergeSummary *self)
{
    g_return_val_if_fail (self != NULL, FALSE);

    return self->n_removals > self->n_values / 2;
}

/**
 * bb_merge_summary_is_far_ahead:
 * @self: a summary
 *
 * Whether the clock of the other copy is more than %BB_MERGE_AHEAD_MAX ahead of ours, as that many
 * edits by people never make it. Such a copy is offered as well.
 *
 * Returns: %TRUE if it is
 */
gboolean
bb_merge_summary_is_far_ahead (const BbMergeSummary *self)
{
    g_return_val_if_fail (self != NULL, FALSE);

    return self->ahead > BB_MERGE_AHEAD_MAX;
}
