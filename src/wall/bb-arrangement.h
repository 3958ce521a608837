/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "wall/bb-geometry.h"
#include "wall/bb-stack.h"
#include "model/bb-project.h"

G_BEGIN_DECLS

/**
 * BbDropHint:
 * @lifted: (nullable): the block that is being dragged; its card stays behind, dimmed
 * @open: whether a place is open for it
 * @lane: the lane of that place
 * @status: the cell of that place
 * @position: the place within the cell, not counting @lifted
 *
 * A move that is being shown and not yet made.
 */
typedef struct {
    BbBlock *lifted;
    gboolean open;
    guint lane;
    BbStatus status;
    guint position;
} BbDropHint;

/**
 * BbPlacing:
 * @rect: where the card lies
 * @density: how much room it has
 * @position: its place within the cell, from 0
 * @n_cards: how many cards lie there
 */
typedef struct {
    BbRect rect;
    BbDensity density;
    guint position;
    guint n_cards;
} BbPlacing;

typedef void (*BbPlacingFunc) (BbBlock *block, const BbPlacing *placing, gpointer user_data);

/**
 * BbHeightFunc:
 * @item: a #BbBlock or, for a note, a #BbChallenge
 * @user_data: passed along
 *
 * Returns: how high its card is in a stack, in pixels
 */
typedef int (*BbHeightFunc) (GObject *item, gpointer user_data);

typedef void (*BbNoteFunc) (BbChallenge *challenge, const BbRect *rect, gpointer user_data);

void bb_arrangement_count (BbProject *project, const BbDropHint *hint,
                           BbLaneContent content[BB_N_LANES]);
void bb_arrangement_foreach (BbProject *project, const BbGeometry *geometry, const BbDropHint *hint,
                             BbPlacingFunc func, gpointer user_data);
void bb_arrangement_measure (BbProject *project, const BbDropHint *hint, guint lane,
                             BbHeightFunc func, gpointer user_data, BbStackHeights *heights);
void bb_arrangement_foreach_note (BbProject *project, const BbGeometry *geometry,
                                  const BbDropHint *hint, BbNoteFunc func, gpointer user_data);
BbRect bb_arrangement_get_drop_rect (BbProject *project, const BbGeometry *geometry,
                                     const BbDropHint *hint);
guint bb_arrangement_count_others (BbProject *project, guint lane, BbStatus status,
                                   BbBlock *lifted);

G_END_DECLS
