/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-status.h"
#include "model/bb-topic.h"

G_BEGIN_DECLS

#define BB_TYPE_BLOCK (bb_block_get_type ())

/**
 * BbBlock:
 *
 * A building block as it stands on the board of one project. All its properties can be read and
 * watched; the project keeps them equal to its document, nobody else writes them.
 *
 * Properties: `id`, `number`, `number-text`; in the language shown `title`, `challenge-title`,
 * `party-title`, `description`, `why` and `first-steps` (a strv); and of the document `status`,
 * `rank`, `owner`, `due`, `start`, `first-step` and `notes`. No string is ever %NULL: what has not
 * been said, or is not what its field asks for, is empty.
 */
G_DECLARE_FINAL_TYPE (BbBlock, bb_block, BB, BLOCK, GObject)

const char *bb_block_get_id (BbBlock *self);
BbTopic *bb_block_get_topic (BbBlock *self);
BbTopic *bb_block_get_challenge (BbBlock *self);
BbTopic *bb_block_get_party (BbBlock *self);
guint bb_block_get_number (BbBlock *self);
const char *bb_block_get_number_text (BbBlock *self);

const char *bb_block_get_title (BbBlock *self);
const char *bb_block_get_challenge_title (BbBlock *self);
const char *bb_block_get_party_title (BbBlock *self);
const char *bb_block_get_description (BbBlock *self);
const char *bb_block_get_why (BbBlock *self);
const char *const *bb_block_get_first_steps (BbBlock *self);

BbStatus bb_block_get_status (BbBlock *self);
const char *bb_block_get_rank (BbBlock *self);
const char *bb_block_get_owner (BbBlock *self);
const char *bb_block_get_due (BbBlock *self);
const char *bb_block_get_start (BbBlock *self);
const char *bb_block_get_first_step (BbBlock *self);
const char *bb_block_get_notes (BbBlock *self);

int bb_block_compare (BbBlock *a, BbBlock *b);
char *bb_block_dup_path (BbBlock *self, const char *field);

G_END_DECLS
