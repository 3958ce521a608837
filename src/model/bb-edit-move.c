/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-edit.h"

#include "document/bb-rank.h"

static GPtrArray *
list_others (BbCell *cell, BbBlock *block)
{
    GPtrArray *others = g_ptr_array_new_with_free_func (g_object_unref);

    for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (cell)); i++) {
        g_autoptr (BbBlock) other = g_list_model_get_item (G_LIST_MODEL (cell), i);

        if (other != block)
            g_ptr_array_add (others, g_steal_pointer (&other));
    }
    return others;
}

static void
set_field (BbTransaction *transaction, BbBlock *block, const char *field, const char *text)
{
    g_autofree char *path = bb_block_dup_path (block, field);

    bb_transaction_set_string (transaction, path, text);
}

/* A rank for the place before others[position], or %NULL if there is no room for one. Blocks
 * without a rank come last, so nothing bounds a place before the first of them. */
static char *
find_rank (GPtrArray *others, guint position)
{
    const char *after = position > 0 ? bb_block_get_rank (others->pdata[position - 1]) : NULL;
    const char *before =
        position < others->len ? bb_block_get_rank (others->pdata[position]) : NULL;
    g_autofree char *rank = NULL;

    if (before != NULL && *before == '\0')
        before = NULL;
    if ((after != NULL && !bb_rank_is_valid (after)) ||
        (before != NULL && !bb_rank_is_valid (before)))
        return NULL;
    if (after != NULL && before != NULL && strcmp (after, before) >= 0)
        return NULL;

    rank = bb_rank_between (after, before);
    return rank != NULL && bb_rank_is_valid (rank) ? g_steal_pointer (&rank) : NULL;
}

static void
rank_anew (BbTransaction *transaction, BbBlock *block, GPtrArray *others, guint position)
{
    g_auto (GStrv) ranks = bb_rank_spread (others->len + 1);

    set_field (transaction, block, "rank", ranks[position]);
    for (guint i = 0; i < others->len; i++) {
        const char *rank = ranks[i < position ? i : i + 1];

        if (!g_str_equal (bb_block_get_rank (others->pdata[i]), rank))
            set_field (transaction, others->pdata[i], "rank", rank);
    }
}

static void
set_ranks (BbTransaction *transaction, BbBlock *block, GPtrArray *others, guint position)
{
    g_autofree char *rank = find_rank (others, position);

    if (rank != NULL)
        set_field (transaction, block, "rank", rank);
    else
        rank_anew (transaction, block, others, position);
}

static gboolean
is_there (BbCell *cell, BbBlock *block, guint position)
{
    guint current;

    if (!bb_cell_find (cell, block, &current))
        return FALSE;
    return current == position || bb_cell_get_status (cell) == BB_STATUS_NONE;
}

/**
 * bb_edit_move_block:
 * @project: a project
 * @block: one of its blocks
 * @status: the status that it gets
 * @position: its place in the target cell, counted from 0 among the other blocks there, or
 *   %BB_POSITION_LAST; the tray keeps its own order
 * @basis: (nullable): what was on the screen when the move began, for the paths of
 *   bb_edit_dup_move_paths()
 *
 * Moves a block to another status or to another place within its cell.
 *
 * Returns: (transfer full) (nullable): the edit, or %NULL if the block is there already
 */
BbTransaction *
bb_edit_move_block (BbProject *project, BbBlock *block, BbStatus status, guint position,
                    BbBasis *basis)
{
    g_autoptr (BbTransaction) transaction = NULL;
    g_autoptr (GPtrArray) others = NULL;
    BbCell *cell;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_BLOCK (block), NULL);

    cell = bb_project_get_cell (project, bb_block_get_party (block), status);
    others = list_others (cell, block);
    position = MIN (position, others->len);
    if (is_there (cell, block, position))
        return NULL;

    transaction = bb_transaction_new (BB_LABEL_MOVE_BLOCK, basis);
    if (bb_block_get_status (block) != status)
        set_field (transaction, block, "status", bb_status_get_nick (status));
    if (status != BB_STATUS_NONE)
        set_ranks (transaction, block, others, position);
    return g_steal_pointer (&transaction);
}

/**
 * bb_edit_dup_move_paths:
 * @project: a project
 * @block: one of its blocks
 *
 * The registers of the block itself that a move writes, whose entries a move names when it
 * begins.
 *
 * Returns: (transfer full): their paths
 */
GStrv
bb_edit_dup_move_paths (BbProject *project, BbBlock *block)
{
    g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_BLOCK (block), NULL);

    g_strv_builder_take (paths, bb_block_dup_path (block, "status"));
    g_strv_builder_take (paths, bb_block_dup_path (block, "rank"));
    return g_strv_builder_end (paths);
}
