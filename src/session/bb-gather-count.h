/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

#include "document/bb-document.h"

G_BEGIN_DECLS

/**
 * BbGatherCount:
 *
 * What comes of merging copies into a project, in their order. A copy that is not to be merged is
 * counted as if it came last. What was gathered before and taken back can be gathered again.
 */
typedef struct _BbGatherCount BbGatherCount;

BbGatherCount *bb_gather_count_new (BbDocument *ours, BbDocument *former);
void bb_gather_count_free (BbGatherCount *self);

void bb_gather_count_add (BbGatherCount *self, BbDocument *copy, gboolean ticked);
void bb_gather_count_run (BbGatherCount *self);
void bb_gather_count_run_async (BbGatherCount *self, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
BbGatherCount *bb_gather_count_run_finish (GAsyncResult *result, GError **error);

BbDocument *bb_gather_count_get_ours (BbGatherCount *self);
BbDocument *bb_gather_count_get_merged (BbGatherCount *self);
BbStep *bb_gather_count_get_step (BbGatherCount *self, guint position);
const char *bb_gather_count_get_refusal (BbGatherCount *self, guint position);
guint bb_gather_count_get_n_lost (BbGatherCount *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbGatherCount, bb_gather_count_free)

G_END_DECLS
