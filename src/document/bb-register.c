/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-register.h"

#include "document/bb-register-private.h"

#include <string.h>

#include "document/bb-hash.h"

struct _BbRegister {
    const char *path;
    guint n_entries;
    BbEntry *entries[];
};

static BbRegister *
register_alloc (const char *path, guint n_entries)
{
    gsize head = sizeof (BbRegister) + n_entries * sizeof (BbEntry *);
    BbRegister *self;
    gsize path_size;

    g_assert (path != NULL || n_entries > 0);

    /* A register with entries borrows the path of the first, which lives as long. */
    path_size = n_entries == 0 ? strlen (path) + 1 : 0;
    self = g_atomic_rc_box_alloc (head + path_size);
    self->path = n_entries == 0 ? memcpy ((char *) self + head, path, path_size) : NULL;
    self->n_entries = n_entries;
    return self;
}

static void
register_clear (gpointer data)
{
    BbRegister *self = data;

    for (guint i = 0; i < self->n_entries; i++)
        bb_entry_unref (self->entries[i]);
}

/*
 * _bb_register_new_for_entries:
 * @path: (nullable): the register; needed only if there are no entries
 * @entries: (array length=n_entries): its entries, highest first, no two equal
 * @n_entries: how many
 *
 * Returns: (transfer full): a register that holds references of its own
 */
BbRegister *
_bb_register_new_for_entries (const char *path, BbEntry *const *entries, guint n_entries)
{
    BbRegister *self = register_alloc (path, n_entries);

    for (guint i = 0; i < n_entries; i++)
        self->entries[i] = bb_entry_ref (entries[i]);
    if (n_entries > 0)
        self->path = self->entries[0]->path;
    return self;
}

/**
 * bb_register_new:
 * @path: where it lies
 *
 * Makes a register without entries.
 *
 * Returns: (transfer full): the register
 */
BbRegister *
bb_register_new (const char *path)
{
    g_return_val_if_fail (path != NULL, NULL);

    return register_alloc (path, 0);
}

/**
 * bb_register_ref:
 * @self: a register
 *
 * Takes a reference; any thread may.
 *
 * Returns: (transfer full): @self
 */
BbRegister *
bb_register_ref (BbRegister *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

/**
 * bb_register_unref:
 * @self: (transfer full): a register
 *
 * Gives a reference back; any thread may.
 */
void
bb_register_unref (BbRegister *self)
{
    g_return_if_fail (self != NULL);

    g_atomic_rc_box_release_full (self, register_clear);
}

/**
 * bb_register_with:
 * @self: a register
 * @entry: an entry of the same path
 *
 * Returns: (transfer full): the register with @entry besides; @self if it holds an equal one
 */
BbRegister *
bb_register_with (BbRegister *self, BbEntry *entry)
{
    g_autoptr (GPtrArray) entries = NULL;
    guint position = 0;

    g_return_val_if_fail (self != NULL && entry != NULL, NULL);
    g_return_val_if_fail (g_str_equal (self->path, entry->path), NULL);

    while (position < self->n_entries && bb_entry_compare (self->entries[position], entry) > 0)
        position++;
    if (position < self->n_entries && bb_entry_equal (self->entries[position], entry))
        return bb_register_ref (self);

    entries = g_ptr_array_sized_new (self->n_entries + 1);
    for (guint i = 0; i < self->n_entries; i++)
        g_ptr_array_add (entries, self->entries[i]);
    g_ptr_array_insert (entries, (int) position, entry);
    return _bb_register_new_for_entries (self->path, (BbEntry *const *) entries->pdata,
                                         entries->len);
}

/* Nearly always there is one dot; a file from a stranger can bring thousands. */
static GHashTable *
make_set (const BbDot *dots, guint n_dots)
{
    GHashTable *set;

    if (n_dots <= 1)
        return NULL;
    set = g_hash_table_new (bb_dot_hash, bb_dot_equal);
    for (guint i = 0; i < n_dots; i++)
        g_hash_table_add (set, (gpointer) &dots[i]);
    return set;
}

/*
 * _bb_register_without:
 * @self: a register
 * @dots: (array length=n_dots) (nullable): the dots to drop; those that are not there do not matter
 * @n_dots: how many
 *
 * Returns: (transfer full): the register without those entries; @self if it holds none of them
 */
BbRegister *
_bb_register_without (BbRegister *self, const BbDot *dots, guint n_dots)
{
    g_autoptr (GPtrArray) kept = NULL;
    g_autoptr (GHashTable) set = NULL;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (dots != NULL || n_dots == 0, NULL);

    if (n_dots == 0)
        return bb_register_ref (self);
    set = make_set (dots, n_dots);
    kept = g_ptr_array_sized_new (self->n_entries);
    for (guint i = 0; i < self->n_entries; i++) {
        const BbDot *dot = &self->entries[i]->dot;

        if (set != NULL ? !g_hash_table_contains (set, dot) : !bb_dot_equal (dots, dot))
            g_ptr_array_add (kept, self->entries[i]);
    }
    if (kept->len == self->n_entries)
        return bb_register_ref (self);
    return _bb_register_new_for_entries (self->path, (BbEntry *const *) kept->pdata, kept->len);
}

/**
 * bb_register_get_path:
 * @self: a register
 *
 * Returns: where it lies
 */
const char *
bb_register_get_path (BbRegister *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->path;
}

/**
 * bb_register_get_n_entries:
 * @self: a register
 *
 * Returns: how many entries it has, absent ones counted
 */
guint
bb_register_get_n_entries (BbRegister *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->n_entries;
}

/**
 * bb_register_get_entry:
 * @self: a register
 * @position: from 0, the highest, to one below the number of entries
 *
 * Returns: (transfer none): the entry
 */
BbEntry *
bb_register_get_entry (BbRegister *self, guint position)
{
    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (position < self->n_entries, NULL);

    return self->entries[position];
}

/*
 * _bb_register_find:
 * @self: a register
 * @dot: a write
 *
 * Returns: (transfer none) (nullable): the highest entry that this write made here
 */
BbEntry *
_bb_register_find (BbRegister *self, const BbDot *dot)
{
    g_return_val_if_fail (self != NULL && dot != NULL, NULL);

    for (guint i = 0; i < self->n_entries; i++) {
        if (bb_dot_equal (&self->entries[i]->dot, dot))
            return self->entries[i];
    }
    return NULL;
}

/**
 * bb_register_get_shown:
 * @self: a register
 *
 * The winner among concurrent writes.
 *
 * Returns: (transfer none) (nullable): the highest entry that is not absent
 */
BbEntry *
bb_register_get_shown (BbRegister *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    for (guint i = 0; i < self->n_entries; i++) {
        if (self->entries[i]->value != NULL)
            return self->entries[i];
    }
    return NULL;
}

/**
 * bb_register_get_value:
 * @self: a register
 *
 * Returns: (nullable): canonical text of the value shown
 */
const char *
bb_register_get_value (BbRegister *self)
{
    BbEntry *shown = bb_register_get_shown (self);

    return shown != NULL ? shown->value : NULL;
}

/**
 * bb_register_dup_values:
 * @self: a register
 *
 * The values that stand here, each once: the one shown first, then those in conflict with it.
 *
 * Returns: (transfer container) (element-type utf8): canonical texts, which live as long as @self
 */
GPtrArray *
bb_register_dup_values (BbRegister *self)
{
    g_autoptr (GHashTable) met = NULL;
    GPtrArray *values;

    g_return_val_if_fail (self != NULL, NULL);

    /* Nearly all registers have one entry, and need not look for a second value like it. */
    if (self->n_entries > 1)
        met = g_hash_table_new (bb_hash_text, g_str_equal);
    values = g_ptr_array_new ();
    for (guint i = 0; i < self->n_entries; i++) {
        char *value = self->entries[i]->value;

        if (value != NULL && (met == NULL || g_hash_table_add (met, value)))
            g_ptr_array_add (values, value);
    }
    return values;
}

/**
 * bb_register_has_conflict:
 * @self: a register
 *
 * Whether people wrote different values here without having seen each other's. Equal values
 * are no conflict, whoever wrote them.
 *
 * Returns: %TRUE if two entries have unequal values
 */
gboolean
bb_register_has_conflict (BbRegister *self)
{
    const char *shown = bb_register_get_value (self);

    for (guint i = 0; shown != NULL && i < self->n_entries; i++) {
        const char *value = self->entries[i]->value;

        if (value != NULL && !g_str_equal (value, shown))
            return TRUE;
    }
    return FALSE;
}

/**
 * bb_register_same_values:
 * @a: (nullable): a register, or %NULL for one without entries
 * @b: (nullable): another
 *
 * Whether the same values stand in both, in the same order; who wrote them does not matter.
 *
 * Returns: %TRUE if they do
 */
gboolean
bb_register_same_values (BbRegister *a, BbRegister *b)
{
    g_autoptr (GPtrArray) left = NULL;
    g_autoptr (GPtrArray) right = NULL;

    if (a == b)
        return TRUE;
    left = a != NULL ? bb_register_dup_values (a) : g_ptr_array_new ();
    right = b != NULL ? bb_register_dup_values (b) : g_ptr_array_new ();
    if (left->len != right->len)
        return FALSE;
    for (guint i = 0; i < left->len; i++) {
        if (!g_str_equal (left->pdata[i], right->pdata[i]))
            return FALSE;
    }
    return TRUE;
}
