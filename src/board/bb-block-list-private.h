/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "board/bb-block-list.h"
#include "board/bb-block-row.h"

G_BEGIN_DECLS

struct _BbBlockList {
    GtkWidget parent_instance;

    BbBlockQuery *query;
    BbProject *project;
    BbBlock *selected;
    gboolean narrow;
    gboolean had_focus;
    gboolean wants_focus;
    guint tick;

    /* The cells of the project one after another; each of them is a section. */
    GtkFlattenListModel *cells;
    GtkFilter *filter;
    GtkFilterListModel *blocks;
    GtkSingleSelection *selection;
    GPtrArray *rows;

    GtkWidget *scroller;
    GtkListView *view;
};

/* bb-block-list.c */
void _bb_block_list_say_menu (BbBlockList *self, GtkWidget *row);

/* bb-block-list-rows.c */
void _bb_block_list_add_factories (BbBlockList *self);
void _bb_block_list_update_place (BbBlockList *self, BbBlockRow *row);

G_END_DECLS
