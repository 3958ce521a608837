/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-journal-replay.h"

#include "document/bb-document-builder.h"
#include "document/bb-hash.h"

/* For an edit of which the journal does not tell what it was. */
#define UNKNOWN_LABEL "recover"

struct _BbJournalReplay {
    BbDocument *base;
    GHashTable *registers; /* path -> BbRegister, in the place of those of the base */
    BbContext *seen;
    GPtrArray *records;

    BbDocument *document; /* once a record was lost */
};

/**
 * bb_journal_replay_new:
 * @base: the document to begin with
 *
 * Returns: (transfer full): a replay
 */
BbJournalReplay *
bb_journal_replay_new (BbDocument *base)
{
    BbJournalReplay *self = g_new0 (BbJournalReplay, 1);

    self->base = g_object_ref (base);
    self->registers =
        g_hash_table_new_full (bb_hash_text, g_str_equal, NULL, (GDestroyNotify) bb_register_unref);
    self->seen = bb_context_copy (bb_document_get_seen (base));
    self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_record_unref);
    return self;
}

/**
 * bb_journal_replay_free:
 * @self: (transfer full): a replay
 */
void
bb_journal_replay_free (BbJournalReplay *self)
{
    g_object_unref (self->base);
    g_hash_table_unref (self->registers);
    bb_context_free (self->seen);
    g_ptr_array_unref (self->records);
    g_clear_object (&self->document);
    g_free (self);
}

static BbRegister *
get_register (BbJournalReplay *self, const char *path)
{
    BbRegister *register_ = g_hash_table_lookup (self->registers, path);

    return register_ != NULL ? register_ : bb_document_get_register (self->base, path);
}

static gboolean
has_entry (BbRegister *register_, const BbEntry *entry)
{
    for (guint i = 0; register_ != NULL && i < bb_register_get_n_entries (register_); i++) {
        if (bb_entry_equal (bb_register_get_entry (register_, i), entry))
            return TRUE;
    }
    return FALSE;
}

/* An edit leaves some of what was there, and adds writes of its own; nothing else can be in it. */
static BbRegister *
filter (BbRegister *before, BbRegister *after, const BbJournalEdit *edit)
{
    BbRegister *result = bb_register_new (bb_register_get_path (after));

    for (guint i = 0; i < bb_register_get_n_entries (after); i++) {
        BbEntry *entry = bb_register_get_entry (after, i);
        g_autoptr (BbRegister) former = result;

        result = bb_journal_edit_wrote (edit, &entry->dot) || has_entry (before, entry)
                     ? bb_register_with (former, entry)
                     : bb_register_ref (former);
    }
    return result;
}

static void
play_exactly (BbJournalReplay *self, const BbJournalEdit *edit)
{
    GHashTableIter iter;
    gpointer path, after;

    g_hash_table_iter_init (&iter, edit->registers);
    while (g_hash_table_iter_next (&iter, &path, &after)) {
        BbRegister *result = filter (get_register (self, path), after, edit);

        g_hash_table_replace (self->registers, (char *) bb_register_get_path (result), result);
    }
    bb_context_raise (self->seen, edit->actor, edit->to);
    for (guint i = 0; i < edit->records->len; i++)
        g_ptr_array_add (self->records, bb_record_ref (edit->records->pdata[i]));
}

static void
add_entries (BbDocumentBuilder *builder, BbRegister *register_)
{
    for (guint i = 0; i < bb_register_get_n_entries (register_); i++)
        bb_document_builder_add_entry (builder, bb_register_get_entry (register_, i));
}

typedef struct {
    BbJournalReplay *replay;
    BbDocumentBuilder *builder;
} Building;

static void
add_base_cb (BbRegister *register_, gpointer user_data)
{
    Building *building = user_data;

    if (!g_hash_table_contains (building->replay->registers, bb_register_get_path (register_)))
        add_entries (building->builder, register_);
}

static void
add_seen_cb (const char *actor, guint64 counter, gpointer user_data)
{
    bb_document_builder_add_seen (user_data, actor, counter);
}

static void
add_history (BbJournalReplay *self, BbDocumentBuilder *builder)
{
    BbHistory *history = bb_document_get_history (self->base);

    for (guint i = 0; i < bb_history_get_size (history); i++)
        bb_document_builder_add_record (builder, bb_history_get_record (history, i));
    for (guint i = 0; i < self->records->len; i++)
        bb_document_builder_add_record (builder, self->records->pdata[i]);
}

static BbDocument *
build (BbJournalReplay *self)
{
    g_autoptr (BbDocumentBuilder) builder = bb_document_builder_new (
        bb_document_get_schema (self->base), bb_document_get_id (self->base));
    Building building = { self, builder };
    GHashTableIter iter;
    gpointer register_;

    bb_document_foreach (self->base, NULL, add_base_cb, &building);
    g_hash_table_iter_init (&iter, self->registers);
    while (g_hash_table_iter_next (&iter, NULL, &register_))
        add_entries (builder, register_);
    bb_context_foreach (self->seen, add_seen_cb, builder);
    add_history (self, builder);
    return bb_document_builder_end (builder);
}

/* The entries of a register that an edit took away, or that stand for some that it did: all but
 * those that it left. */
static void
name_dropped (BbBasis *basis, BbRegister *now, BbRegister *after)
{
    g_autoptr (BbRegister) dropped = bb_register_new (bb_register_get_path (after));

    for (guint i = 0; i < bb_register_get_n_entries (now); i++) {
        BbEntry *entry = bb_register_get_entry (now, i);

        if (!has_entry (after, entry)) {
            g_autoptr (BbRegister) former = g_steal_pointer (&dropped);

            dropped = bb_register_with (former, entry);
        }
    }
    bb_basis_name (basis, bb_register_get_path (after), dropped);
}

/* What the edit wrote there, the value shown of it; %NULL if nothing. */
static const char *
find_written (BbRegister *after, const BbJournalEdit *edit)
{
    for (guint i = 0; i < bb_register_get_n_entries (after); i++) {
        BbEntry *entry = bb_register_get_entry (after, i);

        if (bb_journal_edit_wrote (edit, &entry->dot) && entry->value != NULL)
            return entry->value;
    }
    return NULL;
}

static void
add_change (BbDocument *document, BbTransaction *transaction, BbRegister *after,
            const BbJournalEdit *edit)
{
    const char *path = bb_register_get_path (after);
    const char *value = find_written (after, edit);
    BbRegister *now = bb_document_get_register (document, path);

    if (now != NULL)
        name_dropped (bb_transaction_get_basis (transaction), now, after);
    if (value != NULL)
        bb_transaction_set (transaction, path, value);
    else
        bb_transaction_remove (transaction, path);
}

static BbTransaction *
make_transaction (BbDocument *document, const BbJournalEdit *edit)
{
    const BbRecord *record = edit->records->len > 0 ? edit->records->pdata[0] : NULL;
    g_autoptr (BbBasis) basis = bb_basis_new ();
    BbTransaction *transaction =
        bb_transaction_new (record != NULL ? record->label : UNKNOWN_LABEL, basis);
    GHashTableIter iter;
    gpointer after;

    bb_transaction_set_time (transaction, record != NULL ? record->time : NULL);
    g_hash_table_iter_init (&iter, edit->registers);
    while (g_hash_table_iter_next (&iter, NULL, &after))
        add_change (document, transaction, after, edit);
    return transaction;
}

/* Values are written anew, under another name: what has been written since a lost record must not
 * claim to have seen what that told, or a merge would take that for removed wherever else it is. */
static void
play_values (BbJournalReplay *self, const BbJournalEdit *edit)
{
    g_autoptr (BbTransaction) transaction = NULL;

    if (self->document == NULL)
        self->document = build (self);
    transaction = make_transaction (self->document, edit);
    bb_document_commit (self->document, transaction, NULL, NULL);
}

/**
 * bb_journal_replay_add:
 * @self: a replay
 * @edit: what a transaction did, in the order of the journal
 *
 * Does it again: exactly, or if a record before it was lost, as an edit that gives the same values.
 */
void
bb_journal_replay_add (BbJournalReplay *self, const BbJournalEdit *edit)
{
    gboolean follows = bb_context_get (self->seen, edit->actor) == edit->from;

    if (self->document == NULL && follows)
        play_exactly (self, edit);
    else
        play_values (self, edit);
}

/**
 * bb_journal_replay_end:
 * @self: a replay, which is good for nothing but to be freed afterwards
 *
 * Returns: (transfer full): the document as it was in the end
 */
BbDocument *
bb_journal_replay_end (BbJournalReplay *self)
{
    return self->document != NULL ? g_steal_pointer (&self->document) : build (self);
}
