/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-date-row-parse.h"

#include <string.h>

#include "model/bb-date.h"

#define FIRST_YEAR 1970
#define LAST_YEAR 9999
#define CENTURY 2000
#define LAST_DAY 31

/* What was typed, taken apart: how many numbers there are and whether a month is a word. */
typedef struct {
    guint n_numbers;
    gboolean has_letters;
    guint last;
    const char *last_start;
} Parts;

static void
take_apart (const char *text, Parts *parts)
{
    *parts = (Parts) { 0 };
    for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c)) {
        parts->has_letters |= g_unichar_isalpha (g_utf8_get_char (c));
        if (!g_ascii_isdigit (*c) || (c > text && g_ascii_isdigit (c[-1])))
            continue;
        parts->n_numbers++;
        parts->last = (guint) g_ascii_strtoull (c, NULL, 10);
        parts->last_start = c;
    }
}

static gboolean
is_whole (const Parts *parts)
{
    return parts->n_numbers >= (parts->has_letters ? 2 : 3);
}

/* “1 Dec” and “1/12” leave the year to the reader. */
static gboolean
has_year (const char *text)
{
    Parts parts;

    take_apart (text, &parts);
    return parts.last > LAST_DAY || is_whole (&parts);
}

/* “1-12-27”: nobody plans for the first century. */
static char *
dup_with_century (const char *text)
{
    Parts parts;

    take_apart (text, &parts);
    if (!is_whole (&parts) || parts.last >= 100)
        return g_strdup (text);
    return g_strdup_printf ("%.*s%u%s", (int) (parts.last_start - text), text, CENTURY + parts.last,
                            parts.last_start + strspn (parts.last_start, "0123456789"));
}

static gboolean
has_number (const char *text, guint number)
{
    for (const char *c = text; (c = strpbrk (c, "0123456789")) != NULL;
         c += strspn (c, "0123456789"))
        if (g_ascii_strtoull (c, NULL, 10) == number)
            return TRUE;
    return FALSE;
}

/* Of “30 February 2027” GLib would make the first of that month. */
static gboolean
parse_whole (const char *text, GDate *date)
{
    Parts parts;

    take_apart (text, &parts);
    g_date_set_parse (date, text);
    return g_date_valid (date) && (!is_whole (&parts) || has_number (text, g_date_get_day (date)));
}

static gboolean
parse_with_year (const char *text, guint year, GDate *date)
{
    g_autofree char *whole = g_strdup_printf ("%s %u", text, year);

    return parse_whole (whole, date);
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
    g_autofree char *whole = dup_with_century (text);

    if (!has_year (text))
        return parse_coming (text, now, date);
    return parse_whole (whole, date);
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
