/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-history-line.h"

G_BEGIN_DECLS

#define BB_TYPE_PAST_EDIT (bb_past_edit_get_type ())

/**
 * BbPastEdit:
 *
 * One transaction of the history as an item of a list. Immutable.
 *
 * Properties: `time` (RFC 3339 UTC in seconds, empty if nobody knows), `name` (who did it, empty
 * if they gave none) and `words` (what was done).
 */
G_DECLARE_FINAL_TYPE (BbPastEdit, bb_past_edit, BB, PAST_EDIT, GObject)

BbPastEdit *bb_past_edit_new (BbHistoryLine *line);
const char *bb_past_edit_get_time (BbPastEdit *self);
const char *bb_past_edit_get_name (BbPastEdit *self);
const char *bb_past_edit_get_words (BbPastEdit *self);

G_END_DECLS
