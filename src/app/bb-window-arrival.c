/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window-private.h"

#include <glib/gi18n-lib.h>

#include "app/bb-arrival-dialog.h"

/* What others sent, from the bar above the board on. */

static void
update_actions (BbWindow *self)
{
    gboolean has_arrival = bb_arrival_bar_get_arrival (self->arrival_bar) != NULL;
    GtkWidget *widget = GTK_WIDGET (self);

    gtk_widget_action_set_enabled (widget, "win.show-arrival", has_arrival);
    gtk_widget_action_set_enabled (widget, "win.take-arrival-back", has_arrival);
    gtk_widget_action_set_enabled (widget, "win.dismiss-arrival", has_arrival);
}

static void
set_arrival (BbWindow *self, BbArrival *arrival)
{
    bb_arrival_bar_set_arrival (self->arrival_bar, arrival);
    update_actions (self);
}

/* What nobody has looked at yet is told together with what comes after it. */
void
_bb_window_take_arrival (BbWindow *self, BbArrival *arrival)
{
    BbArrival *former = bb_arrival_bar_get_arrival (self->arrival_bar);
    g_autoptr (BbArrival) joined = NULL;

    if (former != NULL)
        joined = bb_arrival_new_joined (former, arrival);
    set_arrival (self, joined != NULL ? joined : arrival);
}

/* What came into another project, or has been dealt with. */
void
_bb_window_forget_arrival (BbWindow *self)
{
    set_arrival (self, NULL);
}

static void
chosen_cb (BbWindow *self, BbBlock *block)
{
    bb_board_set_selected_block (self->board, block);
    bb_board_focus_block (self->board, block);
    adw_overlay_split_view_set_show_sidebar (self->split_view, TRUE);
}

static void
show_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    BbWindow *self = BB_WINDOW (widget);
    AdwDialog *dialog = bb_arrival_dialog_new (bb_arrival_bar_get_arrival (self->arrival_bar));

    g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
    adw_dialog_present (dialog, widget);
}

static void
tell (BbWindow *self, guint n_skipped)
{
    g_autofree char *text = NULL;

    if (n_skipped == 0) {
        _bb_window_offer_undo (self, _ ("Taken back; the boards of the others change too"));
        return;
    }
    text = g_strdup_printf (
        /* TRANSLATORS: %u is how many values were changed since and stay as they are */
        ngettext ("Taken back; %u was changed since and stays",
                  "Taken back; %u were changed since and stay", n_skipped),
        n_skipped);
    _bb_window_offer_undo (self, text);
}

static void
take_back_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    BbWindow *self = BB_WINDOW (widget);
    g_autoptr (BbArrival) arrival = NULL;
    g_autoptr (GError) error = NULL;
    guint n_skipped = 0;

    if (!_bb_window_commit (self))
        return;
    arrival = g_object_ref (bb_arrival_bar_get_arrival (self->arrival_bar));
    if (!bb_session_take_back (self->session, arrival, &n_skipped, &error)) {
        bb_window_show_message (self, error->message);
        return;
    }
    _bb_window_forget_arrival (self);
    gtk_widget_grab_focus (GTK_WIDGET (self->board));
    tell (self, n_skipped);
}

static void
dismiss_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    BbWindow *self = BB_WINDOW (widget);

    _bb_window_forget_arrival (self);
    gtk_widget_grab_focus (GTK_WIDGET (self->board));
}

void
_bb_window_class_install_arrival (GtkWidgetClass *widget_class)
{
    gtk_widget_class_install_action (widget_class, "win.show-arrival", NULL, show_cb);
    gtk_widget_class_install_action (widget_class, "win.take-arrival-back", NULL, take_back_cb);
    gtk_widget_class_install_action (widget_class, "win.dismiss-arrival", NULL, dismiss_cb);
}
