/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include "document/bb-rank.h"
#include "document/bb-undo.h"
#include "model/bb-edit.h"

#define N_MOVES 300

typedef struct {
    BbCatalogue *catalogue;
    BbDocument *document;
    BbProject *project;
    BbTopic *party;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->document = bb_test_document_new ();
    self->project = bb_project_new (self->document, self->catalogue);
    self->party = bb_catalogue_find (self->catalogue, BB_TOPIC_PARTY, "p1");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->project);
    g_assert_finalize_object (self->document);
    g_assert_finalize_object (self->catalogue);
}

/* Moves a block; how many registers that took, 0 if it was there already. */
static guint
move (Fixture *self, const char *number, BbStatus status, guint position)
{
    BbBlock *block = bb_project_find_block (self->project, number);
    g_autoptr (BbTransaction) transaction =
        bb_edit_move_block (self->project, block, status, position, NULL);

    if (transaction == NULL)
        return 0;
    g_assert_cmpstr (bb_transaction_get_label (transaction), ==, BB_LABEL_MOVE_BLOCK);
    bb_test_document_write (self->document, transaction);
    return bb_transaction_get_size (transaction);
}

static void
rank (Fixture *self, const char *number, const char *value)
{
    BbBlock *block = bb_project_find_block (self->project, number);
    g_autofree char *path = bb_block_dup_path (block, "rank");

    bb_test_document_set (self->document, path, value);
}

static char *
dup_cell (Fixture *self, BbTopic *party, BbStatus status)
{
    GListModel *cell = G_LIST_MODEL (bb_project_get_cell (self->project, party, status));
    GString *numbers = g_string_new (NULL);

    for (guint i = 0; i < g_list_model_get_n_items (cell); i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (cell, i);

        g_string_append_printf (numbers, " %s", bb_block_get_number_text (block));
    }
    return g_string_free_and_steal (numbers);
}

static void
assert_cell (Fixture *self, BbStatus status, const char *expected)
{
    g_autofree char *numbers = dup_cell (self, self->party, status);

    g_assert_cmpstr (numbers, ==, expected);
}

static void
assert_value (Fixture *self, const char *path, const char *expected)
{
    g_assert_cmpstr (bb_document_get_value (self->document, path), ==, expected);
}

static void
test_place (Fixture *self, gconstpointer data)
{
    g_assert_cmpuint (move (self, "1", BB_STATUS_DONE, BB_POSITION_LAST), ==, 2);
    assert_value (self, "blocks/p1-c1-b1/status", "\"done\"");
    assert_value (self, "blocks/p1-c1-b1/rank", "\"i\"");
    g_assert_cmpuint (move (self, "2", BB_STATUS_DONE, BB_POSITION_LAST), ==, 2);
    g_assert_cmpuint (move (self, "3", BB_STATUS_DONE, 1), ==, 2);
    g_assert_cmpuint (move (self, "4", BB_STATUS_DONE, 0), ==, 2);
    assert_cell (self, BB_STATUS_DONE, " 4 1 3 2");
    assert_cell (self, BB_STATUS_NONE, " 5 6");
}

static void
test_within (Fixture *self, gconstpointer data)
{
    move (self, "1", BB_STATUS_DONE, BB_POSITION_LAST);
    move (self, "2", BB_STATUS_DONE, BB_POSITION_LAST);
    move (self, "3", BB_STATUS_DONE, BB_POSITION_LAST);

    g_assert_cmpuint (move (self, "1", BB_STATUS_DONE, 1), ==, 1);
    assert_cell (self, BB_STATUS_DONE, " 2 1 3");
    g_assert_cmpuint (move (self, "3", BB_STATUS_DONE, 0), ==, 1);
    assert_cell (self, BB_STATUS_DONE, " 3 2 1");
    g_assert_cmpuint (move (self, "3", BB_STATUS_DONE, BB_POSITION_LAST), ==, 1);
    assert_cell (self, BB_STATUS_DONE, " 2 1 3");
}

static void
test_nothing (Fixture *self, gconstpointer data)
{
    move (self, "1", BB_STATUS_DONE, BB_POSITION_LAST);
    move (self, "2", BB_STATUS_DONE, BB_POSITION_LAST);

    g_assert_cmpuint (move (self, "1", BB_STATUS_DONE, 0), ==, 0);
    g_assert_cmpuint (move (self, "2", BB_STATUS_DONE, 1), ==, 0);
    g_assert_cmpuint (move (self, "2", BB_STATUS_DONE, 99), ==, 0);
    g_assert_cmpuint (move (self, "2", BB_STATUS_DONE, BB_POSITION_LAST), ==, 0);
    g_assert_cmpuint (move (self, "3", BB_STATUS_NONE, 0), ==, 0);
}

static void
test_tray (Fixture *self, gconstpointer data)
{
    move (self, "2", BB_STATUS_DONE, BB_POSITION_LAST);
    g_assert_cmpuint (move (self, "2", BB_STATUS_NONE, 0), ==, 1);
    assert_value (self, "blocks/p1-c1-b2/status", "\"none\"");
    assert_value (self, "blocks/p1-c1-b2/rank", "\"i\"");
    assert_cell (self, BB_STATUS_NONE, " 1 2 3 4 5 6");
}

static void
test_equal_ranks (Fixture *self, gconstpointer data)
{
    move (self, "1", BB_STATUS_DONE, BB_POSITION_LAST);
    move (self, "2", BB_STATUS_DONE, BB_POSITION_LAST);
    move (self, "3", BB_STATUS_AMBITION, BB_POSITION_LAST);
    rank (self, "2", "i");
    g_assert_cmpuint (move (self, "3", BB_STATUS_DONE, 1), >=, 3);
    assert_cell (self, BB_STATUS_DONE, " 1 3 2");
}

static void
test_invalid_ranks (Fixture *self, gconstpointer data)
{
    static const char *const wrong[] = { "A", "i0", "é", "i i" };

    for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
        move (self, "1", BB_STATUS_DONE, BB_POSITION_LAST);
        move (self, "2", BB_STATUS_DONE, BB_POSITION_LAST);
        rank (self, "1", wrong[i]);
        rank (self, "2", "zz");
        move (self, "3", BB_STATUS_DONE, 1);
        g_assert_true (
            bb_rank_is_valid (bb_block_get_rank (bb_project_find_block (self->project, "1"))));
        move (self, "1", BB_STATUS_NONE, 0);
        move (self, "2", BB_STATUS_NONE, 0);
        move (self, "3", BB_STATUS_NONE, 0);
    }
}

static void
test_missing_ranks (Fixture *self, gconstpointer data)
{
    bb_test_document_set (self->document, "blocks/p1-c1-b1/status", "done");
    bb_test_document_set (self->document, "blocks/p1-c1-b2/status", "done");
    bb_test_document_set (self->document, "blocks/p1-c1-b3/status", "done");

    g_assert_cmpuint (move (self, "4", BB_STATUS_DONE, 0), ==, 2);
    assert_cell (self, BB_STATUS_DONE, " 4 1 2 3");
    g_assert_cmpuint (move (self, "5", BB_STATUS_DONE, 1), ==, 2);
    assert_cell (self, BB_STATUS_DONE, " 4 5 1 2 3");
    g_assert_cmpuint (move (self, "6", BB_STATUS_DONE, 4), >=, 5);
    assert_cell (self, BB_STATUS_DONE, " 4 5 1 2 6 3");
}

static void
test_long_ranks (Fixture *self, gconstpointer data)
{
    gboolean ranked_anew = FALSE;

    move (self, "1", BB_STATUS_DONE, BB_POSITION_LAST);
    move (self, "2", BB_STATUS_DONE, BB_POSITION_LAST);
    move (self, "3", BB_STATUS_DONE, BB_POSITION_LAST);
    for (guint i = 0; i < 600; i++) {
        const char *moved = i % 2 == 0 ? "3" : "2";

        ranked_anew |= move (self, moved, BB_STATUS_DONE, 1) > 1;
        assert_cell (self, BB_STATUS_DONE, i % 2 == 0 ? " 1 3 2" : " 1 2 3");
    }
    g_assert_true (ranked_anew);
    for (guint i = 1; i <= 3; i++) {
        g_autofree char *number = g_strdup_printf ("%u", i);
        BbBlock *block = bb_project_find_block (self->project, number);

        g_assert_true (bb_rank_is_valid (bb_block_get_rank (block)));
    }
}

static void
test_paths (Fixture *self, gconstpointer data)
{
    BbBlock *block = bb_project_find_block (self->project, "1");
    g_auto (GStrv) paths = bb_edit_dup_move_paths (self->project, block);

    g_assert_cmpstrv (
        paths, ((const char *const[]) { "blocks/p1-c1-b1/status", "blocks/p1-c1-b1/rank", NULL }));
}

static void
test_basis (Fixture *self, gconstpointer data)
{
    BbBlock *block = bb_project_find_block (self->project, "1");
    g_auto (GStrv) paths = bb_edit_dup_move_paths (self->project, block);
    g_autoptr (BbBasis) basis = bb_document_begin (self->document, (const char *const *) paths);
    g_autoptr (BbTransaction) transaction = NULL;

    bb_test_document_set (self->document, paths[0], "done");
    transaction = bb_edit_move_block (self->project, block, BB_STATUS_AMBITION, 0, basis);
    bb_test_document_write (self->document, transaction);
    g_assert_cmpint (bb_block_get_status (block), ==, BB_STATUS_AMBITION);
    g_assert_true (bb_register_has_conflict (bb_document_get_register (self->document, paths[0])));
}

/* The board as plain arrays: what lies where, in order. */
typedef struct {
    guint numbers[BB_TEST_N_PARTIES][BB_N_STATUSES][BB_TEST_N_BLOCKS];
    guint sizes[BB_TEST_N_PARTIES][BB_N_STATUSES];
} Board;

static void
board_insert (Board *self, guint party, guint status, guint position, guint number)
{
    guint *cell = self->numbers[party][status];
    guint *size = &self->sizes[party][status];

    position = MIN (position, *size);
    for (guint i = *size; i > position; i--)
        cell[i] = cell[i - 1];
    cell[position] = number;
    ++*size;
}

static void
board_remove (Board *self, guint party, guint number)
{
    for (guint status = 0; status < BB_N_STATUSES; status++) {
        guint *cell = self->numbers[party][status];
        guint *size = &self->sizes[party][status];
        guint n_kept = 0;

        for (guint i = 0; i < *size; i++) {
            if (cell[i] != number)
                cell[n_kept++] = cell[i];
        }
        *size = n_kept;
    }
}

static void
board_move (Board *self, guint number, guint status, guint position)
{
    guint party = number > BB_TEST_N_BLOCKS / 2;

    board_remove (self, party, number);
    if (status == BB_STATUS_NONE) {
        position = 0;
        while (position < self->sizes[party][status] &&
               self->numbers[party][status][position] < number)
            position++;
    }
    board_insert (self, party, status, position, number);
}

static void
board_init (Board *self)
{
    *self = (Board) { 0 };
    for (guint number = 1; number <= BB_TEST_N_BLOCKS; number++)
        board_insert (self, number > BB_TEST_N_BLOCKS / 2, BB_STATUS_NONE, BB_POSITION_LAST,
                      number);
}

static gboolean
board_equal (const Board *a, const Board *b)
{
    for (guint party = 0; party < BB_TEST_N_PARTIES; party++) {
        for (guint status = 0; status < BB_N_STATUSES; status++) {
            guint size = a->sizes[party][status];

            if (size != b->sizes[party][status] ||
                memcmp (a->numbers[party][status], b->numbers[party][status],
                        size * sizeof (guint)) != 0)
                return FALSE;
        }
    }
    return TRUE;
}

static void
assert_board (Fixture *self, const Board *board)
{
    for (guint i = 0; i < BB_TEST_N_PARTIES; i++) {
        g_autoptr (BbTopic) party =
            g_list_model_get_item (bb_catalogue_get_parties (self->catalogue), i);

        for (guint status = 0; status < BB_N_STATUSES; status++) {
            g_autofree char *numbers = dup_cell (self, party, (BbStatus) status);
            g_autoptr (GString) expected = g_string_new (NULL);

            for (guint j = 0; j < board->sizes[i][status]; j++)
                g_string_append_printf (expected, " %u", board->numbers[i][status][j]);
            g_assert_cmpstr (numbers, ==, expected->str);
        }
    }
}

/* One move at random through the undo; %FALSE if it was none. */
static gboolean
move_at_random (Fixture *self, BbUndo *undo, GRand *rand, Board *board)
{
    guint number = (guint) g_rand_int_range (rand, 1, BB_TEST_N_BLOCKS + 1);
    guint status = (guint) g_rand_int_range (rand, 0, BB_N_STATUSES);
    guint position = (guint) g_rand_int_range (rand, 0, 7);
    g_autofree char *text = g_strdup_printf ("%u", number);
    BbBlock *block = bb_project_find_block (self->project, text);
    g_autoptr (BbTransaction) transaction =
        bb_edit_move_block (self->project, block, (BbStatus) status, position, NULL);
    g_autoptr (GError) error = NULL;
    Board former = *board;

    board_move (board, number, status, position);
    g_assert_true ((transaction == NULL) == board_equal (&former, board));
    if (transaction == NULL)
        return FALSE;
    g_assert_true (bb_undo_commit (undo, transaction, &error));
    g_assert_no_error (error);
    return TRUE;
}

static void
test_oracle (Fixture *self, gconstpointer data)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();
    g_autoptr (BbUndo) undo = bb_undo_new (self->document);
    g_autofree Board *boards = g_new (Board, N_MOVES + 1);
    guint n_boards = 1;

    board_init (&boards[0]);
    assert_board (self, &boards[0]);
    for (guint i = 0; i < N_MOVES; i++) {
        boards[n_boards] = boards[n_boards - 1];
        if (move_at_random (self, undo, rand, &boards[n_boards]))
            n_boards++;
        assert_board (self, &boards[n_boards - 1]);
    }

    for (guint i = n_boards - 1; i > 0; i--) {
        g_assert_true (bb_undo_undo (undo, NULL, NULL));
        assert_board (self, &boards[i - 1]);
    }
    g_assert_false (bb_undo_get_can_undo (undo));
    for (guint i = 1; i < n_boards; i++) {
        g_assert_true (bb_undo_redo (undo, NULL, NULL));
        assert_board (self, &boards[i]);
    }
}

static void
test_reread (Fixture *self, gconstpointer data)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();
    g_autoptr (BbUndo) undo = bb_undo_new (self->document);
    BbDocument *copy;
    Fixture second = *self;
    Board board;

    board_init (&board);
    for (guint i = 0; i < N_MOVES / 3; i++)
        move_at_random (self, undo, rand, &board);
    copy = bb_document_dup (self->document);
    second.project = bb_project_new (copy, self->catalogue);
    assert_board (&second, &board);

    g_assert_finalize_object (second.project);
    g_assert_finalize_object (copy);
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    ADD ("/edit-move/places-a-block", test_place);
    ADD ("/edit-move/orders-within-a-cell-by-one-write", test_within);
    ADD ("/edit-move/is-nothing-where-the-block-is", test_nothing);
    ADD ("/edit-move/sends-back-to-the-tray", test_tray);
    ADD ("/edit-move/ranks-anew-between-equal-ranks", test_equal_ranks);
    ADD ("/edit-move/ranks-anew-beside-an-invalid-rank", test_invalid_ranks);
    ADD ("/edit-move/ranks-anew-behind-a-missing-rank", test_missing_ranks);
    ADD ("/edit-move/ranks-anew-when-ranks-get-long", test_long_ranks);
    ADD ("/edit-move/names-status-and-rank", test_paths);
    ADD ("/edit-move/drops-only-what-it-saw", test_basis);
    ADD ("/edit-move/is-an-array-move-and-comes-back-by-undo", test_oracle);
    ADD ("/edit-move/reads-in-the-order-written", test_reread);

    return g_test_run ();
}
