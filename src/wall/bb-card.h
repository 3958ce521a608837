/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "wall/bb-geometry.h"
#include "model/bb-block.h"

G_BEGIN_DECLS

#define BB_TYPE_CARD (bb_card_get_type ())

/**
 * BbCard:
 *
 * A building block on the board: a card in a column, a chip in the tray. CSS name `card`.
 *
 * It shows what its `block` says. The wall says how much room there is (`density`) and which
 * place it has.
 */
G_DECLARE_FINAL_TYPE (BbCard, bb_card, BB, CARD, GtkWidget)

GtkWidget *bb_card_new (BbBlock *block);
BbBlock *bb_card_get_block (BbCard *self);
BbDensity bb_card_get_density (BbCard *self);
void bb_card_set_density (BbCard *self, BbDensity density);
int bb_card_measure_height (BbCard *self, int width);
void bb_card_set_outside (BbCard *self, const char *outside);
void bb_card_set_place (BbCard *self, guint position, guint n_cards);
void bb_card_set_picked (BbCard *self, gboolean picked);

G_END_DECLS
