/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "board/bb-board-private.h"

#include "bb-test-catalogue.h"
#include "bb-test-display.h"

/* A screen of its own has a pointer and no fingers: here the gestures say what they recognised. */

#define WIDE 1600
#define NARROW 360
#define HEIGHT 700

typedef struct {
    BbCatalogue *catalogue;
    BbSession *session;
    GtkWidget *board;
    BbWall *wall;
    GtkWindow *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->session = bb_session_new ("Title", "Town", "en", self->catalogue);
    self->board = g_object_ref_sink (bb_board_new ());
    self->wall = bb_board_get_wall (BB_BOARD (self->board));
    bb_board_set_session (BB_BOARD (self->board), self->session);
    self->window = bb_test_present (self->board, GPOINTER_TO_INT (data), HEIGHT);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_close (self->window);
    g_assert_finalize_object (self->board);
    g_assert_finalize_object (self->session);
    g_assert_finalize_object (self->catalogue);
}

static gpointer
find_gesture (GtkWidget *widget, GType type)
{
    GListModel *controllers = gtk_widget_observe_controllers (widget);
    gpointer found = NULL;

    for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
        g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

        if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
            found = controller;
    }
    g_object_unref (controllers);
    g_assert_nonnull (found);
    return found;
}

static void
swipe (Fixture *self, double x, double y)
{
    GtkGesture *gesture = find_gesture (self->board, GTK_TYPE_GESTURE_SWIPE);

    g_assert_true (gtk_gesture_single_get_touch_only (GTK_GESTURE_SINGLE (gesture)));
    g_signal_emit_by_name (gesture, "swipe", x, y);
}

static void
pinch (Fixture *self, double scale)
{
    GtkGesture *gesture = find_gesture (GTK_WIDGET (self->wall), GTK_TYPE_GESTURE_ZOOM);

    g_signal_emit_by_name (gesture, "begin", NULL);
    g_signal_emit_by_name (gesture, "scale-changed", scale);
}

/* From party to party and back, and no further than there are. */
static void
test_swipe (Fixture *self, gconstpointer data)
{
    static const struct {
        double x, y;
        guint party;
    } swipes[] = { { 500, 0, 0 }, { -500, 20, 1 }, { -500, 20, 1 }, { 500, -20, 0 } };

    for (guint i = 0; i < G_N_ELEMENTS (swipes); i++) {
        swipe (self, swipes[i].x, swipes[i].y);
        g_assert_cmpuint (bb_wall_get_party (self->wall), ==, swipes[i].party);
    }
}

static void
test_swipe_right_to_left (Fixture *self, gconstpointer data)
{
    gtk_widget_set_direction (GTK_WIDGET (self->wall), GTK_TEXT_DIR_RTL);
    swipe (self, 500, 0);
    g_assert_cmpuint (bb_wall_get_party (self->wall), ==, 1);
}

/* A slow finger scrolls, and so does one that goes up or down. */
static void
test_no_swipe (Fixture *self, gconstpointer data)
{
    swipe (self, -200, 0);
    swipe (self, -500, 400);
    swipe (self, 0, -900);
    g_assert_cmpuint (bb_wall_get_party (self->wall), ==, 0);
}

/* With all parties in sight there is nothing to go to. */
static void
test_no_swipe_when_wide (Fixture *self, gconstpointer data)
{
    swipe (self, -500, 0);
    g_assert_cmpuint (bb_wall_get_party (self->wall), ==, 0);
}

/* From where it was when the fingers came down, to the nearest step. */
static void
test_pinch (Fixture *self, gconstpointer data)
{
    pinch (self, 1.5);
    g_assert_cmpuint (bb_wall_get_zoom (self->wall), ==, 150);
    pinch (self, 0.8);
    g_assert_cmpuint (bb_wall_get_zoom (self->wall), ==, 125);
    pinch (self, 20);
    g_assert_cmpuint (bb_wall_get_zoom (self->wall), ==, 200);
    pinch (self, 0.01);
    g_assert_cmpuint (bb_wall_get_zoom (self->wall), ==, 75);
}

#define ADD(path, width, func)                                                                     \
    g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, func, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init_display (&argc, &argv);

    ADD ("/gestures/swipe", NARROW, test_swipe);
    ADD ("/gestures/swipe-right-to-left", NARROW, test_swipe_right_to_left);
    ADD ("/gestures/what-is-no-swipe", NARROW, test_no_swipe);
    ADD ("/gestures/no-swipe-when-all-is-in-sight", WIDE, test_no_swipe_when_wide);
    ADD ("/gestures/pinch", WIDE, test_pinch);

    return g_test_run ();
}
