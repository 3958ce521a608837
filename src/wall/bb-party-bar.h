/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "model/bb-project.h"

G_BEGIN_DECLS

#define BB_TYPE_PARTY_BAR (bb_party_bar_get_type ())

/**
 * BbPartyBar:
 *
 * A toggle for each party, where the board has room for one party at a time. Its property
 * `party` is the lane that is shown, from 0. CSS name `partybar`.
 */
G_DECLARE_FINAL_TYPE (BbPartyBar, bb_party_bar, BB, PARTY_BAR, GtkWidget)

GtkWidget *bb_party_bar_new (void);
void bb_party_bar_set_project (BbPartyBar *self, BbProject *project);
guint bb_party_bar_get_party (BbPartyBar *self);
void bb_party_bar_set_party (BbPartyBar *self, guint party);

G_END_DECLS
