/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-journal-edit.h"

#include "document/bb-hash.h"
#include "document/bb-value.h"
#include "storage/bb-journal-members.h"
#include "storage/bb-project-values.h"

/* More dots than any transaction gives out. */
#define DOTS_MAX (1 << 20)

/* More values than a conflict among people has. */
#define ENTRIES_MAX 4096

#define MEMBER_ACTOR "actor"
#define MEMBER_FROM "from"
#define MEMBER_HISTORY "history"
#define MEMBER_SET "set"
#define MEMBER_TO "to"

static void
append_entry (GString *text, const BbEntry *entry)
{
    g_string_append_printf (text, "[\"%s\",%" G_GUINT64_FORMAT ",%" G_GUINT64_FORMAT,
                            entry->dot.actor, entry->dot.counter, entry->lamport);
    if (entry->value != NULL)
        g_string_append_printf (text, ",%s", entry->value);
    g_string_append_c (text, ']');
}

static void
append_register (GString *text, BbDocument *document, const char *path)
{
    BbRegister *register_ = bb_document_get_register (document, path);
    guint n_entries = register_ != NULL ? bb_register_get_n_entries (register_) : 0;

    bb_value_append_string (text, path);
    g_string_append (text, ":[");
    for (guint i = 0; i < n_entries; i++) {
        if (i > 0)
            g_string_append_c (text, ',');
        append_entry (text, bb_register_get_entry (register_, i));
    }
    g_string_append_c (text, ']');
}

static void
append_registers (GString *text, BbDocument *document, const char *const *paths)
{
    g_string_append (text, ",\"" MEMBER_SET "\":{");
    for (guint i = 0; paths[i] != NULL; i++) {
        if (i > 0)
            g_string_append_c (text, ',');
        append_register (text, document, paths[i]);
    }
    g_string_append_c (text, '}');
}

/* Those of the transaction are the newest ones. */
static void
append_records (GString *text, BbDocument *document, const char *actor, guint64 from)
{
    BbHistory *history = bb_document_get_history (document);
    guint64 clock = bb_document_get_clock (document);
    guint n_found = 0;

    g_string_append (text, ",\"" MEMBER_HISTORY "\":[");
    for (guint i = bb_history_get_size (history); i-- > 0;) {
        BbRecord *record = bb_history_get_record (history, i);

        if (!bb_record_is_valid (record) || record->lamport != clock)
            break;
        if (!g_str_equal (record->dot.actor, actor) || record->dot.counter <= from)
            continue;
        g_string_append (text, n_found++ > 0 ? "," : "");
        bb_value_append_string (text, record->line);
    }
    g_string_append_c (text, ']');
}

static gboolean
can_describe (BbDocument *document, const char *const *paths)
{
    for (guint i = 0; paths[i] != NULL; i++) {
        BbRegister *register_ = bb_document_get_register (document, paths[i]);

        if (register_ != NULL && bb_register_get_n_entries (register_) > ENTRIES_MAX)
            return FALSE;
    }
    return TRUE;
}

/**
 * bb_journal_edit_describe:
 * @document: a document, just after a transaction
 * @paths: (array zero-terminated=1): the registers that it changed
 * @from: the last counter of the document's actor before it
 *
 * Returns: (transfer full) (nullable): JSON in one line that tells what the transaction did, or
 *   %NULL if it is one that cannot be told so
 */
char *
bb_journal_edit_describe (BbDocument *document, const char *const *paths, guint64 from)
{
    const char *actor = bb_document_get_actor (document);
    guint64 to = bb_context_get (bb_document_get_seen (document), actor);
    GString *text;

    if (!can_describe (document, paths))
        return NULL;
    text = g_string_new (NULL);
    g_string_append_printf (
        text, "{\"" MEMBER_ACTOR "\":\"%s\",\"" MEMBER_FROM "\":%" G_GUINT64_FORMAT, actor, from);
    append_records (text, document, actor, from);
    append_registers (text, document, paths);
    g_string_append_printf (text, ",\"" MEMBER_TO "\":%" G_GUINT64_FORMAT "}", to);
    return g_string_free_and_steal (text);
}

static gboolean
read_history (BbJournalEdit *self, BbJsonCursor *cursor)
{
    g_autoptr (GString) line = g_string_new (NULL);

    if (bb_json_cursor_get_type (cursor) != BB_JSON_ARRAY)
        return FALSE;
    bb_json_cursor_enter (cursor);
    while (bb_json_cursor_next_element (cursor)) {
        if (!bb_json_cursor_read_string (cursor, line))
            return FALSE;
        g_ptr_array_add (self->records, bb_record_parse (line->str));
    }
    return TRUE;
}

/* The one value of a life register; and absent are only fields of items. */
static gboolean
may_hold (BbSchema *schema, const char *path, const char *value)
{
    g_auto (GStrv) items = bb_schema_dup_enclosing_items (schema, path);

    if (bb_schema_get_kind (schema, path) == BB_KIND_ITEM)
        return g_strcmp0 (value, BB_VALUE_TRUE) == 0;
    return value != NULL || items[0] != NULL;
}

static BbEntry *
read_entry (BbJsonCursor *cursor, BbSchema *schema, const char *path)
{
    g_autoptr (GString) actor = g_string_new (NULL);
    g_autofree char *value = NULL;
    guint64 counter = 0;
    guint64 lamport = 0;

    if (!bb_journal_members_read_dot (cursor, actor, &counter) ||
        !bb_json_cursor_next_element (cursor) ||
        !bb_journal_members_read_number (cursor, 0, &lamport))
        return NULL;
    if (bb_json_cursor_next_element (cursor)) {
        value = bb_json_canonical_dup (cursor);
        if (bb_json_cursor_next_element (cursor))
            return NULL;
    }
    return may_hold (schema, path, value) ? bb_entry_new (actor->str, counter, lamport, path, value)
                                          : NULL;
}

static BbRegister *
read_register (BbJsonCursor *cursor, BbSchema *schema, const char *path)
{
    g_autoptr (BbRegister) register_ = bb_register_new (path);
    guint n_entries = 0;

    if (bb_json_cursor_get_type (cursor) != BB_JSON_ARRAY)
        return NULL;
    bb_json_cursor_enter (cursor);
    while (bb_json_cursor_next_element (cursor)) {
        g_autoptr (BbEntry) entry = read_entry (cursor, schema, path);
        g_autoptr (BbRegister) former = g_steal_pointer (&register_);

        if (entry == NULL || ++n_entries > ENTRIES_MAX)
            return NULL;
        register_ = bb_register_with (former, entry);
    }
    return g_steal_pointer (&register_);
}

static gboolean
read_registers (BbJournalEdit *self, BbJsonCursor *cursor, BbSchema *schema)
{
    g_autoptr (GString) path = g_string_new (NULL);

    if (bb_json_cursor_get_type (cursor) != BB_JSON_OBJECT)
        return FALSE;
    bb_json_cursor_enter (cursor);
    while (bb_json_cursor_next_member (cursor, path)) {
        BbRegister *register_ = bb_project_values_may_have (schema, path->str)
                                    ? read_register (cursor, schema, path->str)
                                    : NULL;

        if (register_ == NULL)
            return FALSE;
        g_hash_table_insert (self->registers, g_strdup (path->str), register_);
    }
    return TRUE;
}

static gboolean
read_actor (BbJournalEdit *self, BbJsonCursor *cursor)
{
    g_autoptr (GString) actor = g_string_new (NULL);

    if (!bb_json_cursor_read_string (cursor, actor) || !bb_dot_is_actor (actor->str))
        return FALSE;
    g_set_str (&self->actor, actor->str);
    return TRUE;
}

static gboolean
read_member (BbJournalEdit *self, BbJsonCursor *cursor, const char *name, BbSchema *schema)
{
    if (g_str_equal (name, MEMBER_ACTOR))
        return read_actor (self, cursor);
    if (g_str_equal (name, MEMBER_FROM))
        return bb_journal_members_read_number (cursor, 0, &self->from);
    if (g_str_equal (name, MEMBER_TO))
        return bb_journal_members_read_number (cursor, 1, &self->to);
    if (g_str_equal (name, MEMBER_HISTORY))
        return read_history (self, cursor);
    if (g_str_equal (name, MEMBER_SET))
        return read_registers (self, cursor, schema);
    bb_json_cursor_skip (cursor);
    return TRUE;
}

static BbJournalEdit *
edit_new (void)
{
    BbJournalEdit *self = g_new0 (BbJournalEdit, 1);

    self->registers = g_hash_table_new_full (bb_hash_text, g_str_equal, g_free,
                                             (GDestroyNotify) bb_register_unref);
    self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_record_unref);
    return self;
}

static gboolean
is_record_of (const BbJournalEdit *self, const BbRecord *record)
{
    return bb_record_is_valid (record) && bb_journal_edit_wrote (self, &record->dot);
}

static gboolean
is_sound (const BbJournalEdit *self)
{
    if (self->actor == NULL || self->to <= self->from || self->to - self->from > DOTS_MAX)
        return FALSE;
    for (guint i = 0; i < self->records->len; i++) {
        if (!is_record_of (self, self->records->pdata[i]))
            return FALSE;
    }
    return TRUE;
}

/**
 * bb_journal_edit_parse:
 * @text: what a record holds, which may be anything
 * @length: of @text, in bytes
 * @schema: what lies where
 *
 * Returns: (transfer full) (nullable): what a transaction did, or %NULL if the text does not say
 *   what a transaction can have done
 */
BbJournalEdit *
bb_journal_edit_parse (const char *text, gsize length, BbSchema *schema)
{
    g_autoptr (BbJournalEdit) self = edit_new ();
    g_autoptr (GString) name = g_string_new (NULL);
    BbJsonCursor cursor;

    if (!bb_journal_members_begin (&cursor, text, length))
        return NULL;
    while (bb_json_cursor_next_member (&cursor, name)) {
        if (!read_member (self, &cursor, name->str, schema))
            return NULL;
    }
    return is_sound (self) ? g_steal_pointer (&self) : NULL;
}

/**
 * bb_journal_edit_free:
 * @self: (transfer full): what a transaction did
 */
void
bb_journal_edit_free (BbJournalEdit *self)
{
    g_free (self->actor);
    g_hash_table_unref (self->registers);
    g_ptr_array_unref (self->records);
    g_free (self);
}

/**
 * bb_journal_edit_wrote:
 * @self: what a transaction did
 * @dot: a write
 *
 * Returns: whether it is one of the transaction
 */
gboolean
bb_journal_edit_wrote (const BbJournalEdit *self, const BbDot *dot)
{
    return g_str_equal (dot->actor, self->actor) && dot->counter > self->from &&
           dot->counter <= self->to;
}
