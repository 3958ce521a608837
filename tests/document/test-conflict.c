/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-conflict.h"

#include "bb-sample.h"
#include "bb-test.h"

#define STATUS "blocks/b/status"

static void
assert_none (BbDocument *document, const char *path)
{
    g_autoptr (BbConflict) conflict = bb_conflict_find (document, path);

    g_assert_null (conflict);
}

static void
test_values (void)
{
    g_autoptr (BbDocument) document =
        bb_sample_document_new (STATUS, "done@a2/3 none@b1/3 done@c1/2 *@d1/2 x@e1/1", NULL);
    g_autoptr (BbConflict) conflict = bb_conflict_find (document, STATUS);

    g_assert_nonnull (conflict);
    g_assert_cmpstr (bb_conflict_get_path (conflict), ==, STATUS);
    g_assert_true (bb_conflict_get_register (conflict) ==
                   bb_document_get_register (document, STATUS));
    g_assert_cmpuint (bb_conflict_get_n_values (conflict), ==, 3);
    g_assert_cmpstr (bb_conflict_get_value (conflict, 0), ==, "\"none\"");
    g_assert_cmpstr (bb_conflict_get_value (conflict, 1), ==, "\"done\"");
    g_assert_cmpstr (bb_conflict_get_value (conflict, 2), ==, "\"x\"");
}

/* Equal values, the order of things, names of actors, and what is not there are no conflicts. */
static void
test_none (void)
{
    g_autoptr (BbDocument) document =
        bb_sample_document_new (STATUS, "done@a1/1 done@b1/1", "blocks/b/rank", "i@a2/1 j@b2/1",
                                "actors/a", "A@a3/1 B@b3/1", "parking/i/text", "x@a4/1 y@b4/1",
                                "blocks/b/notes", "x@a5/1 *@b5/1", NULL);

    assert_none (document, STATUS);
    assert_none (document, "blocks/b/rank");
    assert_none (document, "actors/a");
    assert_none (document, "parking/i/text");
    assert_none (document, "blocks/b/notes");
    assert_none (document, "blocks/b/owner");
}

/* It stays what it was; the next edit of the field settles it. */
static void
test_settled (void)
{
    g_autoptr (BbDocument) document = bb_sample_document_new (STATUS, "done@a1/1 none@b1/1", NULL);
    g_autoptr (BbConflict) conflict = bb_conflict_find (document, STATUS);

    bb_sample_commit (document, "c", bb_sample_set (STATUS, "done", NULL));
    assert_none (document, STATUS);
    g_assert_cmpuint (bb_conflict_get_n_values (conflict), ==, 2);
}

static void
test_list (void)
{
    g_autoptr (BbDocument) document =
        bb_sample_document_new ("project/title", "a@a1/1 b@b1/1", STATUS, "done@a2/1 none@b2/1",
                                "blocks/c/owner", "x@a3/1 y@b3/1", "blocks/c/due", "x@a4/1", NULL);
    g_autoptr (GPtrArray) all = bb_conflict_list (document, NULL);
    g_autoptr (GPtrArray) some = bb_conflict_list (document, "blocks");
    BbConflict *copy;

    g_assert_cmpuint (all->len, ==, 3);
    g_assert_cmpstr (bb_conflict_get_path (all->pdata[0]), ==, STATUS);
    g_assert_cmpstr (bb_conflict_get_path (all->pdata[1]), ==, "blocks/c/owner");
    g_assert_cmpstr (bb_conflict_get_path (all->pdata[2]), ==, "project/title");
    g_assert_cmpuint (some->len, ==, 2);

    copy = g_boxed_copy (BB_TYPE_CONFLICT, all->pdata[0]);
    g_assert_true (copy == all->pdata[0]);
    g_boxed_free (BB_TYPE_CONFLICT, copy);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/conflict/values", test_values);
    g_test_add_func ("/conflict/none", test_none);
    g_test_add_func ("/conflict/settled", test_settled);
    g_test_add_func ("/conflict/list", test_list);

    return g_test_run ();
}
