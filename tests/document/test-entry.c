/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-entry.h"

#include "bb-sample.h"
#include "bb-test.h"

static void
test_new (void)
{
    g_autoptr (BbEntry) entry = bb_entry_new ("ab", 7, 9, "blocks/b/status", "\"done\"");
    g_autoptr (BbEntry) absent = bb_entry_new ("ab", 8, 0, "p", NULL);
    g_autoptr (BbEntry) same = bb_entry_ref (entry);

    g_assert_true (same == entry);
    g_assert_cmpstr (entry->dot.actor, ==, "ab");
    g_assert_cmpuint (entry->dot.counter, ==, 7);
    g_assert_cmpuint (entry->lamport, ==, 9);
    g_assert_cmpstr (entry->path, ==, "blocks/b/status");
    g_assert_cmpstr (entry->value, ==, "\"done\"");
    g_assert_null (absent->value);
    g_assert_cmpstr (absent->path, ==, "p");
}

/* Lowest first, each differing from the next in the next key. */
static void
test_compare (void)
{
    static const char *const order[] = { "z@z9/1", "z@a9/2", "*@b1/2", "a@b1/2",
                                         "b@b1/2", "a@b2/2", "a@b10/2" };

    for (guint i = 0; i < G_N_ELEMENTS (order); i++) {
        for (guint j = 0; j < G_N_ELEMENTS (order); j++) {
            g_autoptr (BbEntry) left = bb_sample_entry_new ("p", order[i]);
            g_autoptr (BbEntry) right = bb_sample_entry_new ("p", order[j]);

            g_assert_cmpint (CLAMP (bb_entry_compare (left, right), -1, 1), ==, (i > j) - (i < j));
            g_assert_true (bb_entry_equal (left, right) == (i == j));
        }
    }
}

static void
test_equal (void)
{
    g_autoptr (BbEntry) here = bb_sample_entry_new ("p", "a@b1/2");
    g_autoptr (BbEntry) there = bb_sample_entry_new ("q", "a@b1/2");

    g_assert_true (bb_entry_equal (here, here));
    g_assert_false (bb_entry_equal (here, there));
}

static void
test_checksum (void)
{
    g_autoptr (BbEntry) entry = bb_entry_new ("ab", 7, 9, "p", "\"done\"");
    g_autofree char *right = bb_value_checksum ("\"done\"");
    char checksum[BB_CHECKSUM_LENGTH + 1];

    for (guint i = 0; i < 2; i++) {
        bb_entry_get_checksum (entry, checksum);
        g_assert_cmpstr (checksum, ==, right);
    }
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/entry/new", test_new);
    g_test_add_func ("/entry/compare-by-time-actor-counter-value", test_compare);
    g_test_add_func ("/entry/equal-in-all-parts", test_equal);
    g_test_add_func ("/entry/checksum-is-that-of-the-value", test_checksum);

    return g_test_run ();
}
