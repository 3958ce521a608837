/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-drop-place.h"
#include "wall/bb-lane.h"
#include "wall/bb-wall-private.h"

static void
set_lifted (BbWall *self, gboolean lifted)
{
    BbCard *card = bb_wall_get_card (self, self->hint.lifted);

    if (card != NULL && lifted)
        gtk_widget_add_css_class (GTK_WIDGET (card), "lifted");
    else if (card != NULL)
        gtk_widget_remove_css_class (GTK_WIDGET (card), "lifted");
}

/**
 * bb_wall_get_sheet:
 * @self: a wall
 *
 * An empty widget that can be laid over the whole wall, for what is dragged to be dropped on. A
 * widget that a drag comes over changes its state, and with it the style of all that is in it.
 *
 * Returns: (transfer none): the sheet, in the coordinates of the wall
 */
GtkWidget *
bb_wall_get_sheet (BbWall *self)
{
    g_return_val_if_fail (BB_IS_WALL (self), NULL);

    return self->sheet;
}

/* While it lies there the pointer reaches nothing under it. */
void
bb_wall_lay_sheet (BbWall *self, gboolean laid)
{
    g_return_if_fail (BB_IS_WALL (self));

    gtk_widget_set_child_visible (self->sheet, laid);
}

void
bb_wall_lift (BbWall *self, BbBlock *block)
{
    g_return_if_fail (BB_IS_WALL (self));

    set_lifted (self, FALSE);
    self->hint = (BbDropHint) { .lifted = block };
    set_lifted (self, TRUE);
    bb_drop_place_set_party (BB_DROP_PLACE (self->drop_place),
                             bb_topic_get_number (bb_block_get_party (block)));
    bb_wall_update_veils (self);
}

void
bb_wall_put_down (BbWall *self)
{
    g_return_if_fail (BB_IS_WALL (self));

    if (self->hint.lifted == NULL)
        return;
    bb_wall_close_place (self);
    set_lifted (self, FALSE);
    self->hint = (BbDropHint) { 0 };
    bb_wall_update_veils (self);
    bb_wall_queue_contents (self);
}

/* Which place a point asks for, in the coordinates of the widget. The lifted block goes along in
 * the hint; only its own lane can take it. */
gboolean
bb_wall_find_place (BbWall *self, double x, double y, BbDropHint *hint)
{
    guint n;

    g_return_val_if_fail (BB_IS_WALL (self), FALSE);

    x += bb_wall_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
    y -= bb_wall_get_top (self);
    hint->lane = bb_wall_find_lane (self, hint->lifted);
    if (hint->lane == BB_N_LANES ||
        !bb_geometry_find_cell (&self->geometry, hint->lane, x, y, &hint->status))
        return FALSE;
    n = bb_arrangement_count_others (self->project, hint->lane, hint->status, hint->lifted);
    hint->open = TRUE;
    hint->position =
        MIN (bb_geometry_find_position (&self->geometry, hint->lane, hint->status, x, y), n);
    return TRUE;
}

static gboolean
is_same_place (const BbDropHint *a, const BbDropHint *b)
{
    return a->open == b->open && a->lane == b->lane && a->status == b->status &&
           a->position == b->position;
}

static void
mark_target (BbWall *self, gboolean target)
{
    if (self->hint.open && self->lanes[self->hint.lane] != NULL)
        bb_lane_set_target (BB_LANE (self->lanes[self->hint.lane]), self->hint.status, target);
}

/* Lays the board out once for each change of target, never for each motion. */
void
bb_wall_open_place (BbWall *self, const BbDropHint *hint)
{
    g_return_if_fail (BB_IS_WALL (self));

    if (is_same_place (&self->hint, hint))
        return;
    mark_target (self, FALSE);
    self->hint.open = hint->open;
    self->hint.lane = hint->lane;
    self->hint.status = hint->status;
    self->hint.position = hint->position;
    mark_target (self, TRUE);
    if (hint->open)
        bb_drop_place_set_place (BB_DROP_PLACE (self->drop_place), hint->status, hint->position,
                                 1 + bb_arrangement_count_others (self->project, hint->lane,
                                                                  hint->status, self->hint.lifted));
    bb_wall_queue_contents (self);
}

void
bb_wall_close_place (BbWall *self)
{
    BbDropHint closed = { 0 };

    bb_wall_open_place (self, &closed);
}

/* Lets a card settle from where the pointer let it go. */
void
bb_wall_fly_from (BbWall *self, BbBlock *block, double x, double y)
{
    BbWallSlot *slot;

    g_return_if_fail (BB_IS_WALL (self));

    slot = bb_wall_find_slot (self, block);
    slot->rect.x =
        (int) x + bb_wall_get_scroll (self, GTK_ORIENTATION_HORIZONTAL) - slot->rect.width / 2;
    slot->rect.y = (int) y - bb_wall_get_top (self) - slot->rect.height / 2;
    slot->flight = (BbFlight) { 0, 0 };
}
