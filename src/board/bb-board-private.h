/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "board/bb-block-list.h"
#include "board/bb-board.h"
#include "board/bb-day.h"
#include "board/bb-drag.h"
#include "strip/bb-guideline-strip.h"
#include "strip/bb-matches.h"
#include "board/bb-picks.h"
#include "strip/bb-search-bar.h"
#include "board/bb-touch-drag.h"
#include "board/bb-typed-number.h"
#include "wall/bb-wall.h"

G_BEGIN_DECLS

struct _BbBoard {
    GtkWidget parent_instance;

    BbSession *session;
    BbBlock *selected;
    BbPicks *picks;
    BbDay *day;
    BbTypedNumber typed;

    /* What is on its way: from a drag or from a card taken in the hand, until it is put down. */
    BbDrag *drag;
    BbTouchDrag *touch_drag;
    BbBlock *carried;
    gboolean pointer_seen; /* since the card was taken in the hand, and where */
    double pointer_x;
    double pointer_y;
    BbBasis *basis;

    /* What is looked for; and whether a match of that was gone to since it changed last. */
    BbBlockQuery *query;
    BbMatches *matches;
    gboolean found;
    guint announcement;

    BbBoardView view;
    BbBlockList *list;

    GtkWidget *box;
    GtkWidget *overlay;
    GtkWidget *strip;
    GtkWidget *search_bar;
    GtkWidget *nothing;
    GtkWidget *nothing_question;
    GtkWidget *views;
    GtkWidget *scroller;
    BbWall *wall;
    GtkWidget *hint_revealer;
    GtkWidget *hint;
    GtkWidget *menu;
    GtkWidget *challenge_popover;
    GtkWidget *in_hand;
};

/* bb-board.c */
void bb_board_say_moved (BbBoard *self, const char *text);
void bb_board_say_failed (BbBoard *self, const GError *error);
void bb_board_activate_block (BbBoard *self, BbBlock *block);

/* bb-board-view.c */
void bb_board_show_view (BbBoard *self, BbBoardView view);
void bb_board_update_list (BbBoard *self);
GtkWidget *bb_board_get_focus_place (BbBoard *self);
void bb_board_show_block (BbBoard *self, BbBlock *block);
gboolean bb_board_focus_shown (BbBoard *self, BbBlock *block);

/* bb-board-move.c */
GPtrArray *bb_board_dup_moving (BbBoard *self, BbBlock *block);
void bb_board_move (BbBoard *self, BbBlock *block, BbStatus status, guint position);
void bb_board_announce_picks (BbBoard *self);

/* bb-board-pointer.c */
void bb_board_class_bind_pointer (GtkWidgetClass *widget_class);
void bb_board_add_drags (BbBoard *self);
void bb_board_enable_drags (BbBoard *self);
void bb_board_refuse (BbBoard *self);

/* bb-board-carry.c */
void bb_board_carry (BbBoard *self, BbBlock *block);
void bb_board_carry_over (BbBoard *self, double x, double y);
gboolean bb_board_put_down (BbBoard *self, double x, double y);
void bb_board_stop_carrying (BbBoard *self);
void bb_board_show_target (BbBoard *self, BbBlock *block, BbStatus status);
void bb_board_show_astray (BbBoard *self, BbBlock *block);
void bb_board_hide_hint (BbBoard *self);

/* bb-board-actions.c */
void bb_board_popup_menu (BbBoard *self, GtkWidget *card);
void bb_board_class_install_actions (GtkWidgetClass *widget_class);
void bb_board_class_install_challenge_actions (GtkWidgetClass *widget_class);
void bb_board_update_actions (BbBoard *self);

/* bb-board-keys.c */
void bb_board_class_bind_keys (GtkWidgetClass *widget_class);

/* bb-board-query.c */
void bb_board_class_install_query_actions (GtkWidgetClass *widget_class);
void bb_board_add_query (BbBoard *self);
void bb_board_drop_query (BbBoard *self);
void bb_board_search_session (BbBoard *self);

G_END_DECLS
