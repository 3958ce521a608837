/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window-private.h"

#include <glib/gi18n-lib.h>

#include "app/bb-file-dialog.h"
#include "app/bb-file.h"
#include "app/bb-mail.h"

/* Giving the board to others. */

static void
show_in_folder (BbWindow *self, GFile *file)
{
    g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

    gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (self), NULL, NULL, NULL);
}

static void
show_in_folder_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

    show_in_folder (BB_WINDOW (widget), file);
}

static void
tell_written (BbWindow *self, GFile *file)
{
    AdwToast *toast = adw_toast_new (_ ("Clean copy saved"));
    g_autofree char *uri = g_file_get_uri (file);

    adw_toast_set_button_label (toast, _ ("Show in folder"));
    adw_toast_set_action_name (toast, "win.show-in-folder");
    adw_toast_set_action_target (toast, "s", uri);
    _bb_window_show_toast (self, toast);
}

typedef struct {
    BbWindow *window;
    GFile *file;
} Copy;

static void
copy_free (Copy *self)
{
    g_object_unref (self->window);
    g_object_unref (self->file);
    g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copy, copy_free)

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (Copy) copy = user_data;
    g_autoptr (GError) error = NULL;

    if (bb_session_write_clean_copy_finish (BB_SESSION (source), result, &error))
        tell_written (copy->window, copy->file);
    else
        _bb_window_show_problem (copy->window, _ ("No clean copy"), error->message);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (BbWindow) self = user_data;
    g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
    Copy *copy;

    if (file == NULL || self->session == NULL)
        return;
    copy = g_new0 (Copy, 1);
    copy->window = g_object_ref (self);
    copy->file = g_object_ref (file);
    bb_session_write_clean_copy_async (self->session, file, NULL, written_cb, copy);
}

static void
explained_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (BbWindow) self = user_data;
    const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
    g_autoptr (GtkFileDialog) dialog = NULL;

    if (!g_str_equal (answer, "save") || self->session == NULL)
        return;
    dialog = bb_file_dialog_new_clean_copy (self->session);
    gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, chosen_cb, g_object_ref (self));
}

/* What else can hold a name nobody but a person can see. */
static AdwAlertDialog *
create_explanation (void)
{
    AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Clean copy"), NULL));

    adw_alert_dialog_set_body (
        dialog, _ ("A copy of this board that you can give to anybody. It is a project of its own; "
                   "yours stays as it is.\n\n"
                   "Left out: names of people, notes, comments, history and conflicts.\n\n"
                   "Texts such as first steps, results and checklists do come along. See whether "
                   "they name somebody."));
    adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "save", _ ("_Save…"), NULL);
    adw_alert_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
    adw_alert_dialog_set_default_response (dialog, "save");
    adw_alert_dialog_set_close_response (dialog, "cancel");
    return dialog;
}

static void
clean_copy_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    BbWindow *self = BB_WINDOW (widget);

    if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL &&
        _bb_window_commit (self))
        adw_alert_dialog_choose (create_explanation (), widget, NULL, explained_cb,
                                 g_object_ref (self));
}

/* Without a mail program the person attaches the file by hand: it is put before them. */
static void
composed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (BbWindow) self = user_data;
    g_autoptr (GError) error = NULL;

    if (bb_mail_compose_finish (result, &error) ||
        g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
        return;
    show_in_folder (self, bb_session_get_file (self->session));
    _bb_window_show_notice (self,
                            _ ("No mail could be begun here. The file is shown in its folder: "
                               "attach it to a mail yourself."));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    BbWindow *self = BB_WINDOW (source);

    if (!bb_window_save_finish (self, result, NULL) || self->session == NULL)
        return;
    bb_mail_compose_async (bb_session_get_file (self->session),
                           bb_project_title_get_title (self->title), NULL, composed_cb,
                           g_object_ref (self));
}

/* What is sent is what is on the board. */
static void
send_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    bb_window_save_async (BB_WINDOW (widget), FALSE, saved_cb, NULL);
}

void
_bb_window_class_install_share (GtkWidgetClass *widget_class)
{
    gtk_widget_class_install_action (widget_class, "win.send", NULL, send_cb);
    gtk_widget_class_install_action (widget_class, "win.clean-copy", NULL, clean_copy_cb);
    gtk_widget_class_install_action (widget_class, "win.show-in-folder", "s", show_in_folder_cb);
}
