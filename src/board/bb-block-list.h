/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

#include "model/bb-block-query.h"

G_BEGIN_DECLS

#define BB_TYPE_BLOCK_LIST (bb_block_list_get_type ())

/**
 * BbBlockList:
 *
 * The board as a plain list, for whoever reads lists better than walls: by party and status, in
 * the order of the cells. It follows the project, own blocks too, and has only those that a query
 * asks for.
 *
 * Properties: `project` (nullable), `selected-block` (nullable) and `narrow`.
 *
 * Signal `activated (BbBlock *block)`: somebody wants to see all of a block.
 * Signal `menu (GtkWidget *row)`: somebody wants the menu of the selected block.
 *
 * It moves nothing itself: a row asks for `board.place`, an action of whoever it stands in.
 */
G_DECLARE_FINAL_TYPE (BbBlockList, bb_block_list, BB, BLOCK_LIST, GtkWidget)

GtkWidget *bb_block_list_new (BbBlockQuery *query);
BbProject *bb_block_list_get_project (BbBlockList *self);
void bb_block_list_set_project (BbBlockList *self, BbProject *project);
BbBlock *bb_block_list_get_selected_block (BbBlockList *self);
void bb_block_list_set_selected_block (BbBlockList *self, BbBlock *block);
gboolean bb_block_list_get_narrow (BbBlockList *self);
void bb_block_list_set_narrow (BbBlockList *self, gboolean narrow);
void bb_block_list_refilter (BbBlockList *self);
void bb_block_list_show_block (BbBlockList *self, BbBlock *block);
gboolean bb_block_list_focus_block (BbBlockList *self, BbBlock *block);
GtkWidget *bb_block_list_get_focus_row (BbBlockList *self);

G_END_DECLS
