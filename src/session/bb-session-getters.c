/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-session-private.h"

/**
 * bb_session_get_project:
 * @self: a session
 *
 * Returns: (transfer none): its project
 */
BbProject *
bb_session_get_project (BbSession *self)
{
    g_return_val_if_fail (BB_IS_SESSION (self), NULL);

    return self->project;
}

/**
 * bb_session_get_file:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): its file, or %NULL if it has never been saved
 */
GFile *
bb_session_get_file (BbSession *self)
{
    g_return_val_if_fail (BB_IS_SESSION (self), NULL);

    return self->file;
}

/**
 * bb_session_get_state:
 * @self: a session
 *
 * Returns: how the file and the board stand to each other
 */
BbSessionState
bb_session_get_state (BbSession *self)
{
    g_return_val_if_fail (BB_IS_SESSION (self), BB_SESSION_SAVED);

    return self->state;
}

/**
 * bb_session_get_problem:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): why nothing is saved by itself: the last save failed, or
 *   what is in the file now cannot be merged; the message is a sentence for a person. %NULL if all
 *   is well
 */
const GError *
bb_session_get_problem (BbSession *self)
{
    g_return_val_if_fail (BB_IS_SESSION (self), NULL);

    return self->save_problem != NULL ? self->save_problem : self->file_problem;
}

/**
 * bb_session_get_ahead:
 * @self: a session
 *
 * Returns: whether it has writes that its file does not have, also such as show the same values
 */
gboolean
bb_session_get_ahead (BbSession *self)
{
    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);

    return self->is_ahead;
}

/**
 * bb_session_get_modified:
 * @self: a session
 *
 * Tells whether closing the window would lose edits. It compares values: edits that have been
 * undone are none.
 *
 * Returns: %TRUE if there are edits that no file holds
 */
gboolean
bb_session_get_modified (BbSession *self)
{
    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);

    return self->modified;
}

/**
 * bb_session_get_undo_label:
 * @self: a session
 *
 * Returns: (nullable): what would be undone, in words, or %NULL if there is nothing
 */
const char *
bb_session_get_undo_label (BbSession *self)
{
    g_return_val_if_fail (BB_IS_SESSION (self), NULL);

    return self->undo_label;
}

/**
 * bb_session_get_redo_label:
 * @self: a session
 *
 * Returns: (nullable): what would be redone, in words, or %NULL if there is nothing
 */
const char *
bb_session_get_redo_label (BbSession *self)
{
    g_return_val_if_fail (BB_IS_SESSION (self), NULL);

    return self->redo_label;
}

/**
 * bb_session_get_read_only:
 * @self: a session
 *
 * Returns: whether it can only be looked at: a newer version wrote the file, or it is an earlier
 *   version of a project
 */
gboolean
bb_session_get_read_only (BbSession *self)
{
    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);

    return self->access == BB_PROJECT_ACCESS_LOOK;
}

/**
 * bb_session_get_elsewhere:
 * @self: a session
 *
 * Returns: whether the file cannot be written where it is, or should not be
 */
gboolean
bb_session_get_elsewhere (BbSession *self)
{
    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);

    return self->access == BB_PROJECT_ACCESS_ELSEWHERE || self->access == BB_PROJECT_ACCESS_MAIL;
}

/**
 * bb_session_get_from_mail:
 * @self: a session
 *
 * Returns: whether the file came in a mail, so that it lies where nobody will look for it and has
 *   to be saved somewhere else
 */
gboolean
bb_session_get_from_mail (BbSession *self)
{
    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);

    return self->access == BB_PROJECT_ACCESS_MAIL;
}

/**
 * bb_session_get_moment:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): of an earlier version when it was kept, else %NULL
 */
GDateTime *
bb_session_get_moment (BbSession *self)
{
    g_return_val_if_fail (BB_IS_SESSION (self), NULL);

    return self->moment;
}
