/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window-private.h"

#include <glib/gi18n-lib.h>

#include "app/bb-action-table.h"
#include "app/bb-project-dialog.h"
#include "pane/bb-own-block-dialog.h"
#include "pane/bb-pane-text.h"

#define MENU_CHARACTERS 60
#define TOOLTIP_CHARACTERS 300

typedef gboolean (*HistoryFunc) (BbSession *session, guint *n_skipped, GError **error);

static void
save_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    bb_window_save_async (BB_WINDOW (widget), FALSE, NULL, NULL);
}

static void
save_as_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    bb_window_save_async (BB_WINDOW (widget), TRUE, NULL, NULL);
}

static void
report_skipped (BbWindow *self, guint n_skipped)
{
    g_autofree char *text = NULL;

    if (n_skipped == 0)
        return;
    /* TRANSLATORS: after undo or redo; %u is a number of values on the board. */
    text = g_strdup_printf (ngettext ("%u value was changed by somebody else since and stays",
                                      "%u values were changed by somebody else since and stay",
                                      n_skipped),
                            n_skipped);
    bb_window_show_message (self, text);
}

/* What is being typed in the pane becomes an edit first, and is the one that is undone. */
static void
walk_history (BbWindow *self, HistoryFunc walk)
{
    g_autoptr (GError) error = NULL;
    guint n_skipped = 0;
    gboolean walked;

    if (!_bb_window_commit (self))
        return;
    self->walking = TRUE;
    walked = walk (self->session, &n_skipped, &error);
    self->walking = FALSE;
    if (walked)
        report_skipped (self, n_skipped);
    else if (error != NULL)
        bb_window_show_message (self, error->message);
}

static void
undo_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    walk_history (BB_WINDOW (widget), bb_session_undo);
}

static void
redo_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    walk_history (BB_WINDOW (widget), bb_session_redo);
}

static void
toggle_side_pane_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    BbWindow *self = BB_WINDOW (widget);
    gboolean shown = adw_overlay_split_view_get_show_sidebar (self->split_view);

    adw_overlay_split_view_set_show_sidebar (self->split_view, !shown);
}

static void
search_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    gtk_widget_activate_action (GTK_WIDGET (BB_WINDOW (widget)->board), "board.search", NULL);
}

static void
find_next_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    gtk_widget_activate_action (GTK_WIDGET (BB_WINDOW (widget)->board), "board.find", "i", 1);
}

static void
find_previous_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    gtk_widget_activate_action (GTK_WIDGET (BB_WINDOW (widget)->board), "board.find", "i", -1);
}

/* A pane that lies over the board is done with when one leaves it. */
static void
leave_side_pane_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    BbWindow *self = BB_WINDOW (widget);

    if (adw_overlay_split_view_get_collapsed (self->split_view))
        adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
    gtk_widget_grab_focus (GTK_WIDGET (self->board));
}

static void
next_part_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    _bb_window_focus_region (BB_WINDOW (widget), TRUE);
}

static void
previous_part_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    _bb_window_focus_region (BB_WINDOW (widget), FALSE);
}

static void
refused_cb (BbWindow *self, GError *error)
{
    _bb_window_show_problem (self, _ ("This could not be changed"), error->message);
}

static void
details_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    BbWindow *self = BB_WINDOW (widget);
    AdwDialog *dialog = bb_project_dialog_new (self->session);

    g_signal_connect_object (dialog, "failed", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
    adw_dialog_present (dialog, widget);
}

/* The window follows to where the new block lies, so that one can go on with it. */
static void
own_block_added_cb (BbWindow *self, BbBlock *block)
{
    if (block == NULL)
        return;
    bb_board_set_selected_block (self->board, block);
    bb_board_focus_block (self->board, block);
    _bb_window_offer_undo (self, bb_session_get_undo_label (self->session));
}

static void
add_own_block_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    BbWindow *self = BB_WINDOW (widget);
    BbBlock *selected = bb_board_get_selected_block (self->board);
    AdwDialog *dialog;

    if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL ||
        !_bb_window_commit (self))
        return;
    dialog = bb_own_block_dialog_new (self->session,
                                      selected != NULL ? bb_block_get_challenge (selected) : NULL);
    g_signal_connect_object (dialog, "done", G_CALLBACK (own_block_added_cb), self,
                             G_CONNECT_SWAPPED);
    adw_dialog_present (dialog, widget);
}

static gboolean
is_typing (GtkWindow *window)
{
    GtkWidget *focus = gtk_window_get_focus (window);

    return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus);
}

/* A text field that has nothing to undo any more lets the key pass: it is not for us then. */
static gboolean
binding_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
    const BbActionEntry *entry = user_data;

    if (is_typing (GTK_WINDOW (widget)) ||
        adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget)) != NULL)
        return GDK_EVENT_PROPAGATE;
    return gtk_widget_activate_action_variant (widget, entry->action, NULL);
}

static void
add_bindings (GtkWidgetClass *widget_class, const BbActionEntry *entry)
{
    for (guint i = 0; entry->keys[i] != NULL; i++) {
        g_autoptr (GtkShortcut) shortcut = NULL;
        GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string (entry->keys[i]);

        shortcut = gtk_shortcut_new (trigger,
                                     gtk_callback_action_new (binding_cb, (gpointer) entry, NULL));
        gtk_widget_class_add_shortcut (widget_class, shortcut);
    }
}

void
_bb_window_class_install_actions (GtkWidgetClass *widget_class)
{
    guint n_entries;
    const BbActionEntry *entries = bb_action_table_get (&n_entries);

    gtk_widget_class_install_action (widget_class, "win.save", NULL, save_cb);
    gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_cb);
    gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
    gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
    gtk_widget_class_install_action (widget_class, "win.toggle-side-pane", NULL,
                                     toggle_side_pane_cb);
    gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
    gtk_widget_class_install_action (widget_class, "win.find-next", NULL, find_next_cb);
    gtk_widget_class_install_action (widget_class, "win.find-previous", NULL, find_previous_cb);
    gtk_widget_class_install_action (widget_class, "win.leave-side-pane", NULL, leave_side_pane_cb);
    gtk_widget_class_install_action (widget_class, "win.next-part", NULL, next_part_cb);
    gtk_widget_class_install_action (widget_class, "win.previous-part", NULL, previous_part_cb);
    gtk_widget_class_install_action (widget_class, "win.details", NULL, details_cb);
    gtk_widget_class_install_action (widget_class, "win.add-own-block", NULL, add_own_block_cb);
    gtk_widget_class_install_property_action (widget_class, "win.language", "language");

    for (guint i = 0; i < n_entries; i++) {
        if (entries[i].scope == BB_ACTION_SCOPE_OUTSIDE_TEXT)
            add_bindings (widget_class, &entries[i]);
    }
}

static char *
describe_undo (const char *label)
{
    if (label == NULL)
        return g_strdup (_ ("Undo"));
    /* TRANSLATORS: %s is an edit: “Move “Plain language” to Done” */
    return g_strdup_printf (_ ("Undo: %s"), label);
}

static char *
describe_redo (const char *label)
{
    if (label == NULL)
        return g_strdup (_ ("Redo"));
    /* TRANSLATORS: %s is an edit: “Move “Plain language” to Done” */
    return g_strdup_printf (_ ("Redo: %s"), label);
}

/* In a menu an underscore marks the next letter; a title may have one of its own, and a menu is as
 * wide as its longest line. */
static void
append_item (GMenu *menu, const char *text, const char *action)
{
    const BbActionEntry *entry = bb_action_table_find (action);
    g_autofree char *shown = bb_pane_text_abridge (text, MENU_CHARACTERS);
    GString *label = g_string_new (shown);
    g_autoptr (GMenuItem) item = NULL;

    g_string_replace (label, "_", "__", 0);
    item = g_menu_item_new (label->str, action);
    g_menu_item_set_attribute (item, "accel", "s", bb_action_entry_get_key (entry, 0));
    g_menu_append_item (menu, item);
    g_string_free (label, TRUE);
}

/* What undo and redo would do now, in words. */
void
_bb_window_update_history (BbWindow *self)
{
    BbSession *session = self->session;
    const char *undo_label = session != NULL ? bb_session_get_undo_label (session) : NULL;
    const char *redo_label = session != NULL ? bb_session_get_redo_label (session) : NULL;
    g_autofree char *undo = describe_undo (undo_label);
    g_autofree char *redo = describe_redo (redo_label);
    g_autofree char *undo_shown = bb_pane_text_abridge (undo, TOOLTIP_CHARACTERS);
    g_autofree char *redo_shown = bb_pane_text_abridge (redo, TOOLTIP_CHARACTERS);

    gtk_widget_set_tooltip_text (self->undo_button, undo_shown);
    gtk_widget_set_tooltip_text (self->redo_button, redo_shown);
    g_menu_remove_all (self->edit_section);
    append_item (self->edit_section, undo, "win.undo");
    append_item (self->edit_section, redo, "win.redo");
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undo_label != NULL);
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redo_label != NULL);
}

/* What saves itself needs no button. */
static gboolean
needs_person (BbSession *session)
{
    return bb_session_get_file (session) == NULL || bb_session_get_problem (session) != NULL ||
           (bb_session_get_elsewhere (session) && bb_session_get_modified (session));
}

/* Save stays possible without changes: what is being typed is not yet one. And while the board
 * saves itself, for an item that greys out in an open menu loses the focus. */
void
_bb_window_update_actions (BbWindow *self)
{
    BbSession *session = self->session;
    GtkWidget *widget = GTK_WIDGET (self);
    gboolean can_edit = session != NULL && !bb_session_get_read_only (session);

    gtk_widget_action_set_enabled (widget, "win.save", can_edit);
    gtk_widget_action_set_enabled (widget, "win.save-as", can_edit);
    gtk_widget_action_set_enabled (widget, "win.details", can_edit);
    gtk_widget_action_set_enabled (widget, "win.add-own-block", can_edit);
    gtk_widget_action_set_enabled (widget, "win.versions", can_edit);
    gtk_widget_action_set_enabled (widget, "win.clean-copy", can_edit);
    gtk_widget_action_set_enabled (widget, "win.send", can_edit);
    gtk_widget_action_set_enabled (widget, "win.forget", can_edit);
    gtk_widget_action_set_enabled (widget, "win.gather", can_edit);
    gtk_widget_action_set_enabled (widget, "win.new-from-this", session != NULL);
    gtk_widget_action_set_enabled (widget, "win.toggle-side-pane", session != NULL);
    gtk_widget_action_set_enabled (widget, "win.next-part", session != NULL);
    gtk_widget_action_set_enabled (widget, "win.previous-part", session != NULL);
    gtk_widget_action_set_enabled (widget, "win.language", session != NULL);
    gtk_widget_action_set_enabled (widget, "win.search", session != NULL);
    gtk_widget_action_set_enabled (widget, "win.find-next", session != NULL);
    gtk_widget_action_set_enabled (widget, "win.find-previous", session != NULL);
    gtk_widget_set_visible (self->save_button, can_edit && needs_person (session));
}
