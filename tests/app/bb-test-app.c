/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test-app.h"

#include "app/bb-shipped.h"
#include "model/bb-project-schema.h"
#include "storage/bb-project-file.h"

/* GTK keeps the list of recent files where the first test of the program had its folders. */
static void
make_recent_folder (void)
{
    g_autofree char *path = NULL;
    g_autofree char *folder = NULL;

    g_object_get (gtk_recent_manager_get_default (), "filename", &path, NULL);
    folder = g_path_get_dirname (path);
    g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
}

/* A program of its own for a test: it neither asks for nor finds another instance, and shows no
 * window by itself. */
BbApplication *
bb_test_app_new (void)
{
    BbApplication *application =
        bb_application_new (G_APPLICATION_NON_UNIQUE | G_APPLICATION_IS_SERVICE);
    g_autoptr (GError) error = NULL;

    make_recent_folder ();
    g_application_register (G_APPLICATION (application), NULL, &error);
    g_assert_no_error (error);
    return application;
}

/* Destroys what is still open, whatever is unsaved in it. */
void
bb_test_app_finish (BbApplication *application)
{
    GtkWindow *window;

    while ((window = gtk_application_get_active_window (GTK_APPLICATION (application))) != NULL)
        gtk_window_destroy (window);
    while (g_main_context_iteration (NULL, FALSE))
        ;
    /* Only running it comes to the end where everything lets go of it. */
    g_idle_add_once ((GSourceOnceFunc) g_application_quit, application);
    g_application_run (G_APPLICATION (application), 0, NULL);
    g_assert_finalize_object (application);
}

BbSession *
bb_test_session_new (void)
{
    return bb_session_new ("From the outside in", "Waterdrecht", "en", bb_shipped_get_catalogue ());
}

void
bb_test_session_edit (BbSession *session, const char *municipality)
{
    g_autoptr (GError) error = NULL;

    bb_session_set_project_field (session, "municipality", municipality, NULL, &error);
    g_assert_no_error (error);
}

static void
got_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Gives a session a file. */
char *
bb_test_session_save (BbSession *session, const char *dir, const char *name)
{
    char *path = g_build_filename (dir, name, NULL);
    g_autoptr (GFile) file = g_file_new_for_path (path);
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;

    bb_session_save_async (session, file, NULL, got_result_cb, &result);
    bb_test_iterate_while (result == NULL);
    bb_session_save_finish (session, result, &error);
    g_assert_no_error (error);
    return path;
}

/* A colleague gets a project, gives a name, writes one value, and sends a copy back. */
GFile *
bb_test_send_back (const char *start, const char *to, const char *who, const char *path,
                   const char *value)
{
    g_autoptr (GFile) file = g_file_new_for_path (start);
    g_autofree char *folder = g_path_get_dirname (start);
    g_autofree char *place = g_build_filename (folder, to, NULL);
    g_autoptr (BbDocument) document =
        bb_project_file_load (file, bb_project_schema_get (), NULL, NULL);
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit-block", NULL);
    static guint n_colleagues = 0;
    g_autofree char *actor = g_strdup_printf ("colleague%u", ++n_colleagues);
    g_autofree char *name = g_strconcat ("actors/", actor, NULL);
    GFile *copy = g_file_new_for_path (place);

    bb_document_use_actor (document, actor);
    bb_transaction_set_string (transaction, name, who);
    bb_transaction_set_string (transaction, path, value);
    g_assert_true (bb_document_commit (document, transaction, NULL, NULL));
    g_assert_true (bb_project_file_save (copy, document, NULL, NULL));
    return copy;
}

void
bb_test_wait_mapped (BbWindow *window)
{
    gtk_window_present (GTK_WINDOW (window));
    bb_test_iterate_while (!gtk_widget_get_mapped (GTK_WIDGET (window)));
}

static AdwDialog *
get_dialog (BbWindow *window)
{
    return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

AdwDialog *
bb_test_wait_dialog (BbWindow *window)
{
    bb_test_iterate_while (get_dialog (window) == NULL);
    return get_dialog (window);
}

guint
bb_test_count_windows (BbApplication *application)
{
    return g_list_length (gtk_application_get_windows (GTK_APPLICATION (application)));
}

/* What a dialog holds is not among its children before it is presented. */
static GtkWidget *
get_first_child (GtkWidget *widget)
{
    if (ADW_IS_DIALOG (widget) && adw_dialog_get_child (ADW_DIALOG (widget)) != NULL)
        return adw_dialog_get_child (ADW_DIALOG (widget));
    return gtk_widget_get_first_child (widget);
}

static gpointer
find (GtkWidget *root, GType type, guint *position)
{
    if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (*position)-- == 0)
        return root;
    for (GtkWidget *child = get_first_child (root); child != NULL;
         child = gtk_widget_get_next_sibling (child)) {
        gpointer found = find (child, type, position);

        if (found != NULL)
            return found;
    }
    return NULL;
}

/* The widget of a type that comes so many places after the first, in reading order. */
gpointer
bb_test_find (GtkWidget *root, GType type, guint position)
{
    return find (root, type, &position);
}

GtkWidget *
bb_test_find_action (GtkWidget *root, const char *action)
{
    GtkWidget *widget;

    for (guint i = 0; (widget = bb_test_find (root, GTK_TYPE_ACTIONABLE, i)) != NULL; i++) {
        if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
            return widget;
    }
    return NULL;
}

/* Whether somewhere in it stands a text, or one that it is part of. */
gboolean
bb_test_says (GtkWidget *root, const char *text)
{
    GtkWidget *label;

    for (guint i = 0; (label = bb_test_find (root, GTK_TYPE_LABEL, i)) != NULL; i++) {
        if (gtk_widget_get_mapped (label) &&
            strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
            return TRUE;
    }
    return FALSE;
}

/* Answers the question that the window asks, with one of its buttons. */
void
bb_test_answer (BbWindow *window, const char *label)
{
    AdwDialog *dialog = bb_test_wait_dialog (window);
    GtkButton *button;

    g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
    for (guint i = 0; (button = bb_test_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, i)) != NULL;
         i++) {
        if (g_strcmp0 (gtk_button_get_label (button), label) == 0) {
            g_signal_emit_by_name (button, "clicked");
            return;
        }
    }
    g_assert_not_reached ();
}
