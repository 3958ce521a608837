/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-application-private.h"

#include "app/bb-about.h"
#include "app/bb-action-table.h"
#include "app/bb-file-dialog.h"
#include "app/bb-new-project-dialog.h"
#include "app/bb-preferences-dialog.h"
#include "app/bb-shipped.h"
#include "app/bb-shortcuts-dialog.h"

/* The window that an action was asked on; the program may run without one for a moment. */
static BbWindow *
get_window (BbApplication *self)
{
    g_application_activate (G_APPLICATION (self));
    return BB_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (self)));
}

/* One dialog at a time: a second one above it would only be in the way. */
static void
present_dialog (BbApplication *self, AdwDialog *dialog)
{
    BbWindow *window = get_window (self);
    g_autoptr (AdwDialog) owned = g_object_ref_sink (dialog);

    if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL)
        adw_dialog_present (owned, GTK_WIDGET (window));
}

static void
create_cb (BbApplication *self, const char *title, const char *municipality, const char *language)
{
    g_autoptr (BbSession) session =
        bb_session_new (title, municipality, language, bb_shipped_get_catalogue ());

    bb_application_open_session (self, session);
}

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
    BbApplication *self = BB_APPLICATION (user_data);
    AdwDialog *dialog = bb_new_project_dialog_new ();

    g_signal_connect_object (dialog, "create", G_CALLBACK (create_cb), self, G_CONNECT_SWAPPED);
    present_dialog (self, dialog);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (BbApplication) self = user_data;
    g_autoptr (GListModel) files =
        gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);
    guint n_files = files != NULL ? g_list_model_get_n_items (files) : 0;

    for (guint i = 0; i < n_files; i++) {
        g_autoptr (GFile) file = g_list_model_get_item (files, i);

        bb_application_open_file (self, file);
    }
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
    BbApplication *self = BB_APPLICATION (user_data);
    g_autoptr (GtkFileDialog) dialog = bb_file_dialog_new_open ();

    gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (get_window (self)), NULL, chosen_cb,
                                   g_object_ref (self));
}

static void
open_file_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
    g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

    bb_application_open_file (BB_APPLICATION (user_data), file);
}

static void
example_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
    BbApplication *self = BB_APPLICATION (user_data);
    g_autoptr (GError) error = NULL;
    g_autoptr (BbSession) session = bb_shipped_new_example (&error);

    if (session != NULL)
        bb_application_open_session (self, session);
    else
        bb_window_show_message (get_window (self), error->message);
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
    present_dialog (BB_APPLICATION (user_data), bb_shortcuts_dialog_new ());
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
    present_dialog (BB_APPLICATION (user_data), bb_preferences_dialog_new ());
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
    present_dialog (BB_APPLICATION (user_data), bb_about_dialog_new ());
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
    _bb_application_quit (BB_APPLICATION (user_data));
}

static void
set_accelerators (BbApplication *self)
{
    guint n_entries;
    const BbActionEntry *entries = bb_action_table_get (&n_entries);

    for (guint i = 0; i < n_entries; i++) {
        if (entries[i].scope == BB_ACTION_SCOPE_ANYWHERE)
            gtk_application_set_accels_for_action (GTK_APPLICATION (self), entries[i].action,
                                                   (const char *const *) entries[i].keys);
    }
}

void
_bb_application_add_actions (BbApplication *self)
{
    static const GActionEntry actions[] = {
        { .name = "new", .activate = new_cb },
        { .name = "open", .activate = open_cb },
        { .name = "open-file", .activate = open_file_cb, .parameter_type = "s" },
        { .name = "example", .activate = example_cb },
        { .name = "preferences", .activate = preferences_cb },
        { .name = "shortcuts", .activate = shortcuts_cb },
        { .name = "about", .activate = about_cb },
        { .name = "quit", .activate = quit_cb },
    };

    g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
    set_accelerators (self);
}
