/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "model/bb-project.h"

G_BEGIN_DECLS

#define BB_TYPE_BLOCK_ROW (bb_block_row_get_type ())

/**
 * BbBlockRow:
 *
 * A block as one line of a list: what its card shows, beside each other.
 *
 * Properties: `block` (nullable), `status` (of the block; setting it asks for a move),
 * `narrow` (whether the line is folded) and `description`, all of it in words for whoever
 * does not see it.
 *
 * Signal `chosen ()`: somebody begins to use a control of this row.
 * Signal `place (BbStatus status)`: somebody wants the block to have this status.
 */
G_DECLARE_FINAL_TYPE (BbBlockRow, bb_block_row, BB, BLOCK_ROW, GtkWidget)

GtkWidget *bb_block_row_new (void);
BbBlock *bb_block_row_get_block (BbBlockRow *self);
void bb_block_row_set_block (BbBlockRow *self, BbBlock *block);
gboolean bb_block_row_get_narrow (BbBlockRow *self);
void bb_block_row_set_narrow (BbBlockRow *self, gboolean narrow);
const char *bb_block_row_get_description (BbBlockRow *self);
void bb_block_row_set_place (BbBlockRow *self, guint position, guint n_blocks);

G_END_DECLS
