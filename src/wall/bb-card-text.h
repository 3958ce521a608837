/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-block.h"

G_BEGIN_DECLS

gboolean bb_card_text_is_overdue (BbBlock *block);
char *bb_card_text_describe (BbBlock *block, guint position, guint n_cards);
char *bb_card_text_explain (BbBlock *block, gboolean whole);

G_END_DECLS
