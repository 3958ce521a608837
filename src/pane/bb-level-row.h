/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BB_TYPE_LEVEL_ROW (bb_level_row_get_type ())

/**
 * BbLevelRow:
 *
 * A row in which somebody says how urgent or how feasible a block is.
 *
 * Property: `level` (the word for it in the file, empty for none).
 */
G_DECLARE_FINAL_TYPE (BbLevelRow, bb_level_row, BB, LEVEL_ROW, AdwComboRow)

GtkWidget *bb_level_row_new (void);
const char *bb_level_row_get_level (BbLevelRow *self);
void bb_level_row_set_level (BbLevelRow *self, const char *level);

G_END_DECLS
