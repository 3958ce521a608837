/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-session-private.h"

/**
 * bb_session_set_focus:
 * @self: a session
 * @guideline: a guideline of its project
 * @focus: whether it shall stand in the focus
 * @error: where to put what went wrong, a sentence for a person
 *
 * Takes a guideline into the focus, behind those that are there, or out of it.
 *
 * Returns: %FALSE if the edit was refused, with nothing changed
 */
gboolean
bb_session_set_focus (BbSession *self, BbGuideline *guideline, gboolean focus, GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (BB_IS_GUIDELINE (guideline), FALSE);

    transaction = bb_edit_guideline_focus (self->project, guideline, focus);
    return bb_session_commit (self, transaction, error);
}

/**
 * bb_session_move_guideline:
 * @self: a session
 * @guideline: a guideline in focus
 * @position: its place, counted from 0 among the others in focus, or %BB_POSITION_LAST
 * @error: where to put what went wrong, a sentence for a person
 *
 * Puts a guideline in another place of the focus.
 *
 * Returns: %FALSE if the edit was refused, with nothing changed
 */
gboolean
bb_session_move_guideline (BbSession *self, BbGuideline *guideline, guint position, GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (BB_IS_GUIDELINE (guideline), FALSE);

    transaction = bb_edit_move_guideline (self->project, guideline, position);
    return bb_session_commit (self, transaction, error);
}

/**
 * bb_session_begin_guideline_notes:
 * @self: a session
 * @guideline: a guideline of its project
 *
 * To be called when someone enters the field: it notes what is on the screen, so that what comes in
 * while someone types is not overwritten.
 *
 * Returns: (transfer full): the basis for bb_session_set_guideline_notes()
 */
BbBasis *
bb_session_begin_guideline_notes (BbSession *self, BbGuideline *guideline)
{
    g_autofree char *path = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), NULL);
    g_return_val_if_fail (BB_IS_GUIDELINE (guideline), NULL);

    path = bb_guideline_dup_path (guideline, "notes");
    return bb_document_begin (bb_session_get_document (self), (const char *const[]) { path, NULL });
}

/**
 * bb_session_set_guideline_notes:
 * @self: a session
 * @guideline: a guideline of its project
 * @text: the text as it was typed
 * @basis: (nullable): what the begin of the edit gave
 * @error: where to put what went wrong, a sentence for a person
 *
 * Writes what the project notes about a guideline, or clears it if @text is blank.
 *
 * Returns: %FALSE if the edit was refused, with nothing changed
 */
gboolean
bb_session_set_guideline_notes (BbSession *self, BbGuideline *guideline, const char *text,
                                BbBasis *basis, GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (BB_IS_GUIDELINE (guideline), FALSE);
    g_return_val_if_fail (text != NULL, FALSE);

    transaction = bb_edit_guideline_notes (self->project, guideline, text, basis);
    return bb_session_commit (self, transaction, error);
}

/**
 * bb_session_set_chosen:
 * @self: a session
 * @challenge: a challenge of its project
 * @chosen: whether it shall be chosen
 * @error: where to put what went wrong, a sentence for a person
 *
 * Chooses a challenge, behind those that are chosen, or does so no longer.
 *
 * Returns: %FALSE if the edit was refused, with nothing changed
 */
gboolean
bb_session_set_chosen (BbSession *self, BbChallenge *challenge, gboolean chosen, GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (BB_IS_CHALLENGE (challenge), FALSE);

    transaction = bb_edit_challenge_chosen (self->project, challenge, chosen);
    return bb_session_commit (self, transaction, error);
}

/**
 * bb_session_move_challenge:
 * @self: a session
 * @challenge: a chosen challenge
 * @position: its place, counted from 0 among the other chosen ones, or %BB_POSITION_LAST
 * @error: where to put what went wrong, a sentence for a person
 *
 * Puts a challenge in another place among those that are chosen.
 *
 * Returns: %FALSE if the edit was refused, with nothing changed
 */
gboolean
bb_session_move_challenge (BbSession *self, BbChallenge *challenge, guint position, GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (BB_IS_CHALLENGE (challenge), FALSE);

    transaction = bb_edit_move_challenge (self->project, challenge, position);
    return bb_session_commit (self, transaction, error);
}

/**
 * bb_session_begin_challenge_why:
 * @self: a session
 * @challenge: a challenge of its project
 *
 * To be called when someone enters the field: it notes what is on the screen, so that what comes in
 * while someone types is not overwritten.
 *
 * Returns: (transfer full): the basis for bb_session_set_challenge_why()
 */
BbBasis *
bb_session_begin_challenge_why (BbSession *self, BbChallenge *challenge)
{
    g_autofree char *path = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), NULL);
    g_return_val_if_fail (BB_IS_CHALLENGE (challenge), NULL);

    path = bb_challenge_dup_path (challenge, "why");
    return bb_document_begin (bb_session_get_document (self), (const char *const[]) { path, NULL });
}

/**
 * bb_session_set_challenge_why:
 * @self: a session
 * @challenge: a challenge of its project
 * @text: the text as it was typed
 * @basis: (nullable): what the begin of the edit gave
 * @error: where to put what went wrong, a sentence for a person
 *
 * Says in one line why a challenge is chosen, or clears that if @text is blank.
 *
 * Returns: %FALSE if the edit was refused, with nothing changed
 */
gboolean
bb_session_set_challenge_why (BbSession *self, BbChallenge *challenge, const char *text,
                              BbBasis *basis, GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (BB_IS_CHALLENGE (challenge), FALSE);
    g_return_val_if_fail (text != NULL, FALSE);

    transaction = bb_edit_challenge_why (self->project, challenge, text, basis);
    return bb_session_commit (self, transaction, error);
}

/**
 * bb_session_settle_conflict:
 * @self: a session
 * @conflict: a conflict of its project
 * @position: which of its values shall hold, from 0
 * @error: where to put what went wrong, a sentence for a person
 *
 * Settles a conflict by writing one of its values again, in place of those that it shows.
 *
 * Returns: %FALSE if the edit was refused, with nothing changed
 */
gboolean
bb_session_settle_conflict (BbSession *self, BbFieldConflict *conflict, guint position,
                            GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (BB_IS_FIELD_CONFLICT (conflict), FALSE);

    transaction = bb_edit_settle_conflict (conflict, position);
    return bb_session_commit (self, transaction, error);
}
