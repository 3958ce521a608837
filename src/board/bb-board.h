/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

#include "wall/bb-wall.h"
#include "model/bb-block-query.h"
#include "session/bb-session.h"

G_BEGIN_DECLS

/**
 * BbBoardView:
 * @BB_BOARD_VIEW_CARDS: the wall of cards
 * @BB_BOARD_VIEW_LIST: a plain list of the same blocks
 */
typedef enum {
    BB_BOARD_VIEW_CARDS,
    BB_BOARD_VIEW_LIST,
} BbBoardView;

#define BB_TYPE_BOARD_VIEW (bb_board_view_get_type ())
GType bb_board_view_get_type (void);

#define BB_TYPE_BOARD (bb_board_get_type ())

/**
 * BbBoard:
 *
 * The board of the four parties: a lane for each, with its tray and three columns.
 *
 * Properties: `session` (nullable), `selected-block` (nullable), the block whose card has or last
 * had the focus; `query` (read-only), what is looked for, `search-mode`, whether the search bar is
 * shown, and `view`, the form in which the blocks are shown.
 *
 * Signal `moved (const char *text)`: a card was moved by hand; the text says where it is now.
 * Signal `failed (GError *error)`: a move was refused, nothing changed.
 * Signal `activated (BbBlock *block)`: somebody wants to see all of a block.
 */
G_DECLARE_FINAL_TYPE (BbBoard, bb_board, BB, BOARD, GtkWidget)

GtkWidget *bb_board_new (void);
BbWall *bb_board_get_wall (BbBoard *self);
BbSession *bb_board_get_session (BbBoard *self);
void bb_board_set_session (BbBoard *self, BbSession *session);
BbBlock *bb_board_get_selected_block (BbBoard *self);
void bb_board_set_selected_block (BbBoard *self, BbBlock *block);
BbBlockQuery *bb_board_get_query (BbBoard *self);
gboolean bb_board_get_search_mode (BbBoard *self);
void bb_board_set_search_mode (BbBoard *self, gboolean search_mode);
void bb_board_commit (BbBoard *self);
BbBoardView bb_board_get_view (BbBoard *self);
void bb_board_set_view (BbBoard *self, BbBoardView view);
gboolean bb_board_focus_block (BbBoard *self, BbBlock *block);
gboolean bb_board_focus_region (BbBoard *self, gboolean forward);

G_END_DECLS
