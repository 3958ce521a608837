/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-json-walk.h"

#include "document/bb-value.h"

typedef struct {
    const char *name;
    gsize begin;
    gsize end;
} Member;

static int
compare_members_cb (gconstpointer a, gconstpointer b)
{
    return strcmp (((const Member *) a)->name, ((const Member *) b)->name);
}

static void
append_scalar (BbJsonWalk *self, JsonNode *node, guint position, GString *target)
{
    gsize length;
    const char *number;

    switch (json_node_get_value_type (node)) {
    case G_TYPE_STRING:
        bb_value_append_string (target, json_node_get_string (node));
        break;
    case G_TYPE_BOOLEAN:
        g_string_append (target, json_node_get_boolean (node) ? "true" : "false");
        break;
    default:
        number = bb_json_scan_get_number (self->scan, position, &length);
        g_string_append_len (target, number, (gssize) length);
        break;
    }
}

static void
append_array (BbJsonWalk *self, JsonArray *array, GString *target)
{
    guint n_elements = json_array_get_length (array);

    g_string_append_c (target, '[');
    for (guint i = 0; i < n_elements; i++) {
        if (i > 0)
            g_string_append_c (target, ',');
        bb_json_walk_append (self, json_array_get_element (array, i), target);
    }
    g_string_append_c (target, ']');
}

/* The members were written in the order of the text: put them in the order of their names. */
static void
rearrange (GString *target, GArray *members)
{
    gsize begin = g_array_index (members, Member, 0).begin;
    g_autofree char *former = g_strndup (target->str + begin, target->len - begin);

    g_array_sort (members, compare_members_cb);
    g_string_truncate (target, begin);
    for (guint i = 0; i < members->len; i++) {
        const Member *member = &g_array_index (members, Member, i);

        if (i > 0)
            g_string_append_c (target, ',');
        g_string_append_len (target, former + member->begin - begin,
                             (gssize) (member->end - member->begin));
    }
}

static void
append_member (BbJsonWalk *self, const char *name, JsonNode *node, GString *target)
{
    bb_value_append_string (target, name);
    g_string_append_c (target, ':');
    bb_json_walk_append (self, node, target);
}

static void
append_object (BbJsonWalk *self, JsonObject *object, GString *target)
{
    g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (Member));
    gboolean sorted = TRUE;
    JsonObjectIter iter;
    Member member;
    JsonNode *node;
    const char *last = NULL;

    g_string_append_c (target, '{');
    json_object_iter_init_ordered (&iter, object);
    while (json_object_iter_next_ordered (&iter, &member.name, &node)) {
        sorted = sorted && (last == NULL || strcmp (last, member.name) < 0);
        if (last != NULL)
            g_string_append_c (target, ',');
        last = member.name;
        member.begin = target->len;
        append_member (self, member.name, node, target);
        member.end = target->len;
        g_array_append_val (members, member);
    }
    if (!sorted)
        rearrange (target, members);
    g_string_append_c (target, '}');
}

/**
 * bb_json_walk_append:
 * @self: a walk that has come to @node
 * @node: a value
 * @target: where its canonical text goes
 *
 * Writes a value in the one form that equal values share and goes past it.
 */
void
bb_json_walk_append (BbJsonWalk *self, JsonNode *node, GString *target)
{
    guint position = self->position++;

    switch (json_node_get_node_type (node)) {
    case JSON_NODE_OBJECT:
        append_object (self, json_node_get_object (node), target);
        break;
    case JSON_NODE_ARRAY:
        append_array (self, json_node_get_array (node), target);
        break;
    case JSON_NODE_VALUE:
        append_scalar (self, node, position, target);
        break;
    case JSON_NODE_NULL:
    default:
        g_string_append (target, "null");
        break;
    }
}

/**
 * bb_json_walk_dup:
 * @self: a walk that has come to @node
 * @node: a value
 *
 * Goes past a value.
 *
 * Returns: (transfer full): its canonical text
 */
char *
bb_json_walk_dup (BbJsonWalk *self, JsonNode *node)
{
    GString *text = g_string_new (NULL);

    bb_json_walk_append (self, node, text);
    return g_string_free (text, FALSE);
}
