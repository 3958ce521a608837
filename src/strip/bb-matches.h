/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-block-query.h"

G_BEGIN_DECLS

#define BB_TYPE_MATCHES (bb_matches_get_type ())

/**
 * BbMatches:
 *
 * Which blocks of a project a query finds. It follows both: what is asked for, and what blocks
 * there are and what they say.
 *
 * Properties: `project` (nullable), `n-blocks` (in the project) and `n-matches` (of them, found).
 *
 * Signal `changed`: other blocks may be found.
 */
G_DECLARE_FINAL_TYPE (BbMatches, bb_matches, BB, MATCHES, GObject)

BbMatches *bb_matches_new (BbBlockQuery *query);

BbProject *bb_matches_get_project (BbMatches *self);
void bb_matches_set_project (BbMatches *self, BbProject *project);
guint bb_matches_get_n_blocks (BbMatches *self);
guint bb_matches_get_n_matches (BbMatches *self);
BbBlock *bb_matches_find (BbMatches *self, BbBlock *from, int step, guint *position);

G_END_DECLS
