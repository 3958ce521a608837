/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-application.h"

#include "app/bb-new-project-dialog.h"
#include "app/bb-shortcuts-dialog.h"
#include "bb-test-app.h"

typedef struct {
    BbApplication *application;
    char *dir;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->application = bb_test_app_new ();
    self->dir = bb_test_make_dir ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_app_finish (self->application);
    bb_test_remove_dir (self->dir);
    g_free (self->dir);
}

static BbWindow *
activate (Fixture *self)
{
    g_application_activate (G_APPLICATION (self->application));
    return BB_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (self->application)));
}

static GFile *
make_file (Fixture *self, const char *name)
{
    g_autoptr (BbSession) session = bb_test_session_new ();
    g_autofree char *path = bb_test_session_save (session, self->dir, name);

    return g_file_new_for_path (path);
}

static void
test_opens_in_vacant_window (Fixture *self, gconstpointer data)
{
    g_autoptr (GFile) file = make_file (self, "a.bouwbord");
    BbWindow *window = activate (self);

    g_assert_true (bb_application_open_file (self->application, file) == window);
    g_assert_false (bb_window_is_vacant (window));
    bb_test_iterate_while (bb_window_get_session (window) == NULL);
    g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "From the outside in");
    g_assert_false (bb_session_get_modified (bb_window_get_session (window)));
    g_assert_cmpuint (bb_test_count_windows (self->application), ==, 1);
}

static void
test_same_file_has_one_window (Fixture *self, gconstpointer data)
{
    g_autoptr (GFile) file = make_file (self, "a.bouwbord");
    g_autoptr (GFile) other = make_file (self, "b.bouwbord");
    BbWindow *window = bb_application_open_file (self->application, file);

    /* Also while it is still being read. */
    g_assert_true (bb_application_open_file (self->application, file) == window);
    bb_test_iterate_while (bb_window_get_session (window) == NULL);
    g_assert_true (bb_application_open_file (self->application, other) != window);
    g_assert_true (bb_application_open_file (self->application, file) == window);
    g_assert_cmpuint (bb_test_count_windows (self->application), ==, 2);
}

static void
test_damaged_file (Fixture *self, gconstpointer data)
{
    g_autofree char *path = g_build_filename (self->dir, "damaged.bouwbord", NULL);
    g_autoptr (GFile) file = g_file_new_for_path (path);
    BbWindow *window;
    AdwAlertDialog *dialog;

    g_assert_true (g_file_set_contents (path, "{\"format\": \"bouwbord\",\n oops", -1, NULL));
    window = bb_application_open_file (self->application, file);
    dialog = ADW_ALERT_DIALOG (bb_test_wait_dialog (window));
    g_assert_cmpstr (adw_alert_dialog_get_heading (dialog), ==, "This file cannot be opened");
    g_assert_nonnull (strstr (adw_alert_dialog_get_body (dialog), "damaged.bouwbord"));
    g_assert_true (bb_window_is_vacant (window));
}

static GtkDropTarget *
find_drop_target (BbWindow *window)
{
    g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));

    for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
        g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

        if (GTK_IS_DROP_TARGET (controller))
            return GTK_DROP_TARGET (controller);
    }
    g_assert_not_reached ();
}

/* Two files from the file manager: the first fills the window, the second gets one of its own. */
static void
test_dropped_files (Fixture *self, gconstpointer data)
{
    g_autoptr (GFile) first = make_file (self, "a.bouwbord");
    g_autoptr (GFile) second = make_file (self, "b.bouwbord");
    GFile *files[] = { first, second };
    GdkFileList *list = gdk_file_list_new_from_array (files, 2);
    g_auto (GValue) value = G_VALUE_INIT;
    BbWindow *window = activate (self);
    gboolean accepted = FALSE;

    g_value_init (&value, GDK_TYPE_FILE_LIST);
    g_value_take_boxed (&value, list);
    g_signal_emit_by_name (find_drop_target (window), "drop", &value, 0.0, 0.0, &accepted);
    g_assert_true (accepted);
    bb_test_iterate_while (bb_window_get_session (window) == NULL);
    g_assert_cmpuint (bb_test_count_windows (self->application), ==, 2);
}

/* A window that is closed while its file is being read: nothing comes back to it. */
static void
test_closed_while_opening (Fixture *self, gconstpointer data)
{
    g_autoptr (GFile) file = make_file (self, "a.bouwbord");
    BbWindow *window = bb_application_open_file (self->application, file);

    g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
    gtk_window_destroy (GTK_WINDOW (window));
    bb_test_iterate_while (window != NULL);
}

static void
test_new_project (Fixture *self, gconstpointer data)
{
    BbWindow *window = activate (self);
    AdwDialog *dialog;
    GtkWidget *create;

    bb_test_wait_mapped (window);
    g_action_group_activate_action (G_ACTION_GROUP (self->application), "new", NULL);
    dialog = bb_test_wait_dialog (window);
    g_assert_true (BB_IS_NEW_PROJECT_DIALOG (dialog));
    create = adw_dialog_get_default_widget (dialog);
    g_signal_emit_by_name (create, "clicked");
    g_assert_nonnull (bb_window_get_session (window));
    g_assert_null (bb_session_get_file (bb_window_get_session (window)));
    g_assert_cmpuint (bb_test_count_windows (self->application), ==, 1);
}

static void
test_example (Fixture *self, gconstpointer data)
{
    BbWindow *window = activate (self);
    BbProject *project;
    GListModel *done;

    g_action_group_activate_action (G_ACTION_GROUP (self->application), "example", NULL);
    g_assert_nonnull (bb_window_get_session (window));
    project = bb_session_get_project (bb_window_get_session (window));
    done = bb_project_get_column (project, BB_STATUS_DONE);
    g_assert_cmpuint (g_list_model_get_n_items (done), >, 0);
    g_assert_nonnull (strstr (bb_project_get_municipality (project), "Waterdrecht"));
    g_assert_null (bb_session_get_file (bb_window_get_session (window)));
    g_assert_false (bb_session_get_modified (bb_window_get_session (window)));
}

static void
test_shortcuts (Fixture *self, gconstpointer data)
{
    BbWindow *window = activate (self);

    bb_test_wait_mapped (window);
    g_action_group_activate_action (G_ACTION_GROUP (self->application), "shortcuts", NULL);
    g_assert_true (BB_IS_SHORTCUTS_DIALOG (bb_test_wait_dialog (window)));
    g_action_group_activate_action (G_ACTION_GROUP (self->application), "about", NULL);
    g_assert_true (BB_IS_SHORTCUTS_DIALOG (bb_test_wait_dialog (window)));
}

static void
test_about (Fixture *self, gconstpointer data)
{
    BbWindow *window = activate (self);

    bb_test_wait_mapped (window);
    g_action_group_activate_action (G_ACTION_GROUP (self->application), "about", NULL);
    g_assert_true (ADW_IS_ABOUT_DIALOG (bb_test_wait_dialog (window)));
}

/* A program that ends with work that no file has, as if it had been killed. */
static void
set_up_left (Fixture *self, gconstpointer data)
{
    BbSession *session = bb_test_session_new ();

    bb_test_session_edit (session, "Duinhaven");
    g_assert_finalize_object (session);
    set_up (self, data);
}

static void
test_brings_back (Fixture *self, gconstpointer data)
{
    BbWindow *window = activate (self);
    BbSession *session;

    bb_test_iterate_while (bb_window_get_session (window) == NULL);
    session = bb_window_get_session (window);
    g_assert_true (bb_session_get_modified (session));
    g_assert_cmpstr (bb_project_get_municipality (bb_session_get_project (session)), ==,
                     "Duinhaven");
    g_assert_cmpuint (bb_test_count_windows (self->application), ==, 1);
}

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);

    g_test_add ("/application/opens-in-a-vacant-window", Fixture, NULL, set_up,
                test_opens_in_vacant_window, tear_down);
    g_test_add ("/application/the-same-file-has-one-window", Fixture, NULL, set_up,
                test_same_file_has_one_window, tear_down);
    g_test_add ("/application/a-damaged-file-is-explained", Fixture, NULL, set_up,
                test_damaged_file, tear_down);
    g_test_add ("/application/dropped-files-are-opened", Fixture, NULL, set_up, test_dropped_files,
                tear_down);
    g_test_add ("/application/a-window-closed-while-opening", Fixture, NULL, set_up,
                test_closed_while_opening, tear_down);
    g_test_add ("/application/new-project", Fixture, NULL, set_up, test_new_project, tear_down);
    g_test_add ("/application/example-has-no-file", Fixture, NULL, set_up, test_example, tear_down);
    g_test_add ("/application/one-dialog-at-a-time", Fixture, NULL, set_up, test_shortcuts,
                tear_down);
    g_test_add ("/application/brings-back-what-was-not-saved", Fixture, NULL, set_up_left,
                test_brings_back, tear_down);
    g_test_add ("/application/about", Fixture, NULL, set_up, test_about, tear_down);

    return g_test_run ();
}
