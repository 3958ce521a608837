/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-item.h"

G_BEGIN_DECLS

#define BB_TYPE_COMMENT (bb_comment_get_type ())

/**
 * BbComment:
 *
 * What somebody says about a building block. Comments stand in threads: answers, oldest first,
 * follow the comment that they answer, and threads stand by the time of their first comment.
 *
 * Properties: `text`, `author` and `discipline` (an id), both possibly empty, `time` (RFC 3339 UTC
 * in seconds), `reply-to` (the id of the comment that it answers, empty if it begins a thread) and
 * `resolved`, beside those of [class@Item].
 */
G_DECLARE_FINAL_TYPE (BbComment, bb_comment, BB, COMMENT, BbItem)

const char *bb_comment_get_text (BbComment *self);
const char *bb_comment_get_author (BbComment *self);
const char *bb_comment_get_discipline (BbComment *self);
const char *bb_comment_get_time (BbComment *self);
const char *bb_comment_get_reply_to (BbComment *self);
gboolean bb_comment_get_resolved (BbComment *self);
gboolean bb_comment_is_answer (BbComment *self);

G_END_DECLS
