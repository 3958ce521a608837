/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-mail.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* The Email portal of the desktop:
 * https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Email.html */
#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_INTERFACE "org.freedesktop.portal.Email"
#define REQUEST_INTERFACE "org.freedesktop.portal.Request"

/* What a request answers. */
enum { RESPONSE_DONE, RESPONSE_CANCELLED };

typedef struct {
    GFile *file;
    char *subject;
    GDBusConnection *bus;
    guint subscription;
    gboolean is_answered;
} Request;

static void
unsubscribe (Request *self)
{
    if (self->subscription != 0)
        g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
    self->subscription = 0;
}

static void
request_free (gpointer data)
{
    Request *self = data;

    unsubscribe (self);
    g_object_unref (self->file);
    g_free (self->subject);
    g_clear_object (&self->bus);
    g_free (self);
}

/* An answer can come before the reply to the call that asked for it; the first one counts. */
static void
answer (GTask *task, GError *error)
{
    Request *self = g_task_get_task_data (task);

    if (self->is_answered) {
        g_clear_error (&error);
        return;
    }
    self->is_answered = TRUE;
    unsubscribe (self);
    if (error != NULL)
        g_task_return_error (task, error);
    else
        g_task_return_boolean (task, TRUE);
}

static void
response_cb (GDBusConnection *bus, const char *sender, const char *path, const char *interface,
             const char *name, GVariant *parameters, gpointer user_data)
{
    g_autoptr (GTask) task = g_object_ref (user_data);
    guint32 response;

    g_variant_get (parameters, "(ua{sv})", &response, NULL);
    if (response == RESPONSE_DONE)
        answer (task, NULL);
    else if (response == RESPONSE_CANCELLED)
        answer (task, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled"));
    else
        answer (task, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "no mail program"));
}

/* Where the portal will say how it went: it must be listened to before it is asked. */
static char *
dup_request_path (GDBusConnection *bus, const char *token)
{
    g_autofree char *sender = g_strdup (g_dbus_connection_get_unique_name (bus) + 1);

    g_strdelimit (sender, ".", '_');
    return g_strdup_printf (PORTAL_PATH "/request/%s/%s", sender, token);
}

static void
subscribe (GTask *task, const char *token)
{
    Request *self = g_task_get_task_data (task);
    g_autofree char *path = dup_request_path (self->bus, token);

    self->subscription = g_dbus_connection_signal_subscribe (
        self->bus, PORTAL_NAME, REQUEST_INTERFACE, "Response", path, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
        response_cb, g_object_ref (task), g_object_unref);
}

static GVariant *
create_arguments (const Request *self, const char *token, int handle)
{
    GVariantBuilder options;
    GVariantBuilder attachments;

    g_variant_builder_init (&attachments, G_VARIANT_TYPE ("ah"));
    g_variant_builder_add (&attachments, "h", handle);
    g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
    g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
    g_variant_builder_add (&options, "{sv}", "subject", g_variant_new_string (self->subject));
    g_variant_builder_add (&options, "{sv}", "attachment_fds",
                           g_variant_builder_end (&attachments));
    return g_variant_new ("(sa{sv})", "", &options);
}

/* The program on the other side may not see our folders: it gets the open file. */
static GUnixFDList *
open_file (const Request *self, int *handle, GError **error)
{
    g_autoptr (GUnixFDList) files = g_unix_fd_list_new ();
    const char *path = g_file_peek_path (self->file);
    g_autofd int file = path != NULL ? open (path, O_RDONLY | O_CLOEXEC) : -1;

    if (file < 0) {
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no such file");
        return NULL;
    }
    *handle = g_unix_fd_list_append (files, file, error);
    return *handle >= 0 ? g_steal_pointer (&files) : NULL;
}

/* It was understood; the answer comes when the mail program has it. */
static void
called_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (GTask) task = user_data;
    GError *error = NULL;
    g_autoptr (GVariant) reply = g_dbus_connection_call_with_unix_fd_list_finish (
        G_DBUS_CONNECTION (source), NULL, result, &error);

    if (reply == NULL)
        answer (task, error);
}

static void
ask_portal (GTask *task)
{
    Request *self = g_task_get_task_data (task);
    g_autofree char *token = g_strdup_printf ("bouwbord%u", g_random_int ());
    g_autoptr (GUnixFDList) files = NULL;
    GError *error = NULL;
    int handle;

    files = open_file (self, &handle, &error);
    if (files == NULL) {
        answer (task, error);
        return;
    }
    subscribe (task, token);
    g_dbus_connection_call_with_unix_fd_list (
        self->bus, PORTAL_NAME, PORTAL_PATH, PORTAL_INTERFACE, "ComposeEmail",
        create_arguments (self, token, handle), G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NONE, -1,
        files, g_task_get_cancellable (task), called_cb, g_object_ref (task));
}

static void
got_bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (GTask) task = user_data;
    Request *self = g_task_get_task_data (task);
    GError *error = NULL;

    self->bus = g_bus_get_finish (result, &error);
    if (self->bus != NULL)
        ask_portal (task);
    else
        answer (task, error);
}

/**
 * bb_mail_compose_async:
 * @file: what goes with the mail
 * @subject: what it is about
 * @cancellable: (nullable): to give up
 * @callback: what to call when it is done
 * @user_data: what to pass along
 *
 * Asks the desktop to begin a mail with a file in it.
 */
void
bb_mail_compose_async (GFile *file, const char *subject, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
    g_autoptr (GTask) task = NULL;
    Request *request;

    g_return_if_fail (G_IS_FILE (file));
    g_return_if_fail (subject != NULL);

    request = g_new0 (Request, 1);
    request->file = g_object_ref (file);
    request->subject = g_strdup (subject);
    task = g_task_new (NULL, cancellable, callback, user_data);
    g_task_set_source_tag (task, bb_mail_compose_async);
    g_task_set_task_data (task, request, request_free);
    g_bus_get (G_BUS_TYPE_SESSION, cancellable, got_bus_cb, g_steal_pointer (&task));
}

/**
 * bb_mail_compose_finish:
 * @result: what the callback got
 * @error: where to put why not: %G_IO_ERROR_CANCELLED if the person did not want it after all;
 *   nothing that a person could read
 *
 * Returns: whether a mail program has it now
 */
gboolean
bb_mail_compose_finish (GAsyncResult *result, GError **error)
{
    g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

    return g_task_propagate_boolean (G_TASK (result), error);
}
