/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include "document/bb-merge.h"
#include "model/bb-novelty.h"

#define OWNER "blocks/p1-c1-b1/owner"

typedef struct {
    BbDocument *ours;
    BbDocument *theirs;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->ours = bb_test_document_new ();
    bb_document_use_actor (self->ours, "me");
    bb_test_document_set (self->ours, "actors/me", "Marit");
    bb_test_document_set (self->ours, OWNER, "Balie");
    self->theirs = bb_document_dup (self->ours);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->ours);
    g_assert_finalize_object (self->theirs);
}

static void
write_as (BbDocument *document, const char *actor, const char *name, const char *time,
          const char *owner)
{
    g_autofree char *path = g_strconcat ("actors/", actor, NULL);
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit-block", NULL);

    bb_document_use_actor (document, actor);
    if (name != NULL)
        bb_transaction_set_string (transaction, path, name);
    bb_transaction_set_string (transaction, OWNER, owner);
    bb_transaction_set_time (transaction, time);
    bb_test_document_write (document, transaction);
}

static void
assert_novelty (Fixture *self, const char *who, const char *time, gboolean is_new)
{
    g_autoptr (BbNovelty) novelty = bb_novelty_new (self->ours, self->theirs);
    g_autoptr (BbNovelty) copy = bb_novelty_copy (novelty);

    g_assert_cmpstr (copy->who, ==, who);
    if (time != NULL)
        g_assert_cmpstr (copy->time, ==, time);
    g_assert_cmpint (copy->is_new, ==, is_new);
    g_assert_true (copy->has_common_past);
}

/* Only those who wrote what is new, each once, and when the last of it was. */
static void
test_who_and_when (Fixture *self, gconstpointer data)
{
    write_as (self->theirs, "f1", "Fatima", "2027-05-11T08:41:00Z", "Team");
    write_as (self->theirs, "j1", "Jeroen", "2027-05-11T08:42:00Z", "Webteam");
    write_as (self->theirs, "f2", "Fatima", "2027-05-11T08:43:00Z", "Newsroom");
    assert_novelty (self, "Fatima, Jeroen", "2027-05-11T08:43:00Z", TRUE);
}

static void
test_nameless (Fixture *self, gconstpointer data)
{
    write_as (self->theirs, "x1", NULL, "2027-05-11T08:41:00Z", "Team");
    assert_novelty (self, "", "2027-05-11T08:41:00Z", TRUE);
}

/* A copy that brings nothing is still somebody's. */
static void
test_known (Fixture *self, gconstpointer data)
{
    write_as (self->theirs, "f1", "Fatima", "2027-05-11T08:41:00Z", "Team");
    write_as (self->theirs, "j1", "Jeroen", "2027-05-11T08:42:00Z", "Webteam");
    g_assert_true (bb_merge_into (self->ours, self->theirs, NULL, NULL, NULL));
    assert_novelty (self, "Jeroen", "2027-05-11T08:42:00Z", FALSE);
    write_as (self->ours, "m2", "Marit", "2027-05-11T08:43:00Z", "Balie");
    assert_novelty (self, "Jeroen", "2027-05-11T08:42:00Z", FALSE);
}

static void
test_stranger (Fixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) stranger = bb_test_document_new ();
    g_autoptr (BbNovelty) novelty = NULL;

    write_as (stranger, "s1", "Sam", "2027-05-11T08:41:00Z", "Team");
    novelty = bb_novelty_new (self->ours, stranger);
    g_assert_false (novelty->has_common_past);
    g_assert_true (novelty->is_new);
    g_assert_cmpstr (novelty->who, ==, "Sam");
}

/* Nothing of which there is no history. */
static void
test_empty (Fixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) empty = bb_test_document_new ();
    g_autoptr (BbNovelty) novelty = bb_novelty_new (self->ours, empty);

    g_assert_cmpstr (novelty->who, ==, "");
    g_assert_cmpstr (novelty->time, ==, "");
    g_assert_false (novelty->is_new);
    g_assert_false (novelty->has_common_past);
}

#define ADD(name, func) g_test_add ("/novelty/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("who-and-when", test_who_and_when);
    ADD ("nameless", test_nameless);
    ADD ("known", test_known);
    ADD ("stranger", test_stranger);
    ADD ("empty", test_empty);
    return g_test_run ();
}
