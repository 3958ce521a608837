/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "pane/bb-item-row.h"
#include "model/bb-checklist-line.h"

G_BEGIN_DECLS

#define BB_TYPE_CHECKLIST_ROW (bb_checklist_row_get_type ())

/**
 * BbChecklistRow:
 *
 * A line of a checklist: a box to tick with its text, and who does it when. All of it can be edited
 * in its place.
 */
G_DECLARE_FINAL_TYPE (BbChecklistRow, bb_checklist_row, BB, CHECKLIST_ROW, BbItemRow)

GtkWidget *bb_checklist_row_new (BbChecklistLine *line);

G_END_DECLS
