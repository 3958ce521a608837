/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-due.h"
#include "model/bb-project.h"

G_BEGIN_DECLS

#define BB_TYPE_BLOCK_QUERY (bb_block_query_get_type ())

/**
 * BbBlockQuery:
 *
 * What somebody looks for on the board. A block matches if each part that is asked about fits;
 * within a kind, such as the parties, one of those named is enough.
 *
 * Properties: `text`, `owner` (nullable; empty asks for blocks that nobody owns), `due`,
 * `to-look-at` (with a conflict), and `active` (whether anything is asked for).
 *
 * Signal `changed`: it asks for something else.
 */
G_DECLARE_FINAL_TYPE (BbBlockQuery, bb_block_query, BB, BLOCK_QUERY, GObject)

/**
 * BbQueryPartKind:
 * @BB_QUERY_TEXT: words
 * @BB_QUERY_TOPIC: a party, a challenge, a guideline or a discipline
 * @BB_QUERY_OWNER: who owns it
 * @BB_QUERY_DUE: when it is to be done
 * @BB_QUERY_TO_LOOK_AT: that it has a conflict
 *
 * What a part of a query is about.
 */
typedef enum {
    BB_QUERY_TEXT,
    BB_QUERY_TOPIC,
    BB_QUERY_OWNER,
    BB_QUERY_DUE,
    BB_QUERY_TO_LOOK_AT,
} BbQueryPartKind;

/**
 * BbQueryPart:
 * @kind: what it is about
 * @topic: (nullable): the topic that is asked for
 * @label: what is asked for, for a person
 *
 * One thing that a query asks for and that can be taken out of it.
 */
typedef struct {
    BbQueryPartKind kind;
    BbTopic *topic;
    char *label;
} BbQueryPart;

BbBlockQuery *bb_block_query_new (void);

const char *bb_block_query_get_text (BbBlockQuery *self);
void bb_block_query_set_text (BbBlockQuery *self, const char *text);
gboolean bb_block_query_has_topic (BbBlockQuery *self, BbTopic *topic);
void bb_block_query_set_topic (BbBlockQuery *self, BbTopic *topic, gboolean asked);
const char *bb_block_query_get_owner (BbBlockQuery *self);
void bb_block_query_set_owner (BbBlockQuery *self, const char *owner);
BbDue bb_block_query_get_due (BbBlockQuery *self);
void bb_block_query_set_due (BbBlockQuery *self, BbDue due);
gboolean bb_block_query_get_to_look_at (BbBlockQuery *self);
void bb_block_query_set_to_look_at (BbBlockQuery *self, gboolean to_look_at);
void bb_block_query_set_today (BbBlockQuery *self, const char *today);

gboolean bb_block_query_get_active (BbBlockQuery *self);
gboolean bb_block_query_matches (BbBlockQuery *self, BbBlock *block);
void bb_block_query_clear (BbBlockQuery *self);

GPtrArray *bb_block_query_dup_parts (BbBlockQuery *self, BbProject *project);
void bb_block_query_remove_part (BbBlockQuery *self, const BbQueryPart *part);

G_END_DECLS
