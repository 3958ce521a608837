/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window.h"

#include "app/bb-file-dialog.h"
#include "bb-test-app.h"

typedef struct {
    BbApplication *application;
    BbWindow *window;
    BbSession *session;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->application = bb_test_app_new ();
    self->session = bb_test_session_new ();
    self->window = bb_application_open_session (self->application, self->session);
    bb_test_wait_mapped (self->window);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_app_finish (self->application);
    g_assert_finalize_object (self->session);
}

/* It is said what is left out before anything is asked. */
static void
test_explains_clean_copy (Fixture *self, gconstpointer data)
{
    AdwDialog *dialog;

    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.clean-copy", NULL);
    dialog = bb_test_wait_dialog (self->window);
    bb_test_iterate_while (!bb_test_says (
        GTK_WIDGET (dialog), "Left out: names of people, notes, comments, history and conflicts."));
    bb_test_answer (self->window, "_Cancel");
    bb_test_iterate_while (
        adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) != NULL);
}

static void
test_clean_copy_has_own_name (Fixture *self, gconstpointer data)
{
    g_autoptr (GtkFileDialog) dialog = bb_file_dialog_new_clean_copy (self->session);

    g_assert_cmpstr (gtk_file_dialog_get_initial_name (dialog), ==,
                     "From the outside in (clean copy).bouwbord");
    g_assert_null (gtk_file_dialog_get_initial_file (dialog));
}

#define ADD(name, function)                                                                        \
    g_test_add ("/window-share/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);
    ADD ("explains-clean-copy", test_explains_clean_copy);
    ADD ("clean-copy-has-own-name", test_clean_copy_has_own_name);
    return g_test_run ();
}
