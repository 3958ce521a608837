/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-session-private.h"

#include <glib/gi18n-lib.h>

/* What others sent: it is no edit of this window, and has a way back of its own. */

/**
 * bb_session_take_in:
 * @self: a session
 * @other: (transfer none): another copy of its project, which does not change
 * @error: where to put what went wrong, a sentence for a person
 *
 * Merges what others did into the board. What can be undone here stays the same, and so does what
 * somebody is typing.
 *
 * Returns: (transfer full) (nullable): what came, to be shown and to be taken back; %NULL, and
 *   nothing changed, if @other is a copy of another project or the result would be too large
 */
BbArrival *
bb_session_take_in (BbSession *self, BbDocument *other, GError **error)
{
    g_autoptr (BbStep) step = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), NULL);
    g_return_val_if_fail (BB_IS_DOCUMENT (other), NULL);

    if (bb_session_refuse_read_only (self, error) ||
        !bb_undo_merge (self->undo, other, NULL, &step, error))
        return NULL;
    return bb_arrival_new (self->project, step);
}

static void
say_taken_back (BbSession *self, BbArrival *arrival)
{
    g_autofree char *what = bb_arrival_describe (arrival);
    /* TRANSLATORS: %s is what others sent: “7 changes from Fatima, 2 to look at” */
    g_autofree char *label = g_strdup_printf (_ ("Taken back: %s"), what);

    bb_session_emit_edited (self, label);
}

/**
 * bb_session_take_back:
 * @self: a session
 * @arrival: what came into it
 * @n_skipped: (out) (optional): how many values stay, because they were changed since
 * @error: where to put what went wrong, a sentence for a person
 *
 * Restores what stood there before. It is an edit, so the boards of the others change too when
 * they get this copy; it can be undone.
 *
 * Returns: whether it was done
 */
gboolean
bb_session_take_back (BbSession *self, BbArrival *arrival, guint *n_skipped, GError **error)
{
    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (BB_IS_ARRIVAL (arrival), FALSE);

    if (bb_session_refuse_read_only (self, error) ||
        !bb_undo_take_back_all (self->undo, bb_arrival_get_steps (arrival), n_skipped, error))
        return FALSE;
    bb_session_sign (self);
    say_taken_back (self, arrival);
    return TRUE;
}
