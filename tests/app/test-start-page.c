/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-start-page.h"

#include "app/bb-recent-row.h"
#include <glib/gstdio.h>

#include "bb-test-app.h"

static guint
count_visible_rows (GtkWidget *page)
{
    guint n_visible = 0;
    GtkWidget *row;

    for (guint i = 0; (row = bb_test_find (page, BB_TYPE_RECENT_ROW, i)) != NULL; i++)
        n_visible += gtk_widget_get_visible (row);
    return n_visible;
}

/* The actions as the application has them, or its buttons could not be pressed. */
static void
add_actions (GtkWidget *page)
{
    static const GActionEntry entries[] = {
        { .name = "new" },
        { .name = "open" },
        { .name = "example" },
    };
    g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

    g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), NULL);
    gtk_widget_insert_action_group (page, "app", G_ACTION_GROUP (group));
}

static void
test_has_what_is_built (void)
{
    GtkWidget *page = bb_start_page_new ();
    GtkWindow *window;

    add_actions (page);
    window = bb_test_present (page, 800, 600);
    g_assert_nonnull (bb_test_find_action (page, "app.new"));
    g_assert_nonnull (bb_test_find_action (page, "app.open"));
    g_assert_nonnull (bb_test_find_action (page, "app.example"));
    g_assert_cmpuint (count_visible_rows (page), ==, 0);

    gtk_widget_grab_focus (page);
    g_assert_true (gtk_window_get_focus (window) == bb_test_find_action (page, "app.new"));

    bb_test_close (window);
}

/* The file of one of two projects is gone: its row goes, the other stays. */
static void
test_recent (void)
{
    g_autofree char *dir = bb_test_make_dir ();
    g_autofree char *kept = NULL;
    g_autofree char *lost = NULL;
    g_autoptr (BbSession) first = bb_test_session_new ();
    g_autoptr (BbSession) second = bb_test_session_new ();
    GtkWidget *page = bb_start_page_new ();
    GtkWindow *window;
    GtkWidget *row;

    kept = bb_test_session_save (first, dir, "kept.bouwbord");
    lost = bb_test_session_save (second, dir, "lost.bouwbord");
    bb_recent_remember (first);
    bb_recent_remember (second);
    g_assert_cmpint (g_remove (lost), ==, 0);

    window = bb_test_present (page, 800, 600);
    bb_test_iterate_while (count_visible_rows (page) != 1);
    for (guint i = 0; i < 2; i++) {
        row = bb_test_find (page, BB_TYPE_RECENT_ROW, i);
        if (gtk_widget_get_visible (row)) {
            g_autofree char *uri = g_filename_to_uri (kept, NULL, NULL);
            GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row));

            g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                             "From the outside in");
            g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                                             "Waterdrecht · "));
            g_assert_cmpstr (g_variant_get_string (target, NULL), ==, uri);
        }
    }

    bb_test_close (window);
    bb_test_remove_dir (dir);
}

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);

    g_test_add_func ("/start-page/has-what-is-built", test_has_what_is_built);
    g_test_add_func ("/start-page/a-recent-project-whose-file-is-gone", test_recent);

    return g_test_run ();
}
