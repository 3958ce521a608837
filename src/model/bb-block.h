/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-level.h"
#include "model/bb-status.h"
#include "model/bb-topic.h"

G_BEGIN_DECLS

#define BB_TYPE_BLOCK (bb_block_get_type ())

/**
 * BbBlock:
 *
 * A building block as it stands on the board of one project, from the catalogue or added by the
 * project itself (an own block, shown as E1, E2…). All its properties can be read and watched;
 * the project keeps them equal to its document, nobody else writes them.
 *
 * Properties: `id`, `number`, `number-text`, `own`; in the language shown `title`,
 * `challenge-title`, `party-title`, `description`, `why` and `first-steps` (a strv); and of the
 * document `status`, `urgency`, `feasibility`, `rank`, `owner`, `due`, `start`, `first-step`,
 * `notes`, `effort`, `budget`, `result`, `n-checklist-done`, `n-open-comments`, `n-conflicts` and
 * `has-conflict`. No string is ever %NULL: what has not been said, or is not what its field asks
 * for, is empty.
 */
G_DECLARE_FINAL_TYPE (BbBlock, bb_block, BB, BLOCK, GObject)

const char *bb_block_get_id (BbBlock *self);
BbTopic *bb_block_get_topic (BbBlock *self);
BbTopic *bb_block_get_challenge (BbBlock *self);
BbTopic *bb_block_get_party (BbBlock *self);
guint bb_block_get_number (BbBlock *self);
const char *bb_block_get_number_text (BbBlock *self);
gboolean bb_block_get_own (BbBlock *self);
gboolean bb_block_serves (BbBlock *self, const char *guideline_id);
gboolean bb_block_asks (BbBlock *self, const char *discipline_id);

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
BbLevel bb_block_get_urgency (BbBlock *self);
BbLevel bb_block_get_feasibility (BbBlock *self);
const char *bb_block_get_effort (BbBlock *self);
const char *bb_block_get_budget (BbBlock *self);
const char *bb_block_get_result (BbBlock *self);

GListModel *bb_block_get_checklist (BbBlock *self);
GListModel *bb_block_get_links (BbBlock *self);
GListModel *bb_block_get_comments (BbBlock *self);
GListModel *bb_block_get_conflicts (BbBlock *self);
guint bb_block_get_n_checklist_done (BbBlock *self);
guint bb_block_get_n_open_comments (BbBlock *self);
guint bb_block_get_n_conflicts (BbBlock *self);
gboolean bb_block_get_has_conflict (BbBlock *self);

int bb_block_compare (BbBlock *a, BbBlock *b);
char *bb_block_dup_path (BbBlock *self, const char *field);

G_END_DECLS
