/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-block.h"

G_BEGIN_DECLS

#define BB_TYPE_CELL (bb_cell_get_type ())

/**
 * BbCell:
 *
 * The blocks of one party that have one status, in order: a GListModel of [class@Block]. The
 * cell of %BB_STATUS_NONE is the tray and is in catalogue order.
 *
 * A cell without a party holds the blocks of all parties, one party after the other.
 *
 * Property: `n-items`, so that a count can be bound to it.
 */
G_DECLARE_FINAL_TYPE (BbCell, bb_cell, BB, CELL, GObject)

BbTopic *bb_cell_get_party (BbCell *self);
BbStatus bb_cell_get_status (BbCell *self);
gboolean bb_cell_find (BbCell *self, BbBlock *block, guint *position);

G_END_DECLS
