/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "pane/bb-pane-group.h"

G_BEGIN_DECLS

#define BB_TYPE_HISTORY_GROUP (bb_history_group_get_type ())

/**
 * BbHistoryGroup:
 *
 * What was done about a block, newest first. It is only looked up while somebody looks.
 */
G_DECLARE_FINAL_TYPE (BbHistoryGroup, bb_history_group, BB, HISTORY_GROUP, BbPaneGroup)

GtkWidget *bb_history_group_new (void);

G_END_DECLS
