/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-trash.h"

#include <glib/gi18n-lib.h>

static char *
dup_name (GFile *file)
{
    g_autofree char *name = g_file_get_basename (file);

    return name != NULL ? g_filename_display_name (name) : g_file_get_uri (file);
}

/* A sentence about each that stays where it is. */
static void
complain (GString *complaints, GFile *file, const GError *error)
{
    g_autofree char *name = dup_name (file);

    if (complaints->len > 0)
        g_string_append_c (complaints, '\n');
    /* TRANSLATORS: %1$s is the name of a file, %2$s says why, in a sentence of the system */
    g_string_append_printf (complaints, _ ("“%1$s” stays where it is. %2$s"), name, error->message);
}

static void
trash_in_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
    GPtrArray *files = task_data;
    g_autoptr (GString) complaints = g_string_new (NULL);

    for (guint i = 0; i < files->len; i++) {
        g_autoptr (GError) error = NULL;

        if (!g_file_trash (files->pdata[i], cancellable, &error))
            complain (complaints, files->pdata[i], error);
    }
    if (complaints->len > 0)
        g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_FAILED, complaints->str);
    else
        g_task_return_boolean (task, TRUE);
}

/**
 * bb_trash_files_async:
 * @files: (element-type GFile): files
 * @cancellable: (nullable): what ends it early
 * @callback: what to call when it is done
 * @user_data: what to pass along
 *
 * Moves files to the bin, in another thread. None of them is ever deleted: what cannot go to a bin
 * stays where it is.
 */
void
bb_trash_files_async (GPtrArray *files, GCancellable *cancellable, GAsyncReadyCallback callback,
                      gpointer user_data)
{
    g_autoptr (GTask) task = NULL;

    g_return_if_fail (files != NULL);

    task = g_task_new (NULL, cancellable, callback, user_data);
    g_task_set_source_tag (task, bb_trash_files_async);
    g_task_set_task_data (task, g_ptr_array_ref (files), (GDestroyNotify) g_ptr_array_unref);
    g_task_run_in_thread (task, trash_in_thread_cb);
}

/**
 * bb_trash_files_finish:
 * @result: what the callback got
 * @error: where it is said which files stayed, and why
 *
 * Returns: whether all of them are in the bin
 */
gboolean
bb_trash_files_finish (GAsyncResult *result, GError **error)
{
    g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

    return g_task_propagate_boolean (G_TASK (result), error);
}
