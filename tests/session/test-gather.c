/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "gather-fixture.h"

static void
assert_copy (BbGather *gather, guint position, const char *who, guint n_changes, guint n_to_look_at)
{
    BbReturnedCopy *copy = gather_get (gather, position);

    g_assert_cmpstr (bb_returned_copy_get_who (copy), ==, who);
    g_assert_cmpuint (bb_returned_copy_get_n_changes (copy), ==, n_changes);
    g_assert_cmpuint (bb_returned_copy_get_n_to_look_at (copy), ==, n_to_look_at);
}

static void
assert_sums (BbGather *gather, guint n_ticked, guint n_changes, guint n_to_look_at)
{
    g_assert_cmpuint (bb_gather_get_n_ticked (gather), ==, n_ticked);
    g_assert_cmpuint (bb_gather_get_n_changes (gather), ==, n_changes);
    g_assert_cmpuint (bb_gather_get_n_to_look_at (gather), ==, n_to_look_at);
    g_assert_cmpuint (bb_gather_get_n_lost (gather), ==, 0);
}

/* Fatima moves a block and names an owner, which we did as well; Jeroen writes a note and the same
 * owner as she. */
static void
add_two (GatherFixture *self, BbGather *gather)
{
    g_autoptr (BbDocument) fatima = gather_fixture_dup_copy (self, "f1", "Fatima");
    g_autoptr (BbDocument) jeroen = gather_fixture_dup_copy (self, "j1", "Jeroen");

    bb_test_document_set (fatima, BLOCK_1 "/status", "done");
    bb_test_document_set (fatima, BLOCK_1 "/rank", "i");
    bb_test_document_set (fatima, BLOCK_1 "/owner", "Webteam");
    bb_test_document_set (jeroen, BLOCK_1 "/owner", "Webteam");
    bb_test_document_set (jeroen, BLOCK_2 "/notes", "Wait");
    gather_add (gather, gather_fixture_save (self, fatima, "a (1).bouwbord"));
    gather_add (gather, gather_fixture_save (self, jeroen, "van Jeroen.bouwbord"));
}

static void
test_counts (GatherFixture *self, gconstpointer data)
{
    g_autoptr (BbGather) gather = bb_gather_new (self->session, NULL);

    gather_fixture_set (self, "owner", "Newsroom");
    add_two (self, gather);
    g_assert_true (bb_gather_get_busy (gather));
    gather_wait (gather);
    assert_copy (gather, 0, "Fatima", 2, 1);
    assert_copy (gather, 1, "Jeroen", 1, 0);
    assert_sums (gather, 2, 3, 1);

    /* Without her, he is the one who contradicts us. */
    bb_returned_copy_set_ticked (gather_get (gather, 0), FALSE);
    gather_wait (gather);
    assert_copy (gather, 1, "Jeroen", 2, 1);
    assert_sums (gather, 1, 2, 1);
    bb_returned_copy_set_ticked (gather_get (gather, 0), TRUE);
    gather_wait (gather);
    assert_sums (gather, 2, 3, 1);
    g_assert_finalize_object (g_steal_pointer (&gather));
}

/* A field in which three contradict each other is looked at once. */
static void
test_third (GatherFixture *self, gconstpointer data)
{
    g_autoptr (BbGather) gather = bb_gather_new (self->session, NULL);
    g_autoptr (BbDocument) chris = gather_fixture_dup_copy (self, "c1", "Chris");

    gather_fixture_set (self, "owner", "Newsroom");
    add_two (self, gather);
    bb_test_document_set (chris, BLOCK_1 "/owner", "KCC");
    gather_add (gather, gather_fixture_save (self, chris, "c.bouwbord"));
    gather_wait (gather);
    assert_copy (gather, 0, "Fatima", 2, 1);
    assert_copy (gather, 2, "Chris", 1, 0);
    assert_sums (gather, 3, 4, 1);
    g_assert_finalize_object (g_steal_pointer (&gather));
}

/* All in one step that is no edit of this window, and one way back, also after later edits. */
static void
test_take_in_and_back (GatherFixture *self, gconstpointer data)
{
    g_autoptr (BbGather) gather = bb_gather_new (self->session, NULL);
    g_autoptr (BbGathered) gathered = NULL;
    g_autofree char *words = NULL;
    g_autofree char *undo = NULL;
    guint n_skipped = 99;

    gather_fixture_set (self, "owner", "Newsroom");
    undo = g_strdup (bb_session_get_undo_label (self->session));
    add_two (self, gather);
    gathered = gather_take_in (gather);
    words = bb_gathered_describe (gathered);
    g_assert_cmpstr (words, ==, "3 changes from 2 copies, 1 to look at");
    g_assert_cmpstr (bb_session_get_undo_label (self->session), ==, undo);
    g_assert_cmpint (bb_block_get_status (self->block), ==, BB_STATUS_DONE);
    g_assert_cmpuint (bb_project_get_n_conflicts (self->project), ==, 1);

    gather_fixture_set (self, "budget", "500");
    g_assert_true (
        bb_session_take_back (self->session, bb_gathered_get_arrival (gathered), &n_skipped, NULL));
    g_assert_cmpuint (n_skipped, ==, 0);
    g_assert_cmpint (bb_block_get_status (self->block), ==, BB_STATUS_NONE);
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "Newsroom");
    g_assert_cmpstr (bb_block_get_budget (self->block), ==, "500");
    g_assert_cmpuint (bb_project_get_n_conflicts (self->project), ==, 0);
    g_assert_finalize_object (g_steal_pointer (&gather));
    g_assert_finalize_object (g_steal_pointer (&gathered));
}

/* What was taken back comes again, whole or only some of it; what somebody undid by hand does not
 * come twice. */
static void
test_again (GatherFixture *self, gconstpointer data)
{
    g_autoptr (BbGather) gather = bb_gather_new (self->session, NULL);
    g_autoptr (BbGather) again = NULL;
    g_autoptr (BbGathered) gathered = NULL;
    g_autoptr (BbGathered) second = NULL;

    gather_fixture_set (self, "owner", "Newsroom");
    add_two (self, gather);
    gathered = gather_take_in (gather);
    g_assert_true (
        bb_session_take_back (self->session, bb_gathered_get_arrival (gathered), NULL, NULL));
    bb_gathered_set_taken_back (gathered, TRUE);

    again = bb_gather_new (self->session, gathered);
    add_two (self, again);
    gather_wait (again);
    assert_copy (again, 0, "Fatima", 2, 1);
    assert_copy (again, 1, "Jeroen", 1, 0);
    bb_returned_copy_set_ticked (gather_get (again, 0), FALSE);
    gather_wait (again);
    assert_copy (again, 1, "Jeroen", 2, 1);

    second = gather_take_in (again);
    g_assert_cmpint (bb_block_get_status (self->block), ==, BB_STATUS_NONE);
    g_assert_cmpuint (bb_project_get_n_conflicts (self->project), ==, 1);
    g_assert_true (
        bb_session_take_back (self->session, bb_gathered_get_arrival (second), NULL, NULL));
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "Newsroom");
    g_assert_cmpuint (bb_project_get_n_conflicts (self->project), ==, 0);

    g_assert_finalize_object (g_steal_pointer (&gather));
    g_assert_finalize_object (g_steal_pointer (&again));
    g_assert_finalize_object (g_steal_pointer (&gathered));
    g_assert_finalize_object (g_steal_pointer (&second));
}

/* A take back that was itself undone leaves nothing to gather again. */
static void
test_undone_take_back (GatherFixture *self, gconstpointer data)
{
    g_autoptr (BbGather) gather = bb_gather_new (self->session, NULL);
    g_autoptr (BbGather) again = NULL;
    g_autoptr (BbGathered) gathered = NULL;
    guint n_skipped;

    add_two (self, gather);
    gathered = gather_take_in (gather);
    g_assert_true (
        bb_session_take_back (self->session, bb_gathered_get_arrival (gathered), NULL, NULL));
    bb_gathered_set_taken_back (gathered, TRUE);
    g_assert_true (bb_session_undo (self->session, &n_skipped, NULL));
    g_assert_cmpint (bb_block_get_status (self->block), ==, BB_STATUS_DONE);

    again = bb_gather_new (self->session, gathered);
    add_two (self, again);
    gather_wait (again);
    g_assert_cmpint (bb_returned_copy_get_state (gather_get (again, 0)), ==, BB_RETURNED_KNOWN);
    assert_sums (again, 2, 0, 0);
    g_assert_finalize_object (g_steal_pointer (&gather));
    g_assert_finalize_object (g_steal_pointer (&again));
    g_assert_finalize_object (g_steal_pointer (&gathered));
}

/* A choice is settled in the same step, and goes back with it; it outlives another count. */
static void
test_choice (GatherFixture *self, gconstpointer data)
{
    g_autoptr (BbGather) gather = bb_gather_new (self->session, NULL);
    g_autoptr (BbGathered) gathered = NULL;
    BbTestCounter choices = { 0 };
    GListModel *differences;

    gather_fixture_set (self, "owner", "Newsroom");
    add_two (self, gather);
    gather_wait (gather);
    differences = bb_returned_copy_get_differences (gather_get (gather, 0));
    g_assert_cmpuint (g_list_model_get_n_items (differences), ==, 1);
    {
        g_autoptr (BbDifference) difference = g_list_model_get_item (differences, 0);
        guint ours = bb_difference_is_ours (difference, 0) ? 0 : 1;

        g_assert_cmpstr (bb_difference_get_title (difference), ==, "Block 1");
        g_assert_cmpstr (bb_difference_get_path (difference), ==, BLOCK_1 "/owner");
        g_assert_nonnull (bb_difference_get_block (difference));
        g_assert_true (bb_difference_is_ours (difference, ours));
        g_assert_false (bb_difference_is_ours (difference, 1 - ours));
        g_assert_cmpuint (bb_difference_get_choice (difference), ==, BB_DIFFERENCE_BOTH);
        bb_test_count_notify (&choices, difference, "choice");
        bb_difference_set_choice (difference, 1 - ours);
        bb_difference_set_choice (difference, 1 - ours);
        g_assert_cmpuint (choices.count, ==, 1);
        bb_test_count_clear (&choices);
    }
    bb_returned_copy_set_ticked (gather_get (gather, 1), FALSE);
    gathered = gather_take_in (gather);
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "Webteam");
    g_assert_cmpuint (bb_project_get_n_conflicts (self->project), ==, 0);
    g_assert_true (
        bb_session_take_back (self->session, bb_gathered_get_arrival (gathered), NULL, NULL));
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "Newsroom");
    g_assert_finalize_object (g_steal_pointer (&gather));
    g_assert_finalize_object (g_steal_pointer (&gathered));
}

/* Each kind of file that is no plain copy says so, and is not ticked. */
static void
test_kinds (GatherFixture *self, gconstpointer data)
{
    g_autoptr (BbGather) gather = bb_gather_new (self->session, NULL);
    g_autoptr (BbDocument) other =
        bb_document_dup_as (self->start, "fedcba9876543210fedcba9876543210");
    g_autoptr (BbDocument) stranger =
        bb_document_new (bb_document_get_schema (self->start), bb_document_get_id (self->start));
    g_autoptr (BbDocument) emptied = gather_fixture_dup_copy (self, "e1", NULL);
    static const BbReturnedState states[] = { BB_RETURNED_OTHER,   BB_RETURNED_NEW,
                                              BB_RETURNED_NEW,     BB_RETURNED_REFUSED,
                                              BB_RETURNED_REFUSED, BB_RETURNED_KNOWN };
    static const char *const notes[] = { "another project, “Bouwen”",  "no past in common",
                                         "takes more than half",       "“d.bouwbord” is damaged",
                                         "Install the newest version", "" };

    bb_test_document_set (stranger, BLOCK_2 "/owner", "Sam");
    for (guint i = 0; i < 2; i++)
        bb_test_document_set (emptied, i == 0 ? "project/title" : "project/municipality", NULL);
    bb_test_document_set (emptied, BLOCK_1 "/owner", NULL);
    bb_test_document_set (emptied, "project/language", NULL);
    gather_add (gather, gather_fixture_save (self, other, "a.bouwbord"));
    gather_add (gather, gather_fixture_save (self, stranger, "b.bouwbord"));
    gather_add (gather, gather_fixture_save (self, emptied, "c.bouwbord"));
    gather_add (gather, gather_fixture_write (self, "d.bouwbord", "{\"format\":"));
    gather_add (gather, gather_fixture_write (self, "e.bouwbord",
                                              "{\"format\":\"bouwbord-project\",\"version\":2,"
                                              "\"id\":\"a\"}\n"));
    gather_add (gather, gather_fixture_save (self, self->start, "f.bouwbord"));
    gather_wait (gather);
    for (guint i = 0; i < G_N_ELEMENTS (states); i++) {
        BbReturnedCopy *copy = gather_get (gather, i);
        const char *note = bb_returned_copy_get_note (copy);

        g_test_message ("%s: %s", bb_returned_copy_get_name (copy), note);
        g_assert_cmpint (bb_returned_copy_get_state (copy), ==, states[i]);
        g_assert_nonnull (strstr (note, notes[i]));
        g_assert_cmpint (bb_returned_copy_get_ticked (copy), ==, i == 5);
    }
    /* A person may take the doubtful ones all the same, but never the others. */
    for (guint i = 0; i < 5; i++)
        bb_returned_copy_set_ticked (gather_get (gather, i), TRUE);
    g_assert_false (bb_returned_copy_get_ticked (gather_get (gather, 0)));
    g_assert_true (bb_returned_copy_get_ticked (gather_get (gather, 1)));
    g_assert_true (bb_returned_copy_get_ticked (gather_get (gather, 2)));
    g_assert_false (bb_returned_copy_get_ticked (gather_get (gather, 3)));
    gather_wait (gather);
    g_assert_finalize_object (g_steal_pointer (&gather));
}

/* Two versions in one file are both taken in. */
static void
test_halves (GatherFixture *self, gconstpointer data)
{
    g_autoptr (BbGather) gather = bb_gather_new (self->session, NULL);
    g_autoptr (BbGathered) gathered = NULL;
    g_autofree char *both = NULL;
    char *halves[2];

    for (guint i = 0; i < 2; i++) {
        g_autoptr (BbDocument) copy = gather_fixture_dup_copy (self, i == 0 ? "a1" : "b1", NULL);
        g_autoptr (GFile) file = NULL;

        bb_test_document_set (copy, i == 0 ? BLOCK_1 "/notes" : BLOCK_2 "/notes", "x");
        file = gather_fixture_save (self, copy, "half.bouwbord");
        g_assert_true (g_file_get_contents (g_file_peek_path (file), &halves[i], NULL, NULL));
    }
    both = g_strconcat (halves[0], halves[1], NULL);
    gather_add (gather, gather_fixture_write (self, "both.bouwbord", both));
    gather_wait (gather);
    assert_copy (gather, 0, "", 2, 0);
    g_assert_nonnull (
        strstr (bb_returned_copy_get_note (gather_get (gather, 0)), "several versions"));
    gathered = gather_take_in (gather);
    g_assert_cmpuint (bb_gathered_get_n_copies (gathered), ==, 1);
    g_assert_cmpstr (bb_block_get_notes (self->block), ==, "x");
    g_free (halves[0]);
    g_free (halves[1]);
    g_assert_finalize_object (g_steal_pointer (&gather));
    g_assert_finalize_object (g_steal_pointer (&gathered));
}

/* The same file twice is one; edits here and now are counted with. */
static void
test_follows (GatherFixture *self, gconstpointer data)
{
    g_autoptr (BbGather) gather = bb_gather_new (self->session, NULL);
    g_autoptr (BbDocument) copy = gather_fixture_dup_copy (self, "f1", "Fatima");
    g_autoptr (GFile) file = NULL;

    bb_test_document_set (copy, BLOCK_1 "/notes", "Hers");
    file = gather_fixture_save (self, copy, "a.bouwbord");
    bb_gather_add_file (gather, file);
    bb_gather_add_file (gather, file);
    gather_wait (gather);
    g_assert_cmpuint (g_list_model_get_n_items (bb_gather_get_copies (gather)), ==, 1);
    assert_sums (gather, 1, 1, 0);
    gather_fixture_set (self, "notes", "Ours");
    gather_wait (gather);
    assert_sums (gather, 1, 1, 1);
    g_assert_finalize_object (g_steal_pointer (&gather));
}

/* Whoever looks no longer is not waited for. */
static void
test_given_up (GatherFixture *self, gconstpointer data)
{
    BbGather *gather = bb_gather_new (self->session, NULL);

    gather_add (gather, gather_fixture_save (self, self->start, "a.bouwbord"));
    g_object_run_dispose (G_OBJECT (gather));
    g_object_add_weak_pointer (G_OBJECT (gather), (gpointer *) &gather);
    g_object_unref (gather);
    bb_test_iterate_while (gather != NULL);
}

static void
test_notifies (GatherFixture *self, gconstpointer data)
{
    g_autoptr (BbGather) gather = bb_gather_new (self->session, NULL);
    BbTestCounter changes = { 0 }, states = { 0 };

    bb_test_count_notify (&changes, gather, "n-changes");
    add_two (self, gather);
    bb_test_count_notify (&states, gather_get (gather, 0), "state");
    gather_wait (gather);
    g_assert_cmpuint (changes.count, >, 0);
    g_assert_cmpuint (states.count, ==, 1);
    bb_test_count_clear (&changes);
    bb_test_count_notify (&changes, gather, "n-changes");
    bb_returned_copy_set_ticked (gather_get (gather, 0), TRUE);
    gather_wait (gather);
    g_assert_cmpuint (changes.count, ==, 0);
    bb_test_count_clear (&changes);
    bb_test_count_clear (&states);
    g_assert_finalize_object (g_steal_pointer (&gather));
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    GATHER_ADD ("/gather/counts", test_counts);
    GATHER_ADD ("/gather/third", test_third);
    GATHER_ADD ("/gather/take-in-and-back", test_take_in_and_back);
    GATHER_ADD ("/gather/again", test_again);
    GATHER_ADD ("/gather/undone-take-back", test_undone_take_back);
    GATHER_ADD ("/gather/choice", test_choice);
    GATHER_ADD ("/gather/kinds", test_kinds);
    GATHER_ADD ("/gather/halves", test_halves);
    GATHER_ADD ("/gather/follows", test_follows);
    GATHER_ADD ("/gather/given-up", test_given_up);
    GATHER_ADD ("/gather/notifies", test_notifies);
    return g_test_run ();
}
