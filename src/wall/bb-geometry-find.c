/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-geometry.h"

#include <math.h>

#include "wall/bb-stack.h"

/* What lies under a point. */

#define REACH 24

gboolean
bb_geometry_shows (const BbGeometry *self, guint lane)
{
    return self->form == BB_FORM_WALL || lane == self->shown;
}

/**
 * bb_geometry_find_cell:
 * @self: a geometry
 * @lane: a lane
 * @x: a point
 * @y: a point
 * @status: (out): the cell of @lane under it
 *
 * A hand that drags sideways is not steady: a little above or below the lane still counts.
 *
 * Returns: whether a cell of @lane lies there
 */
gboolean
bb_geometry_find_cell (const BbGeometry *self, guint lane, double x, double y, BbStatus *status)
{
    if (self->form == BB_FORM_STACK)
        return lane == self->shown && bb_stack_find_cell (self, x, y, status);
    for (guint i = 0; i < BB_N_STATUSES; i++) {
        const BbRect *cell = &self->lanes[lane].cells[i];

        if (x >= cell->x && x < cell->x + cell->width && y >= cell->y - REACH &&
            y < cell->y + cell->height + REACH) {
            *status = (BbStatus) i;
            return TRUE;
        }
    }
    return FALSE;
}

/**
 * bb_geometry_find_position:
 * @self: a geometry
 * @lane: the lane
 * @status: the column
 * @x: a point in the cell
 * @y: a point in the cell
 *
 * The place in a cell that a point asks for: the slot of the grid under it, however many cards
 * there are. The caller takes the least of this and the number of cards.
 */
guint
bb_geometry_find_position (const BbGeometry *self, guint lane, BbStatus status, double x, double y)
{
    BbRect first = bb_geometry_get_card (self, lane, status, 0);
    int gap = first.x - self->lanes[lane].cells[status].x;
    int per_row = (int) self->lanes[lane].per_row;
    int column, row;

    if (self->form == BB_FORM_STACK)
        return bb_stack_find_position (self, status, y);
    column = (int) floor ((x - first.x + gap / 2.0) / (first.width + gap));
    row = (int) floor ((y - first.y + gap / 2.0) / (first.height + gap));
    return (guint) (MAX (row, 0) * per_row + CLAMP (column, 0, per_row - 1));
}
