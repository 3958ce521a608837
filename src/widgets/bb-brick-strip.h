/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "widgets/bb-brick.h"

G_BEGIN_DECLS

#define BB_TYPE_BRICK_STRIP (bb_brick_strip_get_type ())

/**
 * BbBrickStrip:
 *
 * A row of small bricks of 11 px that shows how many there are of each fill: solid, half,
 * dashed, then plain ones. CSS name `brickstrip`.
 */
G_DECLARE_FINAL_TYPE (BbBrickStrip, bb_brick_strip, BB, BRICK_STRIP, GtkWidget)

GtkWidget *bb_brick_strip_new (void);
void bb_brick_strip_set_counts (BbBrickStrip *self, guint n_solid, guint n_half, guint n_dashed,
                                guint n_plain);

int bb_brick_strip_get_length (BbBrickStrip *self);

G_END_DECLS
