/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-date-row-parse.h"

#include <locale.h>

#include "bb-test.h"
#include "pane/bb-date-text.h"

typedef struct {
    const char *typed;
    const char *date;
} Case;

static const Case cases[] = {
    { "", "" },
    { "  ", "" },
    { "2027-12-01", "2027-12-01" },
    { " 2027-12-01 ", "2027-12-01" },
    { "1 December 2027", "2027-12-01" },
    { "1 dec 2027", "2027-12-01" },
    { "1 DEC 27", "2027-12-01" },
    { "31 Dec", "2026-12-31" },
    { "24 November", "2026-11-24" },
    { "23 November", "2027-11-23" },
    { "1 jan", "2027-01-01" },
    { "December 2027", "2027-12-01" },
    { "30 February 2027", NULL },
    { "2027-02-30", NULL },
    { "31 June", NULL },
    { "someday", NULL },
    { "Q2", NULL },
    { "1 December 27000", NULL },
    { "<b>&", NULL },
    { "éé", NULL },
};

static void
assert_parsed (const char *typed, const char *date)
{
    g_autoptr (GDateTime) now = g_date_time_new_local (2026, 11, 24, 12, 0, 0);
    g_autofree char *found = bb_date_row_parse (typed, now);

    g_test_message ("typed: “%s”", typed);
    g_assert_cmpstr (found, ==, date);
}

static void
test_cases (void)
{
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
        assert_parsed (cases[i].typed, cases[i].date);
}

static void
test_numbers (void)
{
    if (setlocale (LC_TIME, "nl_NL.UTF-8") == NULL) {
        g_test_skip ("there is no locale nl_NL.UTF-8");
        return;
    }
    assert_parsed ("1-12-2027", "2027-12-01");
    assert_parsed ("1-12-27", "2027-12-01");
    assert_parsed ("1/12", "2026-12-01");
    assert_parsed ("1 maart", "2027-03-01");
    assert_parsed ("1 mrt 2028", "2028-03-01");
    assert_parsed ("31 oktober 2027", "2027-10-31");
    setlocale (LC_TIME, "");
}

/* What the row shows can be typed again. */
static void
test_round_trip (gconstpointer locale)
{
    g_autoptr (GDateTime) first = g_date_time_new_local (2026, 1, 5, 0, 0, 0);

    if (setlocale (LC_TIME, locale) == NULL) {
        g_test_skip ("there is no such locale");
        return;
    }
    for (int i = 0; i < 80; i++) {
        g_autoptr (GDateTime) day = g_date_time_add_days (first, 9 * i);
        g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");
        g_autofree char *shown = bb_date_text_long (date);

        assert_parsed (shown, date);
    }
    setlocale (LC_TIME, "");
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/date-row-parse/cases", test_cases);
    g_test_add_func ("/date-row-parse/numbers-as-in-the-locale", test_numbers);
    g_test_add_data_func ("/date-row-parse/round-trip-en", "en_US.UTF-8", test_round_trip);
    g_test_add_data_func ("/date-row-parse/round-trip-nl", "nl_NL.UTF-8", test_round_trip);

    return g_test_run ();
}
