/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "strip/bb-matches.h"

#include "bb-test-catalogue.h"
#include "bb-test.h"

typedef struct {
    BbCatalogue *catalogue;
    BbDocument *document;
    BbProject *project;
    BbBlockQuery *query;
    BbMatches *matches;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->document = bb_test_document_new ();
    self->project = bb_project_new (self->document, self->catalogue);
    bb_project_set_language (self->project, "en");
    self->query = bb_block_query_new ();
    self->matches = bb_matches_new (self->query);
    bb_matches_set_project (self->matches, self->project);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->matches);
    g_assert_finalize_object (self->query);
    g_assert_finalize_object (self->project);
    g_assert_finalize_object (self->document);
    g_assert_finalize_object (self->catalogue);
}

static void
set_owner (Fixture *self, const char *number, const char *owner)
{
    BbBlock *block = bb_project_find_block (self->project, number);
    g_autofree char *path = bb_block_dup_path (block, "owner");

    bb_test_document_set (self->document, path, owner);
}

static void
assert_found (Fixture *self, const char *from, int step, const char *number, guint position)
{
    BbBlock *start = from != NULL ? bb_project_find_block (self->project, from) : NULL;
    guint actual = 99;
    BbBlock *block = bb_matches_find (self->matches, start, step, &actual);

    g_assert_nonnull (block);
    g_assert_cmpstr (bb_block_get_number_text (block), ==, number);
    g_assert_cmpuint (actual, ==, position);
}

static void
test_counts (Fixture *self, gconstpointer data)
{
    BbTestCounter counter;

    g_assert_cmpuint (bb_matches_get_n_blocks (self->matches), ==, BB_TEST_N_BLOCKS);
    g_assert_cmpuint (bb_matches_get_n_matches (self->matches), ==, BB_TEST_N_BLOCKS);
    bb_test_count_notify (&counter, self->matches, "n-matches");
    bb_block_query_set_text (self->query, "7");
    g_assert_cmpuint (bb_matches_get_n_matches (self->matches), ==, 1);
    bb_block_query_set_text (self->query, "8");
    g_assert_cmpuint (counter.count, ==, 1);
    bb_test_count_clear (&counter);
}

static void
test_project (Fixture *self, gconstpointer data)
{
    BbTestCounter counter;

    g_assert_true (bb_matches_get_project (self->matches) == self->project);
    bb_test_count_notify (&counter, self->matches, "project");
    bb_matches_set_project (self->matches, self->project);
    g_object_set (self->matches, "project", NULL, NULL);
    g_assert_cmpuint (counter.count, ==, 1);
    g_assert_cmpuint (bb_matches_get_n_blocks (self->matches), ==, 0);
    bb_test_count_clear (&counter);
}

static void
test_follows_blocks (Fixture *self, gconstpointer data)
{
    bb_block_query_set_owner (self->query, "Fatima");
    g_assert_cmpuint (bb_matches_get_n_matches (self->matches), ==, 0);
    set_owner (self, "3", "Fatima");
    set_owner (self, "9", "Fatima");
    g_assert_cmpuint (bb_matches_get_n_matches (self->matches), ==, 2);
    set_owner (self, "3", "Jeroen");
    g_assert_cmpuint (bb_matches_get_n_matches (self->matches), ==, 1);
}

static void
count_cb (BbMatches *matches, guint *n)
{
    (*n)++;
}

static void
test_nothing_asked_nothing_counted (Fixture *self, gconstpointer data)
{
    guint n = 0;

    g_signal_connect (self->matches, "changed", G_CALLBACK (count_cb), &n);
    set_owner (self, "3", "Fatima");
    g_assert_cmpuint (n, ==, 0);
    bb_block_query_set_owner (self->query, "Fatima");
    g_assert_cmpuint (n, ==, 1);
}

static void
test_find_goes_round (Fixture *self, gconstpointer data)
{
    guint position;

    set_owner (self, "3", "Fatima");
    set_owner (self, "5", "Fatima");
    set_owner (self, "9", "Fatima");
    bb_block_query_set_owner (self->query, "Fatima");
    assert_found (self, NULL, 1, "3", 0);
    assert_found (self, "9", 0, "3", 0);
    assert_found (self, "3", 1, "5", 1);
    assert_found (self, "6", 1, "9", 2);
    assert_found (self, "9", 1, "3", 0);
    assert_found (self, "3", -1, "9", 2);
    assert_found (self, "6", -1, "5", 1);
    bb_block_query_set_owner (self->query, "Nobody we know");
    g_assert_null (bb_matches_find (self->matches, NULL, 1, &position));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);

    ADD ("/matches/counts", test_counts);
    ADD ("/matches/project", test_project);
    ADD ("/matches/follows-blocks", test_follows_blocks);
    ADD ("/matches/nothing-asked-nothing-counted", test_nothing_asked_nothing_counted);
    ADD ("/matches/find-goes-round", test_find_goes_round);

    return g_test_run ();
}
