/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-edit-private.h"

#include "document/bb-path.h"

static GPtrArray *
dup_blocks (BbCell *cell)
{
    GPtrArray *blocks = g_ptr_array_new_with_free_func (g_object_unref);

    for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (cell)); i++)
        g_ptr_array_add (blocks, g_list_model_get_item (G_LIST_MODEL (cell), i));
    return blocks;
}

static char *
dup_object_path (BbBlock *block)
{
    return bb_path_build ("blocks", bb_block_get_id (block), NULL);
}

/* The others of a cell, in order. */
static BbPlaces *
list_others (GPtrArray *blocks, GPtrArray *moving)
{
    BbPlaces *others = bb_places_new ();

    for (guint i = 0; i < blocks->len; i++) {
        g_autofree char *path = dup_object_path (blocks->pdata[i]);

        if (!g_ptr_array_find (moving, blocks->pdata[i], NULL))
            bb_places_add (others, path, bb_block_get_rank (blocks->pdata[i]));
    }
    return others;
}

static void
set_status (BbTransaction *transaction, BbBlock *block, BbStatus status)
{
    g_autofree char *path = bb_block_dup_path (block, "status");

    if (bb_block_get_status (block) != status)
        bb_transaction_set_string (transaction, path, bb_status_get_nick (status));
}

/* Puts blocks of one party one behind the other into a cell. */
static void
place (BbTransaction *transaction, BbCell *cell, GPtrArray *moving, guint position)
{
    BbStatus status = bb_cell_get_status (cell);
    g_autoptr (GPtrArray) blocks = dup_blocks (cell);
    g_autoptr (BbPlaces) others = list_others (blocks, moving);
    guint first = MIN (position, bb_places_get_size (others));

    for (guint i = 0; i < moving->len; i++) {
        g_autofree char *path = dup_object_path (moving->pdata[i]);

        set_status (transaction, moving->pdata[i], status);
        if (status != BB_STATUS_NONE)
            bb_places_insert (others, transaction, path, first + i);
    }
}

/* Whether blocks lie one behind the other at a place counted among the others. */
static gboolean
are_there (BbCell *cell, GPtrArray *moving, guint position)
{
    gboolean is_tray = bb_cell_get_status (cell) == BB_STATUS_NONE;
    guint n_blocks = g_list_model_get_n_items (G_LIST_MODEL (cell));
    guint first = 0;

    for (guint i = 0; i < moving->len; i++) {
        guint current;

        if (!bb_cell_find (cell, moving->pdata[i], &current))
            return FALSE;
        if (i == 0)
            first = current;
        if (!is_tray && current != first + i)
            return FALSE;
    }
    return is_tray || first == MIN (position, n_blocks - moving->len);
}

/* As they stand on the board, column by column. */
static int
compare_cb (gconstpointer a, gconstpointer b)
{
    BbStatus first = bb_block_get_status ((BbBlock *) a);
    BbStatus second = bb_block_get_status ((BbBlock *) b);

    return first != second ? (int) first - (int) second
                           : bb_block_compare ((BbBlock *) a, (BbBlock *) b);
}

/* Those of one party that are to move; at the end of a cell what lies in it stays where it is. */
static GPtrArray *
list_moving (GPtrArray *blocks, BbCell *cell, guint position)
{
    GPtrArray *moving = g_ptr_array_new ();

    for (guint i = 0; i < blocks->len; i++) {
        BbBlock *block = blocks->pdata[i];
        gboolean stays = position == BB_POSITION_LAST && bb_cell_find (cell, block, NULL);

        if (bb_block_get_party (block) == bb_cell_get_party (cell) && !stays)
            g_ptr_array_add (moving, block);
    }
    g_ptr_array_sort_values (moving, compare_cb);
    return moving;
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
    g_autoptr (GPtrArray) moving = NULL;
    BbCell *cell;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_BLOCK (block), NULL);

    moving = g_ptr_array_new ();
    g_ptr_array_add (moving, block);
    cell = bb_project_get_cell (project, bb_block_get_party (block), status);
    if (are_there (cell, moving, position))
        return NULL;

    transaction = bb_transaction_new (BB_LABEL_MOVE_BLOCK, basis);
    place (transaction, cell, moving, position);
    return g_steal_pointer (&transaction);
}

/**
 * bb_edit_move_blocks:
 * @project: a project
 * @blocks: (element-type BbBlock): some of its blocks, each once
 * @status: the status that they get
 * @position: their place in the target cell, counted from 0 among the other blocks there, or
 *   %BB_POSITION_LAST, which leaves alone what lies there already; the tray keeps its own order
 * @basis: (nullable): what was on the screen when the move began, for the paths of
 *   bb_edit_dup_moves_paths()
 *
 * Moves several blocks at once, each within its party, in the order in which they stand.
 *
 * Returns: (transfer full) (nullable): the edit, or %NULL if all blocks are there already
 */
BbTransaction *
bb_edit_move_blocks (BbProject *project, GPtrArray *blocks, BbStatus status, guint position,
                     BbBasis *basis)
{
    g_autoptr (BbTransaction) transaction = NULL;
    GListModel *parties;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (blocks != NULL, NULL);

    transaction =
        bb_transaction_new (blocks->len == 1 ? BB_LABEL_MOVE_BLOCK : BB_LABEL_MOVE_BLOCKS, basis);
    parties = bb_catalogue_get_parties (bb_project_get_catalogue (project));
    for (guint i = 0; i < g_list_model_get_n_items (parties); i++) {
        g_autoptr (BbTopic) party = g_list_model_get_item (parties, i);
        BbCell *cell = bb_project_get_cell (project, party, status);
        g_autoptr (GPtrArray) moving = list_moving (blocks, cell, position);

        if (moving->len > 0 && !are_there (cell, moving, position))
            place (transaction, cell, moving, position);
    }
    return bb_transaction_get_size (transaction) > 0 ? g_steal_pointer (&transaction) : NULL;
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

/**
 * bb_edit_dup_moves_paths:
 * @project: a project
 * @blocks: (element-type BbBlock): some of its blocks
 *
 * Returns: (transfer full): what bb_edit_dup_move_paths() gives for each of them
 */
GStrv
bb_edit_dup_moves_paths (BbProject *project, GPtrArray *blocks)
{
    g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (blocks != NULL, NULL);

    for (guint i = 0; i < blocks->len; i++) {
        g_auto (GStrv) of_block = bb_edit_dup_move_paths (project, blocks->pdata[i]);

        g_strv_builder_addv (paths, (const char **) of_block);
    }
    return g_strv_builder_end (paths);
}
