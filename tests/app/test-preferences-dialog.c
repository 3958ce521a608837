/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "app/bb-preferences-dialog.h"

#include "bb-test-app.h"

typedef struct {
    BbApplication *application;
    BbWindow *window;
    BbSession *session;
    GSettings *settings;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->application = bb_test_app_new ();
    self->settings = g_settings_new (APP_ID);
    g_settings_reset (self->settings, "display-name");
    self->session = bb_test_session_new ();
    self->window = bb_application_open_session (self->application, self->session);
    bb_test_wait_mapped (self->window);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_settings_reset (self->settings, "display-name");
    bb_test_app_finish (self->application);
    g_assert_finalize_object (self->session);
    g_assert_finalize_object (self->settings);
}

/* The name goes to what is open, and to what is opened later. */
static void
test_name (Fixture *self, gconstpointer data)
{
    g_autoptr (BbSession) later = bb_test_session_new ();
    GtkEditable *name;
    AdwDialog *dialog;

    g_assert_cmpstr (bb_session_get_name (self->session), ==, "");
    g_action_group_activate_action (G_ACTION_GROUP (self->application), "preferences", NULL);
    dialog = bb_test_wait_dialog (self->window);
    g_assert_true (BB_IS_PREFERENCES_DIALOG (dialog));
    name = bb_test_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 0);
    g_assert_cmpstr (gtk_editable_get_text (name), ==, "");
    gtk_editable_set_text (name, "Fatima");
    bb_test_iterate_while (g_str_equal (bb_session_get_name (self->session), ""));
    g_assert_cmpstr (bb_session_get_name (self->session), ==, "Fatima");

    bb_application_open_session (self->application, later);
    g_assert_cmpstr (bb_session_get_name (later), ==, "Fatima");
}

static void
test_finalizes (Fixture *self, gconstpointer data)
{
    AdwDialog *dialog = g_object_ref_sink (bb_preferences_dialog_new ());

    adw_dialog_present (dialog, GTK_WIDGET (self->window));
    adw_dialog_force_close (dialog);
    bb_test_iterate_while (g_main_context_pending (NULL));
    g_assert_finalize_object (dialog);
}

#define ADD(name, function)                                                                        \
    g_test_add ("/preferences-dialog/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);
    ADD ("name", test_name);
    ADD ("finalizes", test_finalizes);
    return g_test_run ();
}
