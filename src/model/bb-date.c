/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-date.h"

#define DATE_LENGTH 10

static gboolean
has_shape (const char *text)
{
    for (guint i = 0; i < DATE_LENGTH; i++) {
        gboolean dash = i == 4 || i == 7;

        if (dash ? text[i] != '-' : !g_ascii_isdigit (text[i]))
            return FALSE;
    }
    return text[DATE_LENGTH] == '\0';
}

/**
 * bb_date_is_valid:
 * @text: (nullable): a text
 *
 * Tells whether a text is a day that exists, written `YYYY-MM-DD` as the file has it.
 *
 * Returns: %TRUE if it is
 */
gboolean
bb_date_is_valid (const char *text)
{
    guint year, month, day;

    if (text == NULL || !has_shape (text))
        return FALSE;

    year = (guint) g_ascii_strtoull (text, NULL, 10);
    month = (guint) g_ascii_strtoull (text + 5, NULL, 10);
    day = (guint) g_ascii_strtoull (text + 8, NULL, 10);
    return g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

static char *pretended;

/**
 * bb_date_pretend_today:
 * @date: (nullable): a valid date, or %NULL for the calendar's own
 *
 * Makes a day of a date, for tests of what a day brings.
 */
void
bb_date_pretend_today (const char *date)
{
    g_return_if_fail (date == NULL || bb_date_is_valid (date));

    g_set_str (&pretended, date);
}

/**
 * bb_date_dup_today:
 *
 * Returns: (transfer full): the day it is here, as `YYYY-MM-DD`
 */
char *
bb_date_dup_today (void)
{
    g_autoptr (GDateTime) now = NULL;

    if (pretended != NULL)
        return g_strdup (pretended);
    now = g_date_time_new_now_local ();
    return g_date_time_format (now, "%F");
}
