/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-session-private.h"

/**
 * bb_session_begin_moves:
 * @self: a session
 * @blocks: (element-type BbBlock): blocks of its project
 *
 * To be called when a move of several blocks begins, see bb_session_begin_move().
 *
 * Returns: (transfer full): the basis for bb_session_move_blocks()
 */
BbBasis *
bb_session_begin_moves (BbSession *self, GPtrArray *blocks)
{
    g_auto (GStrv) paths = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), NULL);
    g_return_val_if_fail (blocks != NULL, NULL);

    paths = bb_edit_dup_moves_paths (self->project, blocks);
    return bb_document_begin (bb_session_get_document (self), (const char *const *) paths);
}

/**
 * bb_session_move_blocks:
 * @self: a session
 * @blocks: (element-type BbBlock): blocks of its project, each once
 * @status: the status that they get
 * @position: their place among the other blocks of the cell, from 0, or %BB_POSITION_LAST
 * @basis: (nullable): what bb_session_begin_moves() gave when the move began
 * @error: where to put what went wrong, a sentence for a person
 *
 * Moves several blocks at once, each within its party, in the order in which they stand. It is one
 * step to undo.
 *
 * Returns: %FALSE if the edit was refused, with nothing changed
 */
gboolean
bb_session_move_blocks (BbSession *self, GPtrArray *blocks, BbStatus status, guint position,
                        BbBasis *basis, GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (blocks != NULL, FALSE);

    transaction = bb_edit_move_blocks (self->project, blocks, status, position, basis);
    return bb_session_commit (self, transaction, error);
}

/**
 * bb_session_add_own_block:
 * @self: a session
 * @challenge: a challenge of its catalogue
 * @content: what the block says: a topic of blocks with texts `title`, `description`, `why` and
 *   `first-steps` (one step a line), each in any languages, guidelines and disciplines; its id does
 *   not count
 * @block: (out) (optional) (nullable) (transfer none): the new block, %NULL if there is none
 * @error: where to put what went wrong, a sentence for a person
 *
 * Adds a block to those of the catalogue. One without a title in any language changes nothing and
 * is a success.
 *
 * Returns: %FALSE if the edit was refused, with nothing changed
 */
gboolean
bb_session_add_own_block (BbSession *self, BbTopic *challenge, BbTopic *content, BbBlock **block,
                          GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;
    g_autofree char *id = NULL;
    gboolean success;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (BB_IS_TOPIC (challenge), FALSE);
    g_return_val_if_fail (BB_IS_TOPIC (content), FALSE);

    transaction = bb_edit_new_own_block (self->project, challenge, content, &id);
    success = bb_session_commit (self, transaction, error);
    if (block != NULL)
        *block = success && id != NULL ? bb_project_find_block (self->project, id) : NULL;
    return success;
}

/**
 * bb_session_begin_own_block:
 * @self: a session
 * @block: an own block of its project
 *
 * To be called when the dialog for an own block opens: it notes what is on the screen.
 *
 * Returns: (transfer full): the basis for bb_session_set_own_block()
 */
BbBasis *
bb_session_begin_own_block (BbSession *self, BbBlock *block)
{
    g_auto (GStrv) paths = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), NULL);
    g_return_val_if_fail (BB_IS_BLOCK (block), NULL);

    paths = bb_edit_dup_own_block_paths (self->project, block);
    return bb_document_begin (bb_session_get_document (self), (const char *const *) paths);
}

/**
 * bb_session_set_own_block:
 * @self: a session
 * @block: an own block of its project
 * @challenge: the challenge under which it shall stand
 * @content: what it shall say, see bb_session_add_own_block(); languages and texts that it does not
 *   have stay as they are, an empty text is taken away
 * @basis: (nullable): what bb_session_begin_own_block() gave
 * @error: where to put what went wrong, a sentence for a person
 *
 * Says what an own block is, as a whole.
 *
 * Returns: %FALSE if the edit was refused, with nothing changed
 */
gboolean
bb_session_set_own_block (BbSession *self, BbBlock *block, BbTopic *challenge, BbTopic *content,
                          BbBasis *basis, GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (BB_IS_BLOCK (block), FALSE);
    g_return_val_if_fail (BB_IS_TOPIC (challenge), FALSE);
    g_return_val_if_fail (BB_IS_TOPIC (content), FALSE);

    transaction = bb_edit_own_block (self->project, block, challenge, content, basis);
    return bb_session_commit (self, transaction, error);
}

/**
 * bb_session_remove_own_block:
 * @self: a session
 * @block: an own block of its project
 * @error: where to put what went wrong, a sentence for a person
 *
 * Removes an own block with all that lies under it; undo brings it back.
 *
 * Returns: %FALSE if the edit was refused, with nothing changed
 */
gboolean
bb_session_remove_own_block (BbSession *self, BbBlock *block, GError **error)
{
    g_autoptr (BbTransaction) transaction = NULL;

    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (BB_IS_BLOCK (block), FALSE);

    transaction = bb_edit_remove_own_block (self->project, block);
    return bb_session_commit (self, transaction, error);
}
