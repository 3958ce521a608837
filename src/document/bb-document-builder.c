/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-document-builder.h"

#include "document/bb-document-private.h"
#include "document/bb-document-size-private.h"
#include "document/bb-history-private.h"
#include "document/bb-register-private.h"

#include <string.h>

struct _BbDocumentBuilder {
    BbDocument *document;
    GPtrArray *entries;
    GPtrArray *records;
};

/**
 * bb_document_builder_new:
 * @schema: what lies where
 * @id: which project it is
 *
 * Begins a document.
 *
 * Returns: (transfer full): the builder
 */
BbDocumentBuilder *
bb_document_builder_new (BbSchema *schema, const char *id)
{
    BbDocumentBuilder *self;

    g_return_val_if_fail (BB_IS_SCHEMA (schema), NULL);
    g_return_val_if_fail (id != NULL, NULL);

    self = g_new0 (BbDocumentBuilder, 1);
    self->document = bb_document_new (schema, id);
    self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_entry_unref);
    self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_record_unref);
    return self;
}

/**
 * bb_document_builder_free:
 * @self: (transfer full): a builder
 */
void
bb_document_builder_free (BbDocumentBuilder *self)
{
    g_return_if_fail (self != NULL);

    g_ptr_array_unref (self->entries);
    g_ptr_array_unref (self->records);
    g_clear_object (&self->document);
    g_free (self);
}

/**
 * bb_document_builder_add_entry:
 * @self: a builder
 * @entry: an entry, in any order; an equal one counts once
 *
 * Adds what somebody wrote. Its dot has been here with it, whatever the file says of that.
 */
void
bb_document_builder_add_entry (BbDocumentBuilder *self, BbEntry *entry)
{
    g_return_if_fail (self != NULL && entry != NULL);

    g_ptr_array_add (self->entries, bb_entry_ref (entry));
    bb_context_raise (self->document->seen, entry->dot.actor, entry->dot.counter);
}

/**
 * bb_document_builder_add_seen:
 * @self: a builder
 * @actor: an actor
 * @counter: up to where its dots have been here
 *
 * Adds to what the document has seen; each entry adds its own dot by itself.
 */
void
bb_document_builder_add_seen (BbDocumentBuilder *self, const char *actor, guint64 counter)
{
    g_return_if_fail (self != NULL && actor != NULL);

    bb_context_raise (self->document->seen, actor, counter);
}

/**
 * bb_document_builder_get_seen:
 * @self: a builder
 *
 * Returns: (transfer none): the dots that have been here so far
 */
BbContext *
bb_document_builder_get_seen (BbDocumentBuilder *self)
{
    g_return_val_if_fail (self != NULL && self->document != NULL, NULL);

    return self->document->seen;
}

/**
 * bb_document_builder_add_record:
 * @self: a builder
 * @record: a record of the history, in any order
 *
 * Adds to the history, which is cut when the document is made.
 */
void
bb_document_builder_add_record (BbDocumentBuilder *self, BbRecord *record)
{
    g_return_if_fail (self != NULL && record != NULL);

    g_ptr_array_add (self->records, bb_record_ref (record));
}

/* By path, and within one the highest first. */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
    const BbEntry *left = *(const BbEntry *const *) a;
    const BbEntry *right = *(const BbEntry *const *) b;
    int order = strcmp (left->path, right->path);

    return order != 0 ? order : bb_entry_compare (right, left);
}

static gboolean
same_path (const BbEntry *a, const BbEntry *b)
{
    return g_str_equal (a->path, b->path);
}

/* Takes the entries of one path from `start` on; gives where those of the next begin. */
static guint
collect_register (GPtrArray *sorted, guint start, GPtrArray *entries)
{
    guint i = start;

    g_ptr_array_set_size (entries, 0);
    do {
        if (i == start || !bb_entry_equal (sorted->pdata[i - 1], sorted->pdata[i]))
            g_ptr_array_add (entries, sorted->pdata[i]);
        i++;
    } while (i < sorted->len && same_path (sorted->pdata[i], sorted->pdata[start]));
    return i;
}

/* The writes that are absent somewhere. */
static GHashTable *
find_absent (GPtrArray *entries)
{
    GHashTable *absent = g_hash_table_new (bb_dot_hash, bb_dot_equal);

    for (guint i = 0; i < entries->len; i++) {
        BbEntry *entry = entries->pdata[i];

        if (entry->value == NULL)
            g_hash_table_add (absent, &entry->dot);
    }
    return absent;
}

/* Absent is what is known of a write of which nobody has the value: no more, if somebody has. */
static void
drop_answered (GPtrArray *entries)
{
    g_autoptr (GHashTable) absent = find_absent (entries);
    guint i = 0;

    if (g_hash_table_size (absent) == 0)
        return;
    for (i = 0; i < entries->len; i++) {
        BbEntry *entry = entries->pdata[i];

        if (entry->value != NULL)
            g_hash_table_remove (absent, &entry->dot);
    }
    for (i = entries->len; i-- > 0;) {
        BbEntry *entry = entries->pdata[i];

        if (entry->value == NULL && !g_hash_table_contains (absent, &entry->dot))
            g_ptr_array_remove_index_fast (entries, i);
    }
}

/**
 * bb_document_builder_end:
 * @self: a builder, which is empty afterwards and good for nothing but to be freed
 *
 * Ends the document.
 *
 * Returns: (transfer full): the document
 */
BbDocument *
bb_document_builder_end (BbDocumentBuilder *self)
{
    g_autoptr (GPtrArray) entries = NULL;

    g_return_val_if_fail (self != NULL && self->document != NULL, NULL);

    entries = g_ptr_array_new ();
    drop_answered (self->entries);
    g_ptr_array_sort (self->entries, compare_entries);
    for (guint i = 0; i < self->entries->len;) {
        g_autoptr (BbRegister) register_ = NULL;

        i = collect_register (self->entries, i, entries);
        register_ =
            _bb_register_new_for_entries (NULL, (BbEntry *const *) entries->pdata, entries->len);
        _bb_document_replace (self->document, register_);
    }
    _bb_history_add_all (self->document->history, self->records);
    _bb_document_update_clock (self->document);
    /* Now, for documents are often read in a thread, and the first edit should not wait for it. */
    _bb_document_account_all (self->document);
    return g_steal_pointer (&self->document);
}
