/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

typedef struct {
    guint emissions;
    guint position;
    guint removed;
    guint added;
} Changes;

typedef struct {
    BbCatalogue *catalogue;
    BbDocument *document;
    BbProject *project;
    BbTopic *party;
    BbCell *tray;
    BbCell *done;
    BbCell *all_done;
    Changes changes;
} Fixture;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Changes *changes)
{
    changes->emissions++;
    changes->position = position;
    changes->removed = removed;
    changes->added = added;
}

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->document = bb_test_document_new ();
    self->project = bb_project_new (self->document, self->catalogue);
    self->party = bb_catalogue_find (self->catalogue, BB_TOPIC_PARTY, "p1");
    self->tray = bb_project_get_cell (self->project, self->party, BB_STATUS_NONE);
    self->done = g_object_ref (bb_project_get_cell (self->project, self->party, BB_STATUS_DONE));
    self->all_done = bb_project_get_cell (self->project, NULL, BB_STATUS_DONE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->project);
    g_assert_finalize_object (self->done);
    g_assert_finalize_object (self->document);
    g_assert_finalize_object (self->catalogue);
}

static void
put (Fixture *self, const char *number, const char *status, const char *rank)
{
    BbBlock *block = bb_project_find_block (self->project, number);
    g_autofree char *status_path = bb_block_dup_path (block, "status");
    g_autofree char *rank_path = bb_block_dup_path (block, "rank");
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("test", NULL);

    bb_transaction_set_string (transaction, status_path, status);
    if (rank != NULL)
        bb_transaction_set_string (transaction, rank_path, rank);
    bb_test_document_write (self->document, transaction);
}

static char *
dup_numbers (BbCell *cell)
{
    GString *numbers = g_string_new (NULL);

    for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (cell)); i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (G_LIST_MODEL (cell), i);

        g_string_append_printf (numbers, " %s", bb_block_get_number_text (block));
    }
    return g_string_free_and_steal (numbers);
}

static void
assert_cell (BbCell *cell, const char *expected)
{
    g_autofree char *numbers = dup_numbers (cell);

    g_assert_cmpstr (numbers, ==, expected);
}

static void
test_list_model (Fixture *self, gconstpointer data)
{
    GListModel *model = G_LIST_MODEL (self->tray);
    guint n_items;
    guint position;

    g_assert_true (bb_cell_get_party (self->tray) == self->party);
    g_assert_cmpint (bb_cell_get_status (self->done), ==, BB_STATUS_DONE);
    g_assert_true (g_list_model_get_item_type (model) == BB_TYPE_BLOCK);
    g_assert_cmpuint (g_list_model_get_n_items (model), ==, 6);
    g_assert_null (g_list_model_get_item (model, 6));
    g_object_get (self->tray, "n-items", &n_items, NULL);
    g_assert_cmpuint (n_items, ==, 6);
    assert_cell (self->tray, " 1 2 3 4 5 6");

    g_assert_true (
        bb_cell_find (self->tray, bb_project_find_block (self->project, "4"), &position));
    g_assert_cmpuint (position, ==, 3);
    g_assert_false (bb_cell_find (self->tray, bb_project_find_block (self->project, "7"), NULL));
    g_assert_false (bb_cell_find (self->done, bb_project_find_block (self->project, "4"), NULL));
}

static void
test_changes (Fixture *self, gconstpointer data)
{
    BbTestCounter n_items;
    Changes tray = { 0 };

    put (self, "1", "done", "a");
    put (self, "2", "done", "b");
    put (self, "3", "done", "c");
    put (self, "4", "done", "d");
    g_signal_connect (self->done, "items-changed", G_CALLBACK (items_changed_cb), &self->changes);
    g_signal_connect (self->tray, "items-changed", G_CALLBACK (items_changed_cb), &tray);
    bb_test_count_notify (&n_items, self->done, "n-items");

    put (self, "6", "done", "b1");
    assert_cell (self->done, " 1 2 6 3 4");
    assert_cell (self->tray, " 5");
    g_assert_cmpuint (self->changes.emissions, ==, 1);
    g_assert_cmpuint (self->changes.position, ==, 2);
    g_assert_cmpuint (self->changes.removed, ==, 0);
    g_assert_cmpuint (self->changes.added, ==, 1);
    g_assert_cmpuint (tray.emissions, ==, 1);
    g_assert_cmpuint (tray.position, ==, 1);
    g_assert_cmpuint (tray.removed, ==, 1);
    g_assert_cmpuint (tray.added, ==, 0);
    g_assert_cmpuint (n_items.count, ==, 1);

    put (self, "6", "done", "a1");
    assert_cell (self->done, " 1 6 2 3 4");
    g_assert_cmpuint (self->changes.emissions, ==, 2);
    g_assert_cmpuint (self->changes.position, ==, 1);
    g_assert_cmpuint (self->changes.removed, ==, 2);
    g_assert_cmpuint (self->changes.added, ==, 2);
    g_assert_cmpuint (n_items.count, ==, 1);

    put (self, "6", "done", "a2");
    g_assert_cmpuint (self->changes.emissions, ==, 2);
    g_assert_cmpuint (tray.emissions, ==, 1);
    bb_test_count_clear (&n_items);
}

static void
test_other_fields (Fixture *self, gconstpointer data)
{
    g_signal_connect (self->tray, "items-changed", G_CALLBACK (items_changed_cb), &self->changes);
    bb_test_document_set (self->document, "blocks/p1-c1-b1/owner", "Fatima");
    bb_test_document_set (self->document, "blocks/p1-c1-b1/rank", "z");
    assert_cell (self->tray, " 1 2 3 4 5 6");
    g_assert_cmpuint (self->changes.emissions, ==, 0);
}

static void
assert_in_one_cb (GListModel *model, guint position, guint removed, guint added, Fixture *self)
{
    BbBlock *block = bb_project_find_block (self->project, "1");
    guint n_cells = 0;

    for (guint i = 0; i < BB_N_STATUSES; i++) {
        BbCell *cell = bb_project_get_cell (self->project, self->party, (BbStatus) i);

        n_cells += bb_cell_find (cell, block, NULL);
    }
    g_assert_cmpuint (n_cells, <=, 1);
    self->changes.emissions++;
}

static void
test_never_in_two (Fixture *self, gconstpointer data)
{
    for (guint i = 0; i < BB_N_STATUSES; i++) {
        BbCell *cell = bb_project_get_cell (self->project, self->party, (BbStatus) i);

        g_signal_connect (cell, "items-changed", G_CALLBACK (assert_in_one_cb), self);
    }
    put (self, "1", "done", "i");
    put (self, "1", "ambition", "i");
    put (self, "1", "none", NULL);
    g_assert_cmpuint (self->changes.emissions, ==, 6);
}

static void
test_all_parties (Fixture *self, gconstpointer data)
{
    g_assert_null (bb_cell_get_party (self->all_done));
    put (self, "8", "done", "a");
    put (self, "2", "done", "z");
    put (self, "1", "done", NULL);
    put (self, "7", "done", "b");
    assert_cell (self->all_done, " 2 1 8 7");
    assert_cell (self->done, " 2 1");
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    ADD ("/cell/is-a-list-of-blocks", test_list_model);
    ADD ("/cell/tells-the-smallest-change", test_changes);
    ADD ("/cell/is-silent-about-other-fields", test_other_fields);
    ADD ("/cell/never-has-a-block-that-another-has", test_never_in_two);
    ADD ("/cell/without-a-party-has-them-all", test_all_parties);

    return g_test_run ();
}
