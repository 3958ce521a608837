/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-reader.h"

#include <glib/gi18n-lib.h>

#include "document/bb-document-builder.h"
#include "document/bb-path.h"
#include "storage/bb-project-format.h"
#include "storage/bb-project-match.h"

typedef struct {
    BbSchema *schema;
    BbJsonWalk walk;
    GArray *values;
    BbMergeData *merge;
    BbDocumentBuilder *builder;
    GError **error;
} Reader;

static gboolean
refuse (GError **error, BbStorageError code, const char *sentence)
{
    g_set_error_literal (error, BB_STORAGE_ERROR, code, sentence);
    return FALSE;
}

static const char *
get_string (JsonObject *object, const char *name)
{
    JsonNode *node = json_object_get_member (object, name);

    if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
        return NULL;
    return json_node_get_string (node);
}

static gboolean
check_format (JsonObject *object, GError **error)
{
    const char *format = get_string (object, BB_MEMBER_FORMAT);

    if (g_strcmp0 (format, BB_PROJECT_FORMAT) == 0)
        return TRUE;
    if (g_strcmp0 (format, "bouwbord-catalogue") == 0)
        return refuse (error, BB_STORAGE_ERROR_FOREIGN, _ ("It holds a catalogue, no project."));
    return refuse (error, BB_STORAGE_ERROR_FOREIGN,
                   _ ("It does not say that it is one: “format” is not “bouwbord-project”."));
}

static gboolean
check_version (JsonObject *object, GError **error)
{
    JsonNode *node = json_object_get_member (object, BB_MEMBER_VERSION);

    if (node == NULL || json_node_get_value_type (node) != G_TYPE_INT64 ||
        json_node_get_int (node) < 1)
        return refuse (error, BB_STORAGE_ERROR_DAMAGED, _ ("Its “version” is missing or wrong."));
    if (json_node_get_int (node) > BB_PROJECT_VERSION)
        return refuse (error, BB_STORAGE_ERROR_NEWER, _ ("It was made by a newer Bouwbord."));
    return TRUE;
}

static gboolean
check_id (JsonObject *object, GError **error)
{
    const char *id = get_string (object, BB_MEMBER_ID);

    if (id == NULL || !bb_path_is_id (id))
        return refuse (error, BB_STORAGE_ERROR_DAMAGED, _ ("Its “id” is missing or wrong."));
    return TRUE;
}

static gboolean
check_header (JsonNode *root, GError **error)
{
    JsonObject *object = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;

    if (object == NULL)
        return refuse (error, BB_STORAGE_ERROR_FOREIGN, _ ("It holds data of another kind."));
    return check_format (object, error) && check_version (object, error) &&
           check_id (object, error);
}

static gboolean
refuse_history (Reader *self)
{
    g_set_error (self->error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_DAMAGED,
                 _ ("Line %u: the history should be a list of texts."),
                 bb_json_scan_get_line (self->walk.scan, self->walk.position));
    return FALSE;
}

static gboolean
read_history (Reader *self, JsonNode *node)
{
    JsonArray *lines = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

    if (lines == NULL)
        return refuse_history (self);
    self->walk.position++;
    for (guint i = 0; i < json_array_get_length (lines); i++, self->walk.position++) {
        JsonNode *line = json_array_get_element (lines, i);
        g_autoptr (BbRecord) record = NULL;

        if (json_node_get_value_type (line) != G_TYPE_STRING)
            return refuse_history (self);
        record = bb_record_parse (json_node_get_string (line));
        bb_document_builder_add_record (self->builder, record);
    }
    return TRUE;
}

static gboolean
read_member (Reader *self, const char *name, JsonNode *node)
{
    if (g_str_equal (name, BB_MEMBER_FORMAT) || g_str_equal (name, BB_MEMBER_VERSION) ||
        g_str_equal (name, BB_MEMBER_ID)) {
        self->walk.position++;
        return TRUE;
    }
    if (g_str_equal (name, BB_MEMBER_HISTORY))
        return read_history (self, node);
    if (g_str_equal (name, BB_MEMBER_MERGE)) {
        self->merge = bb_merge_data_read (&self->walk, node, self->schema, self->error);
        return self->merge != NULL;
    }
    return bb_project_values_read (self->values, self->schema, &self->walk, name, node,
                                   self->error);
}

static gboolean
read_members (Reader *self, JsonObject *object)
{
    JsonObjectIter iter;
    const char *name;
    JsonNode *node;

    self->walk.position++;
    json_object_iter_init_ordered (&iter, object);
    while (json_object_iter_next_ordered (&iter, &name, &node))
        if (!read_member (self, name, node))
            return FALSE;
    if (self->merge == NULL)
        return refuse (self->error, BB_STORAGE_ERROR_EDITED,
                       _ ("It has no merge data: another program wrote it."));
    return TRUE;
}

static BbDocument *
read_document (JsonObject *object, BbJsonScan *scan, BbSchema *schema, GError **error)
{
    g_autoptr (GArray) values = bb_project_values_new ();
    g_autoptr (BbDocumentBuilder) builder = NULL;
    g_autoptr (BbMergeData) merge = NULL;
    Reader self = { .schema = schema, .walk = { .scan = scan }, .values = values, .error = error };
    gboolean good;

    builder = bb_document_builder_new (schema, get_string (object, BB_MEMBER_ID));
    self.builder = builder;
    good = read_members (&self, object);
    merge = self.merge;
    if (!good || !bb_project_match (values, merge, scan, builder, error))
        return NULL;
    return bb_document_builder_end (builder);
}

/* A picture or a letter that was opened by mistake is not damaged. */
static JsonNode *
parse (GBytes *bytes, BbJsonScan **scan, GError **error)
{
    JsonNode *root = bb_json_parse (bytes, scan, error);
    gsize length;
    const char *text = g_bytes_get_data (bytes, &length);

    if (root == NULL && !bb_json_scan_may_be_object (text, length)) {
        g_clear_error (error);
        refuse (error, BB_STORAGE_ERROR_FOREIGN, _ ("It holds data of another kind."));
    }
    return root;
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
    g_autoptr (BbJsonScan) scan = NULL;
    g_autoptr (JsonNode) root = NULL;

    g_return_val_if_fail (bytes != NULL, NULL);
    g_return_val_if_fail (BB_IS_SCHEMA (schema), NULL);

    root = parse (bytes, &scan, error);
    if (root == NULL || !check_header (root, error))
        return NULL;
    return read_document (json_node_get_object (root), scan, schema, error);
}
