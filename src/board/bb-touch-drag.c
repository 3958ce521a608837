/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-touch-drag.h"

struct _BbTouchDrag {
    GObject parent_instance;

    /* The wall owns the gestures and outlives them. */
    BbWall *wall;
    BbAutoscroll *autoscroll;
    GtkGesture *press;
    GtkGesture *drag;

    GdkPaintable *paintable; /* of the card that hangs from the finger, NULL for none */
    double hot_x;
    double hot_y;
    gboolean enabled;
};

G_DEFINE_FINAL_TYPE (BbTouchDrag, bb_touch_drag, G_TYPE_OBJECT)

enum {
    SIGNAL_BEGUN,
    SIGNAL_MOVED,
    SIGNAL_DROPPED,
    SIGNAL_CANCELLED,
    SIGNAL_REFUSED,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
take_picture (BbTouchDrag *self, BbCard *card, double x, double y)
{
    g_autoptr (GdkPaintable) live = NULL;
    graphene_point_t hot;

    if (!gtk_widget_compute_point (GTK_WIDGET (self->wall), GTK_WIDGET (card),
                                   &GRAPHENE_POINT_INIT ((float) x, (float) y), &hot))
        return;
    self->hot_x = hot.x;
    self->hot_y = hot.y;
    /* The card itself will change its looks. */
    live = gtk_widget_paintable_new (GTK_WIDGET (card));
    self->paintable = gdk_paintable_get_current_image (live);
}

static void
pressed_cb (BbTouchDrag *self, double x, double y)
{
    BbCard *card = bb_wall_pick_card (self->wall, x, y);

    if (card == NULL || self->paintable != NULL)
        return;
    if (!self->enabled) {
        g_signal_emit (self, signals[SIGNAL_REFUSED], 0);
        return;
    }
    take_picture (self, card, x, y);
    if (self->paintable == NULL)
        return;
    gtk_gesture_set_state (self->press, GTK_EVENT_SEQUENCE_CLAIMED);
    g_signal_emit (self, signals[SIGNAL_BEGUN], 0, bb_card_get_block (card));
    g_signal_emit (self, signals[SIGNAL_MOVED], 0, x, y);
}

static void
get_point (BbTouchDrag *self, double offset_x, double offset_y, double *x, double *y)
{
    gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (self->drag), x, y);
    *x += offset_x;
    *y += offset_y;
}

static void
drag_update_cb (BbTouchDrag *self, double offset_x, double offset_y)
{
    double x, y;

    if (self->paintable == NULL)
        return;
    get_point (self, offset_x, offset_y, &x, &y);
    bb_autoscroll_motion (self->autoscroll, x, y);
    g_signal_emit (self, signals[SIGNAL_MOVED], 0, x, y);
}

static gboolean
let_go (BbTouchDrag *self)
{
    gboolean held = self->paintable != NULL;

    bb_autoscroll_stop (self->autoscroll);
    g_clear_object (&self->paintable);
    return held;
}

static void
drag_end_cb (BbTouchDrag *self, double offset_x, double offset_y)
{
    double x, y;

    get_point (self, offset_x, offset_y, &x, &y);
    if (let_go (self))
        g_signal_emit (self, signals[SIGNAL_DROPPED], 0, x, y);
}

static void
cancel_cb (BbTouchDrag *self)
{
    if (let_go (self))
        g_signal_emit (self, signals[SIGNAL_CANCELLED], 0);
}

static void
add_gestures (BbTouchDrag *self)
{
    self->press = gtk_gesture_long_press_new ();
    self->drag = gtk_gesture_drag_new ();
    gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (self->press), TRUE);
    gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (self->drag), TRUE);
    gtk_gesture_group (self->drag, self->press);
    g_signal_connect_object (self->press, "pressed", G_CALLBACK (pressed_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->drag, "cancel", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
    gtk_widget_add_controller (GTK_WIDGET (self->wall), GTK_EVENT_CONTROLLER (self->press));
    gtk_widget_add_controller (GTK_WIDGET (self->wall), GTK_EVENT_CONTROLLER (self->drag));
}

static void
bb_touch_drag_finalize (GObject *object)
{
    BbTouchDrag *self = BB_TOUCH_DRAG (object);

    g_clear_object (&self->paintable);
    g_clear_object (&self->autoscroll);

    G_OBJECT_CLASS (bb_touch_drag_parent_class)->finalize (object);
}

static void
bb_touch_drag_class_init (BbTouchDragClass *klass)
{
    G_OBJECT_CLASS (klass)->finalize = bb_touch_drag_finalize;

    signals[SIGNAL_BEGUN] = g_signal_new ("begun", BB_TYPE_TOUCH_DRAG, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, BB_TYPE_BLOCK);
    signals[SIGNAL_MOVED] = g_signal_new ("moved", BB_TYPE_TOUCH_DRAG, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
    signals[SIGNAL_DROPPED] =
        g_signal_new ("dropped", BB_TYPE_TOUCH_DRAG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
    signals[SIGNAL_CANCELLED] = g_signal_new ("cancelled", BB_TYPE_TOUCH_DRAG, G_SIGNAL_RUN_LAST, 0,
                                              NULL, NULL, NULL, G_TYPE_NONE, 0);
    signals[SIGNAL_REFUSED] = g_signal_new ("refused", BB_TYPE_TOUCH_DRAG, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bb_touch_drag_init (BbTouchDrag *self)
{
    self->enabled = TRUE;
}

BbTouchDrag *
bb_touch_drag_new (BbWall *wall, BbAutoscroll *autoscroll)
{
    BbTouchDrag *self;

    g_return_val_if_fail (BB_IS_WALL (wall), NULL);
    g_return_val_if_fail (BB_IS_AUTOSCROLL (autoscroll), NULL);

    self = g_object_new (BB_TYPE_TOUCH_DRAG, NULL);
    self->wall = wall;
    self->autoscroll = g_object_ref (autoscroll);
    add_gestures (self);
    return self;
}

/* What hangs from the finger, NULL if nothing does. */
GdkPaintable *
bb_touch_drag_get_paintable (BbTouchDrag *self)
{
    g_return_val_if_fail (BB_IS_TOUCH_DRAG (self), NULL);

    return self->paintable;
}

/* Where its left top corner is while the finger is at a point. */
void
bb_touch_drag_get_corner (BbTouchDrag *self, double x, double y, int *left, int *top)
{
    g_return_if_fail (BB_IS_TOUCH_DRAG (self));

    *left = MAX (0, (int) (x - self->hot_x));
    *top = MAX (0, (int) (y - self->hot_y));
}

/**
 * bb_touch_drag_set_enabled:
 * @self: a drag
 * @enabled: whether cards may be taken up; else `refused` says that somebody tried
 */
void
bb_touch_drag_set_enabled (BbTouchDrag *self, gboolean enabled)
{
    g_return_if_fail (BB_IS_TOUCH_DRAG (self));

    self->enabled = enabled;
}
