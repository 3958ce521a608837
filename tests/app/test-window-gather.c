/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-gather-dialog.h"
#include "bb-test-app.h"

#include <glib/gstdio.h>

#define NOTES "project/notes"
#define TAKE_BACK "win.take-back-gathered"

typedef struct {
    BbApplication *application;
    BbWindow *window;
    BbSession *session;
    char *dir;
    char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->application = bb_test_app_new ();
    self->dir = bb_test_make_dir ();
    self->session = bb_test_session_new ();
    self->path = bb_test_session_save (self->session, self->dir, "bord.bouwbord");
    self->window = bb_window_new (GTK_APPLICATION (self->application));
}

static void
show (Fixture *self)
{
    bb_window_set_session (self->window, self->session);
    bb_test_wait_mapped (self->window);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_app_finish (self->application);
    g_assert_finalize_object (self->session);
    bb_test_remove_dir (self->dir);
    g_free (self->dir);
    g_free (self->path);
}

static const char *
get_notes (Fixture *self)
{
    return bb_project_get_notes (bb_session_get_project (self->session));
}

/* One that is not possible now does nothing. */
static void
activate (Fixture *self, const char *action)
{
    gtk_widget_activate_action_variant (GTK_WIDGET (self->window), action, NULL);
}

static AdwDialog *
get_dialog (Fixture *self)
{
    return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));
}

static AdwDialog *
look_beside (Fixture *self)
{
    activate (self, "win.look-beside");
    return get_dialog (self);
}

/* Elsewhere, so that it is not found beside the project. */
static GFile *
send_back (Fixture *self, const char *name)
{
    g_autofree char *folder = g_build_filename (self->dir, "mail", NULL);
    g_autofree char *to = g_build_filename ("mail", name, NULL);

    g_mkdir_with_parents (folder, 0700);
    return bb_test_send_back (self->path, to, "Fatima", NOTES, "Hoi");
}

static void
open_copy (Fixture *self, GFile *file)
{
    bb_application_open_file (self->application, file);
    bb_test_wait_dialog (self->window);
}

static void
gather (Fixture *self, GFile *file)
{
    AdwDialog *dialog;
    BbGather *found;

    open_copy (self, file);
    bb_test_answer (self->window, "_Gather…");
    bb_test_iterate_while (!BB_IS_GATHER_DIALOG (bb_test_wait_dialog (self->window)));
    dialog = bb_test_wait_dialog (self->window);
    found = bb_gather_dialog_get_gather (BB_GATHER_DIALOG (dialog));
    bb_test_iterate_while (bb_gather_get_busy (found));
    g_assert_cmpuint (bb_gather_get_n_changes (found), ==, 1);
    g_signal_emit_by_name (adw_dialog_get_default_widget (dialog), "clicked");
    bb_test_iterate_while (
        adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) != NULL);
}

/* A copy of what is open is offered to be gathered; it comes in, goes back, also after a later
 * edit, and comes in again. */
static void
test_offer (Fixture *self, gconstpointer data)
{
    BbProject *project = bb_session_get_project (self->session);
    g_autoptr (GFile) file = send_back (self, "een.bouwbord");

    show (self);
    for (guint i = 0; i < 2; i++) {
        gather (self, file);
        g_assert_cmpstr (get_notes (self), ==, "Hoi");
        bb_test_session_edit (self->session, i == 0 ? "Duinhaven" : "Waterland");
        activate (self, TAKE_BACK);
        g_assert_cmpstr (get_notes (self), ==, "");
        activate (self, TAKE_BACK);
        g_assert_cmpstr (bb_project_get_municipality (project), ==,
                         i == 0 ? "Duinhaven" : "Waterland");
        bb_session_undo (self->session, NULL, NULL);
        g_assert_cmpstr (get_notes (self), ==, "Hoi");
        bb_session_redo (self->session, NULL, NULL);
    }
    g_assert_cmpuint (bb_test_count_windows (self->application), ==, 1);
}

static GtkEventController *
find_drop_target (GtkWidget *widget)
{
    g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

    for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
        g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

        if (GTK_IS_DROP_TARGET (controller))
            return controller;
    }
    g_assert_not_reached ();
}

static void
drop (Fixture *self, GSList *files)
{
    g_auto (GValue) value = G_VALUE_INIT;
    gboolean taken = FALSE;

    g_value_init (&value, GDK_TYPE_FILE_LIST);
    g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
    g_signal_emit_by_name (find_drop_target (GTK_WIDGET (self->window)), "drop", &value, 1.0, 1.0,
                           &taken);
    g_assert_true (taken);
}

/* Several at once; what is dropped while one looks joins them, and the project's own file is none
 * of them. */
static void
test_drop (Fixture *self, gconstpointer data)
{
    g_autoptr (GFile) own = g_file_new_for_path (self->path);
    g_autoptr (GFile) first = send_back (self, "een.bouwbord");
    g_autoptr (GFile) second = send_back (self, "twee.bouwbord");
    g_autoptr (GFile) third = send_back (self, "drie.bouwbord");
    g_autoptr (GSList) files = g_slist_prepend (NULL, own);
    BbGather *found;

    show (self);
    drop (self, files);
    g_assert_null (get_dialog (self));
    files = g_slist_prepend (files, first);
    files = g_slist_prepend (files, second);
    drop (self, files);
    found = bb_gather_dialog_get_gather (BB_GATHER_DIALOG (bb_test_wait_dialog (self->window)));
    g_slist_free (files);
    files = g_slist_prepend (NULL, third);
    drop (self, files);
    bb_test_iterate_while (bb_gather_get_busy (found));
    g_assert_cmpuint (g_list_model_get_n_items (bb_gather_get_copies (found)), ==, 3);
    g_assert_cmpuint (bb_gather_get_n_ticked (found), ==, 3);
    g_assert_cmpstr (get_notes (self), ==, "");
    adw_dialog_force_close (get_dialog (self));
}

/* Or it is looked at on its own, or left alone. */
static void
test_own_window (Fixture *self, gconstpointer data)
{
    g_autoptr (GFile) file = send_back (self, "een.bouwbord");

    show (self);
    open_copy (self, file);
    bb_test_answer (self->window, "_Cancel");
    bb_test_iterate_while (bb_test_count_windows (self->application) != 1);
    bb_test_iterate_while (
        adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) != NULL);
    open_copy (self, file);
    bb_test_answer (self->window, "_Open on its own");
    bb_test_iterate_while (bb_test_count_windows (self->application) != 2);
    g_assert_cmpstr (get_notes (self), ==, "");
}

static gboolean
asks_about (Fixture *self, const char *words)
{
    AdwDialog *dialog = get_dialog (self);

    return ADW_IS_ALERT_DIALOG (dialog) &&
           g_str_has_prefix (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), words);
}

/* Several that are opened at once are one question, and one sheet. */
static void
test_several (Fixture *self, gconstpointer data)
{
    g_autoptr (GFile) one = send_back (self, "een.bouwbord");
    g_autoptr (GFile) two = send_back (self, "twee.bouwbord");
    AdwDialog *dialog;

    show (self);
    bb_application_open_file (self->application, one);
    bb_application_open_file (self->application, two);
    bb_test_iterate_while (!asks_about (self, "2 files are other copies of this project."));
    bb_test_answer (self->window, "_Gather…");
    bb_test_iterate_while (!BB_IS_GATHER_DIALOG (bb_test_wait_dialog (self->window)));
    dialog = bb_test_wait_dialog (self->window);
    g_assert_cmpuint (g_list_model_get_n_items (bb_gather_get_copies (
                          bb_gather_dialog_get_gather (BB_GATHER_DIALOG (dialog)))),
                      ==, 2);
    bb_test_iterate_while (bb_test_count_windows (self->application) != 1);
}

/* What a program put beside the project that keeps folders in step comes in by itself, and can be
 * taken back. */
static void
test_beside (Fixture *self, gconstpointer data)
{
    g_autoptr (GFile) file = bb_test_send_back (
        self->path, "bord (Fatima's conflicted copy 2027-05-11).bouwbord", "Fatima", NOTES, "Hoi");

    show (self);
    bb_test_iterate_while (g_strcmp0 (get_notes (self), "Hoi") != 0);
    g_assert_null (bb_session_get_undo_label (self->session));
    activate (self, "win.take-arrival-back");
    g_assert_cmpstr (get_notes (self), ==, "");
}

/* Any other is only offered. */
static void
test_beside_offer (Fixture *self, gconstpointer data)
{
    g_autoptr (GFile) file =
        bb_test_send_back (self->path, "Terug van Noord.bouwbord", "Fatima", NOTES, "Hoi");
    AdwDialog *dialog;
    BbGather *found;

    show (self);
    bb_test_iterate_while (look_beside (self) == NULL);
    dialog = bb_test_wait_dialog (self->window);
    found = bb_gather_dialog_get_gather (BB_GATHER_DIALOG (dialog));
    bb_test_iterate_while (bb_gather_get_busy (found));
    g_assert_cmpuint (bb_gather_get_n_changes (found), ==, 1);
    g_assert_cmpstr (get_notes (self), ==, "");
    adw_dialog_force_close (dialog);
}

/* A new project has the board and an id of its own, and nothing of it is saved yet. */
static void
test_new_from_this (Fixture *self, gconstpointer data)
{
    BbWindow *other;
    BbSession *session;

    show (self);
    activate (self, "win.new-from-this");
    bb_test_iterate_while (bb_test_count_windows (self->application) != 2);
    other = BB_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (self->application)));
    if (other == self->window)
        other =
            g_list_last (gtk_application_get_windows (GTK_APPLICATION (self->application)))->data;
    session = bb_window_get_session (other);
    g_assert_true (session != self->session);
    g_assert_null (bb_session_get_file (session));
    g_assert_true (bb_session_get_modified (session));
    g_assert_cmpstr (
        bb_document_get_id (bb_project_get_document (bb_session_get_project (session))), !=,
        bb_document_get_id (bb_project_get_document (bb_session_get_project (self->session))));
    g_assert_cmpstr (bb_project_get_title (bb_session_get_project (session)), ==,
                     bb_project_get_title (bb_session_get_project (self->session)));
}

#define ADD(name, func) g_test_add ("/window-gather/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);
    ADD ("offer", test_offer);
    ADD ("several", test_several);
    ADD ("drop", test_drop);
    ADD ("own-window", test_own_window);
    ADD ("beside", test_beside);
    ADD ("beside-offer", test_beside_offer);
    ADD ("new-from-this", test_new_from_this);
    return g_test_run ();
}
