/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-session-private.h"

#include "model/bb-copy.h"
#include "storage/bb-file-resolve.h"
#include "storage/bb-project-save.h"
#include "storage/bb-storage-error.h"

#include <glib/gi18n-lib.h>

/* A copy on its way into a file. */
typedef struct {
    BbDocument *document;
    GFile *file;
} Writing;

static void
writing_free (gpointer data)
{
    Writing *self = data;

    g_object_unref (self->document);
    g_object_unref (self->file);
    g_free (self);
}

static void
write_in_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
    const Writing *writing = task_data;
    g_autoptr (BbDocument) copy = bb_copy_clean (writing->document);
    g_autoptr (BbProjectSave) save = bb_project_save_new (writing->file, copy);
    GError *error = NULL;

    bb_project_save_set_replaces (save, TRUE);
    if (bb_project_save_run (save, cancellable, &error))
        g_task_return_boolean (task, TRUE);
    else
        g_task_return_error (task, error);
}

/* The thread knows nothing of the session. */
static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (GTask) task = user_data;
    GError *error = NULL;

    if (g_task_propagate_boolean (G_TASK (result), &error))
        g_task_return_boolean (task, TRUE);
    else
        g_task_return_error (task, error);
}

static void
write_copy (BbSession *self, GFile *file, GTask *task)
{
    g_autoptr (GTask) inner =
        g_task_new (NULL, g_task_get_cancellable (task), written_cb, g_object_ref (task));
    Writing *writing = g_new0 (Writing, 1);

    writing->document = bb_document_dup (bb_session_get_document (self));
    writing->file = g_object_ref (file);
    g_task_set_source_tag (inner, write_copy);
    g_task_set_task_data (inner, writing, writing_free);
    g_task_run_in_thread (inner, write_in_thread_cb);
}

static char *
resolve (GFile *file)
{
    const char *path = g_file_peek_path (file);

    return path != NULL ? bb_file_resolve (path, NULL) : NULL;
}

static gboolean
is_own_file (BbSession *self, GFile *file)
{
    g_autofree char *own = self->file != NULL ? resolve (self->file) : NULL;
    g_autofree char *path = resolve (file);

    return own != NULL && g_strcmp0 (own, path) == 0;
}

/**
 * bb_session_write_clean_copy_async:
 * @self: a session
 * @file: where to write it; what is there is replaced, unless it is the file of the session
 * @cancellable: (nullable): to give up
 * @callback: what to call when it is done
 * @user_data: what to pass along
 *
 * Writes a copy that tells nothing of people, see [func@copy_clean], as a project of its own. It
 * works in another thread, on what the board shows now. The session itself does not change.
 */
void
bb_session_write_clean_copy_async (BbSession *self, GFile *file, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data)
{
    g_autoptr (GTask) task = NULL;

    g_return_if_fail (BB_IS_SESSION (self));
    g_return_if_fail (G_IS_FILE (file));

    task = g_task_new (self, cancellable, callback, user_data);
    g_task_set_source_tag (task, bb_session_write_clean_copy_async);
    if (is_own_file (self, file))
        g_task_return_new_error (task, BB_STORAGE_ERROR, BB_STORAGE_ERROR_WRITE, "%s",
                                 _ ("That is the file of this project itself. Choose another name "
                                    "for the clean copy."));
    else
        write_copy (self, file, task);
}

/**
 * bb_session_write_clean_copy_finish:
 * @self: a session
 * @result: what the callback got
 * @error: where to put what went wrong, a sentence for a person
 *
 * Returns: whether the file now holds the copy
 */
gboolean
bb_session_write_clean_copy_finish (BbSession *self, GAsyncResult *result, GError **error)
{
    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

    return g_task_propagate_boolean (G_TASK (result), error);
}
