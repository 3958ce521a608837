/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-topics-row.h"

#include "bb-test-pane.h"

typedef struct {
    BbCatalogue *catalogue;
    BbTopicsRow *row;
    GtkWindow *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    GtkWidget *list = gtk_list_box_new ();

    self->catalogue = bb_test_catalogue_new ();
    self->row = BB_TOPICS_ROW (g_object_ref_sink (bb_topics_row_new ()));
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), "Guidelines");
    gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->row));
    self->window = bb_test_present (list, 400, 600);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_close (self->window);
    g_assert_finalize_object (self->row);
    g_assert_finalize_object (self->catalogue);
}

static void
show (Fixture *self, const char *language, const char *chosen)
{
    g_auto (GStrv) ids = g_strsplit (chosen, " ", -1);

    bb_topics_row_show (self->row, bb_catalogue_get_guidelines (self->catalogue), language,
                        (const char *const *) ids);
}

static GtkCheckButton *
get_check (Fixture *self, guint position)
{
    return GTK_CHECK_BUTTON (
        bb_test_find_type (GTK_WIDGET (self->row), GTK_TYPE_CHECK_BUTTON, position));
}

static void
assert_chosen (Fixture *self, const char *expected)
{
    g_auto (GStrv) ids = bb_topics_row_dup_chosen (self->row);
    g_autofree char *actual = g_strjoinv (" ", ids);

    g_assert_cmpstr (actual, ==, expected);
}

static void
test_keeps_order (Fixture *self, gconstpointer data)
{
    show (self, "en", "g2 elsewhere g1");
    assert_chosen (self, "g2 elsewhere g1");
    gtk_check_button_set_active (get_check (self, 1), FALSE);
    assert_chosen (self, "elsewhere g1");
    gtk_check_button_set_active (get_check (self, 1), TRUE);
    assert_chosen (self, "g2 elsewhere g1");

    show (self, "en", "g2");
    gtk_check_button_set_active (get_check (self, 0), TRUE);
    assert_chosen (self, "g2 g1");
}

static void
test_shows_again (Fixture *self, gconstpointer data)
{
    show (self, "en", "g1");
    show (self, "nl", "g2");
    g_assert_null (
        bb_test_find_type (GTK_WIDGET (self->row), GTK_TYPE_CHECK_BUTTON, BB_TEST_N_PARTIES));
    g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (self->row)), ==,
                     "Uitgangspunt 2");
    bb_test_assert_name (GTK_WIDGET (get_check (self, 0)), "Uitgangspunt 1");
}

static void
test_by_key (Fixture *self, gconstpointer data)
{
    show (self, "en", "g1");
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->row), TRUE);
    bb_test_assert_all_named (GTK_WIDGET (self->row));
    g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (get_check (self, 1))));
}

static void
add_test (const char *path, void (*func) (Fixture *, gconstpointer))
{
    g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc, char *argv[])
{
    bb_test_init_display (&argc, &argv);

    add_test ("/topics-row/keeps-order", test_keeps_order);
    add_test ("/topics-row/shows-again", test_shows_again);
    add_test ("/topics-row/by-key", test_by_key);

    return g_test_run ();
}
