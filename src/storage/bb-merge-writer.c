/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-merge-writer.h"

#include "document/bb-hash.h"
#include "document/bb-value.h"
#include "storage/bb-project-format.h"
#include "storage/bb-stamps.h"

typedef struct {
    const char *value; /* canonical text, or NULL for absent */
    GString *stamps;
    char checksum[BB_CHECKSUM_LENGTH + 1];
} Group;

typedef gboolean (*BelongsFunc) (const BbProjectLeaf *leaf, const Group *group);

/* The members of `merge`, each as far as it is written. */
typedef struct {
    GString *conflicts;
    GString *removed;
    GString *seen;
    GString *stamps;
} Members;

static void
free_group (gpointer data)
{
    Group *group = data;

    g_string_free (group->stamps, TRUE);
    g_free (group);
}

static void
begin_group (Group *group, BbEntry *first)
{
    g_autofree char *absent = NULL;

    group->value = first->value;
    if (first->value != NULL) {
        bb_entry_get_checksum (first, group->checksum);
        return;
    }
    absent = bb_stamps_checksum (NULL);
    g_strlcpy (group->checksum, absent, sizeof group->checksum);
}

static void
add_entry (GPtrArray *groups, GHashTable *by_value, BbEntry *entry)
{
    const char *key = entry->value != NULL ? entry->value : BB_STAMPS_ABSENT;
    Group *group = g_hash_table_lookup (by_value, key);

    if (group == NULL) {
        group = g_new (Group, 1);
        group->stamps = g_string_new (NULL);
        begin_group (group, entry);
        g_hash_table_insert (by_value, (gpointer) key, group);
        g_ptr_array_add (groups, group);
    } else {
        g_string_append_c (group->stamps, ' ');
    }
    bb_stamps_append (group->stamps, entry, group->checksum);
}

/* The entries of a register by value; both groups and entries highest first. */
static GPtrArray *
group_entries (BbRegister *register_)
{
    GPtrArray *groups = g_ptr_array_new_with_free_func (free_group);
    g_autoptr (GHashTable) by_value = g_hash_table_new (bb_hash_text, g_str_equal);

    for (guint i = 0; i < bb_register_get_n_entries (register_); i++)
        add_entry (groups, by_value, bb_register_get_entry (register_, i));
    return groups;
}

static gboolean
is_shown (const BbProjectLeaf *leaf, const Group *group)
{
    return !leaf->gone && g_strcmp0 (group->value, leaf->value) == 0 && group->value != NULL;
}

static void
append_comma (GString *target)
{
    char last = target->str[target->len - 1];

    if (last != '{' && last != '[')
        g_string_append_c (target, ',');
}

static void
append_name (GString *target, const char *name)
{
    append_comma (target);
    bb_value_append_string (target, name);
    g_string_append_c (target, ':');
}

static void
append_group (GString *target, const Group *group)
{
    append_comma (target);
    g_string_append_c (target, '[');
    bb_value_append_string (target, group->stamps->str);
    if (group->value != NULL)
        g_string_append_printf (target, ",%s", group->value);
    g_string_append_c (target, ']');
}

static gboolean
is_conflict (const BbProjectLeaf *leaf, const Group *group)
{
    return !leaf->gone && group->value != NULL && !is_shown (leaf, group);
}

static gboolean
is_removed (const BbProjectLeaf *leaf, const Group *group)
{
    return leaf->gone || group->value == NULL;
}

static void
append_list (GString *target, const BbProjectLeaf *leaf, GPtrArray *groups, BelongsFunc belongs)
{
    gboolean any = FALSE;

    for (guint i = 0; i < groups->len; i++) {
        if (!belongs (leaf, groups->pdata[i]))
            continue;
        if (!any) {
            append_name (target, leaf->path);
            g_string_append_c (target, '[');
        }
        any = TRUE;
        append_group (target, groups->pdata[i]);
    }
    if (any)
        g_string_append_c (target, ']');
}

static void
append_shown (GString *target, const BbProjectLeaf *leaf, GPtrArray *groups)
{
    for (guint i = 0; i < groups->len; i++) {
        const Group *group = groups->pdata[i];

        if (!is_shown (leaf, group))
            continue;
        append_name (target, leaf->path);
        bb_value_append_string (target, group->stamps->str);
    }
}

/* Nearly all registers have one entry, which is shown. Nothing in its stamp must be escaped. */
static void
append_only (GString *target, const BbProjectLeaf *leaf)
{
    BbEntry *entry = bb_register_get_entry (leaf->register_, 0);
    Group group;

    begin_group (&group, entry);
    append_name (target, leaf->path);
    g_string_append_c (target, '"');
    bb_stamps_append (target, entry, group.checksum);
    g_string_append_c (target, '"');
}

static void
append_all (Members *members, const BbProjectLeaf *leaf)
{
    g_autoptr (GPtrArray) groups = group_entries (leaf->register_);

    append_list (members->conflicts, leaf, groups, is_conflict);
    append_list (members->removed, leaf, groups, is_removed);
    append_shown (members->stamps, leaf, groups);
}

static void
append_leaf (Members *members, const BbProjectLeaf *leaf)
{
    if (leaf->register_ == NULL)
        return;
    if (!leaf->gone && leaf->value != NULL && bb_register_get_n_entries (leaf->register_) == 1)
        append_only (members->stamps, leaf);
    else
        append_all (members, leaf);
}

static void
append_seen_cb (const char *actor, guint64 counter, gpointer user_data)
{
    GString *target = user_data;

    append_name (target, actor);
    g_string_append_printf (target, "%" G_GUINT64_FORMAT, counter);
}

static int
compare_paths_cb (gconstpointer a, gconstpointer b)
{
    return strcmp (((const BbProjectLeaf *) a)->path, ((const BbProjectLeaf *) b)->path);
}

/* A member without members is left out. */
static void
append_member (GString *target, const char *name, GString *object)
{
    if (object->len > 1) {
        append_name (target, name);
        g_string_append_len (target, object->str, (gssize) object->len);
        g_string_append_c (target, '}');
    }
    g_string_free (object, TRUE);
}

/* The check is made of all that follows it. */
static void
append_with_check (GString *target, GString *rest)
{
    g_autofree char *check = bb_value_checksum (rest->str);

    g_string_append_c (target, '{');
    append_name (target, BB_MERGE_CHECK);
    bb_value_append_string (target, check);
    if (rest->len > strlen ("{}"))
        g_string_append_c (target, ',');
    g_string_append (target, rest->str + 1);
}

/**
 * bb_merge_writer_append:
 * @target: where the object goes
 * @leaves: (element-type BbProjectLeaf): all registers, marked where they lie in an item that is
 *   not there; they are put in the order of their paths
 * @seen: the causal context
 *
 * Writes the merge data in one line.
 */
void
bb_merge_writer_append (GString *target, GArray *leaves, BbContext *seen)
{
    g_autoptr (GString) rest = g_string_new ("{");
    Members members = {
        .conflicts = g_string_new ("{"),
        .removed = g_string_new ("{"),
        .seen = g_string_new ("{"),
        .stamps = g_string_new ("{"),
    };

    bb_project_leaves_sort (leaves, compare_paths_cb);
    for (guint i = 0; i < leaves->len; i++)
        append_leaf (&members, &g_array_index (leaves, BbProjectLeaf, i));
    bb_context_foreach (seen, append_seen_cb, members.seen);
    append_member (rest, BB_MERGE_CONFLICTS, members.conflicts);
    append_member (rest, BB_MERGE_REMOVED, members.removed);
    append_member (rest, BB_MERGE_SEEN, members.seen);
    append_member (rest, BB_MERGE_STAMPS, members.stamps);
    g_string_append_c (rest, '}');
    append_with_check (target, rest);
}
