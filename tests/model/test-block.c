/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

typedef struct {
    BbCatalogue *catalogue;
    BbDocument *document;
    BbProject *project;
    BbBlock *block;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->document = bb_test_document_new ();
    self->project = bb_project_new (self->document, self->catalogue);
    self->block = g_object_ref (bb_project_find_block (self->project, "p2-c1-b2"));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->project);
    g_assert_finalize_object (self->block);
    g_assert_finalize_object (self->document);
    g_assert_finalize_object (self->catalogue);
}

static void
set (Fixture *self, const char *field, const char *value)
{
    g_autofree char *path = bb_block_dup_path (self->block, field);

    bb_test_document_set (self->document, path, value);
}

static void
assert_string (Fixture *self, const char *property, const char *expected)
{
    g_autofree char *value = NULL;

    g_object_get (self->block, property, &value, NULL);
    g_assert_cmpstr (value, ==, expected);
}

static void
test_catalogue (Fixture *self, gconstpointer data)
{
    g_auto (GStrv) steps = NULL;
    guint number;

    assert_string (self, "id", "p2-c1-b2");
    assert_string (self, "number-text", "8");
    assert_string (self, "title", "Block 8");
    assert_string (self, "challenge-title", "Challenge 1");
    assert_string (self, "party-title", "Party 2");
    assert_string (self, "description", "What 8");
    assert_string (self, "why", "Why 8");
    g_object_get (self->block, "number", &number, "first-steps", &steps, NULL);
    g_assert_cmpuint (number, ==, 8);
    g_assert_cmpstrv (steps, ((const char *const[]) { "Step 8", NULL }));

    g_assert_cmpstr (bb_block_get_title (self->block), ==, "Block 8");
    g_assert_cmpstr (bb_block_get_challenge_title (self->block), ==, "Challenge 1");
    g_assert_cmpstr (bb_block_get_party_title (self->block), ==, "Party 2");
    g_assert_cmpstr (bb_block_get_description (self->block), ==, "What 8");
    g_assert_cmpstr (bb_block_get_why (self->block), ==, "Why 8");
    g_assert_cmpstrv (bb_block_get_first_steps (self->block), steps);
    g_assert_cmpstr (bb_topic_get_id (bb_block_get_topic (self->block)), ==, "p2-c1-b2");
    g_assert_cmpstr (bb_topic_get_id (bb_block_get_challenge (self->block)), ==, "p2-c1");
    g_assert_cmpstr (bb_topic_get_id (bb_block_get_party (self->block)), ==, "p2");
}

static void
test_language (Fixture *self, gconstpointer data)
{
    static const char *const texts[] = { "title", "challenge-title", "party-title", "description",
                                         "why",   "first-steps" };
    BbTestCounter counters[G_N_ELEMENTS (texts)];
    BbTestCounter id;

    bb_test_count_notify (&id, self->block, "owner");
    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        bb_test_count_notify (&counters[i], self->block, texts[i]);
    bb_project_set_language (self->project, "nl");
    bb_project_set_language (self->project, "nl");
    for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
        g_assert_cmpuint (counters[i].count, ==, 1);
        bb_test_count_clear (&counters[i]);
    }
    g_assert_cmpuint (id.count, ==, 0);
    bb_test_count_clear (&id);

    assert_string (self, "title", "Bouwsteen 8");
    assert_string (self, "party-title", "Partij 2");
    g_assert_cmpstr (bb_block_get_first_steps (self->block)[0], ==, "Stap 8");
}

static void
test_fields (Fixture *self, gconstpointer data)
{
    static const char *const fields[] = { "rank",  "owner",  "due",    "start", "first-step",
                                          "notes", "effort", "budget", "result" };

    for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
        BbTestCounter counter;

        g_test_message ("%s", fields[i]);
        assert_string (self, fields[i], "");
        bb_test_count_notify (&counter, self->block, fields[i]);
        set (self, fields[i], "2026-09-15");
        assert_string (self, fields[i], "2026-09-15");
        g_assert_cmpuint (counter.count, ==, 1);
        set (self, fields[i], "2026-09-15");
        g_assert_cmpuint (counter.count, ==, 1);
        set (self, fields[i], NULL);
        assert_string (self, fields[i], "");
        g_assert_cmpuint (counter.count, ==, 2);
        bb_test_count_clear (&counter);
    }
}

static void
test_getters (Fixture *self, gconstpointer data)
{
    set (self, "rank", "i");
    set (self, "owner", "Fatima");
    set (self, "due", "2026-09-15");
    set (self, "start", "2026-03-01");
    set (self, "first-step", "Call");
    set (self, "notes", "a\nb");
    set (self, "effort", "a week");
    set (self, "budget", "€ 5");
    set (self, "result", "a\nc");
    g_assert_cmpstr (bb_block_get_rank (self->block), ==, "i");
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "Fatima");
    g_assert_cmpstr (bb_block_get_due (self->block), ==, "2026-09-15");
    g_assert_cmpstr (bb_block_get_start (self->block), ==, "2026-03-01");
    g_assert_cmpstr (bb_block_get_first_step (self->block), ==, "Call");
    g_assert_cmpstr (bb_block_get_notes (self->block), ==, "a\nb");
    g_assert_cmpstr (bb_block_get_effort (self->block), ==, "a week");
    g_assert_cmpstr (bb_block_get_budget (self->block), ==, "€ 5");
    g_assert_cmpstr (bb_block_get_result (self->block), ==, "a\nc");
}

static void
test_status (Fixture *self, gconstpointer data)
{
    BbTestCounter counter;

    bb_test_count_notify (&counter, self->block, "status");
    g_assert_cmpint (bb_block_get_status (self->block), ==, BB_STATUS_NONE);
    set (self, "status", "done");
    g_assert_cmpint (bb_block_get_status (self->block), ==, BB_STATUS_DONE);
    g_assert_cmpuint (counter.count, ==, 1);
    set (self, "status", "almost");
    g_assert_cmpint (bb_block_get_status (self->block), ==, BB_STATUS_NONE);
    g_assert_cmpuint (counter.count, ==, 2);
    set (self, "status", "none");
    set (self, "status", NULL);
    g_assert_cmpint (bb_block_get_status (self->block), ==, BB_STATUS_NONE);
    g_assert_cmpuint (counter.count, ==, 2);
    bb_test_count_clear (&counter);
}

static void
test_level (Fixture *self, const char *field)
{
    BbTestCounter counter;
    BbLevel level;

    bb_test_count_notify (&counter, self->block, field);
    set (self, field, "high");
    set (self, field, "high");
    g_object_get (self->block, field, &level, NULL);
    g_assert_cmpint (level, ==, BB_LEVEL_HIGH);
    g_assert_cmpuint (counter.count, ==, 1);
    set (self, field, "utmost");
    g_object_get (self->block, field, &level, NULL);
    g_assert_cmpint (level, ==, BB_LEVEL_NONE);
    g_assert_cmpuint (counter.count, ==, 2);
    set (self, field, "low");
    bb_test_count_clear (&counter);
}

static void
test_levels (Fixture *self, gconstpointer data)
{
    test_level (self, "urgency");
    test_level (self, "feasibility");
    g_assert_cmpint (bb_block_get_urgency (self->block), ==, BB_LEVEL_LOW);
    g_assert_cmpint (bb_block_get_feasibility (self->block), ==, BB_LEVEL_LOW);
}

static void
test_topics (Fixture *self, gconstpointer data)
{
    g_assert_false (bb_block_serves (self->block, "g1"));
    g_assert_true (bb_block_serves (self->block, "g2"));
    g_assert_false (bb_block_asks (self->block, "d1"));
    g_assert_true (bb_block_asks (self->block, "d2"));
    g_assert_false (bb_block_get_own (self->block));
}

static void
test_other_kinds (Fixture *self, gconstpointer data)
{
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("test", NULL);

    bb_transaction_set (transaction, "blocks/p2-c1-b2/owner", "17");
    bb_transaction_set (transaction, "blocks/p2-c1-b2/status", "[\"done\"]");
    bb_transaction_set_string (transaction, "blocks/p2-c1-b2/due", "next summer");
    bb_test_document_write (self->document, transaction);

    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "");
    g_assert_cmpint (bb_block_get_status (self->block), ==, BB_STATUS_NONE);
    g_assert_cmpstr (bb_block_get_due (self->block), ==, "");
    g_assert_cmpstr (bb_document_get_value (self->document, "blocks/p2-c1-b2/owner"), ==, "17");
}

static void
place (Fixture *self, const char *id, const char *status, const char *rank)
{
    g_autofree char *status_path = g_strdup_printf ("blocks/%s/status", id);
    g_autofree char *rank_path = g_strdup_printf ("blocks/%s/rank", id);

    bb_test_document_set (self->document, status_path, status);
    bb_test_document_set (self->document, rank_path, rank);
}

static int
compare (Fixture *self, const char *a, const char *b)
{
    int order = bb_block_compare (bb_project_find_block (self->project, a),
                                  bb_project_find_block (self->project, b));
    int reverse = bb_block_compare (bb_project_find_block (self->project, b),
                                    bb_project_find_block (self->project, a));

    g_assert_true ((order > 0) == (reverse < 0));
    return order;
}

static void
test_compare (Fixture *self, gconstpointer data)
{
    place (self, "p1-c1-b1", "done", "i2");
    place (self, "p1-c1-b2", "done", "i");
    place (self, "p1-c1-b3", "done", NULL);
    place (self, "p1-c2-b1", "done", NULL);
    place (self, "p1-c2-b2", "done", "i");
    place (self, "p2-c1-b1", "done", "0");

    g_assert_cmpint (compare (self, "p1-c1-b2", "p1-c1-b1"), <, 0);
    g_assert_cmpint (compare (self, "p1-c1-b2", "p1-c2-b2"), <, 0);
    g_assert_cmpint (compare (self, "p1-c1-b1", "p1-c1-b3"), <, 0);
    g_assert_cmpint (compare (self, "p1-c1-b3", "p1-c2-b1"), <, 0);
    g_assert_cmpint (compare (self, "p1-c1-b1", "p2-c1-b1"), <, 0);
    g_assert_cmpint (compare (self, "p1-c1-b1", "p1-c1-b1"), ==, 0);
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    ADD ("/block/says-what-the-catalogue-says", test_catalogue);
    ADD ("/block/changes-its-texts-with-the-language", test_language);
    ADD ("/block/follows-each-field-and-tells-once", test_fields);
    ADD ("/block/has-a-getter-for-each-field", test_getters);
    ADD ("/block/takes-an-unknown-status-for-none", test_status);
    ADD ("/block/has-levels", test_levels);
    ADD ("/block/serves-guidelines-and-asks-disciplines", test_topics);
    ADD ("/block/does-not-show-values-of-other-kinds", test_other_kinds);
    ADD ("/block/is-ordered-by-rank-id-and-number", test_compare);

    return g_test_run ();
}
