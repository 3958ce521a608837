/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-basis.h"

G_BEGIN_DECLS

/**
 * BbTransaction:
 *
 * Changes that are made together: one undo step and one line of the history. It is a value, not
 * yet done; [method@Document.commit] does it.
 */
typedef struct _BbTransaction BbTransaction;

/**
 * BbTransactionFunc:
 * @path: the register
 * @value: (nullable): canonical text to set, or %NULL to remove
 * @user_data: what was passed along
 */
typedef void (*BbTransactionFunc) (const char *path, const char *value, gpointer user_data);

BbTransaction *bb_transaction_new (const char *label, BbBasis *basis);
void bb_transaction_free (BbTransaction *self);

void bb_transaction_set (BbTransaction *self, const char *path, const char *value);
void bb_transaction_set_string (BbTransaction *self, const char *path, const char *string);
void bb_transaction_remove (BbTransaction *self, const char *path);
void bb_transaction_set_time (BbTransaction *self, const char *time);

const char *bb_transaction_get_label (BbTransaction *self);
const char *bb_transaction_get_time (BbTransaction *self);
BbBasis *bb_transaction_get_basis (BbTransaction *self);
guint bb_transaction_get_size (BbTransaction *self);
void bb_transaction_foreach (BbTransaction *self, BbTransactionFunc func, gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbTransaction, bb_transaction_free)

G_END_DECLS
