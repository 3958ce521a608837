/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include "session/bb-session.h"

typedef struct {
    BbCatalogue *catalogue;
    BbSession *session;
    BbProject *project;
    BbBlock *block;
    GPtrArray *labels;
} Fixture;

static void
edited_cb (BbSession *session, const char *label, Fixture *self)
{
    g_ptr_array_add (self->labels, g_strdup (label));
}

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->session = bb_session_new ("Bouwen", "Waterdrecht", "en", self->catalogue);
    self->project = bb_session_get_project (self->session);
    self->block = bb_project_find_block (self->project, "1");
    self->labels = g_ptr_array_new_with_free_func (g_free);
    g_signal_connect (self->session, "edited", G_CALLBACK (edited_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->session);
    g_assert_finalize_object (self->catalogue);
    g_ptr_array_unref (self->labels);
}

static void
move (Fixture *self, const char *number, BbStatus status)
{
    g_autoptr (GError) error = NULL;

    g_assert_true (bb_session_move_block (self->session,
                                          bb_project_find_block (self->project, number), status,
                                          BB_POSITION_LAST, NULL, &error));
    g_assert_no_error (error);
}

static void
type (Fixture *self, const char *field, const char *text)
{
    g_autoptr (GError) error = NULL;

    g_assert_true (bb_session_set_field (self->session, self->block, field, text, NULL, &error));
    g_assert_no_error (error);
}

static void
undo (Fixture *self)
{
    g_autoptr (GError) error = NULL;
    guint n_skipped = 99;

    g_assert_true (bb_session_undo (self->session, &n_skipped, &error));
    g_assert_no_error (error);
    g_assert_cmpuint (n_skipped, ==, 0);
}

static void
redo (Fixture *self)
{
    g_autoptr (GError) error = NULL;
    guint n_skipped = 99;

    g_assert_true (bb_session_redo (self->session, &n_skipped, &error));
    g_assert_no_error (error);
    g_assert_cmpuint (n_skipped, ==, 0);
}

static void
assert_heard (Fixture *self, guint n_labels, const char *last)
{
    g_assert_cmpuint (self->labels->len, ==, n_labels);
    if (n_labels > 0)
        g_assert_cmpstr (self->labels->pdata[n_labels - 1], ==, last);
}

static void
assert_labels (Fixture *self, const char *undo_label, const char *redo_label)
{
    gboolean can_undo, can_redo;

    g_assert_cmpstr (bb_session_get_undo_label (self->session), ==, undo_label);
    g_assert_cmpstr (bb_session_get_redo_label (self->session), ==, redo_label);
    g_object_get (self->session, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
    g_assert_true (can_undo == (undo_label != NULL));
    g_assert_true (can_redo == (redo_label != NULL));
}

static void
test_edits (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;

    move (self, "1", BB_STATUS_DONE);
    assert_heard (self, 1, "Move “Block 1” to Done");
    g_assert_cmpint (bb_block_get_status (self->block), ==, BB_STATUS_DONE);
    type (self, "owner", "Fatima");
    assert_heard (self, 2, "Change owner of “Block 1”");
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "Fatima");
    g_assert_true (bb_session_set_project_field (self->session, "title", "Samen", NULL, &error));
    assert_heard (self, 3, "Change title");
    g_assert_cmpstr (bb_project_get_title (self->project), ==, "Samen");
}

static void
test_no_edit (Fixture *self, gconstpointer data)
{
    move (self, "1", BB_STATUS_NONE);
    type (self, "owner", "");
    undo (self);
    redo (self);
    assert_heard (self, 0, NULL);
    assert_labels (self, NULL, NULL);
    g_assert_false (bb_session_get_modified (self->session));
}

static void
test_labels (Fixture *self, gconstpointer data)
{
    move (self, "1", BB_STATUS_DONE);
    type (self, "notes", "Well");
    assert_labels (self, "Change notes of “Block 1”", NULL);
    undo (self);
    assert_heard (self, 3, "Undone: Change notes of “Block 1”");
    assert_labels (self, "Move “Block 1” to Done", "Change notes of “Block 1”");
    undo (self);
    assert_labels (self, NULL, "Move “Block 1” to Done");
    redo (self);
    assert_heard (self, 5, "Redone: Move “Block 1” to Done");
    assert_labels (self, "Move “Block 1” to Done", "Change notes of “Block 1”");
    redo (self);
    undo (self);
    undo (self);
    redo (self);
    assert_labels (self, "Move “Block 1” to Done", "Change notes of “Block 1”");
    move (self, "2", BB_STATUS_AMBITION);
    assert_labels (self, "Move “Block 2” to Ambition", NULL);
    undo (self);
    assert_labels (self, "Move “Block 1” to Done", "Move “Block 2” to Ambition");
}

static void
test_language (Fixture *self, gconstpointer data)
{
    BbTestCounter counter;

    move (self, "1", BB_STATUS_DONE);
    bb_test_count_notify (&counter, self->session, "undo-label");
    bb_project_set_language (self->project, "nl");
    assert_labels (self, "Move “Bouwsteen 1” to Done", NULL);
    g_assert_cmpuint (counter.count, ==, 1);
    bb_test_count_clear (&counter);
}

static void
test_notify (Fixture *self, gconstpointer data)
{
    static const char *const names[] = { "state", "modified", "can-undo", "can-redo" };
    static const guint after_first[] = { 1, 1, 1, 0 };
    static const guint after_undo[] = { 2, 2, 2, 1 };
    BbTestCounter counters[G_N_ELEMENTS (names)];

    for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        bb_test_count_notify (&counters[i], self->session, names[i]);
    move (self, "1", BB_STATUS_DONE);
    for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        g_assert_cmpuint (counters[i].count, ==, after_first[i]);
    move (self, "1", BB_STATUS_AMBITION);
    for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        g_assert_cmpuint (counters[i].count, ==, after_first[i]);
    undo (self);
    undo (self);
    for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
        g_assert_cmpuint (counters[i].count, ==, after_undo[i]);
        bb_test_count_clear (&counters[i]);
    }
    g_assert_cmpint (bb_session_get_state (self->session), ==, BB_SESSION_SAVED);
}

static void
test_basis (Fixture *self, gconstpointer data)
{
    BbDocument *document = bb_project_get_document (self->project);
    g_autoptr (BbBasis) of_move = bb_session_begin_move (self->session, self->block);
    g_autoptr (BbBasis) of_field = bb_session_begin_field (self->session, self->block, "owner");
    g_autoptr (BbBasis) of_title = bb_session_begin_field (self->session, NULL, "title");

    bb_test_document_set (document, "blocks/p1-c1-b1/status", "done");
    bb_test_document_set (document, "blocks/p1-c1-b1/owner", "Kim");
    bb_test_document_set (document, "project/title", "Later");
    g_assert_true (
        bb_session_move_block (self->session, self->block, BB_STATUS_AMBITION, 0, of_move, NULL));
    g_assert_true (
        bb_session_set_field (self->session, self->block, "owner", "Fatima", of_field, NULL));
    g_assert_true (bb_session_set_project_field (self->session, "title", "Samen", of_title, NULL));

    g_assert_true (
        bb_register_has_conflict (bb_document_get_register (document, "blocks/p1-c1-b1/status")));
    g_assert_true (
        bb_register_has_conflict (bb_document_get_register (document, "blocks/p1-c1-b1/owner")));
    g_assert_true (bb_register_has_conflict (bb_document_get_register (document, "project/title")));
}

static void
test_project (Fixture *self, gconstpointer data)
{
    BbDocument *document = bb_project_get_document (self->project);
    g_autoptr (BbBasis) basis = bb_session_begin_project (self->session);

    bb_test_document_set (document, "project/date", "2027-05-14");
    g_assert_true (
        bb_session_set_project (self->session, "Samen", "Duinhaven", "2027-05-15", basis, NULL));
    g_assert_cmpstr (bb_project_get_title (self->project), ==, "Samen");
    g_assert_cmpstr (bb_project_get_municipality (self->project), ==, "Duinhaven");
    g_assert_true (bb_register_has_conflict (bb_document_get_register (document, "project/date")));
    g_assert_true (bb_session_undo (self->session, NULL, NULL));
    g_assert_cmpstr (bb_project_get_title (self->project), !=, "Samen");
    g_assert_null (bb_session_get_undo_label (self->session));
}

static void
test_limit (Fixture *self, gconstpointer data)
{
    g_autofree char *text = g_strnfill (2 << 20, 'a');
    g_autoptr (GError) error = NULL;

    g_assert_false (bb_session_set_field (self->session, self->block, "notes", text, NULL, &error));
    g_assert_error (error, BB_DOCUMENT_ERROR, BB_DOCUMENT_ERROR_LIMIT);
    g_assert_cmpstr (bb_block_get_notes (self->block), ==, "");
    g_assert_false (bb_session_get_modified (self->session));
    assert_heard (self, 0, NULL);
    assert_labels (self, NULL, NULL);
}

static void
test_skipped (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;
    guint n_skipped = 0;

    type (self, "owner", "Fatima");
    bb_test_document_set (bb_project_get_document (self->project), "blocks/p1-c1-b1/owner", "Kim");
    g_assert_true (bb_session_undo (self->session, &n_skipped, &error));
    g_assert_no_error (error);
    g_assert_cmpuint (n_skipped, ==, 1);
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "Kim");
    assert_labels (self, NULL, NULL);
    assert_heard (self, 1, "Change owner of “Block 1”");
}

/* Someone empties an empty field while another fills it: that is no edit at all. */
static void
test_no_effect (Fixture *self, gconstpointer data)
{
    g_autoptr (BbBasis) basis = bb_session_begin_field (self->session, self->block, "owner");

    bb_test_document_set (bb_project_get_document (self->project), "blocks/p1-c1-b1/owner", "Kim");
    g_assert_true (bb_session_set_field (self->session, self->block, "owner", "", basis, NULL));
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "Kim");
    assert_heard (self, 0, NULL);
    assert_labels (self, NULL, NULL);
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    ADD ("/session-edit/makes-edits-and-says-which", test_edits);
    ADD ("/session-edit/is-silent-where-nothing-changes", test_no_edit);
    ADD ("/session-edit/is-silent-where-an-edit-has-no-effect", test_no_effect);
    ADD ("/session-edit/names-what-would-be-undone-and-redone", test_labels);
    ADD ("/session-edit/names-it-in-the-language-shown", test_language);
    ADD ("/session-edit/notifies-only-on-change", test_notify);
    ADD ("/session-edit/drops-only-what-was-on-the-screen", test_basis);
    ADD ("/session-edit/details-of-the-project-are-one-edit", test_project);
    ADD ("/session-edit/refuses-what-could-not-be-read-again", test_limit);
    ADD ("/session-edit/leaves-what-others-replaced", test_skipped);

    return g_test_run ();
}
