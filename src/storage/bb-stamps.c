/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-stamps.h"

#include "document/bb-value.h"

#define ACTOR_MAX 32

/**
 * bb_stamp_compare:
 * @a: a stamp
 * @b: another stamp of the same register
 *
 * The order of entries, see [func@entry_compare], as far as stamps tell it.
 *
 * Returns: below, equal to or above zero, as @a is lower than, level with or higher than @b
 */
int
bb_stamp_compare (const BbStamp *a, const BbStamp *b)
{
    int order = strcmp (a->actor, b->actor);

    if (a->lamport != b->lamport)
        return a->lamport < b->lamport ? -1 : 1;
    if (order == 0 && a->counter != b->counter)
        return a->counter < b->counter ? -1 : 1;
    return order;
}

/**
 * bb_stamps_parse_number:
 * @at: (inout): where the number stands; moved past it
 * @least: the smallest number that will do
 * @number: (out): the number
 *
 * Reads a counter or a Lamport time: decimal, without leading zeros, at most %BB_COUNTER_MAX.
 *
 * Returns: whether one stands there
 */
gboolean
bb_stamps_parse_number (const char **at, guint64 least, guint64 *number)
{
    const char *p = *at;
    guint64 n = 0;

    while (g_ascii_isdigit (*p) && n <= BB_COUNTER_MAX)
        n = n * 10 + (guint64) g_ascii_digit_value (*p++);
    if (p == *at || (**at == '0' && p > *at + 1) || n < least || n > BB_COUNTER_MAX)
        return FALSE;
    *number = n;
    *at = p;
    return TRUE;
}

static gboolean
parse_actor (const char **at, char *actor)
{
    gsize length = strspn (*at, "abcdefghijklmnopqrstuvwxyz0123456789");

    if (length == 0 || length > ACTOR_MAX)
        return FALSE;
    memcpy (actor, *at, length);
    actor[length] = '\0';
    *at += length;
    return TRUE;
}

static gboolean
parse_colon (const char **at)
{
    if (**at != ':')
        return FALSE;
    (*at)++;
    return TRUE;
}

static gboolean
parse_checksum (const char **at, const char **checksum)
{
    if (strspn (*at, "0123456789abcdef") != BB_CHECKSUM_LENGTH)
        return FALSE;
    if (*checksum != NULL && strncmp (*at, *checksum, BB_CHECKSUM_LENGTH) != 0)
        return FALSE;
    *checksum = *at;
    *at += BB_CHECKSUM_LENGTH;
    return TRUE;
}

static gboolean
parse_one (const char **at, GArray *stamps, const char **checksum)
{
    BbStamp stamp;

    if (!parse_actor (at, stamp.actor) || !parse_colon (at) ||
        !bb_stamps_parse_number (at, 1, &stamp.counter) || !parse_colon (at) ||
        !bb_stamps_parse_number (at, 0, &stamp.lamport) || !parse_colon (at) ||
        !parse_checksum (at, checksum))
        return FALSE;
    if (stamps->len > 0 &&
        bb_stamp_compare (&g_array_index (stamps, BbStamp, stamps->len - 1), &stamp) <= 0)
        return FALSE;
    g_array_append_val (stamps, stamp);
    return TRUE;
}

/**
 * bb_stamps_parse:
 * @text: as it stands in the file
 * @stamps: (element-type BbStamp): where the stamps go; what it holds is dropped
 * @checksum: (out) (transfer none): the checksum of the value that they all have; in @text, so
 *   that more may follow it
 *
 * Reads stamps.
 *
 * Returns: %FALSE if they are not exactly as we write them
 */
gboolean
bb_stamps_parse (const char *text, GArray *stamps, const char **checksum)
{
    const char *at = text;

    *checksum = NULL;
    g_array_set_size (stamps, 0);
    for (;;) {
        if (!parse_one (&at, stamps, checksum))
            return FALSE;
        if (*at == '\0')
            break;
        if (*at++ != ' ')
            return FALSE;
    }
    return TRUE;
}

/**
 * bb_stamps_fit:
 * @sum: a SHA-256 to use, which may have been used before
 * @value: (nullable): canonical text, or %NULL for absent
 * @checksum: a text that begins with the checksum found in stamps
 *
 * As [func@stamps_checksum], for a reader that compares very many.
 *
 * Returns: whether the stamps were made for the value
 */
gboolean
bb_stamps_fit (GChecksum *sum, const char *value, const char *checksum)
{
    static const char digits[] = "0123456789abcdef";
    guint8 digest[32];
    gsize length = sizeof digest;

    g_checksum_reset (sum);
    g_checksum_update (sum, (const guchar *) (value != NULL ? value : BB_STAMPS_ABSENT), -1);
    g_checksum_get_digest (sum, digest, &length);
    for (guint i = 0; i < BB_CHECKSUM_LENGTH; i++)
        if (checksum[i] != digits[i % 2 == 0 ? digest[i / 2] >> 4 : digest[i / 2] & 15])
            return FALSE;
    return TRUE;
}

/**
 * bb_stamps_checksum:
 * @value: (nullable): canonical text, or %NULL for absent
 *
 * Returns: (transfer full): the checksum that stands in the stamps of the value
 */
char *
bb_stamps_checksum (const char *value)
{
    return bb_value_checksum (value != NULL ? value : BB_STAMPS_ABSENT);
}

static void
append_number (GString *target, guint64 number)
{
    char digits[20];
    guint n = 0;

    do
        digits[n++] = (char) ('0' + number % 10);
    while ((number /= 10) > 0);
    while (n > 0)
        g_string_append_c (target, digits[--n]);
}

/**
 * bb_stamps_append:
 * @target: the stamps so far, or a text that they follow
 * @entry: an entry
 * @checksum: of its value
 *
 * Writes the stamp of one entry.
 */
void
bb_stamps_append (GString *target, const BbEntry *entry, const char *checksum)
{
    g_string_append (target, entry->dot.actor);
    g_string_append_c (target, ':');
    append_number (target, entry->dot.counter);
    g_string_append_c (target, ':');
    append_number (target, entry->lamport);
    g_string_append_c (target, ':');
    g_string_append_len (target, checksum, BB_CHECKSUM_LENGTH);
}
