/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-entry.h"

#include <string.h>

/* Beside the digits of a checksum, so that one of zeros is known too. */
#define IS_KNOWN (G_GUINT64_CONSTANT (1) << 63)

_Static_assert (BB_CHECKSUM_LENGTH * 4 < 63, "a checksum has room beside the mark");

/**
 * bb_entry_new:
 * @actor: who wrote
 * @counter: which write of that actor
 * @lamport: the time of the transaction
 * @path: the register
 * @value: (nullable): canonical text of the value, or %NULL for *absent*
 *
 * Makes an entry. It and its texts are one block of memory, as a document has many.
 *
 * Returns: (transfer full): the entry
 */
BbEntry *
bb_entry_new (const char *actor, guint64 counter, guint64 lamport, const char *path,
              const char *value)
{
    BbEntry *self;
    gsize actor_size, path_size, value_size;
    char *text;

    g_return_val_if_fail (actor != NULL, NULL);
    g_return_val_if_fail (counter >= 1 && counter <= BB_COUNTER_MAX, NULL);
    g_return_val_if_fail (lamport <= BB_COUNTER_MAX, NULL);
    g_return_val_if_fail (path != NULL, NULL);

    actor_size = strlen (actor) + 1;
    path_size = strlen (path) + 1;
    value_size = value != NULL ? strlen (value) + 1 : 0;
    self = g_atomic_rc_box_alloc (sizeof (BbEntry) + actor_size + path_size + value_size);
    text = (char *) (self + 1);

    self->dot.actor = memcpy (text, actor, actor_size);
    self->dot.counter = counter;
    self->lamport = lamport;
    self->path = memcpy (text + actor_size, path, path_size);
    self->value = NULL;
    self->checksum = 0;
    if (value != NULL)
        self->value = memcpy (text + actor_size + path_size, value, value_size);

    return self;
}

/**
 * bb_entry_ref:
 * @self: an entry
 *
 * Takes a reference; any thread may.
 *
 * Returns: (transfer full): @self
 */
BbEntry *
bb_entry_ref (BbEntry *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

/**
 * bb_entry_unref:
 * @self: (transfer full): an entry
 *
 * Gives a reference back; any thread may.
 */
void
bb_entry_unref (BbEntry *self)
{
    g_return_if_fail (self != NULL);

    g_atomic_rc_box_release (self);
}

/**
 * bb_entry_compare:
 * @a: an entry
 * @b: another entry of the same register
 *
 * The order within a register, lowest first: by Lamport time, actor, counter and text of the
 * value. The highest that has a value is the one shown; no clock on a wall takes part.
 *
 * Returns: below, equal to or above zero, as @a sorts before, with or after @b
 */
int
bb_entry_compare (const BbEntry *a, const BbEntry *b)
{
    int order;

    g_return_val_if_fail (a != NULL && b != NULL, 0);

    if (a->lamport != b->lamport)
        return a->lamport < b->lamport ? -1 : 1;
    order = bb_dot_compare (&a->dot, &b->dot);
    return order != 0 ? order : g_strcmp0 (a->value, b->value);
}

/**
 * bb_entry_equal:
 * @a: an entry
 * @b: another entry
 *
 * Whether two entries are equal in all parts.
 *
 * Returns: %TRUE if they are
 */
gboolean
bb_entry_equal (const BbEntry *a, const BbEntry *b)
{
    g_return_val_if_fail (a != NULL && b != NULL, FALSE);

    return a == b || (bb_entry_compare (a, b) == 0 && g_str_equal (a->path, b->path));
}

static guint64
compute_checksum (const char *value)
{
    g_autofree char *digits = bb_value_checksum (value);

    return g_ascii_strtoull (digits, NULL, 16) | IS_KNOWN;
}

/**
 * bb_entry_get_checksum:
 * @self: an entry that is not absent
 * @checksum: (out caller-allocates): where the digits go, ended by a zero byte
 *
 * As [func@value_checksum], of the value of the entry. It is computed once: a project is saved
 * often, and each time nearly all of its entries are those of the time before. Any thread may ask.
 */
void
bb_entry_get_checksum (BbEntry *self, char checksum[BB_CHECKSUM_LENGTH + 1])
{
    static const char digits[] = "0123456789abcdef";
    guint64 known;

    g_return_if_fail (self != NULL && self->value != NULL);

    known = self->checksum;
    if (known == 0)
        self->checksum = known = compute_checksum (self->value);
    for (guint i = 0; i < BB_CHECKSUM_LENGTH; i++)
        checksum[i] = digits[(known >> 4 * (BB_CHECKSUM_LENGTH - 1 - i)) & 15];
    checksum[BB_CHECKSUM_LENGTH] = '\0';
}
