/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-rank.h"

#include <string.h>

#define BASE 36
#define STEP_DIGITS 3
#define STEP (BASE)
#define STEP_END (BASE * BASE * BASE)

static const char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";

static int
digit_value (char digit)
{
    return g_ascii_isdigit (digit) ? digit - '0' : digit - 'a' + 10;
}

/* The digit at a position; behind the last one a fraction goes on with zeros. */
static int
digit_at (const char *rank, gsize position)
{
    return position < strlen (rank) ? digit_value (rank[position]) : 0;
}

static int
prefix_value (const char *rank)
{
    int value = 0;

    for (gsize i = 0; i < STEP_DIGITS; i++)
        value = value * BASE + digit_at (rank, i);
    return value;
}

static char *
rank_new (guint64 value, guint n_digits)
{
    char *rank = g_new0 (char, n_digits + 1);

    for (guint i = n_digits; i-- > 0; value /= BASE)
        rank[i] = digits[value % BASE];
    while (n_digits > 0 && rank[n_digits - 1] == '0')
        rank[--n_digits] = '\0';
    return rank;
}

/*
 * The shortest fraction strictly between two, its last digit in the middle. With as few digits as
 * that there is one common beginning for all candidates: that of `after`, since otherwise a
 * shorter one would lie between. `before` NULL is the end, 1.
 */
static char *
rank_bisect (const char *after, const char *before)
{
    GString *rank = g_string_new (NULL);
    gboolean bounded = before != NULL;

    for (gsize i = 0;; i++) {
        int low = digit_at (after, i);
        int high = bounded ? digit_at (before, i) : BASE;
        int last = bounded && i + 1 < strlen (before) ? high : high - 1;

        if (last > low) {
            g_string_append_c (rank, digits[(low + 1 + last) / 2]);
            return g_string_free_and_steal (rank);
        }
        g_string_append_c (rank, digits[low]);
        bounded = bounded && high == low;
    }
}

/**
 * bb_rank_is_valid:
 * @rank: (nullable): what may be a rank
 *
 * A rank is a fraction between 0 and 1 in base 36, the digits behind the point, so that there is
 * always another one between two (fractional indexing; Greenspan 2020). Ranks sort by bytes.
 *
 * Returns: %TRUE if @rank is one: digits `0-9a-z`, the last not `0`, at most %BB_RANK_MAX
 */
gboolean
bb_rank_is_valid (const char *rank)
{
    gsize length;

    if (rank == NULL)
        return FALSE;
    length = strspn (rank, digits);
    return length >= 1 && length <= BB_RANK_MAX && rank[length] == '\0' && rank[length - 1] != '0';
}

static char *
rank_propose (const char *after, const char *before)
{
    int value;

    if (after == NULL && before == NULL)
        return g_strdup ("i");
    if (before == NULL) {
        value = prefix_value (after) + STEP;
        return value < STEP_END ? rank_new ((guint64) value, STEP_DIGITS)
                                : rank_bisect (after, NULL);
    }
    if (after == NULL) {
        value = prefix_value (before) - STEP;
        return value > 0 ? rank_new ((guint64) value, STEP_DIGITS) : rank_bisect ("", before);
    }
    return rank_bisect (after, before);
}

/**
 * bb_rank_between:
 * @after: (nullable): the rank before the place, %NULL at the beginning
 * @before: (nullable): the rank behind the place, %NULL at the end
 *
 * A rank for something that is put between two others. At the ends it keeps a distance, so that
 * a list that only grows gets short ranks: `i`, `i1`, `i2`….
 *
 * Returns: (transfer full) (nullable): the rank, or %NULL if there is none of at most
 *   %BB_RANK_MAX digits, if a neighbour is invalid, or if they do not stand in order: then all
 *   must be ranked anew, see [func@rank_spread]
 */
char *
bb_rank_between (const char *after, const char *before)
{
    g_autofree char *rank = NULL;

    if ((after != NULL && !bb_rank_is_valid (after)) ||
        (before != NULL && !bb_rank_is_valid (before)))
        return NULL;
    if (after != NULL && before != NULL && strcmp (after, before) >= 0)
        return NULL;

    rank = rank_propose (after, before);
    return bb_rank_is_valid (rank) ? g_steal_pointer (&rank) : NULL;
}

/**
 * bb_rank_spread:
 * @n_ranks: how many
 *
 * Ranks for a whole list that is ranked anew. They are neighbours in the middle of the range, of
 * two digits where that is enough: room is left between any two by further digits, and at both
 * ends by the distance that [func@rank_between] keeps. One rank is `i`.
 *
 * Returns: (transfer full): @n_ranks ranks, rising
 */
GStrv
bb_rank_spread (guint n_ranks)
{
    g_autoptr (GStrvBuilder) ranks = g_strv_builder_new ();
    guint64 range = BASE * BASE;
    guint n_digits = 2;

    for (; range < 2 * (guint64) n_ranks; range *= BASE)
        n_digits++;
    for (guint i = 0; i < n_ranks; i++)
        g_strv_builder_take (ranks, rank_new (range / 2 - n_ranks / 2 + i, n_digits));
    return g_strv_builder_end (ranks);
}
