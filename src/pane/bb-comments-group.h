/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "pane/bb-pane-group.h"

G_BEGIN_DECLS

#define BB_TYPE_COMMENTS_GROUP (bb_comments_group_get_type ())

/**
 * BbCommentsGroup:
 *
 * What people say about a block, thread by thread, and where somebody says more. Name and
 * discipline are optional; they stay for the next comment.
 */
G_DECLARE_FINAL_TYPE (BbCommentsGroup, bb_comments_group, BB, COMMENTS_GROUP, BbPaneGroup)

GtkWidget *bb_comments_group_new (void);

G_END_DECLS
