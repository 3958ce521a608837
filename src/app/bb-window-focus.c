/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window-private.h"
#include "widgets/bb-menu-names.h"

/* While a breakpoint changes the window, libadwaita hides all of it for a frame, and GTK gives the
 * focus to the first button it finds. Whoever was at a card or in a text must stay there. */

#define MAX_FRAMES 10

static gboolean
give_back_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
    BbWindow *self = BB_WINDOW (widget);
    gboolean is_back = self->kept_focus != NULL && gtk_widget_get_mapped (self->kept_focus);

    if (!is_back && self->kept_focus != NULL && ++self->n_frames < MAX_FRAMES)
        return G_SOURCE_CONTINUE;
    if (is_back)
        gtk_window_set_focus (GTK_WINDOW (self), self->kept_focus);
    else if (self->session != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (self->board));
    g_clear_weak_pointer (&self->kept_focus);
    self->focus_tick = 0;
    return G_SOURCE_REMOVE;
}

/* To be called while the breakpoint changes, before the frame in which the focus is lost. */
void
_bb_window_keep_focus (BbWindow *self)
{
    GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

    if (focus == NULL || self->focus_tick != 0)
        return;
    g_set_weak_pointer (&self->kept_focus, focus);
    self->n_frames = 0;
    self->focus_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), give_back_cb, NULL, NULL);
}

static gboolean
is_in (BbWindow *self, GtkWidget *part)
{
    GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

    return focus != NULL && (focus == part || gtk_widget_is_ancestor (focus, part));
}

/* Most windows close without anybody having asked for it. */
static void
create_menu (BbWindow *self)
{
    GtkPopover *menu;

    gtk_menu_button_set_menu_model (self->menu_button, self->menu);
    menu = gtk_menu_button_get_popover (self->menu_button);
    gtk_popover_menu_add_child (GTK_POPOVER_MENU (menu), _bb_window_create_zoom_row (self), "zoom");
    bb_menu_names_give (menu);
}

static void
before_menu_cb (GtkMenuButton *button, gpointer user_data)
{
    BbWindow *self = user_data;

    if (gtk_menu_button_get_menu_model (button) == NULL)
        create_menu (self);
    g_set_weak_pointer (&self->before_menu, gtk_window_get_focus (GTK_WINDOW (self)));
}

/* A menu that closes leaves the focus to its button. */
static void
focus_changed_cb (BbWindow *self)
{
    GtkWidget *before = self->before_menu;

    if (before == NULL || gtk_menu_button_get_active (self->menu_button) ||
        gtk_window_get_focus (GTK_WINDOW (self)) == NULL)
        return;
    g_clear_weak_pointer (&self->before_menu);
    if (is_in (self, GTK_WIDGET (self->menu_button)) && gtk_widget_get_mapped (before))
        gtk_window_set_focus (GTK_WINDOW (self), before);
}

/* F10 opens the main menu from wherever one is, and there one wants to be after it. */
void
_bb_window_add_menu (BbWindow *self)
{
    GtkWidget *toggle = gtk_widget_get_first_child (GTK_WIDGET (self->menu_button));

    gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP,
                                    TRUE, -1);
    gtk_menu_button_set_create_popup_func (self->menu_button, before_menu_cb, self, NULL);
    g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_changed_cb), NULL);
}

/* Round the parts of the window: those of the board, then the side pane. */
void
_bb_window_focus_region (BbWindow *self, gboolean forward)
{
    if (!is_in (self, GTK_WIDGET (self->sidebar)) &&
        (bb_board_focus_region (self->board, forward) || _bb_window_focus_pane (self)))
        return;
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
    bb_board_focus_region (self->board, forward);
}
