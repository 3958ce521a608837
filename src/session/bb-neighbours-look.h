/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

#include "document/bb-document.h"

G_BEGIN_DECLS

/**
 * BbNeighboursLook:
 * @file: the project's own file
 * @ours: a copy of its document that nobody writes
 * @known: (element-type utf8 utf8): what each file was when it was last looked at, by name
 * @conflicts: (element-type GFile): what may be taken in without asking
 * @others: (element-type GFile): what may be offered
 *
 * One look at the folder of a project.
 */
typedef struct {
    GFile *file;
    BbDocument *ours;
    GHashTable *known;
    GPtrArray *conflicts;
    GPtrArray *others;
} BbNeighboursLook;

BbNeighboursLook *bb_neighbours_look_new (GFile *file, BbDocument *ours, GHashTable *known);
void bb_neighbours_look_free (BbNeighboursLook *self);
void bb_neighbours_look_run (BbNeighboursLook *self, GCancellable *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbNeighboursLook, bb_neighbours_look_free)

G_END_DECLS
