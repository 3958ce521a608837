/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-look.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "storage/bb-copy-name.h"
#include "storage/bb-file-bytes.h"
#include "storage/bb-project-file-private.h"
#include "storage/bb-storage-error.h"

#define SUFFIX ".bouwbord"

/* More files than this lie in no folder of projects; looking must end. */
#define FILES_MAX 1000

typedef struct {
    GFile *file;
    BbFileMark *known;
    BbSchema *schema;
} Request;

static void
request_free (gpointer data)
{
    Request *self = data;

    g_object_unref (self->file);
    g_clear_pointer (&self->known, bb_file_mark_free);
    g_object_unref (self->schema);
    g_free (self);
}

/**
 * bb_project_look_free:
 * @self: (transfer full): a look
 *
 * Frees it.
 */
void
bb_project_look_free (BbProjectLook *self)
{
    g_clear_object (&self->document);
    g_clear_pointer (&self->mark, bb_file_mark_free);
    g_clear_object (&self->file);
    g_clear_error (&self->error);
    g_free (self);
}

static gboolean
is_missing (const char *path)
{
    GStatBuf info;

    return g_stat (path, &info) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

static gboolean
holds (const char *path, const BbFileMark *known)
{
    g_autoptr (GBytes) bytes = NULL;
    GStatBuf info;

    if (g_stat (path, &info) != 0 || (gsize) info.st_size != bb_file_mark_get_size (known))
        return FALSE;
    bytes = bb_file_bytes_read (path, BB_PROJECT_FILE_BYTES_MAX, NULL, NULL);
    return bytes != NULL && bb_file_mark_fits (known, bytes);
}

/* A program that keeps folders in step may set our version aside, and is about to bring another in
 * its place: the project is where it was. */
static gboolean
may_be_it (const char *name, const char *former)
{
    return g_str_has_suffix (name, SUFFIX) && !bb_copy_name_is_conflict (name, former);
}

/* A file that was only given another name still holds what it held. */
static GFile *
find_moved (const Request *self, GCancellable *cancellable)
{
    g_autofree char *folder = g_path_get_dirname (g_file_peek_path (self->file));
    g_autofree char *former = g_path_get_basename (g_file_peek_path (self->file));
    g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
    const char *name;

    if (dir == NULL || self->known == NULL)
        return NULL;
    for (guint i = 0; i < FILES_MAX && (name = g_dir_read_name (dir)) != NULL; i++) {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        if (g_cancellable_is_cancelled (cancellable))
            return NULL;
        if (may_be_it (name, former) && holds (path, self->known))
            return g_file_new_for_path (path);
    }
    return NULL;
}

static BbLookKind
look_for_missing (const Request *self, BbProjectLook *look, GCancellable *cancellable)
{
    look->file = find_moved (self, cancellable);
    return look->file != NULL ? BB_LOOK_MOVED : BB_LOOK_MISSING;
}

static BbLookKind
look_into (const Request *self, BbProjectLook *look, GBytes *bytes)
{
    BbProjectOrigin origin;

    if (bb_file_mark_fits (self->known, bytes))
        return BB_LOOK_SAME;
    look->document = _bb_project_file_parse (bytes, self->schema, &origin, &look->error);
    if (look->document == NULL)
        return BB_LOOK_UNFIT;
    look->mark = bb_file_mark_new (bytes);
    return BB_LOOK_CHANGED;
}

static BbLookKind
look_at (const Request *self, BbProjectLook *look, GCancellable *cancellable)
{
    const char *path = g_file_peek_path (self->file);
    g_autoptr (GBytes) bytes =
        bb_file_bytes_read (path, BB_PROJECT_FILE_BYTES_MAX, cancellable, &look->error);

    if (bytes != NULL)
        return look_into (self, look, bytes);
    if (g_error_matches (look->error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_LIMIT))
        return BB_LOOK_UNFIT;
    return is_missing (path) ? look_for_missing (self, look, cancellable) : BB_LOOK_UNREAD;
}

static void
look_in_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
    BbProjectLook *look = g_new0 (BbProjectLook, 1);

    look->kind = look_at (task_data, look, cancellable);
    g_task_return_pointer (task, look, (GDestroyNotify) bb_project_look_free);
}

/**
 * bb_project_look_async:
 * @file: (transfer none): the file of an open project, on this computer
 * @known: (nullable): what it held when it was last read or written
 * @schema: what lies where
 * @cancellable: (nullable): to give up
 * @callback: what to call when it is done
 * @user_data: what to pass along
 *
 * Looks in a thread of its own whether somebody else has changed a file: by what it holds, not by
 * its times, which network drives and sync programs set as they like.
 */
void
bb_project_look_async (GFile *file, const BbFileMark *known, BbSchema *schema,
                       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
    g_autoptr (GTask) task = NULL;
    Request *request;

    g_return_if_fail (G_IS_FILE (file) && g_file_peek_path (file) != NULL);
    g_return_if_fail (BB_IS_SCHEMA (schema));

    request = g_new0 (Request, 1);
    request->file = g_object_ref (file);
    request->known = known != NULL ? bb_file_mark_copy (known) : NULL;
    request->schema = g_object_ref (schema);
    task = g_task_new (NULL, cancellable, callback, user_data);
    g_task_set_source_tag (task, bb_project_look_async);
    g_task_set_task_data (task, request, request_free);
    g_task_run_in_thread (task, look_in_thread_cb);
}

/**
 * bb_project_look_finish:
 * @result: what the callback got
 * @error: where the error goes
 *
 * Returns: (transfer full) (nullable): what was found, or %NULL if it was given up
 */
BbProjectLook *
bb_project_look_finish (GAsyncResult *result, GError **error)
{
    g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

    return g_task_propagate_pointer (G_TASK (result), error);
}
