/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-history.h"

#include "document/bb-history-private.h"
#include "document/bb-hash.h"
#include "document/bb-value-private.h"

struct _BbHistory {
    GPtrArray *records; /* oldest first; the first n_base are the base picture */
    GHashTable *base;   /* path -> its record in the base picture */
    guint n_base;
    guint n_broken;
    gsize n_bytes;
};

static int
compare_records (gconstpointer a, gconstpointer b)
{
    return bb_record_compare (*(const BbRecord *const *) a, *(const BbRecord *const *) b);
}

/* Where a record stands or would stand. */
static guint
find_position (BbHistory *self, const BbRecord *record)
{
    guint low = 0, high = self->records->len;

    /* Nearly always it is the newest. */
    if (high > 0 && bb_record_compare (self->records->pdata[high - 1], record) < 0)
        return high;
    while (low < high) {
        guint middle = low + (high - low) / 2;

        if (bb_record_compare (self->records->pdata[middle], record) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static gboolean
stands_at (BbHistory *self, const BbRecord *record, guint position)
{
    return position < self->records->len &&
           bb_record_compare (self->records->pdata[position], record) == 0;
}

static void
remove_from_base (BbHistory *self, BbRecord *record)
{
    self->n_bytes -= _bb_value_get_string_size (record->line);
    g_ptr_array_remove_index (self->records, find_position (self, record));
    self->n_base--;
}

/* The record has come into the base picture: of its path only the newest stays. */
static void
settle_base (BbHistory *self, BbRecord *record)
{
    BbRecord *other;

    self->n_base++;
    if (!bb_record_is_valid (record))
        return;

    other = g_hash_table_lookup (self->base, record->path);
    if (other != NULL && bb_record_compare (other, record) > 0) {
        remove_from_base (self, record);
        return;
    }
    g_hash_table_replace (self->base, record->path, record);
    if (other != NULL)
        remove_from_base (self, other);
}

static void
count (BbHistory *self, const BbRecord *record)
{
    self->n_broken += !bb_record_is_valid (record);
    self->n_bytes += _bb_value_get_string_size (record->line);
}

static void
clear (BbHistory *self)
{
    g_hash_table_remove_all (self->base);
    g_ptr_array_set_size (self->records, 0);
    self->n_base = 0;
    self->n_broken = 0;
    self->n_bytes = 0;
}

/*
 * _bb_history_new:
 *
 * Makes a history without records.
 *
 * Returns: (transfer full): the history
 */
BbHistory *
_bb_history_new (void)
{
    BbHistory *self = g_new0 (BbHistory, 1);

    self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_record_unref);
    self->base = g_hash_table_new (bb_hash_text, g_str_equal);
    return self;
}

/*
 * _bb_history_copy:
 * @self: a history
 *
 * Returns: (transfer full): one of its own with the same records, which both share
 */
BbHistory *
_bb_history_copy (BbHistory *self)
{
    BbHistory *copy;

    g_return_val_if_fail (self != NULL, NULL);

    copy = _bb_history_new ();
    g_ptr_array_extend (copy->records, self->records, (GCopyFunc) (void *) bb_record_ref, NULL);
    copy->n_base = self->n_base;
    copy->n_broken = self->n_broken;
    copy->n_bytes = self->n_bytes;
    for (guint i = self->n_broken; i < self->n_base; i++) {
        BbRecord *record = self->records->pdata[i];

        g_hash_table_insert (copy->base, record->path, record);
    }
    return copy;
}

/*
 * _bb_history_free:
 * @self: (transfer full): a history
 */
void
_bb_history_free (BbHistory *self)
{
    g_return_if_fail (self != NULL);

    g_hash_table_unref (self->base);
    g_ptr_array_unref (self->records);
    g_free (self);
}

/*
 * _bb_history_add:
 * @self: a history
 * @record: a record; one that is there already changes nothing
 *
 * Adds a record and keeps the history cut: the newest %BB_HISTORY_MAX records, and of the others
 * the newest of each path. Lines that cannot be read are all kept. Fast for the newest record;
 * for many that come in no order [method@History.add_all] is.
 */
void
_bb_history_add (BbHistory *self, BbRecord *record)
{
    guint position;

    g_return_if_fail (self != NULL && record != NULL);

    position = find_position (self, record);
    if (stands_at (self, record, position))
        return;

    g_ptr_array_insert (self->records, (int) position, bb_record_ref (record));
    count (self, record);
    if (position < self->n_base)
        settle_base (self, record);
    else if (self->records->len - self->n_base > BB_HISTORY_MAX)
        settle_base (self, self->records->pdata[self->n_base]);
}

/* The union of both, in order, each record once. */
static GPtrArray *
unite (GPtrArray *a, GPtrArray *b)
{
    g_autoptr (GPtrArray) all = g_ptr_array_sized_new (a->len + b->len);
    GPtrArray *sorted = g_ptr_array_sized_new (a->len + b->len);

    g_ptr_array_extend (all, a, NULL, NULL);
    g_ptr_array_extend (all, b, NULL, NULL);
    g_ptr_array_sort (all, compare_records);
    for (guint i = 0; i < all->len; i++) {
        if (i == 0 || bb_record_compare (all->pdata[i - 1], all->pdata[i]) != 0)
            g_ptr_array_add (sorted, all->pdata[i]);
    }
    return sorted;
}

/* Of the records older than the newest BB_HISTORY_MAX: NULL for those that are cut. */
static void
cut_base (BbHistory *self, GPtrArray *sorted)
{
    guint n_old = sorted->len > BB_HISTORY_MAX ? sorted->len - BB_HISTORY_MAX : 0;

    for (guint i = n_old; i-- > 0;) {
        BbRecord *record = sorted->pdata[i];

        if (bb_record_is_valid (record) && g_hash_table_contains (self->base, record->path)) {
            sorted->pdata[i] = NULL;
            continue;
        }
        if (bb_record_is_valid (record))
            g_hash_table_insert (self->base, record->path, record);
        self->n_base++;
    }
}

/*
 * _bb_history_add_all:
 * @self: a history
 * @records: (element-type BbRecord): records in any order
 *
 * Adds many records at once and cuts; the same as adding each, whatever their order. That is what
 * makes the cut fit for merging: cut (A ∪ B) = cut (cut (A) ∪ cut (B)).
 */
void
_bb_history_add_all (BbHistory *self, GPtrArray *records)
{
    g_autoptr (GPtrArray) former = NULL;
    g_autoptr (GPtrArray) sorted = NULL;

    g_return_if_fail (self != NULL && records != NULL);

    former = g_ptr_array_copy (self->records, (GCopyFunc) (void *) bb_record_ref, NULL);
    g_ptr_array_set_free_func (former, (GDestroyNotify) bb_record_unref);
    sorted = unite (former, records);
    clear (self);
    cut_base (self, sorted);
    for (guint i = 0; i < sorted->len; i++) {
        BbRecord *record = sorted->pdata[i];

        if (record == NULL)
            continue;
        g_ptr_array_add (self->records, bb_record_ref (record));
        count (self, record);
    }
}

/**
 * bb_history_get_size:
 * @self: a history
 *
 * Returns: how many records it has
 */
guint
bb_history_get_size (BbHistory *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->records->len;
}

/**
 * bb_history_get_record:
 * @self: a history
 * @position: from 0, the oldest, to one below the size
 *
 * Returns: (transfer none): the record
 */
BbRecord *
bb_history_get_record (BbHistory *self, guint position)
{
    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (position < self->records->len, NULL);

    return self->records->pdata[position];
}

/**
 * bb_history_get_clock:
 * @self: a history
 *
 * Returns: the highest Lamport time of all records, 0 for none
 */
guint64
bb_history_get_clock (BbHistory *self)
{
    BbRecord *newest;

    g_return_val_if_fail (self != NULL, 0);

    if (self->records->len == 0)
        return 0;
    newest = self->records->pdata[self->records->len - 1];
    return newest->lamport;
}

/**
 * bb_history_get_n_broken:
 * @self: a history
 *
 * Returns: how many lines could not be read
 */
guint
bb_history_get_n_broken (BbHistory *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->n_broken;
}

/*
 * _bb_history_get_n_bytes:
 * @self: a history
 *
 * Returns: how many bytes its lines take as JSON strings
 */
gsize
_bb_history_get_n_bytes (BbHistory *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->n_bytes;
}

/*
 * _bb_history_equal:
 * @a: a history
 * @b: another history
 *
 * Returns: %TRUE if both have the same records
 */
gboolean
_bb_history_equal (BbHistory *a, BbHistory *b)
{
    g_return_val_if_fail (a != NULL && b != NULL, FALSE);

    if (a->records->len != b->records->len)
        return FALSE;
    for (guint i = 0; i < a->records->len; i++) {
        if (bb_record_compare (a->records->pdata[i], b->records->pdata[i]) != 0)
            return FALSE;
    }
    return TRUE;
}
