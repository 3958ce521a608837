/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "wall/bb-arrangement.h"
#include "wall/bb-card.h"

G_BEGIN_DECLS

#define BB_TYPE_WALL (bb_wall_get_type ())

/**
 * BbWall:
 *
 * Lanes, column heads and cards in their places, scrolled as a whole under the heads. It lays
 * out and draws; it changes nothing. CSS name `wall`.
 *
 * Properties: `focus-card` (nullable, read-only), the card that has the focus; `zoom`, the size
 * of all that is on it in percent, one of a few steps; `party`, the lane that is shown while
 * there is room for one only, from 0.
 *
 * All cards are children of the wall and stay so: a move is a new place, and the focus, the
 * drag and the screen reader keep their card.
 */
G_DECLARE_FINAL_TYPE (BbWall, bb_wall, BB, WALL, GtkWidget)

#define BB_WALL_ZOOM_LEAST 75
#define BB_WALL_ZOOM_USUAL 100
#define BB_WALL_ZOOM_MOST 200

void bb_wall_set_project (BbWall *self, BbProject *project);
BbProject *bb_wall_get_project (BbWall *self);
const BbGeometry *bb_wall_get_geometry (BbWall *self);

BbCard *bb_wall_get_card (BbWall *self, BbBlock *block);
void bb_wall_show_block (BbWall *self, BbBlock *block);
BbCard *bb_wall_pick_card (BbWall *self, double x, double y);
BbCard *bb_wall_get_focus_card (BbWall *self);
BbCard *bb_wall_find_card (BbWall *self, BbCard *from, GtkDirectionType direction);
BbCard *bb_wall_get_first_card (BbWall *self);

guint bb_wall_get_zoom (BbWall *self);
void bb_wall_set_zoom (BbWall *self, guint percent);
void bb_wall_step_zoom (BbWall *self, int n_steps);
gboolean bb_wall_can_step_zoom (BbWall *self, int n_steps);
guint bb_wall_get_party (BbWall *self);
void bb_wall_set_party (BbWall *self, guint party);
void bb_wall_add_swipe (BbWall *self, GtkWidget *above);
gboolean bb_wall_get_challenge_bounds (BbWall *self, BbChallenge *challenge, GdkRectangle *bounds);
BbCard *bb_wall_get_first_card_of (BbWall *self, BbChallenge *challenge);

GtkWidget *bb_wall_get_sheet (BbWall *self);
void bb_wall_lay_sheet (BbWall *self, gboolean laid);
void bb_wall_lift (BbWall *self, BbBlock *block);
void bb_wall_put_down (BbWall *self);
gboolean bb_wall_find_place (BbWall *self, double x, double y, BbDropHint *hint);
void bb_wall_open_place (BbWall *self, const BbDropHint *hint);
void bb_wall_close_place (BbWall *self);
void bb_wall_fly_from (BbWall *self, BbBlock *block, double x, double y);

G_END_DECLS
