/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-when.h"

#include "bb-test.h"

typedef struct {
    const char *when;
    const char *expected;
} Case;

#define NOW "2026-05-14T10:30:00+02"

static const Case cases[] = {
    { NOW, "Today 10:30" },
    { "2026-05-14T09:12:00+02", "Today 09:12" },
    { "2026-05-14T00:00:00+02", "Today 00:00" },
    { "2026-05-13T23:59:00+02", "Yesterday" },
    { "2026-05-13T00:00:00+02", "Yesterday" },
    { "2026-05-12T23:59:00+02", "12 May" },
    { "2026-01-01T08:00:00+01", "1 January" },
    { "2025-12-31T08:00:00+01", "31 December 2025" },
    { "2025-05-14T10:30:00+02", "14 May 2025" },
    /* Kept in UTC, it was today here. */
    { "2026-05-13T22:05:00Z", "Today 00:05" },
};

static void
test_words (void)
{
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Amsterdam");
    g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (NOW, NULL);
    g_autoptr (GDateTime) now = g_date_time_to_timezone (moment, zone);

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autoptr (GDateTime) when = g_date_time_new_from_iso8601 (cases[i].when, NULL);
        g_autofree char *words = bb_when_describe (when, now);

        g_assert_cmpstr (words, ==, cases[i].expected);
    }
}

/* Yesterday is also the last day of the year before. */
static void
test_new_year (void)
{
    g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 ("2026-01-01T09:00:00Z", NULL);
    g_autoptr (GDateTime) when = g_date_time_new_from_iso8601 ("2025-12-31T09:00:00Z", NULL);
    g_autofree char *words = bb_when_describe (when, now);

    g_assert_cmpstr (words, ==, "Yesterday");
}

static void
test_moments (void)
{
    static const Case moments[] = {
        { NOW, "Today 10:30" },
        { "2026-05-13T16:40:00+02", "Yesterday 16:40" },
        { "2026-04-28T08:05:00+02", "28 April 08:05" },
        { "2025-04-28T08:05:00+02", "28 April 2025 08:05" },
        { "2026-05-13T22:05:00Z", "Today 00:05" },
    };
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Amsterdam");
    g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (NOW, NULL);
    g_autoptr (GDateTime) now = g_date_time_to_timezone (moment, zone);

    for (guint i = 0; i < G_N_ELEMENTS (moments); i++) {
        g_autoptr (GDateTime) when = g_date_time_new_from_iso8601 (moments[i].when, NULL);
        g_autofree char *words = bb_when_describe_moment (when, now);

        g_assert_cmpstr (words, ==, moments[i].expected);
    }
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/when/the-more-exact-the-shorter-ago", test_words);
    g_test_add_func ("/when/yesterday-over-new-year", test_new_year);

    g_test_add_func ("/when/moments-are-exact", test_moments);

    return g_test_run ();
}
