/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-journal-typing.h"

#include "document/bb-value.h"
#include "storage/bb-journal-members.h"
#include "storage/bb-project-values.h"

#define MEMBER_DOTS "dots"
#define MEMBER_PATH "path"
#define MEMBER_TEXT "text"

#define DOTS_MAX 4096

static BbJournalTyping *
typing_new (const char *path)
{
    BbJournalTyping *self = g_new0 (BbJournalTyping, 1);

    self->path = g_strdup (path);
    self->dots = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_entry_unref);
    return self;
}

/**
 * bb_journal_typing_new:
 * @document: a document
 * @path: a field in which somebody begins to type
 *
 * Returns: (transfer full): what is being typed, nothing yet, over what the document holds there
 * now
 */
BbJournalTyping *
bb_journal_typing_new (BbDocument *document, const char *path)
{
    BbJournalTyping *self = typing_new (path);
    BbRegister *register_ = bb_document_get_register (document, path);
    guint n_entries = register_ != NULL ? bb_register_get_n_entries (register_) : 0;

    for (guint i = 0; i < MIN (n_entries, DOTS_MAX); i++)
        g_ptr_array_add (self->dots, bb_entry_ref (bb_register_get_entry (register_, i)));
    return self;
}

/**
 * bb_journal_typing_free:
 * @self: (transfer full): what is being typed
 */
void
bb_journal_typing_free (BbJournalTyping *self)
{
    g_free (self->path);
    g_free (self->text);
    g_ptr_array_unref (self->dots);
    g_free (self);
}

/**
 * bb_journal_typings_new:
 *
 * Returns: (transfer full) (element-type utf8 BbJournalTyping): what is being typed in any number
 *   of fields, by their paths
 */
GHashTable *
bb_journal_typings_new (void)
{
    return g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                  (GDestroyNotify) bb_journal_typing_free);
}

/**
 * bb_journal_typings_put:
 * @typings: (element-type utf8 BbJournalTyping): what is being typed
 * @document: the document
 * @path: a field
 * @text: (nullable): what stands in it now, or %NULL if the person gave it up
 *
 * Returns: (transfer none) (nullable): what is being typed there, or %NULL if something is given up
 *   that was not there
 */
BbJournalTyping *
bb_journal_typings_put (GHashTable *typings, BbDocument *document, const char *path,
                        const char *text)
{
    BbJournalTyping *typing = g_hash_table_lookup (typings, path);

    if (typing == NULL && text == NULL)
        return NULL;
    if (typing == NULL) {
        typing = bb_journal_typing_new (document, path);
        g_hash_table_insert (typings, typing->path, typing);
    }
    g_free (typing->text);
    typing->text = text != NULL ? g_utf8_make_valid (text, -1) : NULL;
    return typing;
}

/**
 * bb_journal_typing_describe:
 * @self: what is being typed
 *
 * Returns: (transfer full): JSON in one line
 */
char *
bb_journal_typing_describe (const BbJournalTyping *self)
{
    GString *text = g_string_new ("{\"" MEMBER_DOTS "\":[");

    for (guint i = 0; i < self->dots->len; i++) {
        const BbEntry *entry = self->dots->pdata[i];

        g_string_append_printf (text, "%s[\"%s\",%" G_GUINT64_FORMAT "]", i > 0 ? "," : "",
                                entry->dot.actor, entry->dot.counter);
    }
    g_string_append (text, "],\"" MEMBER_PATH "\":");
    bb_value_append_string (text, self->path);
    if (self->text != NULL) {
        g_string_append (text, ",\"" MEMBER_TEXT "\":");
        bb_value_append_string (text, self->text);
    }
    g_string_append_c (text, '}');
    return g_string_free_and_steal (text);
}

static gboolean
read_dots (BbJournalTyping *self, BbJsonCursor *cursor)
{
    g_autoptr (GString) actor = g_string_new (NULL);
    guint64 counter;

    if (bb_json_cursor_get_type (cursor) != BB_JSON_ARRAY)
        return FALSE;
    bb_json_cursor_enter (cursor);
    while (bb_json_cursor_next_element (cursor)) {
        if (!bb_journal_members_read_dot (cursor, actor, &counter) ||
            bb_json_cursor_next_element (cursor) || self->dots->len == DOTS_MAX)
            return FALSE;
        g_ptr_array_add (self->dots, bb_entry_new (actor->str, counter, 0, "", NULL));
    }
    return TRUE;
}

static gboolean
read_text (BbJsonCursor *cursor, char **text)
{
    g_autoptr (GString) string = g_string_new (NULL);

    if (!bb_json_cursor_read_string (cursor, string))
        return FALSE;
    g_set_str (text, string->str);
    return TRUE;
}

static gboolean
read_member (BbJournalTyping *self, BbJsonCursor *cursor, const char *name)
{
    if (g_str_equal (name, MEMBER_DOTS))
        return read_dots (self, cursor);
    if (g_str_equal (name, MEMBER_PATH))
        return read_text (cursor, &self->path);
    if (g_str_equal (name, MEMBER_TEXT))
        return read_text (cursor, &self->text);
    bb_json_cursor_skip (cursor);
    return TRUE;
}

/**
 * bb_journal_typing_parse:
 * @text: what a record holds, which may be anything
 * @length: of @text, in bytes
 * @schema: what lies where
 *
 * Returns: (transfer full) (nullable): what was being typed, or %NULL if the text does not say it
 */
BbJournalTyping *
bb_journal_typing_parse (const char *text, gsize length, BbSchema *schema)
{
    g_autoptr (BbJournalTyping) self = typing_new (NULL);
    g_autoptr (GString) name = g_string_new (NULL);
    BbJsonCursor cursor;

    if (!bb_journal_members_begin (&cursor, text, length))
        return NULL;
    while (bb_json_cursor_next_member (&cursor, name)) {
        if (!read_member (self, &cursor, name->str))
            return NULL;
    }
    return self->path != NULL && bb_project_values_may_have (schema, self->path)
               ? g_steal_pointer (&self)
               : NULL;
}

static gboolean
saw (const BbJournalTyping *self, const BbEntry *entry)
{
    for (guint i = 0; i < self->dots->len; i++) {
        if (bb_dot_equal (&((BbEntry *) self->dots->pdata[i])->dot, &entry->dot))
            return TRUE;
    }
    return FALSE;
}

/**
 * bb_journal_typing_dup_basis:
 * @self: what was being typed
 * @document: the document in which it shall be an edit
 *
 * Returns: (transfer full): what the edit drops: those of the writes seen that are still there
 */
BbBasis *
bb_journal_typing_dup_basis (const BbJournalTyping *self, BbDocument *document)
{
    BbBasis *basis = bb_basis_new ();
    BbRegister *now = bb_document_get_register (document, self->path);
    g_autoptr (BbRegister) seen = bb_register_new (self->path);

    for (guint i = 0; now != NULL && i < bb_register_get_n_entries (now); i++) {
        BbEntry *entry = bb_register_get_entry (now, i);

        if (saw (self, entry)) {
            g_autoptr (BbRegister) former = g_steal_pointer (&seen);

            seen = bb_register_with (former, entry);
        }
    }
    bb_basis_name (basis, self->path, seen);
    return basis;
}
