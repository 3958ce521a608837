/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-dot.h"

#include <string.h>

#include "document/bb-hash.h"

/**
 * bb_dot_compare:
 * @a: a dot
 * @b: another dot
 *
 * Orders dots by actor, by bytes, and then by counter.
 *
 * Returns: below, equal to or above zero, as @a sorts before, with or after @b
 */
int
bb_dot_compare (const BbDot *a, const BbDot *b)
{
    int order;

    g_return_val_if_fail (a != NULL && b != NULL, 0);

    order = strcmp (a->actor, b->actor);
    if (order != 0)
        return order;
    return (a->counter > b->counter) - (a->counter < b->counter);
}

/**
 * bb_dot_hash:
 * @dot: (type BbDot): a dot
 *
 * For hash tables whose keys are dots. A [struct@Entry] begins with its dot, so that it can be
 * a key as well.
 *
 * Returns: a hash of the dot, another one in each process
 */
guint
bb_dot_hash (gconstpointer dot)
{
    const BbDot *self = dot;

    return bb_hash_text_and_number (self->actor, self->counter);
}

/**
 * bb_dot_equal:
 * @a: (type BbDot): a dot
 * @b: (type BbDot): another dot
 *
 * Whether two dots name the same write.
 *
 * Returns: %TRUE if they do
 */
gboolean
bb_dot_equal (gconstpointer a, gconstpointer b)
{
    return bb_dot_compare (a, b) == 0;
}

/**
 * bb_dot_is_actor:
 * @text: (nullable): what may be the name of an actor
 *
 * Whether @text is an actor: `[a-z0-9]{1,32}`.
 *
 * Returns: %TRUE if it is
 */
gboolean
bb_dot_is_actor (const char *text)
{
    gsize length;

    if (text == NULL)
        return FALSE;
    length = strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789");
    return length >= 1 && length <= BB_ACTOR_MAX && text[length] == '\0';
}
