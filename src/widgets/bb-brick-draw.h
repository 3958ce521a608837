/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "widgets/bb-brick.h"

G_BEGIN_DECLS

void bb_brick_draw (GtkSnapshot *snapshot, const graphene_rect_t *bounds, BbBrickFill fill,
                    const GdkRGBA *color);
void bb_brick_draw_square (GtkSnapshot *snapshot, const graphene_rect_t *bounds, BbBrickFill fill,
                           const GdkRGBA *color);

G_END_DECLS
