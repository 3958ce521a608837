/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model-fixture.h"

#include "model/bb-block-history.h"
#include "model/bb-past-edit.h"

static void
type (ModelFixture *self, const char *number, const char *field, const char *text)
{
    model_fixture_commit (
        self,
        bb_edit_block_field (self->project, model_fixture_block (self, number), field, text, NULL));
}

static void
test_order (ModelFixture *self, gconstpointer data)
{
    BbBlockHistory *history;

    type (self, "1", "owner", "Kim");
    type (self, "2", "owner", "Sam");
    type (self, "1", "notes", "Well");
    model_fixture_undo (self);
    history = bb_block_history_new (self->project, model_fixture_block (self, "1"));
    model_assert_list (G_LIST_MODEL (history), "words",
                       "Undo: Change notes of “Block 1”|Change notes of “Block 1”|"
                       "Change owner of “Block 1”");
    g_assert_finalize_object (history);
}

static void
test_follows (ModelFixture *self, gconstpointer data)
{
    BbBlockHistory *history = bb_block_history_new (self->project, model_fixture_block (self, "1"));
    GListModel *list = G_LIST_MODEL (history);
    BbTestCounter counter;
    BbPastEdit *first;
    guint n_items;

    bb_test_count_notify (&counter, history, "n-items");
    g_assert_true (g_list_model_get_item_type (list) == BB_TYPE_PAST_EDIT);
    g_assert_null (g_list_model_get_item (list, 0));
    type (self, "1", "owner", "Kim");
    first = model_get (list, 0);
    type (self, "2", "owner", "Kim");
    g_assert_cmpuint (counter.count, ==, 1);
    type (self, "1", "notes", "Well");
    g_object_get (history, "n-items", &n_items, NULL);
    g_assert_cmpuint (n_items, ==, 2);
    g_assert_cmpuint (counter.count, ==, 2);
    g_assert_true (model_get (list, 1) == first);
    bb_test_count_clear (&counter);

    bb_project_set_language (self->project, "nl");
    model_assert_list (list, "words",
                       "Change notes of “Bouwsteen 1”|Change owner of “Bouwsteen 1”");
    g_assert_finalize_object (history);
}

/* All that lies under a block belongs to it. */
static void
test_items (ModelFixture *self, gconstpointer data)
{
    BbBlock *block = model_fixture_block (self, "1");
    BbBlockHistory *history = bb_block_history_new (self->project, block);
    BbItem *comment;

    model_fixture_commit (self, bb_edit_new_comment (self->project, block, "a", NULL, NULL, NULL));
    comment = g_object_ref (model_get (bb_block_get_comments (block), 0));
    model_fixture_commit (self, bb_edit_item_flag (self->project, comment, "resolved", TRUE));
    model_fixture_commit (self, bb_edit_remove_item (self->project, comment));
    model_fixture_undo (self);
    model_assert_list (G_LIST_MODEL (history), "words",
                       "Undo: Comment on “Block 1”|Remove a comment on “Block 1”|"
                       "Resolve a comment on “Block 1”|Comment on “Block 1”");
    g_object_unref (comment);
    g_assert_finalize_object (history);
}

static void
test_past_edit (ModelFixture *self, gconstpointer data)
{
    g_autoptr (BbTransaction) timed = bb_transaction_new (BB_LABEL_EDIT_BLOCK, NULL);
    g_autoptr (BbTransaction) untimed = bb_transaction_new (BB_LABEL_EDIT_BLOCK, NULL);
    BbBlockHistory *history = bb_block_history_new (self->project, model_fixture_block (self, "1"));
    g_autofree char *time = NULL;
    g_autofree char *name = NULL;
    g_autofree char *actor = NULL;
    g_autofree char *words = NULL;
    BbPastEdit *edit;

    bb_transaction_set_string (timed, "blocks/p1-c1-b1/owner", "Kim");
    bb_transaction_set_time (timed, "2026-01-02T03:04:05Z");
    bb_test_document_write (self->document, timed);
    edit = model_get (G_LIST_MODEL (history), 0);
    g_assert_cmpstr (bb_past_edit_get_name (edit), ==, "");
    actor = g_strdup_printf ("actors/%s", bb_document_get_actor (self->document));
    model_fixture_set (self, actor, "Sam");

    edit = model_get (G_LIST_MODEL (history), 0);
    g_object_get (edit, "time", &time, "name", &name, "words", &words, NULL);
    g_assert_cmpstr (time, ==, "2026-01-02T03:04:05Z");
    g_assert_cmpstr (name, ==, "Sam");
    g_assert_cmpstr (words, ==, "Change owner of “Block 1”");
    g_assert_cmpstr (bb_past_edit_get_words (edit), ==, words);

    bb_transaction_set_string (untimed, "blocks/p1-c1-b1/owner", "Zoë");
    bb_transaction_set_time (untimed, "-");
    bb_test_document_write (self->document, untimed);
    g_assert_cmpstr (bb_past_edit_get_time (model_get (G_LIST_MODEL (history), 0)), ==, "");
    g_assert_finalize_object (history);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    MODEL_ADD ("/block-history/is-newest-first", test_order);
    MODEL_ADD ("/block-history/follows-the-document", test_follows);
    MODEL_ADD ("/block-history/has-what-lies-under-the-block", test_items);
    MODEL_ADD ("/block-history/says-who-and-when", test_past_edit);

    return g_test_run ();
}
