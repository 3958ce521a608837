/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "app/bb-window.h"

#include "bb-test-app.h"
#include "pane/bb-block-pane.h"
#include "board/bb-board.h"

typedef struct {
    BbApplication *application;
    BbWindow *window;
    BbSession *session;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->application = bb_test_app_new ();
    self->window = bb_window_new (GTK_APPLICATION (self->application));
    self->session = bb_test_session_new ();
    bb_test_wait_mapped (self->window);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_app_finish (self->application);
    g_assert_finalize_object (self->session);
}

static void
test_session (Fixture *self, gconstpointer data)
{
    BbTestCounter notified = { 0 };
    g_autoptr (BbSession) read = NULL;

    g_assert_true (bb_window_is_vacant (self->window));
    g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Bouwbord");

    bb_test_count_notify (&notified, self->window, "session");
    bb_window_set_session (self->window, self->session);
    bb_window_set_session (self->window, self->session);
    g_object_get (self->window, "session", &read, NULL);
    g_assert_true (read == self->session);
    g_assert_cmpuint (notified.count, ==, 1);
    g_assert_false (bb_window_is_vacant (self->window));
    g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "From the outside in");
    g_assert_true (bb_board_get_session (bb_test_find (GTK_WIDGET (self->window), BB_TYPE_BOARD,
                                                       0)) == self->session);

    bb_window_set_session (self->window, NULL);
    g_assert_cmpuint (notified.count, ==, 2);
    g_assert_true (bb_window_is_vacant (self->window));
    g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Bouwbord");
    bb_test_count_clear (&notified);
}

/* Another language shows other words and changes nothing. */
static void
test_language (Fixture *self, gconstpointer data)
{
    BbTestCounter notified = { 0 };

    g_assert_cmpstr (bb_window_get_language (self->window), ==, "");
    bb_window_set_session (self->window, self->session);
    g_assert_cmpstr (bb_window_get_language (self->window), ==, "en");

    bb_test_count_notify (&notified, self->window, "language");
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.language", "s", "nl");
    g_assert_cmpstr (bb_project_get_language (bb_session_get_project (self->session)), ==, "nl");
    g_assert_cmpuint (notified.count, ==, 1);
    bb_window_set_language (self->window, "nl");
    g_assert_cmpuint (notified.count, ==, 1);
    g_assert_false (bb_session_get_modified (self->session));
    g_assert_null (bb_session_get_undo_label (self->session));
    bb_test_count_clear (&notified);
}

static void
test_undo_is_named (Fixture *self, gconstpointer data)
{
    GtkWidget *undo, *redo, *save;

    bb_window_set_session (self->window, self->session);
    undo = bb_test_find_action (GTK_WIDGET (self->window), "win.undo");
    redo = bb_test_find_action (GTK_WIDGET (self->window), "win.redo");
    save = bb_test_find_action (GTK_WIDGET (self->window), "win.save");
    g_assert_false (gtk_widget_get_sensitive (undo));
    g_assert_false (gtk_widget_get_sensitive (redo));
    g_assert_cmpstr (gtk_widget_get_tooltip_text (undo), ==, "Undo");

    bb_test_session_edit (self->session, "Duinhaven");
    g_assert_true (gtk_widget_get_sensitive (undo));
    g_assert_true (gtk_widget_get_visible (save));
    g_assert_cmpstr (gtk_widget_get_tooltip_text (undo), ==, "Undo: Change municipality");

    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
    g_assert_cmpstr (bb_project_get_municipality (bb_session_get_project (self->session)), ==,
                     "Waterdrecht");
    g_assert_false (gtk_widget_get_sensitive (undo));
    g_assert_cmpstr (gtk_widget_get_tooltip_text (redo), ==, "Redo: Change municipality");

    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.redo", NULL);
    g_assert_cmpstr (bb_project_get_municipality (bb_session_get_project (self->session)), ==,
                     "Duinhaven");
}

/* The shortcut as the window has it, activated as its controller does. */
static gboolean
press_binding (BbWindow *window, const char *key)
{
    g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
    g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (key);
    guint n = g_list_model_get_n_items (controllers);

    for (guint i = 0; i < n; i++) {
        g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
        guint n_shortcuts;

        if (!GTK_IS_SHORTCUT_CONTROLLER (controller) ||
            gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_BUBBLE)
            continue;
        n_shortcuts = g_list_model_get_n_items (G_LIST_MODEL (controller));
        for (guint j = 0; j < n_shortcuts; j++) {
            g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

            if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), trigger))
                return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                     GTK_WIDGET (window), NULL);
        }
    }
    g_assert_not_reached ();
}

static void
assert_no_accelerator (BbApplication *application, const char *key)
{
    g_auto (GStrv) actions =
        gtk_application_get_actions_for_accel (GTK_APPLICATION (application), key);

    g_assert_cmpuint (g_strv_length (actions), ==, 0);
}

static void
test_undo_leaves_text_alone (Fixture *self, gconstpointer data)
{
    BbProject *project = bb_session_get_project (self->session);
    GtkWidget *pane, *text;

    bb_window_set_session (self->window, self->session);
    bb_board_set_selected_block (bb_test_find (GTK_WIDGET (self->window), BB_TYPE_BOARD, 0),
                                 bb_project_find_block (project, "1"));
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.toggle-side-pane", NULL);
    bb_test_session_edit (self->session, "Duinhaven");
    assert_no_accelerator (self->application, "<Control>z");
    assert_no_accelerator (self->application, "<Control><Shift>z");

    pane = bb_test_find (GTK_WIDGET (self->window), BB_TYPE_BLOCK_PANE, 0);
    bb_test_iterate_while (!gtk_widget_get_mapped (pane));
    text = bb_test_find (pane, GTK_TYPE_TEXT, 0);
    g_assert_true (gtk_widget_grab_focus (text));
    g_assert_false (press_binding (self->window, "<Control>z"));
    g_assert_cmpstr (bb_project_get_municipality (project), ==, "Duinhaven");

    gtk_widget_grab_focus (bb_test_find (GTK_WIDGET (self->window), BB_TYPE_BOARD, 0));
    g_assert_true (press_binding (self->window, "<Control>z"));
    g_assert_cmpstr (bb_project_get_municipality (project), ==, "Waterdrecht");
    g_assert_true (press_binding (self->window, "<Control><Shift>z"));
    g_assert_cmpstr (bb_project_get_municipality (project), ==, "Duinhaven");
}

static gboolean
is_on_board (Fixture *self)
{
    GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

    return focus != NULL && gtk_widget_get_ancestor (focus, BB_TYPE_BOARD) != NULL;
}

static void
resize (Fixture *self, int width, gboolean narrow)
{
    AdwOverlaySplitView *view =
        bb_test_find (GTK_WIDGET (self->window), ADW_TYPE_OVERLAY_SPLIT_VIEW, 0);

    gtk_window_set_default_size (GTK_WINDOW (self->window), width, 700);
    bb_test_iterate_while (adw_overlay_split_view_get_collapsed (view) != narrow);
    while (g_main_context_iteration (NULL, FALSE))
        ;
}

/* Whoever makes the window narrow or wide stays at the card. */
static void
test_keeps_focus (Fixture *self, gconstpointer data)
{
    resize (self, 700, TRUE);
    bb_window_set_session (self->window, self->session);
    bb_test_iterate_while (!is_on_board (self));
    resize (self, 1200, FALSE);
    bb_test_iterate_while (!is_on_board (self));
    resize (self, 500, TRUE);
    bb_test_iterate_while (!is_on_board (self));
    resize (self, 1200, FALSE);
    bb_test_iterate_while (!is_on_board (self));
}

/* A phone held upright and one held sideways. */
static void
test_fits_small_screens (Fixture *self, gconstpointer data)
{
    int width, height;

    bb_window_set_session (self->window, self->session);
    gtk_widget_measure (GTK_WIDGET (self->window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL,
                        NULL, NULL);
    gtk_widget_measure (GTK_WIDGET (self->window), GTK_ORIENTATION_VERTICAL, 360, &height, NULL,
                        NULL, NULL);
    g_assert_cmpint (width, <=, 360);
    g_assert_cmpint (height, <=, 294);
}

/* An icon without words is nothing to a screen reader. */
static void
test_buttons_have_names (Fixture *self, gconstpointer data)
{
    GtkWidget *button;

    bb_window_set_session (self->window, self->session);
    for (guint i = 0;
         (button = bb_test_find (GTK_WIDGET (self->window), GTK_TYPE_BUTTON, i)) != NULL; i++) {
        const char *icon = gtk_button_get_icon_name (GTK_BUTTON (button));

        if (icon != NULL && gtk_widget_get_mapped (button))
            g_assert_nonnull (gtk_widget_get_tooltip_text (button));
    }
}

/* What nobody looks at takes no time at the start. */
static void
test_pane_waits (Fixture *self, gconstpointer data)
{
    g_autoptr (GSettings) settings = g_settings_new (APP_ID);
    GtkWidget *window;

    g_settings_set_boolean (settings, "side-pane-open", FALSE);
    window = GTK_WIDGET (bb_window_new (GTK_APPLICATION (self->application)));
    bb_window_set_session (BB_WINDOW (window), self->session);
    g_assert_null (bb_test_find (window, BB_TYPE_BLOCK_PANE, 0));
    gtk_widget_activate_action (window, "win.toggle-side-pane", NULL);
    g_assert_nonnull (bb_test_find (window, BB_TYPE_BLOCK_PANE, 0));
    gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_remembers_size (Fixture *self, gconstpointer data)
{
    GtkWindow *second;
    int width, height;

    gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 700);
    gtk_window_destroy (GTK_WINDOW (self->window));
    second = GTK_WINDOW (bb_window_new (GTK_APPLICATION (self->application)));
    gtk_window_get_default_size (second, &width, &height);
    g_assert_cmpint (width, ==, 900);
    g_assert_cmpint (height, ==, 700);
}

/* On a screen of its own there is nobody to make a window as large as the screen: before it is
 * shown it says itself whether it wants to be. */
static void
test_full_screen (Fixture *self, gconstpointer data)
{
    GtkApplication *application = GTK_APPLICATION (self->application);
    g_auto (GStrv) keys = gtk_application_get_accels_for_action (application, "win.fullscreen");
    GtkWidget *window = GTK_WIDGET (bb_window_new (application));

    g_assert_true (g_strv_contains ((const char *const *) keys, "F11"));
    g_assert_false (gtk_window_is_fullscreen (GTK_WINDOW (window)));
    g_assert_true (gtk_widget_activate_action (window, "win.fullscreen", NULL));
    g_assert_true (gtk_window_is_fullscreen (GTK_WINDOW (window)));
    g_assert_true (gtk_widget_activate_action (window, "win.fullscreen", NULL));
    g_assert_false (gtk_window_is_fullscreen (GTK_WINDOW (window)));
}

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);

    g_test_add ("/window/session", Fixture, NULL, set_up, test_session, tear_down);
    g_test_add ("/window/language-changes-no-data", Fixture, NULL, set_up, test_language,
                tear_down);
    g_test_add ("/window/undo-and-redo-are-named", Fixture, NULL, set_up, test_undo_is_named,
                tear_down);
    g_test_add ("/window/undo-leaves-text-alone", Fixture, NULL, set_up,
                test_undo_leaves_text_alone, tear_down);
    g_test_add ("/window/keeps-the-focus-when-its-width-changes", Fixture, NULL, set_up,
                test_keeps_focus, tear_down);
    g_test_add ("/window/fits-small-screens", Fixture, NULL, set_up, test_fits_small_screens,
                tear_down);
    g_test_add ("/window/icon-buttons-have-names", Fixture, NULL, set_up, test_buttons_have_names,
                tear_down);
    g_test_add ("/window/full-screen", Fixture, NULL, set_up, test_full_screen, tear_down);
    g_test_add ("/window/pane-waits-until-it-is-shown", Fixture, NULL, set_up, test_pane_waits,
                tear_down);
    g_test_add ("/window/remembers-its-size", Fixture, NULL, set_up, test_remembers_size,
                tear_down);

    return g_test_run ();
}
