/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-hash.h"

/* Another one in each process, so that no file can be made for it. */
static guint64
get_key (void)
{
    static guint64 key;
    static gsize is_drawn;

    if (g_once_init_enter (&is_drawn)) {
        key = ((guint64) g_random_int () << 32) | g_random_int () | 1;
        g_once_init_leave (&is_drawn, 1);
    }
    return key;
}

/**
 * bb_hash_text_and_number:
 * @text: a text
 * @number: a number that goes with it
 *
 * As [func@hash_text], for keys of two parts.
 *
 * Returns: a hash of both
 */
guint
bb_hash_text_and_number (const char *text, guint64 number)
{
    guint64 key = get_key ();
    guint64 hash = key;

    for (const char *p = text; *p != '\0'; p++)
        hash = (hash + (guchar) *p) * key;
    return (guint) (((hash + number) * key) >> 32);
}

/**
 * bb_hash_text:
 * @text: (type utf8): a text
 *
 * For hash tables whose keys come from a file. A stranger who made one cannot give its texts one
 * hash, as with g_str_hash(), where a file of a few megabytes keeps a program busy for hours.
 *
 * Returns: a hash of the text, another one in each process
 */
guint
bb_hash_text (gconstpointer text)
{
    return bb_hash_text_and_number (text, 0);
}
