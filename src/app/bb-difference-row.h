/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

#include "session/bb-difference.h"

G_BEGIN_DECLS

#define BB_TYPE_DIFFERENCE_ROW (bb_difference_row_get_type ())

/**
 * BbDifferenceRow:
 *
 * What a returned copy contradicts, with the values between which one may choose. Property:
 * `narrow`, whether they stand below each other.
 */
G_DECLARE_FINAL_TYPE (BbDifferenceRow, bb_difference_row, BB, DIFFERENCE_ROW, GtkWidget)

GtkWidget *bb_difference_row_new (BbDifference *difference);
void bb_difference_row_set_narrow (BbDifferenceRow *self, gboolean narrow);

G_END_DECLS
