/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-json-members.h"

#include <glib/gi18n-lib.h>

struct _BbJsonMembers {
    BbJsonScan *scan;
    GHashTable *positions; /* node to the position of its value, and one more */
    GError *error;
};

static void note (BbJsonMembers *self, JsonNode *node);

static void
note_member_cb (JsonObject *object, const char *name, JsonNode *node, gpointer user_data)
{
    note (user_data, node);
}

static void
note_element_cb (JsonArray *array, guint i, JsonNode *node, gpointer user_data)
{
    note (user_data, node);
}

/* In the order of the text, as the scan counted. */
static void
note (BbJsonMembers *self, JsonNode *node)
{
    guint count = g_hash_table_size (self->positions) + 1;

    g_hash_table_insert (self->positions, node, GUINT_TO_POINTER (count));
    if (JSON_NODE_HOLDS_OBJECT (node))
        json_object_foreach_member (json_node_get_object (node), note_member_cb, self);
    else if (JSON_NODE_HOLDS_ARRAY (node))
        json_array_foreach_element (json_node_get_array (node), note_element_cb, self);
}

/**
 * bb_json_members_new:
 * @root: a parsed text; it must live longer
 * @scan: of the text; it must live longer
 *
 * Returns: (transfer full): a reader of members
 */
BbJsonMembers *
bb_json_members_new (JsonNode *root, BbJsonScan *scan)
{
    BbJsonMembers *self = g_new0 (BbJsonMembers, 1);

    self->scan = scan;
    self->positions = g_hash_table_new (NULL, NULL);
    note (self, root);
    return self;
}

/**
 * bb_json_members_free:
 * @self: (transfer full): a reader of members
 */
void
bb_json_members_free (BbJsonMembers *self)
{
    g_hash_table_unref (self->positions);
    g_clear_error (&self->error);
    g_free (self);
}

/**
 * bb_json_members_end:
 * @self: a reader of members
 * @error: where the error of the first member that was missing or wrong goes
 *
 * Returns: whether all were there
 */
gboolean
bb_json_members_end (BbJsonMembers *self, GError **error)
{
    if (self->error == NULL)
        return TRUE;
    g_propagate_error (error, g_steal_pointer (&self->error));
    return FALSE;
}

/**
 * bb_json_members_fail:
 * @self: a reader of members
 * @node: (nullable): where it is wrong
 * @sentence: translated, what is wrong
 *
 * Says what is wrong, unless something was wrong before.
 */
void
bb_json_members_fail (BbJsonMembers *self, JsonNode *node, const char *sentence)
{
    guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, node));

    if (self->error != NULL || count == 0)
        return;
    g_set_error (&self->error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_DAMAGED,
                 /* TRANSLATORS: where a file is damaged; %s goes on after the colon */
                 _ ("Line %u: %s"), bb_json_scan_get_line (self->scan, count - 1), sentence);
}

/**
 * bb_json_members_get:
 * @self: a reader of members
 * @object: (nullable): an object
 * @name: of a member
 *
 * Returns: (transfer none) (nullable): the member
 */
JsonNode *
bb_json_members_get (BbJsonMembers *self, JsonNode *object, const char *name)
{
    g_autofree char *sentence = NULL;

    if (bb_json_members_has (self, object, name))
        return json_object_get_member (json_node_get_object (object), name);
    /* TRANSLATORS: %s is a name in a file, such as “title” */
    sentence = g_strdup_printf (_ ("“%s” is missing here."), name);
    bb_json_members_fail (self, object, sentence);
    return NULL;
}

static void
fail_type (BbJsonMembers *self, JsonNode *node, const char *name)
{
    g_autofree char *sentence = NULL;

    /* TRANSLATORS: %s is a name in a file, such as “title” */
    sentence = g_strdup_printf (_ ("“%s” holds a value of the wrong kind."), name);
    bb_json_members_fail (self, node, sentence);
}

/**
 * bb_json_members_get_string:
 * @self: a reader of members
 * @object: (nullable): an object
 * @name: of a member
 *
 * Returns: (nullable): the text
 */
const char *
bb_json_members_get_string (BbJsonMembers *self, JsonNode *object, const char *name)
{
    JsonNode *node = bb_json_members_get (self, object, name);

    if (node != NULL && json_node_get_value_type (node) == G_TYPE_STRING)
        return json_node_get_string (node);
    fail_type (self, node, name);
    return NULL;
}

/**
 * bb_json_members_get_array:
 * @self: a reader of members
 * @object: (nullable): an object
 * @name: of a member
 *
 * Returns: (transfer none) (nullable): the array
 */
JsonArray *
bb_json_members_get_array (BbJsonMembers *self, JsonNode *object, const char *name)
{
    JsonNode *node = bb_json_members_get (self, object, name);

    if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
        return json_node_get_array (node);
    fail_type (self, node, name);
    return NULL;
}

/**
 * bb_json_members_dup_strings:
 * @self: a reader of members
 * @object: (nullable): an object
 * @name: of a member
 *
 * Returns: (transfer full): an array of texts; the texts before one that is none
 */
GStrv
bb_json_members_dup_strings (BbJsonMembers *self, JsonNode *object, const char *name)
{
    JsonArray *array = bb_json_members_get_array (self, object, name);
    g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();

    for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
        JsonNode *node = json_array_get_element (array, i);

        if (json_node_get_value_type (node) != G_TYPE_STRING)
            fail_type (self, node, name);
        else
            g_strv_builder_add (strings, json_node_get_string (node));
    }
    return g_strv_builder_end (strings);
}

/**
 * bb_json_members_has:
 * @self: a reader of members
 * @object: (nullable): an object
 * @name: of a member
 *
 * Returns: whether there is such a member
 */
gboolean
bb_json_members_has (BbJsonMembers *self, JsonNode *object, const char *name)
{
    return object != NULL && JSON_NODE_HOLDS_OBJECT (object) &&
           json_object_has_member (json_node_get_object (object), name);
}
