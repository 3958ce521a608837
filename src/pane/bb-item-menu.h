/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BB_TYPE_ITEM_MENU (bb_item_menu_get_type ())

/**
 * BbItemMenu:
 *
 * The button at the end of a row of the side pane, with what can be done with its item.
 *
 * Property: `ordered` (whether the item has a place that can change).
 */
G_DECLARE_FINAL_TYPE (BbItemMenu, bb_item_menu, BB, ITEM_MENU, AdwBin)

GtkWidget *bb_item_menu_new (void);
gboolean bb_item_menu_get_ordered (BbItemMenu *self);
void bb_item_menu_set_ordered (BbItemMenu *self, gboolean ordered);
void bb_item_menu_set_subject (BbItemMenu *self, const char *subject);

G_END_DECLS
