/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-pane-text.h"

#include "pane/bb-when.h"

/* More than anybody reads in a pane, and little enough to be laid out between two frames. */
#define MOST_CHARACTERS 4000

/**
 * bb_pane_text_abridge:
 * @text: a text of any length
 * @most: how many characters there is room for
 *
 * Returns: (transfer full): @text itself, or its beginning and “…”
 */
char *
bb_pane_text_abridge (const char *text, guint most)
{
    g_autofree char *start = NULL;

    g_return_val_if_fail (text != NULL, NULL);

    if (g_utf8_strlen (text, -1) <= most)
        return g_strdup (text);
    start = g_utf8_substring (text, 0, most);
    return g_strconcat (start, "…", NULL);
}

/**
 * bb_pane_text_shorten:
 * @text: a text of any length
 *
 * A text as the pane shows it: files come by mail, and a title of a million letters must not stop
 * the program.
 *
 * Returns: (transfer full): @text itself, or its beginning and “…”
 */
char *
bb_pane_text_shorten (const char *text)
{
    g_return_val_if_fail (text != NULL, NULL);

    return bb_pane_text_abridge (text, MOST_CHARACTERS);
}

/**
 * bb_pane_text_time:
 * @time: RFC 3339 UTC, as it stands in the file, or anything else
 * @now: the present
 *
 * Returns: (transfer full): when that was, in words; empty if it is no time
 */
char *
bb_pane_text_time (const char *time, GDateTime *now)
{
    g_autoptr (GDateTime) when = NULL;

    g_return_val_if_fail (time != NULL, NULL);
    g_return_val_if_fail (now != NULL, NULL);

    when = g_date_time_new_from_iso8601 (time, NULL);
    return when != NULL ? bb_when_describe (when, now) : g_strdup ("");
}

/**
 * bb_pane_text_join:
 * @first: a text, or nothing
 * @second: a text, or nothing
 *
 * Returns: (transfer full): both beside each other, without a mark where one of them is empty
 */
char *
bb_pane_text_join (const char *first, const char *second)
{
    g_return_val_if_fail (first != NULL && second != NULL, NULL);

    if (*first == '\0' || *second == '\0')
        return g_strconcat (first, second, NULL);
    return g_strconcat (first, " · ", second, NULL);
}
