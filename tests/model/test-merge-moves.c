/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"
#include "document/bb-merge.h"
#include "document/bb-rank.h"
#include "model/bb-edit.h"

#define N_BOARDS 300
#define EDITORS_MAX 5
#define MOVES_MAX 8
#define PARTY "p1"
#define N_BLOCKS 6 /* of that party */

/* Somebody with a copy of the board. */
typedef struct {
    BbDocument *document;
    BbProject *project;
    char actor[8];
} Editor;

typedef struct {
    GRand *rand;
    BbCatalogue *catalogue;
    Editor editors[EDITORS_MAX];
    guint n_editors;
    guint n_ties; /* blocks that were put in one place at once */
} Play;

static guint
pick (Play *self, guint n)
{
    return (guint) g_rand_int_range (self->rand, 0, (gint32) n);
}

static void
open_copy (Play *self, BbDocument *document)
{
    Editor *editor = &self->editors[self->n_editors++];

    editor->document = document;
    editor->project = bb_project_new (document, self->catalogue);
    g_snprintf (editor->actor, sizeof editor->actor, "%c", 'a' + (char) self->n_editors);
    bb_document_use_actor (document, editor->actor);
}

static GListModel *
get_cell (Play *self, const Editor *editor, BbStatus status)
{
    BbTopic *party = bb_catalogue_find (self->catalogue, BB_TOPIC_PARTY, PARTY);

    return G_LIST_MODEL (bb_project_get_cell (editor->project, party, status));
}

/* The blocks of a cell as they stand there. */
static GPtrArray *
list_cell (Play *self, const Editor *editor, BbStatus status)
{
    GListModel *cell = get_cell (self, editor, status);
    GPtrArray *ids = g_ptr_array_new ();

    for (guint i = 0; i < g_list_model_get_n_items (cell); i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (cell, i);

        g_ptr_array_add (ids, (char *) bb_block_get_id (block));
    }
    return ids;
}

static gboolean
is_equal (GPtrArray *a, GPtrArray *b)
{
    if (a->len != b->len)
        return FALSE;
    for (guint i = 0; i < a->len; i++)
        if (!g_str_equal (a->pdata[i], b->pdata[i]))
            return FALSE;
    return TRUE;
}

/* Moves a block, and finds it where it was put and the others in the order that they had. */
static void
move (Play *self, const Editor *editor)
{
    g_autofree char *number = g_strdup_printf ("%u", 1 + pick (self, N_BLOCKS));
    BbBlock *block = bb_project_find_block (editor->project, number);
    BbStatus status = pick (self, 4) == 0 ? BB_STATUS_AMBITION : BB_STATUS_DONE;
    g_autoptr (GPtrArray) expected = list_cell (self, editor, status);
    g_autoptr (GPtrArray) found = NULL;
    g_autoptr (BbTransaction) transaction = NULL;
    guint position;

    g_ptr_array_remove (expected, (char *) bb_block_get_id (block));
    position = pick (self, expected->len + 1);
    g_ptr_array_insert (expected, (int) position, (char *) bb_block_get_id (block));
    transaction = bb_edit_move_block (editor->project, block, status, position, NULL);
    if (transaction != NULL)
        bb_test_document_write (editor->document, transaction);
    found = list_cell (self, editor, status);
    g_assert_true (is_equal (found, expected));
}

static void
move_some (Play *self, const Editor *editor)
{
    for (guint n_moves = pick (self, MOVES_MAX); n_moves > 0; n_moves--)
        move (self, editor);
}

static void
begin (Play *self)
{
    guint n_editors = 2 + pick (self, EDITORS_MAX - 1);

    self->n_editors = 0;
    open_copy (self, bb_test_document_new ());
    move_some (self, &self->editors[0]);
    while (self->n_editors < n_editors)
        open_copy (self, bb_document_dup (self->editors[0].document));
}

static void
end (Play *self)
{
    for (guint i = 0; i < self->n_editors; i++) {
        g_assert_finalize_object (self->editors[i].project);
        g_assert_finalize_object (self->editors[i].document);
    }
}

static void
receive (Editor *editor, const Editor *other)
{
    g_assert_true (bb_merge_into (editor->document, other->document, NULL, NULL, NULL));
}

/* All move blocks about, mostly in one cell, before they see what the others did. */
static void
play (Play *self)
{
    for (guint i = 0; i < 2 * self->n_editors; i++) {
        Editor *editor = &self->editors[pick (self, self->n_editors)];

        move_some (self, editor);
        if (pick (self, 2) == 0)
            receive (editor, &self->editors[pick (self, self->n_editors)]);
    }
    for (guint i = 1; i < self->n_editors; i++)
        receive (&self->editors[0], &self->editors[i]);
    for (guint i = 1; i < self->n_editors; i++)
        receive (&self->editors[i], &self->editors[0]);
}

static char *
dup_rank (const Editor *editor, const char *id)
{
    g_autofree char *path = g_strdup_printf ("blocks/%s/rank", id);

    return bb_document_dup_string (editor->document, path);
}

/* One before the other: by the letters of their ranks, and by id where two took the same place;
 * gives whether they did. */
static gboolean
check_before (const Editor *editor, const char *former, const char *id)
{
    g_autofree char *former_rank = dup_rank (editor, former);
    g_autofree char *rank = dup_rank (editor, id);
    int order;

    g_assert_true (bb_rank_is_valid (former_rank) && bb_rank_is_valid (rank));
    order = strcmp (former_rank, rank);
    g_assert_cmpint (order, <=, 0);
    g_assert_true (order < 0 || strcmp (former, id) < 0);
    return order == 0;
}

static guint
check_cell (Play *self, BbStatus status)
{
    g_autoptr (GPtrArray) cell = list_cell (self, &self->editors[0], status);

    for (guint i = 1; i < self->n_editors; i++) {
        g_autoptr (GPtrArray) other = list_cell (self, &self->editors[i], status);

        g_assert_true (is_equal (cell, other));
    }
    for (guint i = 1; status != BB_STATUS_NONE && i < cell->len; i++)
        self->n_ties += check_before (&self->editors[0], cell->pdata[i - 1], cell->pdata[i]);
    return cell->len;
}

/*
 * Whatever several people move at once, all find the same order afterwards, each block stands in
 * one place, and the next move goes where it is meant to.
 */
static void
test_order (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();
    g_autoptr (BbCatalogue) catalogue = bb_test_catalogue_new ();
    Play self = { .rand = rand, .catalogue = catalogue };

    for (guint i = 0; i < N_BOARDS; i++) {
        guint n_blocks = 0;

        begin (&self);
        play (&self);
        for (guint status = 0; status < BB_N_STATUSES; status++)
            n_blocks += check_cell (&self, (BbStatus) status);
        g_assert_cmpuint (n_blocks, ==, N_BLOCKS);
        move_some (&self, &self.editors[0]);
        end (&self);
    }
    g_assert_cmpuint (self.n_ties, >, 0);
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/merge-moves/one-order-for-all", test_order);
    return g_test_run ();
}
