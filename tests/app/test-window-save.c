/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window.h"

#include <glib/gstdio.h>

#include "bb-test-app.h"

typedef struct {
    BbApplication *application;
    BbWindow *window;
    BbSession *session;
    char *dir;
    char *path;
    gboolean destroyed;
} Fixture;

static void
destroyed_cb (gboolean *destroyed)
{
    *destroyed = TRUE;
}

/* A project with an edit that no file holds yet. */
static void
set_up_in (Fixture *self, gboolean has_file)
{
    self->application = bb_test_app_new ();
    self->session = bb_test_session_new ();
    self->dir = bb_test_make_dir ();
    if (has_file)
        self->path = bb_test_session_save (self->session, self->dir, "a.bouwbord");
    self->window = bb_application_open_session (self->application, self->session);
    g_signal_connect_swapped (self->window, "destroy", G_CALLBACK (destroyed_cb), &self->destroyed);
    bb_test_wait_mapped (self->window);
    bb_test_session_edit (self->session, "Duinhaven");
}

static void
set_up (Fixture *self, gconstpointer data)
{
    set_up_in (self, TRUE);
}

static void
set_up_new (Fixture *self, gconstpointer data)
{
    set_up_in (self, FALSE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    if (!self->destroyed)
        g_signal_handlers_disconnect_by_data (self->window, &self->destroyed);
    bb_test_app_finish (self->application);
    g_assert_finalize_object (self->session);
    bb_test_remove_dir (self->dir);
    g_free (self->dir);
    g_free (self->path);
}

static gboolean
file_says (Fixture *self, const char *words)
{
    g_autofree char *text = NULL;

    return g_file_get_contents (self->path, &text, NULL, NULL) && strstr (text, words) != NULL;
}

static gboolean
has_dialog (Fixture *self)
{
    return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) !=
           NULL;
}

/* Nobody has to do anything. */
static void
test_saves_itself (Fixture *self, gconstpointer data)
{
    GtkWidget *save = bb_test_find_action (GTK_WIDGET (self->window), "win.save");

    g_assert_false (gtk_widget_get_visible (save));
    g_assert_cmpint (bb_session_get_state (self->session), ==, BB_SESSION_MODIFIED);
    bb_test_iterate_while (bb_session_get_state (self->session) != BB_SESSION_SAVED);
    g_assert_true (file_says (self, "Duinhaven"));
}

/* Who does not want to wait need not. */
static void
test_saves (Fixture *self, gconstpointer data)
{
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.save", NULL);
    g_assert_cmpint (bb_session_get_state (self->session), ==, BB_SESSION_SAVING);
    bb_test_iterate_while (bb_session_get_state (self->session) != BB_SESSION_SAVED);
    g_assert_true (file_says (self, "Duinhaven"));
}

static void
test_new_has_button (Fixture *self, gconstpointer data)
{
    g_assert_true (
        gtk_widget_get_visible (bb_test_find_action (GTK_WIDGET (self->window), "win.save")));
}

static void
test_close_without_changes (Fixture *self, gconstpointer data)
{
    while (bb_session_get_undo_label (self->session) != NULL)
        g_assert_true (bb_session_undo (self->session, NULL, NULL));
    gtk_window_close (GTK_WINDOW (self->window));
    bb_test_iterate_while (!self->destroyed);
}

static void
test_close_saves (Fixture *self, gconstpointer data)
{
    gtk_window_close (GTK_WINDOW (self->window));
    bb_test_iterate_while (!self->destroyed);
    g_assert_true (file_says (self, "Duinhaven"));
}

static void
test_close_asks (Fixture *self, gconstpointer data)
{
    AdwDialog *dialog;

    gtk_window_close (GTK_WINDOW (self->window));
    dialog = bb_test_wait_dialog (self->window);
    g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
    g_assert_nonnull (
        strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "“From the outside in”"));

    bb_test_answer (self->window, "_Cancel");
    bb_test_iterate_while (has_dialog (self));
    g_assert_false (self->destroyed);
    g_assert_true (bb_session_get_modified (self->session));
}

/* As long as the last question fades, none is asked. */
static gboolean
asks_again (Fixture *self)
{
    if (!has_dialog (self))
        gtk_window_close (GTK_WINDOW (self->window));
    return has_dialog (self);
}

/* Whoever closes the window again while it asks has not answered: the question goes, all stays. */
static void
test_close_twice (Fixture *self, gconstpointer data)
{
    gtk_window_close (GTK_WINDOW (self->window));
    bb_test_wait_dialog (self->window);
    gtk_window_close (GTK_WINDOW (self->window));
    bb_test_iterate_while (has_dialog (self));
    g_assert_false (self->destroyed);
    g_assert_true (bb_session_get_modified (self->session));

    bb_test_iterate_while (!asks_again (self));
    bb_test_answer (self->window, "_Discard");
    bb_test_iterate_while (!self->destroyed);
}

static void
test_close_discards (Fixture *self, gconstpointer data)
{
    gtk_window_close (GTK_WINDOW (self->window));
    bb_test_answer (self->window, "_Discard");
    bb_test_iterate_while (!self->destroyed);
}

static gboolean
has_label (Fixture *self, const char *words)
{
    GtkLabel *label;

    for (guint i = 0; (label = bb_test_find (GTK_WIDGET (self->window), GTK_TYPE_LABEL, i)); i++) {
        if (g_str_equal (gtk_label_get_label (label), words))
            return TRUE;
    }
    return FALSE;
}

/* That the disk no longer keeps what is done is no matter for a log. */
static void
test_journal_failure_is_said (Fixture *self, gconstpointer data)
{
    g_signal_emit_by_name (self->session, "journal-failed", "The disk is full.");
    g_assert_true (has_label (self, "The disk is full."));
}

static gboolean
shows_banner (Fixture *self, const char *sentence, const char *button)
{
    AdwBanner *banner = bb_test_find (GTK_WIDGET (self->window), ADW_TYPE_BANNER, 0);

    return adw_banner_get_revealed (banner) &&
           g_str_has_prefix (adw_banner_get_title (banner), sentence) &&
           g_strcmp0 (adw_banner_get_button_label (banner), button) == 0;
}

static void
press_banner (Fixture *self)
{
    AdwBanner *banner = bb_test_find (GTK_WIDGET (self->window), ADW_TYPE_BANNER, 0);

    gtk_widget_activate_action (GTK_WIDGET (self->window),
                                gtk_actionable_get_action_name (GTK_ACTIONABLE (banner)), NULL);
}

/* The folder is gone, as that of a stick that was pulled out. */
static void
test_failed_save_stays (Fixture *self, gconstpointer data)
{
    AdwDialog *dialog;

    bb_test_remove_dir (self->dir);
    gtk_window_close (GTK_WINDOW (self->window));
    dialog = bb_test_wait_dialog (self->window);
    g_assert_true (g_str_has_prefix (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)),
                                     "“a.bouwbord” was not saved."));
    bb_test_answer (self->window, "_Cancel");
    bb_test_iterate_while (!shows_banner (self, "“a.bouwbord” was not saved.", "Try _again"));
    g_assert_false (self->destroyed);
    g_assert_true (bb_session_get_modified (self->session));
    g_assert_cmpstr (bb_project_get_municipality (bb_session_get_project (self->session)), ==,
                     "Duinhaven");
}

/* Trying again may help; if it did not, another place may. Once it is saved nothing is said. */
static void
test_failed_save_goes_on (Fixture *self, gconstpointer data)
{
    g_autofree char *away = g_strconcat (self->dir, "-away", NULL);
    AdwBanner *banner = bb_test_find (GTK_WIDGET (self->window), ADW_TYPE_BANNER, 0);

    g_assert_cmpint (g_rename (self->dir, away), ==, 0);
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.save", NULL);
    bb_test_iterate_while (!shows_banner (self, "“a.bouwbord” was not saved.", "Try _again"));
    press_banner (self);
    bb_test_iterate_while (!shows_banner (self, "“a.bouwbord” was not saved.", "Save _as…"));
    g_assert_cmpint (g_rename (away, self->dir), ==, 0);
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.save", NULL);
    bb_test_iterate_while (adw_banner_get_revealed (banner));
    g_assert_true (file_says (self, "Duinhaven"));
}

/* What a newer version wrote can be looked at and closed, and not be changed. */
static void
test_newer_version (Fixture *self, gconstpointer data)
{
    g_autofree char *path = g_build_filename (self->dir, "newer.bouwbord", NULL);
    g_autofree char *text = NULL;
    g_autoptr (GFile) file = g_file_new_for_path (path);
    g_autoptr (GString) newer = NULL;
    GtkWidget *save;

    g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
    newer = g_string_new (text);
    g_assert_cmpuint (g_string_replace (newer, "\"version\": 1", "\"version\": 2", 1), ==, 1);
    g_assert_true (g_file_set_contents (path, newer->str, -1, NULL));
    g_signal_handlers_disconnect_by_data (self->window, &self->destroyed);
    self->window = bb_application_open_file (self->application, file);
    g_signal_connect_swapped (self->window, "destroy", G_CALLBACK (destroyed_cb), &self->destroyed);
    bb_test_iterate_while (bb_window_get_session (self->window) == NULL);
    g_assert_true (shows_banner (self, "A newer Bouwbord made this project.", "_About Bouwbord"));

    save = bb_test_find_action (GTK_WIDGET (self->window), "win.save");
    g_assert_false (gtk_widget_get_sensitive (save));
    gtk_window_close (GTK_WINDOW (self->window));
    bb_test_iterate_while (!self->destroyed);
}

/* One of two windows says no: both stay. */
static void
test_quit_cancelled (Fixture *self, gconstpointer data)
{
    g_autoptr (BbSession) other = bb_test_session_new ();
    BbWindow *second = bb_application_open_session (self->application, other);

    bb_test_wait_mapped (second);
    bb_test_session_edit (other, "Zeestad");
    g_assert_cmpuint (bb_test_count_windows (self->application), ==, 2);
    g_action_group_activate_action (G_ACTION_GROUP (self->application), "quit", NULL);
    bb_test_answer (second, "_Cancel");
    while (g_main_context_iteration (NULL, FALSE))
        ;
    g_assert_cmpuint (bb_test_count_windows (self->application), ==, 2);

    g_action_group_activate_action (G_ACTION_GROUP (self->application), "quit", NULL);
    bb_test_answer (second, "_Discard");
    bb_test_iterate_while (bb_test_count_windows (self->application) != 0);
    g_assert_true (file_says (self, "Duinhaven"));
}

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);

    g_test_add ("/window-save/saves-itself", Fixture, NULL, set_up, test_saves_itself, tear_down);
    g_test_add ("/window-save/save", Fixture, NULL, set_up, test_saves, tear_down);
    g_test_add ("/window-save/new/has-a-button", Fixture, NULL, set_up_new, test_new_has_button,
                tear_down);
    g_test_add ("/window-save/new/closes-without-changes", Fixture, NULL, set_up_new,
                test_close_without_changes, tear_down);
    g_test_add ("/window-save/journal-failure-is-said", Fixture, NULL, set_up,
                test_journal_failure_is_said, tear_down);
    g_test_add ("/window-save/closing-saves", Fixture, NULL, set_up, test_close_saves, tear_down);
    g_test_add ("/window-save/new/closing-asks-and-can-be-cancelled", Fixture, NULL, set_up_new,
                test_close_asks, tear_down);
    g_test_add ("/window-save/new/closing-twice-loses-nothing", Fixture, NULL, set_up_new,
                test_close_twice, tear_down);
    g_test_add ("/window-save/new/closing-can-discard", Fixture, NULL, set_up_new,
                test_close_discards, tear_down);
    g_test_add ("/window-save/a-failed-save-keeps-the-window", Fixture, NULL, set_up,
                test_failed_save_stays, tear_down);
    g_test_add ("/window-save/a-failed-save-can-be-tried-again", Fixture, NULL, set_up,
                test_failed_save_goes_on, tear_down);
    g_test_add ("/window-save/a-newer-version-is-only-looked-at", Fixture, NULL, set_up,
                test_newer_version, tear_down);
    g_test_add ("/window-save/quitting-asks-before-it-closes-any", Fixture, NULL, set_up,
                test_quit_cancelled, tear_down);

    return g_test_run ();
}
