/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "model/bb-block.h"

G_BEGIN_DECLS

/**
 * BbCardMark:
 * @BB_CARD_MARK_CONFLICT: two people changed the same thing
 * @BB_CARD_MARK_OVERDUE: its day has passed and it is not done
 * @BB_CARD_MARK_CHECKLIST: how many lines are ticked
 * @BB_CARD_MARK_COMMENTS: how many comments wait for an answer
 *
 * What a card shows besides its words. The first two always have a place, the others only where
 * there is room.
 */
typedef enum {
    BB_CARD_MARK_CONFLICT,
    BB_CARD_MARK_OVERDUE,
    BB_CARD_MARK_CHECKLIST,
    BB_CARD_MARK_COMMENTS,
} BbCardMark;

#define BB_N_CARD_MARKS 4
#define BB_CARD_MARK_LAST_SURE BB_CARD_MARK_OVERDUE

/**
 * BbCardMarks:
 * @widgets: a widget for each mark that there is, or %NULL
 *
 * Most cards have none, so a mark is made when it is needed.
 */
typedef struct {
    GtkWidget *widgets[BB_N_CARD_MARKS];
} BbCardMarks;

void bb_card_marks_update (BbCardMarks *self, GtkWidget *card, BbBlock *block);
void bb_card_marks_clear (BbCardMarks *self);

G_END_DECLS
