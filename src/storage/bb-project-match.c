/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-match.h"

#include "document/bb-hash.h"
#include "document/bb-value.h"
#include "storage/bb-project-values.h"
#include "storage/bb-stamps.h"

typedef struct {
    GArray *values;
    BbMergeData *merge;
    const BbJsonCursor *file;
    BbSchema *schema;
    BbDocumentBuilder *builder;
    BbForeign *foreign;

    GPtrArray *lives;  /* entries of life registers, kept until it is known which are renewed */
    GHashTable *items; /* the items that the file shows, once somebody has asked */
    GString *string;   /* the stamps that were read last, as text */
    GArray *stamps;    /* and what they say */
    GChecksum *sum;
} Match;

static void
clear_match (Match *self)
{
    g_ptr_array_unref (self->lives);
    g_clear_pointer (&self->items, g_hash_table_unref);
    g_string_free (self->string, TRUE);
    g_array_unref (self->stamps);
    g_checksum_free (self->sum);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Match, clear_match)

static void
add_entry (Match *self, const BbStamp *stamp, const char *path, const char *value, gboolean is_item)
{
    BbEntry *entry = bb_entry_new (stamp->actor, stamp->counter, stamp->lamport, path, value);

    if (is_item) {
        bb_document_builder_add_seen (self->builder, stamp->actor, stamp->counter);
        g_ptr_array_add (self->lives, entry);
        return;
    }
    bb_document_builder_add_entry (self->builder, entry);
    bb_entry_unref (entry);
}

static void
add_entries (Match *self, const char *path, const char *value, gboolean is_item)
{
    for (guint i = 0; i < self->stamps->len; i++)
        add_entry (self, &g_array_index (self->stamps, BbStamp, i), path, value, is_item);
}

/* The entries were replaced by other means, but they have been here. */
static void
drop_entries (Match *self)
{
    for (guint i = 0; i < self->stamps->len; i++) {
        const BbStamp *stamp = &g_array_index (self->stamps, BbStamp, i);

        bb_document_builder_add_seen (self->builder, stamp->actor, stamp->counter);
    }
}

static void
add_groups (Match *self, const char *path, GPtrArray *groups, gboolean is_item)
{
    for (guint i = 0; i < groups->len; i++) {
        const BbMergeGroup *group = groups->pdata[i];
        const char *checksum;

        bb_stamps_parse (group->stamps, self->stamps, &checksum);
        add_entries (self, path, group->value, is_item);
    }
}

/* Stamps have been read before, so they do parse. */
static gboolean
read_stamps (Match *self, const char *at, const char *value)
{
    BbJsonCursor cursor = *self->file;
    const char *found;

    cursor.at = at;
    bb_json_cursor_read_string (&cursor, self->string);
    bb_stamps_parse (self->string->str, self->stamps, &found);
    return bb_stamps_fit (self->sum, value, found);
}

/* What is shown is higher than what stands beside it, and another value. */
static gboolean
stands_above (Match *self, const BbMergeGroup *group)
{
    BbStamp shown = g_array_index (self->stamps, BbStamp, 0);
    const char *shown_sum = strrchr (self->string->str, ':') + 1;
    const char *other_sum;

    bb_stamps_parse (group->stamps, self->stamps, &other_sum);
    return bb_stamp_compare (&shown, &g_array_index (self->stamps, BbStamp, 0)) >= 0 &&
           strncmp (shown_sum, other_sum, BB_CHECKSUM_LENGTH) != 0;
}

/* The conflicts of a register of which the stamps were read last. */
static gboolean
take_conflicts (Match *self, const char *path)
{
    g_autofree char *key = NULL;
    g_autoptr (GPtrArray) groups = NULL;

    if (g_hash_table_size (self->merge->conflicts) == 0 ||
        !g_hash_table_steal_extended (self->merge->conflicts, path, (gpointer *) &key,
                                      (gpointer *) &groups))
        return TRUE;
    if (!stands_above (self, groups->pdata[0]))
        return FALSE;
    add_groups (self, path, groups, FALSE);
    return TRUE;
}

static const char *
get_removed_value (Match *self, const char *path)
{
    GPtrArray *groups = g_hash_table_lookup (self->merge->removed, path);

    for (guint i = 0; groups != NULL && i < groups->len; i++) {
        const BbMergeGroup *group = groups->pdata[i];

        if (group->value != NULL)
            return group->value;
    }
    return NULL;
}

/* With an item that has been put back by other means its remains are shown again. */
static void
match_without_stamps (Match *self, const BbProjectValue *value)
{
    if (g_strcmp0 (get_removed_value (self, value->path), value->value) != 0)
        bb_foreign_add (self->foreign, value->path, value->value, NULL, BB_FOREIGN_DEFAULT);
}

static gboolean
match_value (Match *self, const BbProjectValue *value)
{
    g_autofree char *key = NULL;
    const char *at;

    if (!g_hash_table_steal_extended (self->merge->stamps, value->path, (gpointer *) &key,
                                      (gpointer *) &at)) {
        match_without_stamps (self, value);
        return TRUE;
    }
    if (read_stamps (self, at, value->value)) {
        add_entries (self, value->path, value->value, value->is_item);
    } else if (value->is_item) {
        return FALSE;
    } else {
        drop_entries (self);
        bb_foreign_add (self->foreign, value->path, value->value, self->string->str,
                        BB_FOREIGN_DEFAULT);
    }
    return take_conflicts (self, value->path);
}

static void
find_items (Match *self)
{
    self->items = g_hash_table_new (bb_hash_text, g_str_equal);
    for (guint i = 0; i < self->values->len; i++) {
        const BbProjectValue *value = &g_array_index (self->values, BbProjectValue, i);

        if (value->is_item)
            g_hash_table_add (self->items, value->path);
    }
}

static gboolean
lies_in_missing_item (Match *self, const char *path)
{
    g_auto (GStrv) items = bb_schema_dup_enclosing_items (self->schema, path);

    if (self->items == NULL)
        find_items (self);
    for (guint i = 0; items[i] != NULL; i++)
        if (!g_hash_table_contains (self->items, items[i]))
            return TRUE;
    return FALSE;
}

/* Of a field that went with its item nobody knows the value; of an item it is that it is there. */
static gboolean
match_leftover (Match *self, const char *path, const char *at)
{
    gboolean is_item = bb_schema_get_kind (self->schema, path) == BB_KIND_ITEM;
    gboolean fits = read_stamps (self, at, BB_VALUE_TRUE);

    if (!bb_project_values_may_have (self->schema, path) || (is_item && !fits))
        return FALSE;
    if (lies_in_missing_item (self, path)) {
        add_entries (self, path, is_item ? BB_VALUE_TRUE : NULL, is_item);
    } else {
        drop_entries (self);
        bb_foreign_add (self->foreign, path, NULL, self->string->str, BB_FOREIGN_DEFAULT);
    }
    return take_conflicts (self, path);
}

/* Stamps to which no value came. */
static gboolean
match_leftovers (Match *self)
{
    GHashTableIter iter;
    const char *path;
    const char *at;

    g_hash_table_iter_init (&iter, self->merge->stamps);
    while (g_hash_table_iter_next (&iter, (gpointer *) &path, (gpointer *) &at))
        if (!match_leftover (self, path, at))
            return FALSE;
    return TRUE;
}

static gboolean
match_all (Match *self)
{
    for (guint i = 0; i < self->values->len; i++)
        if (!match_value (self, &g_array_index (self->values, BbProjectValue, i)))
            return FALSE;
    return match_leftovers (self) && g_hash_table_size (self->merge->conflicts) == 0;
}

static void
add_removed (Match *self)
{
    GHashTableIter iter;
    const char *path;
    GPtrArray *groups;

    g_hash_table_iter_init (&iter, self->merge->removed);
    while (g_hash_table_iter_next (&iter, (gpointer *) &path, (gpointer *) &groups))
        add_groups (self, path, groups, bb_schema_get_kind (self->schema, path) == BB_KIND_ITEM);
}

static void
add_lives (Match *self)
{
    for (guint i = 0; i < self->lives->len; i++) {
        BbEntry *entry = self->lives->pdata[i];

        if (!bb_foreign_renews (self->foreign, entry->path))
            bb_document_builder_add_entry (self->builder, entry);
    }
}

static void
add_seen_cb (const char *actor, guint64 counter, gpointer user_data)
{
    bb_document_builder_add_seen (user_data, actor, counter);
}

/**
 * bb_project_match:
 * @values: (element-type BbProjectValue): what a reader sees in the file
 * @merge: the merge data of the file, which are used up
 * @file: a cursor in the file
 * @schema: what lies where
 * @builder: what the entries are added to
 * @foreign: where the writes by other means are added and derived
 *
 * Brings values and stamps together. A value that its stamp was not made for or that has none, and
 * a stamp that has lost its value, were changed by other means: each is a write of its own. All
 * that is beside them stays. With an item that was taken out its fields are *absent*: should
 * somebody have edited it elsewhere, that copy brings them back.
 *
 * Returns: %FALSE if the merge data contradict themselves, so that none of them can be believed;
 *   @builder and @foreign are then good for nothing
 */
gboolean
bb_project_match (GArray *values, BbMergeData *merge, const BbJsonCursor *file, BbSchema *schema,
                  BbDocumentBuilder *builder, BbForeign *foreign)
{
    g_auto (Match) self = {
        .values = values,
        .merge = merge,
        .file = file,
        .schema = schema,
        .builder = builder,
        .foreign = foreign,
        .lives = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_entry_unref),
        .string = g_string_new (NULL),
        .stamps = g_array_new (FALSE, FALSE, sizeof (BbStamp)),
        .sum = g_checksum_new (G_CHECKSUM_SHA256),
    };

    if (!match_all (&self))
        return FALSE;
    add_removed (&self);
    bb_context_foreach (merge->seen, add_seen_cb, builder);
    bb_foreign_derive (foreign, builder, schema);
    add_lives (&self);
    return TRUE;
}
