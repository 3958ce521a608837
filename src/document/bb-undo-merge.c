/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-undo.h"

#include "document/bb-undo-private.h"

/**
 * bb_undo_merge:
 * @self: an undo
 * @other: another copy of the document
 * @summary: (out) (optional) (transfer full): what it did, as a person sees it
 * @step: (out) (optional) (nullable) (transfer full): what it did, for [method@Undo.take_back];
 *   %NULL if no register changed
 * @error: return location for an error
 *
 * Merges another copy into the document, see [func@merge_into]. It is no edit of this window:
 * what can be undone and what can be done again stays the same.
 *
 * Returns: %TRUE if it was done; %FALSE, and nothing changed, with a %BB_DOCUMENT_ERROR
 */
gboolean
bb_undo_merge (BbUndo *self, BbDocument *other, BbMergeSummary **summary, BbStep **step,
               GError **error)
{
    g_autoptr (BbStep) done = NULL;
    gboolean success;

    g_return_val_if_fail (BB_IS_UNDO (self), FALSE);
    g_return_val_if_fail (BB_IS_DOCUMENT (other), FALSE);

    _bb_undo_begin_writing (self);
    success = bb_merge_into (bb_undo_get_document (self), other, summary, &done, error);
    _bb_undo_end_writing (self, done);
    if (step != NULL)
        *step = g_steal_pointer (&done);
    return success;
}

/* What two steps did one after the other, as one. */
static BbStep *
join (BbStep *first, BbStep *next)
{
    BbStep *joined = bb_step_new (bb_step_get_label (first), bb_step_get_lamport (next));

    for (guint i = 0; i < bb_step_get_n_changes (first); i++) {
        const BbStepChange *change = bb_step_get_change (first, i);
        const BbStepChange *later = bb_step_find_change (next, change->path);

        bb_step_add_change (joined, change->before, later != NULL ? later->after : change->after);
    }
    for (guint i = 0; i < bb_step_get_n_changes (next); i++) {
        const BbStepChange *change = bb_step_get_change (next, i);

        if (bb_step_find_change (first, change->path) == NULL)
            bb_step_add_change (joined, change->before, change->after);
    }
    return joined;
}

static void
add_made (BbStep **made, BbStep *step)
{
    BbStep *joined = *made != NULL ? join (*made, step) : bb_step_ref (step);

    g_clear_pointer (made, bb_step_unref);
    *made = joined;
}

static gboolean
revert (BbUndo *self, BbStep *step, BbStep **made, guint *n_skipped, GError **error)
{
    g_autoptr (BbStep) reverted = NULL;
    guint n = 0;

    if (!_bb_undo_revert (self, step, BB_LABEL_TAKE_BACK, &reverted, &n, error))
        return FALSE;
    *n_skipped += n;
    if (reverted != NULL)
        add_made (made, reverted);
    return TRUE;
}

/**
 * bb_undo_take_back_all:
 * @self: an undo
 * @steps: (element-type BbStep): what merges did, in the order in which they came
 * @n_skipped: (out) (optional): how many values stay, because they were changed since
 * @error: return location for an error
 *
 * Takes merges back: transactions of this window, newest merge first, that write the former values
 * where nobody has replaced what the merge brought. The others get it when they merge next; merging
 * the same copy again changes nothing. All of it is undone as one edit.
 *
 * Returns: %TRUE if it was done, also without effect; %FALSE with %BB_DOCUMENT_ERROR_LIMIT, and
 *   the older ones of the merges stay
 */
gboolean
bb_undo_take_back_all (BbUndo *self, GPtrArray *steps, guint *n_skipped, GError **error)
{
    g_autoptr (BbStep) made = NULL;
    gboolean success = TRUE;
    guint n = 0;

    g_return_val_if_fail (BB_IS_UNDO (self), FALSE);
    g_return_val_if_fail (steps != NULL, FALSE);

    for (guint i = steps->len; success && i-- > 0;)
        success = revert (self, steps->pdata[i], &made, &n, error);
    if (made != NULL)
        _bb_undo_push (self, made);
    if (n_skipped != NULL)
        *n_skipped = n;
    return success;
}

/**
 * bb_undo_take_back:
 * @self: an undo
 * @step: what a merge did
 * @n_skipped: (out) (optional): how many values stay, because they were changed since
 * @error: return location for an error
 *
 * Takes one merge back, see [method@Undo.take_back_all].
 *
 * Returns: %TRUE if it was done, also without effect; %FALSE with %BB_DOCUMENT_ERROR_LIMIT, and
 *   nothing changed
 */
gboolean
bb_undo_take_back (BbUndo *self, BbStep *step, guint *n_skipped, GError **error)
{
    g_autoptr (GPtrArray) steps = g_ptr_array_new ();

    g_return_val_if_fail (step != NULL, FALSE);

    g_ptr_array_add (steps, step);
    return bb_undo_take_back_all (self, steps, n_skipped, error);
}
