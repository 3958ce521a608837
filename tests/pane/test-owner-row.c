/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-owner-row.h"

#include "model/bb-name.h"

#include "bb-test-pane.h"

typedef struct {
    GListStore *names;
    BbOwnerRow *row;
    GtkWindow *window;
    guint n_entered;
} Fixture;

static void
entered_cb (Fixture *self)
{
    self->n_entered++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
    static const char *const names[] = { "Élodie", "Sam", "Team <b>South</b>" };
    GtkWidget *list = gtk_list_box_new ();

    self->names = g_list_store_new (BB_TYPE_NAME);
    for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
        g_autoptr (BbName) name = bb_name_new (names[i]);

        g_list_store_append (self->names, name);
    }
    self->row = BB_OWNER_ROW (g_object_ref_sink (bb_owner_row_new ()));
    g_signal_connect_swapped (self->row, "entry-activated", G_CALLBACK (entered_cb), self);
    bb_owner_row_set_names (self->row, G_LIST_MODEL (self->names));
    gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->row));
    self->window = bb_test_present (list, 360, 400);
    gtk_widget_grab_focus (GTK_WIDGET (self->row));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_close (self->window);
    g_assert_finalize_object (self->row);
    g_assert_finalize_object (self->names);
}

static gboolean
is_open (Fixture *self)
{
    GtkWidget *popover = bb_test_find_type (GTK_WIDGET (self->row), GTK_TYPE_POPOVER, 0);

    return gtk_widget_get_visible (popover);
}

static const char *
get_text (Fixture *self)
{
    return gtk_editable_get_text (GTK_EDITABLE (self->row));
}

static gboolean
press (Fixture *self, guint key)
{
    return bb_test_press (GTK_WIDGET (self->row), key, 0);
}

static void
test_names (Fixture *self, gconstpointer data)
{
    BbTestCounter names = { 0 };
    GListModel *model;
    GtkWidget *button = bb_test_find_id (GTK_WIDGET (self->row), "button");

    bb_test_count_notify (&names, self->row, "names");
    g_object_get (self->row, "names", &model, NULL);
    g_assert_true (model == G_LIST_MODEL (self->names));
    g_object_set (self->row, "names", model, NULL);
    g_object_unref (model);
    g_assert_cmpuint (names.count, ==, 0);
    g_assert_true (gtk_widget_get_visible (button));
    g_list_store_remove_all (self->names);
    g_assert_false (gtk_widget_get_visible (button));
    bb_owner_row_set_names (self->row, NULL);
    g_assert_cmpuint (names.count, ==, 1);
    bb_test_count_clear (&names);
}

/* Without accents and in any case; what is typed stays until somebody chooses. */
static void
test_typing (Fixture *self, gconstpointer data)
{
    gtk_editable_set_text (GTK_EDITABLE (self->row), "elo");
    g_assert_true (is_open (self));
    g_assert_cmpstr (get_text (self), ==, "elo");
    g_assert_true (press (self, GDK_KEY_Down));
    g_assert_true (press (self, GDK_KEY_Return));
    g_assert_cmpstr (get_text (self), ==, "Élodie");
    g_assert_false (is_open (self));
    g_assert_cmpuint (self->n_entered, ==, 1);
    g_assert_true (
        gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->row)))));
}

static void
test_no_match (Fixture *self, gconstpointer data)
{
    gtk_editable_set_text (GTK_EDITABLE (self->row), "xyz");
    g_assert_false (is_open (self));
    g_assert_false (press (self, GDK_KEY_Return));
    gtk_editable_set_text (GTK_EDITABLE (self->row), "Sam");
    g_assert_false (is_open (self));
}

static void
test_down_shows_all (Fixture *self, gconstpointer data)
{
    g_assert_false (is_open (self));
    g_assert_true (press (self, GDK_KEY_Down));
    g_assert_true (is_open (self));
    g_assert_true (press (self, GDK_KEY_Down));
    g_assert_true (press (self, GDK_KEY_Down));
    g_assert_true (press (self, GDK_KEY_Down));
    g_assert_true (press (self, GDK_KEY_Up));
    g_assert_true (press (self, GDK_KEY_Return));
    g_assert_cmpstr (get_text (self), ==, "Sam");
}

static void
test_escape (Fixture *self, gconstpointer data)
{
    press (self, GDK_KEY_Down);
    g_assert_true (press (self, GDK_KEY_Escape));
    g_assert_false (is_open (self));
    g_assert_cmpstr (get_text (self), ==, "");
    g_assert_false (press (self, GDK_KEY_Escape));
}

/* Enter with nothing chosen takes what was typed. */
static void
test_enter_without_choice (Fixture *self, gconstpointer data)
{
    gtk_editable_set_text (GTK_EDITABLE (self->row), "Sa");
    g_assert_true (is_open (self));
    g_assert_false (press (self, GDK_KEY_Return));
    g_assert_false (is_open (self));
    g_assert_cmpstr (get_text (self), ==, "Sa");
}

static void
test_accessible (Fixture *self, gconstpointer data)
{
    GtkAccessible *text = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->row)));

    gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE);
    gtk_test_accessible_assert_state (text, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
    press (self, GDK_KEY_Down);
    gtk_test_accessible_assert_state (text, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
    bb_test_assert_name (bb_test_find_id (GTK_WIDGET (self->row), "button"), "Names used before");
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

    add_test ("/owner-row/names", test_names);
    add_test ("/owner-row/completes", test_typing);
    add_test ("/owner-row/nothing-fits", test_no_match);
    add_test ("/owner-row/down-shows-all", test_down_shows_all);
    add_test ("/owner-row/escape", test_escape);
    add_test ("/owner-row/enter-takes-what-is-typed", test_enter_without_choice);
    add_test ("/owner-row/accessible", test_accessible);

    return g_test_run ();
}
