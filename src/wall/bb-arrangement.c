/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-arrangement.h"

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

/* The lane of a party; a catalogue may have more of them than there are lanes. */
static guint
find_lane (BbProject *project, BbTopic *party)
{
    GListModel *parties = bb_catalogue_get_parties (bb_project_get_catalogue (project));

    for (guint lane = 0; lane < BB_N_LANES; lane++) {
        g_autoptr (BbTopic) other = g_list_model_get_item (parties, lane);

        if (other == party)
            return lane;
    }
    return BB_N_LANES;
}

/* A challenge that was chosen and waits for its first block has a note among the ambitions. */
static void
count_notes (BbProject *project, BbLaneContent content[BB_N_LANES])
{
    GListModel *waiting = bb_project_get_waiting_challenges (project);

    for (guint i = 0; i < g_list_model_get_n_items (waiting); i++) {
        g_autoptr (BbChallenge) challenge = g_list_model_get_item (waiting, i);
        guint lane = find_lane (project, bb_challenge_get_party (challenge));

        if (lane < BB_N_LANES)
            content[lane].n_cards[BB_STATUS_AMBITION]++;
    }
}

/**
 * bb_arrangement_count:
 * @project: a project
 * @hint: the move that is being shown
 * @content: where to write what lies in each lane
 *
 * Counts the cards, with notes and a place that is open as more of them.
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
    count_notes (project, content);
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
        BbPlacing placing = { .position = i, .n_cards = n };

        placing.density = bb_geometry_get_chip_density (geometry);
        placing.rect = bb_geometry_get_chip (geometry, lane, group, filled[group]++);
        func (block, &placing, user_data);
    }
}

typedef void (*SlotFunc) (BbBlock *block, guint slot, guint position, gpointer user_data);

/* A dragged card keeps its slot; the open place takes the slot before the card that will come
 * after it, which is returned. */
static guint
walk_column (BbCell *cell, guint lane, const BbDropHint *hint, SlotFunc func, gpointer user_data)
{
    gboolean open = opens_in (hint, lane, bb_cell_get_status (cell));
    guint n = g_list_model_get_n_items (G_LIST_MODEL (cell));
    guint slot = 0, others = 0, drop_slot = G_MAXUINT;

    for (guint i = 0; i < n; i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (G_LIST_MODEL (cell), i);

        if (open && block != hint->lifted && others == hint->position && drop_slot == G_MAXUINT)
            drop_slot = slot++;
        if (block != hint->lifted)
            others++;
        if (func != NULL)
            func (block, slot, i, user_data);
        slot++;
    }
    return drop_slot == G_MAXUINT ? slot : drop_slot;
}

typedef struct {
    BbCell *cell;
    const BbGeometry *geometry;
    guint lane;
    BbPlacingFunc func;
    gpointer user_data;
} ColumnPlacing;

static void
place_slot (BbBlock *block, guint slot, guint position, gpointer user_data)
{
    const ColumnPlacing *column = user_data;
    BbStatus status = bb_cell_get_status (column->cell);
    BbPlacing placing = { .density = column->geometry->lanes[column->lane].density,
                          .position = position };

    placing.n_cards = g_list_model_get_n_items (G_LIST_MODEL (column->cell));
    placing.rect = bb_geometry_get_card (column->geometry, column->lane, status, slot);
    column->func (block, &placing, column->user_data);
}

static void
place_column (BbCell *cell, const BbGeometry *geometry, guint lane, const BbDropHint *hint,
              BbPlacingFunc func, gpointer user_data)
{
    ColumnPlacing column = { cell, geometry, lane, func, user_data };

    walk_column (cell, lane, hint, place_slot, &column);
}

/**
 * bb_arrangement_foreach:
 * @project: a project
 * @geometry: computed from the counts of the same project and hint
 * @hint: the move that is being shown
 * @func: called for each block
 * @user_data: passed along
 *
 * Tells for each block that is shown where its card lies.
 */
void
bb_arrangement_foreach (BbProject *project, const BbGeometry *geometry, const BbDropHint *hint,
                        BbPlacingFunc func, gpointer user_data)
{
    for (guint lane = 0; lane < BB_N_LANES; lane++) {
        for (guint status = 0; status < BB_N_STATUSES; status++) {
            BbCell *cell = get_cell (project, lane, (BbStatus) status);

            if (cell == NULL || !bb_geometry_shows (geometry, lane))
                continue;
            if (status == BB_STATUS_NONE)
                place_tray (cell, geometry, lane, func, user_data);
            else
                place_column (cell, geometry, lane, hint, func, user_data);
        }
    }
}

typedef void (*WaitingFunc) (BbChallenge *challenge, guint lane, guint slot, gpointer user_data);

/* Notes come after the cards, each in the lane of its party. */
static void
walk_notes (BbProject *project, const BbDropHint *hint, WaitingFunc func, gpointer user_data)
{
    GListModel *waiting = bb_project_get_waiting_challenges (project);
    guint n_notes[BB_N_LANES] = { 0 };

    for (guint i = 0; i < g_list_model_get_n_items (waiting); i++) {
        g_autoptr (BbChallenge) challenge = g_list_model_get_item (waiting, i);
        guint lane = find_lane (project, bb_challenge_get_party (challenge));
        guint n;

        if (lane == BB_N_LANES)
            continue;
        n = bb_arrangement_count_others (project, lane, BB_STATUS_AMBITION, NULL) +
            (opens_in (hint, lane, BB_STATUS_AMBITION) ? 1 : 0);
        func (challenge, lane, n + n_notes[lane]++, user_data);
    }
}

typedef struct {
    const BbGeometry *geometry;
    BbNoteFunc func;
    gpointer user_data;
} NotePlacing;

static void
place_note (BbChallenge *challenge, guint lane, guint slot, gpointer user_data)
{
    const NotePlacing *placing = user_data;
    BbRect rect = { 0 };

    if (bb_geometry_shows (placing->geometry, lane))
        rect = bb_geometry_get_card (placing->geometry, lane, BB_STATUS_AMBITION, slot);
    placing->func (challenge, &rect, placing->user_data);
}

/**
 * bb_arrangement_foreach_note:
 * @project: a project
 * @geometry: computed from the counts of the same project and hint
 * @hint: the move that is being shown
 * @func: called for each chosen challenge that waits for a block
 * @user_data: passed along
 *
 * Tells where the notes of chosen challenges lie; those that are not shown have no width.
 */
void
bb_arrangement_foreach_note (BbProject *project, const BbGeometry *geometry, const BbDropHint *hint,
                             BbNoteFunc func, gpointer user_data)
{
    NotePlacing placing = { geometry, func, user_data };

    walk_notes (project, hint, place_note, &placing);
}

typedef struct {
    guint lane;
    BbStackHeights *heights;
    GArray *column;
    BbHeightFunc func;
    gpointer user_data;
} Measuring;

static void
set_height (GArray *heights, guint slot, int height)
{
    if (heights->len <= slot)
        g_array_set_size (heights, slot + 1);
    g_array_index (heights, int, slot) = height;
}

static void
measure_slot (BbBlock *block, guint slot, guint position, gpointer user_data)
{
    Measuring *self = user_data;

    set_height (self->column, slot, self->func (G_OBJECT (block), self->user_data));
}

static void
measure_note (BbChallenge *challenge, guint lane, guint slot, gpointer user_data)
{
    Measuring *self = user_data;

    if (lane == self->lane)
        set_height (self->heights->cards[BB_STATUS_AMBITION], slot,
                    self->func (G_OBJECT (challenge), self->user_data));
}

static void
measure_tray (Measuring *self, BbCell *tray)
{
    for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (tray)); i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (G_LIST_MODEL (tray), i);
        GArray *chips = self->heights->chips[get_group (block)];

        set_height (chips, chips->len, self->func (G_OBJECT (block), self->user_data));
    }
}

static void
measure_column (Measuring *self, BbCell *cell, const BbDropHint *hint)
{
    BbStatus status = bb_cell_get_status (cell);
    guint drop_slot;

    self->column = self->heights->cards[status];
    drop_slot = walk_column (cell, self->lane, hint, measure_slot, self);
    if (opens_in (hint, self->lane, status))
        set_height (self->column, drop_slot, self->func (G_OBJECT (hint->lifted), self->user_data));
}

/**
 * bb_arrangement_measure:
 * @project: a project
 * @hint: the move that is being shown
 * @lane: the lane that the stack shows
 * @func: tells the height of each card
 * @user_data: passed along
 * @heights: where to write them
 *
 * Measures what lies in a stack.
 */
void
bb_arrangement_measure (BbProject *project, const BbDropHint *hint, guint lane, BbHeightFunc func,
                        gpointer user_data, BbStackHeights *heights)
{
    Measuring measuring = { lane, heights, NULL, func, user_data };

    bb_stack_heights_clear (heights);
    for (guint status = 0; status < BB_N_STATUSES; status++) {
        BbCell *cell = get_cell (project, lane, (BbStatus) status);

        if (cell != NULL && status == BB_STATUS_NONE)
            measure_tray (&measuring, cell);
        else if (cell != NULL)
            measure_column (&measuring, cell, hint);
    }
    walk_notes (project, hint, measure_note, &measuring);
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
    guint slot = walk_column (cell, hint->lane, hint, NULL, NULL);

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
