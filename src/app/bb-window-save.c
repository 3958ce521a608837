/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window-private.h"

#include <glib/gi18n-lib.h>

#include "app/bb-file-dialog.h"
#include "app/bb-recent.h"

/* Saving: commit what is being typed, ask for a file if there is none, write. */

static void
report_failure (BbWindow *self, const GError *error)
{
    _bb_window_set_failure (self, error->message);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (GTask) task = user_data;
    BbWindow *self = g_task_get_source_object (task);
    g_autoptr (GError) error = NULL;

    if (!bb_session_save_finish (BB_SESSION (source), result, &error)) {
        report_failure (self, error);
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

/* Closing: ask if there are unsaved changes; only a save that worked or a clear no lets go. */

static GError *
new_refusal (void)
{
    return g_error_new (G_IO_ERROR, G_IO_ERROR_FAILED, "%s",
                        _ ("A field has a value that cannot be saved."));
}

static void
let_go (GTask *task)
{
    BB_WINDOW (g_task_get_source_object (task))->closing = FALSE;
    g_task_return_boolean (task, TRUE);
}

static void
stay (GTask *task, GError *error)
{
    BB_WINDOW (g_task_get_source_object (task))->closing = FALSE;
    g_task_return_error (task, error);
}

static void
saved_before_close_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (GTask) task = user_data;
    g_autoptr (GError) error = NULL;

    if (bb_window_save_finish (BB_WINDOW (source), result, &error))
        let_go (task);
    else
        stay (task, g_steal_pointer (&error));
}

/* What was not wanted does not come back with the next start. */
static void
discard (BbWindow *self, GTask *task)
{
    bb_session_discard (self->session);
    let_go (task);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (GTask) task = user_data;
    BbWindow *self = g_task_get_source_object (task);
    const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

    if (g_str_equal (answer, "save"))
        bb_window_save_async (self, FALSE, saved_before_close_cb, g_object_ref (task));
    else if (g_str_equal (answer, "discard"))
        discard (self, task);
    else
        stay (task, g_error_new (G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _ ("Cancelled")));
}

/* The heading is short: AdwAlertDialog warns of one that does not fit in one line. */
static AdwAlertDialog *
create_question (BbWindow *self)
{
    AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Save changes?"), NULL));
    g_autofree char *body = NULL;

    /* TRANSLATORS: %s is the title of a project. */
    body = g_strdup_printf (_ ("“%s” has changes that are not saved yet. What you do not save is "
                               "lost."),
                            bb_project_title_get_title (self->title));
    adw_alert_dialog_set_body (dialog, body);
    adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "discard", _ ("_Discard"),
                                    "save", _ ("_Save"), NULL);
    adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
    adw_alert_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
    adw_alert_dialog_set_default_response (dialog, "save");
    adw_alert_dialog_set_close_response (dialog, "cancel");
    return dialog;
}

/**
 * bb_window_prepare_close_async:
 * @self: a window
 * @callback: called when it is decided
 * @user_data: for @callback
 *
 * Settles what becomes of unsaved changes, with the person if need be. The window stays; its
 * owner closes it.
 */
void
bb_window_prepare_close_async (BbWindow *self, GAsyncReadyCallback callback, gpointer user_data)
{
    g_autoptr (GTask) task = NULL;

    g_return_if_fail (BB_IS_WINDOW (self));

    task = g_task_new (self, NULL, callback, user_data);
    g_task_set_source_tag (task, bb_window_prepare_close_async);
    /* A second click while the question stands asks nothing new. */
    if (self->closing) {
        g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PENDING, "%s", _ ("Cancelled"));
        return;
    }
    self->closing = TRUE;
    if (self->session == NULL)
        let_go (task);
    else if (!_bb_window_commit (self))
        stay (task, new_refusal ());
    else if (!bb_session_get_modified (self->session))
        let_go (task);
    else
        adw_alert_dialog_choose (create_question (self), GTK_WIDGET (self), NULL, answered_cb,
                                 g_object_ref (task));
}

/**
 * bb_window_prepare_close_finish:
 * @self: a window
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: %TRUE if the window may be closed without losing anything that is wanted
 */
gboolean
bb_window_prepare_close_finish (BbWindow *self, GAsyncResult *result, GError **error)
{
    g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

    return g_task_propagate_boolean (G_TASK (result), error);
}

static void
may_close_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    if (bb_window_prepare_close_finish (BB_WINDOW (source), result, NULL))
        gtk_window_destroy (GTK_WINDOW (source));
}

gboolean
_bb_window_close_request (GtkWindow *window)
{
    bb_window_prepare_close_async (BB_WINDOW (window), may_close_cb, NULL);
    return GDK_EVENT_STOP;
}
