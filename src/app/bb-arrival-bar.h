/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "model/bb-arrival.h"

G_BEGIN_DECLS

#define BB_TYPE_ARRIVAL_BAR (bb_arrival_bar_get_type ())

/**
 * BbArrivalBar:
 *
 * Says above the board what others sent, with what can be done about it: look at it, take it back,
 * or read on. An AdwBanner has room for one button only.
 *
 * Properties: `arrival` (nullable; it is folded away without one), `text` and `compact` (there is
 * little room for words). Actions: `win.show-arrival`, `win.take-arrival-back` and
 * `win.dismiss-arrival`.
 */
G_DECLARE_FINAL_TYPE (BbArrivalBar, bb_arrival_bar, BB, ARRIVAL_BAR, GtkWidget)

GtkWidget *bb_arrival_bar_new (void);
BbArrival *bb_arrival_bar_get_arrival (BbArrivalBar *self);
void bb_arrival_bar_set_arrival (BbArrivalBar *self, BbArrival *arrival);
gboolean bb_arrival_bar_get_compact (BbArrivalBar *self);
void bb_arrival_bar_set_compact (BbArrivalBar *self, gboolean compact);
const char *bb_arrival_bar_get_text (BbArrivalBar *self);

G_END_DECLS
