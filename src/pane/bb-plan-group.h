/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "pane/bb-pane-group.h"

G_BEGIN_DECLS

#define BB_TYPE_PLAN_GROUP (bb_plan_group_get_type ())

/**
 * BbPlanGroup:
 *
 * Who does a block and when, and, folded away until somebody asks, what else a programme needs.
 */
G_DECLARE_FINAL_TYPE (BbPlanGroup, bb_plan_group, BB, PLAN_GROUP, BbPaneGroup)

GtkWidget *bb_plan_group_new (void);

G_END_DECLS
