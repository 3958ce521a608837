/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-field-conflict.h"
#include "model/bb-project.h"

G_BEGIN_DECLS

/* Both values stay, to be chosen from later. */
#define BB_DIFFERENCE_BOTH G_MAXUINT

#define BB_TYPE_DIFFERENCE (bb_difference_get_type ())

/**
 * BbDifference:
 *
 * A field in which copies that are about to be gathered contradict the project or one another, and
 * what somebody chose there.
 *
 * Property: `choice`, the position of the value that shall hold, %BB_DIFFERENCE_BOTH at first.
 */
G_DECLARE_FINAL_TYPE (BbDifference, bb_difference, BB, DIFFERENCE, GObject)

BbDifference *bb_difference_new (BbProject *project, const char *path, BbDocument *ours);

const char *bb_difference_get_path (BbDifference *self);
BbFieldConflict *bb_difference_get_conflict (BbDifference *self);
BbBlock *bb_difference_get_block (BbDifference *self);
const char *bb_difference_get_title (BbDifference *self);
gboolean bb_difference_is_ours (BbDifference *self, guint position);
guint bb_difference_get_choice (BbDifference *self);
void bb_difference_set_choice (BbDifference *self, guint choice);

G_END_DECLS
