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

/**
 * bb_undo_take_back:
 * @self: an undo
 * @step: what a merge did
 * @n_skipped: (out) (optional): how many values stay, because they were changed since
 * @error: return location for an error
 *
 * Takes a merge back: a transaction of this window that writes the former values where nobody has
 * replaced what the merge brought. The others get it when they merge next; merging the same copy
 * again changes nothing. It can be undone as every edit.
 *
 * Returns: %TRUE if it was done, also without effect; %FALSE with %BB_DOCUMENT_ERROR_LIMIT, and
 *   nothing changed
 */
gboolean
bb_undo_take_back (BbUndo *self, BbStep *step, guint *n_skipped, GError **error)
{
    g_autoptr (BbStep) made = NULL;

    g_return_val_if_fail (BB_IS_UNDO (self), FALSE);
    g_return_val_if_fail (step != NULL, FALSE);

    if (n_skipped != NULL)
        *n_skipped = 0;
    if (!_bb_undo_revert (self, step, BB_LABEL_TAKE_BACK, &made, n_skipped, error))
        return FALSE;
    if (made != NULL)
        _bb_undo_push (self, made);
    return TRUE;
}
