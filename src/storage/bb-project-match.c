/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-match.h"

#include <glib/gi18n-lib.h>

#include "storage/bb-stamps.h"

typedef struct {
    BbMergeData *merge;
    BbJsonScan *scan;
    BbDocumentBuilder *builder;
    GArray *stamps;
    GError **error;
} Match;

typedef enum {
    CHANGE_VALUE,
    CHANGE_ADDED,
    CHANGE_REMOVED,
    CHANGE_MERGE_DATA,
} Change;

static char *
describe (Change change, const char *path)
{
    switch (change) {
    case CHANGE_VALUE:
        /* TRANSLATORS: %s is a place in a file, such as “blocks/online-forms/status” */
        return g_strdup_printf (_ ("the value of “%s” was changed outside Bouwbord."), path);
    case CHANGE_ADDED:
        /* TRANSLATORS: %s is a place in a file, such as “blocks/online-forms/status” */
        return g_strdup_printf (_ ("“%s” was added outside Bouwbord."), path);
    case CHANGE_REMOVED:
        /* TRANSLATORS: %s is a place in a file, such as “blocks/online-forms/status” */
        return g_strdup_printf (_ ("the value of “%s” was removed outside Bouwbord."), path);
    case CHANGE_MERGE_DATA:
        /* TRANSLATORS: %s is a place in a file, such as “blocks/online-forms/status” */
        return g_strdup_printf (_ ("the merge data of “%s” were changed outside Bouwbord."), path);
    default:
        g_assert_not_reached ();
    }
}

static gboolean
refuse (Match *self, Change change, const char *path, guint position)
{
    g_autofree char *what = describe (change, path);

    g_set_error (self->error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_EDITED,
                 /* TRANSLATORS: where a file was changed by hand; %s goes on after the colon */
                 _ ("Line %u: %s"), bb_json_scan_get_line (self->scan, position), what);
    return FALSE;
}

/* The stamps have been read before, so they do parse. */
static void
add_entries (Match *self, const char *path, const char *stamps, const char *value)
{
    g_autofree char *checksum = NULL;

    bb_stamps_parse (stamps, self->stamps, &checksum);
    for (guint i = 0; i < self->stamps->len; i++) {
        const BbStamp *stamp = &g_array_index (self->stamps, BbStamp, i);
        g_autoptr (BbEntry) entry = NULL;

        entry = bb_entry_new (stamp->actor, stamp->counter, stamp->lamport, path, value);
        bb_document_builder_add_entry (self->builder, entry);
    }
}

static void
add_groups (Match *self, const char *path, GPtrArray *groups)
{
    for (guint i = 0; i < groups->len; i++) {
        BbMergeGroup *group = groups->pdata[i];

        add_entries (self, path, group->stamps, group->value);
    }
}

static gboolean
match_value (Match *self, const BbProjectValue *value)
{
    BbMergeGroup *group = g_hash_table_lookup (self->merge->stamps, value->path);
    GPtrArray *conflicts = g_hash_table_lookup (self->merge->conflicts, value->path);
    g_autofree char *right = NULL;
    g_autofree char *found = NULL;

    if (group == NULL)
        return refuse (self, CHANGE_ADDED, value->path, value->position);
    right = bb_stamps_checksum (value->value);
    bb_stamps_parse (group->stamps, self->stamps, &found);
    if (!g_str_equal (right, found))
        return refuse (self, CHANGE_VALUE, value->path, value->position);
    add_entries (self, value->path, group->stamps, value->value);
    if (conflicts != NULL)
        add_groups (self, value->path, conflicts);
    g_hash_table_remove (self->merge->stamps, value->path);
    g_hash_table_remove (self->merge->conflicts, value->path);
    return TRUE;
}

/* Stamps to which no value came: of these the first in the file is named. */
static gboolean
refuse_leftovers (Match *self)
{
    GHashTableIter iter;
    const char *path;
    const char *first = NULL;
    guint position = G_MAXUINT;
    BbMergeGroup *group;

    g_hash_table_iter_init (&iter, self->merge->stamps);
    while (g_hash_table_iter_next (&iter, (gpointer *) &path, (gpointer *) &group))
        if (group->position < position) {
            position = group->position;
            first = path;
        }
    return first == NULL || refuse (self, CHANGE_REMOVED, first, position);
}

static gboolean
refuse_loose_conflicts (Match *self)
{
    GHashTableIter iter;
    const char *path;
    GPtrArray *groups;

    g_hash_table_iter_init (&iter, self->merge->conflicts);
    if (!g_hash_table_iter_next (&iter, (gpointer *) &path, (gpointer *) &groups))
        return TRUE;
    return refuse (self, CHANGE_MERGE_DATA, path, ((BbMergeGroup *) groups->pdata[0])->position);
}

static void
add_removed (Match *self)
{
    GHashTableIter iter;
    const char *path;
    GPtrArray *groups;

    g_hash_table_iter_init (&iter, self->merge->removed);
    while (g_hash_table_iter_next (&iter, (gpointer *) &path, (gpointer *) &groups))
        add_groups (self, path, groups);
}

static void
add_seen_cb (const char *actor, guint64 counter, gpointer user_data)
{
    bb_document_builder_add_seen (user_data, actor, counter);
}

/**
 * bb_project_match:
 * @values: what a reader sees in the file
 * @merge: the merge data of the file, which are used up
 * @scan: of the file
 * @builder: what the entries are added to
 * @error: where the error goes: a sentence with the line
 *
 * Brings values and stamps together. A value that its stamp was not made for, or has none, and a
 * stamp that has lost its value were changed by other means: a write of its own, which is read
 * nowhere but here.
 *
 * Returns: %FALSE if there is such a value
 */
gboolean
bb_project_match (GArray *values, BbMergeData *merge, BbJsonScan *scan, BbDocumentBuilder *builder,
                  GError **error)
{
    g_autoptr (GArray) stamps = g_array_new (FALSE, FALSE, sizeof (BbStamp));
    Match self = {
        .merge = merge,
        .scan = scan,
        .builder = builder,
        .stamps = stamps,
        .error = error,
    };

    for (guint i = 0; i < values->len; i++)
        if (!match_value (&self, &g_array_index (values, BbProjectValue, i)))
            return FALSE;
    if (!refuse_leftovers (&self) || !refuse_loose_conflicts (&self))
        return FALSE;
    add_removed (&self);
    bb_context_foreach (merge->seen, add_seen_cb, builder);
    return TRUE;
}
