/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-mail.h"

#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "bb-test.h"

/* A desktop of our own, on a bus of its own. */

static const char interface_xml[] = "<node>"
                                    "  <interface name='org.freedesktop.portal.Email'>"
                                    "    <method name='ComposeEmail'>"
                                    "      <arg type='s' direction='in'/>"
                                    "      <arg type='a{sv}' direction='in'/>"
                                    "      <arg type='o' direction='out'/>"
                                    "    </method>"
                                    "  </interface>"
                                    "</node>";

#define REFUSES 98

typedef struct {
    GTestDBus *bus;
    GDBusConnection *portal;
    guint registration;
    guint response; /* what it answers */
    char *dir;
    GFile *file;
    char *subject; /* what it got */
    char *content;
    GAsyncResult *result;
} Fixture;

static char *
read_first (GUnixFDList *files)
{
    g_autofd int file = g_unix_fd_list_get (files, 0, NULL);
    char buffer[100] = "";

    g_assert_cmpint (read (file, buffer, sizeof buffer - 1), >, 0);
    return g_strdup (buffer);
}

static char *
dup_handle (const char *sender, GVariant *options)
{
    g_autofree char *name = g_strdelimit (g_strdup (sender + 1), ".", '_');
    const char *token;

    g_assert_true (g_variant_lookup (options, "handle_token", "&s", &token));
    return g_strdup_printf ("/org/freedesktop/portal/desktop/request/%s/%s", name, token);
}

/* The answer comes before the reply, as it may. */
static void
call_cb (GDBusConnection *connection, const char *sender, const char *path, const char *interface,
         const char *method, GVariant *parameters, GDBusMethodInvocation *invocation,
         gpointer user_data)
{
    Fixture *self = user_data;
    GDBusMessage *message = g_dbus_method_invocation_get_message (invocation);
    g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 1);
    g_autofree char *handle = dup_handle (sender, options);

    if (self->response == REFUSES) {
        g_dbus_method_invocation_return_error_literal (invocation, G_DBUS_ERROR,
                                                       G_DBUS_ERROR_NOT_SUPPORTED, "no");
        return;
    }
    g_assert_true (g_variant_lookup (options, "subject", "s", &self->subject));
    self->content = read_first (g_dbus_message_get_unix_fd_list (message));
    g_dbus_connection_emit_signal (connection, sender, handle, "org.freedesktop.portal.Request",
                                   "Response", g_variant_new ("(ua{sv})", self->response, NULL),
                                   NULL);
    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", handle));
}

static GDBusConnection *
connect_to_bus (void)
{
    const char *address = g_getenv ("DBUS_SESSION_BUS_ADDRESS");
    g_autoptr (GError) error = NULL;
    GDBusConnection *connection =
        g_dbus_connection_new_for_address_sync (address,
                                                G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                    G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                NULL, NULL, &error);

    g_assert_no_error (error);
    return connection;
}

static void
start_portal (Fixture *self)
{
    static const GDBusInterfaceVTable table = { .method_call = call_cb };
    g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (interface_xml, NULL);
    g_autoptr (GVariant) reply = NULL;

    self->portal = connect_to_bus ();
    self->registration =
        g_dbus_connection_register_object (self->portal, "/org/freedesktop/portal/desktop",
                                           info->interfaces[0], &table, self, NULL, NULL);
    g_assert_cmpuint (self->registration, !=, 0);
    reply = g_dbus_connection_call_sync (
        self->portal, "org.freedesktop.DBus", "/", "org.freedesktop.DBus", "RequestName",
        g_variant_new ("(su)", "org.freedesktop.portal.Desktop", 0), NULL, G_DBUS_CALL_FLAGS_NONE,
        -1, NULL, NULL);
    g_assert_nonnull (reply);
}

static void
set_up (Fixture *self, gconstpointer data)
{
    g_autofree char *path = NULL;

    self->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
    g_test_dbus_up (self->bus);
    self->dir = bb_test_make_dir ();
    path = g_build_filename (self->dir, "a.bouwbord", NULL);
    g_assert_true (g_file_set_contents (path, "the board", -1, NULL));
    self->file = g_file_new_for_path (path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    if (self->portal != NULL) {
        g_dbus_connection_unregister_object (self->portal, self->registration);
        g_dbus_connection_close_sync (self->portal, NULL, NULL);
    }
    g_clear_object (&self->portal);
    g_clear_object (&self->result);
    g_clear_object (&self->file);
    g_free (self->subject);
    g_free (self->content);
    bb_test_remove_dir (self->dir);
    g_free (self->dir);
    while (g_main_context_iteration (NULL, FALSE))
        ;
    g_test_dbus_down (self->bus);
    g_clear_object (&self->bus);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    ((Fixture *) user_data)->result = g_object_ref (result);
}

static gboolean
compose (Fixture *self, GError **error)
{
    bb_mail_compose_async (self->file, "Plan “é”", NULL, done_cb, self);
    bb_test_iterate_while (self->result == NULL);
    return bb_mail_compose_finish (self->result, error);
}

static void
test_hands_over_the_file (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;

    start_portal (self);
    g_assert_true (compose (self, &error));
    g_assert_no_error (error);
    g_assert_cmpstr (self->subject, ==, "Plan “é”");
    g_assert_cmpstr (self->content, ==, "the board");
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;

    self->response = 1;
    start_portal (self);
    g_assert_false (compose (self, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_no_mail_program (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;

    self->response = 2;
    start_portal (self);
    g_assert_false (compose (self, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;

    self->response = REFUSES;
    start_portal (self);
    g_assert_false (compose (self, &error));
    g_assert_error (error, G_DBUS_ERROR, G_DBUS_ERROR_NOT_SUPPORTED);
}

static void
test_no_portal (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;

    g_assert_false (compose (self, &error));
    g_assert_nonnull (error);
    g_assert_false (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

static void
test_no_file (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;

    g_assert_true (g_file_delete (self->file, NULL, NULL));
    g_assert_false (compose (self, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

#define ADD(name, function) g_test_add ("/mail/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("hands-over-the-file", test_hands_over_the_file);
    ADD ("cancelled", test_cancelled);
    ADD ("no-mail-program", test_no_mail_program);
    ADD ("refused", test_refused);
    ADD ("no-portal", test_no_portal);
    ADD ("no-file", test_no_file);
    return g_test_run ();
}
