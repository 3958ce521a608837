/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BbBrickFill:
 * @BB_BRICK_PLAIN: no outline, a faint tint
 * @BB_BRICK_DASHED: a dashed outline, as on a building drawing
 * @BB_BRICK_HALF: filled from the bottom up to half
 * @BB_BRICK_SOLID: filled
 *
 * The brick language: how far a thing is, told without a hue. Takes the widget's CSS color.
 */
typedef enum {
    BB_BRICK_PLAIN,
    BB_BRICK_DASHED,
    BB_BRICK_HALF,
    BB_BRICK_SOLID,
} BbBrickFill;

#define BB_TYPE_BRICK_FILL (bb_brick_fill_get_type ())
GType bb_brick_fill_get_type (void);

#define BB_TYPE_BRICK (bb_brick_get_type ())

/**
 * BbBrick:
 *
 * A number on a brick, 26 × 18. CSS name `brick`. Properties: `fill` and `label` (string).
 */
G_DECLARE_FINAL_TYPE (BbBrick, bb_brick, BB, BRICK, GtkWidget)

GtkWidget *bb_brick_new (void);
BbBrickFill bb_brick_get_fill (BbBrick *self);
void bb_brick_set_fill (BbBrick *self, BbBrickFill fill);
const char *bb_brick_get_label (BbBrick *self);
void bb_brick_set_label (BbBrick *self, const char *label);

G_END_DECLS
