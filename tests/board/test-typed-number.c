/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-typed-number.h"

#include "bb-test.h"

#define SOON 300000
#define LATE 1100000

static void
test_goes_on (void)
{
    BbTypedNumber typed = { 0 };

    g_assert_cmpstr (bb_typed_number_add (&typed, '1', LATE), ==, "1");
    g_assert_cmpstr (bb_typed_number_add (&typed, '6', LATE + SOON), ==, "16");
    g_assert_cmpstr (bb_typed_number_add (&typed, 'E', LATE + 2 * SOON), ==, "E");
    g_assert_cmpstr (bb_typed_number_add (&typed, '2', LATE + 3 * SOON), ==, "E2");
}

static void
test_begins_anew_after_a_pause (void)
{
    BbTypedNumber typed = { 0 };

    bb_typed_number_add (&typed, '1', LATE);
    g_assert_cmpstr (bb_typed_number_add (&typed, '6', 2 * LATE), ==, "6");
    g_assert_cmpstr (bb_typed_number_restart (&typed, '3', 2 * LATE + 1), ==, "3");
}

static void
test_never_overflows (void)
{
    BbTypedNumber typed = { 0 };

    for (guint i = 0; i < 100; i++)
        g_assert_cmpuint (strlen (bb_typed_number_add (&typed, '9', LATE)), <, sizeof (typed.text));
}

static void
test_cleared (void)
{
    BbTypedNumber typed = { 0 };

    g_assert_cmpstr (bb_typed_number_add (&typed, '3', 1), ==, "3");
    bb_typed_number_clear (&typed);
    g_assert_cmpstr (bb_typed_number_add (&typed, '2', 2), ==, "2");
    g_assert_cmpstr (bb_typed_number_add (&typed, '5', 3), ==, "25");
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/typed-number/goes-on", test_goes_on);
    g_test_add_func ("/typed-number/begins-anew-after-a-pause", test_begins_anew_after_a_pause);
    g_test_add_func ("/typed-number/never-overflows", test_never_overflows);
    g_test_add_func ("/typed-number/ends-with-another-key", test_cleared);
    return g_test_run ();
}
