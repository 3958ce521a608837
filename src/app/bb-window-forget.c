/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window-private.h"

#include <glib/gi18n-lib.h>

#include "app/bb-recent.h"
#include "storage/bb-forget.h"

/* Forgetting a project on this computer: the window goes back to its start page first, for what
 * is open is still being kept. */

static BbDocument *
get_document (BbWindow *self)
{
    return self->session != NULL ? bb_project_get_document (bb_session_get_project (self->session))
                                 : NULL;
}

static gboolean
shows_same_project (BbWindow *self, BbWindow *other)
{
    BbDocument *document = get_document (other);

    return other != self && other->origin != self && document != NULL &&
           g_str_equal (bb_document_get_id (document), bb_document_get_id (get_document (self)));
}

/* What another window has of the project is in use. */
static gboolean
is_open_elsewhere (BbWindow *self)
{
    GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

    for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next) {
        if (BB_IS_WINDOW (link->data) && shows_same_project (self, link->data))
            return TRUE;
    }
    return FALSE;
}

static void
forgotten_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (BbWindow) self = user_data;
    g_autoptr (GError) error = NULL;

    if (bb_forget_project_finish (result, &error))
        bb_window_show_message (self, _ ("This computer has forgotten the project"));
    else
        _bb_window_show_problem (self, _ ("Not all forgotten"), error->message);
}

static void
close_versions (BbWindow *self)
{
    GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
    g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));

    for (GList *link = windows; link != NULL; link = link->next) {
        if (BB_IS_WINDOW (link->data) && BB_WINDOW (link->data)->origin == self)
            gtk_window_destroy (link->data);
    }
}

static void
forget (BbWindow *self)
{
    g_autofree char *project = g_strdup (bb_document_get_id (get_document (self)));
    GFile *file = bb_session_get_file (self->session);

    if (file != NULL)
        bb_recent_forget (file);
    close_versions (self);
    bb_session_discard (self->session);
    bb_window_set_session (self, NULL);
    bb_forget_project_async (project, NULL, forgotten_cb, g_object_ref (self));
}

/* What is being written is kept as a version when that has ended. */
static void
forget_when_written (BbWindow *self)
{
    if (self->session == NULL || bb_session_get_state (self->session) == BB_SESSION_SAVING)
        return;
    g_signal_handlers_disconnect_by_func (self->session, forget_when_written, self);
    forget (self);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (BbWindow) self = user_data;
    const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

    if (!g_str_equal (answer, "forget") || self->session == NULL)
        return;
    g_signal_connect_object (self->session, "notify::state", G_CALLBACK (forget_when_written), self,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    forget_when_written (self);
}

static char *
describe_consequence (BbWindow *self)
{
    if (bb_session_get_file (self->session) == NULL)
        return g_strdup (
            _ ("This project has no file yet: all of it goes. This cannot be undone."));
    if (bb_session_get_modified (self->session))
        return g_strdup (
            _ ("Its earlier versions and the changes that are not saved yet go, and it "
               "is no longer in the list of recent projects. The file stays where it "
               "is. This cannot be undone."));
    return g_strdup (_ ("Its earlier versions go, and it is no longer in the list of recent "
                        "projects. The file stays where it is. This cannot be undone."));
}

static AdwAlertDialog *
create_question (BbWindow *self)
{
    AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Forget?"), NULL));
    g_autofree char *consequence = describe_consequence (self);
    g_autofree char *body = NULL;

    /* TRANSLATORS: %s is the title of a project. */
    body = g_strdup_printf (_ ("This computer forgets “%s”."),
                            bb_project_title_get_title (self->title));
    adw_alert_dialog_format_body (dialog, "%s %s", body, consequence);
    adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "forget", _ ("_Forget"), NULL);
    adw_alert_dialog_set_response_appearance (dialog, "forget", ADW_RESPONSE_DESTRUCTIVE);
    adw_alert_dialog_set_default_response (dialog, "cancel");
    adw_alert_dialog_set_close_response (dialog, "cancel");
    return dialog;
}

static void
forget_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    BbWindow *self = BB_WINDOW (widget);

    if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
        return;
    if (is_open_elsewhere (self))
        _bb_window_show_problem (self, _ ("Still open"),
                                 _ ("The project is open in another window, too. Close that one "
                                    "first."));
    else
        adw_alert_dialog_choose (create_question (self), widget, NULL, answered_cb,
                                 g_object_ref (self));
}

void
_bb_window_class_install_forget (GtkWidgetClass *widget_class)
{
    gtk_widget_class_install_action (widget_class, "win.forget", NULL, forget_cb);
}
