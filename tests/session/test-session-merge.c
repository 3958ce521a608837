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
    char *said;
} Fixture;

static void
edited_cb (Fixture *self, const char *label)
{
    g_set_str (&self->said, label);
}

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->session = bb_session_new ("Bouwen", "Waterdrecht", "en", self->catalogue);
    self->project = bb_session_get_project (self->session);
    self->block = bb_project_find_block (self->project, "1");
    g_signal_connect_swapped (self->session, "edited", G_CALLBACK (edited_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_free (self->said);
    g_assert_finalize_object (self->session);
    g_assert_finalize_object (self->catalogue);
}

static BbDocument *
dup_copy (Fixture *self, const char *owner)
{
    BbDocument *copy = bb_document_dup (bb_project_get_document (self->project));

    bb_document_use_actor (copy, "fatima");
    bb_test_document_set (copy, "actors/fatima", "Fatima");
    bb_test_document_set (copy, "blocks/p1-c1-b1/owner", owner);
    return copy;
}

static void
set_owner (Fixture *self, const char *owner)
{
    g_autoptr (BbBasis) basis = bb_session_begin_field (self->session, self->block, "owner");

    g_assert_true (bb_session_set_field (self->session, self->block, "owner", owner, basis, NULL));
}

/* What others sent is there, cannot be undone as if it were ours, and has a way back, once. */
static void
test_take_in_and_back (Fixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) copy = dup_copy (self, "Webteam");
    g_autoptr (BbArrival) arrival = NULL;
    g_autoptr (GError) error = NULL;
    guint n_skipped = 99;

    arrival = bb_session_take_in (self->session, copy, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (bb_arrival_get_n_changes (arrival), ==, 1);
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "Webteam");
    g_assert_null (bb_session_get_undo_label (self->session));
    g_assert_null (self->said);

    g_assert_true (bb_session_take_back (self->session, arrival, &n_skipped, &error));
    g_assert_no_error (error);
    g_assert_cmpuint (n_skipped, ==, 0);
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "");
    g_assert_cmpstr (self->said, ==, "Taken back: 1 change from Fatima");

    g_assert_true (bb_session_undo (self->session, NULL, &error));
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "Webteam");

    g_assert_finalize_object (g_steal_pointer (&arrival));
}

/* What was changed here since stays, and Ctrl+Z still knows only that. */
static void
test_take_back_after_edit (Fixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) copy = dup_copy (self, "Webteam");
    g_autoptr (BbArrival) arrival = bb_session_take_in (self->session, copy, NULL);
    guint n_skipped = 99;

    set_owner (self, "Griffie");
    g_assert_true (bb_session_take_back (self->session, arrival, &n_skipped, NULL));
    g_assert_cmpuint (n_skipped, ==, 1);
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "Griffie");
    g_assert_true (bb_session_undo (self->session, NULL, NULL));
    g_assert_true (bb_session_undo (self->session, NULL, NULL));
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "Webteam");
    g_assert_null (bb_session_get_undo_label (self->session));

    g_assert_finalize_object (g_steal_pointer (&arrival));
}

/* A copy of another project is no copy of this one. */
static void
test_refuses_another_project (Fixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) copy = dup_copy (self, "Webteam");
    g_autoptr (BbDocument) foreign = bb_document_dup_as (copy, "another");
    g_autoptr (GError) error = NULL;

    g_assert_null (bb_session_take_in (self->session, foreign, &error));
    g_assert_error (error, BB_DOCUMENT_ERROR, BB_DOCUMENT_ERROR_FOREIGN);
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "");
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    ADD ("/session/merge/take-in-and-back", test_take_in_and_back);
    ADD ("/session/merge/take-back-after-edit", test_take_back_after_edit);
    ADD ("/session/merge/refuses-another-project", test_refuses_another_project);

    return g_test_run ();
}
