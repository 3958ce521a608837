/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-reader.h"

#include <glib/gi18n-lib.h>

#include "document/bb-document-builder.h"
#include "storage/bb-json-scan.h"
#include "storage/bb-merge-salvage.h"
#include "storage/bb-project-format.h"
#include "storage/bb-project-header.h"
#include "storage/bb-project-match.h"
#include "storage/bb-project-values.h"
#include "storage/bb-storage-error.h"

typedef enum {
    READ_USUAL,
    READ_MIXED, /* the merge data count only if all values fit them */
    READ_NEWER, /* merge data and history may mean anything */
} ReadMode;

typedef struct {
    BbSchema *schema;
    const char *id;
    BbJsonCursor cursor;
    GArray *values;
    GPtrArray *records;
    const char *merge; /* where the merge data stand, or NULL */
    ReadMode mode;
    GError **error;
} Reader;

static gboolean
refuse_history (Reader *self)
{
    return bb_json_cursor_fail (&self->cursor, self->error, BB_STORAGE_ERROR_DAMAGED,
                                _ ("the history should be a list of texts."));
}

static gboolean
read_history (Reader *self)
{
    g_autoptr (GString) line = g_string_new (NULL);

    if (bb_json_cursor_get_type (&self->cursor) != BB_JSON_ARRAY)
        return refuse_history (self);
    bb_json_cursor_enter (&self->cursor);
    while (bb_json_cursor_next_element (&self->cursor)) {
        if (!bb_json_cursor_read_string (&self->cursor, line))
            return refuse_history (self);
        g_ptr_array_add (self->records, bb_record_parse (line->str));
    }
    return TRUE;
}

static gboolean
is_bookkeeping (const char *name)
{
    return g_str_equal (name, BB_MEMBER_HISTORY) || g_str_equal (name, BB_MEMBER_MERGE);
}

static gboolean
read_member (Reader *self, const char *name)
{
    gboolean newer = self->mode == READ_NEWER;

    if (g_str_equal (name, BB_MEMBER_HISTORY) && !newer)
        return read_history (self);
    if (g_str_equal (name, BB_MEMBER_MERGE) && !newer)
        self->merge = self->cursor.at;
    else if (!bb_project_header_is_member (name) && !is_bookkeeping (name))
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
    return TRUE;
}

static BbDocumentBuilder *
begin_document (Reader *self)
{
    BbDocumentBuilder *builder = bb_document_builder_new (self->schema, self->id);

    for (guint i = 0; i < self->records->len; i++)
        bb_document_builder_add_record (builder, self->records->pdata[i]);
    return builder;
}

static BbMergeData *
read_merge (Reader *self)
{
    BbJsonCursor cursor = self->cursor;

    if (self->merge == NULL)
        return NULL;
    cursor.at = self->merge;
    return bb_merge_data_read (cursor, self->schema);
}

/* %NULL if the merge data are not as Bouwbord writes them. */
static BbDocument *
build_with_stamps (Reader *self, BbProjectOrigin *origin)
{
    g_autoptr (BbMergeData) merge = read_merge (self);
    g_autoptr (BbForeign) foreign = NULL;
    g_autoptr (BbDocumentBuilder) builder = NULL;

    if (merge == NULL)
        return NULL;
    foreign = bb_foreign_new ();
    builder = begin_document (self);
    if (!bb_project_match (self->values, merge, &self->cursor, self->schema, builder, foreign))
        return NULL;
    if (self->mode == READ_MIXED && bb_foreign_get_size (foreign) > 0)
        return NULL;
    *origin = bb_foreign_get_size (foreign) > 0 ? BB_PROJECT_EDITED : BB_PROJECT_INTACT;
    return bb_document_builder_end (builder);
}

/* Nothing of the merge data counts but what somebody wrote and would miss. */
static void
salvage (Reader *self, BbForeign *foreign)
{
    BbJsonCursor cursor = self->cursor;

    if (self->merge == NULL)
        return;
    cursor.at = self->merge;
    bb_merge_salvage (cursor, self->schema, foreign);
}

/* A file can have very many values: they are kept once. */
static BbForeign *
take_values (Reader *self)
{
    BbForeign *foreign = bb_foreign_new ();

    for (guint i = 0; i < self->values->len; i++) {
        BbProjectValue *value = &g_array_index (self->values, BbProjectValue, i);

        bb_foreign_take (foreign, g_steal_pointer (&value->path), g_steal_pointer (&value->value));
    }
    g_array_set_size (self->values, 0);
    return foreign;
}

static BbDocument *
build_without_stamps (Reader *self)
{
    g_autoptr (BbForeign) foreign = take_values (self);
    g_autoptr (BbDocumentBuilder) builder = begin_document (self);

    salvage (self, foreign);
    bb_foreign_derive (foreign, builder, self->schema);
    g_clear_pointer (&foreign, bb_foreign_free);
    return bb_document_builder_end (builder);
}

/* It is the merge data that put a value elsewhere than where it stands. */
static gboolean
check_depth (Reader *self, BbDocument *document)
{
    BbJsonCursor cursor = self->cursor;

    if (!bb_document_is_too_deep (document))
        return TRUE;
    cursor.at = self->merge != NULL ? self->merge : cursor.text;
    return bb_json_cursor_fail (&cursor, self->error, BB_STORAGE_ERROR_LIMIT,
                                _ ("values lie in one another too deeply here."));
}

static BbDocument *
build (Reader *self, BbProjectOrigin *origin)
{
    g_autoptr (BbDocument) document = build_with_stamps (self, origin);

    if (document == NULL) {
        *origin = BB_PROJECT_STAMPLESS;
        document = build_without_stamps (self);
    }
    return check_depth (self, document) ? g_steal_pointer (&document) : NULL;
}

static BbDocument *
read_document (BbJsonCursor cursor, const char *id, BbSchema *schema, ReadMode mode,
               BbProjectOrigin *origin, GError **error)
{
    g_autoptr (GArray) values = bb_project_values_new ();
    g_autoptr (GPtrArray) records = NULL;
    Reader self = {
        .schema = schema,
        .id = id,
        .cursor = cursor,
        .values = values,
        .mode = mode,
        .error = error,
    };

    records = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_record_unref);
    self.records = records;
    return read_members (&self) ? build (&self, origin) : NULL;
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

static BbDocument *
read_bytes (GBytes *bytes, BbSchema *schema, ReadMode mode, BbProjectOrigin *origin, GError **error)
{
    g_autofree char *id = NULL;
    BbJsonCursor cursor;
    const char *text;
    gsize length;

    text = g_bytes_get_data (bytes, &length);
    if (!scan (text, length, error))
        return NULL;
    bb_json_cursor_init (&cursor, text, length);
    id = bb_project_header_read (cursor, mode == READ_NEWER, error);
    return id != NULL ? read_document (cursor, id, schema, mode, origin, error) : NULL;
}

/**
 * bb_project_reader_read:
 * @bytes: a file, as it is
 * @schema: what lies where
 * @error: where the error goes: a sentence about the file, with the line if there is one
 *
 * Reads a project. Nothing is guessed and nothing is lost: where no register can be made of what
 * stands there it is an error, what the schema does not know is kept, and what was changed by
 * other means is a write like any other, the same for everyone who reads the file.
 *
 * Returns: (transfer full): the document, or %NULL
 */
BbDocument *
bb_project_reader_read (GBytes *bytes, BbSchema *schema, GError **error)
{
    BbProjectOrigin origin;

    return bb_project_reader_read_origin (bytes, schema, &origin, error);
}

/**
 * bb_project_reader_read_origin:
 * @bytes: a file, as it is
 * @schema: what lies where
 * @origin: (out): what became of the file since Bouwbord wrote it
 * @error: where the error goes: a sentence about the file, with the line if there is one
 *
 * As [func@project_reader_read], for whoever wants to say what was found.
 *
 * Returns: (transfer full): the document, or %NULL
 */
BbDocument *
bb_project_reader_read_origin (GBytes *bytes, BbSchema *schema, BbProjectOrigin *origin,
                               GError **error)
{
    g_return_val_if_fail (bytes != NULL, NULL);
    g_return_val_if_fail (BB_IS_SCHEMA (schema), NULL);
    g_return_val_if_fail (origin != NULL, NULL);

    return read_bytes (bytes, schema, READ_USUAL, origin, error);
}

/**
 * bb_project_reader_read_mixed:
 * @bytes: a text that a tool put together from several files
 * @schema: what lies where
 * @error: where the error goes: a sentence about the file, with the line if there is one
 *
 * As [func@project_reader_read], but merge data count only if every value fits them. In such a
 * text they may be of one file and a value of another, and would say that this value was written
 * by somebody who knew the value of theirs.
 *
 * Returns: (transfer full): the document, or %NULL
 */
BbDocument *
bb_project_reader_read_mixed (GBytes *bytes, BbSchema *schema, GError **error)
{
    BbProjectOrigin origin;

    g_return_val_if_fail (bytes != NULL, NULL);
    g_return_val_if_fail (BB_IS_SCHEMA (schema), NULL);

    return read_bytes (bytes, schema, READ_MIXED, &origin, error);
}

/**
 * bb_project_reader_read_newer:
 * @bytes: a file of a newer major version, as it is
 * @schema: what lies where
 * @error: where the error goes: a sentence about the file, with the line if there is one
 *
 * Reads what this version knows of such a file, to be looked at. It must not be written: what it
 * does not know of would be lost.
 *
 * Returns: (transfer full): the document, or %NULL if it cannot be shown
 */
BbDocument *
bb_project_reader_read_newer (GBytes *bytes, BbSchema *schema, GError **error)
{
    BbProjectOrigin origin;

    g_return_val_if_fail (bytes != NULL, NULL);
    g_return_val_if_fail (BB_IS_SCHEMA (schema), NULL);

    return read_bytes (bytes, schema, READ_NEWER, &origin, error);
}
