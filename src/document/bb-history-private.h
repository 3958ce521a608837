/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-history.h"

G_BEGIN_DECLS

BbHistory *_bb_history_new (void);
BbHistory *_bb_history_copy (BbHistory *self);
void _bb_history_free (BbHistory *self);

void _bb_history_add (BbHistory *self, BbRecord *record);
void _bb_history_add_all (BbHistory *self, GPtrArray *records);
gsize _bb_history_get_n_bytes (BbHistory *self);
gboolean _bb_history_equal (BbHistory *a, BbHistory *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbHistory, _bb_history_free)

G_END_DECLS
