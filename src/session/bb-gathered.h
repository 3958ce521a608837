/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

#include "model/bb-arrival.h"

G_BEGIN_DECLS

#define BB_TYPE_GATHERED (bb_gathered_get_type ())

/**
 * BbGathered:
 *
 * Copies that have been gathered in one step: what came of them, and what is needed to take it
 * back and to do it again. Immutable, but for whether it has been taken back.
 */
G_DECLARE_FINAL_TYPE (BbGathered, bb_gathered, BB, GATHERED, GObject)

BbGathered *bb_gathered_new (BbArrival *arrival, BbDocument *former, GListModel *copies);

BbArrival *bb_gathered_get_arrival (BbGathered *self);
BbDocument *bb_gathered_get_former (BbGathered *self);
guint bb_gathered_get_n_copies (BbGathered *self);
guint bb_gathered_get_n_changes (BbGathered *self);
guint bb_gathered_get_n_to_look_at (BbGathered *self);
GPtrArray *bb_gathered_get_files (BbGathered *self);
gboolean bb_gathered_get_taken_back (BbGathered *self);
void bb_gathered_set_taken_back (BbGathered *self, gboolean taken_back);
char *bb_gathered_describe (BbGathered *self);

G_END_DECLS
