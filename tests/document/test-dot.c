/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-dot.h"

#include "bb-test.h"

static void
test_compare (void)
{
    BbDot a9 = { "a", 9 }, a10 = { "a", 10 }, aa1 = { "aa", 1 }, b1 = { "b", 1 },
          a9too = { "a", 9 };

    g_assert_cmpint (bb_dot_compare (&a9, &a10), <, 0);
    g_assert_cmpint (bb_dot_compare (&a10, &aa1), <, 0);
    g_assert_cmpint (bb_dot_compare (&b1, &aa1), >, 0);
    g_assert_cmpint (bb_dot_compare (&a9, &a9too), ==, 0);
}

static void
test_equal (void)
{
    g_autofree char *actor = g_strdup ("ab");
    BbDot one = { "ab", BB_COUNTER_MAX }, same = { actor, BB_COUNTER_MAX };
    BbDot other = { "ab", BB_COUNTER_MAX - 1 }, another = { "ac", BB_COUNTER_MAX };

    g_assert_true (bb_dot_equal (&one, &same));
    g_assert_cmpuint (bb_dot_hash (&one), ==, bb_dot_hash (&same));
    g_assert_false (bb_dot_equal (&one, &other));
    g_assert_false (bb_dot_equal (&one, &another));
}

/* Counters that differ in their high half only, or swap both halves, are told apart. */
static void
test_hash (void)
{
    g_autoptr (GHashTable) hashes = g_hash_table_new (NULL, NULL);

    for (guint64 i = 1; i <= 1000; i++) {
        BbDot high = { "a", i << 32 }, both = { "a", i << 32 | i };

        g_hash_table_add (hashes, GUINT_TO_POINTER (bb_dot_hash (&high)));
        g_hash_table_add (hashes, GUINT_TO_POINTER (bb_dot_hash (&both)));
    }
    g_assert_cmpuint (g_hash_table_size (hashes), >, 1900);
}

static void
test_is_actor (void)
{
    g_assert_true (bb_dot_is_actor ("a"));
    g_assert_true (bb_dot_is_actor ("x69470a775276c16e"));
    g_assert_true (bb_dot_is_actor ("0123456789abcdefghijklmnopqrstuv"));
    g_assert_false (bb_dot_is_actor ("0123456789abcdefghijklmnopqrstuvw"));
    g_assert_false (bb_dot_is_actor (""));
    g_assert_false (bb_dot_is_actor (NULL));
    g_assert_false (bb_dot_is_actor ("a-b"));
    g_assert_false (bb_dot_is_actor ("A"));
    g_assert_false (bb_dot_is_actor ("é"));
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/dot/compare-by-actor-then-counter", test_compare);
    g_test_add_func ("/dot/equal-by-content", test_equal);
    g_test_add_func ("/dot/hash-cannot-be-forged", test_hash);
    g_test_add_func ("/dot/is-actor", test_is_actor);

    return g_test_run ();
}
