/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include "model/bb-checklist-line.h"
#include "model/bb-comment.h"
#include "model/bb-link.h"
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

static gpointer
get (GListModel *list, guint position)
{
    g_autoptr (GObject) item = g_list_model_get_item (list, position);

    g_assert_nonnull (item);
    return item;
}

/* That it was done, and that this is what was said. */
static void
assert_done (Fixture *self, gboolean success, const char *label)
{
    g_assert_true (success);
    g_assert_cmpuint (self->labels->len, ==, 1);
    g_assert_cmpstr (self->labels->pdata[0], ==, label);
    g_ptr_array_set_size (self->labels, 0);
}

static void
assert_silent (Fixture *self, gboolean success)
{
    g_assert_true (success);
    g_assert_cmpuint (self->labels->len, ==, 0);
}

static void
undo (Fixture *self)
{
    g_assert_true (bb_session_undo (self->session, NULL, NULL));
    g_ptr_array_set_size (self->labels, 0);
}

static void
test_checklist (Fixture *self, gconstpointer data)
{
    BbSession *session = self->session;
    GListModel *list = bb_block_get_checklist (self->block);
    g_autoptr (BbBasis) basis = NULL;
    BbItem *first;

    assert_silent (self, bb_session_add_checklist_line (session, self->block, " ", NULL));
    assert_done (self, bb_session_add_checklist_line (session, self->block, "one", NULL),
                 "Add to the checklist of “Block 1”");
    assert_done (self, bb_session_add_checklist_line (session, self->block, "two", NULL),
                 "Add to the checklist of “Block 1”");
    first = get (list, 0);
    assert_done (self, bb_session_set_item_flag (session, first, "done", TRUE, NULL),
                 "Tick off on the checklist of “Block 1”");
    basis = bb_session_begin_item_field (session, first, "owner");
    assert_done (self, bb_session_set_item_field (session, first, "owner", "Kim", basis, NULL),
                 "Change the checklist of “Block 1”");
    assert_done (self, bb_session_move_item (session, list, first, BB_POSITION_LAST, NULL),
                 "Reorder the checklist of “Block 1”");
    g_assert_true (get (list, 1) == first);
    assert_done (self, bb_session_remove_item (session, first, NULL),
                 "Remove from the checklist of “Block 1”");
    g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
    undo (self);
    g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
}

static void
test_links (Fixture *self, gconstpointer data)
{
    BbSession *session = self->session;
    GListModel *list = bb_block_get_links (self->block);
    g_autoptr (GError) error = NULL;
    g_autoptr (GError) again = NULL;

    assert_done (self, bb_session_add_link (session, self->block, "example.org/a", "A", NULL),
                 "Add a link to “Block 1”");
    g_assert_cmpstr (bb_link_get_url (get (list, 0)), ==, "https://example.org/a");
    g_assert_false (bb_session_add_link (session, self->block, "file:///etc/passwd", NULL, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
    g_assert_false (bb_session_set_item_field (session, get (list, 0), "url", "http://example.org",
                                               NULL, &again));
    g_assert_error (again, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
    g_assert_cmpstr (bb_link_get_url (get (list, 0)), ==, "https://example.org/a");
    assert_silent (self, TRUE);
    assert_done (
        self,
        bb_session_set_item_field (session, get (list, 0), "url", "example.org/b", NULL, NULL),
        "Change a link of “Block 1”");
    g_assert_cmpstr (bb_link_get_url (get (list, 0)), ==, "https://example.org/b");
}

static void
test_comments (Fixture *self, gconstpointer data)
{
    GListModel *list = bb_block_get_comments (self->block);

    assert_silent (self,
                   bb_session_add_comment (self->session, self->block, "", NULL, NULL, NULL, NULL));
    assert_done (
        self, bb_session_add_comment (self->session, self->block, "Why?", "Kim", "d1", NULL, NULL),
        "Comment on “Block 1”");
    assert_done (self,
                 bb_session_add_comment (self->session, self->block, "So.", NULL, NULL,
                                         bb_item_get_id (get (list, 0)), NULL),
                 "Comment on “Block 1”");
    g_assert_true (bb_comment_is_answer (get (list, 1)));
}

static void
test_topics (Fixture *self, gconstpointer data)
{
    BbSession *session = self->session;
    BbGuideline *guideline = bb_project_find_guideline (self->project, "g1");
    BbChallenge *challenge = bb_project_find_challenge (self->project, "p1-c1");
    g_autoptr (BbBasis) of_notes = bb_session_begin_guideline_notes (session, guideline);
    g_autoptr (BbBasis) of_why = bb_session_begin_challenge_why (session, challenge);

    assert_silent (self, bb_session_set_focus (session, guideline, FALSE, NULL));
    assert_done (self, bb_session_set_focus (session, guideline, TRUE, NULL),
                 "Put “Guideline 1” in focus");
    assert_silent (self, bb_session_move_guideline (session, guideline, 0, NULL));
    assert_done (self, bb_session_set_guideline_notes (session, guideline, "Well", of_notes, NULL),
                 "Change notes of “Guideline 1”");
    assert_done (self, bb_session_set_chosen (session, challenge, TRUE, NULL),
                 "Choose challenge “Challenge 1”");
    assert_silent (self, bb_session_move_challenge (session, challenge, 0, NULL));
    assert_done (self, bb_session_set_challenge_why (session, challenge, "So", of_why, NULL),
                 "Change reason for “Challenge 1”");
}

static void
test_conflict (Fixture *self, gconstpointer data)
{
    BbDocument *document = bb_project_get_document (self->project);
    g_autoptr (BbBasis) basis = bb_session_begin_field (self->session, self->block, "owner");

    bb_test_document_set (document, "blocks/p1-c1-b1/owner", "Sam");
    g_assert_true (bb_session_set_field (self->session, self->block, "owner", "Kim", basis, NULL));
    g_assert_cmpuint (bb_project_get_n_conflicts (self->project), ==, 1);
    g_ptr_array_set_size (self->labels, 0);
    assert_done (self,
                 bb_session_settle_conflict (
                     self->session, get (bb_block_get_conflicts (self->block), 0), 1, NULL),
                 "Settle: owner of “Block 1”");
    g_assert_cmpuint (bb_project_get_n_conflicts (self->project), ==, 0);
}

static BbTopic *
content_new (const char *title)
{
    BbTopic *content = bb_topic_new (BB_TOPIC_BLOCK, "own");
    g_autoptr (BbText) text = bb_text_new ();

    bb_text_set (text, "en", title);
    bb_topic_set_text (content, "title", text);
    return content;
}

static void
test_own_block (Fixture *self, gconstpointer data)
{
    BbSession *session = self->session;
    BbTopic *challenge = bb_catalogue_find (self->catalogue, BB_TOPIC_CHALLENGE, "p1-c1");
    g_autoptr (BbTopic) untitled = content_new (" ");
    g_autoptr (BbTopic) content = content_new ("Bridge");
    g_autoptr (BbTopic) changed = content_new ("The bridge");
    g_autoptr (BbBasis) basis = NULL;
    BbBlock *block;

    assert_silent (self, bb_session_add_own_block (session, challenge, untitled, &block, NULL));
    g_assert_null (block);
    assert_done (self, bb_session_add_own_block (session, challenge, content, &block, NULL),
                 "Add building block “Bridge”");
    g_assert_cmpstr (bb_block_get_title (block), ==, "Bridge");
    g_assert_cmpstr (bb_block_get_number_text (block), ==, "E1");
    basis = bb_session_begin_own_block (session, block);
    assert_done (self, bb_session_set_own_block (session, block, challenge, changed, basis, NULL),
                 "Change “The bridge”");
    assert_done (self, bb_session_remove_own_block (session, block, NULL),
                 "Remove building block “The bridge”");
    undo (self);
    g_assert_nonnull (bb_project_find_block (self->project, "E1"));
}

static void
test_moves (Fixture *self, gconstpointer data)
{
    g_autoptr (GPtrArray) blocks = g_ptr_array_new ();
    g_autoptr (BbBasis) basis = NULL;

    g_ptr_array_add (blocks, self->block);
    g_ptr_array_add (blocks, bb_project_find_block (self->project, "8"));
    basis = bb_session_begin_moves (self->session, blocks);
    assert_done (self,
                 bb_session_move_blocks (self->session, blocks, BB_STATUS_DONE, BB_POSITION_LAST,
                                         basis, NULL),
                 "Move 2 building blocks to Done");
    assert_silent (self, bb_session_move_blocks (self->session, blocks, BB_STATUS_DONE,
                                                 BB_POSITION_LAST, NULL, NULL));
    undo (self);
    g_assert_cmpint (bb_block_get_status (self->block), ==, BB_STATUS_NONE);
    g_assert_cmpint (bb_block_get_status (bb_project_find_block (self->project, "8")), ==,
                     BB_STATUS_NONE);
}

/* What comes in while a card or a dialog hangs in the air stays. */
static void
test_bases (Fixture *self, gconstpointer data)
{
    BbDocument *document = bb_project_get_document (self->project);
    g_autoptr (GPtrArray) blocks = g_ptr_array_new ();
    g_autoptr (BbBasis) of_moves = NULL;
    g_autoptr (BbBasis) of_line = NULL;
    g_autofree char *path = NULL;
    BbItem *line;

    g_assert_true (bb_session_add_checklist_line (self->session, self->block, "one", NULL));
    line = get (bb_block_get_checklist (self->block), 0);
    path = bb_item_dup_field_path (line, "text");
    g_ptr_array_add (blocks, self->block);
    of_moves = bb_session_begin_moves (self->session, blocks);
    of_line = bb_session_begin_item_field (self->session, line, "text");
    bb_test_document_set (document, "blocks/p1-c1-b1/status", "done");
    bb_test_document_set (document, path, "two");
    g_assert_true (
        bb_session_move_blocks (self->session, blocks, BB_STATUS_AMBITION, 0, of_moves, NULL));
    g_assert_true (bb_session_set_item_field (self->session, line, "text", "three", of_line, NULL));
    g_assert_cmpuint (bb_block_get_n_conflicts (self->block), ==, 2);
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    ADD ("/session-edit-more/edits-checklists", test_checklist);
    ADD ("/session-edit-more/checks-links", test_links);
    ADD ("/session-edit-more/adds-comments", test_comments);
    ADD ("/session-edit-more/edits-guidelines-and-challenges", test_topics);
    ADD ("/session-edit-more/settles-conflicts", test_conflict);
    ADD ("/session-edit-more/adds-blocks-of-its-own", test_own_block);
    ADD ("/session-edit-more/moves-several", test_moves);
    ADD ("/session-edit-more/drops-only-what-was-on-the-screen", test_bases);

    return g_test_run ();
}
