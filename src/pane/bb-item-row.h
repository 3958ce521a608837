/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "pane/bb-pane-group.h"
#include "pane/bb-pane-list.h"
#include "model/bb-item.h"

G_BEGIN_DECLS

#define BB_TYPE_ITEM_ROW (bb_item_row_get_type ())

/**
 * BbItemRow:
 *
 * A row of a list in the side pane that shows one item of a block. It can be moved by Alt with an
 * arrow, by its menu and by its handle, and removed.
 *
 * Property: `item`.
 *
 * Actions: `item.move-up`, `item.move-down`, `item.edit`, `item.remove`.
 */
G_DECLARE_DERIVABLE_TYPE (BbItemRow, bb_item_row, BB, ITEM_ROW, GtkListBoxRow)

/**
 * BbItemRowClass:
 * @edit: begins to edit the item in its place
 * @commit: writes what is being typed there, without ending it
 */
struct _BbItemRowClass {
    GtkListBoxRowClass parent_class;

    void (*edit) (BbItemRow *self);
    void (*commit) (BbItemRow *self);
};

BbItem *bb_item_row_get_item (BbItemRow *self);
BbPaneGroup *bb_item_row_get_group (BbItemRow *self);
void bb_item_row_set_handle (BbItemRow *self, GtkWidget *handle);
void bb_item_row_set_flag (BbItemRow *self, const char *field, gboolean value);
void bb_item_row_commit_all (BbPaneList *list);

G_END_DECLS
