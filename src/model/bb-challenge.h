/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-topic.h"

G_BEGIN_DECLS

#define BB_TYPE_CHALLENGE (bb_challenge_get_type ())

/**
 * BbChallenge:
 *
 * One of the challenges, and what the project says about it: whether it has chosen it, and why.
 *
 * Properties: `id`, `number`; in the language shown `title` and `description`; of the document
 * `chosen`, `rank` and `why`; the counts `n-blocks`, `n-placed` and `n-done`; and `needs-block`:
 * it has been chosen while none of its blocks is placed yet. No string is ever %NULL.
 */
G_DECLARE_FINAL_TYPE (BbChallenge, bb_challenge, BB, CHALLENGE, GObject)

BbTopic *bb_challenge_get_topic (BbChallenge *self);
BbTopic *bb_challenge_get_party (BbChallenge *self);
GListModel *bb_challenge_get_blocks (BbChallenge *self);
const char *bb_challenge_get_id (BbChallenge *self);
guint bb_challenge_get_number (BbChallenge *self);
const char *bb_challenge_get_title (BbChallenge *self);
const char *bb_challenge_get_description (BbChallenge *self);
gboolean bb_challenge_get_chosen (BbChallenge *self);
const char *bb_challenge_get_rank (BbChallenge *self);
const char *bb_challenge_get_why (BbChallenge *self);
guint bb_challenge_get_n_blocks (BbChallenge *self);
guint bb_challenge_get_n_placed (BbChallenge *self);
guint bb_challenge_get_n_done (BbChallenge *self);
gboolean bb_challenge_get_needs_block (BbChallenge *self);
int bb_challenge_compare (BbChallenge *a, BbChallenge *b);
char *bb_challenge_dup_path (BbChallenge *self, const char *field);

G_END_DECLS
