/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-date-row.h"

#include "bb-test-display.h"

typedef struct {
    BbDateRow *row;
    GtkWindow *window;
    BbTestCounter notified;
    char *invalid;
} Fixture;

static void
invalid_cb (BbDateRow *row, const char *text, Fixture *self)
{
    g_assert_null (self->invalid);
    self->invalid = g_strdup (text);
}

static void
set_up (Fixture *self, gconstpointer data)
{
    GtkWidget *list = gtk_list_box_new ();

    self->row = BB_DATE_ROW (g_object_ref_sink (bb_date_row_new ()));
    gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->row));
    self->window = bb_test_present (list, 372, 200);
    bb_test_count_notify (&self->notified, self->row, "date");
    g_signal_connect (self->row, "invalid", G_CALLBACK (invalid_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_count_clear (&self->notified);
    bb_test_close (self->window);
    g_assert_finalize_object (self->row);
    g_free (self->invalid);
}

static const char *
get_text (Fixture *self)
{
    return gtk_editable_get_text (GTK_EDITABLE (self->row));
}

static void
type (Fixture *self, const char *text)
{
    gtk_editable_set_text (GTK_EDITABLE (self->row), text);
}

static void
test_date (Fixture *self, gconstpointer data)
{
    g_autofree char *date = NULL;

    g_assert_cmpstr (bb_date_row_get_date (self->row), ==, "");
    bb_date_row_set_date (self->row, "2027-12-01");
    g_object_get (self->row, "date", &date, NULL);
    g_assert_cmpstr (date, ==, "2027-12-01");
    g_assert_cmpstr (get_text (self), ==, "1 December 2027");
    g_assert_cmpuint (self->notified.count, ==, 1);

    g_object_set (self->row, "date", "2027-12-01", NULL);
    g_assert_cmpuint (self->notified.count, ==, 1);

    g_object_set (self->row, "date", NULL, NULL);
    g_assert_cmpstr (bb_date_row_get_date (self->row), ==, "");
    g_assert_cmpstr (get_text (self), ==, "");
    g_assert_cmpuint (self->notified.count, ==, 2);

    bb_date_row_set_date (self->row, "<b>&");
    g_assert_cmpstr (bb_date_row_get_date (self->row), ==, "");
    g_assert_cmpuint (self->notified.count, ==, 2);
}

static void
test_typed (Fixture *self, gconstpointer data)
{
    type (self, "2 dec 2027");
    g_assert_cmpuint (self->notified.count, ==, 0);
    g_signal_emit_by_name (self->row, "entry-activated");
    g_assert_cmpstr (bb_date_row_get_date (self->row), ==, "2027-12-02");
    g_assert_cmpstr (get_text (self), ==, "2 December 2027");
    g_assert_cmpuint (self->notified.count, ==, 1);

    type (self, "");
    g_assert_true (bb_date_row_apply (self->row));
    g_assert_cmpstr (bb_date_row_get_date (self->row), ==, "");
}

static void
test_invalid (Fixture *self, gconstpointer data)
{
    bb_date_row_set_date (self->row, "2027-12-01");
    type (self, "when <b> it is done");
    g_assert_false (bb_date_row_apply (self->row));
    g_assert_cmpstr (self->invalid, ==, "when <b> it is done");
    g_assert_cmpstr (get_text (self), ==, "when <b> it is done");
    g_assert_cmpstr (bb_date_row_get_date (self->row), ==, "2027-12-01");
    g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (self->row), "error"));
    gtk_test_accessible_assert_state (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_STATE_INVALID,
                                      GTK_ACCESSIBLE_INVALID_TRUE);

    /* It is said once, not again when the person leaves. */
    g_assert_true (bb_date_row_apply (self->row));

    type (self, "3 Dec 2027");
    g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (self->row), "error"));
    g_assert_true (bb_date_row_apply (self->row));
    g_assert_cmpstr (bb_date_row_get_date (self->row), ==, "2027-12-03");
}

static GtkWidget *
find (GtkWidget *widget, GType type, const char *class)
{
    if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
        (class == NULL || gtk_widget_has_css_class (widget, class)))
        return widget;
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child)) {
        GtkWidget *found = find (child, type, class);

        if (found != NULL)
            return found;
    }
    return NULL;
}

static GtkEventController *
get_controller (GtkWidget *widget, GType type)
{
    g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

    for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
        g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

        if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type) &&
            gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
            return controller;
    }
    g_assert_not_reached ();
}

static GtkWidget *
open_calendar (Fixture *self)
{
    GtkWidget *button = find (GTK_WIDGET (self->row), GTK_TYPE_MENU_BUTTON, NULL);
    GtkWidget *calendar;

    gtk_menu_button_popup (GTK_MENU_BUTTON (button));
    calendar = find (GTK_WIDGET (self->row), GTK_TYPE_CALENDAR, NULL);
    bb_test_iterate_while (gtk_widget_get_width (calendar) == 0);
    return calendar;
}

static void
click (GtkWidget *calendar, GtkWidget *on)
{
    GtkEventController *gesture = get_controller (calendar, GTK_TYPE_GESTURE_CLICK);
    graphene_rect_t bounds;
    graphene_point_t middle;

    g_assert_true (gtk_widget_compute_bounds (on, calendar, &bounds));
    graphene_rect_get_center (&bounds, &middle);
    g_signal_emit_by_name (gesture, "released", 1, (double) middle.x, (double) middle.y);
}

/* A calendar is silent when the day is chosen that it shows: the row must not be. */
static void
test_day_shown_already (Fixture *self, gconstpointer data)
{
    GtkWidget *calendar;

    bb_date_row_set_date (self->row, "2027-12-01");
    calendar = open_calendar (self);
    g_signal_emit_by_name (calendar, "next-month");
    gtk_calendar_set_month (GTK_CALENDAR (calendar), 0);
    gtk_calendar_set_year (GTK_CALENDAR (calendar), 2028);
    g_assert_cmpstr (bb_date_row_get_date (self->row), ==, "2027-12-01");

    click (calendar, find (calendar, GTK_TYPE_LABEL, "day-number"));
    g_assert_cmpstr (bb_date_row_get_date (self->row), ==, "2028-01-01");
    g_assert_cmpstr (get_text (self), ==, "1 January 2028");
}

static void
test_click_beside_a_day (Fixture *self, gconstpointer data)
{
    GtkWidget *calendar = open_calendar (self);

    click (calendar, find (calendar, GTK_TYPE_LABEL, "day-name"));
    g_assert_cmpstr (bb_date_row_get_date (self->row), ==, "");
}

static gboolean
press (GtkWidget *calendar, guint key)
{
    GtkEventController *controller = get_controller (calendar, GTK_TYPE_EVENT_CONTROLLER_KEY);
    gboolean handled;

    g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    return handled;
}

static void
release (GtkWidget *calendar, guint key)
{
    g_signal_emit_by_name (get_controller (calendar, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-released",
                           key, 0, 0);
}

static void
test_keyboard (Fixture *self, gconstpointer data)
{
    GtkWidget *calendar;

    bb_date_row_set_date (self->row, "2027-12-30");
    calendar = open_calendar (self);
    gtk_widget_grab_focus (calendar);

    /* The space bar that opened it is let go in it. */
    release (calendar, GDK_KEY_space);
    g_assert_true (gtk_widget_is_visible (calendar));

    g_assert_true (press (calendar, GDK_KEY_Right));
    release (calendar, GDK_KEY_Right);
    g_assert_true (press (calendar, GDK_KEY_Down));
    release (calendar, GDK_KEY_Down);
    g_assert_cmpstr (bb_date_row_get_date (self->row), ==, "2027-12-30");

    g_assert_false (press (calendar, GDK_KEY_Return));
    release (calendar, GDK_KEY_Return);
    g_assert_cmpstr (bb_date_row_get_date (self->row), ==, "2028-01-07");
}

static void
test_clear (Fixture *self, gconstpointer data)
{
    GtkWidget *clear = GTK_WIDGET (
        gtk_widget_get_template_child (GTK_WIDGET (self->row), BB_TYPE_DATE_ROW, "clear"));

    open_calendar (self);
    g_assert_false (gtk_widget_get_visible (clear));

    bb_date_row_set_date (self->row, "2027-12-01");
    gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (clear, GTK_TYPE_POPOVER)));
    open_calendar (self);
    g_assert_true (gtk_widget_get_visible (clear));
    g_signal_emit_by_name (clear, "clicked");
    g_assert_cmpstr (bb_date_row_get_date (self->row), ==, "");
    g_assert_cmpstr (get_text (self), ==, "");
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

    add_test ("/date-row/date", test_date);
    add_test ("/date-row/typed", test_typed);
    add_test ("/date-row/invalid-stays-typed", test_invalid);
    add_test ("/date-row/calendar-takes-the-day-it-shows", test_day_shown_already);
    add_test ("/date-row/calendar-takes-only-days", test_click_beside_a_day);
    add_test ("/date-row/calendar-by-keyboard", test_keyboard);
    add_test ("/date-row/no-date", test_clear);

    return g_test_run ();
}
