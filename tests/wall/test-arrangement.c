/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-arrangement.h"

#include "bb-test.h"
#include "bb-test-catalogue.h"

typedef struct {
    BbCatalogue *catalogue;
    BbDocument *document;
    BbProject *project;
    BbGeometry geometry;
    BbDropHint hint;
    GHashTable *slots;
} Fixture;

static void
place (Fixture *self, const char *number, const char *status, const char *rank)
{
    BbBlock *block = bb_project_find_block (self->project, number);
    g_autofree char *status_path = bb_block_dup_path (block, "status");
    g_autofree char *rank_path = bb_block_dup_path (block, "rank");

    bb_test_document_set (self->document, status_path, status);
    bb_test_document_set (self->document, rank_path, rank);
}

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->document = bb_test_document_new ();
    self->project = bb_project_new (self->document, self->catalogue);
    self->slots = g_hash_table_new (NULL, NULL);
    self->hint = (BbDropHint) { 0 };
    place (self, "1", "ambition", "a");
    place (self, "2", "ambition", "b");
    place (self, "3", "ambition", "c");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_hash_table_unref (self->slots);
    g_assert_finalize_object (self->project);
    g_assert_finalize_object (self->document);
    g_assert_finalize_object (self->catalogue);
}

static void
placing_cb (BbBlock *block, const BbPlacing *placing, gpointer user_data)
{
    Fixture *self = user_data;
    const BbRect *rect = &placing->rect;
    guint slot = G_MAXUINT;

    if (placing->density != BB_DENSITY_CHIP)
        slot = bb_geometry_find_position (&self->geometry, 0, bb_block_get_status (block),
                                          rect->x + rect->width / 2.0, rect->y + 1);
    g_hash_table_insert (self->slots, block, GUINT_TO_POINTER (slot));
}

static void
arrange (Fixture *self)
{
    BbGeometryInput input = { .width = 1920, .height = 1000, .scale = 1 };

    bb_arrangement_count (self->project, &self->hint, input.content);
    bb_geometry_compute (&self->geometry, &input);
    g_hash_table_remove_all (self->slots);
    bb_arrangement_foreach (self->project, &self->geometry, &self->hint, placing_cb, self);
    g_assert_cmpuint (g_hash_table_size (self->slots), ==, BB_TEST_N_BLOCKS);
}

static void
assert_slot (Fixture *self, const char *number, guint slot)
{
    BbBlock *block = bb_project_find_block (self->project, number);

    g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (self->slots, block)), ==, slot);
}

static guint
find_drop_slot (Fixture *self)
{
    BbRect rect = bb_arrangement_get_drop_rect (self->project, &self->geometry, &self->hint);

    return bb_geometry_find_position (&self->geometry, 0, self->hint.status,
                                      rect.x + rect.width / 2.0, rect.y + 1);
}

static void
lift (Fixture *self, const char *number, BbStatus status, guint position)
{
    self->hint = (BbDropHint) { .lifted = bb_project_find_block (self->project, number),
                                .open = TRUE,
                                .status = status,
                                .position = position };
}

static void
test_at_rest (Fixture *self, gconstpointer data)
{
    arrange (self);
    assert_slot (self, "1", 0);
    assert_slot (self, "2", 1);
    assert_slot (self, "3", 2);
    g_assert_cmpuint (self->geometry.content[0].n_cards[BB_STATUS_AMBITION], ==, 3);
    g_assert_cmpuint (self->geometry.content[0].n_cards[BB_STATUS_NONE], ==, 3);
    g_assert_cmpuint (self->geometry.content[0].n_chips[1], ==, 3);
}

static void
test_place_opens_between (Fixture *self, gconstpointer data)
{
    lift (self, "4", BB_STATUS_AMBITION, 1);
    arrange (self);
    assert_slot (self, "1", 0);
    g_assert_cmpuint (find_drop_slot (self), ==, 1);
    assert_slot (self, "2", 2);
    assert_slot (self, "3", 3);
    g_assert_cmpuint (self->geometry.content[0].n_cards[BB_STATUS_AMBITION], ==, 4);
}

static void
test_place_opens_at_the_end (Fixture *self, gconstpointer data)
{
    lift (self, "4", BB_STATUS_AMBITION, 3);
    arrange (self);
    assert_slot (self, "3", 2);
    g_assert_cmpuint (find_drop_slot (self), ==, 3);
}

static void
test_lifted_card_keeps_its_slot (Fixture *self, gconstpointer data)
{
    lift (self, "1", BB_STATUS_AMBITION, 1);
    arrange (self);
    assert_slot (self, "1", 0);
    assert_slot (self, "2", 1);
    g_assert_cmpuint (find_drop_slot (self), ==, 2);
    assert_slot (self, "3", 3);
    g_assert_cmpuint (
        bb_arrangement_count_others (self->project, 0, BB_STATUS_AMBITION, self->hint.lifted), ==,
        2);
    g_assert_cmpuint (
        bb_arrangement_count_others (self->project, 0, BB_STATUS_DONE, self->hint.lifted), ==, 0);
}

static void
test_tray_opens_no_place (Fixture *self, gconstpointer data)
{
    lift (self, "1", BB_STATUS_NONE, 0);
    arrange (self);
    g_assert_cmpuint (self->geometry.content[0].n_cards[BB_STATUS_NONE], ==, 3);
    assert_slot (self, "2", 1);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);

    ADD ("/arrangement/at-rest", test_at_rest);
    ADD ("/arrangement/place-opens-between", test_place_opens_between);
    ADD ("/arrangement/place-opens-at-the-end", test_place_opens_at_the_end);
    ADD ("/arrangement/lifted-card-keeps-its-slot", test_lifted_card_keeps_its_slot);
    ADD ("/arrangement/tray-opens-no-place", test_tray_opens_no_place);

    return g_test_run ();
}
