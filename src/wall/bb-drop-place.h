/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "model/bb-status.h"

G_BEGIN_DECLS

#define BB_TYPE_DROP_PLACE (bb_drop_place_get_type ())

/**
 * BbDropPlace:
 *
 * The place that opens for a card that is dragged: a dashed outline that says which place it
 * is. CSS name `dropplace`.
 */
G_DECLARE_FINAL_TYPE (BbDropPlace, bb_drop_place, BB, DROP_PLACE, GtkWidget)

GtkWidget *bb_drop_place_new (void);
void bb_drop_place_set_party (BbDropPlace *self, guint number);
void bb_drop_place_set_place (BbDropPlace *self, BbStatus status, guint position, guint n_cards);

G_END_DECLS
