/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-draft.h"

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include "model/bb-comment.h"
#include "model/bb-own-block.h"
#include "model/bb-project-schema.h"

typedef struct {
    BbCatalogue *catalogue;
    BbSession *session;
    BbProject *project;
    BbBlock *block;
    GAsyncResult *result;
} Fixture;

static void
take_session (Fixture *self, BbSession *session)
{
    self->session = session;
    self->project = bb_session_get_project (session);
    self->block = bb_project_find_block (self->project, "1");
}

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    take_session (self, bb_session_new ("Bouwen", "Waterdrecht", "en", self->catalogue));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->session);
    g_assert_finalize_object (self->catalogue);
}

static GPtrArray *
find (void)
{
    g_autoptr (GError) error = NULL;
    GPtrArray *found = bb_journal_find_abandoned (bb_project_schema_get (), &error);

    g_assert_no_error (error);
    return found;
}

static void
ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    ((Fixture *) user_data)->result = g_object_ref (result);
}

/* As after a kill: the draft never hears that the program ends. */
static void
end_session (Fixture *self)
{
    g_assert_finalize_object (g_steal_pointer (&self->session));
}

static void
recover (Fixture *self)
{
    g_autoptr (GPtrArray) found = NULL;
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;

    end_session (self);
    found = find ();
    g_assert_cmpuint (found->len, ==, 1);
    bb_session_recover_async (found->pdata[0], self->catalogue, NULL, ready_cb, self);
    bb_test_iterate_while (self->result == NULL);
    result = g_steal_pointer (&self->result);
    take_session (self, bb_session_recover_finish (result, &error));
    g_assert_no_error (error);
}

static void
add_field (BbDraft *draft, const char *item, const char *field, const char *text)
{
    g_autofree char *path = g_strconcat (item, "/", field, NULL);

    bb_draft_add (draft, path, text);
}

/* A comment that nobody had posted yet, with who said it and on what it answers. */
static void
test_comment (Fixture *self, gconstpointer data)
{
    g_autofree char *item = bb_edit_dup_new_item_path (self->block, "comments");
    g_autoptr (BbDraft) draft = bb_draft_new (self->session);
    g_autoptr (BbComment) first = NULL;
    g_autoptr (BbComment) comment = NULL;

    g_assert_true (
        bb_session_add_comment (self->session, self->block, "First", NULL, NULL, NULL, NULL));
    first = g_list_model_get_item (bb_block_get_comments (self->block), 0);
    add_field (draft, item, "text", "half a wo");
    add_field (draft, item, "author", "Sam");
    add_field (draft, item, "discipline", "d1");
    add_field (draft, item, "reply-to", bb_item_get_id (BB_ITEM (first)));
    bb_draft_update (draft);
    recover (self);

    g_assert_cmpuint (g_list_model_get_n_items (bb_block_get_comments (self->block)), ==, 2);
    comment = g_list_model_get_item (bb_block_get_comments (self->block), 1);
    g_assert_cmpstr (bb_comment_get_text (comment), ==, "half a wo");
    g_assert_cmpstr (bb_comment_get_author (comment), ==, "Sam");
    g_assert_cmpstr (bb_comment_get_discipline (comment), ==, "d1");
    g_assert_true (bb_comment_is_answer (comment));
}

static void
test_own_block (Fixture *self, gconstpointer data)
{
    g_autofree char *id = bb_own_block_new_id (self->project);
    g_autofree char *item = g_strconcat ("blocks/", id, NULL);
    g_autoptr (BbDraft) draft = bb_draft_new (self->session);
    BbBlock *block;

    add_field (draft, item, "title", "Our");
    bb_draft_update (draft);
    add_field (draft, item, "title", "Ours");
    add_field (draft, item, "description", "What");
    add_field (draft, item, "challenge", "p2-c1");
    bb_draft_update (draft);
    recover (self);

    block = bb_project_find_block (self->project, "E1");
    g_assert_nonnull (block);
    g_assert_cmpstr (bb_block_get_title (block), ==, "Ours");
    g_assert_cmpstr (bb_block_get_description (block), ==, "What");
    g_assert_cmpstr (bb_topic_get_id (bb_block_get_challenge (block)), ==, "p2-c1");
}

/* A field that is not told of again is given up, and the others are not. */
static void
test_gives_up (Fixture *self, gconstpointer data)
{
    g_autoptr (BbDraft) draft = bb_draft_new (self->session);

    bb_draft_add (draft, "project/title", "Other");
    bb_draft_add (draft, "project/municipality", "Elsewhere");
    bb_draft_update (draft);
    bb_draft_add (draft, "project/municipality", "Elsewhere");
    bb_draft_update (draft);
    recover (self);
    g_assert_cmpstr (bb_project_get_title (self->project), ==, "Bouwen");
    g_assert_cmpstr (bb_project_get_municipality (self->project), ==, "Elsewhere");
}

static void
test_leaves_nothing (Fixture *self, gconstpointer data)
{
    g_autoptr (BbDraft) draft = bb_draft_new (self->session);
    g_autoptr (GPtrArray) found = NULL;

    bb_draft_add (draft, "project/title", "Other");
    bb_draft_update (draft);
    g_clear_pointer (&draft, bb_draft_free);
    end_session (self);
    found = find ();
    g_assert_cmpuint (found->len, ==, 0);
    take_session (self, bb_session_new ("Bouwen", "Waterdrecht", "en", self->catalogue));
}

static void
add_test (const char *path, void (*func) (Fixture *, gconstpointer))
{
    g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    add_test ("/draft/comment", test_comment);
    add_test ("/draft/own-block", test_own_block);
    add_test ("/draft/gives-up", test_gives_up);
    add_test ("/draft/leaves-nothing", test_leaves_nothing);

    return g_test_run ();
}
