/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-leap.h"

/* Blocks live as long as their cells: these give them without a reference. */
static BbBlock *
get_end (BbCell *cell, gboolean last)
{
    guint n = g_list_model_get_n_items (G_LIST_MODEL (cell));
    g_autoptr (BbBlock) block = NULL;

    if (n == 0)
        return NULL;
    block = g_list_model_get_item (G_LIST_MODEL (cell), last ? n - 1 : 0);
    return block;
}

/* The first card of a lane, reading from the left, or its last. */
static BbBlock *
get_end_of_lane (BbProject *project, BbTopic *party, gboolean last)
{
    for (guint i = 0; i < BB_N_STATUSES; i++) {
        BbStatus status = (BbStatus) (last ? BB_N_STATUSES - 1 - i : i);
        BbBlock *block = get_end (bb_project_get_cell (project, party, status), last);

        if (block != NULL)
            return block;
    }
    return NULL;
}

static BbTopic *
get_party (BbProject *project, guint position)
{
    GListModel *parties = bb_catalogue_get_parties (bb_project_get_catalogue (project));
    g_autoptr (BbTopic) party = g_list_model_get_item (parties, position);

    return party;
}

static guint
find_lane (BbProject *project, BbTopic *party)
{
    guint position = 0;

    while (get_party (project, position) != party)
        position++;
    return position;
}

static BbBlock *
find_in_lanes (BbProject *project, BbBlock *from, int step)
{
    guint position = find_lane (project, bb_block_get_party (from));
    BbTopic *party;

    while ((party = get_party (project, position += (guint) step)) != NULL) {
        BbCell *cell = bb_project_get_cell (project, party, bb_block_get_status (from));
        BbBlock *block = get_end (cell, FALSE);

        if (block == NULL)
            block = get_end_of_lane (project, party, FALSE);
        if (block != NULL)
            return block;
    }
    return NULL;
}

static BbBlock *
find_on_board (BbProject *project, gboolean last)
{
    GListModel *parties = bb_catalogue_get_parties (bb_project_get_catalogue (project));
    guint n = g_list_model_get_n_items (parties);

    for (guint i = 0; i < n; i++) {
        BbTopic *party = get_party (project, last ? n - 1 - i : i);
        BbBlock *block = get_end_of_lane (project, party, last);

        if (block != NULL)
            return block;
    }
    return NULL;
}

/**
 * bb_leap_find:
 * @project: a project
 * @from: the block whose card has the focus
 * @leap: where to
 *
 * Returns: (transfer none) (nullable): the block to go to; in the same column of another lane, or
 *   where that is empty, at its beginning; %NULL if there is no such lane
 */
BbBlock *
bb_leap_find (BbProject *project, BbBlock *from, BbLeap leap)
{
    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_BLOCK (from), NULL);

    switch (leap) {
    case BB_LEAP_CELL_START:
    case BB_LEAP_CELL_END:
        return get_end (
            bb_project_get_cell (project, bb_block_get_party (from), bb_block_get_status (from)),
            leap == BB_LEAP_CELL_END);
    case BB_LEAP_LANE_ABOVE:
        return find_in_lanes (project, from, -1);
    case BB_LEAP_LANE_BELOW:
        return find_in_lanes (project, from, 1);
    case BB_LEAP_BOARD_START:
    case BB_LEAP_BOARD_END:
        return find_on_board (project, leap == BB_LEAP_BOARD_END);
    default:
        g_return_val_if_reached (NULL);
    }
}
