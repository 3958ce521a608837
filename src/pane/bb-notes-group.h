/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "pane/bb-pane-group.h"

G_BEGIN_DECLS

#define BB_TYPE_NOTES_GROUP (bb_notes_group_get_type ())

/**
 * BbNotesGroup:
 *
 * The note of a block: the one text of the team.
 */
G_DECLARE_FINAL_TYPE (BbNotesGroup, bb_notes_group, BB, NOTES_GROUP, BbPaneGroup)

GtkWidget *bb_notes_group_new (void);

G_END_DECLS
