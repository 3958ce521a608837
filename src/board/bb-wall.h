/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "board/bb-arrangement.h"
#include "board/bb-card.h"

G_BEGIN_DECLS

#define BB_TYPE_WALL (bb_wall_get_type ())

/**
 * BbWall:
 *
 * Lanes, column heads and cards in their places, scrolled as a whole under the heads. It lays
 * out and draws; it changes nothing. CSS name `wall`.
 *
 * Property `focus-card` (nullable, read-only): the card that has the focus.
 *
 * All cards are children of the wall and stay so: a move is a new place, and the focus, the
 * drag and the screen reader keep their card.
 */
G_DECLARE_FINAL_TYPE (BbWall, bb_wall, BB, WALL, GtkWidget)

void bb_wall_set_project (BbWall *self, BbProject *project);
BbProject *bb_wall_get_project (BbWall *self);
const BbGeometry *bb_wall_get_geometry (BbWall *self);

BbCard *bb_wall_get_card (BbWall *self, BbBlock *block);
BbCard *bb_wall_pick_card (BbWall *self, double x, double y);
BbCard *bb_wall_get_focus_card (BbWall *self);
BbCard *bb_wall_find_card (BbWall *self, BbCard *from, GtkDirectionType direction);
BbCard *bb_wall_get_first_card (BbWall *self);

void bb_wall_lift (BbWall *self, BbBlock *block);
void bb_wall_put_down (BbWall *self);
gboolean bb_wall_find_place (BbWall *self, double x, double y, BbDropHint *hint);
void bb_wall_open_place (BbWall *self, const BbDropHint *hint);
void bb_wall_close_place (BbWall *self);
void bb_wall_fly_from (BbWall *self, BbBlock *block, double x, double y);

G_END_DECLS
