/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include <libintl.h>

#include "session/bb-session.h"

static void
edited_cb (BbSession *session, const char *label, char **heard)
{
    g_set_str (heard, label);
}

static void
test_statuses (void)
{
    g_assert_cmpstr (bb_status_get_label (BB_STATUS_AMBITION), ==, "Ambitie");
    g_assert_cmpstr (bb_status_get_label (BB_STATUS_IN_PROGRESS), ==, "In uitvoering");
    g_assert_cmpstr (bb_status_get_label (BB_STATUS_DONE), ==, "Gerealiseerd");
}

static void
test_labels (void)
{
    BbCatalogue *catalogue = bb_test_catalogue_new ();
    BbSession *session = bb_session_new (NULL, NULL, "nl", catalogue);
    BbBlock *block = bb_project_find_block (bb_session_get_project (session), "1");
    g_autofree char *moved = NULL;
    g_autofree char *heard = NULL;
    g_autofree char *undone = NULL;

    g_signal_connect (session, "edited", G_CALLBACK (edited_cb), &heard);
    g_assert_true (
        bb_session_move_block (session, block, BB_STATUS_DONE, BB_POSITION_LAST, NULL, NULL));
    moved = g_strdup (bb_session_get_undo_label (session));
    g_assert_cmpstr (moved, ==, "“Bouwsteen 1” naar Gerealiseerd verplaatsen");
    g_assert_cmpstr (heard, ==, moved);
    g_assert_true (bb_session_undo (session, NULL, NULL));
    undone = g_strdup_printf ("Ongedaan gemaakt: %s", moved);
    g_assert_cmpstr (heard, ==, undone);

    g_assert_finalize_object (session);
    g_assert_finalize_object (catalogue);
}

static void
assert_label (BbSession *session, gboolean success, const char *expected)
{
    g_assert_true (success);
    g_assert_cmpstr (bb_session_get_undo_label (session), ==, expected);
}

static void
test_more_labels (void)
{
    BbCatalogue *catalogue = bb_test_catalogue_new ();
    BbSession *session = bb_session_new (NULL, NULL, "nl", catalogue);
    BbProject *project = bb_session_get_project (session);
    BbBlock *block = bb_project_find_block (project, "1");
    g_autoptr (GPtrArray) blocks = g_ptr_array_new ();

    g_ptr_array_add (blocks, block);
    g_ptr_array_add (blocks, bb_project_find_block (project, "2"));
    assert_label (
        session,
        bb_session_move_blocks (session, blocks, BB_STATUS_DONE, BB_POSITION_LAST, NULL, NULL),
        "2 bouwstenen naar Gerealiseerd verplaatsen");
    assert_label (session, bb_session_add_comment (session, block, "a", NULL, NULL, NULL, NULL),
                  "Opmerking bij “Bouwsteen 1” plaatsen");
    assert_label (session, bb_session_add_checklist_line (session, block, "a", NULL),
                  "Iets op de checklist van “Bouwsteen 1” zetten");
    assert_label (
        session,
        bb_session_set_focus (session, bb_project_find_guideline (project, "g1"), TRUE, NULL),
        "Van “Uitgangspunt 1” een speerpunt maken");
    assert_label (
        session,
        bb_session_set_chosen (session, bb_project_find_challenge (project, "p1-c2"), TRUE, NULL),
        "Uitdaging “Uitdaging 2” kiezen");

    g_assert_finalize_object (session);
    g_assert_finalize_object (catalogue);
}

static void
test_catalogue (void)
{
    BbCatalogue *catalogue = bb_test_catalogue_new ();
    BbSession *session = bb_session_new (NULL, NULL, "xx", catalogue);

    g_assert_cmpstr (bb_project_get_language (bb_session_get_project (session)), ==, "nl");

    g_assert_finalize_object (session);
    g_assert_finalize_object (catalogue);
}

int
main (int argc, char *argv[])
{
    g_autofree char *translations = NULL;

    g_setenv ("LANGUAGE", "nl", TRUE);
    g_setenv ("LC_ALL", "nl_NL.UTF-8", TRUE);
    bb_test_init (&argc, &argv);
    translations = g_test_build_filename (G_TEST_BUILT, "..", "po", NULL);
    bindtextdomain (GETTEXT_PACKAGE, translations);
    bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

    g_test_add_func ("/session-dutch/names-the-statuses", test_statuses);
    g_test_add_func ("/session-dutch/names-edits-and-undo", test_labels);
    g_test_add_func ("/session-dutch/names-the-other-edits", test_more_labels);
    g_test_add_func ("/session-dutch/shows-the-catalogue-in-dutch", test_catalogue);

    return g_test_run ();
}
