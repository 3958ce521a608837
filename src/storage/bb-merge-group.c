/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-merge-group.h"

#include "document/bb-hash.h"
#include "storage/bb-json-canonical.h"
#include "storage/bb-stamps.h"

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

/* `[ STAMPS, VALUE ]` or `[ STAMPS ]`; %NULL if it is something else. */
static BbMergeGroup *
read_group (BbJsonCursor *cursor)
{
    g_autoptr (BbMergeGroup) self = g_new0 (BbMergeGroup, 1);
    g_autoptr (GString) stamps = g_string_new (NULL);

    if (bb_json_cursor_get_type (cursor) != BB_JSON_ARRAY)
        return NULL;
    bb_json_cursor_enter (cursor);
    if (!bb_json_cursor_next_element (cursor) || !bb_json_cursor_read_string (cursor, stamps))
        return NULL;
    self->stamps = g_strdup (stamps->str);
    if (!bb_json_cursor_next_element (cursor))
        return g_steal_pointer (&self);
    self->value = bb_json_canonical_dup (cursor);
    return bb_json_cursor_next_element (cursor) ? NULL : g_steal_pointer (&self);
}

/* Reads the stamps of a group and proves that its value is the one they were made for. */
static gboolean
check_group (const BbMergeGroup *group, GArray *stamps, GChecksum *sum)
{
    const char *found;

    return bb_stamps_parse (group->stamps, stamps, &found) &&
           bb_stamps_fit (sum, group->value, found);
}

/* The head of each group must be below the one before; values that differ may share a dot. */
static gboolean
check_list (GPtrArray *groups)
{
    g_autoptr (GArray) stamps = g_array_new (FALSE, FALSE, sizeof (BbStamp));
    g_autoptr (GHashTable) values = g_hash_table_new (bb_hash_text, g_str_equal);
    g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
    BbStamp former = { .lamport = G_MAXUINT64 };

    for (guint i = 0; i < groups->len; i++) {
        BbMergeGroup *group = groups->pdata[i];
        char *value = group->value != NULL ? group->value : (char *) BB_STAMPS_ABSENT;

        if (!check_group (group, stamps, sum) || !g_hash_table_add (values, value) ||
            bb_stamp_compare (&former, &g_array_index (stamps, BbStamp, 0)) < 0)
            return FALSE;
        former = g_array_index (stamps, BbStamp, 0);
    }
    return groups->len > 0;
}

/**
 * bb_merge_group_read_list:
 * @cursor: a cursor at what stands at a path of `conflicts` or `removed`
 *
 * Reads the groups of one register.
 *
 * Returns: (transfer full) (nullable) (element-type BbMergeGroup): the groups, or %NULL if they
 *   are not exactly as we write them
 */
GPtrArray *
bb_merge_group_read_list (BbJsonCursor *cursor)
{
    g_autoptr (GPtrArray) groups = NULL;

    if (bb_json_cursor_get_type (cursor) != BB_JSON_ARRAY)
        return NULL;
    groups = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_merge_group_free);
    bb_json_cursor_enter (cursor);
    while (bb_json_cursor_next_element (cursor)) {
        BbMergeGroup *group = read_group (cursor);

        if (group == NULL)
            return NULL;
        g_ptr_array_add (groups, group);
    }
    return check_list (groups) ? g_steal_pointer (&groups) : NULL;
}
