/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "pane/bb-pane-group.h"

G_BEGIN_DECLS

#define BB_TYPE_STATUS_GROUP (bb_status_group_get_type ())

/**
 * BbStatusGroup:
 *
 * The status of a block, to be chosen, and the way back to the tray.
 *
 * Property: `vertical` (whether the statuses stand above each other).
 */
G_DECLARE_FINAL_TYPE (BbStatusGroup, bb_status_group, BB, STATUS_GROUP, BbPaneGroup)

GtkWidget *bb_status_group_new (void);
gboolean bb_status_group_get_vertical (BbStatusGroup *self);
void bb_status_group_set_vertical (BbStatusGroup *self, gboolean vertical);

G_END_DECLS
