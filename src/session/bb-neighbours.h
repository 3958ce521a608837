/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "session/bb-session.h"

G_BEGIN_DECLS

/* Of a folder with more projects in it than this, the rest is nobody's returned copies. */
#define BB_NEIGHBOURS_MAX 200

#define BB_TYPE_NEIGHBOURS (bb_neighbours_get_type ())

/**
 * BbNeighbours:
 *
 * Copies of a project that lie beside its file: programs that keep folders in step put them there,
 * and colleagues. The folder is looked at in another thread, at first and when it has changed and
 * come to rest. Only names that end as projects do are looked at, and nothing is written.
 *
 * Property: `rest`, for how many milliseconds nothing may have changed.
 *
 * Signal `found (GPtrArray *conflicts, GPtrArray *others)`: there are files with something new. The
 * first have the id of the project *and* the name that such a program gives *and* a common past,
 * and nothing about them is doubtful: they may be taken in without asking. The others may only be
 * offered. Each is told of once, until it is written again.
 */
G_DECLARE_FINAL_TYPE (BbNeighbours, bb_neighbours, BB, NEIGHBOURS, GObject)

BbNeighbours *bb_neighbours_new (BbSession *session);

guint bb_neighbours_get_rest (BbNeighbours *self);
void bb_neighbours_set_rest (BbNeighbours *self, guint rest);
gboolean bb_neighbours_get_looking (BbNeighbours *self);

G_END_DECLS
