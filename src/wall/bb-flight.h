/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "wall/bb-geometry.h"

G_BEGIN_DECLS

/**
 * BbFlight:
 * @dx: how far left or right of its place a card began
 * @dy: how far above or below
 *
 * The way of a card to its new place. The place itself is final at once; only the drawing
 * lags behind, so nothing is laid out again per frame.
 */
typedef struct {
    float dx;
    float dy;
} BbFlight;

void bb_flight_start (BbFlight *self, const BbRect *from, const BbRect *to, double progress);
gboolean bb_flight_is_over (const BbFlight *self);
graphene_point_t bb_flight_get_offset (const BbFlight *self, double progress);

G_END_DECLS
