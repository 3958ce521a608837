/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "board/bb-board.h"
#include "board/bb-drag.h"
#include "board/bb-wall.h"

G_BEGIN_DECLS

struct _BbBoard {
    GtkWidget parent_instance;

    BbSession *session;
    BbBlock *selected;
    BbDrag *drag;
    BbBasis *basis;

    GtkWidget *overlay;
    GtkWidget *scroller;
    BbWall *wall;
    GtkWidget *hint_revealer;
    GtkWidget *hint;
    GtkWidget *menu;
    GtkWidget *challenge_popover;
};

void bb_board_move (BbBoard *self, BbBlock *block, BbStatus status, guint position);
void bb_board_activate_block (BbBoard *self, BbBlock *block);
void bb_board_popup_menu (BbBoard *self, BbCard *card);

void bb_board_class_install_actions (GtkWidgetClass *widget_class);
void bb_board_class_install_challenge_actions (GtkWidgetClass *widget_class);
void bb_board_update_actions (BbBoard *self);

G_END_DECLS
