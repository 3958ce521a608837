/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-document.h"

#include "document/bb-document-builder.h"
#include "document/bb-step-private.h"

#include "bb-sample.h"
#include "bb-test.h"

#define STATUS "blocks/b/status"

typedef struct {
    guint count;
    char *paths;
} Changes;

static void
changed_cb (BbDocument *document, const char *const *paths, gpointer user_data)
{
    Changes *changes = user_data;

    changes->count++;
    g_free (changes->paths);
    changes->paths = g_strjoinv (" ", (GStrv) paths);
}

static const char *
get_line (BbDocument *document, guint position)
{
    return bb_history_get_record (bb_document_get_history (document), position)->line;
}

static guint
count_records (BbDocument *document)
{
    return bb_history_get_size (bb_document_get_history (document));
}

static void
test_set (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new (STATUS, "ambition@s1/1", NULL);

    bb_sample_commit (self, "a", bb_sample_set (STATUS, "done", NULL));
    bb_sample_assert (self, STATUS, "done@a1/2");
    g_assert_cmpuint (bb_context_get (bb_document_get_seen (self), "s"), ==, 1);
    g_assert_cmpuint (bb_document_get_clock (self), ==, 2);
    g_assert_cmpuint (count_records (self), ==, 1);
    g_assert_cmpstr (get_line (self, 0), ==, "2:a:1 - edit blocks/b/status \"done\"");
    bb_sample_check (self);
    g_assert_finalize_object (g_steal_pointer (&self));
}

/* All writes of a transaction have one time; the counters follow the paths. */
static void
test_one_transaction (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new (STATUS, "ambition@s1/1", NULL);
    BbTransaction *transaction = bb_transaction_new ("move-block", NULL);
    Changes changes = { 0 };

    g_signal_connect (self, "changed", G_CALLBACK (changed_cb), &changes);
    bb_transaction_set_string (transaction, "parking/p/text", "t");
    bb_transaction_set_string (transaction, STATUS, "done");
    bb_transaction_set_string (transaction, "blocks/b/rank", "i");
    bb_transaction_remove (transaction, "blocks/b/owner");
    bb_sample_commit (self, "a", transaction);

    bb_sample_assert (self, "blocks/b/rank", "i@a1/2");
    bb_sample_assert (self, STATUS, "done@a2/2");
    bb_sample_assert (self, "parking/p/text", "t@a3/2");
    bb_sample_assert (self, "parking/p", "true@a4/2");
    g_assert_cmpuint (count_records (self), ==, 3);
    g_assert_cmpstr (get_line (self, 2), ==, "2:a:3 - move-block parking/p/text \"t\"");
    g_assert_cmpuint (changes.count, ==, 1);
    g_assert_cmpstr (changes.paths, ==, "blocks/b/rank blocks/b/status parking/p parking/p/text");
    bb_sample_check (self);
    g_free (changes.paths);
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_remove (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new (STATUS, "x@s1/1 y@t1/1", NULL);

    bb_sample_commit (self, "a", bb_sample_remove (STATUS, NULL));
    g_assert_null (bb_document_get_register (self, STATUS));
    g_assert_cmpuint (bb_context_get (bb_document_get_seen (self), "a"), ==, 1);
    g_assert_cmpstr (get_line (self, 0), ==, "2:a:1 - edit blocks/b/status -");
    bb_sample_check (self);
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_no_effect (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new (STATUS, "x@s1/1 x@t1/1", NULL);
    g_autoptr (BbDocument) before = bb_document_dup (self);
    g_autoptr (BbBasis) empty = bb_document_begin (self, (const char *const[]) { "q", NULL });
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit", empty);
    g_autoptr (BbStep) step = NULL;
    Changes changes = { 0 };

    g_signal_connect (self, "changed", G_CALLBACK (changed_cb), &changes);
    bb_transaction_set_string (transaction, STATUS, "x");
    bb_transaction_remove (transaction, "blocks/b/owner");
    g_assert_true (bb_document_commit (self, transaction, &step, NULL));

    g_assert_null (step);
    g_assert_true (bb_document_equal (self, before));
    g_assert_null (bb_document_get_actor (self));
    g_assert_cmpuint (changes.count, ==, 0);
    g_assert_finalize_object (g_steal_pointer (&self));
}

/* An edit drops what was on screen when it began, and no more. */
static void
test_basis (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new (STATUS, "x@s1/1", NULL);
    g_autoptr (BbBasis) basis =
        bb_document_begin (self, (const char *const[]) { STATUS, "blocks/b/owner", NULL });
    g_autoptr (BbBasis) seen_nothing = bb_basis_new ();

    bb_basis_name (seen_nothing, STATUS, NULL);
    bb_sample_commit (self, "b", bb_sample_set (STATUS, "y", seen_nothing));
    bb_sample_commit (self, "a", bb_sample_set (STATUS, "z", basis));
    bb_sample_assert (self, STATUS, "z@a1/3 y@b1/2");

    /* The same text again is a write of its own, for it has not seen the other one. */
    bb_sample_commit (self, "c", bb_sample_set (STATUS, "z", basis));
    bb_sample_assert (self, STATUS, "z@c1/4 z@a1/3 y@b1/2");
    bb_sample_commit (self, "a", bb_sample_remove (STATUS, basis));
    bb_sample_assert (self, STATUS, "z@c1/4 z@a1/3 y@b1/2");

    bb_basis_name (basis, STATUS, bb_document_get_register (self, STATUS));
    bb_sample_commit (self, "c", bb_sample_set (STATUS, "z", basis));
    bb_sample_assert (self, STATUS, "z@c2/5");
    bb_sample_check (self);
    g_assert_finalize_object (g_steal_pointer (&self));
}

/* Somebody else has written the same meanwhile: ours is a write all the same. */
static void
test_same_value_unseen (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new (STATUS, "x@s1/1", NULL);
    g_autoptr (BbBasis) basis = bb_basis_new ();

    bb_basis_name (basis, STATUS, NULL);
    bb_sample_commit (self, "a", bb_sample_set (STATUS, "x", basis));
    bb_sample_assert (self, STATUS, "x@a1/2 x@s1/1");
    bb_sample_commit (self, "a", bb_sample_set (STATUS, "x", NULL));
    bb_sample_assert (self, STATUS, "x@a1/2 x@s1/1");
    g_assert_finalize_object (g_steal_pointer (&self));
}

/* Removing the item leaves the fields; an edit of a field brings it back whole. */
static void
test_item (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new (
        "parking/i", "true@s3/1", "parking/i/text", "t@s1/1", "parking/i/owner", "o@s2/1", NULL);

    bb_sample_commit (self, "a", bb_sample_remove ("parking/i", NULL));
    g_assert_false (bb_document_is_there (self, "parking/i"));
    bb_sample_assert (self, "parking/i/text", "t@s1/1");

    bb_sample_commit (self, "b", bb_sample_set ("parking/i/text", "u", NULL));
    bb_sample_assert (self, "parking/i", "true@b2/3");
    bb_sample_assert (self, "parking/i/text", "u@b1/3");
    g_assert_cmpstr (bb_document_get_value (self, "parking/i/owner"), ==, "\"o\"");

    /* The touch takes all life entries together. */
    bb_sample_commit (self, "c", bb_sample_remove ("parking/i/owner", NULL));
    bb_sample_assert (self, "parking/i", "true@c2/4");
    g_assert_cmpuint (count_records (self), ==, 3);
    bb_sample_check (self);
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_items_in_items (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new (NULL, NULL);

    bb_sample_commit (self, "a", bb_sample_set ("blocks/own-1/checklist/c/text", "t", NULL));
    bb_sample_assert (self, "blocks/own-1", "true@a2/1");
    bb_sample_assert (self, "blocks/own-1/checklist/c", "true@a3/1");

    /* A life register lies in the outer item. */
    bb_sample_commit (self, "a", bb_sample_remove ("blocks/own-1/checklist/c", NULL));
    bb_sample_assert (self, "blocks/own-1", "true@a5/2");
    g_assert_null (bb_document_get_register (self, "blocks/own-1/checklist/c"));
    g_assert_nonnull (bb_document_get_register (self, "blocks/own-1/checklist/c/text"));
    g_assert_finalize_object (g_steal_pointer (&self));
}

/* Where the transaction changes the life register itself, there is no touch. */
static void
test_removal_with_edit (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new ("parking/i", "true@s1/1", NULL);
    BbTransaction *transaction = bb_transaction_new ("edit", NULL);

    bb_transaction_remove (transaction, "parking/i");
    bb_transaction_set_string (transaction, "parking/i/text", "last words");
    bb_sample_commit (self, "a", transaction);
    g_assert_false (bb_document_is_there (self, "parking/i"));
    bb_sample_assert (self, "parking/i/text", "last words@a2/2");
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_step (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new (
        "parking/i", "true@s1/1", STATUS, "x@s2/1", "parking/gone/text", "t@s3/1", NULL);
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit", NULL);
    g_autoptr (BbStep) step = NULL;

    bb_transaction_set_string (transaction, STATUS, "y");
    bb_transaction_set_string (transaction, "parking/i/text", "in what was there");
    bb_transaction_set_string (transaction, "parking/gone/text", "in what was removed");
    bb_transaction_set_string (transaction, "parking/new/text", "in what was never there");
    g_assert_true (bb_document_commit (self, transaction, &step, NULL));

    g_assert_cmpstr (bb_step_get_label (step), ==, "edit");
    g_assert_cmpuint (bb_step_get_lamport (step), ==, 2);
    g_assert_cmpuint (bb_step_get_n_changes (step), ==, 6);
    g_assert_nonnull (bb_step_find_change (step, "parking/gone"));
    g_assert_nonnull (bb_step_find_change (step, "parking/new"));
    g_assert_null (bb_step_find_change (step, "parking/i"));
    g_assert_cmpuint (_bb_step_get_n_touches (step), ==, 1);
    g_assert_cmpstr (_bb_step_get_touch (step, 0)->entry->path, ==, "parking/i");
    g_assert_cmpuint (_bb_step_get_n_created (step), ==, 1);
    g_assert_cmpstr (_bb_step_get_created (step, 0), ==, "parking/new");
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_no_record (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new (STATUS, "x@s1/1", NULL);

    bb_sample_commit (self, "a", bb_sample_set ("actors/a", "Fatima", NULL));
    bb_sample_assert (self, "actors/a", "Fatima@a1/2");
    g_assert_cmpuint (count_records (self), ==, 0);

    /* Nothing bears the time of this removal, so the clock is what is left. */
    bb_sample_commit (self, "a", bb_sample_remove ("actors/a", NULL));
    g_assert_cmpuint (bb_document_get_clock (self), ==, 1);
    g_assert_cmpuint (bb_context_get (bb_document_get_seen (self), "a"), ==, 2);
    bb_sample_check (self);
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_saturation (void)
{
    g_autoptr (BbDocument) self =
        bb_sample_document_new (STATUS, "x@s1/9007199254740991 y@t1/9007199254740991", NULL);

    bb_sample_commit (self, "a", bb_sample_set (STATUS, "z", NULL));
    bb_sample_assert (self, STATUS, "z@a1/9007199254740991");
    bb_sample_check (self);
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
commit_now (BbDocument *self, const char *string)
{
    g_autoptr (BbTransaction) transaction = bb_sample_set (STATUS, string, NULL);

    g_assert_true (bb_document_commit (self, transaction, NULL, NULL));
}

static void
test_actor (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new (NULL, NULL);
    g_autoptr (BbDocument) other = bb_sample_document_new (NULL, NULL);
    g_autofree char *actor = NULL;

    commit_now (self, "x");
    commit_now (other, "x");
    actor = g_strdup (bb_document_get_actor (self));
    g_assert_cmpuint (strlen (actor), ==, 12);
    g_assert_true (bb_dot_is_actor (actor));
    g_assert_cmpstr (actor, !=, bb_document_get_actor (other));
    commit_now (self, "y");
    g_assert_cmpstr (actor, ==, bb_document_get_actor (self));

    /* Somebody else has written under our name: a copy of the session's state. */
    bb_context_raise (bb_document_get_seen (self), actor, 5);
    commit_now (self, "z");
    g_assert_cmpstr (actor, !=, bb_document_get_actor (self));
    g_assert_cmpuint (bb_context_get (bb_document_get_seen (self), actor), ==, 5);
    bb_sample_check (self);

    bb_document_use_actor (self, actor);
    commit_now (self, "w");
    g_assert_cmpuint (bb_context_get (bb_document_get_seen (self), actor), ==, 6);
    bb_document_use_actor (self, NULL);
    commit_now (self, "v");
    g_assert_cmpstr (actor, !=, bb_document_get_actor (self));
    g_assert_finalize_object (g_steal_pointer (&self));
    g_assert_finalize_object (g_steal_pointer (&other));
}

static void
test_counters_end (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new ("p", "x@a9007199254740991/1", NULL);

    bb_document_use_actor (self, "a");
    commit_now (self, "x");
    g_assert_cmpstr (bb_document_get_actor (self), !=, "a");
    bb_sample_check (self);
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_time (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new (NULL, NULL);
    g_autoptr (BbTransaction) dated = bb_sample_set (STATUS, "y", NULL);
    const BbRecord *record;
    g_autoptr (GDateTime) time = NULL;
    g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

    commit_now (self, "x");
    record = bb_history_get_record (bb_document_get_history (self), 0);
    time = g_date_time_new_from_iso8601 (record->time, NULL);
    g_assert_true (g_str_has_suffix (record->time, "Z"));
    g_assert_cmpint (ABS (g_date_time_difference (time, now)), <, G_TIME_SPAN_HOUR);

    bb_transaction_set_time (dated, "1900-01-01T00:00:00Z");
    g_assert_true (bb_document_commit (self, dated, NULL, NULL));
    record = bb_history_get_record (bb_document_get_history (self), 1);
    g_assert_cmpstr (record->time, ==, "1900-01-01T00:00:00Z");
    g_assert_finalize_object (g_steal_pointer (&self));
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/document-commit/set", test_set);
    g_test_add_func ("/document-commit/one-time-counters-by-path", test_one_transaction);
    g_test_add_func ("/document-commit/remove", test_remove);
    g_test_add_func ("/document-commit/no-effect-leaves-nothing", test_no_effect);
    g_test_add_func ("/document-commit/drops-what-was-on-screen", test_basis);
    g_test_add_func ("/document-commit/same-value-unseen", test_same_value_unseen);
    g_test_add_func ("/document-commit/edit-revives-the-item", test_item);
    g_test_add_func ("/document-commit/items-in-items", test_items_in_items);
    g_test_add_func ("/document-commit/removal-with-edit", test_removal_with_edit);
    g_test_add_func ("/document-commit/step", test_step);
    g_test_add_func ("/document-commit/no-record", test_no_record);
    g_test_add_func ("/document-commit/time-saturates", test_saturation);
    g_test_add_func ("/document-commit/no-dot-twice", test_actor);
    g_test_add_func ("/document-commit/counters-end", test_counters_end);
    g_test_add_func ("/document-commit/time", test_time);

    return g_test_run ();
}
