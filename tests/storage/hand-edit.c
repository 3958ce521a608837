/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "hand-edit.h"

#include "document/bb-path.h"
#include "document/bb-value.h"
#include "model/bb-project-schema.h"
#include "random-project.h"
#include "storage/bb-json-canonical.h"
#include "storage/bb-project-format.h"
#include "storage/bb-project-header.h"

/* An editor of JSON that knows nothing of stamps: it changes values, and takes out and puts in
 * members, objects with all that is in them too. */

typedef struct {
    char *name;
    char *path;
    char *raw;          /* the value, unless it is an object */
    GPtrArray *members; /* of an object, or NULL */
} Node;

static void
free_node (gpointer data)
{
    Node *node = data;

    g_free (node->name);
    g_free (node->path);
    g_free (node->raw);
    g_clear_pointer (&node->members, g_ptr_array_unref);
    g_free (node);
}

static Node *
create_node (const Node *parent, const char *name)
{
    Node *node = g_new0 (Node, 1);

    node->name = g_strdup (name);
    node->path = parent != NULL ? bb_path_append (parent->path, name) : NULL;
    return node;
}

static Node *
parse (const Node *parent, const char *name, BbJsonCursor *cursor)
{
    Node *node = create_node (parent, name);
    g_autoptr (GString) inner = g_string_new (NULL);

    if (bb_json_cursor_get_type (cursor) != BB_JSON_OBJECT) {
        node->raw = bb_json_canonical_dup (cursor);
        return node;
    }
    node->members = g_ptr_array_new_with_free_func (free_node);
    bb_json_cursor_enter (cursor);
    while (bb_json_cursor_next_member (cursor, inner))
        g_ptr_array_add (node->members, parse (node, inner->str, cursor));
    return node;
}

static Node *
parse_text (const char *text)
{
    BbJsonCursor cursor;

    bb_json_cursor_init (&cursor, text, strlen (text));
    return parse (NULL, NULL, &cursor);
}

static void
append (GString *text, const Node *node)
{
    if (node->members == NULL) {
        g_string_append (text, node->raw);
        return;
    }
    g_string_append (text, "{ ");
    for (guint i = 0; i < node->members->len; i++) {
        const Node *member = node->members->pdata[i];

        g_string_append (text, i > 0 ? ",\r\n" : "");
        bb_value_append_string (text, member->name);
        g_string_append (text, ":\t");
        append (text, member);
    }
    g_string_append_c (text, '}');
}

static gboolean
is_for_editing (const Node *node)
{
    return !bb_project_header_is_member (node->name) &&
           !g_str_equal (node->name, BB_MEMBER_HISTORY) &&
           !g_str_equal (node->name, BB_MEMBER_MERGE);
}

/* All objects that members can be taken from and put into. */
static void
collect_objects (GPtrArray *objects, Node *node)
{
    g_ptr_array_add (objects, node);
    for (guint i = 0; i < node->members->len; i++) {
        Node *member = node->members->pdata[i];

        if (member->members != NULL && (node->path != NULL || is_for_editing (member)))
            collect_objects (objects, member);
    }
}

static gboolean
must_be_object (const Node *node)
{
    BbKind kind = bb_schema_get_kind (bb_project_schema_get (), node->path);

    return kind == BB_KIND_CONTAINER || kind == BB_KIND_ITEM;
}

static gboolean
has_member (const Node *object, const char *name)
{
    for (guint i = 0; i < object->members->len; i++)
        if (g_str_equal (((Node *) object->members->pdata[i])->name, name))
            return TRUE;
    return FALSE;
}

static void
add_member (GRand *rand, Node *object)
{
    static const char *const names[] = {
        "owner",     "status", "text",   "title",  "future",  "",
        "own-1",     "own-2",  "i",      "j",      "c",       "b",
        "checklist", "links",  "blocks", "voters", "parking", "Not an id",
    };
    const char *name = names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))];
    Node *member;

    if (has_member (object, name))
        return;
    member = create_node (object, name);
    if (must_be_object (member))
        member->members = g_ptr_array_new_with_free_func (free_node);
    else
        member->raw = random_project_dup_value (rand);
    g_ptr_array_insert (object->members,
                        g_rand_int_range (rand, 0, (gint) object->members->len + 1), member);
}

static void
edit_member (GRand *rand, Node *object)
{
    guint i;
    Node *member;

    if (object->members->len == 0)
        return;
    i = (guint) g_rand_int_range (rand, 0, (gint) object->members->len);
    member = object->members->pdata[i];
    if (object->path == NULL && !is_for_editing (member))
        return;
    if (member->members != NULL || g_rand_boolean (rand)) {
        g_ptr_array_remove_index (object->members, i);
        return;
    }
    g_free (member->raw);
    member->raw = random_project_dup_value (rand);
}

static void
edit (GRand *rand, Node *root)
{
    g_autoptr (GPtrArray) objects = g_ptr_array_new ();
    Node *object;

    collect_objects (objects, root);
    object = objects->pdata[g_rand_int_range (rand, 0, (gint) objects->len)];
    if (g_rand_int_range (rand, 0, 3) == 0)
        add_member (rand, object);
    else
        edit_member (rand, object);
}

/**
 * hand_edit_text:
 * @rand: a source of random numbers
 * @text: a file
 * @n_edits: how many changes to make
 *
 * Returns: (transfer full): the file as a text editor leaves it
 */
char *
hand_edit_text (GRand *rand, const char *text, guint n_edits)
{
    Node *root = parse_text (text);
    GString *edited = g_string_new (NULL);

    for (guint i = 0; i < n_edits; i++)
        edit (rand, root);
    append (edited, root);
    free_node (root);
    return g_string_free_and_steal (edited);
}

static void
find_values (GHashTable *values, const Node *node)
{
    BbKind kind = bb_schema_get_kind (bb_project_schema_get (), node->path);
    g_autoptr (GString) text = g_string_new (NULL);

    if (kind == BB_KIND_ITEM)
        g_hash_table_insert (values, g_strdup (node->path), g_strdup (BB_VALUE_TRUE));
    if (!must_be_object (node)) {
        BbJsonCursor cursor;

        append (text, node);
        bb_json_cursor_init (&cursor, text->str, text->len);
        g_hash_table_insert (values, g_strdup (node->path), bb_json_canonical_dup (&cursor));
        return;
    }
    for (guint i = 0; i < node->members->len; i++)
        find_values (values, node->members->pdata[i]);
}

/**
 * hand_edit_find_values:
 * @text: a file
 *
 * Returns: (transfer full) (element-type utf8 utf8): path to value of all that stands in it
 */
GHashTable *
hand_edit_find_values (const char *text)
{
    GHashTable *values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    Node *root = parse_text (text);

    for (guint i = 0; i < root->members->len; i++)
        if (is_for_editing (root->members->pdata[i]))
            find_values (values, root->members->pdata[i]);
    free_node (root);
    return values;
}
