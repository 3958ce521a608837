/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-undo.h"

#include "document/bb-undo-private.h"

#define LABEL "redo"

/* What has to be undone, for each register that is as it was before the step. */
static BbStep *
make_opposite (BbUndo *self, BbStep *step)
{
    BbDocument *document = bb_undo_get_document (self);
    BbStep *opposite = bb_step_new (bb_step_get_label (step), bb_step_get_lamport (step));

    for (guint i = 0; i < bb_step_get_n_changes (step); i++) {
        const BbStepChange *change = bb_step_get_change (step, i);
        BbRegister *found = bb_document_get_register (document, change->path);
        g_autoptr (BbRegister) now =
            found != NULL ? bb_register_ref (found) : bb_register_new (change->path);

        if (bb_register_same_values (now, change->before))
            bb_step_add_change (opposite, change->after, now);
    }
    return opposite;
}

/**
 * bb_undo_do_again:
 * @self: an undo
 * @step: what a merge did once, or would have done
 * @done: (out) (optional) (nullable) (transfer full): the registers that it wrote, %NULL if none
 * @error: return location for an error
 *
 * Writes anew what a merge had brought and somebody has taken back: merging the same copy again
 * would change nothing. It leaves alone what has become something else since.
 *
 * Returns: %TRUE if it was done, also without effect; %FALSE with %BB_DOCUMENT_ERROR_LIMIT, and
 *   nothing changed
 */
gboolean
bb_undo_do_again (BbUndo *self, BbStep *step, BbStep **done, GError **error)
{
    g_autoptr (BbStep) opposite = NULL;
    g_autoptr (BbStep) made = NULL;
    guint n_skipped = 0;

    g_return_val_if_fail (BB_IS_UNDO (self), FALSE);
    g_return_val_if_fail (step != NULL, FALSE);

    opposite = make_opposite (self, step);
    if (!_bb_undo_revert (self, opposite, LABEL, &made, &n_skipped, error))
        return FALSE;
    if (made != NULL)
        _bb_undo_push (self, made);
    if (done != NULL)
        *done = g_steal_pointer (&made);
    return TRUE;
}
