/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window-private.h"

void
_bb_window_class_install_view (GtkWidgetClass *widget_class)
{
    gtk_widget_class_install_property_action (widget_class, "win.fullscreen", "fullscreened");
}

/* Each window has its own form of the board, and the next one begins with it. */
void
_bb_window_add_view (BbWindow *self)
{
    g_autoptr (GPropertyAction) action = g_property_action_new ("view", self->board, "view");

    g_settings_bind (self->settings, "board-view", self->board, "view",
                     G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES);
    g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

/* The action would keep the board, and with it the project, longer than the window shows it. */
void
_bb_window_remove_view (BbWindow *self)
{
    g_action_map_remove_action (G_ACTION_MAP (self), "view");
}
