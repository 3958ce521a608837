/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-block.h"

G_BEGIN_DECLS

#define BB_TYPE_PICKS (bb_picks_get_type ())

/**
 * BbPicks:
 *
 * The cards that somebody has picked to move them together.
 *
 * Signal `changed`: other cards are picked now.
 */
G_DECLARE_FINAL_TYPE (BbPicks, bb_picks, BB, PICKS, GObject)

BbPicks *bb_picks_new (void);
guint bb_picks_get_size (BbPicks *self);
gboolean bb_picks_contains (BbPicks *self, BbBlock *block);
GPtrArray *bb_picks_dup_blocks (BbPicks *self);
void bb_picks_add (BbPicks *self, BbBlock *block);
void bb_picks_toggle (BbPicks *self, BbBlock *block);
void bb_picks_clear (BbPicks *self);

G_END_DECLS
