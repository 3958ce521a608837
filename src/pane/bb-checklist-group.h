/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "pane/bb-pane-group.h"

G_BEGIN_DECLS

#define BB_TYPE_CHECKLIST_GROUP (bb_checklist_group_get_type ())

/**
 * BbChecklistGroup:
 *
 * The checklist of a block: lines to tick off, and a field that adds one.
 */
G_DECLARE_FINAL_TYPE (BbChecklistGroup, bb_checklist_group, BB, CHECKLIST_GROUP, BbPaneGroup)

GtkWidget *bb_checklist_group_new (void);

G_END_DECLS
