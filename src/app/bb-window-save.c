/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window-private.h"

#include <glib/gi18n-lib.h>

#include "app/bb-file-dialog.h"
#include "app/bb-recent.h"

/* Saving: commit what is being typed, ask for a file if there is none, write. */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (GTask) task = user_data;
    g_autoptr (GError) error = NULL;

    if (!bb_session_save_finish (BB_SESSION (source), result, &error)) {
        g_task_return_error (task, g_steal_pointer (&error));
        return;
    }
    bb_recent_remember (BB_SESSION (source));
    g_task_return_boolean (task, TRUE);
}

static void
write_file (GTask *task, GFile *file)
{
    BbWindow *self = g_task_get_source_object (task);

    bb_session_save_async (self->session, file, NULL, written_cb, g_object_ref (task));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (GTask) task = user_data;
    g_autoptr (GError) error = NULL;
    g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

    if (file == NULL)
        g_task_return_error (task, g_steal_pointer (&error));
    else
        write_file (task, file);
}

static void
choose_file_and_write (GTask *task)
{
    BbWindow *self = g_task_get_source_object (task);
    g_autoptr (GtkFileDialog) dialog = bb_file_dialog_new_save (self->session);

    gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, chosen_cb, g_object_ref (task));
}

/* Writes what is being typed into the document. FALSE: it was refused, and the person was told;
 * going on would lose it. */
gboolean
_bb_window_commit (BbWindow *self)
{
    self->refused = FALSE;
    /* What is typed into a project that can only be looked at was never going to be kept. */
    if (self->session != NULL && bb_session_get_read_only (self->session))
        return TRUE;
    _bb_window_commit_pane (self);
    bb_board_commit (self->board);
    return !self->refused;
}

/**
 * bb_window_save_async:
 * @self: a window with a project
 * @choose_file: whether to ask where even if the project has a file
 * @callback: called when it is saved or not
 * @user_data: for @callback
 *
 * Saves the project, with all that goes with it on the screen. A failure has been shown to the
 * person when @callback is called.
 */
void
bb_window_save_async (BbWindow *self, gboolean choose_file, GAsyncReadyCallback callback,
                      gpointer user_data)
{
    g_autoptr (GTask) task = NULL;
    GFile *file;

    g_return_if_fail (BB_IS_WINDOW (self));
    g_return_if_fail (self->session != NULL);

    task = g_task_new (self, NULL, callback, user_data);
    g_task_set_source_tag (task, bb_window_save_async);
    file = bb_session_get_file (self->session);
    /* A field that is refused has said so and keeps its text; all else is saved. */
    _bb_window_commit (self);
    if (choose_file || file == NULL || bb_session_get_elsewhere (self->session))
        choose_file_and_write (task);
    else
        write_file (task, file);
}

/**
 * bb_window_save_finish:
 * @self: a window
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: %TRUE if the project is saved
 */
gboolean
bb_window_save_finish (BbWindow *self, GAsyncResult *result, GError **error)
{
    g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

    return g_task_propagate_boolean (G_TASK (result), error);
}
