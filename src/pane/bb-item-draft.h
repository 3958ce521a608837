/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "pane/bb-pane-group.h"

G_BEGIN_DECLS

/**
 * BbItemDraft:
 *
 * What is being typed below a list of a block, and will be a line, a link or a comment there: it
 * outlives the program.
 */
typedef struct _BbItemDraft BbItemDraft;

BbItemDraft *bb_item_draft_new (const char *collection);
void bb_item_draft_free (BbItemDraft *self);
void bb_item_draft_note (BbItemDraft *self, BbPaneGroup *group, const char *field,
                         ...) G_GNUC_NULL_TERMINATED;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbItemDraft, bb_item_draft_free)

G_END_DECLS
