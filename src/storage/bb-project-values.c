/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-values.h"

#include <glib/gi18n-lib.h>

#include "document/bb-path.h"
#include "document/bb-value.h"
#include "storage/bb-json-canonical.h"
#include "storage/bb-project-format.h"
#include "storage/bb-project-header.h"
#include "storage/bb-storage-error.h"

typedef struct {
    GArray *values;
    BbSchema *schema;
    BbJsonCursor *cursor;
    GError **error;
} Reader;

static void
clear_value (gpointer data)
{
    BbProjectValue *value = data;

    g_free (value->path);
    g_free (value->value);
}

/* Takes @path and @value. */
static void
add (Reader *self, char *path, char *value, gboolean is_item)
{
    BbProjectValue found = { .path = path, .value = value, .is_item = is_item };

    g_array_append_val (self->values, found);
}

static gboolean
refuse_kind (Reader *self, const char *path)
{
    g_autofree char *sentence = NULL;

    /* TRANSLATORS: what is damaged in a file; %s is a place such as “blocks” */
    sentence = g_strdup_printf (_ ("“%s” should be an object with names and values."), path);
    return bb_json_cursor_fail (self->cursor, self->error, BB_STORAGE_ERROR_DAMAGED, sentence);
}

static gboolean
refuse_length (Reader *self, const char *path)
{
    g_autofree char *sentence = NULL;

    /* TRANSLATORS: what is damaged in a file; %s is a place in it, very long */
    sentence = g_strdup_printf (_ ("the path “%s” is longer than 256 bytes."), path);
    return bb_json_cursor_fail (self->cursor, self->error, BB_STORAGE_ERROR_LIMIT, sentence);
}

static gboolean read_value (Reader *self, char *path);

static gboolean
read_members (Reader *self, const char *path)
{
    g_autoptr (GString) name = g_string_new (NULL);

    bb_json_cursor_enter (self->cursor);
    while (bb_json_cursor_next_member (self->cursor, name))
        if (!read_value (self, bb_path_append (path, name->str)))
            return FALSE;
    return TRUE;
}

/* Takes @path. */
static gboolean
read_value (Reader *self, char *path)
{
    g_autofree char *own = path;
    BbKind kind = bb_schema_get_kind (self->schema, path);

    if (strlen (path) > BB_PATH_MAX)
        return refuse_length (self, path);
    if (kind != BB_KIND_CONTAINER && kind != BB_KIND_ITEM) {
        add (self, g_steal_pointer (&own), bb_json_canonical_dup (self->cursor), FALSE);
        return TRUE;
    }
    if (bb_json_cursor_get_type (self->cursor) != BB_JSON_OBJECT)
        return refuse_kind (self, path);
    if (kind == BB_KIND_ITEM)
        add (self, g_strdup (path), g_strdup (BB_VALUE_TRUE), TRUE);
    return read_members (self, path);
}

/* The members of a file that hold no registers. */
static gboolean
is_reserved (const char *name)
{
    return bb_project_header_is_member (name) || g_str_equal (name, BB_MEMBER_HISTORY) ||
           g_str_equal (name, BB_MEMBER_MERGE);
}

/* Whether all but the last of the names lead into containers. */
static gboolean
lies_in_container (BbSchema *schema, const char *path)
{
    for (const char *end = strchr (path, '/'); end != NULL; end = strchr (end + 1, '/')) {
        g_autofree char *container = g_strndup (path, (gsize) (end - path));

        if (!bb_schema_is_container (schema, container))
            return FALSE;
    }
    return TRUE;
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
 * @cursor: a cursor at the value of a member of the file
 * @name: of the member
 * @error: where the error goes: a sentence with the line
 *
 * Finds all registers in a member of the file. Containers are gone into; whatever else stands
 * somewhere, known or not, of the right kind or not, is the value of one register.
 *
 * Returns: %FALSE if a container is something else than an object, or a path too long
 */
gboolean
bb_project_values_read (GArray *self, BbSchema *schema, BbJsonCursor *cursor, const char *name,
                        GError **error)
{
    Reader reader = { .values = self, .schema = schema, .cursor = cursor, .error = error };

    return read_value (&reader, bb_path_escape (name));
}

/**
 * bb_project_values_may_have:
 * @schema: what lies where
 * @path: a text that stands where a path should
 *
 * Returns: whether it is a path, as we spell it, at which a value can be found in a file
 */
gboolean
bb_project_values_may_have (BbSchema *schema, const char *path)
{
    g_auto (GStrv) names = bb_path_split (path);

    if (names == NULL || strlen (path) > BB_PATH_MAX)
        return FALSE;
    if (names[0] != NULL && names[1] == NULL && is_reserved (names[0]))
        return FALSE;
    return lies_in_container (schema, path) &&
           bb_schema_get_kind (schema, path) != BB_KIND_CONTAINER;
}
