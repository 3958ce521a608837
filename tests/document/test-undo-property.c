/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-save-point.h"
#include "document/bb-undo.h"

#include "bb-sample.h"
#include "bb-test.h"

#define ROUNDS 60
#define EDITS 25

static const char *const paths[] = {
    "project/title",
    "blocks/b/status",
    "blocks/b/rank",
    "blocks/own-1",
    "blocks/own-1/title",
    "blocks/own-1/checklist/c",
    "blocks/own-1/checklist/c/text",
    "parking/i",
    "parking/i/text",
    "parking/i/owner",
    "parking/j/text",
    "actors/me",
};

static gboolean
is_item (const char *path)
{
    return g_str_equal (path, "blocks/own-1") || g_str_equal (path, "parking/i") ||
           g_str_has_suffix (path, "/c");
}

static void
change (BbTransaction *transaction, const char *path, GRand *rand)
{
    static const char *const words[] = { "done", "none", "i", "x" };

    /* An item comes by its fields. */
    if (is_item (path) || g_rand_int_range (rand, 0, 4) == 0)
        bb_transaction_remove (transaction, path);
    else
        bb_transaction_set_string (transaction, path, words[g_rand_int_range (rand, 0, 4)]);
}

static BbTransaction *
make_edit (GRand *rand, BbBasis *basis)
{
    BbTransaction *transaction = bb_transaction_new ("edit", basis);
    gint32 n_changes = g_rand_int_range (rand, 1, 4);

    for (gint32 i = 0; i < n_changes; i++)
        change (transaction, paths[g_rand_int_range (rand, 0, G_N_ELEMENTS (paths))], rand);
    return transaction;
}

/* A document with conflicts, removed items and remains in it. */
static BbDocument *
make_document (GRand *rand)
{
    static const char *const actors[] = { "s", "t", "u" };
    BbDocument *document = bb_sample_document_new (NULL, NULL);

    for (guint i = 0; i < 20; i++) {
        g_autoptr (BbBasis) basis = bb_basis_new ();

        for (guint j = 0; j < G_N_ELEMENTS (paths); j++) {
            if (g_rand_boolean (rand))
                bb_basis_name (basis, paths[j], NULL);
        }
        bb_sample_commit (document, actors[g_rand_int_range (rand, 0, 3)], make_edit (rand, basis));
    }
    bb_document_use_actor (document, NULL);
    return document;
}

typedef struct {
    BbDocument *document;
    BbUndo *undo;
    BbSavePoint *save_point;
    char *saved;
} Editor;

/* The save point must say the same as a look at all values. */
static void
check (Editor *self, const char *expected)
{
    g_autofree char *shown = bb_sample_dup_shown (self->document);

    bb_sample_check (self->document);
    g_assert_true (bb_save_point_get_modified (self->save_point) ==
                   !g_str_equal (shown, self->saved));
    if (expected != NULL)
        g_assert_cmpstr (shown, ==, expected);
}

static void
save (Editor *self)
{
    g_autoptr (BbDocument) saved = bb_document_dup (self->document);

    bb_save_point_set_saved (self->save_point, saved);
    g_free (self->saved);
    self->saved = bb_sample_dup_shown (self->document);
}

static void
do_edits (Editor *self, GRand *rand, GPtrArray *pictures)
{
    g_ptr_array_add (pictures, bb_sample_dup_shown (self->document));
    while (pictures->len <= EDITS) {
        g_autoptr (BbTransaction) transaction = make_edit (rand, NULL);
        BbStep *former = bb_undo_get_undo_step (self->undo);

        g_assert_true (bb_undo_commit (self->undo, transaction, NULL));
        if (bb_undo_get_undo_step (self->undo) != former)
            g_ptr_array_add (pictures, bb_sample_dup_shown (self->document));
        if (g_rand_int_range (rand, 0, 10) == 0)
            save (self);
        check (self, NULL);
    }
}

static void
go_back (Editor *self, GPtrArray *pictures, guint to)
{
    for (guint i = pictures->len - 1; i-- > to;) {
        guint n_skipped;

        g_assert_true (bb_undo_undo (self->undo, &n_skipped, NULL));
        g_assert_cmpuint (n_skipped, ==, 0);
        check (self, pictures->pdata[i]);
    }
}

static void
go_forth (Editor *self, GPtrArray *pictures, guint from)
{
    for (guint i = from + 1; i < pictures->len; i++) {
        guint n_skipped;

        g_assert_true (bb_undo_redo (self->undo, &n_skipped, NULL));
        g_assert_cmpuint (n_skipped, ==, 0);
        check (self, pictures->pdata[i]);
    }
}

/* Undo n times gives the values of the start, redo n times those of the end, and all between. */
static void
test_there_and_back (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();

    for (guint i = 0; i < ROUNDS; i++) {
        g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func (g_free);
        Editor self = { .document = make_document (rand) };
        guint place = (guint) g_rand_int_range (rand, 0, EDITS);

        self.undo = bb_undo_new (self.document);
        self.save_point = bb_save_point_new (self.document);
        save (&self);
        do_edits (&self, rand, pictures);
        go_back (&self, pictures, place);
        go_forth (&self, pictures, place);
        go_back (&self, pictures, 0);
        g_assert_false (bb_undo_get_can_undo (self.undo));
        go_forth (&self, pictures, 0);
        g_assert_false (bb_undo_get_can_redo (self.undo));

        g_free (self.saved);
        g_assert_finalize_object (self.undo);
        g_assert_finalize_object (self.save_point);
        g_assert_finalize_object (self.document);
    }
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/undo-property/there-and-back", test_there_and_back);

    return g_test_run ();
}
