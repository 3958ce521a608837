/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-journal-reader.h"

#include "document/bb-hash.h"
#include "model/bb-edit.h"
#include "storage/bb-journal-head.h"
#include "storage/bb-journal-record.h"
#include "storage/bb-journal-replay.h"
#include "storage/bb-journal-typing.h"
#include "storage/bb-project-reader.h"
#include "storage/bb-project-writer.h"

typedef struct {
    BbSchema *schema;
    BbJournalContent *content;
    BbJournalReplay *replay; /* from the base on */
    GHashTable *typings;     /* path -> BbJournalTyping: the last of each field */
} Reader;

static void
read_head (Reader *self, const BbJournalRecord *record)
{
    g_autoptr (BbJournalHead) head = bb_journal_head_parse (record->text, record->length);
    BbJournalContent *content = self->content;

    if (head == NULL) {
        content->n_lost++;
        return;
    }
    g_set_str (&content->project, head->project);
    g_set_str (&content->uri, head->uri);
    content->n_edits = head->n_edits;
}

/* There is one base, at the begin; the same strict reader as for every file. */
static void
read_base (Reader *self, const BbJournalRecord *record)
{
    g_autoptr (GBytes) bytes = g_bytes_new_static (record->text, record->length);
    g_autoptr (BbDocument) base =
        self->replay == NULL ? bb_project_reader_read (bytes, self->schema, NULL) : NULL;

    if (base == NULL)
        self->content->n_lost++;
    else
        self->replay = bb_journal_replay_new (base);
}

/* What was typed there has become an edit. */
static void
forget_typings (Reader *self, const BbJournalEdit *edit)
{
    GHashTableIter iter;
    gpointer path;

    g_hash_table_iter_init (&iter, edit->registers);
    while (g_hash_table_iter_next (&iter, &path, NULL))
        g_hash_table_remove (self->typings, path);
}

static void
read_edit (Reader *self, const BbJournalRecord *record)
{
    g_autoptr (BbJournalEdit) edit =
        self->replay != NULL ? bb_journal_edit_parse (record->text, record->length, self->schema)
                             : NULL;

    if (edit == NULL) {
        self->content->n_lost++;
        return;
    }
    bb_journal_replay_add (self->replay, edit);
    forget_typings (self, edit);
    self->content->n_edits++;
}

static void
read_typing (Reader *self, const BbJournalRecord *record)
{
    BbJournalTyping *typing = bb_journal_typing_parse (record->text, record->length, self->schema);

    if (typing == NULL)
        self->content->n_lost++;
    else
        g_hash_table_replace (self->typings, typing->path, typing);
}

static void
read_record (Reader *self, const BbJournalRecord *record)
{
    switch (record->kind) {
    case BB_JOURNAL_HEAD:
        read_head (self, record);
        break;
    case BB_JOURNAL_BASE:
        read_base (self, record);
        break;
    case BB_JOURNAL_EDIT:
        read_edit (self, record);
        break;
    case BB_JOURNAL_TYPING:
    default:
        read_typing (self, record);
        break;
    }
}

static void
read_records (Reader *self, GBytes *bytes)
{
    gsize length;
    const char *at = g_bytes_get_data (bytes, &length);
    const char *end = length > 0 ? at + length : at;
    BbJournalRecord record;

    while (bb_journal_record_next (&at, end, &record, &self->content->n_lost))
        read_record (self, &record);
}

/* One at a time: what cannot be an edit takes no other with it. */
static void
commit_typings (Reader *self, BbDocument *document)
{
    GHashTableIter iter;
    gpointer path, value;

    g_hash_table_iter_init (&iter, self->typings);
    while (g_hash_table_iter_next (&iter, &path, &value)) {
        const BbJournalTyping *typing = value;
        g_autoptr (BbBasis) basis = bb_journal_typing_dup_basis (typing, document);
        g_autoptr (BbTransaction) transaction =
            typing->text != NULL ? bb_edit_typed_text (document, path, typing->text, basis) : NULL;
        g_autoptr (BbStep) step = NULL;

        if (transaction != NULL)
            bb_document_commit (document, transaction, &step, NULL);
        self->content->n_edits += step != NULL;
    }
}

/* Records that lie could make a document that no file can hold. */
static gboolean
can_be_saved (BbDocument *document)
{
    g_autoptr (GBytes) bytes = bb_project_writer_write (document);
    g_autoptr (BbDocument) again =
        bb_project_reader_read (bytes, bb_document_get_schema (document), NULL);

    return again != NULL && bb_document_equal (document, again);
}

static BbDocument *
make_document (Reader *self)
{
    g_autoptr (BbDocument) document = NULL;

    if (self->replay == NULL)
        return NULL;
    document = bb_journal_replay_end (self->replay);
    commit_typings (self, document);
    bb_document_use_actor (document, NULL);
    return can_be_saved (document) ? g_steal_pointer (&document) : NULL;
}

/**
 * bb_journal_reader_read:
 * @bytes: a journal, whole or not, which may be anything
 * @schema: what lies where
 *
 * Reads a journal. A record that is cut off or changed is lost, and no other; a text that was being
 * typed becomes an edit of its field. Whoever goes on with the document is a session of its own.
 *
 * Returns: (transfer full): what it tells
 */
BbJournalContent *
bb_journal_reader_read (GBytes *bytes, BbSchema *schema)
{
    BbJournalContent *content = g_new0 (BbJournalContent, 1);
    g_autoptr (GHashTable) typings = NULL;
    Reader self = { .schema = schema, .content = content };

    g_return_val_if_fail (bytes != NULL, NULL);
    g_return_val_if_fail (BB_IS_SCHEMA (schema), NULL);

    typings = g_hash_table_new_full (bb_hash_text, g_str_equal, NULL,
                                     (GDestroyNotify) bb_journal_typing_free);
    self.typings = typings;
    read_records (&self, bytes);
    content->document = make_document (&self);
    if (content->document != NULL)
        g_set_str (&content->project, bb_document_get_id (content->document));
    g_clear_pointer (&self.replay, bb_journal_replay_free);
    return content;
}

/**
 * bb_journal_content_free:
 * @self: (transfer full): what a journal tells
 */
void
bb_journal_content_free (BbJournalContent *self)
{
    g_free (self->project);
    g_free (self->uri);
    g_clear_object (&self->document);
    g_free (self);
}
