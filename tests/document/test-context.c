/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-context.h"

#include "bb-test.h"

static void
collect_cb (const char *actor, guint64 counter, gpointer user_data)
{
    g_string_append_printf (user_data, "%s:%" G_GUINT64_FORMAT " ", actor, counter);
}

static void
test_raise (void)
{
    g_autoptr (BbContext) self = bb_context_new ();
    BbDot low = { "a", 5 }, high = { "a", 6 }, other = { "b", 1 };

    g_assert_cmpuint (bb_context_get (self, "a"), ==, 0);
    bb_context_raise (self, "a", 5);
    bb_context_raise (self, "a", 3);
    g_assert_cmpuint (bb_context_get (self, "a"), ==, 5);
    g_assert_true (bb_context_contains (self, &low));
    g_assert_false (bb_context_contains (self, &high));
    g_assert_false (bb_context_contains (self, &other));
    bb_context_raise (self, "a", BB_COUNTER_MAX);
    g_assert_cmpuint (bb_context_get (self, "a"), ==, BB_COUNTER_MAX);
}

static void
test_nothing (void)
{
    g_autoptr (BbContext) self = bb_context_new ();

    bb_context_raise (self, "a", 0);
    g_assert_cmpuint (bb_context_get_size (self), ==, 0);
}

static void
test_foreach (void)
{
    g_autoptr (BbContext) self = bb_context_new ();
    g_autoptr (GString) found = g_string_new (NULL);

    bb_context_raise (self, "b", 2);
    bb_context_raise (self, "10", 3);
    bb_context_raise (self, "9", 4);
    bb_context_raise (self, "a", 1);
    bb_context_foreach (self, collect_cb, found);
    g_assert_cmpstr (found->str, ==, "10:3 9:4 a:1 b:2 ");
}

static void
test_copy (void)
{
    g_autoptr (BbContext) self = bb_context_new ();
    g_autoptr (BbContext) copy = NULL;

    bb_context_raise (self, "a", 1);
    copy = bb_context_copy (self);
    g_assert_true (bb_context_equal (self, copy));
    bb_context_raise (copy, "a", 2);
    g_assert_cmpuint (bb_context_get (self, "a"), ==, 1);
    g_assert_false (bb_context_equal (self, copy));
    bb_context_raise (self, "a", 2);
    bb_context_raise (self, "b", 1);
    g_assert_false (bb_context_equal (self, copy));
    bb_context_raise (copy, "c", 1);
    g_assert_false (bb_context_equal (self, copy));
}

static void
test_covers (void)
{
    g_autoptr (BbContext) context = bb_context_new ();
    g_autoptr (BbContext) other = bb_context_new ();

    g_assert_true (bb_context_covers (context, other));
    bb_context_raise (context, "a", 3);
    g_assert_true (bb_context_covers (context, other));
    g_assert_false (bb_context_covers (other, context));
    bb_context_raise (other, "a", 2);
    g_assert_true (bb_context_covers (context, other));
    bb_context_raise (other, "b", 1);
    g_assert_false (bb_context_covers (context, other));
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/context/raise-never-lowers", test_raise);
    g_test_add_func ("/context/zero-is-nothing", test_nothing);
    g_test_add_func ("/context/foreach-by-bytes", test_foreach);
    g_test_add_func ("/context/copy-and-equal", test_copy);
    g_test_add_func ("/context/covers", test_covers);

    return g_test_run ();
}
