/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-dot.h"

G_BEGIN_DECLS

/**
 * BbContext:
 *
 * Which dots have been here: for each actor all counters up to a number. A document has one,
 * its `seen`.
 */
typedef struct _BbContext BbContext;

/**
 * BbContextFunc:
 * @actor: one that has been here
 * @counter: its highest counter
 * @user_data: what was passed along
 */
typedef void (*BbContextFunc) (const char *actor, guint64 counter, gpointer user_data);

BbContext *bb_context_new (void);
BbContext *bb_context_copy (BbContext *self);
void bb_context_free (BbContext *self);

guint64 bb_context_get (BbContext *self, const char *actor);
void bb_context_raise (BbContext *self, const char *actor, guint64 counter);
gboolean bb_context_contains (BbContext *self, const BbDot *dot);
gboolean bb_context_covers (BbContext *self, BbContext *other);
gboolean bb_context_equal (BbContext *a, BbContext *b);
guint bb_context_get_size (BbContext *self);
void bb_context_foreach (BbContext *self, BbContextFunc func, gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbContext, bb_context_free)

G_END_DECLS
