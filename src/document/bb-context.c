/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-context.h"

#include <string.h>

#include "document/bb-hash.h"

struct _BbContext {
    GHashTable *counters; /* actor -> guint64 * */
};

/**
 * bb_context_new:
 *
 * Makes a context in which no dot has been.
 *
 * The causal context of the literature on dotted version vectors (Preguiça et al. 2010): with one
 * number for each actor it tells a write that was removed from one that has not come yet.
 *
 * Returns: (transfer full): the context
 */
BbContext *
bb_context_new (void)
{
    BbContext *self = g_new0 (BbContext, 1);

    self->counters = g_hash_table_new_full (bb_hash_text, g_str_equal, g_free, g_free);
    return self;
}

/**
 * bb_context_copy:
 * @self: a context
 *
 * Returns: (transfer full): one of its own with the same dots
 */
BbContext *
bb_context_copy (BbContext *self)
{
    BbContext *copy;
    GHashTableIter iter;
    gpointer actor, counter;

    g_return_val_if_fail (self != NULL, NULL);

    copy = bb_context_new ();
    g_hash_table_iter_init (&iter, self->counters);
    while (g_hash_table_iter_next (&iter, &actor, &counter))
        bb_context_raise (copy, actor, *(guint64 *) counter);
    return copy;
}

/**
 * bb_context_free:
 * @self: (transfer full): a context
 */
void
bb_context_free (BbContext *self)
{
    g_return_if_fail (self != NULL);

    g_hash_table_unref (self->counters);
    g_free (self);
}

/**
 * bb_context_get:
 * @self: a context
 * @actor: an actor
 *
 * Returns: the highest counter of @actor that has been here, 0 for none
 */
guint64
bb_context_get (BbContext *self, const char *actor)
{
    guint64 *counter;

    g_return_val_if_fail (self != NULL && actor != NULL, 0);

    counter = g_hash_table_lookup (self->counters, actor);
    return counter != NULL ? *counter : 0;
}

/**
 * bb_context_raise:
 * @self: a context
 * @actor: an actor
 * @counter: the counter up to which its dots have been here; a lower one changes nothing
 *
 * Learns of all writes of an actor up to one.
 */
void
bb_context_raise (BbContext *self, const char *actor, guint64 counter)
{
    guint64 *known;

    g_return_if_fail (self != NULL && actor != NULL);
    g_return_if_fail (counter <= BB_COUNTER_MAX);

    known = g_hash_table_lookup (self->counters, actor);
    if (known != NULL)
        *known = MAX (*known, counter);
    else if (counter > 0)
        g_hash_table_insert (self->counters, g_strdup (actor),
                             g_memdup2 (&counter, sizeof counter));
}

/**
 * bb_context_contains:
 * @self: a context
 * @dot: a write
 *
 * Returns: %TRUE if @dot has been here
 */
gboolean
bb_context_contains (BbContext *self, const BbDot *dot)
{
    g_return_val_if_fail (self != NULL && dot != NULL, FALSE);

    return bb_context_get (self, dot->actor) >= dot->counter;
}

/**
 * bb_context_equal:
 * @a: a context
 * @b: another context
 *
 * Returns: %TRUE if the same dots have been in both
 */
gboolean
bb_context_equal (BbContext *a, BbContext *b)
{
    GHashTableIter iter;
    gpointer actor, counter;

    g_return_val_if_fail (a != NULL && b != NULL, FALSE);

    if (bb_context_get_size (a) != bb_context_get_size (b))
        return FALSE;
    g_hash_table_iter_init (&iter, a->counters);
    while (g_hash_table_iter_next (&iter, &actor, &counter)) {
        if (bb_context_get (b, actor) != *(guint64 *) counter)
            return FALSE;
    }
    return TRUE;
}

/**
 * bb_context_covers:
 * @self: a context
 * @other: another one
 *
 * Returns: whether all that has been seen there has been seen here
 */
gboolean
bb_context_covers (BbContext *self, BbContext *other)
{
    GHashTableIter iter;
    gpointer actor;

    g_return_val_if_fail (self != NULL && other != NULL, FALSE);

    g_hash_table_iter_init (&iter, other->counters);
    while (g_hash_table_iter_next (&iter, &actor, NULL))
        if (bb_context_get (other, actor) > bb_context_get (self, actor))
            return FALSE;
    return TRUE;
}

/**
 * bb_context_get_size:
 * @self: a context
 *
 * Returns: how many actors it knows
 */
guint
bb_context_get_size (BbContext *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return g_hash_table_size (self->counters);
}

static int
compare_actors (gconstpointer a, gconstpointer b)
{
    return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * bb_context_foreach:
 * @self: a context
 * @func: (scope call): what to call for each actor, in the order of their bytes
 * @user_data: what to pass along
 *
 * Goes through all actors that have been here.
 */
void
bb_context_foreach (BbContext *self, BbContextFunc func, gpointer user_data)
{
    g_autoptr (GPtrArray) actors = NULL;

    g_return_if_fail (self != NULL && func != NULL);

    actors = g_hash_table_get_keys_as_ptr_array (self->counters);
    g_ptr_array_sort (actors, compare_actors);
    for (guint i = 0; i < actors->len; i++)
        func (actors->pdata[i], bb_context_get (self, actors->pdata[i]), user_data);
}
