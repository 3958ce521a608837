/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-document-builder.h"
#include "document/bb-merge.h"
#include "document/bb-step-private.h"
#include "document/bb-value.h"

#include "bb-sample.h"
#include "bb-test.h"

#define OWNER "blocks/b/owner"
#define STATUS "blocks/b/status"
#define LIFE "parking/i"
#define TEXT "parking/i/text"

typedef struct {
    guint count;
    char *paths;
} Changes;

static void
changed_cb (BbDocument *document, const char *const *paths, Changes *changes)
{
    changes->count++;
    g_free (changes->paths);
    changes->paths = g_strjoinv (" ", (GStrv) paths);
}

static void
merge (BbDocument *document, BbDocument *other)
{
    g_autoptr (GError) error = NULL;

    g_assert_true (bb_merge_into (document, other, NULL, NULL, &error));
    g_assert_no_error (error);
}

static BbMergeSummary *
merge_and_sum (BbDocument *document, BbDocument *other)
{
    BbMergeSummary *summary = NULL;

    g_assert_true (bb_merge_into (document, other, &summary, NULL, NULL));
    return summary;
}

/* One signal for all that changed; none if there was nothing new. */
static void
test_tells_once (void)
{
    g_autoptr (BbDocument) a = bb_sample_document_new (OWNER, "x@s1/1", STATUS, "done@s2/1", NULL);
    g_autoptr (BbDocument) b = bb_document_dup (a);
    Changes changes = { 0, NULL };

    bb_sample_commit (b, "b", bb_sample_set (OWNER, "y", NULL));
    bb_sample_commit (b, "b", bb_sample_set (TEXT, "t", NULL));
    g_signal_connect (a, "changed", G_CALLBACK (changed_cb), &changes);
    merge (a, b);
    g_assert_cmpuint (changes.count, ==, 1);
    g_assert_cmpstr (changes.paths, ==, OWNER " " LIFE " " TEXT);
    merge (a, b);
    merge (a, a);
    g_assert_cmpuint (changes.count, ==, 1);

    /* A removal of what was never here is news as well, though no register changes. */
    bb_sample_commit (b, "b", bb_sample_set ("project/title", "p", NULL));
    bb_sample_commit (b, "b", bb_sample_remove ("project/title", NULL));
    merge (a, b);
    g_assert_cmpuint (changes.count, ==, 2);
    g_assert_cmpstr (changes.paths, ==, "");
    g_assert_true (bb_document_equal (a, b));

    g_free (changes.paths);
    g_assert_finalize_object (g_steal_pointer (&a));
    g_assert_finalize_object (g_steal_pointer (&b));
}

/* It writes nothing of its own and leaves the other copy alone. */
static void
test_writes_nothing (void)
{
    g_autoptr (BbDocument) a = bb_sample_document_new (OWNER, "x@s1/1", NULL);
    g_autoptr (BbDocument) b = bb_document_dup (a);
    g_autoptr (BbDocument) former = NULL;

    bb_sample_commit (a, "a", bb_sample_set (OWNER, "y", NULL));
    bb_sample_commit (b, "b", bb_sample_set (OWNER, "z", NULL));
    former = bb_document_dup (b);
    merge (a, b);
    g_assert_true (bb_document_equal (b, former));
    g_assert_cmpuint (bb_document_get_clock (a), ==, 2);
    g_assert_cmpuint (bb_context_get_size (bb_document_get_seen (a)), ==, 3);
    g_assert_cmpuint (bb_history_get_size (bb_document_get_history (a)), ==, 2);
    bb_sample_check (a);
}

static void
test_other_project (void)
{
    g_autoptr (BbDocument) a = bb_sample_document_new (OWNER, "x@s1/1", NULL);
    g_autoptr (BbDocument) b = bb_document_dup_as (a, "another");
    g_autoptr (BbDocument) former = NULL;
    g_autoptr (BbMergeSummary) summary = NULL;
    g_autoptr (BbStep) step = NULL;
    g_autoptr (GError) error = NULL;

    bb_sample_commit (b, "b", bb_sample_set (OWNER, "z", NULL));
    former = bb_document_dup (a);
    g_assert_false (bb_merge_into (a, b, &summary, &step, &error));
    g_assert_error (error, BB_DOCUMENT_ERROR, BB_DOCUMENT_ERROR_FOREIGN);
    g_assert_null (summary);
    g_assert_null (step);
    g_assert_true (bb_document_equal (a, former));
}

static char *
make_long_value (guint number)
{
    g_autofree char *text = g_strnfill (BB_DOCUMENT_STRING_MAX - 16, (char) ('a' + number));

    return bb_value_new_string (text);
}

/* Fills a document with texts of a mebibyte. */
static BbDocument *
make_large (BbDocument *start, const char *actor, guint from, guint to)
{
    BbDocument *document = bb_document_dup (start);

    for (guint i = from; i < to; i++) {
        g_autofree char *name = g_strdup_printf ("blocks/n%u/notes", i);
        g_autofree char *value = make_long_value (i);
        g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit", NULL);

        bb_transaction_set (transaction, name, value);
        bb_document_use_actor (document, actor);
        g_assert_true (bb_document_commit (document, transaction, NULL, NULL));
    }
    return document;
}

/* What would not fit in a file is refused whichever way round, and nothing changes. */
static void
test_too_large (void)
{
    g_autoptr (BbDocument) start = bb_sample_document_new (OWNER, "x@s1/1", NULL);
    g_autoptr (BbDocument) a = make_large (start, "a", 0, 9);
    g_autoptr (BbDocument) b = make_large (start, "b", 9, 17);
    g_autoptr (BbDocument) small = make_large (start, "c", 17, 18);
    BbDocument *pairs[2][2] = { { a, b }, { b, a } };
    Changes changes = { 0, NULL };

    for (guint i = 0; i < 2; i++) {
        g_autoptr (BbDocument) former = bb_document_dup (pairs[i][0]);
        g_autoptr (GError) error = NULL;
        gulong handler =
            g_signal_connect (pairs[i][0], "changed", G_CALLBACK (changed_cb), &changes);

        g_assert_false (bb_merge_into (pairs[i][0], pairs[i][1], NULL, NULL, &error));
        g_assert_error (error, BB_DOCUMENT_ERROR, BB_DOCUMENT_ERROR_LIMIT);
        g_assert_true (bb_document_equal (pairs[i][0], former));
        g_signal_handler_disconnect (pairs[i][0], handler);
    }
    g_assert_cmpuint (changes.count, ==, 0);
    merge (a, small);
}

/* A copy that is too large already, as another program may write it, takes in what it has. */
static void
test_large_already (void)
{
    g_autoptr (BbDocument) small = bb_sample_document_new ("blocks/n0/owner", "x@s1/1", NULL);
    g_autoptr (BbDocumentBuilder) builder =
        bb_document_builder_new (bb_sample_schema_get (), "sample");
    g_autoptr (BbEntry) owner = bb_sample_entry_new ("blocks/n0/owner", "x@s1/1");
    g_autoptr (BbDocument) large = NULL;

    bb_document_builder_add_entry (builder, owner);
    for (guint i = 0; i < 17; i++) {
        g_autofree char *path = g_strdup_printf ("blocks/n%u/notes", i);
        g_autofree char *value = make_long_value (i);
        g_autoptr (BbEntry) entry = bb_entry_new ("l", i + 1, 1, path, value);

        bb_document_builder_add_entry (builder, entry);
    }
    large = bb_document_builder_end (builder);
    merge (large, small);
    merge (small, large);
    g_assert_true (bb_document_equal (small, large));
}

/* The union is cut as each of the two is. */
static void
test_history (void)
{
    g_autoptr (BbDocument) a = bb_sample_document_new (OWNER, "x@s1/1", NULL);
    g_autoptr (BbDocument) b = bb_document_dup (a);
    g_autoptr (BbDocument) former = NULL;
    BbHistory *history;

    bb_sample_commit (a, "a", bb_sample_set (OWNER, "early", NULL));
    for (guint i = 0; i < BB_HISTORY_MAX; i++) {
        bb_sample_commit (a, "a", bb_sample_set (STATUS, i % 2 ? "done" : "none", NULL));
        bb_sample_commit (b, "b", bb_sample_set (STATUS, i % 2 ? "none" : "ambition", NULL));
    }
    former = bb_document_dup (a);
    merge (a, b);
    merge (b, former);
    g_assert_true (bb_document_equal (a, b));
    history = bb_document_get_history (a);
    /* Of the older ones the last of each path: owner and status. */
    g_assert_cmpuint (bb_history_get_size (history), ==, BB_HISTORY_MAX + 2);
    g_assert_cmpstr (bb_history_get_record (history, 0)->path, ==, OWNER);
}

static void
test_summary (void)
{
    g_autoptr (BbDocument) a =
        bb_sample_document_new (OWNER, "x@s1/1", STATUS, "done@s2/1", LIFE, "true@s3/1", TEXT,
                                "t@s4/1", "blocks/c/owner", "u@s5/1", NULL);
    g_autoptr (BbDocument) b = bb_document_dup (a);
    g_autoptr (BbMergeSummary) summary = NULL;
    g_autoptr (BbMergeSummary) again = NULL;
    g_autoptr (BbMergeSummary) copy = NULL;

    bb_sample_commit (a, "a", bb_sample_set (OWNER, "p", NULL));
    bb_sample_commit (b, "b", bb_sample_set (OWNER, "q", NULL));
    bb_sample_commit (b, "b", bb_sample_remove (LIFE, NULL));
    bb_sample_commit (b, "b", bb_sample_remove (STATUS, NULL));
    bb_sample_commit (b, "b", bb_sample_set ("blocks/d/owner", "new", NULL));
    bb_sample_commit (b, "b", bb_sample_set ("actors/b", "B.", NULL));
    bb_sample_commit (b, "b", bb_sample_set ("blocks/own-1/title", "own", NULL));

    summary = merge_and_sum (a, b);
    /* owner of b (its winner), owner of d, the title; text of the item and status went. */
    g_assert_cmpuint (summary->n_changes, ==, 3);
    g_assert_cmpuint (summary->n_removals, ==, 2);
    g_assert_cmpuint (summary->n_values, ==, 4);
    g_assert_cmpuint (summary->conflicts->len, ==, 1);
    g_assert_cmpstr (bb_conflict_get_path (summary->conflicts->pdata[0]), ==, OWNER);
    g_assert_false (bb_merge_summary_removes_most (summary));
    g_assert_false (bb_merge_summary_is_far_ahead (summary));

    /* A conflict that was there is not told again. */
    again = merge_and_sum (a, b);
    g_assert_cmpuint (again->n_changes + again->n_removals + again->conflicts->len, ==, 0);
    copy = g_boxed_copy (BB_TYPE_MERGE_SUMMARY, summary);
    g_assert_cmpuint (copy->conflicts->len, ==, 1);
}

/* An item that comes or goes is told by what is in it, also by what did not change itself. */
static void
test_summary_of_items (void)
{
    g_autoptr (BbDocument) a = bb_sample_document_new (LIFE, "true@s1/1", TEXT, "t@s2/1",
                                                       "parking/i/owner", "o@s3/1", NULL);
    g_autoptr (BbDocument) b = bb_document_dup (a);
    g_autoptr (BbMergeSummary) back = NULL;
    g_autoptr (BbMergeSummary) gone = NULL;

    bb_sample_commit (a, "a", bb_sample_remove (LIFE, NULL));
    gone = merge_and_sum (b, a);
    g_assert_cmpuint (gone->n_removals, ==, 2);
    g_assert_cmpuint (gone->n_values, ==, 2);
    g_assert_true (bb_merge_summary_removes_most (gone));

    bb_sample_commit (b, "b", bb_sample_set (TEXT, "u", NULL));
    back = merge_and_sum (a, b);
    g_assert_cmpuint (back->n_changes, ==, 2);
    g_assert_cmpuint (back->n_removals, ==, 0);
    g_assert_cmpuint (back->n_values, ==, 0);
    g_assert_false (bb_merge_summary_removes_most (back));
}

static void
test_far_ahead (void)
{
    g_autoptr (BbDocument) a = bb_sample_document_new (OWNER, "x@s1/5", NULL);
    g_autoptr (BbDocument) near = bb_sample_document_new (OWNER, "y@t1/4294967301", NULL);
    g_autoptr (BbDocument) far = bb_sample_document_new (OWNER, "z@u1/4294967302", NULL);
    g_autoptr (BbDocument) copy = bb_document_dup (a);
    g_autoptr (BbMergeSummary) near_summary = merge_and_sum (a, near);
    g_autoptr (BbMergeSummary) far_summary = merge_and_sum (copy, far);

    g_assert_false (bb_merge_summary_is_far_ahead (near_summary));
    g_assert_true (bb_merge_summary_is_far_ahead (far_summary));
}

/* Whatever the time, what was on screen gives way to the next edit. */
static void
test_saturated_clock (void)
{
    g_autoptr (BbDocument) a = bb_sample_document_new (OWNER, "x@s1/1", NULL);
    g_autoptr (BbDocument) b = bb_sample_document_new (OWNER, "y@z1/9007199254740991", NULL);

    merge (a, b);
    bb_sample_commit (a, "a", bb_sample_set (OWNER, "mine", NULL));
    bb_sample_assert (a, OWNER, "mine@a1/9007199254740991");
}

/* An absent entry gives way to the value of its write, in whatever register it stands. */
static void
test_absent (void)
{
    g_autoptr (BbDocument) a = bb_sample_document_new (LIFE, "true@s3/1", TEXT, "*@s1/1", NULL);
    g_autoptr (BbDocument) b =
        bb_sample_document_new (LIFE, "true@s3/1", "parking/i/owner", "o@s1/1", NULL);
    g_autoptr (BbDocument) both =
        bb_sample_document_new (LIFE, "true@s3/1", TEXT, "*@s1/1 t@s1/1 *@s4/2", NULL);
    g_autoptr (BbDocument) former = bb_document_dup (a);

    bb_sample_assert (both, TEXT, "*@s4/2 t@s1/1");
    merge (a, b);
    merge (b, former);
    g_assert_true (bb_document_equal (a, b));
    bb_sample_assert (a, TEXT, "");
    bb_sample_assert (a, "parking/i/owner", "o@s1/1");
}

/* One write in two registers, forged: both stand, and a removal of it takes both. */
static void
test_forged_register (void)
{
    g_autoptr (BbDocument) a = bb_sample_document_new (OWNER, "x@s1/1", NULL);
    g_autoptr (BbDocument) b = bb_sample_document_new (STATUS, "done@s1/1", NULL);
    g_autoptr (BbDocument) c = bb_document_dup (a);

    bb_sample_commit (c, "c", bb_sample_remove (OWNER, NULL));
    merge (a, b);
    bb_sample_assert (a, OWNER, "x@s1/1");
    bb_sample_assert (a, STATUS, "done@s1/1");
    merge (a, c);
    bb_sample_assert (a, OWNER, "");
    bb_sample_assert (a, STATUS, "");
}

static void
test_step (void)
{
    g_autoptr (BbDocument) a =
        bb_sample_document_new (LIFE, "true@s1/1", TEXT, "t@s2/1", OWNER, "x@s3/1", NULL);
    g_autoptr (BbDocument) b = bb_document_dup (a);
    g_autoptr (BbStep) step = NULL;
    g_autoptr (BbStep) nothing = NULL;

    bb_sample_commit (b, "b", bb_sample_set (TEXT, "u", NULL));
    bb_sample_commit (b, "b", bb_sample_set ("parking/j/text", "new", NULL));
    g_assert_true (bb_merge_into (a, b, NULL, &step, NULL));
    g_assert_cmpstr (bb_step_get_label (step), ==, "merge");
    /* The life of an item that was there and is, is no change. */
    g_assert_cmpuint (bb_step_get_n_changes (step), ==, 3);
    g_assert_nonnull (bb_step_find_change (step, TEXT));
    g_assert_nonnull (bb_step_find_change (step, "parking/j"));
    g_assert_nonnull (bb_step_find_change (step, "parking/j/text"));
    g_assert_null (bb_step_find_change (step, LIFE));
    g_assert_cmpuint (_bb_step_get_n_created (step), ==, 1);
    g_assert_cmpstr (_bb_step_get_created (step, 0), ==, "parking/j");

    g_assert_true (bb_merge_into (a, b, NULL, &nothing, NULL));
    g_assert_null (nothing);
}

/* A session that was copied with its file must not write under the same dots. */
static void
test_takes_new_actor (void)
{
    g_autoptr (BbDocument) a = bb_sample_document_new (OWNER, "x@s1/1", NULL);
    g_autoptr (BbDocument) b = bb_document_dup (a);
    g_autoptr (BbTransaction) edit = bb_sample_set (OWNER, "mine", NULL);

    bb_sample_commit (a, "me", bb_sample_set (OWNER, "one", NULL));
    bb_sample_commit (b, "me", bb_sample_set (OWNER, "two", NULL));
    bb_sample_commit (b, "me", bb_sample_set (OWNER, "three", NULL));
    merge (a, b);
    g_assert_true (bb_document_commit (a, edit, NULL, NULL));
    g_assert_cmpstr (bb_document_get_actor (a), !=, "me");
    bb_sample_check (a);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/merge/tells-once", test_tells_once);
    g_test_add_func ("/merge/writes-nothing", test_writes_nothing);
    g_test_add_func ("/merge/refuses-another-project", test_other_project);
    g_test_add_func ("/merge/refuses-what-is-too-large", test_too_large);
    g_test_add_func ("/merge/large-already", test_large_already);
    g_test_add_func ("/merge/history", test_history);
    g_test_add_func ("/merge/summary", test_summary);
    g_test_add_func ("/merge/summary-of-items", test_summary_of_items);
    g_test_add_func ("/merge/far-ahead", test_far_ahead);
    g_test_add_func ("/merge/saturated-clock", test_saturated_clock);
    g_test_add_func ("/merge/absent", test_absent);
    g_test_add_func ("/merge/forged-register", test_forged_register);
    g_test_add_func ("/merge/step", test_step);
    g_test_add_func ("/merge/takes-new-actor", test_takes_new_actor);

    return g_test_run ();
}
