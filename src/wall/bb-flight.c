/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-flight.h"

/* A card that is still on its way goes on from where it is seen, not from where it should be. */
void
bb_flight_start (BbFlight *self, const BbRect *from, const BbRect *to, double progress)
{
    graphene_point_t offset = bb_flight_get_offset (self, progress);

    self->dx = from->x + offset.x - to->x;
    self->dy = from->y + offset.y - to->y;
}

gboolean
bb_flight_is_over (const BbFlight *self)
{
    return self->dx == 0 && self->dy == 0;
}

graphene_point_t
bb_flight_get_offset (const BbFlight *self, double progress)
{
    float rest = (float) (1.0 - progress);

    return GRAPHENE_POINT_INIT (self->dx * rest, self->dy * rest);
}
