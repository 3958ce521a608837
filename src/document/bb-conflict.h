/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"

G_BEGIN_DECLS

#define BB_TYPE_CONFLICT (bb_conflict_get_type ())

/**
 * BbConflict:
 *
 * A register in which unequal values stand, written by people who had not seen each other's: the
 * one shown and those beside it. It stays until somebody writes there again. Immutable: what the
 * register was when somebody asked.
 */
typedef struct _BbConflict BbConflict;

GType bb_conflict_get_type (void);
BbConflict *bb_conflict_ref (BbConflict *self);
void bb_conflict_unref (BbConflict *self);

BbConflict *bb_conflict_find (BbDocument *document, const char *path);
GPtrArray *bb_conflict_list (BbDocument *document, const char *below);

const char *bb_conflict_get_path (BbConflict *self);
BbRegister *bb_conflict_get_register (BbConflict *self);
guint bb_conflict_get_n_values (BbConflict *self);
const char *bb_conflict_get_value (BbConflict *self, guint position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbConflict, bb_conflict_unref)

G_END_DECLS
