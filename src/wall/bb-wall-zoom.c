/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-wall-private.h"
#include "widgets/bb-text-scale.h"

/* Each step has a style class in the style sheet, which makes the letters larger; all else on
 * the board grows along with its letters. */
static const guint steps[] = { 75, 90, 100, 110, 125, 150, 175, 200 };

static guint
find_nearest (double percent)
{
    guint nearest = 0;

    for (guint i = 1; i < G_N_ELEMENTS (steps); i++)
        if (ABS (steps[i] - percent) < ABS (steps[nearest] - percent))
            nearest = i;
    return nearest;
}

/* Smaller letters than the platform's own get no smaller board, for a font may be wide; zooming
 * out does. */
double
bb_wall_get_scale (BbWall *self)
{
    return MAX (bb_text_scale_get (GTK_WIDGET (self)), self->zoom / 100.0);
}

guint
bb_wall_get_zoom (BbWall *self)
{
    g_return_val_if_fail (BB_IS_WALL (self), BB_WALL_ZOOM_USUAL);

    return self->zoom;
}

static void
set_zoom_class (BbWall *self, gboolean set)
{
    g_autofree char *css_class = g_strdup_printf ("zoom-%u", self->zoom);

    if (set)
        gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
    else
        gtk_widget_remove_css_class (GTK_WIDGET (self), css_class);
}

/**
 * bb_wall_set_zoom:
 * @self: a wall
 * @percent: how large all on it is
 *
 * Sets the zoom to the step that is nearest.
 */
void
bb_wall_set_zoom (BbWall *self, guint percent)
{
    guint zoom = steps[find_nearest (percent)];

    g_return_if_fail (BB_IS_WALL (self));

    if (self->zoom == zoom)
        return;
    set_zoom_class (self, FALSE);
    self->zoom = zoom;
    set_zoom_class (self, TRUE);
    gtk_widget_queue_resize (GTK_WIDGET (self));
    g_object_notify (G_OBJECT (self), "zoom");
}

gboolean
bb_wall_can_step_zoom (BbWall *self, int n_steps)
{
    int step;

    g_return_val_if_fail (BB_IS_WALL (self), FALSE);

    step = (int) find_nearest (self->zoom) + n_steps;
    return step >= 0 && step < (int) G_N_ELEMENTS (steps);
}

/* As far as it goes. */
void
bb_wall_step_zoom (BbWall *self, int n_steps)
{
    g_return_if_fail (BB_IS_WALL (self));

    if (bb_wall_can_step_zoom (self, n_steps))
        bb_wall_set_zoom (self, steps[(int) find_nearest (self->zoom) + n_steps]);
}

static gboolean
scrolled_cb (BbWall *self, double dx, double dy, GtkEventController *controller)
{
    if ((gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK) == 0 ||
        dy == 0)
        return GDK_EVENT_PROPAGATE;
    bb_wall_step_zoom (self, dy < 0 ? 1 : -1);
    return GDK_EVENT_STOP;
}

static void
pinch_begun_cb (BbWall *self)
{
    self->pinched_zoom = self->zoom;
}

static void
pinched_cb (BbWall *self, double scale)
{
    bb_wall_set_zoom (
        self, (guint) CLAMP (self->pinched_zoom * scale, BB_WALL_ZOOM_LEAST, BB_WALL_ZOOM_MOST));
}

void
bb_wall_add_zoom_controllers (BbWall *self)
{
    GtkEventController *scroll = gtk_event_controller_scroll_new (
        GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);
    GtkGesture *pinch = gtk_gesture_zoom_new ();

    g_signal_connect_object (scroll, "scroll", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begun_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinched_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_widget_add_controller (GTK_WIDGET (self), scroll);
    gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}
