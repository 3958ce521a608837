/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-journal.h"

#include "storage/bb-journal-edit.h"
#include "storage/bb-journal-typing.h"
#include "storage/bb-journal-writer.h"

/* After so much it is begun anew. */
#define GROWTH_MAX (16 * 1024 * 1024)

/* No record is longer, or it could not be read. */
#define EDIT_BYTES_MAX (8 * 1024 * 1024)

/* How often a journal that fails is tried again, in microseconds. */
#define RETRY_GAP (5 * G_TIME_SPAN_SECOND)

/* An edit that no file has. */
typedef struct {
    GBytes *text;
    char *actor;
    guint64 counter; /* the last of the edit */
} Pending;

struct _BbJournal {
    GObject parent_instance;

    BbDocument *document;
    BbDocument *base; /* what the file holds, NULL if there is none or if it is behind */
    char *uri;
    BbContext *seen; /* of the document, before the next edit */
    GPtrArray *pending;
    guint64 n_edits; /* that no file has */
    gboolean has_begun;
    gboolean is_ahead; /* the base of the journal has edits that no file has */
    gsize growth;
    gint64 retry_time;

    GHashTable *typings; /* path -> BbJournalTyping: what is no edit yet, of each field */
    BbJournalWriter *writer;
    BbJournalLink *link;
};

G_DEFINE_FINAL_TYPE (BbJournal, bb_journal, G_TYPE_OBJECT)

enum { SIGNAL_FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
report_cb (const GError *error, gpointer user_data)
{
    g_signal_emit (user_data, signals[SIGNAL_FAILED], 0, error);
}

static void
pending_free (gpointer data)
{
    Pending *self = data;

    g_bytes_unref (self->text);
    g_free (self->actor);
    g_free (self);
}

static BbJournalWriter *
get_writer (BbJournal *self)
{
    if (self->writer == NULL) {
        self->link = bb_journal_link_new (report_cb, self);
        self->writer = bb_journal_writer_new (bb_document_get_id (self->document), self->link);
    }
    return self->writer;
}

static BbJournalHead *
make_head (BbJournal *self, guint64 n_edits)
{
    return bb_journal_head_new (bb_document_get_id (self->document), self->uri, n_edits);
}

static GPtrArray *
dup_pending_texts (BbJournal *self)
{
    GPtrArray *texts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

    for (guint i = 0; i < self->pending->len; i++)
        g_ptr_array_add (texts, g_bytes_ref (((Pending *) self->pending->pdata[i])->text));
    return texts;
}

static void
write_typing (BbJournal *self, const BbJournalTyping *typing)
{
    char *text = bb_journal_typing_describe (typing);
    g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

    self->growth += g_bytes_get_size (bytes);
    bb_journal_writer_add_typing (get_writer (self), typing->path, bytes);
}

static void
write_typings (BbJournal *self)
{
    GHashTableIter iter;
    gpointer typing;

    g_hash_table_iter_init (&iter, self->typings);
    while (g_hash_table_iter_next (&iter, NULL, &typing))
        write_typing (self, typing);
}

/* With what the file holds, and with the edits since. */
static void
begin (BbJournal *self)
{
    bb_journal_writer_begin (get_writer (self), make_head (self, 0), self->base,
                             dup_pending_texts (self));
    self->has_begun = TRUE;
    self->is_ahead = FALSE;
    self->growth = 0;
    write_typings (self);
}

/* With the document as it is now, which has more than the file. */
static void
begin_ahead (BbJournal *self)
{
    g_autoptr (BbDocument) now = bb_document_dup (self->document);

    g_ptr_array_set_size (self->pending, 0);
    bb_journal_writer_begin (get_writer (self), make_head (self, self->n_edits), now, NULL);
    self->has_begun = TRUE;
    self->is_ahead = TRUE;
    self->growth = 0;
    self->retry_time = g_get_monotonic_time () + RETRY_GAP;
    write_typings (self);
}

/* Without a trace, unless somebody is typing. */
static void
begin_empty (BbJournal *self)
{
    g_ptr_array_set_size (self->pending, 0);
    self->n_edits = 0;
    self->has_begun = FALSE;
    self->is_ahead = FALSE;
    if (self->writer != NULL)
        bb_journal_writer_drop (self->writer);
    if (g_hash_table_size (self->typings) > 0)
        begin (self);
}

static gboolean
covers (BbDocument *whole, BbDocument *part)
{
    return bb_context_covers (bb_document_get_seen (whole), bb_document_get_seen (part));
}

/* Whether the file has all that the document has; it may have more. */
static gboolean
is_covered (BbJournal *self)
{
    return self->base != NULL && covers (self->base, self->document);
}

/* TRUE: it had to be begun with what has just been done, too. */
static gboolean
begin_if_needed (BbJournal *self)
{
    gboolean fails = self->writer != NULL && bb_journal_writer_needs_base (self->writer) &&
                     g_get_monotonic_time () >= self->retry_time;

    if ((self->base == NULL && !self->has_begun) || fails || self->growth > GROWTH_MAX) {
        begin_ahead (self);
        return TRUE;
    }
    if (!self->has_begun)
        begin (self);
    return FALSE;
}

static void
add_pending (BbJournal *self, GBytes *text, const char *actor)
{
    Pending *pending = g_new0 (Pending, 1);

    pending->text = g_bytes_ref (text);
    pending->actor = g_strdup (actor);
    pending->counter = bb_context_get (self->seen, actor);
    g_ptr_array_add (self->pending, pending);
}

/* Takes @text. */
static void
add_edit (BbJournal *self, char *text)
{
    g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

    if (begin_if_needed (self))
        return;
    add_pending (self, bytes, bb_document_get_actor (self->document));
    self->growth += g_bytes_get_size (bytes);
    bb_journal_writer_add_edit (get_writer (self), bytes);
}

static void
update_seen (BbJournal *self)
{
    g_clear_pointer (&self->seen, bb_context_free);
    self->seen = bb_context_copy (bb_document_get_seen (self->document));
}

/* What was being typed there is an edit now, and who goes on typing has seen it. */
static void
forget_typing (BbJournal *self, const char *const *paths)
{
    for (guint i = 0; paths[i] != NULL; i++)
        g_hash_table_remove (self->typings, paths[i]);
}

static void
note_edit (BbJournal *self, const char *const *paths, guint64 from, guint64 to)
{
    char *text = bb_journal_edit_describe (self->document, paths, from);

    forget_typing (self, paths);
    bb_context_raise (self->seen, bb_document_get_actor (self->document), to);
    if (text != NULL && strlen (text) <= EDIT_BYTES_MAX) {
        add_edit (self, text);
        return;
    }
    g_free (text);
    begin_ahead (self);
}

/* What a merge brings is told as a whole, unless the file is where it comes from. */
static void
note_merge (BbJournal *self)
{
    update_seen (self);
    if (is_covered (self))
        begin_empty (self);
    else
        begin_ahead (self);
}

/* Only an edit of this session has new dots of its actor. */
static void
changed_cb (BbJournal *self, const char *const *paths)
{
    const char *actor = bb_document_get_actor (self->document);
    guint64 from = actor != NULL ? bb_context_get (self->seen, actor) : 0;
    guint64 to = actor != NULL ? bb_context_get (bb_document_get_seen (self->document), actor) : 0;

    self->n_edits++;
    if (to > from)
        note_edit (self, paths, from, to);
    else
        note_merge (self);
}

static void
bb_journal_dispose (GObject *object)
{
    BbJournal *self = BB_JOURNAL (object);

    if (self->link != NULL)
        bb_journal_link_cut (self->link);
    g_clear_pointer (&self->link, bb_journal_link_unref);
    g_clear_pointer (&self->writer, bb_journal_writer_free);
    g_clear_object (&self->document);
    g_clear_object (&self->base);

    G_OBJECT_CLASS (bb_journal_parent_class)->dispose (object);
}

static void
bb_journal_finalize (GObject *object)
{
    BbJournal *self = BB_JOURNAL (object);

    g_clear_pointer (&self->seen, bb_context_free);
    g_hash_table_unref (self->typings);
    g_ptr_array_unref (self->pending);
    g_free (self->uri);

    G_OBJECT_CLASS (bb_journal_parent_class)->finalize (object);
}

static void
bb_journal_class_init (BbJournalClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->dispose = bb_journal_dispose;
    object_class->finalize = bb_journal_finalize;

    /**
     * BbJournal::failed:
     * @self: a journal
     * @error: what went wrong, a sentence
     *
     * What is done from now on may be lost if the program dies before the next save. Emitted once,
     * until it has gone well again; it is tried again by itself.
     */
    signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
bb_journal_init (BbJournal *self)
{
    self->pending = g_ptr_array_new_with_free_func (pending_free);
    self->typings = bb_journal_typings_new ();
}

/**
 * bb_journal_new:
 * @document: the document of a session
 * @saved: (nullable): the document as its file holds it, or as it was made if it has none; it does
 *   not change any more. %NULL if @document already has what no file has
 * @file: (nullable): the file
 *
 * Begins to follow a document.
 *
 * Returns: (transfer full): a journal
 */
BbJournal *
bb_journal_new (BbDocument *document, BbDocument *saved, GFile *file)
{
    BbJournal *self;

    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);
    g_return_val_if_fail (saved == NULL || BB_IS_DOCUMENT (saved), NULL);
    g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);

    self = g_object_new (BB_TYPE_JOURNAL, NULL);
    self->document = g_object_ref (document);
    g_set_object (&self->base, saved);
    self->uri = file != NULL ? g_file_get_uri (file) : NULL;
    update_seen (self);
    g_signal_connect_object (document, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    return self;
}

/* Who gave up all that was typed, and has done nothing else, leaves no trace. */
static void
end_typing (BbJournal *self, const char *path)
{
    g_hash_table_remove (self->typings, path);
    if (g_hash_table_size (self->typings) == 0 && is_covered (self))
        begin_empty (self);
}

/**
 * bb_journal_note_typing:
 * @self: a journal
 * @path: a field that holds text
 * @text: (nullable): what stands in it now, or %NULL if the person gave it up
 *
 * Notes what is being typed and is no edit yet, in any number of fields. To be called at each key;
 * the thread writes what stands there every tenth of a second. What was in the document when the
 * typing began is what the person saw. Of a field in which nothing is being typed there is nothing
 * to give up.
 */
void
bb_journal_note_typing (BbJournal *self, const char *path, const char *text)
{
    BbJournalTyping *typing;

    g_return_if_fail (BB_IS_JOURNAL (self));
    g_return_if_fail (path != NULL);

    if (text != NULL && strlen (text) > BB_DOCUMENT_STRING_MAX)
        return;
    typing = bb_journal_typings_put (self->typings, self->document, path, text);
    if (typing == NULL)
        return;
    if (!begin_if_needed (self))
        write_typing (self, typing);
    if (text == NULL)
        end_typing (self, path);
}

static gboolean
is_saved (const Pending *pending, BbDocument *saved)
{
    return pending->counter <= bb_context_get (bb_document_get_seen (saved), pending->actor);
}

static void
drop_saved (BbJournal *self, BbDocument *saved)
{
    guint n_saved = 0;

    while (n_saved < self->pending->len && is_saved (self->pending->pdata[n_saved], saved))
        n_saved++;
    if (n_saved > 0)
        g_ptr_array_remove_range (self->pending, 0, n_saved);
}

/* With what the file does not have. If it went back, the edits alone do not lead to the document.
 */
static void
begin_behind (BbJournal *self, gboolean went_back)
{
    self->n_edits = MAX (self->pending->len, went_back ? 1 : 0);
    if (went_back)
        begin_ahead (self);
    else if (self->pending->len > 0)
        begin (self);
    else
        begin_empty (self);
}

/**
 * bb_journal_saved:
 * @self: a journal
 * @saved: what was saved and read back: a copy of the document that does not change any more
 * @file: (nullable): the file
 *
 * Drops what is safe in a file now. What was done while it was being saved stays. If the file has
 * gone back, all that it had before is told from now on, as no file has it.
 */
void
bb_journal_saved (BbJournal *self, BbDocument *saved, GFile *file)
{
    gboolean went_back;

    g_return_if_fail (BB_IS_JOURNAL (self));
    g_return_if_fail (BB_IS_DOCUMENT (saved));
    g_return_if_fail (file == NULL || G_IS_FILE (file));

    went_back = self->base != NULL && !covers (saved, self->base);
    g_free (self->uri);
    self->uri = file != NULL ? g_file_get_uri (file) : NULL;
    g_set_object (&self->base, saved);
    drop_saved (self, saved);
    if (is_covered (self))
        begin_empty (self);
    else if (!self->is_ahead)
        begin_behind (self, went_back);
}

/**
 * bb_journal_adopt:
 * @self: a journal of a session on what @found tells
 * @found: (transfer none): a journal that a killed program left
 *
 * Takes over what a killed program left: it is removed as soon as this journal tells it.
 */
void
bb_journal_adopt (BbJournal *self, BbJournalFound *found)
{
    g_return_if_fail (BB_IS_JOURNAL (self));
    g_return_if_fail (BB_IS_JOURNAL_FOUND (found));

    self->n_edits += bb_journal_found_get_n_edits (found);
    begin_ahead (self);
    bb_journal_writer_adopt (get_writer (self), found);
}

/**
 * bb_journal_drop:
 * @self: a journal
 *
 * Drops all that it tells, for the person does not want it.
 */
void
bb_journal_drop (BbJournal *self)
{
    g_return_if_fail (BB_IS_JOURNAL (self));

    g_hash_table_remove_all (self->typings);
    begin_empty (self);
    /* Whatever comes now begins with what was not wanted. */
    g_clear_object (&self->base);
}

/**
 * bb_journal_flush:
 * @self: a journal
 *
 * Waits until all that was done is on the disk, or cannot be.
 */
void
bb_journal_flush (BbJournal *self)
{
    g_return_if_fail (BB_IS_JOURNAL (self));

    if (self->writer != NULL)
        bb_journal_writer_flush (self->writer);
}
