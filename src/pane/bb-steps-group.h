/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "pane/bb-pane-group.h"

G_BEGIN_DECLS

#define BB_TYPE_STEPS_GROUP (bb_steps_group_get_type ())

/**
 * BbStepsGroup:
 *
 * The first steps that the catalogue proposes for a block; not there when it proposes none.
 */
G_DECLARE_FINAL_TYPE (BbStepsGroup, bb_steps_group, BB, STEPS_GROUP, BbPaneGroup)

GtkWidget *bb_steps_group_new (void);

G_END_DECLS
