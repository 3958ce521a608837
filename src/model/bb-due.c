/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-due.h"

#include "model/bb-date.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (BbDue, bb_due, G_DEFINE_ENUM_VALUE (BB_DUE_ANY, "any"),
                    G_DEFINE_ENUM_VALUE (BB_DUE_OVERDUE, "overdue"),
                    G_DEFINE_ENUM_VALUE (BB_DUE_SOON, "soon"),
                    G_DEFINE_ENUM_VALUE (BB_DUE_NONE, "none"))

/* Days as the file has them sort by bytes. */
static gboolean
is_soon (const char *date, const char *today)
{
    g_autoptr (GDate) last = g_date_new_dmy ((GDateDay) g_ascii_strtoull (today + 8, NULL, 10),
                                             (GDateMonth) g_ascii_strtoull (today + 5, NULL, 10),
                                             (GDateYear) g_ascii_strtoull (today, NULL, 10));
    g_autofree char *end = NULL;

    g_date_add_days (last, BB_DUE_SOON_DAYS);
    end = g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (last), g_date_get_month (last),
                           g_date_get_day (last));
    return strcmp (date, today) >= 0 && strcmp (date, end) <= 0;
}

/**
 * bb_due_get_label:
 * @self: a choice
 *
 * Returns: its name in the language of the interface
 */
const char *
bb_due_get_label (BbDue self)
{
    switch (self) {
    case BB_DUE_OVERDUE:
        return C_ ("due", "Overdue");
    case BB_DUE_SOON:
        return C_ ("due", "Within 14 days");
    case BB_DUE_NONE:
        return C_ ("due", "No date");
    case BB_DUE_ANY:
    default:
        return C_ ("due", "Any date");
    }
}

/**
 * bb_due_matches:
 * @self: a choice
 * @date: a day `YYYY-MM-DD`, empty for none
 * @done: whether that has been done
 * @today: the day on which somebody asks
 *
 * Returns: whether the day is one that is asked for
 */
gboolean
bb_due_matches (BbDue self, const char *date, gboolean done, const char *today)
{
    g_return_val_if_fail (date != NULL, FALSE);
    g_return_val_if_fail (bb_date_is_valid (today), FALSE);

    switch (self) {
    case BB_DUE_OVERDUE:
        return !done && *date != '\0' && strcmp (date, today) < 0;
    case BB_DUE_SOON:
        return !done && *date != '\0' && is_soon (date, today);
    case BB_DUE_NONE:
        return *date == '\0';
    case BB_DUE_ANY:
    default:
        return TRUE;
    }
}
