/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-date-row-parse.h"

#include "model/bb-date.h"

#define FIRST_YEAR 1970
#define LAST_YEAR 9999
#define LAST_DAY 31

static void
count (const char *text, guint *n_numbers, guint *n_letters, guint *last)
{
    *n_numbers = *n_letters = *last = 0;
    for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c)) {
        if (g_unichar_isalpha (g_utf8_get_char (c)))
            (*n_letters)++;
        if (!g_ascii_isdigit (*c))
            continue;
        if (c == text || !g_ascii_isdigit (c[-1])) {
            (*n_numbers)++;
            *last = (guint) g_ascii_strtoull (c, NULL, 10);
        }
    }
}

/* “1 Dec” and “1/12” leave the year to the reader. */
static gboolean
has_year (const char *text)
{
    guint n_numbers, n_letters, last;

    count (text, &n_numbers, &n_letters, &last);
    return last > LAST_DAY || n_numbers >= (n_letters > 0 ? 2 : 3);
}

static gboolean
parse_with_year (const char *text, guint year, GDate *date)
{
    g_autofree char *whole = g_strdup_printf ("%s %u", text, year);

    g_date_set_parse (date, whole);
    return g_date_valid (date);
}

/* A day without a year is the next one that comes. */
static gboolean
parse_coming (const char *text, GDateTime *now, GDate *date)
{
    guint year = (guint) g_date_time_get_year (now);
    GDate today;

    g_date_clear (&today, 1);
    g_date_set_dmy (&today, (GDateDay) g_date_time_get_day_of_month (now),
                    (GDateMonth) g_date_time_get_month (now), (GDateYear) year);
    if (parse_with_year (text, year, date) && g_date_compare (date, &today) >= 0)
        return TRUE;
    return parse_with_year (text, year + 1, date);
}

static gboolean
parse (const char *text, GDateTime *now, GDate *date)
{
    if (!has_year (text))
        return parse_coming (text, now, date);
    g_date_set_parse (date, text);
    return g_date_valid (date);
}

/**
 * bb_date_row_parse:
 * @text: what someone typed
 * @now: the present day
 *
 * Reads a date in any of the ways in which people of this locale write one: “1 December 2027”,
 * “1 dec”, “1-12-27”, and the file's own `2027-12-01`.
 *
 * Returns: (transfer full) (nullable): the date as `YYYY-MM-DD`, an empty text if @text is blank,
 *   or %NULL if it is no date
 */
char *
bb_date_row_parse (const char *text, GDateTime *now)
{
    g_autofree char *bare = g_strstrip (g_strdup (text));
    GDate date;

    if (*bare == '\0' || bb_date_is_valid (bare))
        return g_steal_pointer (&bare);

    g_date_clear (&date, 1);
    if (!parse (bare, now, &date) || g_date_get_year (&date) < FIRST_YEAR ||
        g_date_get_year (&date) > LAST_YEAR)
        return NULL;
    return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (&date),
                            (guint) g_date_get_month (&date), g_date_get_day (&date));
}
