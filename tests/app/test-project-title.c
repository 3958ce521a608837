/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-project-title.h"

#include "bb-test-app.h"

static void
test_names_the_project (void)
{
    GtkWidget *title = bb_project_title_new ();
    g_autoptr (BbSession) session = bb_test_session_new ();
    BbTestCounter titles = { 0 };
    BbTestCounter subtitles = { 0 };

    g_assert_cmpstr (bb_project_title_get_title (BB_PROJECT_TITLE (title)), ==, "");
    bb_test_count_notify (&titles, title, "title");
    bb_test_count_notify (&subtitles, title, "subtitle");
    bb_project_title_set_session (BB_PROJECT_TITLE (title), session);
    g_assert_cmpuint (titles.count, ==, 1);
    g_assert_cmpuint (subtitles.count, ==, 1);
    g_assert_cmpstr (bb_project_title_get_title (BB_PROJECT_TITLE (title)), ==,
                     "From the outside in");
    g_assert_cmpstr (bb_project_title_get_subtitle (BB_PROJECT_TITLE (title)), ==,
                     "Waterdrecht · Not saved");

    bb_test_session_edit (session, "Duinhaven");
    g_assert_cmpuint (titles.count, ==, 1);
    g_assert_cmpstr (bb_project_title_get_subtitle (BB_PROJECT_TITLE (title)), ==,
                     "Duinhaven · Not saved");

    bb_test_session_edit (session, "");
    g_assert_cmpstr (bb_project_title_get_subtitle (BB_PROJECT_TITLE (title)), ==, "Not saved");

    bb_test_count_clear (&titles);
    bb_test_count_clear (&subtitles);
    bb_test_assert_finalize_widget (title);
}

static void
test_follows_the_file (void)
{
    g_autofree char *dir = bb_test_make_dir ();
    g_autofree char *path = NULL;
    GtkWidget *title = bb_project_title_new ();
    g_autoptr (BbSession) session = bb_test_session_new ();

    bb_project_title_set_session (BB_PROJECT_TITLE (title), session);
    path = bb_test_session_save (session, dir, "a.bouwbord");
    g_assert_cmpstr (bb_project_title_get_subtitle (BB_PROJECT_TITLE (title)), ==,
                     "Waterdrecht · Saved");
    bb_test_session_edit (session, "Duinhaven");
    g_assert_cmpstr (bb_project_title_get_subtitle (BB_PROJECT_TITLE (title)), ==,
                     "Duinhaven · Saving…");

    bb_test_remove_dir (dir);
    bb_test_assert_finalize_widget (title);
}

static void
test_session (void)
{
    GtkWidget *title = bb_project_title_new ();
    g_autoptr (BbSession) session = bb_test_session_new ();
    g_autoptr (BbSession) read = NULL;
    BbTestCounter notified = { 0 };

    bb_test_count_notify (&notified, title, "session");
    g_object_set (title, "session", session, NULL);
    g_object_get (title, "session", &read, NULL);
    g_assert_true (read == session);
    bb_project_title_set_session (BB_PROJECT_TITLE (title), session);
    g_assert_cmpuint (notified.count, ==, 1);
    bb_project_title_set_session (BB_PROJECT_TITLE (title), NULL);
    g_assert_cmpuint (notified.count, ==, 2);
    g_assert_cmpstr (bb_project_title_get_title (BB_PROJECT_TITLE (title)), ==, "");

    bb_test_count_clear (&notified);
    bb_test_assert_finalize_widget (title);
}

static void
test_failure (void)
{
    GtkWidget *title = bb_project_title_new ();
    g_autofree char *read = NULL;
    BbTestCounter notified = { 0 };

    bb_test_count_notify (&notified, title, "failure");
    g_assert_null (bb_project_title_get_failure (BB_PROJECT_TITLE (title)));
    bb_project_title_set_failure (BB_PROJECT_TITLE (title), NULL);
    g_assert_cmpuint (notified.count, ==, 0);
    g_object_set (title, "failure", "The disk is full.", NULL);
    bb_project_title_set_failure (BB_PROJECT_TITLE (title), "The disk is full.");
    g_object_get (title, "failure", &read, NULL);
    g_assert_cmpstr (read, ==, "The disk is full.");
    g_assert_cmpuint (notified.count, ==, 1);

    bb_test_count_clear (&notified);
    bb_test_assert_finalize_widget (title);
}

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);

    g_test_add_func ("/project-title/names-the-project", test_names_the_project);
    g_test_add_func ("/project-title/follows-the-file", test_follows_the_file);
    g_test_add_func ("/project-title/session", test_session);
    g_test_add_func ("/project-title/failure", test_failure);

    return g_test_run ();
}
