/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "pane/bb-item-row.h"
#include "model/bb-link.h"

G_BEGIN_DECLS

#define BB_TYPE_LINK_ROW (bb_link_row_get_type ())

/**
 * BbLinkRow:
 *
 * A link of a block: what it is called and where it leads, before anybody goes there. One that may
 * not be opened says so.
 */
G_DECLARE_FINAL_TYPE (BbLinkRow, bb_link_row, BB, LINK_ROW, BbItemRow)

GtkWidget *bb_link_row_new (BbLink *link);
void bb_link_row_open (BbLinkRow *self);

G_END_DECLS
