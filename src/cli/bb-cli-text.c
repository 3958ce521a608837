/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "cli/bb-cli-text.h"

#define GAP 2

/**
 * bb_cli_text_count_columns:
 * @text: a text
 *
 * Returns: how many columns of a terminal it takes
 */
glong
bb_cli_text_count_columns (const char *text)
{
    glong n_columns = 0;

    for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
        gunichar character = g_utf8_get_char (p);

        if (!g_unichar_iszerowidth (character))
            n_columns += g_unichar_iswide (character) ? 2 : 1;
    }
    return n_columns;
}

/**
 * bb_cli_text_dup_printable:
 * @text: a text from a file, which must not steer a terminal
 *
 * Returns: (transfer full): the text, with a sign in the place of each character that is none
 */
char *
bb_cli_text_dup_printable (const char *text)
{
    GString *clean = g_string_new (NULL);

    for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
        gunichar character = g_utf8_get_char (p);

        g_string_append_unichar (clean, g_unichar_isprint (character) ? character : 0xfffd);
    }
    return g_string_free_and_steal (clean);
}

void
bb_cli_text_append_spaces (GString *target, glong n_spaces)
{
    for (glong i = 0; i < n_spaces; i++)
        g_string_append_c (target, ' ');
}

/* A column of a table, which is not the last one. */
void
bb_cli_text_append_column (GString *target, const char *text, glong width)
{
    g_string_append (target, text);
    bb_cli_text_append_spaces (target, width + GAP - bb_cli_text_count_columns (text));
}
