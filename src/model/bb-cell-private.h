/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-cell.h"

G_BEGIN_DECLS

/* For the project, which alone makes cells and fills them. A change of the board first takes
 * blocks out of all cells and then puts them in, so that no block is ever in two. */

BbCell *bb_cell_new (BbTopic *party, BbStatus status);
void bb_cell_release (BbCell *self);
void bb_cell_fill (BbCell *self, GPtrArray *blocks);

G_END_DECLS
