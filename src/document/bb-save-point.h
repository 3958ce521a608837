/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"

G_BEGIN_DECLS

#define BB_TYPE_SAVE_POINT (bb_save_point_get_type ())

/**
 * BbSavePoint:
 *
 * Knows whether a document shows other values than a saved copy of it does.
 *
 * It compares values, not writes: undoing all edits makes a document unmodified again.
 */
G_DECLARE_FINAL_TYPE (BbSavePoint, bb_save_point, BB, SAVE_POINT, GObject)

BbSavePoint *bb_save_point_new (BbDocument *document);
void bb_save_point_set_saved (BbSavePoint *self, BbDocument *saved);
gboolean bb_save_point_get_modified (BbSavePoint *self);

G_END_DECLS
