/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-document-builder.h"
#include "document/bb-undo.h"

#include "bb-sample.h"
#include "bb-test.h"

#define OWNER "blocks/b/owner"
#define STATUS "blocks/b/status"
#define LIFE "parking/i"
#define TEXT "parking/i/text"

/* Take back gives the former values but where somebody has gone on; it can be undone. */
static void
test_take_back (void)
{
    g_autoptr (BbDocument) a = bb_sample_document_new (LIFE, "true@s1/1", TEXT, "t@s2/1", OWNER,
                                                       "x@s3/1", STATUS, "done@s4/1", NULL);
    g_autoptr (BbDocument) b = bb_document_dup (a);
    g_autoptr (BbUndo) undo = bb_undo_new (a);
    g_autofree char *before = bb_sample_dup_shown (a);
    g_autofree char *merged = NULL;
    g_autofree char *after = NULL;
    g_autofree char *undone = NULL;
    g_autoptr (BbStep) step = NULL;
    guint n_skipped;

    bb_sample_commit (b, "b", bb_sample_remove (LIFE, NULL));
    bb_sample_commit (b, "b", bb_sample_set (OWNER, "y", NULL));
    bb_sample_commit (b, "b", bb_sample_set ("parking/j/text", "new", NULL));
    g_assert_true (bb_undo_merge (undo, b, NULL, &step, NULL));
    g_assert_false (bb_undo_get_can_undo (undo));
    merged = bb_sample_dup_shown (a);

    g_assert_true (bb_undo_take_back (undo, step, &n_skipped, NULL));
    g_assert_cmpuint (n_skipped, ==, 0);
    after = bb_sample_dup_shown (a);
    g_assert_cmpstr (after, ==, before);
    g_assert_true (bb_undo_get_can_undo (undo));
    g_assert_cmpstr (bb_step_get_label (bb_undo_get_undo_step (undo)), ==, "take-back");

    g_assert_true (bb_undo_undo (undo, &n_skipped, NULL));
    undone = bb_sample_dup_shown (a);
    g_assert_cmpstr (undone, ==, merged);
    bb_sample_check (a);

    g_assert_finalize_object (g_steal_pointer (&undo));
    g_assert_finalize_object (g_steal_pointer (&a));
}

/* A copy may bring the value of a write that was absent here: that goes again, too. */
static void
test_take_back_values (void)
{
    g_autoptr (BbDocument) a =
        bb_sample_document_new (LIFE, "true@s3/1", TEXT, "u@u1/2 *@s1/1", NULL);
    g_autoptr (BbDocument) b = bb_sample_document_new (LIFE, "true@s3/1", TEXT, "t@s1/1", NULL);
    g_autoptr (BbUndo) undo = bb_undo_new (a);
    g_autoptr (BbStep) step = NULL;

    g_assert_true (bb_undo_merge (undo, b, NULL, &step, NULL));
    bb_sample_assert (a, TEXT, "u@u1/2 t@s1/1");
    g_assert_true (bb_undo_take_back (undo, step, NULL, NULL));
    bb_sample_assert (a, TEXT, "u@u1/2");
    g_assert_true (bb_undo_merge (undo, b, NULL, NULL, NULL));
    bb_sample_assert (a, TEXT, "u@u1/2");

    g_assert_finalize_object (g_steal_pointer (&undo));
    g_assert_finalize_object (g_steal_pointer (&a));
}

/* A forged copy says something else of a write that is here, and would be shown. */
static void
test_take_back_forged (void)
{
    g_autoptr (BbDocument) a = bb_sample_document_new (OWNER, "x@s1/1", NULL);
    g_autoptr (BbDocument) b = bb_sample_document_new (OWNER, "y@s1/9", NULL);
    g_autoptr (BbUndo) undo = bb_undo_new (a);
    g_autoptr (BbStep) step = NULL;
    g_autofree char *before = bb_sample_dup_shown (a);
    g_autofree char *after = NULL;
    guint n_skipped;

    g_assert_true (bb_undo_merge (undo, b, NULL, &step, NULL));
    bb_sample_assert (a, OWNER, "y@s1/9 x@s1/1");
    g_assert_true (bb_undo_take_back (undo, step, &n_skipped, NULL));
    g_assert_cmpuint (n_skipped, ==, 0);
    g_assert_true (bb_undo_merge (undo, b, NULL, NULL, NULL));
    after = bb_sample_dup_shown (a);
    g_assert_cmpstr (after, ==, before);

    g_assert_finalize_object (g_steal_pointer (&undo));
    g_assert_finalize_object (g_steal_pointer (&a));
}

static void
test_take_back_skips (void)
{
    g_autoptr (BbDocument) a = bb_sample_document_new (OWNER, "x@s3/1", STATUS, "done@s4/1", NULL);
    g_autoptr (BbDocument) b = bb_document_dup (a);
    g_autoptr (BbUndo) undo = bb_undo_new (a);
    g_autoptr (BbTransaction) edit = bb_sample_set (OWNER, "mine", NULL);
    g_autoptr (BbStep) step = NULL;
    guint n_skipped;

    bb_sample_commit (b, "b", bb_sample_set (OWNER, "y", NULL));
    bb_sample_commit (b, "b", bb_sample_set (STATUS, "none", NULL));
    g_assert_true (bb_undo_merge (undo, b, NULL, &step, NULL));
    g_assert_true (bb_undo_commit (undo, edit, NULL));
    g_assert_true (bb_undo_take_back (undo, step, &n_skipped, NULL));
    g_assert_cmpuint (n_skipped, ==, 1);
    g_assert_cmpstr (bb_document_get_value (a, OWNER), ==, "\"mine\"");
    g_assert_cmpstr (bb_document_get_value (a, STATUS), ==, "\"done\"");

    g_assert_true (bb_undo_take_back (undo, step, &n_skipped, NULL));
    g_assert_cmpuint (n_skipped, ==, 2);
}

/* A merge is no edit: what was undone can still be done again. */
static void
test_keeps_redo (void)
{
    g_autoptr (BbDocument) a = bb_sample_document_new (OWNER, "x@s1/1", NULL);
    g_autoptr (BbDocument) b = bb_document_dup (a);
    g_autoptr (BbUndo) undo = bb_undo_new (a);
    g_autoptr (BbTransaction) edit = bb_sample_set (OWNER, "mine", NULL);

    bb_sample_commit (b, "b", bb_sample_set (STATUS, "done", NULL));
    g_assert_true (bb_undo_commit (undo, edit, NULL));
    g_assert_true (bb_undo_undo (undo, NULL, NULL));
    g_assert_true (bb_undo_merge (undo, b, NULL, NULL, NULL));
    g_assert_true (bb_undo_get_can_redo (undo));
    g_assert_true (bb_undo_redo (undo, NULL, NULL));
    g_assert_cmpstr (bb_document_get_value (a, OWNER), ==, "\"mine\"");
}

/* A file can bring thousands of writes in one register: each step stays quick. */
static void
test_crowded_register (void)
{
    g_autoptr (BbDocument) a = bb_sample_document_new (OWNER, "x@s1/1", NULL);
    g_autoptr (BbDocumentBuilder) builder =
        bb_document_builder_new (bb_sample_schema_get (), "sample");
    g_autoptr (BbUndo) undo = bb_undo_new (a);
    g_autoptr (BbStep) step = NULL;
    g_autoptr (BbDocument) crowd = NULL;

    for (guint i = 0; i < 50000; i++) {
        g_autoptr (BbEntry) entry = bb_entry_new ("crowd", i + 1, 1, OWNER, "\"c\"");

        bb_document_builder_add_entry (builder, entry);
    }
    crowd = bb_document_builder_end (builder);
    g_assert_true (bb_undo_merge (undo, crowd, NULL, &step, NULL));
    g_assert_true (bb_undo_take_back (undo, step, NULL, NULL));
    bb_sample_assert (a, OWNER, "x@s1/1");
}

/* Several merges go back together, newest first, as one edit; what lies in between stays. */
static void
test_take_back_all (void)
{
    g_autoptr (BbDocument) a = bb_sample_document_new (OWNER, "x@s3/1", STATUS, "done@s4/1", NULL);
    g_autoptr (BbDocument) b = bb_document_dup (a);
    g_autoptr (BbUndo) undo = bb_undo_new (a);
    g_autoptr (BbTransaction) edit = bb_sample_set ("blocks/b/notes", "mine", NULL);
    g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_step_unref);
    g_autofree char *merged = NULL;
    g_autofree char *undone = NULL;
    guint n_skipped = 99;

    for (guint i = 0; i < 2; i++) {
        BbStep *step = NULL;

        bb_sample_commit (b, "b", bb_sample_set (OWNER, i == 0 ? "y" : "z", NULL));
        bb_sample_commit (b, "b",
                          i == 0 ? bb_sample_set (STATUS, "none", NULL)
                                 : bb_sample_set ("parking/j/text", "new", NULL));
        g_assert_true (bb_undo_merge (undo, b, NULL, &step, NULL));
        g_ptr_array_add (steps, step);
        if (i == 0)
            g_assert_true (bb_undo_commit (undo, edit, NULL));
    }
    merged = bb_sample_dup_shown (a);

    g_assert_true (bb_undo_take_back_all (undo, steps, &n_skipped, NULL));
    g_assert_cmpuint (n_skipped, ==, 0);
    g_assert_cmpstr (bb_document_get_value (a, OWNER), ==, "\"x\"");
    g_assert_cmpstr (bb_document_get_value (a, STATUS), ==, "\"done\"");
    g_assert_cmpstr (bb_document_get_value (a, "blocks/b/notes"), ==, "\"mine\"");
    g_assert_false (bb_document_is_there (a, "parking/j"));

    g_assert_true (bb_undo_undo (undo, &n_skipped, NULL));
    g_assert_cmpuint (n_skipped, ==, 0);
    undone = bb_sample_dup_shown (a);
    g_assert_cmpstr (undone, ==, merged);
    g_assert_true (bb_undo_redo (undo, &n_skipped, NULL));
    g_assert_cmpstr (bb_document_get_value (a, OWNER), ==, "\"x\"");
    bb_sample_check (a);

    g_assert_finalize_object (g_steal_pointer (&undo));
    g_assert_finalize_object (g_steal_pointer (&a));
}

/* Merging the copy again brings nothing back; doing it again does, with both sides of a conflict.
 */
static void
test_do_again (void)
{
    g_autoptr (BbDocument) a = bb_sample_document_new (OWNER, "x@s3/1", STATUS, "done@s4/1", NULL);
    g_autoptr (BbDocument) b = bb_document_dup (a);
    g_autoptr (BbUndo) undo = bb_undo_new (a);
    g_autoptr (BbTransaction) edit = bb_sample_set (STATUS, "none", NULL);
    g_autoptr (BbStep) step = NULL;
    g_autoptr (BbStep) done = NULL;
    g_autofree char *merged = NULL;
    g_autofree char *again = NULL;

    bb_sample_commit (b, "b", bb_sample_set (OWNER, "y", NULL));
    bb_sample_commit (b, "b", bb_sample_set (STATUS, "ambition", NULL));
    bb_sample_commit (b, "b", bb_sample_set ("parking/j/text", "new", NULL));
    g_assert_true (bb_undo_commit (undo, edit, NULL));
    g_assert_true (bb_undo_merge (undo, b, NULL, &step, NULL));
    g_assert_true (bb_register_has_conflict (bb_document_get_register (a, STATUS)));
    merged = bb_sample_dup_shown (a);

    g_assert_true (bb_undo_take_back (undo, step, NULL, NULL));
    g_assert_true (bb_undo_merge (undo, b, NULL, NULL, NULL));
    g_assert_cmpstr (bb_document_get_value (a, OWNER), ==, "\"x\"");
    g_assert_true (bb_undo_do_again (undo, step, &done, NULL));
    again = bb_sample_dup_shown (a);
    g_assert_cmpstr (again, ==, merged);
    g_assert_true (bb_register_has_conflict (bb_document_get_register (a, STATUS)));
    g_assert_nonnull (bb_step_find_change (done, OWNER));
    bb_sample_check (a);

    g_clear_pointer (&done, bb_step_unref);
    g_assert_true (bb_undo_do_again (undo, step, &done, NULL));
    g_assert_null (done);
    g_assert_finalize_object (g_steal_pointer (&undo));
    g_assert_finalize_object (g_steal_pointer (&a));
}

/* What has become something else since stays. */
static void
test_do_again_leaves (void)
{
    g_autoptr (BbDocument) a = bb_sample_document_new (OWNER, "x@s3/1", STATUS, "done@s4/1", NULL);
    g_autoptr (BbDocument) b = bb_document_dup (a);
    g_autoptr (BbUndo) undo = bb_undo_new (a);
    g_autoptr (BbTransaction) edit = bb_sample_set (OWNER, "mine", NULL);
    g_autoptr (BbStep) step = NULL;

    bb_sample_commit (b, "b", bb_sample_set (OWNER, "y", NULL));
    bb_sample_commit (b, "b", bb_sample_set (STATUS, "none", NULL));
    g_assert_true (bb_undo_merge (undo, b, NULL, &step, NULL));
    g_assert_true (bb_undo_take_back (undo, step, NULL, NULL));
    g_assert_true (bb_undo_commit (undo, edit, NULL));
    g_assert_true (bb_undo_do_again (undo, step, NULL, NULL));
    g_assert_cmpstr (bb_document_get_value (a, OWNER), ==, "\"mine\"");
    g_assert_cmpstr (bb_document_get_value (a, STATUS), ==, "\"none\"");
    g_assert_finalize_object (g_steal_pointer (&undo));
    g_assert_finalize_object (g_steal_pointer (&a));
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/undo-merge/take-back", test_take_back);
    g_test_add_func ("/undo-merge/take-back-of-values", test_take_back_values);
    g_test_add_func ("/undo-merge/take-back-of-forged", test_take_back_forged);
    g_test_add_func ("/undo-merge/take-back-skips", test_take_back_skips);
    g_test_add_func ("/undo-merge/keeps-redo", test_keeps_redo);
    g_test_add_func ("/undo-merge/crowded-register", test_crowded_register);
    g_test_add_func ("/undo/merge/take-back-all", test_take_back_all);
    g_test_add_func ("/undo-merge/do-again", test_do_again);
    g_test_add_func ("/undo-merge/do-again-leaves", test_do_again_leaves);

    return g_test_run ();
}
