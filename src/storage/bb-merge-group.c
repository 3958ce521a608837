/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-merge-group.h"

#include "storage/bb-stamps.h"

/**
 * bb_merge_group_new:
 * @stamps: as they stand in the file
 * @value: (nullable) (transfer full): canonical text
 * @position: where the group stands in the text
 *
 * Returns: (transfer full): a group
 */
BbMergeGroup *
bb_merge_group_new (const char *stamps, char *value, guint position)
{
    BbMergeGroup *self = g_new (BbMergeGroup, 1);

    self->stamps = g_strdup (stamps);
    self->value = value;
    self->position = position;
    return self;
}

/**
 * bb_merge_group_free:
 * @self: (transfer full): a group
 */
void
bb_merge_group_free (BbMergeGroup *self)
{
    g_free (self->stamps);
    g_free (self->value);
    g_free (self);
}

static const char *
visit_string (BbJsonWalk *walk, JsonNode *node)
{
    if (json_node_get_value_type (node) != G_TYPE_STRING)
        return NULL;
    walk->position++;
    return json_node_get_string (node);
}

/* `[ STAMPS, VALUE ]` or `[ STAMPS ]`. */
static BbMergeGroup *
read_group (BbJsonWalk *walk, JsonNode *node)
{
    guint position = walk->position++;
    JsonArray *pair = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
    guint length = pair != NULL ? json_array_get_length (pair) : 0;
    const char *stamps;
    char *value = NULL;

    if (length != 1 && length != 2)
        return NULL;
    stamps = visit_string (walk, json_array_get_element (pair, 0));
    if (stamps == NULL)
        return NULL;
    if (length == 2)
        value = bb_json_walk_dup (walk, json_array_get_element (pair, 1));
    return bb_merge_group_new (stamps, value, position);
}

/* Reads the stamps of a group and proves that its value is the one they were made for. */
static gboolean
check_group (const BbMergeGroup *group, GArray *stamps)
{
    g_autofree char *right = bb_stamps_checksum (group->value);
    g_autofree char *found = NULL;

    return bb_stamps_parse (group->stamps, stamps, &found) && g_str_equal (found, right);
}

/* The head of each group must be below the one before; values that differ may share a dot. */
static gboolean
may_follow (const BbStamp *former, const BbStamp *next)
{
    int order = strcmp (former->actor, next->actor);

    if (former->lamport != next->lamport)
        return former->lamport > next->lamport;
    return order != 0 ? order > 0 : former->counter >= next->counter;
}

static gboolean
check_list (GPtrArray *groups)
{
    g_autoptr (GArray) stamps = g_array_new (FALSE, FALSE, sizeof (BbStamp));
    g_autoptr (GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);
    BbStamp former = { .lamport = G_MAXUINT64 };

    for (guint i = 0; i < groups->len; i++) {
        BbMergeGroup *group = groups->pdata[i];
        char *value = group->value != NULL ? group->value : (char *) BB_STAMPS_ABSENT;

        if (!check_group (group, stamps) || !g_hash_table_add (values, value) ||
            !may_follow (&former, &g_array_index (stamps, BbStamp, 0)))
            return FALSE;
        former = g_array_index (stamps, BbStamp, 0);
    }
    return groups->len > 0;
}

/**
 * bb_merge_group_read_list:
 * @walk: a walk that has come to @node
 * @node: what stands at a path of `conflicts` or `removed`
 *
 * Reads the groups of one register.
 *
 * Returns: (transfer full) (nullable) (element-type BbMergeGroup): the groups, or %NULL if they
 *   are not exactly as we write them
 */
GPtrArray *
bb_merge_group_read_list (BbJsonWalk *walk, JsonNode *node)
{
    g_autoptr (GPtrArray) groups = NULL;
    JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
    guint n_groups = array != NULL ? json_array_get_length (array) : 0;

    walk->position++;
    groups = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_merge_group_free);
    for (guint i = 0; i < n_groups; i++) {
        BbMergeGroup *group = read_group (walk, json_array_get_element (array, i));

        if (group == NULL)
            return NULL;
        g_ptr_array_add (groups, group);
    }
    return check_list (groups) ? g_steal_pointer (&groups) : NULL;
}
