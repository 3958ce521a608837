/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "pane/bb-block-pane.h"
#include "pane/bb-pane-group.h"

G_BEGIN_DECLS

/* In the order in which they stand. */
enum {
    GROUP_STATUS,
    GROUP_CONFLICTS,
    GROUP_STEPS,
    GROUP_PLAN,
    GROUP_CHECKLIST,
    GROUP_NOTES,
    GROUP_LINKS,
    GROUP_COMMENTS,
    GROUP_HISTORY,
    N_GROUPS,
};

struct _BbBlockPane {
    AdwBin parent_instance;

    GtkWidget *stack;
    GtkWidget *scroller;
    GtkWidget *title;
    GtkMenuButton *menu_button;
    BbPaneGroup *groups[N_GROUPS];

    BbSession *session;
    BbBlock *block;
    GSignalGroup *block_signals;
    GSignalGroup *list_signals;
};

/* bb-block-pane-own.c */
void bb_block_pane_class_install_own_actions (GtkWidgetClass *widget_class);
void bb_block_pane_update_own_actions (BbBlockPane *self);

G_END_DECLS
