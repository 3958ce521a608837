/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "wall/bb-wall.h"
#include "widgets/bb-autoscroll.h"

G_BEGIN_DECLS

#define BB_TYPE_DRAG (bb_drag_get_type ())

/**
 * BbDrag:
 *
 * Dragging cards over a wall with a pointer. It shows where a card would land and says when it
 * is let go; it knows no rules and moves nothing.
 *
 * Signal `begun (BbBlock *block)`: a card was lifted.
 * Signal `over (BbBlock *block, BbStatus status)`: letting go now would put it there.
 * Signal `astray (BbBlock *block)`: letting go now would change nothing.
 * Signal `dropped (BbBlock *block, BbStatus status, guint position)`: it was let go there.
 * Signal `ended`: the drag is over, whatever came of it.
 * Signal `refused`: somebody tried to lift a card, which is not enabled.
 */
G_DECLARE_FINAL_TYPE (BbDrag, bb_drag, BB, DRAG, GObject)

BbDrag *bb_drag_new (BbWall *wall, BbAutoscroll *autoscroll);
void bb_drag_set_enabled (BbDrag *self, gboolean enabled);

G_END_DECLS
