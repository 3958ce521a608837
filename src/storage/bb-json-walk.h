/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "storage/bb-json-parse.h"
#include "storage/bb-storage-error.h"

G_BEGIN_DECLS

/**
 * BbJsonWalk:
 * @scan: of the text
 * @position: of the value that is visited next
 *
 * A walk through a parsed text in the order of the text, which is how a node finds its place in
 * the scan: every value must be visited once, in order.
 */
typedef struct {
    BbJsonScan *scan;
    guint position;
} BbJsonWalk;

void bb_json_walk_append (BbJsonWalk *self, JsonNode *node, GString *target);
char *bb_json_walk_dup (BbJsonWalk *self, JsonNode *node);

G_END_DECLS
