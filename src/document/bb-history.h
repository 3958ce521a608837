/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-record.h"

G_BEGIN_DECLS

#define BB_HISTORY_MAX 5000

/**
 * BbHistory:
 *
 * The set of records of a document, cut to the newest %BB_HISTORY_MAX and, below them, the
 * newest of each path (the base picture).
 */
typedef struct _BbHistory BbHistory;

BbHistory *bb_history_new (void);
BbHistory *bb_history_copy (BbHistory *self);
void bb_history_free (BbHistory *self);

void bb_history_add (BbHistory *self, BbRecord *record);
void bb_history_add_all (BbHistory *self, GPtrArray *records);
guint bb_history_get_size (BbHistory *self);
BbRecord *bb_history_get_record (BbHistory *self, guint position);
guint64 bb_history_get_clock (BbHistory *self);
guint bb_history_get_n_broken (BbHistory *self);
gsize bb_history_get_n_bytes (BbHistory *self);
gboolean bb_history_equal (BbHistory *a, BbHistory *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbHistory, bb_history_free)

G_END_DECLS
