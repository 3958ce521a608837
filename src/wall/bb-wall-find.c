/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-lane.h"
#include "wall/bb-walk.h"
#include "wall/bb-wall-private.h"

BbWallSlot *
bb_wall_get_slot (BbWall *self, guint position)
{
    return &g_array_index (self->slots, BbWallSlot, position);
}

BbWallSlot *
bb_wall_find_slot (BbWall *self, BbBlock *block)
{
    for (guint i = 0; i < self->slots->len; i++)
        if (bb_card_get_block (bb_wall_get_slot (self, i)->card) == block)
            return bb_wall_get_slot (self, i);
    return NULL;
}

BbCard *
bb_wall_get_card (BbWall *self, BbBlock *block)
{
    BbWallSlot *slot;

    g_return_val_if_fail (BB_IS_WALL (self), NULL);

    slot = block != NULL ? bb_wall_find_slot (self, block) : NULL;
    return slot != NULL ? slot->card : NULL;
}

/* The card at a point in the coordinates of the widget. */
BbCard *
bb_wall_pick_card (BbWall *self, double x, double y)
{
    GtkWidget *picked;

    g_return_val_if_fail (BB_IS_WALL (self), NULL);

    picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
    while (picked != NULL && !BB_IS_CARD (picked))
        picked = gtk_widget_get_parent (picked);
    return y >= bb_wall_get_head_height (self) ? (BbCard *) picked : NULL;
}

BbCard *
bb_wall_get_focus_card (BbWall *self)
{
    GtkWidget *child;

    g_return_val_if_fail (BB_IS_WALL (self), NULL);

    child = gtk_widget_get_focus_child (GTK_WIDGET (self));
    return BB_IS_CARD (child) ? BB_CARD (child) : NULL;
}

/* The first card that is shown; before the wall has its size, the first of all. */
BbCard *
bb_wall_get_first_card (BbWall *self)
{
    g_return_val_if_fail (BB_IS_WALL (self), NULL);

    for (guint i = 0; i < self->slots->len; i++)
        if (bb_wall_get_slot (self, i)->shown)
            return bb_wall_get_slot (self, i)->card;
    return self->slots->len > 0 ? bb_wall_get_slot (self, 0)->card : NULL;
}

/* The first card of a challenge, a block in the tray before one that is placed. */
BbCard *
bb_wall_get_first_card_of (BbWall *self, BbChallenge *challenge)
{
    BbCard *first = NULL;

    g_return_val_if_fail (BB_IS_WALL (self), NULL);

    for (guint i = 0; i < self->slots->len; i++) {
        BbCard *card = bb_wall_get_slot (self, i)->card;
        BbBlock *block = bb_card_get_block (card);

        if (bb_block_get_challenge (block) != bb_challenge_get_topic (challenge))
            continue;
        if (bb_block_get_status (block) == BB_STATUS_NONE)
            return card;
        if (first == NULL)
            first = card;
    }
    return first;
}

/* Where the name of a challenge stands, if it is in sight. */
gboolean
bb_wall_get_challenge_bounds (BbWall *self, BbChallenge *challenge, GdkRectangle *bounds)
{
    g_return_val_if_fail (BB_IS_WALL (self), FALSE);

    for (guint i = 0; i < BB_N_LANES; i++) {
        GtkWidget *name = NULL;
        graphene_rect_t rect;

        if (self->lanes[i] != NULL && gtk_widget_get_child_visible (self->lanes[i]))
            name = bb_lane_get_challenge_name (BB_LANE (self->lanes[i]), challenge);
        if (name == NULL || !gtk_widget_compute_bounds (name, GTK_WIDGET (self), &rect))
            continue;
        *bounds = (GdkRectangle) { (int) rect.origin.x, (int) rect.origin.y, (int) rect.size.width,
                                   (int) rect.size.height };
        return rect.origin.y >= (float) bb_wall_get_head_height (self);
    }
    return FALSE;
}

/* An arrow key goes to what lies nearest, among what is shown. */
BbCard *
bb_wall_find_card (BbWall *self, BbCard *from, GtkDirectionType direction)
{
    g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (BbRect));
    g_autoptr (GPtrArray) cards = g_ptr_array_new ();
    guint position = 0, next;

    g_return_val_if_fail (BB_IS_WALL (self), NULL);

    for (guint i = 0; i < self->slots->len; i++) {
        BbWallSlot *slot = bb_wall_get_slot (self, i);

        if (!slot->shown)
            continue;
        if (slot->card == from)
            position = cards->len;
        g_ptr_array_add (cards, slot->card);
        g_array_append_val (rects, slot->rect);
    }
    if (!bb_walk_find_next ((const BbRect *) (void *) rects->data, rects->len, position, direction,
                            &next))
        return NULL;
    return cards->pdata[next];
}
