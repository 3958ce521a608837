/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-unproven.h"

#include <glib/gstdio.h>

#include "document/bb-merge.h"
#include "storage/bb-file-bytes.h"
#include "storage/bb-file-resolve.h"
#include "storage/bb-file-write.h"
#include "storage/bb-project-file.h"
#include "storage/bb-state-dir.h"

/* Where two files cannot change places in one step, somebody else may write in the moment between
 * our look and our rename, or a network drive may do it later. What we wrote is put by, one file
 * for each place, until all its writes have been seen in the file. */

#define FOLDER "unproven"

typedef struct {
    GFile *file;
    char *id;
    BbSchema *schema;
    BbDocument *lost;
} Look;

static void
look_free (gpointer data)
{
    Look *self = data;

    g_object_unref (self->file);
    g_free (self->id);
    g_object_unref (self->schema);
    g_clear_object (&self->lost);
    g_free (self);
}

static char *
dup_name (const char *id, const char *path)
{
    g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);

    return g_strdup_printf ("%s-%.16s", id, sum);
}

static char *
dup_path (const char *id, const char *path)
{
    g_autofree char *name = dup_name (id, path);
    g_autofree char *part = g_build_filename (FOLDER, name, NULL);

    return bb_state_dir_dup (part);
}

/* Whether all that @part has is in @whole, or has been there and was replaced. */
static gboolean
contains (BbDocument *whole, BbDocument *part)
{
    g_autoptr (BbDocument) joined = bb_document_dup (whole);

    return bb_merge_into (joined, part, NULL, NULL, NULL) && bb_document_equal (joined, whole);
}

/**
 * bb_unproven_keep:
 * @id: the id of a project
 * @path: the real path of its file
 * @bytes: what is about to be written there
 * @error: where the error goes
 *
 * Puts by what a file shall hold, until [func@unproven_find] has found all of it there.
 *
 * Returns: whether it is kept
 */
gboolean
bb_unproven_keep (const char *id, const char *path, GBytes *bytes, GError **error)
{
    g_autofree char *folder = bb_state_dir_make (FOLDER, error);
    g_autofree char *name = dup_name (id, path);
    g_autofree char *kept = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;

    return kept != NULL && bb_file_write (kept, bytes, error);
}

/**
 * bb_unproven_read:
 * @id: the id of a project
 * @path: the real path of its file
 *
 * Returns: (transfer full) (nullable): what was kept last, or %NULL if all was found
 */
GBytes *
bb_unproven_read (const char *id, const char *path)
{
    g_autofree char *kept = dup_path (id, path);

    return bb_file_bytes_read (kept, BB_DOCUMENT_BYTES_MAX, NULL, NULL);
}

/**
 * bb_unproven_drop:
 * @id: the id of a project
 * @path: the real path of its file
 *
 * Keeps nothing any more: it is known to be in the file.
 */
void
bb_unproven_drop (const char *id, const char *path)
{
    g_autofree char *kept = dup_path (id, path);

    g_unlink (kept);
}

/**
 * bb_unproven_find:
 * @found: what a file holds
 * @path: its real path
 *
 * Looks whether the last version that was written there is in it. If it is, nothing needs to be
 * kept any more.
 *
 * Returns: (transfer full) (nullable): that version if the file has lost some of it: to be merged
 *   and saved again
 */
BbDocument *
bb_unproven_find (BbDocument *found, const char *path)
{
    const char *id = bb_document_get_id (found);
    g_autoptr (GBytes) kept = bb_unproven_read (id, path);
    g_autoptr (BbDocument) written = NULL;

    if (kept == NULL)
        return NULL;
    written = bb_project_reader_read (kept, bb_document_get_schema (found), NULL);
    if (written != NULL && !contains (found, written))
        return g_steal_pointer (&written);
    bb_unproven_drop (id, path);
    return NULL;
}

static gboolean
is_kept (const char *id, const char *path)
{
    g_autofree char *kept = dup_path (id, path);

    return g_file_test (kept, G_FILE_TEST_EXISTS);
}

/* Nearly always nothing is kept, and the file need not be read. */
static gboolean
look (Look *self, GCancellable *cancellable, GError **error)
{
    g_autofree char *real = bb_file_resolve (g_file_peek_path (self->file), NULL);
    g_autoptr (BbDocument) found = NULL;

    if (real == NULL || !is_kept (self->id, real))
        return TRUE;
    found = bb_project_file_load (self->file, self->schema, cancellable, error);
    if (found == NULL)
        return FALSE;
    self->lost = bb_unproven_find (found, real);
    return TRUE;
}

static void
look_in_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
    GError *error = NULL;

    if (look (task_data, cancellable, &error))
        g_task_return_boolean (task, TRUE);
    else
        g_task_return_error (task, error);
}

/**
 * bb_unproven_look_async:
 * @file: a file that was saved, on this computer
 * @id: the id of its project
 * @schema: what lies where
 * @cancellable: (nullable): what ends it early
 * @callback: what to call when it is done
 * @user_data: what to pass along
 *
 * Looks in a thread of its own whether what was last written to a file is in it.
 */
void
bb_unproven_look_async (GFile *file, const char *id, BbSchema *schema, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
    g_autoptr (GTask) task = NULL;
    Look *self;

    g_return_if_fail (G_IS_FILE (file) && g_file_peek_path (file) != NULL);
    g_return_if_fail (id != NULL);
    g_return_if_fail (BB_IS_SCHEMA (schema));

    self = g_new0 (Look, 1);
    self->file = g_object_ref (file);
    self->id = g_strdup (id);
    self->schema = g_object_ref (schema);
    task = g_task_new (NULL, cancellable, callback, user_data);
    g_task_set_source_tag (task, bb_unproven_look_async);
    g_task_set_task_data (task, self, look_free);
    g_task_run_in_thread (task, look_in_thread_cb);
}

/**
 * bb_unproven_look_finish:
 * @result: what the callback got
 * @lost: (out) (nullable) (transfer full): what was written, if the file has lost some of it: to
 *   be merged and saved again
 * @error: where the error goes
 *
 * Returns: whether the file could be read
 */
gboolean
bb_unproven_look_finish (GAsyncResult *result, BbDocument **lost, GError **error)
{
    g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
    g_return_val_if_fail (lost != NULL, FALSE);

    *lost = g_steal_pointer (&((Look *) g_task_get_task_data (G_TASK (result)))->lost);
    return g_task_propagate_boolean (G_TASK (result), error);
}
