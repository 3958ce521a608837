/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-board-private.h"

#include <math.h>

#define STILL_DISTANCE 8

/* What pointers and fingers do on the board; none of it holds a rule of its own. */

static gboolean
is_touch (GtkGesture *gesture)
{
    GdkDevice *device =
        gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

    return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

/* With Ctrl or Shift a click picks one card more. The one that had the focus was meant too. */
static void
pick (BbBoard *self, BbBlock *block)
{
    if (bb_picks_get_size (self->picks) == 0 && self->selected != NULL && self->selected != block)
        bb_picks_add (self->picks, self->selected);
    bb_picks_toggle (self->picks, block);
}

static void
press_card (BbBoard *self, BbCard *card, GdkModifierType modifiers)
{
    BbBlock *block = bb_card_get_block (card);

    if ((modifiers & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
        pick (self, block);
    else if (!bb_picks_contains (self->picks, block))
        bb_picks_clear (self->picks);
    gtk_widget_grab_focus (GTK_WIDGET (card));
}

static void
pressed_cb (BbBoard *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
    BbCard *card = bb_wall_pick_card (self->wall, x, y);
    guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

    if (card == NULL || self->carried != NULL)
        return;
    press_card (self, card,
                gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)));
    if (button == GDK_BUTTON_SECONDARY) {
        gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
        bb_board_popup_menu (self, GTK_WIDGET (card));
    } else if (button == GDK_BUTTON_PRIMARY && n_press == 2) {
        bb_board_activate_block (self, bb_card_get_block (card));
    }
}

/* A finger that taps a card takes it in the hand; the next tap says where it goes. */
static void
tap (BbBoard *self, double x, double y)
{
    BbCard *card = bb_wall_pick_card (self->wall, x, y);
    g_autoptr (BbBlock) carried = self->carried != NULL ? g_object_ref (self->carried) : NULL;

    if (carried != NULL && bb_board_put_down (self, x, y))
        return;
    if (card != NULL && bb_card_get_block (card) != carried)
        bb_board_carry (self, bb_card_get_block (card));
}

static void
tap_twice (BbBoard *self, double x, double y)
{
    BbCard *card = bb_wall_pick_card (self->wall, x, y);

    bb_board_stop_carrying (self);
    if (card != NULL)
        bb_board_activate_block (self, bb_card_get_block (card));
}

static void
released_cb (BbBoard *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
    guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

    if (is_touch (GTK_GESTURE (gesture)))
        n_press == 1 ? tap (self, x, y) : tap_twice (self, x, y);
    else if (self->carried != NULL && button == GDK_BUTTON_PRIMARY)
        bb_board_put_down (self, x, y);
}

/* A pointer that only lies there, over a board that was moved under it or behind a menu that has
 * closed, asks for no place. */
static gboolean
lies_still (BbBoard *self, double x, double y)
{
    if (!self->pointer_seen) {
        self->pointer_seen = TRUE;
        self->pointer_x = x;
        self->pointer_y = y;
    }
    return hypot (x - self->pointer_x, y - self->pointer_y) < STILL_DISTANCE;
}

static void
motion_cb (BbBoard *self, double x, double y)
{
    if (self->carried != NULL && !lies_still (self, x, y))
        bb_board_carry_over (self, x, y);
}

void
bb_board_class_bind_pointer (GtkWidgetClass *widget_class)
{
    gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
    gtk_widget_class_bind_template_callback (widget_class, released_cb);
    gtk_widget_class_bind_template_callback (widget_class, motion_cb);
}

static void
drag_begun_cb (BbBoard *self, BbBlock *block)
{
    g_autoptr (GPtrArray) moving = NULL;

    bb_board_stop_carrying (self);
    moving = bb_board_dup_moving (self, block);
    self->basis = bb_session_begin_moves (self->session, moving);
}

static void
drag_over_cb (BbBoard *self, BbBlock *block, BbStatus status)
{
    bb_board_show_target (self, block, status);
}

static void
drag_astray_cb (BbBoard *self, BbBlock *block)
{
    bb_board_show_astray (self, block);
}

static void
drag_dropped_cb (BbBoard *self, BbBlock *block, BbStatus status, guint position)
{
    bb_board_move (self, block, status, position);
}

static void
drag_ended_cb (BbBoard *self)
{
    g_clear_pointer (&self->basis, bb_basis_unref);
    bb_board_hide_hint (self);
}

static void
touch_begun_cb (BbBoard *self, BbBlock *block)
{
    bb_board_focus_block (self, block);
    bb_board_carry (self, block);
    gtk_picture_set_paintable (GTK_PICTURE (self->in_hand),
                               bb_touch_drag_get_paintable (self->touch_drag));
    gtk_widget_set_visible (self->in_hand, TRUE);
}

static void
touch_moved_cb (BbBoard *self, double x, double y)
{
    int left, top;

    bb_touch_drag_get_corner (self->touch_drag, x, y, &left, &top);
    gtk_widget_set_margin_start (self->in_hand, left);
    gtk_widget_set_margin_top (self->in_hand, top);
    bb_board_carry_over (self, x, y);
}

static void
touch_dropped_cb (BbBoard *self, double x, double y)
{
    bb_board_put_down (self, x, y);
}

/* Says why nothing may be changed here, if so. */
void
bb_board_refuse (BbBoard *self)
{
    g_autoptr (GError) error = NULL;

    if (self->session != NULL && !bb_session_check_editable (self->session, &error))
        bb_board_say_failed (self, error);
}

/* Where nothing may be changed, no card leaves its place, and whoever pulls at one is told why. */
void
bb_board_enable_drags (BbBoard *self)
{
    gboolean enabled = self->session != NULL && bb_session_check_editable (self->session, NULL);

    bb_drag_set_enabled (self->drag, enabled);
    bb_touch_drag_set_enabled (self->touch_drag, enabled);
}

static void
add_drag (BbBoard *self, BbAutoscroll *autoscroll)
{
    self->drag = bb_drag_new (self->wall, autoscroll);
    g_signal_connect_object (self->drag, "begun", G_CALLBACK (drag_begun_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->drag, "over", G_CALLBACK (drag_over_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->drag, "astray", G_CALLBACK (drag_astray_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->drag, "dropped", G_CALLBACK (drag_dropped_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->drag, "refused", G_CALLBACK (bb_board_refuse), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->drag, "ended", G_CALLBACK (drag_ended_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
add_touch_drag (BbBoard *self, BbAutoscroll *autoscroll)
{
    self->touch_drag = bb_touch_drag_new (self->wall, autoscroll);
    g_signal_connect_object (self->touch_drag, "begun", G_CALLBACK (touch_begun_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->touch_drag, "moved", G_CALLBACK (touch_moved_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->touch_drag, "dropped", G_CALLBACK (touch_dropped_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->touch_drag, "refused", G_CALLBACK (bb_board_refuse), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->touch_drag, "cancelled", G_CALLBACK (bb_board_stop_carrying),
                             self, G_CONNECT_SWAPPED);
}

void
bb_board_add_drags (BbBoard *self)
{
    g_autoptr (BbAutoscroll) autoscroll = bb_autoscroll_new (GTK_SCROLLED_WINDOW (self->scroller));

    add_drag (self, autoscroll);
    add_touch_drag (self, autoscroll);
}
