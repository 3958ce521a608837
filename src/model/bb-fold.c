/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-fold.h"

static char *
strip_marks (const char *decomposed)
{
    GString *stripped = g_string_new (NULL);

    for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p)) {
        gunichar character = g_utf8_get_char (p);

        if (!g_unichar_ismark (character))
            g_string_append_unichar (stripped, character);
    }
    return g_string_free_and_steal (stripped);
}

/**
 * bb_fold_text:
 * @text: a text
 *
 * Makes texts comparable that people take for the same while searching: small and capital letters,
 * letters with and without accents, ligatures and letters apart.
 *
 * Returns: (transfer full): the text in compatibility decomposition (Unicode NFKD), without marks
 *   and folded to one case
 */
char *
bb_fold_text (const char *text)
{
    g_autofree char *valid = NULL;
    g_autofree char *decomposed = NULL;
    g_autofree char *stripped = NULL;

    g_return_val_if_fail (text != NULL, NULL);

    /* Most texts are plain, and that is much faster. */
    if (g_str_is_ascii (text))
        return g_ascii_strdown (text, -1);
    valid = g_utf8_make_valid (text, -1);
    decomposed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFKD);
    stripped = strip_marks (decomposed);
    return g_utf8_casefold (stripped, -1);
}
