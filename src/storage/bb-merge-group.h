/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "storage/bb-json-walk.h"

G_BEGIN_DECLS

/**
 * BbMergeGroup:
 * @stamps: the entries, as text
 * @value: (nullable): the canonical text that they all have; %NULL if they are absent, or are
 *   those of the value shown, which stands elsewhere in the file
 * @position: where the group stands in the text
 *
 * Entries of one register with one value, as they stand in the file.
 */
typedef struct {
    char *stamps;
    char *value;
    guint position;
} BbMergeGroup;

BbMergeGroup *bb_merge_group_new (const char *stamps, char *value, guint position);
void bb_merge_group_free (BbMergeGroup *self);
GPtrArray *bb_merge_group_read_list (BbJsonWalk *walk, JsonNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbMergeGroup, bb_merge_group_free)

G_END_DECLS
