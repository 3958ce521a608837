/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model-fixture.h"

static GPtrArray *
pick (ModelFixture *self, const char *numbers)
{
    g_auto (GStrv) parts = g_strsplit (numbers, " ", -1);
    GPtrArray *blocks = g_ptr_array_new ();

    for (guint i = 0; parts[i] != NULL; i++)
        g_ptr_array_add (blocks, model_fixture_block (self, parts[i]));
    return blocks;
}

static BbTransaction *
make (ModelFixture *self, const char *numbers, BbStatus status, guint position)
{
    g_autoptr (GPtrArray) blocks = pick (self, numbers);

    return bb_edit_move_blocks (self->project, blocks, status, position, NULL);
}

static void
move (ModelFixture *self, const char *numbers, BbStatus status, guint position)
{
    model_fixture_commit (self, make (self, numbers, status, position));
}

static void
assert_cell (ModelFixture *self, const char *party, BbStatus status, const char *expected)
{
    BbTopic *topic = bb_catalogue_find (self->catalogue, BB_TOPIC_PARTY, party);

    model_assert_list (G_LIST_MODEL (bb_project_get_cell (self->project, topic, status)),
                       "number-text", expected);
}

static void
test_parties (ModelFixture *self, gconstpointer data)
{
    move (self, "8 3 1 7", BB_STATUS_DONE, BB_POSITION_LAST);
    assert_cell (self, "p1", BB_STATUS_DONE, "1|3");
    assert_cell (self, "p2", BB_STATUS_DONE, "7|8");
    model_fixture_assert_label (self, "Move 4 building blocks to Done");
    model_fixture_undo (self);
    assert_cell (self, "p1", BB_STATUS_DONE, "");
    assert_cell (self, "p2", BB_STATUS_DONE, "");
    model_fixture_redo (self);
    assert_cell (self, "p1", BB_STATUS_DONE, "1|3");
}

/* Those that stand further left come first, in each column in its order. */
static void
test_order (ModelFixture *self, gconstpointer data)
{
    move (self, "1", BB_STATUS_IN_PROGRESS, 0);
    move (self, "3", BB_STATUS_AMBITION, 0);
    move (self, "2", BB_STATUS_AMBITION, BB_POSITION_LAST);
    move (self, "6", BB_STATUS_DONE, 0);
    move (self, "1 2 3 5", BB_STATUS_DONE, BB_POSITION_LAST);
    assert_cell (self, "p1", BB_STATUS_DONE, "6|5|3|2|1");
}

static void
test_place (ModelFixture *self, gconstpointer data)
{
    move (self, "1 2 3 4", BB_STATUS_DONE, BB_POSITION_LAST);
    move (self, "5 6", BB_STATUS_DONE, 1);
    assert_cell (self, "p1", BB_STATUS_DONE, "1|5|6|2|3|4");
    move (self, "1 4", BB_STATUS_DONE, 2);
    assert_cell (self, "p1", BB_STATUS_DONE, "5|6|1|4|2|3");
    model_fixture_assert_label (self, "Reorder building blocks");
}

/* At the end of a cell what lies there already stays where it is. */
static void
test_stays (ModelFixture *self, gconstpointer data)
{
    move (self, "1 2", BB_STATUS_DONE, BB_POSITION_LAST);
    move (self, "1 3", BB_STATUS_DONE, BB_POSITION_LAST);
    assert_cell (self, "p1", BB_STATUS_DONE, "1|2|3");
    model_fixture_assert_label (self, "Move “Block 3” to Done");
}

static void
test_nothing (ModelFixture *self, gconstpointer data)
{
    move (self, "1 2 3", BB_STATUS_DONE, BB_POSITION_LAST);
    g_assert_null (make (self, "1 3", BB_STATUS_DONE, BB_POSITION_LAST));
    g_assert_null (make (self, "2 3", BB_STATUS_DONE, 1));
    g_assert_null (make (self, "4 5", BB_STATUS_NONE, 0));
}

static void
test_tray (ModelFixture *self, gconstpointer data)
{
    move (self, "1 2", BB_STATUS_DONE, BB_POSITION_LAST);
    move (self, "3", BB_STATUS_AMBITION, BB_POSITION_LAST);
    move (self, "3 1 2", BB_STATUS_NONE, 0);
    model_fixture_assert_label (self, "Move 3 building blocks back to the tray");
    assert_cell (self, "p1", BB_STATUS_NONE, "1|2|3|4|5|6");
}

static void
test_one (ModelFixture *self, gconstpointer data)
{
    g_autoptr (BbTransaction) transaction = make (self, "1", BB_STATUS_AMBITION, 0);

    g_assert_cmpstr (bb_transaction_get_label (transaction), ==, BB_LABEL_MOVE_BLOCK);
}

static void
test_no_room (ModelFixture *self, gconstpointer data)
{
    move (self, "1 2", BB_STATUS_DONE, BB_POSITION_LAST);
    model_fixture_set (self, "blocks/p1-c1-b1/rank", "i");
    model_fixture_set (self, "blocks/p1-c1-b2/rank", "i");
    move (self, "3 4", BB_STATUS_DONE, 1);
    assert_cell (self, "p1", BB_STATUS_DONE, "1|3|4|2");
}

static void
test_basis (ModelFixture *self, gconstpointer data)
{
    g_autoptr (GPtrArray) blocks = pick (self, "1 2");
    g_auto (GStrv) paths = bb_edit_dup_moves_paths (self->project, blocks);
    g_autoptr (BbBasis) basis = bb_document_begin (self->document, (const char *const *) paths);

    g_assert_cmpuint (g_strv_length (paths), ==, 4);
    model_fixture_set (self, "blocks/p1-c1-b2/status", "ambition");
    model_fixture_commit (
        self, bb_edit_move_blocks (self->project, blocks, BB_STATUS_DONE, BB_POSITION_LAST, basis));
    g_assert_false (bb_block_get_has_conflict (model_fixture_block (self, "1")));
    g_assert_true (bb_block_get_has_conflict (model_fixture_block (self, "2")));
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    MODEL_ADD ("/edit-moves/moves-each-within-its-party", test_parties);
    MODEL_ADD ("/edit-moves/keeps-the-order", test_order);
    MODEL_ADD ("/edit-moves/puts-them-at-a-place", test_place);
    MODEL_ADD ("/edit-moves/leaves-what-lies-there", test_stays);
    MODEL_ADD ("/edit-moves/is-nothing-where-they-are", test_nothing);
    MODEL_ADD ("/edit-moves/sends-back-to-the-tray", test_tray);
    MODEL_ADD ("/edit-moves/is-a-move-of-one", test_one);
    MODEL_ADD ("/edit-moves/ranks-anew-where-there-is-no-room", test_no_room);
    MODEL_ADD ("/edit-moves/drops-only-what-it-saw", test_basis);

    return g_test_run ();
}
