/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-challenge-note.h"
#include "wall/bb-column-head.h"
#include "wall/bb-lane.h"
#include "wall/bb-wall-private.h"

/* All that can be pointed at lies under the sheet, if that is laid. */
static void
add_heads_and_lanes (BbWall *self)
{
    GListModel *parties = bb_catalogue_get_parties (bb_project_get_catalogue (self->project));

    for (guint i = 0; i < BB_N_STATUSES; i++) {
        self->heads[i] = bb_column_head_new (self->project, (BbStatus) i);
        gtk_widget_insert_before (self->heads[i], GTK_WIDGET (self), self->sheet);
    }
    for (guint i = 0; i < MIN (BB_N_LANES, g_list_model_get_n_items (parties)); i++) {
        g_autoptr (BbTopic) party = g_list_model_get_item (parties, i);

        self->lanes[i] = bb_lane_new (self->project, party);
        gtk_widget_insert_before (self->lanes[i], GTK_WIDGET (self), self->drop_place);
        bb_wall_add_veil (self, i);
    }
}

/* Among the challenges of a party the tray is ordered: one more of a challenge is laid out. */
static void
insert_card (BbWall *self, BbBlock *block, guint position)
{
    BbWallSlot slot = { .card = BB_CARD (bb_card_new (block)) };

    g_signal_connect_object (block, "notify::challenge-title", G_CALLBACK (bb_wall_queue_contents),
                             self, G_CONNECT_SWAPPED);
    gtk_widget_insert_before (GTK_WIDGET (slot.card), GTK_WIDGET (self), self->sheet);
    g_array_insert_val (self->slots, position, slot);
}

static void
remove_card (BbWall *self, guint position)
{
    BbCard *card = bb_wall_get_slot (self, position)->card;
    BbBlock *block = bb_card_get_block (card);

    if (self->anchor == block)
        self->anchor = NULL;
    g_signal_handlers_disconnect_by_func (block, bb_wall_queue_contents, self);
    g_array_remove_index (self->slots, position);
    gtk_widget_unparent (GTK_WIDGET (card));
}

/* Own blocks come and go. The focus of a card that goes moves to the one after it. */
static void
blocks_changed_cb (BbWall *self, guint position, guint n_removed, guint n_added, GListModel *blocks)
{
    gboolean focused = bb_wall_get_focus_card (self) != NULL;

    for (guint i = 0; i < n_removed; i++)
        remove_card (self, position);
    for (guint i = 0; i < n_added; i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (blocks, position + i);

        insert_card (self, block, position + i);
    }
    bb_wall_queue_contents (self);
    if (focused && bb_wall_get_focus_card (self) == NULL && self->slots->len > 0) {
        guint next = MIN (position, self->slots->len - 1);

        gtk_widget_grab_focus (GTK_WIDGET (bb_wall_get_slot (self, next)->card));
    }
}

static void
waiting_changed_cb (BbWall *self, guint position, guint n_removed, guint n_added,
                    GListModel *waiting)
{
    if (n_removed > 0)
        g_ptr_array_remove_range (self->notes, position, n_removed);
    for (guint i = 0; i < n_added; i++) {
        g_autoptr (BbChallenge) challenge = g_list_model_get_item (waiting, position + i);
        GtkWidget *note = bb_challenge_note_new (challenge);

        gtk_widget_insert_before (note, GTK_WIDGET (self), self->sheet);
        g_ptr_array_insert (self->notes, (int) (position + i), note);
    }
    bb_wall_queue_contents (self);
}

/* A move within a cell changes no column as a whole: it is the cells that tell. */
static void
follow_cell (BbWall *self, BbCell *cell, gboolean follow)
{
    if (follow)
        g_signal_connect_object (cell, "items-changed", G_CALLBACK (bb_wall_queue_contents), self,
                                 G_CONNECT_SWAPPED);
    else
        g_signal_handlers_disconnect_by_func (cell, bb_wall_queue_contents, self);
}

static void
follow_cells (BbWall *self, gboolean follow)
{
    GListModel *parties = bb_catalogue_get_parties (bb_project_get_catalogue (self->project));

    for (guint i = 0; i < g_list_model_get_n_items (parties); i++) {
        g_autoptr (BbTopic) party = g_list_model_get_item (parties, i);

        for (guint status = 0; status < BB_N_STATUSES; status++)
            follow_cell (self, bb_project_get_cell (self->project, party, (BbStatus) status),
                         follow);
    }
}

static void
follow_lists (BbWall *self)
{
    GListModel *blocks = bb_project_get_blocks (self->project);
    GListModel *waiting = bb_project_get_waiting_challenges (self->project);

    g_signal_connect_object (blocks, "items-changed", G_CALLBACK (blocks_changed_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (waiting, "items-changed", G_CALLBACK (waiting_changed_cb), self,
                             G_CONNECT_SWAPPED);
    blocks_changed_cb (self, 0, 0, g_list_model_get_n_items (blocks), blocks);
    waiting_changed_cb (self, 0, 0, g_list_model_get_n_items (waiting), waiting);
}

void
bb_wall_add_children (BbWall *self)
{
    add_heads_and_lanes (self);
    follow_lists (self);
    follow_cells (self, TRUE);
}

void
bb_wall_remove_children (BbWall *self)
{
    GListModel *blocks = bb_project_get_blocks (self->project);
    GListModel *waiting = bb_project_get_waiting_challenges (self->project);

    follow_cells (self, FALSE);
    g_signal_handlers_disconnect_by_func (blocks, blocks_changed_cb, self);
    g_signal_handlers_disconnect_by_func (waiting, waiting_changed_cb, self);
    while (self->slots->len > 0)
        remove_card (self, self->slots->len - 1);
    g_ptr_array_set_size (self->notes, 0);
    for (guint i = 0; i < BB_N_LANES; i++) {
        self->veiled[i] = FALSE;
        g_clear_pointer (&self->veils[i], gtk_widget_unparent);
        g_clear_pointer (&self->lanes[i], gtk_widget_unparent);
    }
    for (guint i = 0; i < BB_N_STATUSES; i++)
        g_clear_pointer (&self->heads[i], gtk_widget_unparent);
}
