/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <glib/gi18n-lib.h>

#include "board/bb-board-private.h"

/* The keys of the board are bindings of its class: they work while a card has the focus and
 * take nothing from a text field elsewhere in the window. */

static void
move_to_status (BbBoard *self, BbBlock *block, BbStatus status)
{
    if (bb_block_get_status (block) == status)
        gtk_widget_error_bell (GTK_WIDGET (self));
    else
        bb_board_move (self, block, status, BB_POSITION_LAST);
}

static void
place_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);
    BbStatus status;

    if (self->selected != NULL &&
        bb_status_from_nick (g_variant_get_string (parameter, NULL), &status))
        move_to_status (self, self->selected, status);
}

/* Alt with left and right changes the status, with up and down the place in the cell. */
static void
shift_status (BbBoard *self, int step)
{
    int status = (int) bb_block_get_status (self->selected) + step;

    if (status < BB_STATUS_NONE || status > BB_STATUS_DONE)
        gtk_widget_error_bell (GTK_WIDGET (self));
    else
        bb_board_move (self, self->selected, (BbStatus) status, BB_POSITION_LAST);
}

static void
shift_place (BbBoard *self, int step)
{
    BbProject *project = bb_session_get_project (self->session);
    BbStatus status = bb_block_get_status (self->selected);
    BbCell *cell = bb_project_get_cell (project, bb_block_get_party (self->selected), status);
    guint n = g_list_model_get_n_items (G_LIST_MODEL (cell));
    guint position = 0;

    bb_cell_find (cell, self->selected, &position);
    if (status == BB_STATUS_NONE || (int) position + step < 0 || (int) position + step >= (int) n)
        gtk_widget_error_bell (GTK_WIDGET (self));
    else
        bb_board_move (self, self->selected, status, (guint) ((int) position + step));
}

static void
shift_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);

    if (self->selected == NULL)
        return;
    switch ((GtkDirectionType) g_variant_get_int32 (parameter)) {
    case GTK_DIR_LEFT:
        shift_status (self, -1);
        break;
    case GTK_DIR_RIGHT:
        shift_status (self, 1);
        break;
    case GTK_DIR_UP:
        shift_place (self, -1);
        break;
    case GTK_DIR_DOWN:
        shift_place (self, 1);
        break;
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
        break;
    }
}

static void
walk_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);
    BbCard *card = bb_wall_get_focus_card (self->wall);
    BbCard *next;

    if (card == NULL)
        return;
    next = bb_wall_find_card (self->wall, card, (GtkDirectionType) g_variant_get_int32 (parameter));
    if (next != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (next));
    else
        gtk_widget_error_bell (widget);
}

static void
menu_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);
    BbCard *card = bb_wall_get_focus_card (self->wall);

    if (card != NULL)
        bb_board_popup_menu (self, card);
}

static void
details_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);

    if (self->selected != NULL)
        bb_board_activate_block (self, self->selected);
}

/* Of several keys a menu shows the last. */
static void
bind_arrow (GtkWidgetClass *widget_class, guint key, guint keypad_key, GtkDirectionType direction)
{
    guint keys[] = { keypad_key, key };

    for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
        gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "board.walk", "i",
                                             (int) direction);
        gtk_widget_class_add_binding_action (widget_class, keys[i], GDK_ALT_MASK, "board.shift",
                                             "i", (int) direction);
    }
}

static void
bind_status (GtkWidgetClass *widget_class, const char *letter, const char *status)
{
    guint key = gdk_unicode_to_keyval (g_utf8_get_char (letter));

    gtk_widget_class_add_binding_action (widget_class, key, 0, "board.place", "s", status);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
    bind_arrow (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, GTK_DIR_LEFT);
    bind_arrow (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, GTK_DIR_RIGHT);
    bind_arrow (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, GTK_DIR_UP);
    bind_arrow (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, GTK_DIR_DOWN);

    /* TRANSLATORS: the key that gives a card the status Ambition, one small letter */
    bind_status (widget_class, C_ ("status key", "a"), "ambition");
    /* TRANSLATORS: the key that gives a card the status In progress, one small letter */
    bind_status (widget_class, C_ ("status key", "p"), "in-progress");
    /* TRANSLATORS: the key that gives a card the status Done, one small letter */
    bind_status (widget_class, C_ ("status key", "d"), "done");

    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "board.place", "s",
                                         "none");
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "board.menu", NULL);
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "board.menu",
                                         NULL);
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "board.details", NULL);
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "board.details", NULL);
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "board.details", NULL);
}

void
bb_board_class_install_actions (GtkWidgetClass *widget_class)
{
    gtk_widget_class_install_action (widget_class, "board.place", "s", place_cb);
    gtk_widget_class_install_action (widget_class, "board.shift", "i", shift_cb);
    gtk_widget_class_install_action (widget_class, "board.walk", "i", walk_cb);
    gtk_widget_class_install_action (widget_class, "board.menu", NULL, menu_cb);
    gtk_widget_class_install_action (widget_class, "board.details", NULL, details_cb);
    bind_keys (widget_class);
}

void
bb_board_update_actions (BbBoard *self)
{
    GtkWidget *widget = GTK_WIDGET (self);
    gboolean any = self->selected != NULL;

    gtk_widget_action_set_enabled (widget, "board.place", any);
    gtk_widget_action_set_enabled (widget, "board.shift", any);
    gtk_widget_action_set_enabled (widget, "board.details", any);
}

/* Opens the menu of a card beside it. */
void
bb_board_popup_menu (BbBoard *self, BbCard *card)
{
    graphene_rect_t bounds;

    if (!gtk_widget_compute_bounds (GTK_WIDGET (card), GTK_WIDGET (self), &bounds))
        return;
    gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                                 &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                   (int) bounds.size.width,
                                                   (int) bounds.size.height });
    gtk_popover_popup (GTK_POPOVER (self->menu));
}
