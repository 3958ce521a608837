/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "widgets/bb-autoscroll.h"

#define EDGE 48.0
#define MAX_SPEED 900.0

/* After a hang the board does not jump: no frame counts for more than this. */
#define MAX_FRAME_SECONDS 0.1

struct _BbAutoscroll {
    GObject parent_instance;

    GtkScrolledWindow *window;
    guint tick;
    gint64 last_frame;
    double speed_x;
    double speed_y;
};

G_DEFINE_FINAL_TYPE (BbAutoscroll, bb_autoscroll, G_TYPE_OBJECT)

static void
scroll_by (GtkAdjustment *adjustment, double distance)
{
    if (distance < 0 || distance > 0)
        gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + distance);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
    BbAutoscroll *self = BB_AUTOSCROLL (user_data);
    gint64 now = gdk_frame_clock_get_frame_time (clock);
    double seconds =
        CLAMP ((double) (now - self->last_frame) / G_USEC_PER_SEC, 0, MAX_FRAME_SECONDS);

    if (self->last_frame > 0) {
        scroll_by (gtk_scrolled_window_get_hadjustment (self->window), self->speed_x * seconds);
        scroll_by (gtk_scrolled_window_get_vadjustment (self->window), self->speed_y * seconds);
    }
    self->last_frame = now;
    return G_SOURCE_CONTINUE;
}

static void
start (BbAutoscroll *self)
{
    if (self->tick > 0)
        return;
    self->last_frame = 0;
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->window), tick_cb, self, NULL);
}

/* Towards which side and how fast; a small window keeps a calm middle. */
static double
get_axis_speed (double position, int size)
{
    double edge = MIN (EDGE, size / 4.0);

    return bb_autoscroll_speed (size - position, edge) - bb_autoscroll_speed (position, edge);
}

static void
bb_autoscroll_dispose (GObject *object)
{
    BbAutoscroll *self = BB_AUTOSCROLL (object);

    bb_autoscroll_stop (self);
    g_clear_weak_pointer (&self->window);

    G_OBJECT_CLASS (bb_autoscroll_parent_class)->dispose (object);
}

static void
bb_autoscroll_class_init (BbAutoscrollClass *klass)
{
    G_OBJECT_CLASS (klass)->dispose = bb_autoscroll_dispose;
}

static void
bb_autoscroll_init (BbAutoscroll *self)
{
}

/**
 * bb_autoscroll_new:
 * @window: what is scrolled; it is not kept alive
 *
 * Returns: (transfer full): a new autoscroll that is at rest
 */
BbAutoscroll *
bb_autoscroll_new (GtkScrolledWindow *window)
{
    BbAutoscroll *self;

    g_return_val_if_fail (GTK_IS_SCROLLED_WINDOW (window), NULL);

    self = g_object_new (BB_TYPE_AUTOSCROLL, NULL);
    g_set_weak_pointer (&self->window, window);
    return self;
}

/**
 * bb_autoscroll_motion:
 * @self: an autoscroll
 * @x: where the pointer is, in pixels from the left of the scrolled window
 * @y: the same from its top
 *
 * Says where the pointer is. Near an edge the window scrolls until the next call or until
 * [method@Autoscroll.stop], also while the pointer stands still.
 */
void
bb_autoscroll_motion (BbAutoscroll *self, double x, double y)
{
    g_return_if_fail (BB_IS_AUTOSCROLL (self));

    if (self->window == NULL)
        return;

    self->speed_x = get_axis_speed (x, gtk_widget_get_width (GTK_WIDGET (self->window)));
    self->speed_y = get_axis_speed (y, gtk_widget_get_height (GTK_WIDGET (self->window)));
    if (self->speed_x < 0 || self->speed_x > 0 || self->speed_y < 0 || self->speed_y > 0)
        start (self);
    else
        bb_autoscroll_stop (self);
}

/**
 * bb_autoscroll_stop:
 * @self: an autoscroll
 *
 * Stops scrolling: the drag left, ended or was cancelled.
 */
void
bb_autoscroll_stop (BbAutoscroll *self)
{
    g_return_if_fail (BB_IS_AUTOSCROLL (self));

    if (self->window != NULL && self->tick > 0)
        gtk_widget_remove_tick_callback (GTK_WIDGET (self->window), self->tick);
    self->tick = 0;
}

/**
 * bb_autoscroll_speed:
 * @distance: from the pointer to the edge, in pixels; negative beyond it
 * @edge: how far from the edge scrolling begins, in pixels
 *
 * How fast to scroll. It begins gently and grows with the square of how deep the pointer is in
 * the edge, so that a small move near its beginning is a fine one.
 *
 * Returns: pixels a second, from 0 to 900
 */
double
bb_autoscroll_speed (double distance, double edge)
{
    double depth;

    g_return_val_if_fail (edge >= 0, 0);

    if (edge <= 0 || distance >= edge)
        return 0;

    depth = MIN (1 - distance / edge, 1);
    return MAX_SPEED * depth * depth;
}
