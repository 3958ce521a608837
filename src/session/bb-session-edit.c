/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-session-private.h"

#include "document/bb-path.h"
#include "model/bb-step-label.h"

#include <glib/gi18n-lib.h>

static BbStep *
ref_step (BbStep *step)
{
    return step != NULL ? bb_step_ref (step) : NULL;
}

/* Makes an edit, and tells so if anything changed. No edit at all is a success. The properties
 * have followed the undo by then. */
gboolean
bb_session_commit (BbSession *self, BbTransaction *transaction, GError **error)
{
    g_autoptr (BbStep) former = ref_step (bb_undo_get_undo_step (self->undo));
    g_autofree char *label = NULL;

    if (transaction == NULL)
        return TRUE;
    if (bb_session_refuse_read_only (self, error))
        return FALSE;
    if (!bb_undo_commit (self->undo, transaction, error))
        return FALSE;
    if (bb_undo_get_undo_step (self->undo) == former)
        return TRUE;

    bb_session_sign (self);
    label = g_strdup (self->undo_label);
    bb_session_emit_edited (self, label);
    return TRUE;
}

/**
 * bb_session_check_editable:
 * @self: a session
 * @error: where to put why not, a sentence for a person
 *
 * To be asked before something begins that could only end in an edit, such as a drag.
 *
 * Returns: whether edits are taken at all
 */
gboolean
bb_session_check_editable (BbSession *self, GError **error)
{
    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);

    return !bb_session_refuse_read_only (self, error);
}

/**
 * bb_session_begin_move:
 * @self: a session
 * @block: a block of its project
 *
 * To be called when a move begins, as a drag does: it notes what is on the screen, so that what
 * comes in while the card hangs in the air is not overwritten.
 *
 * Returns: (transfer full): the basis for bb_session_move_block()
 */
BbBasis *
bb_session_begin_move (BbSession *self, BbBlock *block)
{
    g_auto (GStrv) paths = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), NULL);
    g_return_val_if_fail (BB_IS_BLOCK (block), NULL);

    paths = bb_edit_dup_move_paths (self->project, block);
    return bb_document_begin (bb_session_get_document (self), (const char *const *) paths);
}

/**
 * bb_session_begin_field:
 * @self: a session
 * @block: (nullable): a block of its project, or %NULL for the project itself
 * @field: the field
 *
 * To be called when someone enters a field, once for each stay in it: it notes what is on the
 * screen, so that what comes in while someone types is not overwritten.
 *
 * Returns: (transfer full): the basis for bb_session_set_field() or
 *   bb_session_set_project_field()
 */
BbBasis *
bb_session_begin_field (BbSession *self, BbBlock *block, const char *field)
{
    g_autofree char *path = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), NULL);
    g_return_val_if_fail (block == NULL || BB_IS_BLOCK (block), NULL);
    g_return_val_if_fail (field != NULL, NULL);

    path =
        block != NULL ? bb_block_dup_path (block, field) : bb_path_build ("project", field, NULL);
    return bb_document_begin (bb_session_get_document (self), (const char *const[]) { path, NULL });
}

/**
 * bb_session_move_block:
 * @self: a session
 * @block: a block of its project
 * @status: the status that it gets
 * @position: its place among the other blocks of that cell, from 0, or %BB_POSITION_LAST
 * @basis: (nullable): what bb_session_begin_move() gave when the move began
 * @error: where to put what went wrong, a sentence for a person
 *
 * Moves a block: every drop, key and menu ends here. A move to where the block is already
 * changes nothing, makes no undo step and is a success.
 *
 * Returns: %FALSE if the move was refused, with nothing changed
 */
gboolean
bb_session_move_block (BbSession *self, BbBlock *block, BbStatus status, guint position,
                       BbBasis *basis, GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (BB_IS_BLOCK (block), FALSE);

    transaction = bb_edit_move_block (self->project, block, status, position, basis);
    return bb_session_commit (self, transaction, error);
}

/**
 * bb_session_set_field:
 * @self: a session
 * @block: a block of its project
 * @field: `owner`, `due`, `start`, `first-step`, `notes` or another field that holds text
 * @text: the text as it was typed; a date is valid, as by bb_date_is_valid(), or empty
 * @basis: (nullable): what bb_session_begin_field() gave when the edit began
 * @error: where to put what went wrong, a sentence for a person
 *
 * Writes one field of a block, or clears it if @text is blank. A text that is there already
 * changes nothing and is a success.
 *
 * Returns: %FALSE if the edit was refused, with nothing changed
 */
gboolean
bb_session_set_field (BbSession *self, BbBlock *block, const char *field, const char *text,
                      BbBasis *basis, GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (BB_IS_BLOCK (block), FALSE);
    g_return_val_if_fail (field != NULL && text != NULL, FALSE);

    transaction = bb_edit_block_field (self->project, block, field, text, basis);
    return bb_session_commit (self, transaction, error);
}

/**
 * bb_session_set_project_field:
 * @self: a session
 * @field: `title`, `municipality`, `language`, `date` or `notes`
 * @text: the text as it was typed; a date is valid, as by bb_date_is_valid(), or empty
 * @basis: (nullable): what bb_session_begin_field() gave when the edit began
 * @error: where to put what went wrong, a sentence for a person
 *
 * Writes one field of the project itself, or clears it if @text is blank.
 *
 * Returns: %FALSE if the edit was refused, with nothing changed
 */
gboolean
bb_session_set_project_field (BbSession *self, const char *field, const char *text, BbBasis *basis,
                              GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (field != NULL && text != NULL, FALSE);

    transaction = bb_edit_project_field (self->project, field, text, basis);
    return bb_session_commit (self, transaction, error);
}

/**
 * bb_session_begin_project:
 * @self: a session
 *
 * To be called when the details of the project are shown to be edited.
 *
 * Returns: (transfer full): the basis for bb_session_set_project()
 */
BbBasis *
bb_session_begin_project (BbSession *self)
{
    static const char *const paths[] = { "project/title", "project/municipality", "project/date",
                                         NULL };

    g_return_val_if_fail (BB_IS_SESSION (self), NULL);

    return bb_document_begin (bb_session_get_document (self), paths);
}

/**
 * bb_session_set_project:
 * @self: a session
 * @title: what the project is called, as it was typed
 * @municipality: whose it is, as it was typed
 * @date: of the workshop: valid, as by bb_date_is_valid(), or empty
 * @basis: (nullable): what bb_session_begin_project() gave when the edit began
 * @error: where to put what went wrong, a sentence for a person
 *
 * Writes what the project says of itself, as one edit.
 *
 * Returns: %FALSE if the edit was refused, with nothing changed
 */
gboolean
bb_session_set_project (BbSession *self, const char *title, const char *municipality,
                        const char *date, BbBasis *basis, GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (title != NULL && municipality != NULL && date != NULL, FALSE);

    transaction = bb_edit_project_details (self->project, title, municipality, date, basis);
    return bb_session_commit (self, transaction, error);
}

/**
 * bb_session_restore_version:
 * @self: a session
 * @version: its project as it was at some time, see bb_version_store_open()
 * @error: where to put what went wrong, a sentence for a person
 *
 * Makes the board what it was then: one step to undo. If it is that already, nothing changes and it
 * is a success.
 *
 * Returns: %FALSE if the edit was refused, with nothing changed
 */
gboolean
bb_session_restore_version (BbSession *self, BbDocument *version, GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (BB_IS_DOCUMENT (version), FALSE);

    transaction = bb_edit_restore_version (bb_session_get_document (self), version);
    return bb_session_commit (self, transaction, error);
}

/**
 * bb_session_undo:
 * @self: a session
 * @n_skipped: (out) (optional): how many values others have replaced since, which stay
 * @error: where to put what went wrong, a sentence for a person
 *
 * Undoes the last edit made in this window. With nothing to undo it does nothing; where others
 * have replaced all of it since, nothing changes and @n_skipped says so.
 *
 * Returns: %FALSE if it was refused, with nothing changed
 */
gboolean
bb_session_undo (BbSession *self, guint *n_skipped, GError **error)
{
    g_autoptr (BbStep) step = NULL;
    g_autofree char *edit = NULL;
    g_autofree char *label = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);

    step = ref_step (bb_undo_get_undo_step (self->undo));
    if (!bb_undo_undo (self->undo, n_skipped, error))
        return FALSE;
    if (step == NULL || bb_undo_get_redo_step (self->undo) != step)
        return TRUE;

    edit = bb_step_label_describe (self->project, step);
    /* TRANSLATORS: %s is an edit, such as “Move “Plain language” to Done”. */
    label = g_strdup_printf (_ ("Undone: %s"), edit);
    bb_session_emit_edited (self, label);
    return TRUE;
}

/**
 * bb_session_redo:
 * @self: a session
 * @n_skipped: (out) (optional): how many values others have replaced since, which stay
 * @error: where to put what went wrong, a sentence for a person
 *
 * Makes the edit again that was undone last. With nothing to redo it does nothing.
 *
 * Returns: %FALSE if it was refused, with nothing changed
 */
gboolean
bb_session_redo (BbSession *self, guint *n_skipped, GError **error)
{
    g_autoptr (BbStep) step = NULL;
    g_autofree char *edit = NULL;
    g_autofree char *label = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);

    step = ref_step (bb_undo_get_redo_step (self->undo));
    if (!bb_undo_redo (self->undo, n_skipped, error))
        return FALSE;
    if (step == NULL || bb_undo_get_undo_step (self->undo) != step)
        return TRUE;

    edit = bb_step_label_describe (self->project, step);
    /* TRANSLATORS: %s is an edit, such as “Move “Plain language” to Done”. */
    label = g_strdup_printf (_ ("Redone: %s"), edit);
    bb_session_emit_edited (self, label);
    return TRUE;
}
