/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-pane-text.h"

#include "bb-test.h"

static void
test_shorten (void)
{
    g_autofree char *same = bb_pane_text_shorten ("<b>&\n");
    g_autofree char *huge = g_strnfill (1000000, 'x');
    g_autofree char *shown = bb_pane_text_shorten (huge);

    g_assert_cmpstr (same, ==, "<b>&\n");
    g_assert_cmpuint (g_utf8_strlen (shown, -1), ==, 4001);
    g_assert_true (g_str_has_suffix (shown, "…"));
}

static void
test_time (void)
{
    g_autoptr (GDateTime) now = g_date_time_new_utc (2027, 5, 14, 12, 0, 0);
    g_autofree char *today = bb_pane_text_time ("2027-05-14T09:12:00Z", now);
    g_autofree char *nothing = bb_pane_text_time ("yesterday", now);

    g_assert_cmpstr (today, ==, "Today 09:12");
    g_assert_cmpstr (nothing, ==, "");
}

static void
test_join (void)
{
    g_autofree char *both = bb_pane_text_join ("Sam", "Today");
    g_autofree char *first = bb_pane_text_join ("Sam", "");
    g_autofree char *second = bb_pane_text_join ("", "Today");

    g_assert_cmpstr (both, ==, "Sam · Today");
    g_assert_cmpstr (first, ==, "Sam");
    g_assert_cmpstr (second, ==, "Today");
}

/* Counted in letters, not in bytes. */
static void
test_abridge (void)
{
    g_autofree char *whole = bb_pane_text_abridge ("één", 3);
    g_autofree char *start = bb_pane_text_abridge ("één twee", 3);

    g_assert_cmpstr (whole, ==, "één");
    g_assert_cmpstr (start, ==, "één…");
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/pane-text/shortens-what-nobody-reads", test_shorten);
    g_test_add_func ("/pane-text/time", test_time);
    g_test_add_func ("/pane-text/join", test_join);
    g_test_add_func ("/pane-text/abridge", test_abridge);

    return g_test_run ();
}
