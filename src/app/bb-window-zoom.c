/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window-private.h"

#include "app/bb-zoom-row.h"

static void
update_actions (BbWindow *self)
{
    BbWall *wall = bb_board_get_wall (self->board);
    GtkWidget *widget = GTK_WIDGET (self);

    gtk_widget_action_set_enabled (widget, "win.zoom-in", bb_wall_can_step_zoom (wall, 1));
    gtk_widget_action_set_enabled (widget, "win.zoom-out", bb_wall_can_step_zoom (wall, -1));
}

static void
zoom_in_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    bb_wall_step_zoom (bb_board_get_wall (BB_WINDOW (widget)->board), 1);
}

static void
zoom_out_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    bb_wall_step_zoom (bb_board_get_wall (BB_WINDOW (widget)->board), -1);
}

static void
zoom_reset_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    bb_wall_set_zoom (bb_board_get_wall (BB_WINDOW (widget)->board), BB_WALL_ZOOM_USUAL);
}

void
_bb_window_class_install_zoom (GtkWidgetClass *widget_class)
{
    gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, zoom_in_cb);
    gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, zoom_out_cb);
    gtk_widget_class_install_action (widget_class, "win.zoom-reset", NULL, zoom_reset_cb);
}

/* Each window has its own zoom, and the next one begins with it. */
void
_bb_window_add_zoom (BbWindow *self)
{
    BbWall *wall = bb_board_get_wall (self->board);

    g_settings_bind (self->settings, "zoom", wall, "zoom",
                     G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES);
    g_signal_connect_object (wall, "notify::zoom", G_CALLBACK (update_actions), self,
                             G_CONNECT_SWAPPED);
    update_actions (self);
}

/* What the main menu shows of it. */
GtkWidget *
_bb_window_create_zoom_row (BbWindow *self)
{
    GtkWidget *row = bb_zoom_row_new ();

    g_object_bind_property (bb_board_get_wall (self->board), "zoom", row, "zoom",
                            G_BINDING_SYNC_CREATE);
    return row;
}
