/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model-fixture.h"

#include "model/bb-checklist-line.h"

static GListModel *
get_list (ModelFixture *self)
{
    return bb_block_get_checklist (model_fixture_block (self, "1"));
}

static void
put (ModelFixture *self, const char *id, const char *rank)
{
    g_autofree char *path = g_strdup_printf ("blocks/p1-c1-b1/checklist/%s/rank", id);

    model_fixture_set (self, path, rank);
}

static void
test_order (ModelFixture *self, gconstpointer data)
{
    BbTestCounter counter;
    BbItem *b;

    put (self, "b", "i");
    put (self, "a", "i");
    put (self, "c", "h");
    model_fixture_set (self, "blocks/p1-c1-b1/checklist/0/text", "without a rank");
    model_assert_list (get_list (self), "id", "c|a|b|0");

    b = model_get (get_list (self), 2);
    bb_test_count_notify (&counter, b, "rank");
    put (self, "b", "1");
    model_assert_list (get_list (self), "id", "b|c|a|0");
    g_assert_true (model_get (get_list (self), 0) == b);
    g_assert_cmpstr (bb_item_get_rank (b), ==, "1");
    g_assert_cmpuint (counter.count, ==, 1);
    bb_test_count_clear (&counter);
}

static void
test_properties (ModelFixture *self, gconstpointer data)
{
    g_autofree char *id = NULL;
    g_autofree char *path = NULL;
    g_autofree char *field = NULL;
    BbItem *item;

    put (self, "a", "i");
    item = model_get (get_list (self), 0);
    g_object_get (item, "id", &id, "path", &path, NULL);
    field = bb_item_dup_field_path (item, "text");
    g_assert_cmpstr (id, ==, "a");
    g_assert_cmpstr (path, ==, "blocks/p1-c1-b1/checklist/a");
    g_assert_cmpstr (field, ==, "blocks/p1-c1-b1/checklist/a/text");
}

/* Whoever hears of an item finds the list in order. */
static void
assert_first_cb (BbItem *item, GParamSpec *pspec, ModelFixture *self)
{
    g_assert_true (model_get (get_list (self), 0) == item);
}

static void
test_together (ModelFixture *self, gconstpointer data)
{
    put (self, "a", "1");
    put (self, "b", "2");
    g_signal_connect (model_get (get_list (self), 1), "notify::rank", G_CALLBACK (assert_first_cb),
                      self);
    put (self, "b", "01");
    model_assert_list (get_list (self), "id", "b|a");
}

static void
test_own_list (ModelFixture *self, gconstpointer data)
{
    put (self, "a", "i");
    g_assert_cmpuint (
        g_list_model_get_n_items (bb_block_get_checklist (model_fixture_block (self, "2"))), ==, 0);
    g_assert_cmpuint (
        g_list_model_get_n_items (bb_block_get_links (model_fixture_block (self, "1"))), ==, 0);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    MODEL_ADD ("/item/stands-by-rank-and-id", test_order);
    MODEL_ADD ("/item/knows-its-place", test_properties);
    MODEL_ADD ("/item/tells-when-the-list-is-right", test_together);
    MODEL_ADD ("/item/lies-in-one-list", test_own_list);

    return g_test_run ();
}
