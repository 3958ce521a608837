/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-journal-head.h"

#include "document/bb-path.h"
#include "document/bb-value.h"
#include "storage/bb-journal-members.h"

#define MEMBER_EDITS "edits"
#define MEMBER_PROJECT "project"
#define MEMBER_URI "uri"

/**
 * bb_journal_head_new:
 * @project: id of the project
 * @uri: (nullable): its file, %NULL if it has none
 * @n_edits: how many edits the base has that no file has
 *
 * Returns: (transfer full): a head
 */
BbJournalHead *
bb_journal_head_new (const char *project, const char *uri, guint64 n_edits)
{
    BbJournalHead *self = g_new0 (BbJournalHead, 1);

    self->project = g_strdup (project);
    self->uri = g_strdup (uri);
    self->n_edits = n_edits;
    return self;
}

/**
 * bb_journal_head_free:
 * @self: (transfer full): a head
 */
void
bb_journal_head_free (BbJournalHead *self)
{
    g_free (self->project);
    g_free (self->uri);
    g_free (self);
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
read_member (BbJournalHead *self, BbJsonCursor *cursor, const char *name)
{
    if (g_str_equal (name, MEMBER_PROJECT))
        return read_text (cursor, &self->project);
    if (g_str_equal (name, MEMBER_URI))
        return read_text (cursor, &self->uri);
    if (g_str_equal (name, MEMBER_EDITS))
        return bb_journal_members_read_number (cursor, 0, &self->n_edits);
    bb_json_cursor_skip (cursor);
    return TRUE;
}

/**
 * bb_journal_head_parse:
 * @text: what a record holds, which may be anything
 * @length: of @text, in bytes
 *
 * Returns: (transfer full) (nullable): the head, or %NULL if it is none
 */
BbJournalHead *
bb_journal_head_parse (const char *text, gsize length)
{
    g_autoptr (BbJournalHead) self = bb_journal_head_new (NULL, NULL, 0);
    g_autoptr (GString) name = g_string_new (NULL);
    BbJsonCursor cursor;

    if (!bb_journal_members_begin (&cursor, text, length))
        return NULL;
    while (bb_json_cursor_next_member (&cursor, name)) {
        if (!read_member (self, &cursor, name->str))
            return NULL;
    }
    return self->project != NULL && bb_path_is_id (self->project) ? g_steal_pointer (&self) : NULL;
}

/**
 * bb_journal_head_describe:
 * @self: a head
 *
 * Returns: (transfer full): JSON in one line
 */
char *
bb_journal_head_describe (const BbJournalHead *self)
{
    GString *text = g_string_new (NULL);

    g_string_append_printf (
        text, "{\"" MEMBER_EDITS "\":%" G_GUINT64_FORMAT ",\"" MEMBER_PROJECT "\":", self->n_edits);
    bb_value_append_string (text, self->project);
    if (self->uri != NULL) {
        g_string_append (text, ",\"" MEMBER_URI "\":");
        bb_value_append_string (text, self->uri);
    }
    g_string_append_c (text, '}');
    return g_string_free_and_steal (text);
}
