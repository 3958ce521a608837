/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-board-private.h"

/* The same board in two forms. Keys, menu and rules are those of the board in both; a form only
 * shows blocks and says which of them is meant. */

G_DEFINE_ENUM_TYPE (BbBoardView, bb_board_view, G_DEFINE_ENUM_VALUE (BB_BOARD_VIEW_CARDS, "cards"),
                    G_DEFINE_ENUM_VALUE (BB_BOARD_VIEW_LIST, "list"))

/* Who never looks at the list does not pay for it. */
static void
list_menu_cb (BbBoard *self, GtkWidget *row)
{
    bb_board_popup_menu (self, row);
}

static void
ensure_list (BbBoard *self)
{
    GtkWidget *list;

    if (self->list != NULL)
        return;
    list = bb_block_list_new (self->query);
    self->list = BB_BLOCK_LIST (list);
    g_object_bind_property (self, "selected-block", list, "selected-block",
                            G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
    g_signal_connect_object (list, "activated", G_CALLBACK (bb_board_activate_block), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (list, "menu", G_CALLBACK (list_menu_cb), self, G_CONNECT_SWAPPED);
    gtk_stack_add_named (GTK_STACK (self->views), list, "list");
    bb_board_update_list (self);
}

/* The list follows the project only while it is shown. */
void
bb_board_update_list (BbBoard *self)
{
    gboolean shown = self->view == BB_BOARD_VIEW_LIST && self->session != NULL;

    if (self->list != NULL)
        bb_block_list_set_project (self->list,
                                   shown ? bb_session_get_project (self->session) : NULL);
}

void
bb_board_show_view (BbBoard *self, BbBoardView view)
{
    bb_board_stop_carrying (self);
    bb_picks_clear (self->picks);
    self->view = view;
    bb_board_update_actions (self);
    if (view == BB_BOARD_VIEW_LIST)
        ensure_list (self);
    bb_board_update_list (self);
    gtk_stack_set_visible_child_name (GTK_STACK (self->views),
                                      view == BB_BOARD_VIEW_LIST ? "list" : "cards");
}

/* Scrolls a block into view; the focus stays where it is. */
void
bb_board_show_block (BbBoard *self, BbBlock *block)
{
    if (self->view == BB_BOARD_VIEW_LIST)
        bb_block_list_show_block (self->list, block);
    else
        bb_wall_show_block (self->wall, block);
}

/* Gives the focus to what stands for a block in the form that is shown. */
gboolean
bb_board_focus_shown (BbBoard *self, BbBlock *block)
{
    BbCard *card;

    if (self->view == BB_BOARD_VIEW_LIST)
        return bb_block_list_focus_block (self->list, block);
    card = bb_wall_get_card (self->wall, block);
    return card != NULL && gtk_widget_grab_focus (GTK_WIDGET (card));
}

/* The card or row that has the focus. */
GtkWidget *
bb_board_get_focus_place (BbBoard *self)
{
    if (self->view == BB_BOARD_VIEW_LIST)
        return bb_block_list_get_focus_row (self->list);
    return GTK_WIDGET (bb_wall_get_focus_card (self->wall));
}
