/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "pane/bb-pane-group.h"

G_BEGIN_DECLS

#define BB_TYPE_CONFLICTS_GROUP (bb_conflicts_group_get_type ())

/**
 * BbConflictsGroup:
 *
 * What is in conflict about a block; not there when nothing is.
 */
G_DECLARE_FINAL_TYPE (BbConflictsGroup, bb_conflicts_group, BB, CONFLICTS_GROUP, BbPaneGroup)

GtkWidget *bb_conflicts_group_new (void);

G_END_DECLS
