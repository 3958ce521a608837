/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model-fixture.h"

#include "model/bb-arrival.h"

#define BLOCK "blocks/p1-c1-b1"

static BbDocument *
dup_for (ModelFixture *self, const char *actor, const char *name)
{
    BbDocument *copy = bb_document_dup (self->document);
    g_autofree char *path = g_strconcat ("actors/", actor, NULL);

    bb_document_use_actor (copy, actor);
    if (name != NULL)
        bb_test_document_set (copy, path, name);
    return copy;
}

static BbArrival *
take_in (ModelFixture *self, BbDocument *copy)
{
    g_autoptr (BbStep) step = NULL;

    g_assert_true (bb_undo_merge (self->undo, copy, NULL, &step, NULL));
    return bb_arrival_new (self->project, step);
}

static void
assert_words (BbArrival *arrival, const char *expected)
{
    g_autofree char *words = bb_arrival_describe (arrival);

    g_assert_cmpstr (words, ==, expected);
}

/* A move is one change, a comment is one, and a field is one. */
static void
test_changes (ModelFixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) copy = dup_for (self, "fatima", "Fatima");
    g_autoptr (BbArrival) arrival = NULL;
    GListModel *changes;

    bb_test_document_set (copy, BLOCK "/status", "done");
    bb_test_document_set (copy, BLOCK "/rank", "i");
    bb_test_document_set (copy, BLOCK "/owner", "Webteam");
    bb_test_document_set (copy, BLOCK "/comments/c/text", "Good");
    bb_test_document_set (copy, BLOCK "/comments/c/author", "Fatima");
    arrival = take_in (self, copy);
    changes = bb_arrival_get_changes (arrival);

    assert_words (arrival, "3 changes from Fatima");
    model_assert_list (changes, "place",
                       "comments of “Block 1”|owner of “Block 1”|status of “Block 1”");
    model_assert_list (changes, "before", "||");
    model_assert_list (changes, "after", "Good|Webteam|Done");
    for (guint i = 0; i < 3; i++)
        g_assert_true (bb_arrival_change_find_block (model_get (changes, i)) ==
                       model_fixture_block (self, "1"));

    g_assert_finalize_object (g_steal_pointer (&arrival));
}

/* What both said is to be looked at; what is gone is counted. */
static void
test_conflicts_and_removals (ModelFixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) copy = NULL;
    g_autoptr (BbArrival) arrival = NULL;
    GListModel *changes;

    model_fixture_set (self, BLOCK "/owner", "Webteam");
    model_fixture_set (self, BLOCK "/comments/c/text", "Good");
    copy = dup_for (self, "fatima", "Fatima");
    bb_test_document_set (copy, BLOCK "/comments/c", NULL);
    bb_test_document_set (copy, BLOCK "/owner", "Griffie");
    model_fixture_set (self, BLOCK "/owner", "Economie");
    arrival = take_in (self, copy);
    changes = bb_arrival_get_changes (arrival);

    assert_words (arrival, "2 changes from Fatima, 1 to look at, 1 removed");
    model_assert_list (changes, "before", "Good|Economie");
    g_assert_true (bb_arrival_change_get_removal (model_get (changes, 0)));
    g_assert_false (bb_arrival_change_get_conflict (model_get (changes, 0)));
    g_assert_true (bb_arrival_change_get_conflict (model_get (changes, 1)));

    g_assert_finalize_object (g_steal_pointer (&arrival));
}

/* Nobody has to give a name. */
static void
test_people (ModelFixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) anna = dup_for (self, "anna", "Anna");
    g_autoptr (BbDocument) zoe = dup_for (self, "zoe", "Zoë");
    g_autoptr (BbDocument) nobody = dup_for (self, "nobody", NULL);
    g_autoptr (BbArrival) first = NULL;
    g_autoptr (BbArrival) second = NULL;
    g_autoptr (BbArrival) both = NULL;
    g_autoptr (BbArrival) third = NULL;
    g_autoptr (BbArrival) all = NULL;

    bb_test_document_set (zoe, BLOCK "/owner", "Webteam");
    bb_test_document_set (anna, BLOCK "/due", "2027-05-11");
    bb_test_document_set (nobody, BLOCK "/start", "2027-05-11");
    first = take_in (self, zoe);
    second = take_in (self, anna);
    third = take_in (self, nobody);
    both = bb_arrival_new_joined (first, second);
    all = bb_arrival_new_joined (first, third);

    assert_words (first, "1 change from Zoë");
    assert_words (third, "1 change from another copy");
    assert_words (both, "2 changes from Anna and others");
    assert_words (all, "2 changes from Zoë and others");
    g_assert_cmpuint (bb_arrival_get_people (both)->len, ==, 2);
    g_assert_cmpuint (bb_arrival_get_steps (both)->len, ==, 2);

    g_assert_finalize_object (g_steal_pointer (&both));
    g_assert_finalize_object (g_steal_pointer (&all));
    g_assert_finalize_object (g_steal_pointer (&first));
    g_assert_finalize_object (g_steal_pointer (&second));
    g_assert_finalize_object (g_steal_pointer (&third));
}

/* The same copy once more says nothing. */
static void
test_nothing (ModelFixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) copy = dup_for (self, "fatima", NULL);
    g_autoptr (BbArrival) arrival = take_in (self, copy);

    g_assert_cmpuint (bb_arrival_get_n_changes (arrival), ==, 0);
    g_assert_cmpuint (bb_arrival_get_steps (arrival)->len, ==, 0);

    g_assert_finalize_object (g_steal_pointer (&arrival));
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    MODEL_ADD ("/arrival/tells-what-a-person-sees", test_changes);
    MODEL_ADD ("/arrival/tells-conflicts-and-removals", test_conflicts_and_removals);
    MODEL_ADD ("/arrival/tells-who", test_people);
    MODEL_ADD ("/arrival/nothing-new", test_nothing);

    return g_test_run ();
}
