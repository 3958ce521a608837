/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-merge-data.h"

#include <glib/gi18n-lib.h>

#include "document/bb-path.h"
#include "document/bb-value.h"
#include "storage/bb-project-format.h"
#include "storage/bb-stamps.h"

typedef struct {
    BbMergeData *data;
    BbSchema *schema;
    const char *check;
    GArray *stamps;
} Reader;

/* Reads one name and value of a member; %FALSE: not as we write it. */
typedef gboolean (*ReadFunc) (Reader *self, BbJsonWalk *walk, const char *name, JsonNode *node);

static gboolean
read_stamps (Reader *self, BbJsonWalk *walk, const char *path, JsonNode *node)
{
    g_autofree char *checksum = NULL;
    const char *text;

    if (json_node_get_value_type (node) != G_TYPE_STRING)
        return FALSE;
    text = json_node_get_string (node);
    if (!bb_stamps_parse (text, self->stamps, &checksum))
        return FALSE;
    g_hash_table_insert (self->data->stamps, g_strdup (path),
                         bb_merge_group_new (text, NULL, walk->position++));
    return TRUE;
}

static gboolean
read_counter (Reader *self, BbJsonWalk *walk, const char *actor, JsonNode *node)
{
    g_autofree char *text = bb_json_walk_dup (walk, node);
    const char *at = text;
    guint64 counter;

    if (!bb_dot_is_actor (actor) || !bb_stamps_parse_number (&at, 1, &counter) || *at != '\0')
        return FALSE;
    bb_context_raise (self->data->seen, actor, counter);
    return TRUE;
}

static gboolean
read_list (GHashTable *table, BbJsonWalk *walk, const char *path, JsonNode *node)
{
    GPtrArray *groups = bb_merge_group_read_list (walk, node);

    if (groups == NULL)
        return FALSE;
    g_hash_table_insert (table, g_strdup (path), groups);
    return TRUE;
}

static gboolean
all_values (GHashTable *table, const char *path, gboolean (*fits) (const char *value))
{
    GPtrArray *groups = g_hash_table_lookup (table, path);

    for (guint i = 0; i < groups->len; i++)
        if (!fits (((BbMergeGroup *) groups->pdata[i])->value))
            return FALSE;
    return TRUE;
}

static gboolean
is_present (const char *value)
{
    return value != NULL;
}

static gboolean
is_life (const char *value)
{
    return value == NULL || g_str_equal (value, BB_VALUE_TRUE);
}

/* An absent value is no conflict, and that an item is there is its one value. */
static gboolean
read_conflicts (Reader *self, BbJsonWalk *walk, const char *path, JsonNode *node)
{
    return bb_schema_get_kind (self->schema, path) != BB_KIND_ITEM &&
           read_list (self->data->conflicts, walk, path, node) &&
           all_values (self->data->conflicts, path, is_present);
}

/* Whether a path is spelled as we spell it and every name but the last leads into a container. */
static gboolean
is_register (Reader *self, const char *path)
{
    g_auto (GStrv) names = bb_path_split (path);
    g_autofree char *walked = NULL;

    if (names == NULL || strlen (path) > BB_PATH_MAX)
        return FALSE;
    for (guint i = 0; names[i] != NULL; i++) {
        g_autofree char *container = g_steal_pointer (&walked);

        if (container != NULL && !bb_schema_is_container (self->schema, container))
            return FALSE;
        walked = bb_path_append (container, names[i]);
    }
    return walked != NULL && g_str_equal (walked, path) &&
           bb_schema_get_kind (self->schema, path) != BB_KIND_CONTAINER;
}

static gboolean
read_removed (Reader *self, BbJsonWalk *walk, const char *path, JsonNode *node)
{
    g_auto (GStrv) items = bb_schema_dup_enclosing_items (self->schema, path);

    return items[0] != NULL && is_register (self, path) &&
           read_list (self->data->removed, walk, path, node) &&
           (bb_schema_get_kind (self->schema, path) != BB_KIND_ITEM ||
            all_values (self->data->removed, path, is_life));
}

static const struct {
    const char *name;
    ReadFunc read;
} members[] = {
    { BB_MERGE_CONFLICTS, read_conflicts },
    { BB_MERGE_REMOVED, read_removed },
    { BB_MERGE_SEEN, read_counter },
    { BB_MERGE_STAMPS, read_stamps },
};

static gboolean
read_member (Reader *self, BbJsonWalk *walk, JsonNode *node, ReadFunc read)
{
    JsonObjectIter iter;
    const char *name;
    JsonNode *value;

    if (!JSON_NODE_HOLDS_OBJECT (node))
        return FALSE;
    walk->position++;
    json_object_iter_init_ordered (&iter, json_node_get_object (node));
    while (json_object_iter_next_ordered (&iter, &name, &value)) {
        guint position = walk->position;

        if (!read (self, walk, name, value)) {
            walk->position = position;
            return FALSE;
        }
    }
    return TRUE;
}

static gboolean
read_check (Reader *self, BbJsonWalk *walk, JsonNode *node)
{
    if (json_node_get_value_type (node) != G_TYPE_STRING)
        return FALSE;
    self->check = json_node_get_string (node);
    walk->position++;
    return TRUE;
}

static ReadFunc
find_read_func (const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS (members); i++)
        if (g_str_equal (members[i].name, name))
            return members[i].read;
    return NULL;
}

static gboolean
read_all (Reader *self, BbJsonWalk *walk, JsonObject *object)
{
    JsonObjectIter iter;
    const char *name;
    JsonNode *node;

    json_object_iter_init_ordered (&iter, object);
    while (json_object_iter_next_ordered (&iter, &name, &node)) {
        ReadFunc read = find_read_func (name);
        gboolean good = read != NULL
                            ? read_member (self, walk, node, read)
                            : g_str_equal (name, BB_MERGE_CHECK) && read_check (self, walk, node);

        if (!good)
            return FALSE;
    }
    return TRUE;
}

/* The text that the check is made of is `merge` in one line without `check`, which comes first. */
static gboolean
fits_check (Reader *self, BbJsonWalk walk, JsonNode *node)
{
    g_autoptr (GString) text = g_string_new (NULL);
    g_autofree char *begin = NULL;
    g_autofree char *right = NULL;

    if (self->check == NULL)
        return FALSE;
    begin = g_strdup_printf ("{\"" BB_MERGE_CHECK "\":\"%s\"", self->check);
    bb_json_walk_append (&walk, node, text);
    if (!g_str_has_prefix (text->str, begin))
        return FALSE;
    g_string_erase (text, 1, (gssize) strlen (begin) - 1);
    if (text->str[1] == ',')
        g_string_erase (text, 1, 1);
    right = bb_value_checksum (text->str);
    return g_str_equal (self->check, right);
}

static BbMergeData *
create (void)
{
    BbMergeData *self = g_new (BbMergeData, 1);

    self->stamps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) bb_merge_group_free);
    self->conflicts =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
    self->removed =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
    self->seen = bb_context_new ();
    return self;
}

static BbMergeData *
refuse (const BbJsonWalk *walk, const char *what, GError **error)
{
    guint last = bb_json_scan_get_n_values (walk->scan) - 1;

    g_set_error (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_EDITED,
                 /* TRANSLATORS: where a file was changed by hand; %s goes on after the colon */
                 _ ("Line %u: %s"), bb_json_scan_get_line (walk->scan, MIN (walk->position, last)),
                 what);
    return NULL;
}

/**
 * bb_merge_data_read:
 * @walk: a walk that has come to @node
 * @node: the member `merge`
 * @schema: what lies where
 * @error: where the error goes: a sentence with the line
 *
 * Reads the merge data and proves that they are whole: everything is exactly as we write it, and
 * the check, which another program would not know to mend, fits.
 *
 * Returns: (transfer full): the merge data, or %NULL
 */
BbMergeData *
bb_merge_data_read (BbJsonWalk *walk, JsonNode *node, BbSchema *schema, GError **error)
{
    g_autoptr (BbMergeData) self = create ();
    g_autoptr (GArray) stamps = g_array_new (FALSE, FALSE, sizeof (BbStamp));
    Reader reader = { .data = self, .schema = schema, .stamps = stamps };
    BbJsonWalk begin = *walk;

    walk->position++;
    if (!JSON_NODE_HOLDS_OBJECT (node) || !read_all (&reader, walk, json_node_get_object (node)))
        return refuse (walk, _ ("the merge data are not as Bouwbord writes them."), error);
    if (!fits_check (&reader, begin, node))
        return refuse (&begin, _ ("the merge data were changed outside Bouwbord."), error);
    return g_steal_pointer (&self);
}

/**
 * bb_merge_data_free:
 * @self: (transfer full): merge data
 */
void
bb_merge_data_free (BbMergeData *self)
{
    g_hash_table_unref (self->stamps);
    g_hash_table_unref (self->conflicts);
    g_hash_table_unref (self->removed);
    bb_context_free (self->seen);
    g_free (self);
}
