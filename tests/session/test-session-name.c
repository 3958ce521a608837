/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include "model/bb-block-history.h"
#include "model/bb-past-edit.h"
#include "session/bb-session.h"

typedef struct {
    BbCatalogue *catalogue;
    BbSession *session;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->session = bb_session_new ("Bouwen", "Waterdrecht", "en", self->catalogue);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->session);
    g_assert_finalize_object (self->catalogue);
}

static BbDocument *
get_document (Fixture *self)
{
    return bb_project_get_document (bb_session_get_project (self->session));
}

static void
edit (Fixture *self, const char *owner)
{
    BbProject *project = bb_session_get_project (self->session);
    g_autoptr (GError) error = NULL;

    bb_session_set_field (self->session, bb_project_find_block (project, "1"), "owner", owner, NULL,
                          &error);
    g_assert_no_error (error);
}

static void
expect_name (Fixture *self, const char *expected)
{
    g_autofree char *path =
        g_strconcat ("actors/", bb_document_get_actor (get_document (self)), NULL);
    g_autofree char *name = bb_document_dup_string (get_document (self), path);

    g_assert_cmpstr (name, ==, expected);
}

static void
count_cb (BbRegister *register_, gpointer user_data)
{
    *(guint *) user_data += g_str_has_prefix (bb_register_get_path (register_), "actors/");
}

static guint
count_names (Fixture *self)
{
    guint count = 0;

    bb_document_foreach (get_document (self), NULL, count_cb, &count);
    return count;
}

static void
test_none_by_default (Fixture *self, gconstpointer data)
{
    g_assert_cmpstr (bb_session_get_name (self->session), ==, "");
    edit (self, "Ad");
    bb_session_set_name (self->session, "  ");
    edit (self, "Bo");
    bb_session_set_name (self->session, NULL);
    edit (self, "Cor");
    g_assert_cmpuint (count_names (self), ==, 0);
}

/* Who only looks leaves no name, and neither does an edit that changes nothing. */
static void
test_written_with_first_edit (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;
    guint64 counter;

    bb_session_set_name (self->session, " Fatima ");
    g_assert_cmpstr (bb_session_get_name (self->session), ==, "Fatima");
    edit (self, "");
    g_assert_cmpuint (count_names (self), ==, 0);
    g_assert_false (bb_session_get_modified (self->session));

    edit (self, "Ad");
    expect_name (self, "Fatima");
    counter = bb_context_get (bb_document_get_seen (get_document (self)),
                              bb_document_get_actor (get_document (self)));
    edit (self, "Bo");
    expect_name (self, "Fatima");
    /* An edit of one field takes two dots, with the touch of its block at most; no third for a
     * name that is there. */
    g_assert_cmpuint (bb_context_get (bb_document_get_seen (get_document (self)),
                                      bb_document_get_actor (get_document (self))),
                      <=, counter + 2);
    g_assert_cmpuint (count_names (self), ==, 1);
}

/* It says who did it, and who took it back. */
static void
test_not_undone (Fixture *self, gconstpointer data)
{
    bb_session_set_name (self->session, "Fatima");
    edit (self, "Ad");
    g_assert_cmpstr (bb_session_get_undo_label (self->session), ==, "Change owner of “Block 1”");
    g_assert_true (bb_session_undo (self->session, NULL, NULL));
    expect_name (self, "Fatima");
    g_assert_null (bb_session_get_undo_label (self->session));
}

static void
test_changed_and_withdrawn (Fixture *self, gconstpointer data)
{
    bb_session_set_name (self->session, "Fatima");
    edit (self, "Ad");
    bb_session_set_name (self->session, "Fatima (data)");
    expect_name (self, "Fatima");
    edit (self, "Bo");
    expect_name (self, "Fatima (data)");
    bb_session_set_name (self->session, "");
    edit (self, "Cor");
    expect_name (self, NULL);
}

static void
test_in_history (Fixture *self, gconstpointer data)
{
    BbProject *project = bb_session_get_project (self->session);
    g_autoptr (BbBlockHistory) history = NULL;
    g_autoptr (BbPastEdit) newest = NULL;

    bb_session_set_name (self->session, "Fatima");
    edit (self, "Ad");
    history = bb_block_history_new (project, bb_project_find_block (project, "1"));
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (history)), ==, 1);
    newest = g_list_model_get_item (G_LIST_MODEL (history), 0);
    g_assert_cmpstr (bb_past_edit_get_name (newest), ==, "Fatima");
    g_assert_cmpstr (bb_past_edit_get_words (newest), ==, "Change owner of “Block 1”");
}

#define ADD(name, function)                                                                        \
    g_test_add ("/session-name/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("none-by-default", test_none_by_default);
    ADD ("written-with-the-first-edit", test_written_with_first_edit);
    ADD ("not-undone", test_not_undone);
    ADD ("changed-and-withdrawn", test_changed_and_withdrawn);
    ADD ("in-history", test_in_history);
    return g_test_run ();
}
