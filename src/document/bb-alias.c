/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-alias-private.h"

/* An entry begins with its dot, so that an entry serves as a dot that keeps itself alive. */
G_STATIC_ASSERT (G_STRUCT_OFFSET (BbEntry, dot) == 0);

struct _BbAlias {
    GHashTable *meanings; /* entry -> set of entries */
};

/*
 * Returns: (transfer full): an empty set of dots, as which it holds entries
 */
GHashTable *
_bb_dots_new (void)
{
    return g_hash_table_new_full (bb_dot_hash, bb_dot_equal, (GDestroyNotify) bb_entry_unref, NULL);
}

static gboolean
contains_all (GHashTable *set, GHashTable *part)
{
    GHashTableIter iter;
    gpointer entry;

    g_hash_table_iter_init (&iter, part);
    while (g_hash_table_iter_next (&iter, &entry, NULL)) {
        if (!g_hash_table_contains (set, entry))
            return FALSE;
    }
    return TRUE;
}

gboolean
_bb_dots_equal (GHashTable *a, GHashTable *b)
{
    return g_hash_table_size (a) == g_hash_table_size (b) && contains_all (a, b);
}

BbAlias *
_bb_alias_new (void)
{
    BbAlias *self = g_new0 (BbAlias, 1);

    self->meanings =
        g_hash_table_new_full (bb_dot_hash, bb_dot_equal, (GDestroyNotify) bb_entry_unref,
                               (GDestroyNotify) g_hash_table_unref);
    return self;
}

void
_bb_alias_free (BbAlias *self)
{
    g_hash_table_unref (self->meanings);
    g_free (self);
}

/* From now on `entry` stands for what `former` stands for, too. */
void
_bb_alias_add (BbAlias *self, BbEntry *entry, BbEntry *former)
{
    GHashTable *meaning = g_hash_table_lookup (self->meanings, entry);

    if (meaning == NULL) {
        meaning = _bb_dots_new ();
        g_hash_table_insert (self->meanings, bb_entry_ref (entry), meaning);
    }
    _bb_alias_collect (self, meaning, former);
}

/* Adds to a set of dots what an entry stands for. */
void
_bb_alias_collect (BbAlias *self, GHashTable *dots, BbEntry *entry)
{
    GHashTable *meaning = g_hash_table_lookup (self->meanings, entry);
    GHashTableIter iter;
    gpointer dot;

    if (meaning == NULL) {
        g_hash_table_add (dots, bb_entry_ref (entry));
        return;
    }
    g_hash_table_iter_init (&iter, meaning);
    while (g_hash_table_iter_next (&iter, &dot, NULL))
        g_hash_table_add (dots, bb_entry_ref (dot));
}

gboolean
_bb_alias_is_within (BbAlias *self, BbEntry *entry, GHashTable *dots)
{
    GHashTable *meaning = g_hash_table_lookup (self->meanings, entry);

    return meaning != NULL ? contains_all (dots, meaning) : g_hash_table_contains (dots, entry);
}
