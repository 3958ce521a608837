/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "widgets/bb-autoscroll.h"

#include "bb-test-display.h"

#define SIZE 400

static void
test_speed (void)
{
    double former = 900;

    g_assert_cmpfloat (bb_autoscroll_speed (48, 48), ==, 0);
    g_assert_cmpfloat (bb_autoscroll_speed (1000, 48), ==, 0);
    g_assert_cmpfloat (bb_autoscroll_speed (0, 48), ==, 900);
    g_assert_cmpfloat (bb_autoscroll_speed (-1000, 48), ==, 900);
    g_assert_cmpfloat (bb_autoscroll_speed (0, 0), ==, 0);

    for (int distance = 1; distance <= 48; distance++) {
        double speed = bb_autoscroll_speed (distance, 48);

        g_assert_cmpfloat (speed, <, former);
        former = speed;
    }
}

/* Half way into the edge it is well under half of the speed. */
static void
test_speed_is_eased (void)
{
    g_assert_cmpfloat (bb_autoscroll_speed (24, 48), <, 900 / 2);
    g_assert_cmpfloat (bb_autoscroll_speed (24, 48), >, 0);
}

typedef struct {
    GtkWindow *window;
    GtkScrolledWindow *scrolled;
    GtkAdjustment *across;
    GtkAdjustment *down;
    BbAutoscroll *autoscroll;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
    GtkWidget *child = gtk_label_new ("");

    gtk_widget_set_size_request (child, 4 * SIZE, 4 * SIZE);
    fixture->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
    gtk_scrolled_window_set_child (fixture->scrolled, child);
    fixture->across = gtk_scrolled_window_get_hadjustment (fixture->scrolled);
    fixture->down = gtk_scrolled_window_get_vadjustment (fixture->scrolled);
    fixture->autoscroll = bb_autoscroll_new (fixture->scrolled);
    fixture->window = bb_test_present (GTK_WIDGET (fixture->scrolled), SIZE, SIZE);
    bb_test_iterate_while (gtk_adjustment_get_upper (fixture->down) < 4 * SIZE);
    gtk_adjustment_set_value (fixture->across, SIZE);
    gtk_adjustment_set_value (fixture->down, SIZE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
    bb_test_close (fixture->window);
    g_assert_finalize_object (fixture->autoscroll);
}

static void
test_down (Fixture *fixture, gconstpointer data)
{
    bb_autoscroll_motion (fixture->autoscroll, SIZE / 2.0, SIZE - 4);
    bb_test_iterate_while (gtk_adjustment_get_value (fixture->down) <= SIZE + 20);
    g_assert_cmpfloat (gtk_adjustment_get_value (fixture->across), ==, SIZE);
}

static void
test_up_and_left (Fixture *fixture, gconstpointer data)
{
    bb_autoscroll_motion (fixture->autoscroll, 4, 4);
    bb_test_iterate_while (gtk_adjustment_get_value (fixture->down) >= SIZE - 20);
    bb_test_iterate_while (gtk_adjustment_get_value (fixture->across) >= SIZE - 20);
}

static void
frame_cb (GdkFrameClock *clock, guint *n_frames)
{
    (*n_frames)++;
}

/* After some frames more nothing has moved. */
static void
assert_at_rest (Fixture *fixture)
{
    GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture->scrolled));
    double before = gtk_adjustment_get_value (fixture->down);
    guint n_frames = 0;
    gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (frame_cb), &n_frames);

    while (n_frames < 4) {
        guint n_before = n_frames;

        gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
        bb_test_iterate_while (n_frames == n_before);
    }
    g_signal_handler_disconnect (clock, handler);
    g_assert_cmpfloat (gtk_adjustment_get_value (fixture->down), ==, before);
}

static void
test_stop (Fixture *fixture, gconstpointer data)
{
    bb_autoscroll_motion (fixture->autoscroll, SIZE / 2.0, SIZE - 4);
    bb_test_iterate_while (gtk_adjustment_get_value (fixture->down) <= SIZE + 5);
    bb_autoscroll_stop (fixture->autoscroll);
    assert_at_rest (fixture);
}

static void
test_middle (Fixture *fixture, gconstpointer data)
{
    bb_autoscroll_motion (fixture->autoscroll, SIZE / 2.0, SIZE - 4);
    bb_autoscroll_motion (fixture->autoscroll, SIZE / 2.0, SIZE / 2.0);
    assert_at_rest (fixture);
}

/* A drag may outlive its board. */
static void
test_window_goes (Fixture *fixture, gconstpointer data)
{
    bb_autoscroll_motion (fixture->autoscroll, 4, 4);
    adw_window_set_content (ADW_WINDOW (fixture->window), NULL);
    bb_autoscroll_motion (fixture->autoscroll, 4, 4);
    bb_autoscroll_stop (fixture->autoscroll);
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

    g_test_add_func ("/autoscroll/speed-grows-towards-the-edge", test_speed);
    g_test_add_func ("/autoscroll/speed-is-eased", test_speed_is_eased);
    add_test ("/autoscroll/down", test_down);
    add_test ("/autoscroll/up-and-left", test_up_and_left);
    add_test ("/autoscroll/stop", test_stop);
    add_test ("/autoscroll/rests-in-the-middle", test_middle);
    add_test ("/autoscroll/window-goes-first", test_window_goes);

    return g_test_run ();
}
