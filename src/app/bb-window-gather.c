/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window-private.h"

#include <glib/gi18n-lib.h>

#include "app/bb-application.h"
#include "app/bb-file-dialog.h"
#include "app/bb-file.h"
#include "app/bb-gather-dialog.h"
#include "app/bb-trash.h"

/* Copies that came back from colleagues: the ways in, the sheet, and what is said afterwards. */

#define TAKE_BACK "win.take-back-gathered"

static void
update_take_back (BbWindow *self)
{
    gtk_widget_action_set_enabled (GTK_WIDGET (self), TAKE_BACK,
                                   self->gathered != NULL &&
                                       !bb_gathered_get_taken_back (self->gathered));
}

static void
trashed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (BbWindow) self = user_data;
    g_autoptr (GError) error = NULL;

    if (!bb_trash_files_finish (result, &error))
        _bb_window_show_problem (self, _ ("Not all files are in the bin"), error->message);
}

static void
tell (BbWindow *self, BbGathered *gathered)
{
    g_autofree char *words = bb_gathered_describe (gathered);

    if (bb_gathered_get_n_changes (gathered) == 0)
        bb_window_show_message (
            self, _ ("Nothing new: the board has all that is in these copies already."));
    else
        _bb_window_offer (self, words, _ ("Take back"), TAKE_BACK);
}

/* Who takes in the same again must still be able to take back what came first. */
static void
gathered_cb (BbWindow *self, BbGathered *gathered, gboolean trash)
{
    if (bb_gathered_get_n_changes (gathered) > 0)
        g_set_object (&self->gathered, gathered);
    update_take_back (self);
    tell (self, gathered);
    if (trash)
        bb_trash_files_async (bb_gathered_get_files (gathered), NULL, trashed_cb,
                              g_object_ref (self));
}

static void
failed_cb (BbWindow *self, GError *error)
{
    _bb_window_show_problem (self, _ ("Nothing was gathered"), error->message);
}

static void
open_cb (BbWindow *self, GFile *file)
{
    bb_application_open_file (BB_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))),
                              file);
}

static BbGatherDialog *
create_dialog (BbWindow *self)
{
    g_autoptr (BbGather) gather = bb_gather_new (self->session, self->gathered);
    AdwDialog *dialog = bb_gather_dialog_new (gather);

    g_signal_connect_object (dialog, "gathered", G_CALLBACK (gathered_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (dialog, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (dialog, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
    return BB_GATHER_DIALOG (dialog);
}

/* Files that come while one looks at others join them; another dialog is finished first. */
static BbGatherDialog *
find_dialog (BbWindow *self)
{
    AdwDialog *visible = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
    BbGatherDialog *dialog;

    if (visible != NULL)
        return BB_IS_GATHER_DIALOG (visible) ? BB_GATHER_DIALOG (visible) : NULL;
    if (!_bb_window_commit (self))
        return NULL;
    dialog = create_dialog (self);
    adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
    return dialog;
}

static GPtrArray *
leave_out_own (BbWindow *self, GPtrArray *files)
{
    GFile *own = bb_session_get_file (self->session);
    GPtrArray *others = g_ptr_array_new_with_free_func (g_object_unref);

    for (guint i = 0; i < files->len; i++) {
        if (own == NULL || !bb_file_is_same (own, files->pdata[i]))
            g_ptr_array_add (others, g_object_ref (files->pdata[i]));
    }
    return others;
}

/*
 * Shows files that may be copies of the open project.
 *
 * Returns: FALSE if there is nothing to show, or no place to show it now
 */
gboolean
_bb_window_gather_files (BbWindow *self, GPtrArray *files)
{
    g_autoptr (GPtrArray) others = NULL;
    g_autoptr (GError) error = NULL;
    BbGatherDialog *dialog;

    if (!bb_session_check_editable (self->session, &error)) {
        bb_window_show_message (self, error->message);
        return FALSE;
    }
    others = leave_out_own (self, files);
    if (others->len == 0) {
        if (files->len > 0)
            bb_window_show_message (self, _ ("This file is the project that is open here."));
        return FALSE;
    }
    dialog = find_dialog (self);
    for (guint i = 0; dialog != NULL && i < others->len; i++)
        bb_gather_add_file (bb_gather_dialog_get_gather (dialog), others->pdata[i]);
    return dialog != NULL;
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (BbWindow) self = user_data;
    g_autoptr (GListModel) list =
        gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);
    g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
    guint n_files = list != NULL ? g_list_model_get_n_items (list) : 0;

    for (guint i = 0; i < n_files; i++)
        g_ptr_array_add (files, g_list_model_get_item (list, i));
    if (self->session != NULL)
        _bb_window_gather_files (self, files);
}

static void
gather_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    BbWindow *self = BB_WINDOW (widget);
    g_autoptr (GtkFileDialog) dialog = bb_file_dialog_new_gather ();
    GFile *file = bb_session_get_file (self->session);
    g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

    gtk_file_dialog_set_initial_folder (dialog, folder);
    gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (self), NULL, chosen_cb, g_object_ref (self));
}

static void
tell_taken_back (BbWindow *self, guint n_skipped)
{
    g_autofree char *what = bb_gathered_describe (self->gathered);
    /* TRANSLATORS: %s is “37 changes from 7 copies” */
    g_autofree char *words = g_strdup_printf (_ ("Taken back: %s"), what);
    g_autofree char *skipped = NULL;
    g_autofree char *all = NULL;

    if (n_skipped > 0)
        skipped = g_strdup_printf (ngettext ("%u value was changed since and stays",
                                             "%u values were changed since and stay", n_skipped),
                                   n_skipped);
    all = g_strjoin (". ", words, skipped, NULL);
    _bb_window_offer_undo (self, all);
}

/* What is being typed becomes an edit first: it stays, as all that was done since. */
static void
take_back_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    BbWindow *self = BB_WINDOW (widget);
    g_autoptr (GError) error = NULL;
    guint n_skipped = 0;

    if (!_bb_window_commit (self))
        return;
    if (!bb_session_take_back (self->session, bb_gathered_get_arrival (self->gathered), &n_skipped,
                               &error)) {
        bb_window_show_message (self, error->message);
        return;
    }
    bb_gathered_set_taken_back (self->gathered, TRUE);
    update_take_back (self);
    tell_taken_back (self, n_skipped);
}

static void
new_from_this_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    BbWindow *self = BB_WINDOW (widget);
    GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
    g_autoptr (BbSession) session = NULL;

    if (!_bb_window_commit (self))
        return;
    session = bb_session_new_like (self->session);
    bb_application_open_session (BB_APPLICATION (application), session);
}

void
_bb_window_class_install_gather (GtkWidgetClass *widget_class)
{
    gtk_widget_class_install_action (widget_class, "win.gather", NULL, gather_cb);
    gtk_widget_class_install_action (widget_class, TAKE_BACK, NULL, take_back_cb);
    gtk_widget_class_install_action (widget_class, "win.new-from-this", NULL, new_from_this_cb);
}

/* Another project has come into the window, or none. */
void
_bb_window_begin_gathering (BbWindow *self)
{
    g_clear_object (&self->gathered);
    update_take_back (self);
    _bb_window_watch_neighbours (self);
}
