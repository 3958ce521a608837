/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-version-private.h"

#include <string.h>

#define NUMBER_LENGTH 10
#define TIME_LENGTH 12
#define HASH_LENGTH 64

/*
 * _bb_version_key_dup_name:
 * @self: a key
 *
 * Returns: (transfer full): the name of its entry; names sort as the numbers do
 */
char *
_bb_version_key_dup_name (const BbVersionKey *self)
{
    return g_strdup_printf ("%0*" G_GUINT64_FORMAT "-%0*" G_GINT64_FORMAT "-%s", NUMBER_LENGTH,
                            self->number, TIME_LENGTH, self->time, self->hash);
}

static gboolean
parse_number (const char **at, gsize length, guint64 *number)
{
    *number = 0;
    for (gsize i = 0; i < length; i++, (*at)++) {
        if (!g_ascii_isdigit (**at))
            return FALSE;
        *number = *number * 10 + (guint64) (**at - '0');
    }
    return *(*at)++ == '-';
}

static gboolean
is_hash (const char *text)
{
    return strlen (text) == HASH_LENGTH && strspn (text, "0123456789abcdef") == HASH_LENGTH;
}

/*
 * _bb_version_key_parse:
 * @self: (out): a key
 * @name: of a file in the store
 *
 * Returns: whether it is the name of an entry
 */
gboolean
_bb_version_key_parse (BbVersionKey *self, const char *name)
{
    guint64 seconds;

    if (!parse_number (&name, NUMBER_LENGTH, &self->number) ||
        !parse_number (&name, TIME_LENGTH, &seconds) || !is_hash (name))
        return FALSE;
    self->time = (gint64) seconds;
    g_strlcpy (self->hash, name, sizeof self->hash);
    return TRUE;
}
