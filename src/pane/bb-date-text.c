/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-date-text.h"

#include <glib/gi18n-lib.h>

static GDateTime *
parse (const char *date)
{
    g_autofree char *midnight = g_strconcat (date, "T00:00:00", NULL);
    g_autoptr (GTimeZone) local = g_time_zone_new_local ();

    return g_date_time_new_from_iso8601 (midnight, local);
}

/* The coming twelve months need no year to be told apart. */
static gboolean
is_near (GDateTime *day, GDateTime *now)
{
    g_autoptr (GDateTime) yesterday = g_date_time_add_days (now, -1);
    g_autoptr (GDateTime) year = g_date_time_add_months (now, 12);

    return g_date_time_compare (day, yesterday) > 0 && g_date_time_compare (day, year) < 0;
}

/**
 * bb_date_text_short:
 * @date: `YYYY-MM-DD`
 * @now: the present day
 *
 * A date as it fits on a card: “1 Oct”, with the year if that is not plain.
 *
 * Returns: (transfer full): the text, or @date itself if it is no date
 */
char *
bb_date_text_short (const char *date, GDateTime *now)
{
    g_autoptr (GDateTime) day = parse (date);

    if (day == NULL)
        return g_strdup (date);
    if (is_near (day, now))
        /* TRANSLATORS: A date on a card, as strftime writes it: “1 Oct” */
        return g_date_time_format (day, C_ ("date on a card", "%-d %b"));
    /* TRANSLATORS: A date on a card, as strftime writes it: “1 Oct 2028” */
    return g_date_time_format (day, C_ ("date on a card", "%-d %b %Y"));
}

/**
 * bb_date_text_long:
 * @date: `YYYY-MM-DD`
 *
 * A date as it is read out: “1 October 2027”.
 *
 * Returns: (transfer full): the text, or @date itself if it is no date
 */
char *
bb_date_text_long (const char *date)
{
    g_autoptr (GDateTime) day = parse (date);

    if (day == NULL)
        return g_strdup (date);
    /* TRANSLATORS: A whole date, as strftime writes it: “1 October 2027” */
    return g_date_time_format (day, C_ ("whole date", "%-d %B %Y"));
}
