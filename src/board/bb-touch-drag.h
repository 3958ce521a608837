/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "wall/bb-wall.h"
#include "widgets/bb-autoscroll.h"

G_BEGIN_DECLS

#define BB_TYPE_TOUCH_DRAG (bb_touch_drag_get_type ())

/**
 * BbTouchDrag:
 *
 * Lets a finger carry cards: after a long press the card hangs from it. A short touch that moves
 * scrolls the wall as everywhere.
 *
 * Signals, in the coordinates of the wall: `begun (BbBlock *block)`; `moved (double x, double y)`;
 * `dropped (double x, double y)`; `cancelled`; `refused`, which is somebody
 * tried and it is not enabled.
 */
G_DECLARE_FINAL_TYPE (BbTouchDrag, bb_touch_drag, BB, TOUCH_DRAG, GObject)

BbTouchDrag *bb_touch_drag_new (BbWall *wall, BbAutoscroll *autoscroll);
GdkPaintable *bb_touch_drag_get_paintable (BbTouchDrag *self);
void bb_touch_drag_get_corner (BbTouchDrag *self, double x, double y, int *left, int *top);
void bb_touch_drag_set_enabled (BbTouchDrag *self, gboolean enabled);

G_END_DECLS
