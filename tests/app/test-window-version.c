/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window.h"

#include "bb-test-app.h"

typedef struct {
    BbApplication *application;
    BbWindow *window;
    BbSession *session;
    char *dir;
} Fixture;

/* Saved as of Duinhaven, then as of Waterland. */
static void
set_up (Fixture *self, gconstpointer data)
{
    g_autofree char *path = NULL;
    g_autofree char *again = NULL;

    self->application = bb_test_app_new ();
    self->window = bb_window_new (GTK_APPLICATION (self->application));
    self->session = bb_test_session_new ();
    self->dir = bb_test_make_dir ();
    bb_test_session_edit (self->session, "Duinhaven");
    path = bb_test_session_save (self->session, self->dir, "a.bouwbord");
    bb_test_session_edit (self->session, "Waterland");
    again = bb_test_session_save (self->session, self->dir, "a.bouwbord");
    bb_window_set_session (self->window, self->session);
    bb_test_wait_mapped (self->window);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_app_finish (self->application);
    bb_test_iterate_while (g_main_context_pending (NULL));
    g_assert_finalize_object (self->session);
    bb_test_remove_dir (self->dir);
    g_free (self->dir);
}

static BbWindow *
find_version_window (Fixture *self)
{
    GList *windows = gtk_application_get_windows (GTK_APPLICATION (self->application));

    for (GList *link = windows; link != NULL; link = link->next) {
        BbSession *session = BB_IS_WINDOW (link->data) ? bb_window_get_session (link->data) : NULL;

        if (session != NULL && bb_session_get_moment (session) != NULL)
            return link->data;
    }
    return NULL;
}

static BbWindow *
open_version (Fixture *self)
{
    AdwDialog *dialog;

    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.versions", NULL);
    dialog = bb_test_wait_dialog (self->window);
    bb_test_iterate_while (!bb_test_says (GTK_WIDGET (dialog), "Changed: municipality"));
    g_signal_emit_by_name (bb_test_find (GTK_WIDGET (dialog), GTK_TYPE_LIST_VIEW, 0), "activate",
                           1);
    bb_test_iterate_while (find_version_window (self) == NULL);
    bb_test_wait_mapped (find_version_window (self));
    return find_version_window (self);
}

static const char *
get_municipality (Fixture *self)
{
    return bb_project_get_municipality (bb_session_get_project (self->session));
}

/* It says what it is, and has nothing to save. */
static void
test_stands_beside (Fixture *self, gconstpointer data)
{
    BbWindow *window = open_version (self);
    GtkWidget *root = GTK_WIDGET (window);
    AdwBanner *banner = bb_test_find (root, ADW_TYPE_BANNER, 0);

    g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (window)),
                                     "From the outside in · Today "));
    g_assert_true (adw_banner_get_revealed (banner));
    g_assert_true (
        g_str_has_prefix (adw_banner_get_title (banner), "This is how the board was on "));
    g_assert_true (bb_test_says (root, "Duinhaven · Today "));
    g_assert_false (gtk_widget_get_visible (bb_test_find_action (root, "win.save")));
    gtk_widget_activate_action (root, "win.versions", NULL);
    g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
    g_assert_cmpstr (get_municipality (self), ==, "Waterland");
}

static void
test_restores (Fixture *self, gconstpointer data)
{
    BbWindow *window = open_version (self);

    gtk_widget_activate_action (GTK_WIDGET (window), "win.restore-version", NULL);
    g_assert_cmpstr (get_municipality (self), ==, "Duinhaven");
    g_assert_null (find_version_window (self));
    bb_test_iterate_while (!bb_test_says (GTK_WIDGET (self->window), "Restored: Today "));

    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
    g_assert_cmpstr (get_municipality (self), ==, "Waterland");
}

/* Twice the same is once. */
static void
test_nothing_to_restore (Fixture *self, gconstpointer data)
{
    BbWindow *window = open_version (self);

    bb_test_session_edit (self->session, "Duinhaven");
    gtk_widget_activate_action (GTK_WIDGET (window), "win.restore-version", NULL);
    bb_test_iterate_while (
        !bb_test_says (GTK_WIDGET (self->window), "The board is the same already"));
}

/* Without the board there is nothing to restore it to. */
static void
test_goes_with_board (Fixture *self, gconstpointer data)
{
    open_version (self);
    gtk_window_destroy (GTK_WINDOW (self->window));
    g_assert_cmpuint (bb_test_count_windows (self->application), ==, 0);
}

#define ADD(name, function)                                                                        \
    g_test_add ("/window-version/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);
    ADD ("stands-beside-the-board", test_stands_beside);
    ADD ("restores", test_restores);
    ADD ("nothing-to-restore", test_nothing_to_restore);
    ADD ("goes-with-the-board", test_goes_with_board);
    return g_test_run ();
}
