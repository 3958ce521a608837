/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-neighbours-look.h"

#include <string.h>

#include "session/bb-copy-reading.h"
#include "session/bb-neighbours.h"
#include "storage/bb-copy-name.h"

#define SUFFIX ".bouwbord"
#define ATTRIBUTES "standard::name,standard::type,standard::size,time::modified,time::modified-usec"

static gboolean
is_project (GFileInfo *info, const char *own)
{
    const char *name = g_file_info_get_name (info);
    gsize length = strlen (name);

    return g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR && *name != '.' &&
           length > strlen (SUFFIX) &&
           g_ascii_strcasecmp (name + length - strlen (SUFFIX), SUFFIX) == 0 &&
           !g_str_equal (name, own);
}

/* What tells that a file has been written again. */
static char *
dup_stamp (GFileInfo *info)
{
    return g_strdup_printf (
        "%" G_GUINT64_FORMAT ".%u %" G_GINT64_FORMAT,
        g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED),
        g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC),
        (gint64) g_file_info_get_size (info));
}

static gboolean
is_unchanged (BbNeighboursLook *self, GFileInfo *info)
{
    g_autofree char *stamp = dup_stamp (info);
    const char *name = g_file_info_get_name (info);

    if (g_strcmp0 (g_hash_table_lookup (self->known, name), stamp) == 0)
        return TRUE;
    g_hash_table_replace (self->known, g_strdup (name), g_steal_pointer (&stamp));
    return FALSE;
}

/* The name alone proves nothing, and neither does what is in it. */
static gboolean
may_be_taken_in (const BbCopyReading *reading, const char *name, const char *own)
{
    g_autofree char *shown = g_filename_display_name (name);
    g_autofree char *original = g_filename_display_name (own);

    return reading->doubt == BB_DOUBT_NONE && reading->n_versions == 1 &&
           bb_copy_name_is_conflict (shown, original);
}

static void
look_at (BbNeighboursLook *self, GFile *file, const char *name, const char *own,
         GCancellable *cancellable)
{
    g_autoptr (BbCopyReading) reading = bb_copy_reading_new (file, self->ours, cancellable);

    if (reading->novelty == NULL || !reading->novelty->is_new)
        return;
    g_ptr_array_add (may_be_taken_in (reading, name, own) ? self->conflicts : self->others,
                     g_object_ref (file));
}

static void
look_at_all (BbNeighboursLook *self, GFileEnumerator *enumerator, const char *own,
             GCancellable *cancellable)
{
    GFileInfo *info;
    GFile *file;
    guint n_files = 0;

    while (n_files < BB_NEIGHBOURS_MAX &&
           g_file_enumerator_iterate (enumerator, &info, &file, cancellable, NULL) &&
           info != NULL) {
        if (!is_project (info, own))
            continue;
        n_files++;
        if (!is_unchanged (self, info))
            look_at (self, file, g_file_info_get_name (info), own, cancellable);
    }
}

/**
 * bb_neighbours_look_new:
 * @file: the project's own file
 * @ours: a copy of its document that nobody writes
 * @known: what each file was when it was last looked at; it is brought up to date, so nobody else
 *   may use it meanwhile
 *
 * Returns: (transfer full): a look, to be taken
 */
BbNeighboursLook *
bb_neighbours_look_new (GFile *file, BbDocument *ours, GHashTable *known)
{
    BbNeighboursLook *self = g_new0 (BbNeighboursLook, 1);

    self->file = g_object_ref (file);
    self->ours = g_object_ref (ours);
    self->known = g_hash_table_ref (known);
    self->conflicts = g_ptr_array_new_with_free_func (g_object_unref);
    self->others = g_ptr_array_new_with_free_func (g_object_unref);
    return self;
}

/**
 * bb_neighbours_look_free:
 * @self: (transfer full): a look
 */
void
bb_neighbours_look_free (BbNeighboursLook *self)
{
    g_object_unref (self->file);
    g_object_unref (self->ours);
    g_hash_table_unref (self->known);
    g_ptr_array_unref (self->conflicts);
    g_ptr_array_unref (self->others);
    g_free (self);
}

/**
 * bb_neighbours_look_run:
 * @self: a look
 * @cancellable: (nullable): what ends it early
 *
 * Looks. A folder that cannot be read has no copies in it. It blocks.
 */
void
bb_neighbours_look_run (BbNeighboursLook *self, GCancellable *cancellable)
{
    g_autoptr (GFile) folder = g_file_get_parent (self->file);
    g_autofree char *own = g_file_get_basename (self->file);
    g_autoptr (GFileEnumerator) enumerator = NULL;

    if (folder != NULL)
        enumerator = g_file_enumerate_children (
            folder, ATTRIBUTES, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, NULL);
    if (enumerator != NULL)
        look_at_all (self, enumerator, own, cancellable);
}
