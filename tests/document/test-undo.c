/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-undo.h"

#include "bb-sample.h"
#include "bb-test.h"

#define STATUS "blocks/b/status"
#define RANK "blocks/b/rank"
#define ITEM "parking/i"
#define TEXT "parking/i/text"
#define OWNER "parking/i/owner"

static void
edit (BbUndo *self, BbTransaction *transaction)
{
    g_autoptr (BbTransaction) owned = transaction;
    g_autoptr (GError) error = NULL;

    g_assert_true (bb_undo_commit (self, owned, &error));
    g_assert_no_error (error);
}

static void
set (BbUndo *self, const char *path, const char *string)
{
    edit (self, bb_sample_set (path, string, NULL));
}

static guint
undo (BbUndo *self)
{
    guint n_skipped = G_MAXUINT;

    g_assert_true (bb_undo_undo (self, &n_skipped, NULL));
    return n_skipped;
}

static guint
redo (BbUndo *self)
{
    guint n_skipped = G_MAXUINT;

    g_assert_true (bb_undo_redo (self, &n_skipped, NULL));
    return n_skipped;
}

/* Writes as somebody else, beside what is there, as a merge would bring it. */
static void
write_beside (BbUndo *self, const char *path, const char *string)
{
    BbDocument *document = bb_undo_get_document (self);
    g_autofree char *actor = g_strdup (bb_document_get_actor (document));
    g_autoptr (BbBasis) basis = bb_basis_new ();

    bb_basis_name (basis, path, NULL);
    bb_sample_commit (document, "other", bb_sample_set (path, string, basis));
    bb_document_use_actor (document, actor);
}

/* Writes as somebody else who has seen what is there. */
static void
write_over (BbUndo *self, BbTransaction *transaction)
{
    BbDocument *document = bb_undo_get_document (self);
    g_autofree char *actor = g_strdup (bb_document_get_actor (document));

    bb_sample_commit (document, "other", transaction);
    bb_document_use_actor (document, actor);
}

static const char *
get_value (BbUndo *self, const char *path)
{
    return bb_document_get_value (bb_undo_get_document (self), path);
}

static BbUndo *
make (BbDocument *document)
{
    g_autoptr (BbDocument) owned = document;

    bb_document_use_actor (owned, "me");
    return bb_undo_new (owned);
}

static void
test_properties (void)
{
    g_autoptr (BbUndo) self = make (bb_sample_document_new (STATUS, "ambition@s1/1", NULL));
    g_autoptr (BbDocument) document = NULL;
    BbTestCounter can_undo = { 0 }, can_redo = { 0 }, undo_step = { 0 }, redo_step = { 0 };
    BbStep *step;

    bb_test_count_notify (&can_undo, self, "can-undo");
    bb_test_count_notify (&can_redo, self, "can-redo");
    bb_test_count_notify (&undo_step, self, "undo-step");
    bb_test_count_notify (&redo_step, self, "redo-step");
    g_object_get (self, "document", &document, NULL);
    g_assert_true (document == bb_undo_get_document (self));

    g_assert_false (bb_undo_get_can_undo (self));
    g_assert_null (bb_undo_get_undo_step (self));
    g_assert_cmpuint (undo (self), ==, 0);
    g_assert_cmpuint (redo (self), ==, 0);

    set (self, STATUS, "ambition");
    g_assert_false (bb_undo_get_can_undo (self));
    g_assert_cmpuint (undo_step.count + can_undo.count, ==, 0);

    set (self, STATUS, "done");
    set (self, STATUS, "in-progress");
    step = bb_undo_get_undo_step (self);
    g_assert_true (bb_undo_get_can_undo (self));
    g_assert_cmpuint (can_undo.count, ==, 1);
    g_assert_cmpuint (undo_step.count, ==, 2);

    undo (self);
    g_assert_true (bb_undo_get_can_redo (self));
    g_assert_true (bb_undo_get_redo_step (self) == step);
    g_assert_cmpuint (can_undo.count, ==, 1);
    g_assert_cmpuint (can_redo.count, ==, 1);
    g_assert_cmpuint (undo_step.count, ==, 3);
    g_assert_cmpuint (redo_step.count, ==, 1);

    redo (self);
    g_assert_false (bb_undo_get_can_redo (self));
    g_assert_true (bb_undo_get_undo_step (self) == step);
    g_assert_cmpuint (can_redo.count, ==, 2);

    undo (self);
    set (self, STATUS, "none");
    g_assert_false (bb_undo_get_can_redo (self));
    g_assert_null (bb_undo_get_redo_step (self));

    bb_test_count_clear (&can_undo);
    bb_test_count_clear (&can_redo);
    bb_test_count_clear (&undo_step);
    bb_test_count_clear (&redo_step);
    g_assert_finalize_object (g_steal_pointer (&self));
    g_assert_finalize_object (g_steal_pointer (&document));
}

static void
test_get_properties (void)
{
    g_autoptr (BbUndo) self = make (bb_sample_document_new (NULL, NULL));
    g_autoptr (BbStep) undo_step = NULL;
    g_autoptr (BbStep) redo_step = NULL;
    gboolean can_undo, can_redo;

    set (self, STATUS, "done");
    set (self, STATUS, "none");
    undo (self);
    g_object_get (self, "can-undo", &can_undo, "can-redo", &can_redo, "undo-step", &undo_step,
                  "redo-step", &redo_step, NULL);
    g_assert_true (can_undo);
    g_assert_true (can_redo);
    g_assert_true (undo_step == bb_undo_get_undo_step (self));
    g_assert_true (redo_step == bb_undo_get_redo_step (self));
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_transactions (void)
{
    g_autoptr (BbUndo) self = make (bb_sample_document_new (STATUS, "ambition@s1/1", NULL));
    BbDocument *document = bb_undo_get_document (self);
    BbHistory *history = bb_document_get_history (document);

    set (self, STATUS, "done");
    undo (self);
    bb_sample_assert (document, STATUS, "ambition@me2/3");
    redo (self);
    bb_sample_assert (document, STATUS, "done@me3/4");
    undo (self);
    bb_sample_assert (document, STATUS, "ambition@me4/5");

    g_assert_cmpuint (bb_history_get_size (history), ==, 4);
    g_assert_cmpstr (bb_history_get_record (history, 1)->label, ==, "undo");
    g_assert_cmpstr (bb_history_get_record (history, 2)->label, ==, "redo");
    g_assert_cmpstr (bb_history_get_record (history, 3)->value, ==, "\"ambition\"");
    bb_sample_check (document);
    g_assert_finalize_object (g_steal_pointer (&self));
}

/* An edit had settled a conflict: both values come back, and the same one is shown. */
static void
test_conflict_comes_back (void)
{
    g_autoptr (BbUndo) self =
        make (bb_sample_document_new (STATUS, "in-progress@b1/2 done@a1/2", NULL));
    BbDocument *document = bb_undo_get_document (self);

    set (self, STATUS, "done");
    bb_sample_assert (document, STATUS, "done@me1/3");
    g_assert_cmpuint (undo (self), ==, 0);
    bb_sample_assert (document, STATUS, "in-progress@me3/4 done@me2/4");
    g_assert_cmpuint (redo (self), ==, 0);
    bb_sample_assert (document, STATUS, "done@me4/5");
    g_assert_cmpuint (undo (self), ==, 0);
    bb_sample_assert (document, STATUS, "in-progress@me6/6 done@me5/6");
    bb_sample_check (document);
    g_assert_finalize_object (g_steal_pointer (&self));
}

/* What a merge laid beside our write stays. */
static void
test_concurrent_stays (void)
{
    g_autoptr (BbUndo) self = make (bb_sample_document_new (STATUS, "ambition@s1/1", NULL));
    BbDocument *document = bb_undo_get_document (self);

    set (self, STATUS, "done");
    write_beside (self, STATUS, "in-progress");
    g_assert_cmpuint (undo (self), ==, 0);
    bb_sample_assert (document, STATUS, "ambition@me2/4 in-progress@other1/3");
    g_assert_cmpuint (redo (self), ==, 0);
    bb_sample_assert (document, STATUS, "done@me3/5 in-progress@other1/3");
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_replaced_stays (void)
{
    g_autoptr (BbUndo) self =
        make (bb_sample_document_new (STATUS, "ambition@s1/1", RANK, "i@s2/1", NULL));
    BbTransaction *move = bb_transaction_new ("move-block", NULL);

    bb_transaction_set_string (move, STATUS, "done");
    bb_transaction_set_string (move, RANK, "j");
    edit (self, move);
    write_over (self, bb_sample_set (STATUS, "in-progress", NULL));

    g_assert_cmpuint (undo (self), ==, 1);
    g_assert_cmpstr (get_value (self, STATUS), ==, "\"in-progress\"");
    g_assert_cmpstr (get_value (self, RANK), ==, "\"i\"");
    g_assert_cmpuint (redo (self), ==, 0);
    g_assert_cmpstr (get_value (self, STATUS), ==, "\"in-progress\"");
    g_assert_cmpstr (get_value (self, RANK), ==, "\"j\"");
    g_assert_finalize_object (g_steal_pointer (&self));
}

/* Where all is left alone, there is no transaction, and nothing to do again. */
static void
test_all_replaced (void)
{
    g_autoptr (BbUndo) self = make (bb_sample_document_new (STATUS, "ambition@s1/1", NULL));
    BbDocument *document = bb_undo_get_document (self);
    g_autoptr (BbDocument) before = NULL;

    set (self, STATUS, "done");
    write_over (self, bb_sample_set (STATUS, "in-progress", NULL));
    before = bb_document_dup (document);
    g_assert_cmpuint (undo (self), ==, 1);
    g_assert_true (bb_document_equal (document, before));
    g_assert_false (bb_undo_get_can_undo (self));
    g_assert_false (bb_undo_get_can_redo (self));
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_removal (void)
{
    g_autoptr (BbUndo) self = make (bb_sample_document_new (STATUS, "x@s1/1 y@t1/1", NULL));
    BbDocument *document = bb_undo_get_document (self);

    edit (self, bb_sample_remove (STATUS, NULL));
    g_assert_cmpuint (undo (self), ==, 0);
    bb_sample_assert (document, STATUS, "y@me3/3 x@me2/3");
    g_assert_cmpuint (redo (self), ==, 0);
    g_assert_null (get_value (self, STATUS));

    write_over (self, bb_sample_set (STATUS, "z", NULL));
    g_assert_cmpuint (undo (self), ==, 1);
    g_assert_cmpstr (get_value (self, STATUS), ==, "\"z\"");
    g_assert_finalize_object (g_steal_pointer (&self));
}

/* What is absent has no value that could come back. */
static void
test_absent (void)
{
    g_autoptr (BbUndo) self = make (bb_sample_document_new (STATUS, "*@s2/9 x@s1/1", NULL));
    BbDocument *document = bb_undo_get_document (self);

    set (self, STATUS, "y");
    g_assert_cmpuint (undo (self), ==, 0);
    bb_sample_assert (document, STATUS, "x@me2/11");
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_item_created (void)
{
    g_autoptr (BbUndo) self = make (bb_sample_document_new (NULL, NULL));
    BbDocument *document = bb_undo_get_document (self);
    BbTransaction *create = bb_transaction_new ("add-parking", NULL);

    bb_transaction_set_string (create, TEXT, "t");
    bb_transaction_set_string (create, OWNER, "o");
    edit (self, create);
    set (self, TEXT, "u");
    g_assert_cmpuint (undo (self), ==, 0);

    /* The fields stay behind, hidden, so that the item comes back whole. */
    g_assert_cmpuint (undo (self), ==, 0);
    g_assert_false (bb_document_is_there (document, ITEM));
    g_assert_nonnull (bb_document_get_register (document, OWNER));
    g_assert_cmpuint (redo (self), ==, 0);
    g_assert_cmpstr (get_value (self, TEXT), ==, "\"t\"");
    g_assert_cmpstr (get_value (self, OWNER), ==, "\"o\"");
    g_assert_cmpuint (redo (self), ==, 0);
    g_assert_cmpstr (get_value (self, TEXT), ==, "\"u\"");
    bb_sample_check (document);
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_item_removed (void)
{
    g_autoptr (BbUndo) self =
        make (bb_sample_document_new (ITEM, "true@s3/1", TEXT, "t@s1/1", OWNER, "o@s2/1", NULL));
    BbDocument *document = bb_undo_get_document (self);

    edit (self, bb_sample_remove (ITEM, NULL));
    g_assert_null (get_value (self, TEXT));
    g_assert_cmpuint (undo (self), ==, 0);
    bb_sample_assert (document, ITEM, "true@me2/3");
    bb_sample_assert (document, TEXT, "t@s1/1");
    g_assert_cmpstr (get_value (self, OWNER), ==, "\"o\"");
    g_assert_cmpuint (redo (self), ==, 0);
    g_assert_false (bb_document_is_there (document, ITEM));
    g_assert_finalize_object (g_steal_pointer (&self));
}

/* The edit of a removed item brought it back; its undo sends it away again. */
static void
test_item_revived (void)
{
    g_autoptr (BbUndo) self = make (bb_sample_document_new (TEXT, "t@s1/1", NULL));
    BbDocument *document = bb_undo_get_document (self);

    set (self, TEXT, "u");
    g_assert_true (bb_document_is_there (document, ITEM));
    g_assert_cmpuint (undo (self), ==, 0);
    g_assert_false (bb_document_is_there (document, ITEM));
    bb_sample_assert (document, TEXT, "t@me4/3");
    g_assert_cmpuint (redo (self), ==, 0);
    g_assert_cmpstr (get_value (self, TEXT), ==, "\"u\"");
    bb_sample_check (document);
    g_assert_finalize_object (g_steal_pointer (&self));
}

/* A field of an item that somebody has removed is not written: it would bring the item back. */
static void
test_item_gone (void)
{
    g_autoptr (BbUndo) self =
        make (bb_sample_document_new (ITEM, "true@s3/1", TEXT, "t@s1/1", NULL));
    BbDocument *document = bb_undo_get_document (self);

    set (self, TEXT, "u");
    write_over (self, bb_sample_remove (ITEM, NULL));
    g_assert_cmpuint (undo (self), ==, 1);
    g_assert_false (bb_document_is_there (document, ITEM));
    bb_sample_assert (document, TEXT, "u@me1/2");
    g_assert_finalize_object (g_steal_pointer (&self));
}

/* Somebody has worked in the item that we made: it is not ours alone to take away. */
static void
test_item_touched_by_others (void)
{
    g_autoptr (BbUndo) self = make (bb_sample_document_new (NULL, NULL));
    BbDocument *document = bb_undo_get_document (self);

    set (self, TEXT, "t");
    write_over (self, bb_sample_set (OWNER, "o", NULL));
    g_assert_cmpuint (undo (self), ==, 1);
    g_assert_true (bb_document_is_there (document, ITEM));
    g_assert_cmpstr (get_value (self, TEXT), ==, "\"t\"");
    g_assert_finalize_object (g_steal_pointer (&self));
}

/* Our own work in it is no obstacle, however often it renewed the life of the item. */
static void
test_item_touched_by_us (void)
{
    g_autoptr (BbUndo) self = make (bb_sample_document_new (NULL, NULL));
    BbDocument *document = bb_undo_get_document (self);

    set (self, TEXT, "t");
    for (guint i = 0; i < 5; i++) {
        set (self, OWNER, i % 2 == 0 ? "o" : "p");
        set (self, STATUS, i % 2 == 0 ? "done" : "none");
    }
    for (guint i = 0; i < 11; i++)
        g_assert_cmpuint (undo (self), ==, 0);
    g_assert_false (bb_document_is_there (document, ITEM));
    for (guint i = 0; i < 11; i++)
        g_assert_cmpuint (redo (self), ==, 0);
    g_assert_cmpstr (get_value (self, OWNER), ==, "\"o\"");
    bb_sample_check (document);
    g_assert_finalize_object (g_steal_pointer (&self));
}

/* An item of which nothing is left is still no new one: its fields are undone as any others. */
static void
test_item_known (void)
{
    g_autoptr (BbUndo) self =
        make (bb_sample_document_new (ITEM, "true@s1/1", TEXT, "t@s2/1", NULL));
    BbDocument *document = bb_undo_get_document (self);
    BbTransaction *clear = bb_transaction_new ("clear", NULL);

    bb_transaction_remove (clear, ITEM);
    bb_transaction_remove (clear, TEXT);
    edit (self, clear);
    g_assert_cmpuint (bb_document_get_n_registers (document), ==, 0);
    set (self, TEXT, "u");
    g_assert_cmpuint (undo (self), ==, 0);
    g_assert_cmpuint (bb_document_get_n_registers (document), ==, 0);
    g_assert_cmpuint (undo (self), ==, 0);
    g_assert_cmpstr (get_value (self, TEXT), ==, "\"t\"");
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_limit (void)
{
    g_autoptr (BbUndo) self = make (bb_sample_document_new (STATUS, "x@s1/1", NULL));
    g_autofree char *text = g_strnfill (BB_DOCUMENT_STRING_MAX, 'x');
    g_autoptr (BbTransaction) transaction = bb_sample_set (STATUS, text, NULL);
    g_autoptr (GError) error = NULL;

    g_assert_false (bb_undo_commit (self, transaction, &error));
    g_assert_error (error, BB_DOCUMENT_ERROR, BB_DOCUMENT_ERROR_LIMIT);
    g_assert_false (bb_undo_get_can_undo (self));
    g_assert_cmpstr (get_value (self, STATUS), ==, "\"x\"");
    g_assert_finalize_object (g_steal_pointer (&self));
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/undo/properties", test_properties);
    g_test_add_func ("/undo/get-properties", test_get_properties);
    g_test_add_func ("/undo/by-transactions-of-its-own", test_transactions);
    g_test_add_func ("/undo/conflict-comes-back", test_conflict_comes_back);
    g_test_add_func ("/undo/what-came-beside-stays", test_concurrent_stays);
    g_test_add_func ("/undo/what-was-replaced-stays", test_replaced_stays);
    g_test_add_func ("/undo/all-replaced", test_all_replaced);
    g_test_add_func ("/undo/removal", test_removal);
    g_test_add_func ("/undo/absent", test_absent);
    g_test_add_func ("/undo/item-created", test_item_created);
    g_test_add_func ("/undo/item-removed", test_item_removed);
    g_test_add_func ("/undo/item-revived", test_item_revived);
    g_test_add_func ("/undo/item-gone", test_item_gone);
    g_test_add_func ("/undo/item-touched-by-others", test_item_touched_by_others);
    g_test_add_func ("/undo/item-touched-by-us", test_item_touched_by_us);
    g_test_add_func ("/undo/item-known", test_item_known);
    g_test_add_func ("/undo/limit", test_limit);

    return g_test_run ();
}
