/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "model/bb-field-conflict.h"

G_BEGIN_DECLS

#define BB_TYPE_CONFLICT_ROW (bb_conflict_row_get_type ())

/**
 * BbConflictRow:
 *
 * A field in which people wrote unequal values without having seen each other's. One click settles
 * it: a short value stands on its button, longer ones stand above each other, each with its own.
 *
 * Signal `keep (guint position)`: that value shall hold.
 */
G_DECLARE_FINAL_TYPE (BbConflictRow, bb_conflict_row, BB, CONFLICT_ROW, GtkListBoxRow)

GtkWidget *bb_conflict_row_new (BbFieldConflict *conflict);
BbFieldConflict *bb_conflict_row_get_conflict (BbConflictRow *self);

G_END_DECLS
