/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model-fixture.h"

#include "model/bb-own-block.h"

static BbTopic *
find_challenge (ModelFixture *self, const char *id)
{
    return bb_catalogue_find (self->catalogue, BB_TOPIC_CHALLENGE, id);
}

/* Texts of two languages, each of which can be left out. */
static void
set_text (BbTopic *content, const char *field, const char *nl, const char *en)
{
    g_autoptr (BbText) text = bb_text_new ();

    if (nl != NULL)
        bb_text_set (text, "nl", nl);
    if (en != NULL)
        bb_text_set (text, "en", en);
    bb_topic_set_text (content, field, text);
}

static BbTopic *
content_new (const char *nl, const char *en)
{
    BbTopic *content = bb_topic_new (BB_TOPIC_BLOCK, "own");

    set_text (content, "title", nl, en);
    return content;
}

static BbBlock *
add (ModelFixture *self, const char *challenge, const char *nl, const char *en)
{
    g_autoptr (BbTopic) content = content_new (nl, en);
    g_autofree char *id = NULL;

    model_fixture_commit (self, bb_edit_new_own_block (
                                    self->project, find_challenge (self, challenge), content, &id));
    g_assert_true (g_str_has_prefix (id, "own-"));
    return model_fixture_block (self, id);
}

static void
assert_tray (ModelFixture *self, const char *party, const char *expected)
{
    BbTopic *topic = bb_catalogue_find (self->catalogue, BB_TOPIC_PARTY, party);

    model_assert_list (G_LIST_MODEL (bb_project_get_cell (self->project, topic, BB_STATUS_NONE)),
                       "number-text", expected);
}

static void
test_add (ModelFixture *self, gconstpointer data)
{
    BbBlock *block = add (self, "p2-c1", NULL, "Fix the bridge");
    gboolean own;

    model_fixture_assert_label (self, "Add building block “Fix the bridge”");
    g_object_get (block, "own", &own, NULL);
    g_assert_true (own && bb_block_get_own (block));
    g_assert_cmpstr (bb_block_get_title (block), ==, "Fix the bridge");
    g_assert_cmpstr (bb_block_get_challenge_title (block), ==, "Challenge 1");
    g_assert_cmpstr (bb_block_get_party_title (block), ==, "Party 2");
    g_assert_cmpstr (bb_block_get_number_text (block), ==, "E1");
    g_assert_cmpuint (bb_block_get_number (block), ==, BB_TEST_N_BLOCKS + 1);
    g_assert_true (model_fixture_block (self, "e1") == block);
    g_assert_false (bb_block_get_own (model_fixture_block (self, "1")));
    assert_tray (self, "p2", "7|8|9|10|11|12|E1");
    assert_tray (self, "p1", "1|2|3|4|5|6");
    g_assert_cmpuint (g_list_model_get_n_items (bb_project_get_blocks (self->project)), ==,
                      BB_TEST_N_BLOCKS + 1);
    g_assert_cmpuint (
        bb_challenge_get_n_blocks (bb_project_find_challenge (self->project, "p2-c1")), ==, 4);
}

static void
test_undo (ModelFixture *self, gconstpointer data)
{
    GListModel *blocks = bb_project_get_blocks (self->project);

    add (self, "p1-c1", NULL, "One");
    model_fixture_undo (self);
    g_assert_null (bb_project_find_block (self->project, "E1"));
    g_assert_cmpuint (g_list_model_get_n_items (blocks), ==, BB_TEST_N_BLOCKS);
    assert_tray (self, "p1", "1|2|3|4|5|6");
    model_fixture_redo (self);
    g_assert_cmpstr (bb_block_get_title (model_fixture_block (self, "E1")), ==, "One");
    assert_tray (self, "p1", "1|2|3|4|5|6|E1");
}

/* A number is what people say; a move must not change it. */
static void
test_numbers (ModelFixture *self, gconstpointer data)
{
    BbBlock *first = add (self, "p1-c1", NULL, "One");
    BbBlock *second = add (self, "p2-c1", NULL, "Two");
    BbBlock *third = add (self, "p1-c1", NULL, "Three");
    BbTestCounter number, text;

    model_fixture_commit (self, bb_edit_move_block (self->project, first, BB_STATUS_DONE, 0, NULL));
    model_fixture_commit (self, bb_edit_move_block (self->project, third, BB_STATUS_DONE, 0, NULL));
    g_assert_cmpstr (bb_block_get_number_text (first), ==, "E1");
    g_assert_cmpstr (bb_block_get_number_text (third), ==, "E3");

    bb_test_count_notify (&number, third, "number");
    bb_test_count_notify (&text, third, "number-text");
    model_fixture_commit (self, bb_edit_remove_own_block (self->project, second));
    g_assert_cmpstr (bb_block_get_number_text (third), ==, "E2");
    g_assert_cmpuint (number.count, ==, 1);
    g_assert_cmpuint (text.count, ==, 1);
    bb_test_count_clear (&number);
    bb_test_count_clear (&text);
}

static void
test_remove (ModelFixture *self, gconstpointer data)
{
    BbBlock *block = g_object_ref (add (self, "p1-c1", NULL, "One"));

    model_fixture_commit (self, bb_edit_block_field (self->project, block, "owner", "Kim", NULL));
    model_fixture_commit (self, bb_edit_move_block (self->project, block, BB_STATUS_DONE, 0, NULL));
    model_fixture_commit (self, bb_edit_remove_own_block (self->project, block));
    model_fixture_assert_label (self, "Remove building block “One”");
    g_assert_null (bb_project_find_block (self->project, "E1"));
    g_assert_cmpuint (
        g_list_model_get_n_items (bb_project_get_column (self->project, BB_STATUS_DONE)), ==, 0);
    g_assert_cmpuint (g_list_model_get_n_items (bb_project_get_owners (self->project)), ==, 0);
    g_assert_finalize_object (block);

    model_fixture_undo (self);
    block = model_fixture_block (self, "E1");
    g_assert_cmpstr (bb_block_get_owner (block), ==, "Kim");
    g_assert_cmpint (bb_block_get_status (block), ==, BB_STATUS_DONE);
}

static void
test_languages (ModelFixture *self, gconstpointer data)
{
    BbBlock *block;
    BbTestCounter counter;
    g_autofree char *path = NULL;

    model_fixture_set (self, "project/language", "nl");
    block = add (self, "p1-c1", "Brug", "Bridge");
    path = bb_block_dup_path (block, "title");
    model_fixture_assert_value (self, path, "\"Brug\"");
    g_assert_cmpstr (bb_block_get_title (block), ==, "Brug");
    bb_test_count_notify (&counter, block, "title");
    bb_project_set_language (self->project, "en");
    g_assert_cmpstr (bb_block_get_title (block), ==, "Bridge");
    g_assert_cmpuint (counter.count, ==, 1);
    bb_test_count_clear (&counter);
}

/* Written in one language only, it is shown in that. */
static void
test_one_language (ModelFixture *self, gconstpointer data)
{
    BbBlock *block = add (self, "p1-c1", "Brug", NULL);

    g_assert_cmpstr (bb_block_get_title (block), ==, "Brug");
    bb_project_set_language (self->project, "nl");
    g_assert_cmpstr (bb_block_get_title (block), ==, "Brug");
}

static void
test_no_title (ModelFixture *self, gconstpointer data)
{
    g_autoptr (BbTopic) content = content_new (" ", NULL);

    g_assert_null (
        bb_edit_new_own_block (self->project, find_challenge (self, "p1-c1"), content, NULL));
}

static void
test_edit (ModelFixture *self, gconstpointer data)
{
    static const char *const ids[] = { "g1", "g2", NULL };
    BbBlock *block = add (self, "p1-c1", "Brug", "Bridge");
    BbTopic *challenge = find_challenge (self, "p2-c2");
    g_autoptr (BbTopic) content = content_new ("De brug ", "");

    set_text (content, "description", NULL, "What\nit is");
    set_text (content, "why", NULL, "Why");
    set_text (content, "first-steps", NULL, "Call\nWrite");
    bb_topic_set_guidelines (content, ids);
    bb_topic_set_disciplines (content, (const char *const[]) { "d1", NULL });
    model_fixture_commit (self, bb_edit_own_block (self->project, block, challenge, content, NULL));
    g_assert_cmpstr (bb_block_get_title (block), ==, "De brug");
    model_fixture_assert_label (self, "Change “De brug”");
    g_assert_cmpstr (bb_block_get_description (block), ==, "What\nit is");
    g_assert_cmpstr (bb_block_get_why (block), ==, "Why");
    g_assert_cmpstrv (bb_block_get_first_steps (block),
                      ((const char *const[]) { "Call", "Write", NULL }));
    g_assert_true (bb_block_serves (block, "g1") && bb_block_serves (block, "g2"));
    g_assert_true (bb_block_asks (block, "d1") && !bb_block_asks (block, "d2"));
    g_assert_true (bb_block_get_challenge (block) == challenge);
    assert_tray (self, "p2", "7|8|9|10|11|12|E1");
    g_assert_null (bb_edit_own_block (self->project, block, challenge, content, NULL));

    model_fixture_undo (self);
    g_assert_cmpstr (bb_block_get_title (block), ==, "Bridge");
    g_assert_false (bb_block_serves (block, "g1"));
    assert_tray (self, "p1", "1|2|3|4|5|6|E1");
}

static void
test_basis (ModelFixture *self, gconstpointer data)
{
    BbBlock *block = add (self, "p1-c1", NULL, "Bridge");
    g_auto (GStrv) paths = bb_edit_dup_own_block_paths (self->project, block);
    g_autoptr (BbBasis) basis = bb_document_begin (self->document, (const char *const *) paths);
    g_autoptr (BbTopic) content = content_new (NULL, "The bridge");
    g_autofree char *path =
        bb_own_block_dup_text_path (self->document, bb_block_get_id (block), "title", "en");

    model_fixture_set (self, path, "A bridge");
    model_fixture_commit (self, bb_edit_own_block (self->project, block,
                                                   find_challenge (self, "p1-c1"), content, basis));
    model_assert_list (bb_block_get_conflicts (block), "label", "title");
}

/* Somebody else's challenge, from another catalogue, still has a place on the board. */
static void
test_lost_challenge (ModelFixture *self, gconstpointer data)
{
    BbBlock *block;

    model_fixture_set (self, "blocks/own-x/title", "Lost");
    model_fixture_set (self, "blocks/own-x/guidelines", "no array");
    block = model_fixture_block (self, "E1");
    g_assert_cmpstr (bb_block_get_title (block), ==, "Lost");
    g_assert_cmpstr (bb_topic_get_id (bb_block_get_challenge (block)), ==, "p1-c1");
    g_assert_false (bb_block_serves (block, "g1"));
    model_fixture_set (self, "blocks/own-x/challenge", "gone");
    assert_tray (self, "p1", "1|2|3|4|5|6|E1");
}

/* Those that two people added at the same time both stay, and have numbers of their own. */
static void
test_merge (ModelFixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) copy = bb_document_dup (self->document);
    g_autoptr (BbProject) other = bb_project_new (copy, self->catalogue);
    g_autoptr (BbTopic) content = content_new (NULL, "Theirs");
    g_autoptr (BbTransaction) theirs =
        bb_edit_new_own_block (other, find_challenge (self, "p1-c1"), content, NULL);

    add (self, "p1-c1", NULL, "Ours");
    bb_test_document_write (copy, theirs);
    model_fixture_merge (self, copy);
    g_assert_nonnull (bb_project_find_block (self->project, "E1"));
    g_assert_nonnull (bb_project_find_block (self->project, "E2"));
    assert_tray (self, "p1", "1|2|3|4|5|6|E1|E2");
    g_assert_cmpuint (bb_project_get_n_conflicts (self->project), ==, 0);
}

/* A merge can take one away and bring another at once. */
static void
test_come_and_go (ModelFixture *self, gconstpointer data)
{
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("test", NULL);
    BbTransaction *next = bb_transaction_new ("test", NULL);

    bb_transaction_set_string (transaction, "blocks/own-a/title", "A");
    bb_transaction_set_string (transaction, "blocks/own-c/title", "C");
    bb_test_document_write (self->document, transaction);
    bb_transaction_remove (next, "blocks/own-a");
    bb_transaction_set_string (next, "blocks/own-b/title", "B");
    bb_transaction_set_string (next, "blocks/own-d/title", "D");
    model_fixture_commit (self, next);
    model_assert_list (bb_project_get_blocks (self->project), "number-text",
                       "1|2|3|4|5|6|7|8|9|10|11|12|E1|E2|E3");
    g_assert_cmpstr (bb_block_get_title (model_fixture_block (self, "E3")), ==, "D");
}

/* A block that goes leaves the cells before the list of all, one that comes is in that first. */
static void
cell_changed_cb (GListModel *cell, guint position, guint removed, guint added, ModelFixture *self)
{
    GListModel *blocks = bb_project_get_blocks (self->project);

    for (guint i = 0; i < g_list_model_get_n_items (cell); i++) {
        gboolean found = FALSE;

        for (guint j = 0; j < g_list_model_get_n_items (blocks); j++)
            found = found || model_get (blocks, j) == model_get (cell, i);
        g_assert_true (found);
    }
}

static void
test_together (ModelFixture *self, gconstpointer data)
{
    BbTopic *party = bb_catalogue_find (self->catalogue, BB_TOPIC_PARTY, "p1");
    BbCell *tray = bb_project_get_cell (self->project, party, BB_STATUS_NONE);

    g_signal_connect (tray, "items-changed", G_CALLBACK (cell_changed_cb), self);
    add (self, "p1-c1", NULL, "One");
    add (self, "p1-c1", NULL, "Two");
    model_fixture_commit (
        self, bb_edit_remove_own_block (self->project, model_fixture_block (self, "E1")));
    model_fixture_undo (self);
    assert_tray (self, "p1", "1|2|3|4|5|6|E1|E2");
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    MODEL_ADD ("/own-block/lies-in-the-tray-of-its-party", test_add);
    MODEL_ADD ("/own-block/goes-with-undo", test_undo);
    MODEL_ADD ("/own-block/keeps-its-number-when-moved", test_numbers);
    MODEL_ADD ("/own-block/comes-back-as-it-was", test_remove);
    MODEL_ADD ("/own-block/speaks-two-languages", test_languages);
    MODEL_ADD ("/own-block/speaks-the-language-it-has", test_one_language);
    MODEL_ADD ("/own-block/needs-a-title", test_no_title);
    MODEL_ADD ("/own-block/can-be-changed", test_edit);
    MODEL_ADD ("/own-block/drops-only-what-it-saw", test_basis);
    MODEL_ADD ("/own-block/has-a-place-without-its-challenge", test_lost_challenge);
    MODEL_ADD ("/own-block/merges", test_merge);
    MODEL_ADD ("/own-block/comes-while-another-goes", test_come_and_go);
    MODEL_ADD ("/own-block/is-in-the-list-while-in-a-cell", test_together);

    return g_test_run ();
}
