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
