/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "model/bb-block-query.h"

G_BEGIN_DECLS

#define BB_TYPE_SEARCH_BAR (bb_search_bar_get_type ())

/**
 * BbSearchBar:
 *
 * Where one types what to look for and chooses what else to ask for. What is asked for stands
 * there in chips, and each chip takes its part back.
 *
 * Properties: `query` (construct only), `project` (nullable) and `search-mode`, whether it is
 * shown. When it closes, all goes that it alone shows: the guidelines of the strip stay.
 *
 * Signal `find (int step)`: go to the first match (0), the next (1) or the one before (-1).
 */
G_DECLARE_FINAL_TYPE (BbSearchBar, bb_search_bar, BB, SEARCH_BAR, GtkWidget)

GtkWidget *bb_search_bar_new (BbBlockQuery *query);

BbBlockQuery *bb_search_bar_get_query (BbSearchBar *self);
BbProject *bb_search_bar_get_project (BbSearchBar *self);
void bb_search_bar_set_project (BbSearchBar *self, BbProject *project);
gboolean bb_search_bar_get_search_mode (BbSearchBar *self);
void bb_search_bar_set_search_mode (BbSearchBar *self, gboolean search_mode);
void bb_search_bar_set_count (BbSearchBar *self, guint n_matches, guint n_blocks);

G_END_DECLS
