/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-edit.h"

G_BEGIN_DECLS

/* What the edits have in common. */

char *bb_edit_clean_text (BbKind kind, const char *text);
BbTransaction *bb_edit_field (BbProject *project, const char *label, const char *path,
                              const char *text, BbBasis *basis);
BbTransaction *bb_edit_flag (BbProject *project, const char *label, const char *path,
                             gboolean value);
void bb_edit_set_or_remove (BbTransaction *transaction, const char *path, const char *text);

/*
 * BbPlaces:
 *
 * Things in an order, each by the path of its object and with its rank, to put others among.
 */
typedef struct _BbPlaces BbPlaces;

BbPlaces *bb_places_new (void);
void bb_places_free (BbPlaces *self);
void bb_places_add (BbPlaces *self, const char *object, const char *rank);
guint bb_places_get_size (BbPlaces *self);
void bb_places_insert (BbPlaces *self, BbTransaction *transaction, const char *object,
                       guint position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbPlaces, bb_places_free)

G_END_DECLS
