/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-conflict.h"

G_BEGIN_DECLS

#define BB_TYPE_FIELD_CONFLICT (bb_field_conflict_get_type ())

/**
 * BbFieldConflict:
 *
 * A field in which several people wrote unequal values without having seen each other's: the one
 * shown, at 0, and those beside it. It never changes; when the document does, another one stands
 * in its place.
 *
 * Properties: `path`, `label` (the name of the field, such as “owner”) and `hint` (what else has
 * been said, such as “also: Done (Sam)”).
 */
G_DECLARE_FINAL_TYPE (BbFieldConflict, bb_field_conflict, BB, FIELD_CONFLICT, GObject)

const char *bb_field_conflict_get_path (BbFieldConflict *self);
const char *bb_field_conflict_get_label (BbFieldConflict *self);
const char *bb_field_conflict_get_hint (BbFieldConflict *self);
BbKind bb_field_conflict_get_kind (BbFieldConflict *self);
BbRegister *bb_field_conflict_get_register (BbFieldConflict *self);

guint bb_field_conflict_get_n_values (BbFieldConflict *self);
const char *bb_field_conflict_get_value (BbFieldConflict *self, guint position);
const char *bb_field_conflict_get_text (BbFieldConflict *self, guint position);
const char *bb_field_conflict_get_author (BbFieldConflict *self, guint position);

G_END_DECLS
