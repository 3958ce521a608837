/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-proof.h"

#include "document/bb-document-builder.h"
#include "storage/bb-json-canonical.h"
#include "storage/bb-json-scan.h"
#include "storage/bb-merge-data.h"
#include "storage/bb-project-format.h"
#include "storage/bb-project-header.h"
#include "storage/bb-project-values.h"
#include "storage/bb-stamps.h"

/* A text is read as the reader reads it, with the same scan, header, walk through the values,
 * grammar of stamps and check; but instead of a document being made of it, what is read is compared
 * with the one that it should give. That is enough for the plainest file only: each register has
 * one value, which is shown, and stamps that were made for it. Such a file needs nothing of what
 * makes reading hard: no value has lost its stamps, no entry answers for another, nothing lies in
 * what is gone. So each value and its stamps are the entries of one register; no path comes twice
 * in a file, hence as many as there are registers are all of them. */

typedef struct {
    BbDocument *document;
    GPtrArray *registers; /* by path */
    guint next;           /* where the register that is asked for most likely is */
    BbJsonCursor cursor;
    const char *merge; /* where the merge data stand, or NULL */
    guint n_values;
    guint n_stamped;
    BbContext *seen;
    GPtrArray *records;
    GString *text;
    GArray *stamps;
} Proof;

static void
add_register_cb (BbRegister *register_, gpointer user_data)
{
    g_ptr_array_add (user_data, register_);
}

static void
init_proof (Proof *self, BbDocument *document)
{
    *self = (Proof) {
        .document = document,
        .registers = g_ptr_array_new (),
        .seen = bb_context_new (),
        .records = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_record_unref),
        .text = g_string_new (NULL),
        .stamps = g_array_new (FALSE, FALSE, sizeof (BbStamp)),
    };
    bb_document_foreach (document, NULL, add_register_cb, self->registers);
}

static void
clear_proof (Proof *self)
{
    g_ptr_array_unref (self->registers);
    bb_context_free (self->seen);
    g_ptr_array_unref (self->records);
    g_string_free (self->text, TRUE);
    g_array_unref (self->stamps);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Proof, clear_proof)

static int
compare_path (Proof *self, guint position, const char *path)
{
    return strcmp (bb_register_get_path (self->registers->pdata[position]), path);
}

static guint
search (Proof *self, const char *path)
{
    guint first = 0;
    guint end = self->registers->len;

    while (first < end) {
        guint middle = first + (end - first) / 2;

        if (compare_path (self, middle, path) < 0)
            first = middle + 1;
        else
            end = middle;
    }
    return first;
}

/* Values and stamps stand nearly in the order of their paths. */
static BbRegister *
find (Proof *self, const char *path)
{
    if (self->next >= self->registers->len || compare_path (self, self->next, path) != 0)
        self->next = search (self, path);
    if (self->next == self->registers->len || compare_path (self, self->next, path) != 0)
        return NULL;
    return self->registers->pdata[self->next++];
}

static gboolean
is_nested (BbJsonType type)
{
    return type == BB_JSON_OBJECT || type == BB_JSON_ARRAY;
}

/* Reads a value, which has one canonical text. */
static gboolean
reads_as (Proof *self, BbJsonCursor *cursor, const char *value)
{
    gsize length = 0;
    const char *token = is_nested (bb_json_cursor_get_type (cursor))
                            ? NULL
                            : bb_json_cursor_read_token (cursor, &length);

    if (token != NULL)
        return strncmp (token, value, length) == 0 && value[length] == '\0';
    g_string_truncate (self->text, 0);
    bb_json_canonical_append (self->text, cursor);
    return g_str_equal (self->text->str, value);
}

static gboolean
prove_value_cb (const char *path, BbJsonCursor *cursor, gboolean is_item, gpointer user_data)
{
    Proof *self = user_data;
    BbRegister *register_ = find (self, path);
    const char *value = register_ != NULL ? bb_register_get_value (register_) : NULL;

    self->n_values++;
    if (value == NULL)
        return FALSE;
    return is_item ? g_str_equal (value, BB_VALUE_TRUE) : reads_as (self, cursor, value);
}

static gboolean
read_history (Proof *self)
{
    if (bb_json_cursor_get_type (&self->cursor) != BB_JSON_ARRAY)
        return FALSE;
    bb_json_cursor_enter (&self->cursor);
    while (bb_json_cursor_next_element (&self->cursor)) {
        if (!bb_json_cursor_read_string (&self->cursor, self->text))
            return FALSE;
        g_ptr_array_add (self->records, bb_record_parse (self->text->str));
    }
    return TRUE;
}

static gboolean
prove_member (Proof *self, const char *name)
{
    if (g_str_equal (name, BB_MEMBER_HISTORY))
        return read_history (self);
    if (!bb_project_header_is_member (name) && !g_str_equal (name, BB_MEMBER_MERGE))
        return bb_project_values_visit (bb_document_get_schema (self->document), &self->cursor,
                                        name, prove_value_cb, self, NULL);
    if (g_str_equal (name, BB_MEMBER_MERGE))
        self->merge = self->cursor.at;
    bb_json_cursor_skip (&self->cursor);
    return TRUE;
}

static gboolean
prove_values (Proof *self)
{
    g_autoptr (GString) name = g_string_new (NULL);

    bb_json_cursor_enter (&self->cursor);
    while (bb_json_cursor_next_member (&self->cursor, name))
        if (!prove_member (self, name->str))
            return FALSE;
    return self->n_values == self->registers->len;
}

/* The stamps that were read last are those of all entries of a register. */
static gboolean
are_stamps_of (Proof *self, BbRegister *register_)
{
    BbContext *seen = bb_document_get_seen (self->document);
    const char *value = bb_register_get_value (register_);

    if (self->stamps->len != bb_register_get_n_entries (register_))
        return FALSE;
    for (guint i = 0; i < self->stamps->len; i++) {
        const BbStamp *stamp = &g_array_index (self->stamps, BbStamp, i);
        const BbEntry *entry = bb_register_get_entry (register_, i);

        if (g_strcmp0 (entry->value, value) != 0 || entry->lamport != stamp->lamport ||
            entry->dot.counter != stamp->counter || strcmp (entry->dot.actor, stamp->actor) != 0 ||
            !bb_context_contains (seen, &entry->dot))
            return FALSE;
    }
    return TRUE;
}

static gboolean
prove_stamps (Proof *self, const char *path)
{
    BbRegister *register_ = find (self, path);
    char right[BB_CHECKSUM_LENGTH + 1];
    const char *checksum;

    self->n_stamped++;
    if (register_ == NULL || !bb_json_cursor_read_string (&self->cursor, self->text) ||
        !bb_stamps_parse (self->text->str, self->stamps, &checksum) ||
        !are_stamps_of (self, register_))
        return FALSE;
    bb_entry_get_checksum (bb_register_get_shown (register_), right);
    return strncmp (checksum, right, BB_CHECKSUM_LENGTH) == 0;
}

static gboolean
read_counter (Proof *self, const char *actor)
{
    const char *end = self->cursor.at;
    guint64 counter;
    gsize length;
    const char *token;

    if (!bb_dot_is_actor (actor) || !bb_stamps_parse_number (&end, 1, &counter))
        return FALSE;
    token = bb_json_cursor_read_token (&self->cursor, &length);
    if (token == NULL || token + length != end)
        return FALSE;
    bb_context_raise (self->seen, actor, counter);
    return TRUE;
}

static gboolean
prove_each (Proof *self, gboolean (*prove) (Proof *self, const char *name))
{
    g_autoptr (GString) name = g_string_new (NULL);

    if (bb_json_cursor_get_type (&self->cursor) != BB_JSON_OBJECT)
        return FALSE;
    bb_json_cursor_enter (&self->cursor);
    while (bb_json_cursor_next_member (&self->cursor, name))
        if (!prove (self, name->str))
            return FALSE;
    return TRUE;
}

static gboolean
prove_check (Proof *self)
{
    BbJsonCursor cursor = self->cursor;

    cursor.at = self->merge;
    return bb_json_cursor_read_string (&self->cursor, self->text) &&
           bb_merge_data_fits_check (cursor, self->text->str);
}

static gboolean
prove_merge_member (Proof *self, const char *name)
{
    if (g_str_equal (name, BB_MERGE_CHECK))
        return prove_check (self);
    if (g_str_equal (name, BB_MERGE_SEEN))
        return prove_each (self, read_counter);
    return g_str_equal (name, BB_MERGE_STAMPS) && prove_each (self, prove_stamps);
}

/* A check that is not there fits nothing. */
static gboolean
prove_merge (Proof *self)
{
    if (self->merge == NULL)
        return FALSE;
    self->cursor.at = self->merge;
    self->next = 0;
    return prove_each (self, prove_merge_member) && self->n_stamped == self->registers->len &&
           bb_context_equal (self->seen, bb_document_get_seen (self->document));
}

/* What is kept of a history depends on all of it, so one is made. */
static gboolean
prove_history (Proof *self)
{
    g_autoptr (BbDocumentBuilder) builder = bb_document_builder_new (
        bb_document_get_schema (self->document), bb_document_get_id (self->document));
    g_autoptr (BbDocument) read = NULL;
    BbHistory *history = bb_document_get_history (self->document);
    BbHistory *found;

    for (guint i = 0; i < self->records->len; i++)
        bb_document_builder_add_record (builder, self->records->pdata[i]);
    read = bb_document_builder_end (builder);
    found = bb_document_get_history (read);
    if (bb_history_get_size (found) != bb_history_get_size (history))
        return FALSE;
    for (guint i = 0; i < bb_history_get_size (found); i++)
        if (!g_str_equal (bb_history_get_record (found, i)->line,
                          bb_history_get_record (history, i)->line))
            return FALSE;
    return TRUE;
}

static gboolean
prove (BbJsonCursor cursor, BbDocument *document)
{
    g_autofree char *id = bb_project_header_read (cursor, FALSE, NULL);
    g_auto (Proof) self;

    init_proof (&self, document);
    self.cursor = cursor;
    return g_strcmp0 (id, bb_document_get_id (document)) == 0 && prove_values (&self) &&
           prove_merge (&self) && prove_history (&self);
}

/**
 * bb_project_proof_reads_as:
 * @bytes: a text, as it is to stand in a file
 * @document: what it should be
 *
 * Proves that [func@project_reader_read] makes of a text a document that is equal to another,
 * several times faster than by reading it. It judges plain texts only; of others the reader must.
 *
 * Returns: %TRUE if it does; %FALSE if it does not, or if this cannot be told so
 */
gboolean
bb_project_proof_reads_as (GBytes *bytes, BbDocument *document)
{
    gsize length;
    const char *text = g_bytes_get_data (bytes, &length);
    g_autoptr (BbJsonScan) scan = bb_json_scan_new (text, length, NULL);
    BbJsonCursor cursor;

    if (scan == NULL || bb_document_is_too_deep (document))
        return FALSE;
    bb_json_cursor_init (&cursor, text, length);
    return prove (cursor, document);
}
