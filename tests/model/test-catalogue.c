/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

static void
test_header (void)
{
    g_autoptr (BbText) title = bb_text_new ();
    g_autoptr (BbText) note = bb_text_new ();
    BbCatalogue *catalogue;

    bb_text_set (title, "fy", "Katalogus");
    catalogue = bb_catalogue_new ("own", 3, title, note);
    g_assert_cmpstr (bb_catalogue_get_id (catalogue), ==, "own");
    g_assert_cmpuint (bb_catalogue_get_version (catalogue), ==, 3);
    g_assert_true (bb_catalogue_get_title (catalogue) == title);
    g_assert_true (bb_catalogue_get_note (catalogue) == note);
    g_assert_null (bb_catalogue_get_first_challenge (catalogue));
    g_assert_true (bb_catalogue_has_language (catalogue, "fy"));
    g_assert_false (bb_catalogue_has_language (catalogue, "nl"));
    g_assert_false (bb_catalogue_has_language (catalogue, NULL));

    g_assert_finalize_object (catalogue);
}

static void
test_lists (void)
{
    BbCatalogue *catalogue = bb_test_catalogue_new ();
    GListModel *blocks = bb_catalogue_get_blocks (catalogue);

    g_assert_cmpuint (g_list_model_get_n_items (bb_catalogue_get_parties (catalogue)), ==, 2);
    g_assert_cmpuint (g_list_model_get_n_items (bb_catalogue_get_guidelines (catalogue)), ==, 2);
    g_assert_cmpuint (g_list_model_get_n_items (bb_catalogue_get_disciplines (catalogue)), ==, 2);
    g_assert_cmpuint (g_list_model_get_n_items (bb_catalogue_get_challenges (catalogue)), ==, 4);
    g_assert_cmpstr (bb_topic_get_id (bb_catalogue_get_first_challenge (catalogue)), ==, "p1-c1");
    g_assert_cmpuint (g_list_model_get_n_items (blocks), ==, BB_TEST_N_BLOCKS);

    for (guint i = 0; i < BB_TEST_N_BLOCKS; i++) {
        g_autoptr (BbTopic) block = g_list_model_get_item (blocks, i);

        g_assert_cmpuint (bb_topic_get_number (block), ==, i + 1);
    }

    g_assert_finalize_object (catalogue);
}

static void
test_find (void)
{
    BbCatalogue *catalogue = bb_test_catalogue_new ();
    BbTopic *block = bb_catalogue_find (catalogue, BB_TOPIC_BLOCK, "p2-c1-b2");
    BbTopic *challenge = bb_catalogue_find (catalogue, BB_TOPIC_CHALLENGE, "p2-c1");
    BbTopic *party = bb_catalogue_find (catalogue, BB_TOPIC_PARTY, "p2");

    g_assert_nonnull (block);
    g_assert_cmpuint (bb_topic_get_number (block), ==, 8);
    g_assert_true (bb_topic_get_parent (block) == challenge);
    g_assert_true (bb_topic_get_parent (challenge) == party);
    g_assert_cmpuint (bb_topic_get_number (challenge), ==, 3);
    g_assert_cmpuint (bb_topic_get_number (party), ==, 2);
    g_assert_nonnull (bb_catalogue_find (catalogue, BB_TOPIC_GUIDELINE, "g2"));
    g_assert_nonnull (bb_catalogue_find (catalogue, BB_TOPIC_DISCIPLINE, "d1"));
    g_assert_null (bb_catalogue_find (catalogue, BB_TOPIC_PARTY, "p2-c1-b2"));
    g_assert_null (bb_catalogue_find (catalogue, BB_TOPIC_BLOCK, "p9"));

    g_assert_finalize_object (catalogue);
}

static void
test_number_kept (void)
{
    BbCatalogue *catalogue = bb_test_catalogue_new ();
    g_autoptr (BbTopic) guideline = bb_topic_new (BB_TOPIC_GUIDELINE, "g9");

    bb_topic_set_number (guideline, 9);
    bb_catalogue_add (catalogue, guideline);
    g_assert_cmpuint (bb_topic_get_number (guideline), ==, 9);

    g_assert_finalize_object (catalogue);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/catalogue/says-what-it-is", test_header);
    g_test_add_func ("/catalogue/lists-blocks-in-order", test_lists);
    g_test_add_func ("/catalogue/finds-by-kind-and-id", test_find);
    g_test_add_func ("/catalogue/keeps-a-number-that-is-there", test_number_kept);

    return g_test_run ();
}
