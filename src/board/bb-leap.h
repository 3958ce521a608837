/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-project.h"

G_BEGIN_DECLS

/**
 * BbLeap:
 * @BB_LEAP_CELL_START: to the first card of the cell
 * @BB_LEAP_CELL_END: to the last card of the cell
 * @BB_LEAP_LANE_ABOVE: to the party before
 * @BB_LEAP_LANE_BELOW: to the party after
 * @BB_LEAP_BOARD_START: to the first card of all
 * @BB_LEAP_BOARD_END: to the last card of all
 *
 * Longer ways over the board than an arrow key goes.
 */
typedef enum {
    BB_LEAP_CELL_START,
    BB_LEAP_CELL_END,
    BB_LEAP_LANE_ABOVE,
    BB_LEAP_LANE_BELOW,
    BB_LEAP_BOARD_START,
    BB_LEAP_BOARD_END,
} BbLeap;

BbBlock *bb_leap_find (BbProject *project, BbBlock *from, BbLeap leap);

G_END_DECLS
