/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-date-text.h"

#include "bb-test.h"

static GDateTime *
new_day (int year, int month, int day)
{
    return g_date_time_new_local (year, month, day, 12, 0, 0);
}

static void
assert_short (const char *date, const char *text)
{
    g_autoptr (GDateTime) now = new_day (2026, 11, 24);
    g_autofree char *actual = bb_date_text_short (date, now);

    g_assert_cmpstr (actual, ==, text);
}

static void
test_near_needs_no_year (void)
{
    assert_short ("2027-10-01", "1 Oct");
    assert_short ("2026-11-24", "24 Nov");
}

static void
test_far_names_its_year (void)
{
    assert_short ("2027-12-01", "1 Dec 2027");
    assert_short ("2025-01-31", "31 Jan 2025");
}

static void
test_other_text_stays (void)
{
    g_autofree char *text = bb_date_text_long ("in the spring");

    assert_short ("soon", "soon");
    g_assert_cmpstr (text, ==, "in the spring");
}

static void
test_long (void)
{
    g_autofree char *text = bb_date_text_long ("2027-10-01");

    g_assert_cmpstr (text, ==, "1 October 2027");
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/date-text/near-needs-no-year", test_near_needs_no_year);
    g_test_add_func ("/date-text/far-names-its-year", test_far_names_its_year);
    g_test_add_func ("/date-text/other-text-stays", test_other_text_stays);
    g_test_add_func ("/date-text/long", test_long);

    return g_test_run ();
}
