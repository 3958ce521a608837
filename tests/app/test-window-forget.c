/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window.h"

#include "app/bb-recent.h"
#include "bb-test-app.h"
#include "storage/bb-state-dir.h"
#include "storage/bb-version-store.h"

typedef struct {
    BbApplication *application;
    BbWindow *window;
    char *dir;
    char *path;
    char *project;
} Fixture;

/* A project with a file, versions, an edit that is not saved, and a line among the recent ones. */
static void
set_up (Fixture *self, gconstpointer data)
{
    BbSession *session = bb_test_session_new ();

    self->application = bb_test_app_new ();
    self->dir = bb_test_make_dir ();
    self->path = bb_test_session_save (session, self->dir, "a.bouwbord");
    self->project =
        g_strdup (bb_document_get_id (bb_project_get_document (bb_session_get_project (session))));
    self->window = bb_application_open_session (self->application, session);
    bb_test_wait_mapped (self->window);
    bb_test_session_edit (session, "Duinhaven");
    bb_recent_remember (session);
    g_object_unref (session);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_app_finish (self->application);
    bb_test_iterate_while (g_main_context_pending (NULL));
    bb_test_remove_dir (self->dir);
    g_free (self->dir);
    g_free (self->path);
    g_free (self->project);
}

static guint
count_versions (Fixture *self)
{
    g_autoptr (GListStore) versions = bb_version_store_list (self->project, NULL);

    return g_list_model_get_n_items (G_LIST_MODEL (versions));
}

static gboolean
has_journal (Fixture *self)
{
    g_autofree char *part = g_build_filename ("journals", self->project, NULL);
    g_autofree char *path = bb_state_dir_dup (part);

    return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
is_recent (Fixture *self)
{
    g_autoptr (GPtrArray) recents = bb_recent_list (10);

    for (guint i = 0; i < recents->len; i++) {
        const BbRecent *recent = recents->pdata[i];

        if (g_strcmp0 (g_file_peek_path (recent->file), self->path) == 0)
            return TRUE;
    }
    return FALSE;
}

static void
ask (Fixture *self)
{
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.forget", NULL);
    bb_test_wait_dialog (self->window);
}

static void
test_forgets (Fixture *self, gconstpointer data)
{
    g_autofree char *text = NULL;

    g_assert_cmpuint (count_versions (self), >, 0);
    bb_test_iterate_while (!has_journal (self));
    bb_test_iterate_while (!is_recent (self));
    ask (self);
    bb_test_answer (self->window, "_Forget");
    bb_test_iterate_while (!bb_test_says (GTK_WIDGET (self->window), "has forgotten the project"));
    g_assert_true (bb_window_is_vacant (self->window));
    g_assert_cmpuint (count_versions (self), ==, 0);
    g_assert_false (has_journal (self));
    bb_test_iterate_while (is_recent (self));
    g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
    g_assert_nonnull (strstr (text, "Waterdrecht"));
}

static void
test_cancels (Fixture *self, gconstpointer data)
{
    ask (self);
    bb_test_answer (self->window, "_Cancel");
    bb_test_iterate_while (
        adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) != NULL);
    g_assert_false (bb_window_is_vacant (self->window));
    g_assert_cmpuint (count_versions (self), >, 0);
}

/* What a second window has of it is not taken away under its hands. */
static void
test_open_twice (Fixture *self, gconstpointer data)
{
    BbProject *project = bb_session_get_project (bb_window_get_session (self->window));
    g_autoptr (BbDocument) document = bb_document_dup (bb_project_get_document (project));
    g_autoptr (BbSession) other =
        bb_session_new_for_document (document, bb_project_get_catalogue (project), NULL);

    bb_application_open_session (self->application, other);
    gtk_window_present (GTK_WINDOW (self->window));
    ask (self);
    bb_test_iterate_while (
        !bb_test_says (GTK_WIDGET (bb_test_wait_dialog (self->window)), "open in another window"));
    g_assert_cmpuint (count_versions (self), >, 0);
}

#define ADD(name, function)                                                                        \
    g_test_add ("/window-forget/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);
    ADD ("forgets", test_forgets);
    ADD ("cancels", test_cancels);
    ADD ("open-twice", test_open_twice);
    return g_test_run ();
}
