/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-file-private.h"

#include "storage/bb-file-write.h"
#include "storage/bb-mail-place.h"

/* Opening, for whoever wants to show what is there and say what can be done with it. */

typedef struct {
    GFile *file;
    BbSchema *schema;
    BbProjectAccess access;
    BbFileMark *mark;
} Opening;

static Opening *
opening_new (GFile *file, BbSchema *schema)
{
    Opening *self = g_new0 (Opening, 1);

    self->file = g_object_ref (file);
    self->schema = g_object_ref (schema);
    return self;
}

static void
opening_free (gpointer data)
{
    Opening *self = data;

    g_object_unref (self->file);
    g_object_unref (self->schema);
    g_clear_pointer (&self->mark, bb_file_mark_free);
    g_free (self);
}

/* What a newer version wrote; if that cannot be shown, the first error stands. */
static BbDocument *
load_newer (Opening *self, GCancellable *cancellable)
{
    g_autoptr (GBytes) bytes = _bb_project_file_read (self->file, cancellable, NULL);

    self->access = BB_PROJECT_ACCESS_LOOK;
    return bytes != NULL ? bb_project_reader_read_newer (bytes, self->schema, NULL) : NULL;
}

static BbDocument *
load_usual (Opening *self, GCancellable *cancellable, GError **error)
{
    BbProjectOrigin origin;
    BbDocument *document =
        _bb_project_file_load (self->file, self->schema, &origin, &self->mark, cancellable, error);

    if (document != NULL)
        self->access = bb_project_file_find_access (self->file);
    return document;
}

static void
open_in_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
    Opening *self = task_data;
    g_autoptr (GError) error = NULL;
    BbDocument *document = load_usual (self, cancellable, &error);

    if (g_error_matches (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_NEWER))
        document = load_newer (self, cancellable);
    if (document != NULL)
        g_task_return_pointer (task, document, g_object_unref);
    else
        g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * bb_project_file_find_access:
 * @file: a file on this computer that this version can read, or that is not there
 *
 * Looks where a file lies and whether it is protected. It blocks.
 *
 * Returns: what can be done with the file
 */
BbProjectAccess
bb_project_file_find_access (GFile *file)
{
    const char *path;

    g_return_val_if_fail (G_IS_FILE (file), BB_PROJECT_ACCESS_FREE);

    path = g_file_peek_path (file);
    if (path == NULL)
        return BB_PROJECT_ACCESS_FREE;
    if (bb_mail_place_holds (path))
        return BB_PROJECT_ACCESS_MAIL;
    if (bb_file_write_is_allowed (path) || !g_file_test (path, G_FILE_TEST_EXISTS))
        return BB_PROJECT_ACCESS_FREE;
    return BB_PROJECT_ACCESS_ELSEWHERE;
}

/**
 * bb_project_file_open_async:
 * @file: a file on this computer
 * @schema: what lies where
 * @cancellable: (nullable): what ends it early
 * @callback: what to call when it is done
 * @user_data: what to pass along
 *
 * Reads a project in a thread of its own, to be shown: what a newer major version wrote too, as
 * far as this one knows it. Nothing is written.
 */
void
bb_project_file_open_async (GFile *file, BbSchema *schema, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
    g_autoptr (GTask) task = NULL;

    g_return_if_fail (G_IS_FILE (file));
    g_return_if_fail (BB_IS_SCHEMA (schema));

    task = g_task_new (NULL, cancellable, callback, user_data);
    g_task_set_source_tag (task, bb_project_file_open_async);
    g_task_set_task_data (task, opening_new (file, schema), opening_free);
    g_task_run_in_thread (task, open_in_thread_cb);
}

/**
 * bb_project_file_open_finish:
 * @result: what the callback got
 * @access: (out): what can be done with the file
 * @mark: (out) (nullable) (transfer full): what it held, to be expected there when it is saved;
 *   %NULL if it cannot be saved
 * @error: where the error goes
 *
 * Returns: (transfer full): the document, or %NULL
 */
BbDocument *
bb_project_file_open_finish (GAsyncResult *result, BbProjectAccess *access, BbFileMark **mark,
                             GError **error)
{
    Opening *self;

    g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
    g_return_val_if_fail (access != NULL && mark != NULL, NULL);

    self = g_task_get_task_data (G_TASK (result));
    *access = self->access;
    *mark = g_steal_pointer (&self->mark);
    return g_task_propagate_pointer (G_TASK (result), error);
}
