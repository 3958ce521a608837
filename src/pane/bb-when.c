/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-when.h"

#include <glib/gi18n-lib.h>

static gboolean
same_day (GDateTime *a, GDateTime *b)
{
    return g_date_time_get_year (a) == g_date_time_get_year (b) &&
           g_date_time_get_day_of_year (a) == g_date_time_get_day_of_year (b);
}

static gboolean
is_day_before (GDateTime *when, GDateTime *now)
{
    g_autoptr (GDateTime) yesterday = g_date_time_add_days (now, -1);

    return same_day (when, yesterday);
}

/**
 * bb_when_describe:
 * @when: a moment in the past
 * @now: the present
 *
 * Says when something was, the more exactly the shorter ago. Both times are read in the time
 * zone of @now.
 *
 * Returns: (transfer full): the words, such as “Today 09:12” or “28 April”
 */
char *
bb_when_describe (GDateTime *when, GDateTime *now)
{
    g_autoptr (GDateTime) local = NULL;

    g_return_val_if_fail (when != NULL, NULL);
    g_return_val_if_fail (now != NULL, NULL);

    local = g_date_time_to_timezone (when, g_date_time_get_timezone (now));
    if (same_day (local, now)) {
        /* TRANSLATORS: a date format; %H:%M is the time of day: “Today 09:12” */
        return g_date_time_format (local, _ ("Today %H:%M"));
    }
    if (is_day_before (local, now))
        return g_strdup (_ ("Yesterday"));
    if (g_date_time_get_year (local) == g_date_time_get_year (now)) {
        /* TRANSLATORS: a date format for a day of this year: “28 April” */
        return g_date_time_format (local, _ ("%-d %B"));
    }
    /* TRANSLATORS: a date format for a day of another year: “28 April 2025” */
    return g_date_time_format (local, _ ("%-d %B %Y"));
}

/**
 * bb_when_describe_moment:
 * @when: a time
 * @now: the present, in the time zone in which to count
 *
 * Says when it was to the minute, of whatever day.
 *
 * Returns: (transfer full): the words
 */
char *
bb_when_describe_moment (GDateTime *when, GDateTime *now)
{
    g_autoptr (GDateTime) local = NULL;

    g_return_val_if_fail (when != NULL, NULL);
    g_return_val_if_fail (now != NULL, NULL);

    local = g_date_time_to_timezone (when, g_date_time_get_timezone (now));
    if (same_day (local, now))
        return g_date_time_format (local, _ ("Today %H:%M"));
    if (is_day_before (local, now)) {
        /* TRANSLATORS: a date format; %H:%M is the time of day: “Yesterday 16:40” */
        return g_date_time_format (local, _ ("Yesterday %H:%M"));
    }
    if (g_date_time_get_year (local) == g_date_time_get_year (now)) {
        /* TRANSLATORS: a date format for a day of this year: “28 April 16:40” */
        return g_date_time_format (local, _ ("%-d %B %H:%M"));
    }
    /* TRANSLATORS: a date format for a day of another year: “28 April 2025 16:40” */
    return g_date_time_format (local, _ ("%-d %B %Y %H:%M"));
}
