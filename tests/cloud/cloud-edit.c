/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "cloud-play.h"

#include "cloud-world.h"

/* What somebody does on a board. */

#define N_BLOCKS 4

typedef void (*Edit) (CloudPlay *self, CloudSeat *seat, BbBlock *block);

static char *
dup_text (CloudPlay *self)
{
    return g_strdup_printf ("Text %u", self->counts->n_edits);
}

static BbProject *
get_project (const CloudSeat *seat)
{
    return bb_session_get_project (seat->session);
}

static BbBlock *
pick_block (CloudPlay *self, CloudSeat *seat)
{
    g_autofree char *number = g_strdup_printf ("%u", 1 + cloud_play_pick (self, N_BLOCKS));

    return bb_project_find_block (get_project (seat), number);
}

/* The item stays alive as long as the list does. */
static gpointer
pick_item (CloudPlay *self, GListModel *list)
{
    guint n_items = g_list_model_get_n_items (list);
    g_autoptr (GObject) item = NULL;

    if (n_items == 0)
        return NULL;
    item = g_list_model_get_item (list, cloud_play_pick (self, n_items));
    return item;
}

static void
begin_typing (CloudPlay *self, CloudSeat *seat, BbBlock *block)
{
    g_clear_pointer (&seat->basis, bb_basis_unref);
    seat->basis = bb_session_begin_field (seat->session, block, "notes");
    g_set_str (&seat->typing_in, bb_block_get_id (block));
}

/* What has come since they began stays beside it. */
static void
end_typing (CloudPlay *self, CloudSeat *seat, BbBlock *block)
{
    g_autoptr (BbBasis) basis = g_steal_pointer (&seat->basis);
    g_autofree char *text = dup_text (self);

    if (basis == NULL)
        return;
    block = bb_project_find_block (get_project (seat), seat->typing_in);
    g_assert_true (bb_session_set_field (seat->session, block, "notes", text, basis, NULL));
}

static void
set_owner (CloudPlay *self, CloudSeat *seat, BbBlock *block)
{
    g_autofree char *text = dup_text (self);

    g_assert_true (bb_session_set_field (seat->session, block, "owner", text, NULL, NULL));
}

static void
clear_owner (CloudPlay *self, CloudSeat *seat, BbBlock *block)
{
    g_assert_true (bb_session_set_field (seat->session, block, "owner", "", NULL, NULL));
}

static void
move (CloudPlay *self, CloudSeat *seat, BbBlock *block)
{
    BbStatus status = (BbStatus) cloud_play_pick (self, BB_N_STATUSES);
    guint position = cloud_play_pick (self, 2);

    g_assert_true (bb_session_move_block (seat->session, block, status, position, NULL, NULL));
}

static void
add_line (CloudPlay *self, CloudSeat *seat, BbBlock *block)
{
    g_autofree char *text = dup_text (self);

    g_assert_true (bb_session_add_checklist_line (seat->session, block, text, NULL));
}

static void
change_line (CloudPlay *self, CloudSeat *seat, BbBlock *block)
{
    BbItem *line = pick_item (self, bb_block_get_checklist (block));
    g_autofree char *text = dup_text (self);

    if (line != NULL)
        g_assert_true (bb_session_set_item_field (seat->session, line, "text", text, NULL, NULL));
}

static void
remove_line (CloudPlay *self, CloudSeat *seat, BbBlock *block)
{
    BbItem *line = pick_item (self, bb_block_get_checklist (block));

    if (line != NULL)
        g_assert_true (bb_session_remove_item (seat->session, line, NULL));
}

static void
add_comment (CloudPlay *self, CloudSeat *seat, BbBlock *block)
{
    g_autofree char *text = dup_text (self);

    g_assert_true (bb_session_add_comment (seat->session, block, text, "Kim", NULL, NULL, NULL));
}

static void
set_title (CloudPlay *self, CloudSeat *seat, BbBlock *block)
{
    g_autofree char *text = dup_text (self);

    g_assert_true (bb_session_set_project_field (seat->session, "title", text, NULL, NULL));
}

static void
set_focus (CloudPlay *self, CloudSeat *seat, BbBlock *block)
{
    BbGuideline *guideline = pick_item (self, bb_project_get_guidelines (get_project (seat)));

    g_assert_true (
        bb_session_set_focus (seat->session, guideline, cloud_play_pick (self, 2) == 0, NULL));
}

static void
undo (CloudPlay *self, CloudSeat *seat, BbBlock *block)
{
    if (bb_session_get_undo_label (seat->session) != NULL)
        g_assert_true (bb_session_undo (seat->session, NULL, NULL));
}

static void
redo (CloudPlay *self, CloudSeat *seat, BbBlock *block)
{
    if (bb_session_get_redo_label (seat->session) != NULL)
        g_assert_true (bb_session_redo (seat->session, NULL, NULL));
}

static void
settle_conflict (CloudPlay *self, CloudSeat *seat, BbBlock *block)
{
    BbFieldConflict *conflict = pick_item (self, bb_block_get_conflicts (block));

    if (conflict != NULL)
        g_assert_true (
            bb_session_settle_conflict (seat->session, conflict, cloud_play_pick (self, 2), NULL));
}

static void
take_back (CloudPlay *self, CloudSeat *seat, BbBlock *block)
{
    g_autoptr (BbArrival) arrival = g_steal_pointer (&seat->arrival);

    if (arrival != NULL && cloud_play_pick (self, 4) == 0)
        g_assert_true (bb_session_take_back (seat->session, arrival, NULL, NULL));
}

static const Edit edits[] = {
    begin_typing, end_typing, end_typing, set_owner,   set_owner,       clear_owner, move,
    move,         add_line,   add_line,   change_line, remove_line,     add_comment, set_title,
    set_focus,    undo,       undo,       redo,        settle_conflict, take_back,
};

/**
 * cloud_play_edit:
 * @self: a play
 * @seat: a seat with an open window
 *
 * Lets somebody do something there, by the clock of that computer.
 */
void
cloud_play_edit (CloudPlay *self, CloudSeat *seat)
{
    BbDocument *board = cloud_play_get_board (seat);
    Edit edit = edits[cloud_play_pick (self, G_N_ELEMENTS (edits))];

    self->counts->n_edits++;
    cloud_world_set_clock (seat->clock);
    cloud_ledger_look_before (&self->ledger, board);
    edit (self, seat, pick_block (self, seat));
    cloud_ledger_look_after (&self->ledger, board);
}
