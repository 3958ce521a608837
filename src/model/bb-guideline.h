/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-topic.h"

G_BEGIN_DECLS

#define BB_TYPE_GUIDELINE (bb_guideline_get_type ())

/**
 * BbGuideline:
 *
 * One of the guidelines, and what the project says about it: whether it stands in its focus, where
 * among those, and a note.
 *
 * Properties: `id`, `number`; in the language shown `title` and `description`; of the document
 * `focus`, `rank` and `notes`; and the counts `n-blocks` (that serve it), `n-placed` and `n-done`.
 * No string is ever %NULL.
 */
G_DECLARE_FINAL_TYPE (BbGuideline, bb_guideline, BB, GUIDELINE, GObject)

BbTopic *bb_guideline_get_topic (BbGuideline *self);
const char *bb_guideline_get_id (BbGuideline *self);
guint bb_guideline_get_number (BbGuideline *self);
const char *bb_guideline_get_title (BbGuideline *self);
const char *bb_guideline_get_description (BbGuideline *self);
gboolean bb_guideline_get_focus (BbGuideline *self);
const char *bb_guideline_get_rank (BbGuideline *self);
const char *bb_guideline_get_notes (BbGuideline *self);
guint bb_guideline_get_n_blocks (BbGuideline *self);
guint bb_guideline_get_n_placed (BbGuideline *self);
guint bb_guideline_get_n_done (BbGuideline *self);
int bb_guideline_compare (BbGuideline *a, BbGuideline *b);
char *bb_guideline_dup_path (BbGuideline *self, const char *field);

G_END_DECLS
