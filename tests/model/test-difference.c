/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include "model/bb-difference.h"

typedef struct {
    BbCatalogue *catalogue;
    BbDocument *former;
    BbDocument *document;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->former = bb_test_document_new ();
    self->document = bb_document_dup (self->former);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->former);
    g_assert_finalize_object (self->document);
    g_assert_finalize_object (self->catalogue);
}

static void
set (Fixture *self, const char *path, const char *value)
{
    bb_test_document_set (self->document, path, value);
}

static void
expect (Fixture *self, const char *expected)
{
    g_autofree char *words =
        bb_difference_describe (self->former, self->document, self->catalogue, "en");

    g_assert_cmpstr (words, ==, expected);
}

/* Steps are taken one after the other; each sentence is about all of them. */
static void
test_moves (Fixture *self, gconstpointer data)
{
    expect (self, "No changes");
    set (self, "blocks/p1-c1-b2/rank", "i");
    expect (self, "Blocks in another order");
    set (self, "blocks/p1-c1-b1/status", "done");
    expect (self, "Moved: 1");
    set (self, "blocks/p1-c1-b2/status", "done");
    expect (self, "Moved: 1, 2");
    set (self, "blocks/p1-c1-b3/status", "ambition");
    expect (self, "3 blocks moved");
}

static void
test_fields (Fixture *self, gconstpointer data)
{
    set (self, "blocks/p1-c1-b2/notes", "one");
    expect (self, "Changed: notes of 2");
    set (self, "blocks/p1-c1-b3/notes", "two");
    set (self, "blocks/p1-c1-b3/owner", "Fatima");
    expect (self, "Changed: notes of 2, 3, owner of 3");
    set (self, "blocks/p1-c1-b1/notes", "three");
    set (self, "project/title", "Plan");
    expect (self, "Changed: notes of 3 blocks, owner of 3, title");
    set (self, "blocks/p1-c1-b1/due", "2027-01-01");
    set (self, "guidelines/g1/notes", "four");
    expect (self, "Changed: due date of 1, notes of 3 blocks, owner of 3 and 2 more");
    set (self, "blocks/p1-c1-b1/status", "done");
    expect (self, "Moved: 1 · Changed: due date of 1, notes of 3 blocks, owner of 3 and 2 more");
}

/* All that a comment has is one change of one block. */
static void
test_items (Fixture *self, gconstpointer data)
{
    set (self, "blocks/p1-c1-b2/comments/c/text", "Well");
    set (self, "blocks/p1-c1-b2/comments/c/author", "Jan");
    expect (self, "Changed: comments of 2");
}

static void
add_own_block (BbDocument *document, const char *title)
{
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("new-block", NULL);

    bb_transaction_set (transaction, "blocks/own-1", "true");
    bb_transaction_set_string (transaction, "blocks/own-1/title", title);
    bb_transaction_set_string (transaction, "blocks/own-1/status", "ambition");
    g_assert_true (bb_document_commit (document, transaction, NULL, NULL));
}

static void
test_own_blocks (Fixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) without = bb_document_dup (self->document);
    g_autofree char *words = NULL;

    add_own_block (self->document, "A desk in the library, open on Saturdays and in the evening");
    expect (self, "1 own block added");
    words = bb_difference_describe (self->document, without, self->catalogue, "en");
    g_assert_cmpstr (words, ==, "1 own block removed");

    g_set_object (&self->former, self->document);
    g_clear_object (&self->document);
    self->document = bb_document_dup (self->former);
    set (self, "blocks/own-1/notes", "one");
    expect (self, "Changed: notes of “A desk in the library, open on Saturdays…”");
}

#define ADD(name, function)                                                                        \
    g_test_add ("/difference/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("moves", test_moves);
    ADD ("fields", test_fields);
    ADD ("items", test_items);
    ADD ("own-blocks", test_own_blocks);
    return g_test_run ();
}
