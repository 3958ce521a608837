/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model-fixture.h"

#include "model/bb-block-query.h"

static char *
dup_found (ModelFixture *self, BbBlockQuery *query)
{
    GListModel *blocks = bb_project_get_blocks (self->project);
    GString *numbers = g_string_new (NULL);

    for (guint i = 0; i < g_list_model_get_n_items (blocks); i++) {
        BbBlock *block = model_get (blocks, i);

        if (bb_block_query_matches (query, block))
            g_string_append_printf (numbers, " %s", bb_block_get_number_text (block));
    }
    return g_string_free_and_steal (numbers);
}

static void
assert_found (ModelFixture *self, BbBlockQuery *query, const char *expected)
{
    g_autofree char *found = dup_found (self, query);

    g_assert_cmpstr (found, ==, expected);
}

static void
assert_text (ModelFixture *self, const char *text, const char *expected)
{
    g_autoptr (BbBlockQuery) query = bb_block_query_new ();

    g_test_message ("%s", text);
    bb_block_query_set_text (query, text);
    assert_found (self, query, expected);
}

#define ALL " 1 2 3 4 5 6 7 8 9 10 11 12"

static void
test_text (ModelFixture *self, gconstpointer data)
{
    BbBlock *second = model_fixture_block (self, "2");

    model_fixture_set (self, "blocks/p1-c1-b1/owner", "Zoë Ångström");
    model_fixture_set (self, "blocks/p1-c1-b1/notes", "Ready in 2027, of 16 streets");
    model_fixture_set (self, "blocks/p1-c1-b3/notes", "E4 is a road");
    model_fixture_commit (self,
                          bb_edit_new_comment (self->project, second, "Straße", "Kim", NULL, NULL));
    model_fixture_commit (self, bb_edit_new_checklist_line (self->project, second, "Call Piet"));

    assert_text (self, "", ALL);
    assert_text (self, " \t", ALL);
    assert_text (self, "ZOE", " 1");
    assert_text (self, "angstrom zoë", " 1");
    assert_text (self, "zoë kim", "");
    assert_text (self, "strasse", " 2");
    assert_text (self, "kim", " 2");
    assert_text (self, "piet", " 2");
    assert_text (self, "2027", " 1");
    assert_text (self, "streets", " 1");
    assert_text (self, "challenge", ALL);
    assert_text (self, "party nowhere", "");
    assert_text (self, "(.*", "");
}

static void
test_numbers (ModelFixture *self, gconstpointer data)
{
    model_fixture_set (self, "blocks/own-a/title", "One more");
    model_fixture_set (self, "blocks/p1-c1-b1/notes", "16 streets, E1");
    assert_text (self, "1", " 1");
    assert_text (self, "12", " 12");
    assert_text (self, "16", "");
    assert_text (self, "E1", " E1");
    assert_text (self, "e1", " E1");
    assert_text (self, "one", " E1");
}

/* What is found changes with the block and with the language. */
static void
test_fresh (ModelFixture *self, gconstpointer data)
{
    assert_text (self, "sam", "");
    model_fixture_set (self, "blocks/p1-c1-b1/owner", "Sam");
    assert_text (self, "sam", " 1");
    assert_text (self, "bouwsteen", "");
    bb_project_set_language (self->project, "nl");
    assert_text (self, "bouwsteen", ALL);
    model_fixture_commit (
        self, bb_edit_new_checklist_line (self->project, model_fixture_block (self, "3"), "Call"));
    assert_text (self, "call", " 3");
    model_fixture_undo (self);
    assert_text (self, "call", "");
}

static void
test_topics (ModelFixture *self, gconstpointer data)
{
    BbTopic *party = bb_catalogue_find (self->catalogue, BB_TOPIC_PARTY, "p1");
    BbTopic *other = bb_catalogue_find (self->catalogue, BB_TOPIC_PARTY, "p2");
    BbTopic *challenge = bb_catalogue_find (self->catalogue, BB_TOPIC_CHALLENGE, "p1-c2");
    BbTopic *guideline = bb_catalogue_find (self->catalogue, BB_TOPIC_GUIDELINE, "g1");
    BbTopic *discipline = bb_catalogue_find (self->catalogue, BB_TOPIC_DISCIPLINE, "d1");
    g_autoptr (BbBlockQuery) query = bb_block_query_new ();

    bb_block_query_set_topic (query, party, TRUE);
    g_assert_true (bb_block_query_has_topic (query, party));
    assert_found (self, query, " 1 2 3 4 5 6");
    bb_block_query_set_topic (query, other, TRUE);
    assert_found (self, query, ALL);
    bb_block_query_set_topic (query, other, FALSE);
    bb_block_query_set_topic (query, guideline, TRUE);
    assert_found (self, query, " 1 3 4 6");
    bb_block_query_set_topic (query, challenge, TRUE);
    assert_found (self, query, " 4 6");
    bb_block_query_clear (query);
    bb_block_query_set_topic (query, discipline, TRUE);
    assert_found (self, query, " 1 3 4 6 7 9 10 12");
}

static void
test_owner (ModelFixture *self, gconstpointer data)
{
    g_autoptr (BbBlockQuery) query = bb_block_query_new ();

    model_fixture_set (self, "blocks/p1-c1-b1/owner", "Kim");
    model_fixture_set (self, "blocks/p1-c1-b2/owner", "Kimberly");
    bb_block_query_set_owner (query, "Kim");
    assert_found (self, query, " 1");
    bb_block_query_set_owner (query, "");
    assert_found (self, query, " 3 4 5 6 7 8 9 10 11 12");
}

static void
test_due (ModelFixture *self, gconstpointer data)
{
    g_autoptr (BbBlockQuery) query = bb_block_query_new ();

    model_fixture_set (self, "blocks/p1-c1-b1/due", "2026-09-01");
    model_fixture_set (self, "blocks/p1-c1-b2/due", "2026-09-20");
    model_fixture_set (self, "blocks/p1-c1-b3/due", "2026-09-01");
    model_fixture_set (self, "blocks/p1-c1-b3/status", "done");
    bb_block_query_set_today (query, "2026-09-15");
    bb_block_query_set_due (query, BB_DUE_OVERDUE);
    assert_found (self, query, " 1");
    bb_block_query_set_due (query, BB_DUE_SOON);
    assert_found (self, query, " 2");
    bb_block_query_set_due (query, BB_DUE_NONE);
    assert_found (self, query, " 4 5 6 7 8 9 10 11 12");

    bb_block_query_set_today (query, NULL);
    model_fixture_set (self, "blocks/p1-c1-b1/due", "1999-01-01");
    bb_block_query_set_due (query, BB_DUE_OVERDUE);
    g_assert_true (bb_block_query_matches (query, model_fixture_block (self, "1")));
}

static void
test_to_look_at (ModelFixture *self, gconstpointer data)
{
    g_autoptr (BbBlockQuery) query = bb_block_query_new ();
    g_autoptr (BbDocument) copy = bb_document_dup (self->document);

    bb_block_query_set_to_look_at (query, TRUE);
    assert_found (self, query, "");
    bb_test_document_set (copy, "blocks/p1-c1-b2/owner", "Sam");
    model_fixture_set (self, "blocks/p1-c1-b2/owner", "Kim");
    model_fixture_merge (self, copy);
    assert_found (self, query, " 2");
}

static void
count_cb (guint *count)
{
    (*count)++;
}

static void
test_properties (ModelFixture *self, gconstpointer data)
{
    static const char *const names[] = { "text", "owner", "due", "to-look-at", "active" };
    BbBlockQuery *query = bb_block_query_new ();
    BbTestCounter counters[G_N_ELEMENTS (names)];
    g_autofree char *text = NULL;
    g_autofree char *owner = NULL;
    gboolean to_look_at, active;
    guint changes = 0;
    BbDue due;

    for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        bb_test_count_notify (&counters[i], query, names[i]);
    g_signal_connect_swapped (query, "changed", G_CALLBACK (count_cb), &changes);
    for (guint i = 0; i < 2; i++)
        g_object_set (query, "text", "a", "owner", "Kim", "due", BB_DUE_SOON, "to-look-at", TRUE,
                      NULL);
    g_object_get (query, "text", &text, "owner", &owner, "due", &due, "to-look-at", &to_look_at,
                  "active", &active, NULL);
    g_assert_cmpstr (text, ==, "a");
    g_assert_cmpstr (owner, ==, "Kim");
    g_assert_cmpint (due, ==, BB_DUE_SOON);
    g_assert_true (to_look_at && active);
    g_assert_cmpuint (changes, ==, 4);
    g_assert_cmpstr (bb_block_query_get_text (query), ==, "a");
    g_assert_cmpstr (bb_block_query_get_owner (query), ==, "Kim");
    g_assert_cmpint (bb_block_query_get_due (query), ==, BB_DUE_SOON);
    g_assert_true (bb_block_query_get_to_look_at (query));

    bb_block_query_clear (query);
    g_assert_false (bb_block_query_get_active (query));
    g_assert_null (bb_block_query_get_owner (query));
    for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
        g_assert_cmpuint (counters[i].count, ==, 2);
        bb_test_count_clear (&counters[i]);
    }
    changes = 0;
    bb_block_query_clear (query);
    g_assert_cmpuint (changes, ==, 0);
    g_assert_finalize_object (query);
}

static void
test_parts (ModelFixture *self, gconstpointer data)
{
    static const char *const labels[] = { "“a b”", "Party 1", "Owner: Kim", "Overdue",
                                          "To look at" };
    BbTopic *party = bb_catalogue_find (self->catalogue, BB_TOPIC_PARTY, "p1");
    g_autoptr (BbBlockQuery) query = bb_block_query_new ();
    g_autoptr (GPtrArray) none = bb_block_query_dup_parts (query, self->project);
    g_autoptr (GPtrArray) parts = NULL;
    g_autoptr (GPtrArray) nobody = NULL;

    g_assert_cmpuint (none->len, ==, 0);
    bb_block_query_set_text (query, "a b");
    bb_block_query_set_topic (query, party, TRUE);
    bb_block_query_set_owner (query, "Kim");
    bb_block_query_set_due (query, BB_DUE_OVERDUE);
    bb_block_query_set_to_look_at (query, TRUE);
    parts = bb_block_query_dup_parts (query, self->project);
    g_assert_cmpuint (parts->len, ==, G_N_ELEMENTS (labels));
    for (guint i = 0; i < parts->len; i++) {
        const BbQueryPart *part = parts->pdata[i];

        g_assert_cmpstr (part->label, ==, labels[i]);
        g_assert_cmpint (part->kind, ==, i);
        bb_block_query_remove_part (query, part);
    }
    g_assert_false (bb_block_query_get_active (query));
    bb_block_query_set_owner (query, "");
    nobody = bb_block_query_dup_parts (query, self->project);
    g_assert_cmpstr (((BbQueryPart *) nobody->pdata[0])->label, ==, "No owner");
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    MODEL_ADD ("/block-query/finds-words", test_text);
    MODEL_ADD ("/block-query/finds-numbers", test_numbers);
    MODEL_ADD ("/block-query/finds-what-is-there-now", test_fresh);
    MODEL_ADD ("/block-query/finds-by-topic", test_topics);
    MODEL_ADD ("/block-query/finds-by-owner", test_owner);
    MODEL_ADD ("/block-query/finds-by-date", test_due);
    MODEL_ADD ("/block-query/finds-conflicts", test_to_look_at);
    MODEL_ADD ("/block-query/tells-what-it-asks-for", test_properties);
    MODEL_ADD ("/block-query/says-its-parts-and-lets-them-go", test_parts);

    return g_test_run ();
}
