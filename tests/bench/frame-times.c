/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "frame-times.h"

#include <math.h>

struct _FrameTimes {
    GdkFrameClock *clock;
    GArray *times; /* microseconds, gint64 */
    gint64 start;
};

static void
before_paint_cb (FrameTimes *self)
{
    self->start = g_get_monotonic_time ();
}

static void
after_paint_cb (FrameTimes *self)
{
    gint64 time = g_get_monotonic_time () - self->start;

    g_array_append_val (self->times, time);
}

FrameTimes *
frame_times_new (GtkWidget *window)
{
    FrameTimes *self = g_new0 (FrameTimes, 1);

    self->clock = g_object_ref (gtk_widget_get_frame_clock (window));
    self->times = g_array_new (FALSE, FALSE, sizeof (gint64));
    g_signal_connect_swapped (self->clock, "before-paint", G_CALLBACK (before_paint_cb), self);
    g_signal_connect_data (self->clock, "after-paint", G_CALLBACK (after_paint_cb), self, NULL,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    return self;
}

void
frame_times_free (FrameTimes *self)
{
    g_signal_handlers_disconnect_by_data (self->clock, self);
    g_object_unref (self->clock);
    g_array_unref (self->times);
    g_free (self);
}

guint
frame_times_get_n_frames (FrameTimes *self)
{
    return self->times->len;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
    gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

    return (left > right) - (left < right);
}

/* The time within which so many of a hundred frames were done, in milliseconds. */
double
frame_times_get_percentile (FrameTimes *self, double percentile)
{
    guint position;

    g_assert (self->times->len > 0);

    g_array_sort (self->times, compare_times);
    position = (guint) ceil (percentile / 100 * self->times->len) - 1;
    return (double) g_array_index (self->times, gint64, position) / 1000;
}
