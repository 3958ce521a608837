/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "wall/bb-geometry.h"

G_BEGIN_DECLS

BbStackHeights *bb_stack_heights_new (void);
void bb_stack_heights_free (BbStackHeights *self);
void bb_stack_heights_clear (BbStackHeights *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbStackHeights, bb_stack_heights_free)

void bb_stack_compute (BbGeometry *self, const BbGeometryInput *input);
int bb_stack_get_card_width (int width);
BbRect bb_stack_get_card (const BbGeometry *self, BbStatus status, guint position);
BbRect bb_stack_get_chip (const BbGeometry *self, guint group, guint position);
gboolean bb_stack_find_cell (const BbGeometry *self, double x, double y, BbStatus *status);
guint bb_stack_find_position (const BbGeometry *self, BbStatus status, double y);

G_END_DECLS
