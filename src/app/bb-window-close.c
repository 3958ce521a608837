/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window-private.h"

#include <glib/gi18n-lib.h>

/* Closing saves. It asks if that fails or if there is no file yet; only a save that worked or a
 * clear no lets go. */

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

/* What was not wanted does not come back with the next start. */
static void
discard (BbWindow *self, GTask *task)
{
    bb_session_discard (self->session);
    let_go (task);
}

static void ask (GTask *task);

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (GTask) task = user_data;
    g_autoptr (GError) error = NULL;

    if (bb_window_save_finish (BB_WINDOW (source), result, &error))
        let_go (task);
    else if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        stay (task, g_steal_pointer (&error));
    else
        ask (task);
}

/* A file that could not be written once will hardly be written in the next second. */
static void
save (GTask *task)
{
    BbWindow *self = g_task_get_source_object (task);
    gboolean choose_file = bb_session_get_problem (self->session) != NULL;

    bb_window_save_async (self, choose_file, saved_cb, g_object_ref (task));
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (GTask) task = user_data;
    BbWindow *self = g_task_get_source_object (task);
    const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

    if (g_str_equal (answer, "save"))
        save (task);
    else if (g_str_equal (answer, "discard"))
        discard (self, task);
    else
        stay (task, g_error_new (G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _ ("Cancelled")));
}

static char *
describe_question (BbWindow *self)
{
    const GError *problem = bb_session_get_problem (self->session);

    if (problem != NULL)
        /* TRANSLATORS: %s is one or more sentences that say what went wrong. */
        return g_strdup_printf (_ ("%s What you do not save is lost."), problem->message);
    /* TRANSLATORS: %s is the title of a project. */
    return g_strdup_printf (_ ("“%s” has changes that are not saved yet. What you do not save is "
                               "lost."),
                            bb_project_title_get_title (self->title));
}

/* The heading is short: AdwAlertDialog warns of one that does not fit in one line. */
static AdwAlertDialog *
create_question (BbWindow *self)
{
    AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Save changes?"), NULL));
    gboolean failed = bb_session_get_problem (self->session) != NULL;
    g_autofree char *body = describe_question (self);

    adw_alert_dialog_set_body (dialog, body);
    adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "discard", _ ("_Discard"),
                                    "save", failed ? _ ("Save _as…") : _ ("_Save"), NULL);
    adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
    adw_alert_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
    adw_alert_dialog_set_default_response (dialog, "save");
    adw_alert_dialog_set_close_response (dialog, "cancel");
    return dialog;
}

static void
ask (GTask *task)
{
    BbWindow *self = g_task_get_source_object (task);

    adw_alert_dialog_choose (create_question (self), GTK_WIDGET (self), NULL, answered_cb,
                             g_object_ref (task));
}

static gboolean
saves_itself (BbSession *session)
{
    return bb_session_get_file (session) != NULL && !bb_session_get_elsewhere (session);
}

static void
settle (GTask *task)
{
    BbWindow *self = g_task_get_source_object (task);
    BbSession *session = self->session;

    if (saves_itself (session) && bb_session_get_ahead (session))
        bb_window_save_async (self, FALSE, saved_cb, g_object_ref (task));
    else if (bb_session_get_modified (session))
        ask (task);
    else
        let_go (task);
}

/**
 * bb_window_prepare_close_async:
 * @self: a window
 * @callback: called when it is decided
 * @user_data: for @callback
 *
 * Saves, or settles with the person what becomes of unsaved changes. The window stays; its
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
    else
        settle (task);
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
