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
    BbSchema *schema;
    BbJsonCursor *cursor;
    GString *path; /* of what the cursor is in or at */
    BbProjectValueFunc func;
    gpointer user_data;
    GError **error;
} Visit;

static void
clear_value (gpointer data)
{
    BbProjectValue *value = data;

    g_free (value->path);
    g_free (value->value);
}

static gboolean
add_value_cb (const char *path, BbJsonCursor *cursor, gboolean is_item, gpointer user_data)
{
    BbProjectValue found = { .path = g_strdup (path), .is_item = is_item };

    found.value = is_item ? g_strdup (BB_VALUE_TRUE) : bb_json_canonical_dup (cursor);
    g_array_append_val ((GArray *) user_data, found);
    return TRUE;
}

static gboolean
refuse_kind (Visit *self)
{
    g_autofree char *sentence = NULL;

    /* TRANSLATORS: what is damaged in a file; %s is a place such as “blocks” */
    sentence =
        g_strdup_printf (_ ("“%s” should be an object with names and values."), self->path->str);
    return bb_json_cursor_fail (self->cursor, self->error, BB_STORAGE_ERROR_DAMAGED, sentence);
}

static gboolean
refuse_length (Visit *self)
{
    g_autofree char *sentence = NULL;

    /* TRANSLATORS: what is damaged in a file; %s is a place in it, very long */
    sentence = g_strdup_printf (_ ("the path “%s” is longer than 256 bytes."), self->path->str);
    return bb_json_cursor_fail (self->cursor, self->error, BB_STORAGE_ERROR_LIMIT, sentence);
}

static gboolean visit_value (Visit *self);

static gboolean
visit_members (Visit *self)
{
    g_autoptr (GString) name = g_string_new (NULL);
    gsize length = self->path->len;

    bb_json_cursor_enter (self->cursor);
    while (bb_json_cursor_next_member (self->cursor, name)) {
        bb_path_add (self->path, name->str);
        if (!visit_value (self))
            return FALSE;
        g_string_truncate (self->path, length);
    }
    return TRUE;
}

static gboolean
visit_value (Visit *self)
{
    const char *path = self->path->str;
    BbKind kind = bb_schema_get_kind (self->schema, path);

    if (self->path->len > BB_PATH_MAX)
        return refuse_length (self);
    if (kind != BB_KIND_CONTAINER && kind != BB_KIND_ITEM)
        return self->func (path, self->cursor, FALSE, self->user_data);
    if (bb_json_cursor_get_type (self->cursor) != BB_JSON_OBJECT)
        return refuse_kind (self);
    if (kind == BB_KIND_ITEM && !self->func (path, self->cursor, TRUE, self->user_data))
        return FALSE;
    return visit_members (self);
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
 * bb_project_values_visit:
 * @schema: what lies where
 * @cursor: a cursor at the value of a member of the file
 * @name: of the member
 * @func: (scope call): what to call for each register
 * @user_data: what to pass along
 * @error: where the error goes: a sentence with the line
 *
 * Finds all registers in a member of the file. Containers are gone into; whatever else stands
 * somewhere, known or not, of the right kind or not, is the value of one register. No path comes
 * twice.
 *
 * Returns: %FALSE if @func wanted no more, and with an error if a container is something else than
 *   an object, or a path too long
 */
gboolean
bb_project_values_visit (BbSchema *schema, BbJsonCursor *cursor, const char *name,
                         BbProjectValueFunc func, gpointer user_data, GError **error)
{
    g_autoptr (GString) path = g_string_new (NULL);
    Visit visit = {
        .schema = schema,
        .cursor = cursor,
        .path = path,
        .func = func,
        .user_data = user_data,
        .error = error,
    };

    bb_path_add (path, name);
    return visit_value (&visit);
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
 * Reads all registers in a member of the file, see [func@project_values_visit].
 *
 * Returns: %FALSE if a container is something else than an object, or a path too long
 */
gboolean
bb_project_values_read (GArray *self, BbSchema *schema, BbJsonCursor *cursor, const char *name,
                        GError **error)
{
    return bb_project_values_visit (schema, cursor, name, add_value_cb, self, error);
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
