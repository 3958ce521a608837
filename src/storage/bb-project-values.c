/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-values.h"

#include <glib/gi18n-lib.h>

#include "document/bb-path.h"
#include "document/bb-value.h"
#include "storage/bb-storage-error.h"

typedef struct {
    GArray *values;
    BbSchema *schema;
    BbJsonWalk *walk;
    GError **error;
} Reader;

static void
clear_value (gpointer data)
{
    BbProjectValue *value = data;

    g_free (value->path);
    g_free (value->value);
}

static void
add (Reader *self, const char *path, char *value, guint position)
{
    BbProjectValue found = { .path = g_strdup (path), .value = value, .position = position };

    g_array_append_val (self->values, found);
}

static gboolean
refuse_kind (Reader *self, const char *path)
{
    g_set_error (self->error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_DAMAGED,
                 /* TRANSLATORS: where a file is damaged; %s is a place such as “blocks” */
                 _ ("Line %u: “%s” should be an object with names and values."),
                 bb_json_scan_get_line (self->walk->scan, self->walk->position), path);
    return FALSE;
}

static gboolean
refuse_length (Reader *self, const char *path)
{
    g_set_error (self->error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_LIMIT,
                 /* TRANSLATORS: where a file is damaged; %s is a place in it, very long */
                 _ ("Line %u: the path “%s” is longer than 256 bytes."),
                 bb_json_scan_get_line (self->walk->scan, self->walk->position), path);
    return FALSE;
}

static gboolean read_value (Reader *self, const char *path, JsonNode *node);

static gboolean
read_members (Reader *self, const char *path, JsonObject *object)
{
    JsonObjectIter iter;
    const char *name;
    JsonNode *node;

    json_object_iter_init_ordered (&iter, object);
    while (json_object_iter_next_ordered (&iter, &name, &node)) {
        g_autofree char *inner = bb_path_append (path, name);

        if (!read_value (self, inner, node))
            return FALSE;
    }
    return TRUE;
}

static gboolean
read_value (Reader *self, const char *path, JsonNode *node)
{
    BbKind kind = bb_schema_get_kind (self->schema, path);
    guint position = self->walk->position;

    if (strlen (path) > BB_PATH_MAX)
        return refuse_length (self, path);
    if (kind != BB_KIND_CONTAINER && kind != BB_KIND_ITEM) {
        add (self, path, bb_json_walk_dup (self->walk, node), position);
        return TRUE;
    }
    if (!JSON_NODE_HOLDS_OBJECT (node))
        return refuse_kind (self, path);
    if (kind == BB_KIND_ITEM)
        add (self, path, g_strdup (BB_VALUE_TRUE), position);
    self->walk->position++;
    return read_members (self, path, json_node_get_object (node));
}

/**
 * bb_project_values_new:
 *
 * Returns: (transfer full) (element-type BbProjectValue): no values
 */
GArray *
bb_project_values_new (void)
{
    GArray *self = g_array_new (FALSE, FALSE, sizeof (BbProjectValue));

    g_array_set_clear_func (self, clear_value);
    return self;
}

/**
 * bb_project_values_read:
 * @self: (element-type BbProjectValue): values, to which those found are added
 * @schema: what lies where
 * @walk: a walk that has come to @node
 * @name: a member of the file
 * @node: what it holds
 * @error: where the error goes: a sentence with the line
 *
 * Finds all registers in a member of the file. Containers are gone into; whatever else stands
 * somewhere, known or not, of the right kind or not, is the value of one register.
 *
 * Returns: %FALSE if a container is something else than an object, or a path too long
 */
gboolean
bb_project_values_read (GArray *self, BbSchema *schema, BbJsonWalk *walk, const char *name,
                        JsonNode *node, GError **error)
{
    g_autofree char *path = bb_path_escape (name);
    Reader reader = { .values = self, .schema = schema, .walk = walk, .error = error };

    return read_value (&reader, path, node);
}
