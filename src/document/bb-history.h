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

guint bb_history_get_size (BbHistory *self);
BbRecord *bb_history_get_record (BbHistory *self, guint position);
guint64 bb_history_get_clock (BbHistory *self);
guint bb_history_get_n_broken (BbHistory *self);

G_END_DECLS
