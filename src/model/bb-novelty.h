/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"

G_BEGIN_DECLS

#define BB_TYPE_NOVELTY (bb_novelty_get_type ())

/**
 * BbNovelty:
 * @who: the names that those gave themselves who wrote what is new, joined by commas; empty if
 *   nobody did. If nothing is new, whoever wrote last
 * @time: when the newest of it was written, RFC 3339 UTC, empty if nobody knows. If nothing is
 *   new, when anything was written last
 * @is_new: whether there are writes that we have not seen
 * @has_common_past: whether there are writes that both have seen
 *
 * Who and when is behind what another copy has and ours has not.
 */
typedef struct {
    char *who;
    char *time;
    gboolean is_new;
    gboolean has_common_past;
} BbNovelty;

GType bb_novelty_get_type (void);
BbNovelty *bb_novelty_new (BbDocument *ours, BbDocument *theirs);
BbNovelty *bb_novelty_copy (const BbNovelty *self);
void bb_novelty_free (BbNovelty *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbNovelty, bb_novelty_free)

G_END_DECLS
