/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-entry.h"

G_BEGIN_DECLS

/**
 * BbRegister:
 *
 * The entries of one path, highest first. Immutable: a document replaces it whole, so an undo
 * step or a copy for another thread keeps the former one by a reference.
 */
typedef struct _BbRegister BbRegister;

BbRegister *bb_register_new (const char *path);
BbRegister *bb_register_ref (BbRegister *self);
void bb_register_unref (BbRegister *self);

BbRegister *bb_register_with (BbRegister *self, BbEntry *entry);

const char *bb_register_get_path (BbRegister *self);
guint bb_register_get_n_entries (BbRegister *self);
BbEntry *bb_register_get_entry (BbRegister *self, guint position);
BbEntry *bb_register_get_shown (BbRegister *self);
const char *bb_register_get_value (BbRegister *self);
GPtrArray *bb_register_dup_values (BbRegister *self);
gboolean bb_register_has_conflict (BbRegister *self);
gboolean bb_register_same_values (BbRegister *a, BbRegister *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbRegister, bb_register_unref)

G_END_DECLS
