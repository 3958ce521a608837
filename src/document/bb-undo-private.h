/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-undo.h"

G_BEGIN_DECLS

void _bb_undo_begin_writing (BbUndo *self);
void _bb_undo_end_writing (BbUndo *self, BbStep *step);
gboolean _bb_undo_revert (BbUndo *self, BbStep *taken, const char *label, BbStep **made,
                          guint *n_skipped, GError **error);
void _bb_undo_push (BbUndo *self, BbStep *step);

G_END_DECLS
