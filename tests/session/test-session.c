/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include "session/bb-session.h"

static void
test_new (void)
{
    BbCatalogue *catalogue = bb_test_catalogue_new ();
    BbSession *session = bb_session_new ("Bouwen", "Waterdrecht", "nl", catalogue);
    BbProject *project = bb_session_get_project (session);
    BbDocument *document = bb_project_get_document (project);

    g_assert_cmpstr (bb_project_get_title (project), ==, "Bouwen");
    g_assert_cmpstr (bb_project_get_municipality (project), ==, "Waterdrecht");
    g_assert_cmpstr (bb_project_get_language (project), ==, "nl");
    g_assert_cmpuint (strlen (bb_document_get_id (document)), ==, 32);
    g_assert_cmpuint (strspn (bb_document_get_id (document), "0123456789abcdef"), ==, 32);

    g_assert_null (bb_session_get_file (session));
    g_assert_cmpint (bb_session_get_state (session), ==, BB_SESSION_SAVED);
    g_assert_false (bb_session_get_modified (session));
    g_assert_null (bb_session_get_undo_label (session));
    g_assert_null (bb_session_get_redo_label (session));

    g_assert_finalize_object (session);
    g_assert_finalize_object (catalogue);
}

static void
test_ids (void)
{
    BbCatalogue *catalogue = bb_test_catalogue_new ();
    BbSession *a = bb_session_new (NULL, NULL, "nl", catalogue);
    BbSession *b = bb_session_new (NULL, NULL, "nl", catalogue);

    g_assert_cmpstr (bb_document_get_id (bb_project_get_document (bb_session_get_project (a))), !=,
                     bb_document_get_id (bb_project_get_document (bb_session_get_project (b))));

    g_assert_finalize_object (a);
    g_assert_finalize_object (b);
    g_assert_finalize_object (catalogue);
}

static void
test_for_document (void)
{
    BbCatalogue *catalogue = bb_test_catalogue_new ();
    BbDocument *document = bb_test_document_new ();
    g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/a.bouwbord");
    BbSession *session = bb_session_new_for_document (document, catalogue, file);

    g_assert_true (bb_project_get_document (bb_session_get_project (session)) == document);
    g_assert_true (bb_session_get_file (session) == file);
    g_assert_cmpint (bb_session_get_state (session), ==, BB_SESSION_SAVED);

    g_assert_finalize_object (session);
    g_assert_finalize_object (document);
    g_assert_finalize_object (catalogue);
}

static void
test_properties (void)
{
    BbCatalogue *catalogue = bb_test_catalogue_new ();
    BbSession *session = bb_session_new (NULL, NULL, "en", catalogue);
    BbProject *project = bb_session_get_project (session);
    g_autoptr (BbProject) shown = NULL;
    g_autoptr (GFile) file = NULL;
    g_autofree char *undo_label = NULL;
    g_autofree char *redo_label = NULL;
    gboolean modified, can_undo, can_redo;
    BbSessionState state;
    g_autoptr (GError) error = NULL;

    g_assert_true (bb_session_move_block (session, bb_project_find_block (project, "1"),
                                          BB_STATUS_DONE, BB_POSITION_LAST, NULL, &error));
    g_assert_no_error (error);
    g_object_get (session, "project", &shown, "file", &file, "state", &state, "modified", &modified,
                  "can-undo", &can_undo, "can-redo", &can_redo, "undo-label", &undo_label,
                  "redo-label", &redo_label, NULL);
    g_assert_true (shown == project);
    g_assert_null (file);
    g_assert_cmpint (state, ==, BB_SESSION_MODIFIED);
    g_assert_true (modified);
    g_assert_true (can_undo);
    g_assert_false (can_redo);
    g_assert_cmpstr (undo_label, ==, "Move “Block 1” to Done");
    g_assert_null (redo_label);
    g_clear_object (&shown);

    g_assert_finalize_object (session);
    g_assert_finalize_object (catalogue);
}

static void
test_new_from (void)
{
    BbCatalogue *catalogue = bb_test_catalogue_new ();
    BbDocument *document = bb_test_document_new ();
    BbSession *session;
    BbProject *project;

    bb_test_document_set (document, "project/title", "Example");
    session = bb_session_new_from (document, catalogue);
    project = bb_session_get_project (session);
    g_assert_cmpstr (bb_project_get_title (project), ==, "Example");
    g_assert_cmpstr (bb_document_get_id (bb_project_get_document (project)), !=,
                     bb_document_get_id (document));
    g_assert_null (bb_session_get_file (session));
    g_assert_false (bb_session_get_modified (session));

    g_assert_finalize_object (session);
    g_assert_finalize_object (document);
    g_assert_finalize_object (catalogue);
}

static void
test_too_long (void)
{
    BbCatalogue *catalogue = bb_test_catalogue_new ();
    g_autofree char *title = g_strnfill (2 << 20, 'a');
    BbSession *session = bb_session_new (title, "Waterdrecht", "nl", catalogue);

    g_assert_cmpstr (bb_project_get_language (bb_session_get_project (session)), ==, "nl");
    g_assert_cmpstr (bb_project_get_title (bb_session_get_project (session)), ==, "");

    g_assert_finalize_object (session);
    g_assert_finalize_object (catalogue);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/session/begins-a-project-with-nothing-to-save", test_new);
    g_test_add_func ("/session/gives-each-project-an-id-of-its-own", test_ids);
    g_test_add_func ("/session/takes-a-document-and-its-file", test_for_document);
    g_test_add_func ("/session/begins-a-project-from-another", test_new_from);
    g_test_add_func ("/session/shows-its-state-in-properties", test_properties);
    g_test_add_func ("/session/begins-a-project-with-a-title-too-long-to-keep", test_too_long);

    return g_test_run ();
}
