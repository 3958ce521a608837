/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BB_TYPE_PANE_LIST (bb_pane_list_get_type ())

/**
 * BbPaneList:
 *
 * A list in the side pane under a heading, with what adds to it below. However long it is, only a
 * page of it is laid out, and the next one when somebody asks.
 *
 * Properties: `title` (may be empty), `count` (what stands beside it), `footer` (nullable widget).
 *
 * Signal `activated (GtkListBoxRow *row)`: a row was clicked, or Enter pressed on it.
 */
G_DECLARE_FINAL_TYPE (BbPaneList, bb_pane_list, BB, PANE_LIST, AdwBin)

GtkWidget *bb_pane_list_new (void);
const char *bb_pane_list_get_title (BbPaneList *self);
void bb_pane_list_set_title (BbPaneList *self, const char *title);
const char *bb_pane_list_get_count (BbPaneList *self);
void bb_pane_list_set_count (BbPaneList *self, const char *count);
GtkWidget *bb_pane_list_get_footer (BbPaneList *self);
void bb_pane_list_set_footer (BbPaneList *self, GtkWidget *footer);

void bb_pane_list_set_create_func (BbPaneList *self, GtkListBoxCreateWidgetFunc create_func,
                                   gpointer user_data);
GListModel *bb_pane_list_get_model (BbPaneList *self);
void bb_pane_list_set_model (BbPaneList *self, GListModel *model);
GtkWidget *bb_pane_list_get_row (BbPaneList *self, guint position);
gboolean bb_pane_list_focus_row (BbPaneList *self, guint position);

G_END_DECLS
