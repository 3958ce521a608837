/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model-fixture.h"

static BbChallenge *
find (ModelFixture *self, const char *id)
{
    return bb_project_find_challenge (self->project, id);
}

static void
put (ModelFixture *self, const char *id, const char *rank)
{
    g_autofree char *flag = g_strdup_printf ("challenges/%s/chosen", id);
    g_autofree char *path = g_strdup_printf ("challenges/%s/rank", id);
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("test", NULL);

    bb_transaction_set (transaction, flag, "true");
    if (rank != NULL)
        bb_transaction_set_string (transaction, path, rank);
    else
        bb_transaction_remove (transaction, path);
    bb_test_document_write (self->document, transaction);
}

static void
test_catalogue (ModelFixture *self, gconstpointer data)
{
    BbChallenge *challenge = find (self, "p1-c2");
    g_autofree char *id = NULL;
    g_autofree char *description = NULL;
    guint number;

    g_object_get (challenge, "id", &id, "number", &number, "description", &description, NULL);
    g_assert_cmpstr (id, ==, "p1-c2");
    g_assert_cmpuint (number, ==, 2);
    g_assert_cmpstr (description, ==, "");
    g_assert_cmpstr (bb_challenge_get_title (challenge), ==, "Challenge 2");
    g_assert_cmpstr (bb_topic_get_id (bb_challenge_get_topic (challenge)), ==, "p1-c2");
    g_assert_null (find (self, "gone"));
}

static void
test_language (ModelFixture *self, gconstpointer data)
{
    BbTestCounter counter;

    bb_test_count_notify (&counter, find (self, "p1-c2"), "title");
    bb_project_set_language (self->project, "nl");
    bb_project_set_language (self->project, "nl");
    g_assert_cmpstr (bb_challenge_get_title (find (self, "p1-c2")), ==, "Uitdaging 2");
    g_assert_cmpuint (counter.count, ==, 1);
    bb_test_count_clear (&counter);
}

static void
test_fields (ModelFixture *self, gconstpointer data)
{
    static const char *const fields[] = { "rank", "why" };
    BbChallenge *challenge = find (self, "p1-c2");
    BbTestCounter counter;

    for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
        g_autofree char *path = bb_challenge_dup_path (challenge, fields[i]);

        bb_test_count_notify (&counter, challenge, fields[i]);
        model_fixture_set (self, path, "x");
        model_fixture_set (self, path, "x");
        g_assert_cmpuint (counter.count, ==, 1);
        bb_test_count_clear (&counter);
    }
    g_assert_cmpstr (bb_challenge_get_rank (challenge), ==, "x");
    g_assert_cmpstr (bb_challenge_get_why (challenge), ==, "x");

    bb_test_count_notify (&counter, challenge, "chosen");
    g_assert_false (bb_challenge_get_chosen (challenge));
    put (self, "p1-c2", "i");
    g_assert_true (bb_challenge_get_chosen (challenge));
    model_fixture_set (self, "challenges/p1-c2/chosen", "perhaps");
    g_assert_false (bb_challenge_get_chosen (challenge));
    g_assert_cmpuint (counter.count, ==, 2);
    bb_test_count_clear (&counter);
}

static void
test_compare (ModelFixture *self, gconstpointer data)
{
    BbChallenge *a = find (self, "p1-c1");
    BbChallenge *b = find (self, "p1-c2");

    g_assert_cmpint (bb_challenge_compare (a, b), <, 0);
    put (self, "p1-c2", NULL);
    g_assert_cmpint (bb_challenge_compare (a, b), >, 0);
    put (self, "p1-c1", NULL);
    g_assert_cmpint (bb_challenge_compare (a, b), <, 0);
    put (self, "p1-c2", "i");
    g_assert_cmpint (bb_challenge_compare (a, b), >, 0);
    put (self, "p1-c1", "i");
    g_assert_cmpint (bb_challenge_compare (a, b), <, 0);
    put (self, "p1-c1", "i1");
    g_assert_cmpint (bb_challenge_compare (a, b), >, 0);
}

static void
test_blocks (ModelFixture *self, gconstpointer data)
{
    BbChallenge *challenge = find (self, "p1-c2");

    model_assert_list (bb_challenge_get_blocks (challenge), "id", "p1-c2-b1|p1-c2-b2|p1-c2-b3");
    g_assert_cmpstr (bb_topic_get_id (bb_challenge_get_party (challenge)), ==, "p1");
    model_assert_list (bb_project_get_challenges (self->project), "id", "p1-c1|p1-c2|p2-c1|p2-c2");
    g_assert_cmpuint (bb_challenge_get_n_blocks (challenge), ==, 3);
    model_fixture_set (self, "blocks/p1-c2-b1/status", "done");
    model_fixture_set (self, "blocks/p1-c2-b3/status", "ambition");
    model_fixture_set (self, "blocks/p1-c1-b3/status", "ambition");
    g_assert_cmpuint (bb_challenge_get_n_placed (challenge), ==, 2);
    g_assert_cmpuint (bb_challenge_get_n_done (challenge), ==, 1);
}

static void
test_waiting (ModelFixture *self, gconstpointer data)
{
    GListModel *waiting = bb_project_get_waiting_challenges (self->project);
    BbTestCounter counter;

    bb_test_count_notify (&counter, find (self, "p1-c2"), "needs-block");
    put (self, "p1-c2", "i1");
    put (self, "p1-c1", "i2");
    put (self, "p2-c1", "i");
    model_assert_list (waiting, "id", "p2-c1|p1-c2|p1-c1");
    g_assert_true (bb_challenge_get_needs_block (find (self, "p1-c2")));
    model_fixture_set (self, "blocks/p1-c2-b1/status", "ambition");
    model_assert_list (waiting, "id", "p2-c1|p1-c1");
    g_assert_false (bb_challenge_get_needs_block (find (self, "p1-c2")));
    g_assert_cmpuint (counter.count, ==, 2);
    bb_test_count_clear (&counter);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    MODEL_ADD ("/challenge/says-what-the-catalogue-says", test_catalogue);
    MODEL_ADD ("/challenge/changes-its-texts-with-the-language", test_language);
    MODEL_ADD ("/challenge/follows-each-field-and-tells-once", test_fields);
    MODEL_ADD ("/challenge/is-ordered-by-choice-rank-and-number", test_compare);
    MODEL_ADD ("/challenge/has-its-blocks", test_blocks);
    MODEL_ADD ("/challenge/waits-for-a-block-when-chosen", test_waiting);

    return g_test_run ();
}
