/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-arrangement.h"

#include <string.h>

static BbCell *
get_cell (BbProject *project, guint lane, BbStatus status)
{
    GListModel *parties = bb_catalogue_get_parties (bb_project_get_catalogue (project));
    g_autoptr (BbTopic) party = g_list_model_get_item (parties, lane);

    return party != NULL ? bb_project_get_cell (project, party, status) : NULL;
}

static guint
get_group (BbBlock *block)
{
    guint number = bb_topic_get_number (bb_block_get_challenge (block));

    return CLAMP (number, 1, BB_N_GROUPS) - 1;
}

static void
count_chips (BbCell *tray, BbLaneContent *content)
{
    for (guint i = 0; i < content->n_cards[BB_STATUS_NONE]; i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (G_LIST_MODEL (tray), i);

        content->n_chips[get_group (block)]++;
    }
}

static gboolean
opens_in (const BbDropHint *hint, guint lane, BbStatus status)
{
    return hint->open && status != BB_STATUS_NONE && hint->lane == lane && hint->status == status;
}

/**
 * bb_arrangement_count:
 * @project: a project
 * @hint: the move that is being shown
 * @content: where to write what lies in each lane
 *
 * Counts the cards, with a place that is open as one more.
 */
void
bb_arrangement_count (BbProject *project, const BbDropHint *hint, BbLaneContent content[BB_N_LANES])
{
    memset (content, 0, sizeof *content * BB_N_LANES);
    for (guint lane = 0; lane < BB_N_LANES; lane++) {
        for (guint status = 0; status < BB_N_STATUSES; status++) {
            BbCell *cell = get_cell (project, lane, (BbStatus) status);

            if (cell == NULL)
                continue;
            content[lane].n_cards[status] = g_list_model_get_n_items (G_LIST_MODEL (cell));
            if (status == BB_STATUS_NONE)
                count_chips (cell, &content[lane]);
            if (opens_in (hint, lane, (BbStatus) status))
                content[lane].n_cards[status]++;
        }
    }
}

static void
place_tray (BbCell *tray, const BbGeometry *geometry, guint lane, BbPlacingFunc func,
            gpointer user_data)
{
    guint n = g_list_model_get_n_items (G_LIST_MODEL (tray));
    guint filled[BB_N_GROUPS] = { 0 };

    for (guint i = 0; i < n; i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (G_LIST_MODEL (tray), i);
        guint group = get_group (block);
        BbPlacing placing = { .density = BB_DENSITY_CHIP, .position = i, .n_cards = n };

        placing.rect = bb_geometry_get_chip (geometry, lane, group, filled[group]++);
        func (block, &placing, user_data);
    }
}

/* A dragged card keeps its slot; the open place takes the slot before the card that will come
 * after it. */
static guint
place_column (BbCell *cell, const BbGeometry *geometry, guint lane, const BbDropHint *hint,
              BbPlacingFunc func, gpointer user_data)
{
    BbStatus status = bb_cell_get_status (cell);
    gboolean open = opens_in (hint, lane, status);
    guint n = g_list_model_get_n_items (G_LIST_MODEL (cell));
    guint slot = 0, others = 0, drop_slot = G_MAXUINT;

    for (guint i = 0; i < n; i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (G_LIST_MODEL (cell), i);
        BbPlacing placing = { .density = geometry->lanes[lane].density,
                              .position = i,
                              .n_cards = n };

        if (open && block != hint->lifted && others == hint->position && drop_slot == G_MAXUINT)
            drop_slot = slot++;
        if (block != hint->lifted)
            others++;
        placing.rect = bb_geometry_get_card (geometry, lane, status, slot++);
        if (func != NULL)
            func (block, &placing, user_data);
    }
    return drop_slot == G_MAXUINT ? slot : drop_slot;
}

/**
 * bb_arrangement_foreach:
 * @project: a project
 * @geometry: computed from the counts of the same project and hint
 * @hint: the move that is being shown
 * @func: called for each block
 * @user_data: passed along
 *
 * Tells for each block where its card lies.
 */
void
bb_arrangement_foreach (BbProject *project, const BbGeometry *geometry, const BbDropHint *hint,
                        BbPlacingFunc func, gpointer user_data)
{
    for (guint lane = 0; lane < BB_N_LANES; lane++) {
        for (guint status = 0; status < BB_N_STATUSES; status++) {
            BbCell *cell = get_cell (project, lane, (BbStatus) status);

            if (cell == NULL)
                continue;
            if (status == BB_STATUS_NONE)
                place_tray (cell, geometry, lane, func, user_data);
            else
                place_column (cell, geometry, lane, hint, func, user_data);
        }
    }
}

/**
 * bb_arrangement_get_drop_rect:
 * @project: a project
 * @geometry: computed from the counts of the same project and hint
 * @hint: the move that is being shown, with an open place in a column
 *
 * Returns: where the open place lies
 */
BbRect
bb_arrangement_get_drop_rect (BbProject *project, const BbGeometry *geometry,
                              const BbDropHint *hint)
{
    BbCell *cell = get_cell (project, hint->lane, hint->status);
    guint slot = place_column (cell, geometry, hint->lane, hint, NULL, NULL);

    return bb_geometry_get_card (geometry, hint->lane, hint->status, slot);
}

/**
 * bb_arrangement_count_others:
 * @project: a project
 * @lane: a lane
 * @status: a cell
 * @lifted: (nullable): a block that does not count
 *
 * Returns: how many cards lie there besides @lifted
 */
guint
bb_arrangement_count_others (BbProject *project, guint lane, BbStatus status, BbBlock *lifted)
{
    BbCell *cell = get_cell (project, lane, status);
    guint n = cell != NULL ? g_list_model_get_n_items (G_LIST_MODEL (cell)) : 0;

    return lifted != NULL && cell != NULL && bb_cell_find (cell, lifted, NULL) ? n - 1 : n;
}
