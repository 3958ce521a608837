/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model-fixture.h"

static BbGuideline *
find (ModelFixture *self, const char *id)
{
    return bb_project_find_guideline (self->project, id);
}

static void
put (ModelFixture *self, const char *id, const char *rank)
{
    g_autofree char *flag = g_strdup_printf ("guidelines/%s/focus", id);
    g_autofree char *path = g_strdup_printf ("guidelines/%s/rank", id);
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
    BbGuideline *guideline = find (self, "g2");
    g_autofree char *id = NULL;
    g_autofree char *description = NULL;
    guint number;

    g_object_get (guideline, "id", &id, "number", &number, "description", &description, NULL);
    g_assert_cmpstr (id, ==, "g2");
    g_assert_cmpuint (number, ==, 2);
    g_assert_cmpstr (description, ==, "");
    g_assert_cmpstr (bb_guideline_get_title (guideline), ==, "Guideline 2");
    g_assert_cmpstr (bb_topic_get_id (bb_guideline_get_topic (guideline)), ==, "g2");
    g_assert_null (find (self, "gone"));
}

static void
test_language (ModelFixture *self, gconstpointer data)
{
    BbTestCounter counter;

    bb_test_count_notify (&counter, find (self, "g2"), "title");
    bb_project_set_language (self->project, "nl");
    bb_project_set_language (self->project, "nl");
    g_assert_cmpstr (bb_guideline_get_title (find (self, "g2")), ==, "Uitgangspunt 2");
    g_assert_cmpuint (counter.count, ==, 1);
    bb_test_count_clear (&counter);
}

static void
test_fields (ModelFixture *self, gconstpointer data)
{
    static const char *const fields[] = { "rank", "notes" };
    BbGuideline *guideline = find (self, "g2");
    BbTestCounter counter;

    for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
        g_autofree char *path = bb_guideline_dup_path (guideline, fields[i]);

        bb_test_count_notify (&counter, guideline, fields[i]);
        model_fixture_set (self, path, "x");
        model_fixture_set (self, path, "x");
        g_assert_cmpuint (counter.count, ==, 1);
        bb_test_count_clear (&counter);
    }
    g_assert_cmpstr (bb_guideline_get_rank (guideline), ==, "x");
    g_assert_cmpstr (bb_guideline_get_notes (guideline), ==, "x");

    bb_test_count_notify (&counter, guideline, "focus");
    g_assert_false (bb_guideline_get_focus (guideline));
    put (self, "g2", "i");
    g_assert_true (bb_guideline_get_focus (guideline));
    model_fixture_set (self, "guidelines/g2/focus", "perhaps");
    g_assert_false (bb_guideline_get_focus (guideline));
    g_assert_cmpuint (counter.count, ==, 2);
    bb_test_count_clear (&counter);
}

static void
test_compare (ModelFixture *self, gconstpointer data)
{
    BbGuideline *a = find (self, "g1");
    BbGuideline *b = find (self, "g2");

    g_assert_cmpint (bb_guideline_compare (a, b), <, 0);
    put (self, "g2", NULL);
    g_assert_cmpint (bb_guideline_compare (a, b), >, 0);
    put (self, "g1", NULL);
    g_assert_cmpint (bb_guideline_compare (a, b), <, 0);
    put (self, "g2", "i");
    g_assert_cmpint (bb_guideline_compare (a, b), >, 0);
    put (self, "g1", "i");
    g_assert_cmpint (bb_guideline_compare (a, b), <, 0);
    put (self, "g1", "i1");
    g_assert_cmpint (bb_guideline_compare (a, b), >, 0);
}

static void
test_list (ModelFixture *self, gconstpointer data)
{
    GListModel *list = bb_project_get_guidelines (self->project);
    BbGuideline *second = find (self, "g2");

    model_assert_list (list, "id", "g1|g2");
    put (self, "g2", "i");
    model_assert_list (list, "id", "g2|g1");
    g_assert_true (model_get (list, 0) == second);
    put (self, "g1", "h");
    model_assert_list (list, "id", "g1|g2");
}

static void
test_counts (ModelFixture *self, gconstpointer data)
{
    BbGuideline *first = find (self, "g1");
    guint n_blocks, n_placed, n_done;
    BbTestCounter placed, done;

    g_assert_cmpuint (bb_guideline_get_n_blocks (first), ==, 8);
    g_assert_cmpuint (bb_guideline_get_n_blocks (find (self, "g2")), ==, 12);
    bb_test_count_notify (&placed, first, "n-placed");
    bb_test_count_notify (&done, first, "n-done");
    model_fixture_set (self, "blocks/p1-c1-b1/status", "done");
    model_fixture_set (self, "blocks/p1-c1-b2/status", "done");
    model_fixture_set (self, "blocks/p1-c1-b3/status", "ambition");
    g_object_get (first, "n-blocks", &n_blocks, "n-placed", &n_placed, "n-done", &n_done, NULL);
    g_assert_cmpuint (n_blocks, ==, 8);
    g_assert_cmpuint (n_placed, ==, 2);
    g_assert_cmpuint (n_done, ==, 1);
    g_assert_cmpuint (placed.count, ==, 2);
    g_assert_cmpuint (done.count, ==, 1);
    bb_test_count_clear (&placed);
    bb_test_count_clear (&done);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    MODEL_ADD ("/guideline/says-what-the-catalogue-says", test_catalogue);
    MODEL_ADD ("/guideline/changes-its-texts-with-the-language", test_language);
    MODEL_ADD ("/guideline/follows-each-field-and-tells-once", test_fields);
    MODEL_ADD ("/guideline/is-ordered-by-focus-rank-and-number", test_compare);
    MODEL_ADD ("/guideline/stands-in-the-order-of-the-project", test_list);
    MODEL_ADD ("/guideline/counts-its-blocks", test_counts);

    return g_test_run ();
}
