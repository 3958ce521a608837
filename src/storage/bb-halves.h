/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A tool that glues files glues two; more than this is no accident of a tool. */
#define BB_HALVES_MAX 8

/**
 * BbHalvesKind:
 * @BB_HALVES_MARKED: one text in which git marked where two versions differ
 * @BB_HALVES_GLUED: whole files, one after the other
 *
 * How several versions came to be in one file.
 */
typedef enum {
    BB_HALVES_MARKED,
    BB_HALVES_GLUED,
} BbHalvesKind;

/**
 * BbHalves:
 *
 * Versions of a file that a tool wrote into one: two sides between the conflict markers of git, or
 * objects one after the other. It says nothing of what is in them. Immutable.
 */
typedef struct _BbHalves BbHalves;

BbHalves *bb_halves_find (GBytes *bytes);
void bb_halves_free (BbHalves *self);

BbHalvesKind bb_halves_get_kind (BbHalves *self);
gsize bb_halves_get_offset (BbHalves *self);
guint bb_halves_get_n_sides (BbHalves *self);
GBytes *bb_halves_dup_side (BbHalves *self, guint position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbHalves, bb_halves_free)

G_END_DECLS
