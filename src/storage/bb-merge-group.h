/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "storage/bb-json-cursor.h"

G_BEGIN_DECLS

/**
 * BbMergeGroup:
 * @stamps: the entries, as text
 * @value: (nullable): the canonical text that they all have; %NULL if they are absent
 *
 * Entries of one register with one value that is not shown, as they stand in the file.
 */
typedef struct {
    char *stamps;
    char *value;
} BbMergeGroup;

void bb_merge_group_free (BbMergeGroup *self);
GPtrArray *bb_merge_group_read_list (BbJsonCursor *cursor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbMergeGroup, bb_merge_group_free)

G_END_DECLS
