/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window.h"

#include "app/bb-shipped.h"
#include "bb-test-app.h"
#include "model/bb-project-schema.h"
#include "storage/bb-project-file.h"

/* What is in it is nobody's markup. */
#define NAME "a <b>& c.bouwbord"

typedef struct {
    BbApplication *application;
    BbWindow *window;
    char *dir;
    char *path;
    GFile *file;
} Fixture;

static char *
get_contents (const char *path)
{
    char *text = NULL;

    g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
    return text;
}

/* The text of a copy in which somebody changed the municipality. */
static char *
edit_copy (Fixture *self, const char *start, const char *municipality)
{
    g_autoptr (GFile) file = g_file_new_for_path (start);
    g_autoptr (BbDocument) document =
        bb_project_file_load (file, bb_project_schema_get (), NULL, NULL);
    g_autoptr (BbSession) session =
        bb_session_new_for_document (document, bb_shipped_get_catalogue (), file);
    g_autofree char *copy = NULL;

    bb_test_session_edit (session, municipality);
    copy = bb_test_session_save (session, self->dir, "copy.bouwbord");
    return get_contents (copy);
}

/* Two copies of one project, each with a name that the other has not seen, glued together. */
static void
write_halves (Fixture *self)
{
    g_autoptr (BbSession) session = bb_test_session_new ();
    g_autofree char *start = bb_test_session_save (session, self->dir, "start.bouwbord");
    g_autofree char *first = edit_copy (self, start, "Duinhaven");
    g_autofree char *second = edit_copy (self, start, "Waterland");
    g_autofree char *both = g_strconcat (first, second, NULL);

    g_assert_true (g_file_set_contents (self->path, both, -1, NULL));
}

static void
set_up (Fixture *self, gconstpointer data)
{
    self->application = bb_test_app_new ();
    self->dir = bb_test_make_dir ();
    self->path = g_build_filename (self->dir, NAME, NULL);
    self->file = g_file_new_for_path (self->path);
    write_halves (self);
    self->window = bb_application_open_file (self->application, self->file);
    bb_test_wait_dialog (self->window);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_app_finish (self->application);
    bb_test_remove_dir (self->dir);
    g_object_unref (self->file);
    g_free (self->dir);
    g_free (self->path);
}

static gboolean
has_dialog (BbWindow *window)
{
    return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL;
}

static gboolean
says (BbWindow *window, const char *text)
{
    GtkWidget *label;

    for (guint i = 0; (label = bb_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, i)) != NULL; i++)
        if (strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
            return TRUE;
    return FALSE;
}

static void
test_offers (Fixture *self, gconstpointer data)
{
    AdwAlertDialog *dialog = ADW_ALERT_DIALOG (bb_test_wait_dialog (self->window));
    const char *body = adw_alert_dialog_get_body (dialog);

    g_assert_cmpstr (adw_alert_dialog_get_heading (dialog), ==, "Several versions");
    g_assert_nonnull (strstr (body, "“" NAME "” holds more than one version"));
    g_assert_nonnull (strstr (body, "column 1: here a second file begins"));
    g_assert_true (says (self->window, NAME));
    g_assert_cmpint (adw_alert_dialog_get_response_appearance (dialog, "merge"), ==,
                     ADW_RESPONSE_SUGGESTED);

    bb_test_answer (self->window, "_Close");
    bb_test_iterate_while (has_dialog (self->window));
    g_assert_true (bb_window_is_vacant (self->window));
}

static void
test_merges (Fixture *self, gconstpointer data)
{
    g_autofree char *before = get_contents (self->path);
    g_autofree char *after = NULL;
    g_autofree char *saved = NULL;
    BbSession *session;

    bb_test_answer (self->window, "_Merge both");
    bb_test_iterate_while (bb_window_get_session (self->window) == NULL);
    session = bb_window_get_session (self->window);
    g_assert_true (g_file_equal (bb_window_get_file (self->window), self->file));
    g_assert_true (bb_session_get_modified (session));
    g_assert_cmpuint (bb_project_get_n_conflicts (bb_session_get_project (session)), ==, 1);
    bb_test_iterate_while (!says (self->window, "Both halves were merged: 1 to look at."));
    after = get_contents (self->path);
    g_assert_cmpstr (after, ==, before);

    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.save", NULL);
    bb_test_iterate_while (bb_session_get_state (session) != BB_SESSION_SAVED);
    saved = get_contents (self->path);
    g_assert_nonnull (strstr (saved, "Duinhaven"));
    g_assert_nonnull (strstr (saved, "Waterland"));
    g_assert_cmpuint (bb_test_count_windows (self->application), ==, 1);
}

/* The question still stands when another file comes into the window. */
static void
test_other_window (Fixture *self, gconstpointer data)
{
    g_autoptr (BbSession) other = bb_test_session_new ();

    bb_window_set_session (self->window, other);
    bb_test_answer (self->window, "_Merge both");
    bb_test_iterate_while (bb_test_count_windows (self->application) < 2);
    bb_test_iterate_while (bb_application_open_file (self->application, self->file) ==
                           self->window);
    g_assert_true (bb_window_get_session (self->window) == other);
}

static void
test_changed_meanwhile (Fixture *self, gconstpointer data)
{
    g_assert_true (g_file_set_contents (self->path, "{", -1, NULL));
    bb_test_answer (self->window, "_Merge both");
    bb_test_iterate_while (!says (self->window, "is damaged and cannot be opened"));
    g_assert_true (bb_window_is_vacant (self->window));
}

static void
test_closed_meanwhile (Fixture *self, gconstpointer data)
{
    bb_test_answer (self->window, "_Merge both");
    bb_test_iterate_while (bb_window_is_vacant (self->window));
    gtk_window_destroy (GTK_WINDOW (self->window));
    bb_test_iterate_while (bb_test_count_windows (self->application) > 0);
}

#define ADD(name, function)                                                                        \
    g_test_add ("/window-merge/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);
    ADD ("is-offered", test_offers);
    ADD ("opens-both-and-writes-nothing", test_merges);
    ADD ("needs-a-window-of-its-own", test_other_window);
    ADD ("reads-the-file-as-it-is-now", test_changed_meanwhile);
    ADD ("survives-closing", test_closed_meanwhile);
    return g_test_run ();
}
