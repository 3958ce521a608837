/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

#include "session/bb-returned-copy.h"

G_BEGIN_DECLS

#define BB_TYPE_COPY_ROW (bb_copy_row_get_type ())

/**
 * BbCopyRow:
 *
 * A returned copy: whether to take it in, whose it is, what it brings, and what it contradicts.
 * Property: `narrow`, whether the choices stand below each other.
 *
 * Signal `open`: it is another project, and somebody wants to see it.
 */
G_DECLARE_FINAL_TYPE (BbCopyRow, bb_copy_row, BB, COPY_ROW, GtkListBoxRow)

GtkWidget *bb_copy_row_new (BbReturnedCopy *copy);
BbReturnedCopy *bb_copy_row_get_copy (BbCopyRow *self);
void bb_copy_row_set_narrow (BbCopyRow *self, gboolean narrow);

G_END_DECLS
