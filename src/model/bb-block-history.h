/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-project.h"

G_BEGIN_DECLS

#define BB_TYPE_BLOCK_HISTORY (bb_block_history_get_type ())

/**
 * BbBlockHistory:
 *
 * What was done about one block, newest first: a GListModel of [class@PastEdit] that follows the
 * document. It walks the whole history at each change of the block, so one is made when somebody
 * looks, and let go afterwards.
 *
 * Property: `n-items`.
 */
G_DECLARE_FINAL_TYPE (BbBlockHistory, bb_block_history, BB, BLOCK_HISTORY, GObject)

BbBlockHistory *bb_block_history_new (BbProject *project, BbBlock *block);

G_END_DECLS
