/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-reader.h"

#include <glib/gi18n-lib.h>

#include "document/bb-document-builder.h"
#include "storage/bb-json-scan.h"
#include "storage/bb-project-format.h"
#include "storage/bb-project-header.h"
#include "storage/bb-project-match.h"

typedef struct {
    BbSchema *schema;
    BbJsonCursor cursor;
    GArray *values;
    BbMergeData *merge;
    BbDocumentBuilder *builder;
    GError **error;
} Reader;

static gboolean
refuse_history (Reader *self)
{
    g_set_error (self->error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_DAMAGED,
                 _ ("Line %u: the history should be a list of texts."),
                 bb_json_cursor_get_line (&self->cursor));
    return FALSE;
}

static gboolean
read_history (Reader *self)
{
    g_autoptr (GString) line = g_string_new (NULL);

    if (bb_json_cursor_get_type (&self->cursor) != BB_JSON_ARRAY)
        return refuse_history (self);
    bb_json_cursor_enter (&self->cursor);
    while (bb_json_cursor_next_element (&self->cursor)) {
        g_autoptr (BbRecord) record = NULL;

        if (!bb_json_cursor_read_string (&self->cursor, line))
            return refuse_history (self);
        record = bb_record_parse (line->str);
        bb_document_builder_add_record (self->builder, record);
    }
    return TRUE;
}

static gboolean
read_merge (Reader *self)
{
    self->merge = bb_merge_data_read (&self->cursor, self->schema, self->error);
    return self->merge != NULL;
}

static gboolean
read_member (Reader *self, const char *name)
{
    if (g_str_equal (name, BB_MEMBER_HISTORY))
        return read_history (self);
    if (g_str_equal (name, BB_MEMBER_MERGE))
        return read_merge (self);
    if (!bb_project_header_is_member (name))
        return bb_project_values_read (self->values, self->schema, &self->cursor, name,
                                       self->error);
    bb_json_cursor_skip (&self->cursor);
    return TRUE;
}

static gboolean
read_members (Reader *self)
{
    g_autoptr (GString) name = g_string_new (NULL);

    bb_json_cursor_enter (&self->cursor);
    while (bb_json_cursor_next_member (&self->cursor, name))
        if (!read_member (self, name->str))
            return FALSE;
    if (self->merge != NULL)
        return TRUE;
    g_set_error_literal (self->error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_EDITED,
                         _ ("It has no merge data: another program wrote it."));
    return FALSE;
}

static BbDocument *
read_document (BbJsonCursor cursor, const char *id, BbSchema *schema, GError **error)
{
    g_autoptr (GArray) values = bb_project_values_new ();
    g_autoptr (BbDocumentBuilder) builder = bb_document_builder_new (schema, id);
    g_autoptr (BbMergeData) merge = NULL;
    Reader self = {
        .schema = schema,
        .cursor = cursor,
        .values = values,
        .builder = builder,
        .error = error,
    };
    gboolean good = read_members (&self);

    merge = self.merge;
    if (!good || !bb_project_match (values, merge, &cursor, builder, error))
        return NULL;
    return bb_document_builder_end (builder);
}

/* A picture or a letter that was opened by mistake is not damaged. */
static gboolean
scan (const char *text, gsize length, GError **error)
{
    g_autoptr (BbJsonScan) found = bb_json_scan_new (text, length, error);

    if (found == NULL && !bb_json_scan_may_be_object (text, length)) {
        g_clear_error (error);
        g_set_error_literal (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_FOREIGN,
                             _ ("It holds data of another kind."));
    }
    return found != NULL;
}

/**
 * bb_project_reader_read:
 * @bytes: a file, as it is
 * @schema: what lies where
 * @error: where the error goes: a sentence about the file, with the line if there is one
 *
 * Reads a project. Nothing is guessed and nothing is lost: what no register is made of is an
 * error, what the schema does not know is kept.
 *
 * Returns: (transfer full): the document, or %NULL
 */
BbDocument *
bb_project_reader_read (GBytes *bytes, BbSchema *schema, GError **error)
{
    g_autofree char *id = NULL;
    BbJsonCursor cursor;
    const char *text;
    gsize length;

    g_return_val_if_fail (bytes != NULL, NULL);
    g_return_val_if_fail (BB_IS_SCHEMA (schema), NULL);

    text = g_bytes_get_data (bytes, &length);
    if (!scan (text, length, error))
        return NULL;
    bb_json_cursor_init (&cursor, text, length);
    id = bb_project_header_read (cursor, error);
    return id != NULL ? read_document (cursor, id, schema, error) : NULL;
}
