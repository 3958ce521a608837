/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-match.h"

#include <glib/gi18n-lib.h>

#include "storage/bb-stamps.h"

typedef struct {
    BbMergeData *merge;
    const BbJsonCursor *file;
    BbDocumentBuilder *builder;
    GString *string;
    GArray *stamps;
    GChecksum *sum;
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
refuse (Match *self, Change change, const char *path, const char *at)
{
    g_autofree char *what = describe (change, path);
    BbJsonCursor place = *self->file;

    place.at = at;

    g_set_error (self->error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_EDITED,
                 /* TRANSLATORS: where a file was changed by hand; %s goes on after the colon */
                 _ ("Line %u: %s"), bb_json_cursor_get_line (&place), what);
    return FALSE;
}

static void
add_entries (Match *self, const char *path, const char *value)
{
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
        const BbMergeGroup *group = groups->pdata[i];
        const char *checksum;

        bb_stamps_parse (group->stamps, self->stamps, &checksum);
        add_entries (self, path, group->value);
    }
}

/* Stamps have been read before, so they do parse. */
static gboolean
fits_stamps (Match *self, const char *stamps, const char *value)
{
    BbJsonCursor cursor = *self->file;
    const char *found;

    cursor.at = stamps;
    bb_json_cursor_read_string (&cursor, self->string);
    bb_stamps_parse (self->string->str, self->stamps, &found);
    return bb_stamps_fit (self->sum, value, found);
}

static void
add_conflicts (Match *self, const char *path)
{
    g_autofree char *key = NULL;
    g_autoptr (GPtrArray) groups = NULL;

    if (g_hash_table_steal_extended (self->merge->conflicts, path, (gpointer *) &key,
                                     (gpointer *) &groups))
        add_groups (self, path, groups);
}

static gboolean
match_value (Match *self, const BbProjectValue *value)
{
    g_autofree char *key = NULL;
    const char *stamps;

    if (!g_hash_table_steal_extended (self->merge->stamps, value->path, (gpointer *) &key,
                                      (gpointer *) &stamps))
        return refuse (self, CHANGE_ADDED, value->path, value->at);
    if (!fits_stamps (self, stamps, value->value))
        return refuse (self, CHANGE_VALUE, value->path, value->at);
    add_entries (self, value->path, value->value);
    if (g_hash_table_size (self->merge->conflicts) > 0)
        add_conflicts (self, value->path);
    return TRUE;
}

/* Stamps to which no value came: of these the first in the file is named. */
static gboolean
refuse_leftovers (Match *self)
{
    GHashTableIter iter;
    const char *path;
    const char *at;
    const char *first = NULL;
    const char *first_at = NULL;

    g_hash_table_iter_init (&iter, self->merge->stamps);
    while (g_hash_table_iter_next (&iter, (gpointer *) &path, (gpointer *) &at))
        if (first == NULL || at < first_at) {
            first_at = at;
            first = path;
        }
    return first == NULL || refuse (self, CHANGE_REMOVED, first, first_at);
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
    return refuse (self, CHANGE_MERGE_DATA, path, ((BbMergeGroup *) groups->pdata[0])->at);
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
 * @file: a cursor in the file
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
bb_project_match (GArray *values, BbMergeData *merge, const BbJsonCursor *file,
                  BbDocumentBuilder *builder, GError **error)
{
    g_autoptr (GArray) stamps = g_array_new (FALSE, FALSE, sizeof (BbStamp));
    g_autoptr (GString) string = g_string_new (NULL);
    g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
    Match self = {
        .merge = merge,
        .file = file,
        .builder = builder,
        .string = string,
        .stamps = stamps,
        .sum = sum,
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
