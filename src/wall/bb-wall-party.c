/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-lane.h"
#include "wall/bb-wall-private.h"

/* A swipe that is slower, in pixels a second, was a scroll. */
#define SWIPE_SPEED 300

guint
bb_wall_get_party (BbWall *self)
{
    g_return_val_if_fail (BB_IS_WALL (self), 0);

    return self->shown;
}

/* The lane of a party, or BB_N_LANES if it has none. */
guint
bb_wall_find_lane_of (BbWall *self, BbTopic *party)
{
    for (guint i = 0; i < BB_N_LANES; i++)
        if (self->lanes[i] != NULL && bb_lane_get_party (BB_LANE (self->lanes[i])) == party)
            return i;
    return BB_N_LANES;
}

guint
bb_wall_find_lane (BbWall *self, BbBlock *block)
{
    return bb_wall_find_lane_of (self, bb_block_get_party (block));
}

static void
show_lane (BbWall *self, guint lane)
{
    GtkAdjustment *vertical = self->adjustments[GTK_ORIENTATION_VERTICAL];

    if (self->shown == lane)
        return;
    self->shown = lane;
    if (vertical != NULL && self->geometry.form == BB_FORM_STACK)
        gtk_adjustment_set_value (vertical, 0);
    gtk_widget_queue_allocate (GTK_WIDGET (self));
    g_object_notify (G_OBJECT (self), "party");
}

/* Whoever looks for a block finds its party. A card that gets the focus must be there to have
 * it. */
void
bb_wall_show_party_of (BbWall *self, BbBlock *block)
{
    guint lane = bb_wall_find_lane (self, block);
    BbWallSlot *slot = bb_wall_find_slot (self, block);

    if (lane == BB_N_LANES)
        return;
    gtk_widget_set_child_visible (GTK_WIDGET (slot->card), TRUE);
    show_lane (self, lane);
}

static void
focus_first_of (BbWall *self, guint lane)
{
    for (guint i = 0; i < self->slots->len; i++) {
        BbCard *card = bb_wall_get_slot (self, i)->card;

        if (bb_wall_find_lane (self, bb_card_get_block (card)) != lane)
            continue;
        gtk_widget_grab_focus (GTK_WIDGET (card));
        return;
    }
    gtk_widget_child_focus (self->party_bar, GTK_DIR_TAB_FORWARD);
}

/* A card that has the focus takes it along to the other party. */
void
bb_wall_set_party (BbWall *self, guint party)
{
    BbCard *card;

    g_return_if_fail (BB_IS_WALL (self));
    g_return_if_fail (party < BB_N_LANES);

    if (self->shown == party || (self->project != NULL && self->lanes[party] == NULL))
        return;
    card = bb_wall_get_focus_card (self);
    show_lane (self, party);
    self->anchor = NULL;
    if (card != NULL && self->geometry.form == BB_FORM_STACK)
        focus_first_of (self, party);
}

static gboolean
is_sideways (double x, double y)
{
    return ABS (x) > SWIPE_SPEED && ABS (x) > 2 * ABS (y);
}

static void
swiped_cb (BbWall *self, double x, double y)
{
    gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
    gboolean next = (x < 0) != rtl;

    if (self->geometry.form != BB_FORM_STACK || self->hint.lifted != NULL || !is_sideways (x, y))
        return;
    if (next && self->shown + 1 < BB_N_LANES)
        bb_wall_set_party (self, self->shown + 1);
    else if (!next && self->shown > 0)
        bb_wall_set_party (self, self->shown - 1);
}

/* A finger that carries a card does not turn the page. */
static void
swipe_update_cb (BbWall *self, GdkEventSequence *sequence, GtkGesture *swipe)
{
    if (self->hint.lifted != NULL)
        gtk_gesture_set_state (swipe, GTK_EVENT_SEQUENCE_DENIED);
}

/**
 * bb_wall_add_swipe:
 * @self: a wall
 * @above: what the wall scrolls in
 *
 * Lets a finger go from party to party. Scrolling takes a finger for itself, so the gesture must
 * come before it.
 */
void
bb_wall_add_swipe (BbWall *self, GtkWidget *above)
{
    GtkGesture *swipe = gtk_gesture_swipe_new ();

    g_return_if_fail (BB_IS_WALL (self));

    gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (swipe), GTK_PHASE_CAPTURE);
    gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (swipe), TRUE);
    g_signal_connect_object (swipe, "swipe", G_CALLBACK (swiped_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (swipe, "update", G_CALLBACK (swipe_update_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_widget_add_controller (above, GTK_EVENT_CONTROLLER (swipe));
}
