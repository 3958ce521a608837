/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-arrival-change.h"

G_BEGIN_DECLS

#define BB_TYPE_ARRIVAL (bb_arrival_get_type ())

/**
 * BbArrival:
 *
 * What others sent, once it has come into the board: who and what, and what is needed to take it
 * back. Immutable; of two that came one after the other a third one can be made.
 */
G_DECLARE_FINAL_TYPE (BbArrival, bb_arrival, BB, ARRIVAL, GObject)

BbArrival *bb_arrival_new (BbProject *project, BbStep *step);
BbArrival *bb_arrival_new_joined (BbArrival *first, BbArrival *next);

guint bb_arrival_get_n_changes (BbArrival *self);
guint bb_arrival_get_n_conflicts (BbArrival *self);
guint bb_arrival_get_n_removals (BbArrival *self);
GListModel *bb_arrival_get_changes (BbArrival *self);
GPtrArray *bb_arrival_get_people (BbArrival *self);
GPtrArray *bb_arrival_get_steps (BbArrival *self);
char *bb_arrival_describe (BbArrival *self);

G_END_DECLS
