/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "pane/bb-item-row.h"
#include "model/bb-comment.h"
#include "model/bb-project.h"

G_BEGIN_DECLS

#define BB_TYPE_COMMENT_ROW (bb_comment_row_get_type ())

/**
 * BbCommentRow:
 *
 * A comment on a block: who said it and when, what, and what can be done with it. An answer stands
 * further in; a comment that is done with is pale and says so.
 *
 * Signal `answer (BbComment *comment)`: somebody wants to answer.
 */
G_DECLARE_FINAL_TYPE (BbCommentRow, bb_comment_row, BB, COMMENT_ROW, BbItemRow)

GtkWidget *bb_comment_row_new (BbComment *comment, BbProject *project);

G_END_DECLS
