/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "board/bb-block-list-private.h"

#include <glib/gi18n-lib.h>

static char *
get_head_text (GtkListHeader *head, const char *party, BbStatus status, guint n_blocks)
{
    if (party == NULL)
        return g_strdup ("");
    /* TRANSLATORS: above blocks in a list: %1$s is the name of a party, %2$s a status such as
     * “Done”, %3$u a number of blocks */
    return g_strdup_printf (_ ("%1$s · %2$s (%3$u)"), party, bb_status_get_label (status),
                            n_blocks);
}

static GStrv
get_head_classes (GtkListHeader *head, BbBlock *block)
{
    g_autoptr (GStrvBuilder) classes = g_strv_builder_new ();

    g_strv_builder_add (classes, "block-list-head");
    if (block != NULL)
        g_strv_builder_take (
            classes,
            g_strdup_printf ("party-%u", bb_topic_get_number (bb_block_get_party (block))));
    return g_strv_builder_end (classes);
}

void
_bb_block_list_update_place (BbBlockList *self, BbBlockRow *row)
{
    BbBlock *block = bb_block_row_get_block (row);
    BbCell *cell;
    guint position = 0;

    if (block == NULL || self->project == NULL)
        return;
    cell = bb_project_get_cell (self->project, bb_block_get_party (block),
                                bb_block_get_status (block));
    bb_cell_find (cell, block, &position);
    bb_block_row_set_place (row, position, g_list_model_get_n_items (G_LIST_MODEL (cell)));
}

static void
row_chosen_cb (BbBlockList *self, BbBlockRow *row)
{
    bb_block_list_set_selected_block (self, bb_block_row_get_block (row));
}

static void
row_place_cb (BbBlockList *self, BbStatus status, BbBlockRow *row)
{
    row_chosen_cb (self, row);
    gtk_widget_activate_action (GTK_WIDGET (self), "board.place", "s", bb_status_get_nick (status));
}

static void
pressed_cb (BbBlockRow *row, int n_press, double x, double y, GtkGestureClick *gesture)
{
    GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (row), BB_TYPE_BLOCK_LIST);

    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    bb_block_list_focus_block (BB_BLOCK_LIST (list), bb_block_row_get_block (row));
    _bb_block_list_say_menu (BB_BLOCK_LIST (list), GTK_WIDGET (row));
}

static void
add_menu_click (GtkWidget *row)
{
    GtkGesture *click = gtk_gesture_click_new ();

    gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
    g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), row, G_CONNECT_SWAPPED);
    gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
}

static void
setup_row_cb (BbBlockList *self, GtkListItem *item)
{
    GtkWidget *row = bb_block_row_new ();

    g_object_bind_property (self, "narrow", row, "narrow", G_BINDING_SYNC_CREATE);
    g_object_bind_property (row, "description", item, "accessible-label", G_BINDING_SYNC_CREATE);
    g_signal_connect_object (row, "chosen", G_CALLBACK (row_chosen_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (row, "place", G_CALLBACK (row_place_cb), self, G_CONNECT_SWAPPED);
    add_menu_click (row);
    gtk_list_item_set_child (item, row);
}

static void
bind_row_cb (BbBlockList *self, GtkListItem *item)
{
    BbBlockRow *row = BB_BLOCK_ROW (gtk_list_item_get_child (item));

    bb_block_row_set_block (row, gtk_list_item_get_item (item));
    g_ptr_array_add (self->rows, row);
    _bb_block_list_update_place (self, row);
}

static void
unbind_row_cb (BbBlockList *self, GtkListItem *item)
{
    BbBlockRow *row = BB_BLOCK_ROW (gtk_list_item_get_child (item));

    g_ptr_array_remove_fast (self->rows, row);
    bb_block_row_set_block (row, NULL);
}

static void
add_row_factory (BbBlockList *self)
{
    g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

    g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_list_view_set_factory (self->view, factory);
}

static void
add_head_factory (BbBlockList *self)
{
    g_autoptr (GtkBuilderScope) scope = gtk_builder_cscope_new ();
    g_autoptr (GtkListItemFactory) factory = NULL;

    gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), get_head_text);
    gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), get_head_classes);
    factory = gtk_builder_list_item_factory_new_from_resource (scope, RESOURCE_PATH
                                                               "/board/bb-block-list-head.ui");
    gtk_list_view_set_header_factory (self->view, factory);
}

void
_bb_block_list_add_factories (BbBlockList *self)
{
    add_row_factory (self);
    add_head_factory (self);
}
