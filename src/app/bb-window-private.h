/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "app/bb-arrival-bar.h"
#include "app/bb-project-title.h"
#include "app/bb-start-page.h"
#include "app/bb-window.h"
#include "board/bb-board.h"
#include "pane/bb-block-pane.h"
#include "session/bb-gathered.h"
#include "session/bb-neighbours.h"

G_BEGIN_DECLS

typedef struct _BbOffer BbOffer;

struct _BbWindow {
    AdwApplicationWindow parent_instance;

    BbSession *session;
    BbWindow *origin; /* of an earlier version: where the board is; weak */
    GSettings *settings;
    AdwToast *toast;
    BbGathered *gathered; /* what was gathered last, or NULL */
    BbNeighbours *neighbours;
    GPtrArray *beside; /* files that are offered, or NULL */
    guint inhibitor;

    BbOffer *offer; /* of other copies, while it stands */

    GFile *opening;
    GCancellable *cancellable;
    guint patience;
    gboolean refused;
    gboolean walking;
    gboolean closing;
    guint n_failures;

    GtkWidget *kept_focus;
    GtkWidget *before_menu;
    guint focus_tick;
    guint n_frames;

    AdwToastOverlay *toasts;
    GtkStack *stack;
    AdwBin *start_bin;
    AdwOverlaySplitView *split_view;
    BbProjectTitle *title;
    AdwBanner *banner;
    BbArrivalBar *arrival_bar;
    BbBoard *board;
    AdwBin *sidebar;
    BbBlockPane *pane;
    GtkWidget *undo_button;
    GtkWidget *redo_button;
    GtkWidget *save_button;
    GtkMenuButton *menu_button;
    GMenuModel *menu;
    GMenu *edit_section;
};

/* bb-window-actions.c */
void _bb_window_class_install_actions (GtkWidgetClass *widget_class);
void _bb_window_update_actions (BbWindow *self);
void _bb_window_update_history (BbWindow *self);

/* bb-window-arrival.c */
void _bb_window_class_install_arrival (GtkWidgetClass *widget_class);
void _bb_window_take_arrival (BbWindow *self, BbArrival *arrival);
void _bb_window_forget_arrival (BbWindow *self);

/* bb-window-banner.c */
void _bb_window_update_banner (BbWindow *self);
void _bb_window_take_problem (BbWindow *self);

/* bb-window-forget.c */
void _bb_window_class_install_forget (GtkWidgetClass *widget_class);

/* bb-window-share.c */
void _bb_window_class_install_share (GtkWidgetClass *widget_class);

/* bb-window-focus.c */
void _bb_window_keep_focus (BbWindow *self);
void _bb_window_add_menu (BbWindow *self);
void _bb_window_focus_region (BbWindow *self, gboolean forward);

/* bb-window-gather.c */
void _bb_window_class_install_gather (GtkWidgetClass *widget_class);
void _bb_window_begin_gathering (BbWindow *self);
gboolean _bb_window_gather_files (BbWindow *self, GPtrArray *files);

/* bb-window-neighbours.c */
void _bb_window_class_install_neighbours (GtkWidgetClass *widget_class);
void _bb_window_watch_neighbours (BbWindow *self);

/* bb-window-offer.c */
gboolean _bb_window_offer_gather (BbWindow *self, BbSession *session);

/* bb-window-open.c */
void _bb_window_add_drop_target (BbWindow *self);
GCancellable *_bb_window_begin_opening (BbWindow *self, GFile *file);
gboolean _bb_window_end_opening (BbWindow *self, BbSession *session);
void _bb_window_stop_opening (BbWindow *self);

/* bb-window-merge.c */
void _bb_window_offer_merge (BbWindow *self, GFile *file, const char *text);

/* bb-window-tell.c */
void _bb_window_dismiss_toast (BbWindow *self);
void _bb_window_offer (BbWindow *self, const char *text, const char *button, const char *action);
void _bb_window_offer_undo (BbWindow *self, const char *text);
void _bb_window_show_problem (BbWindow *self, const char *heading, const char *text);
void _bb_window_show_toast (BbWindow *self, AdwToast *toast);
void _bb_window_show_notice (BbWindow *self, const char *text);

/* bb-window-view.c */
void _bb_window_class_install_view (GtkWidgetClass *widget_class);
void _bb_window_add_view (BbWindow *self);
void _bb_window_remove_view (BbWindow *self);

/* bb-window-pane.c */
void _bb_window_collapsed_changed_cb (BbWindow *self);
void _bb_window_sidebar_changed_cb (BbWindow *self);
void _bb_window_open_pane_cb (BbWindow *self);
void _bb_window_set_pane_session (BbWindow *self, BbSession *session);
void _bb_window_commit_pane (BbWindow *self);
gboolean _bb_window_focus_pane (BbWindow *self);

/* bb-window-close.c */
gboolean _bb_window_close_request (GtkWindow *window);

/* bb-window-save.c */
gboolean _bb_window_commit (BbWindow *self);

/* bb-window-version.c */
void _bb_window_class_install_versions (GtkWidgetClass *widget_class);
char *_bb_window_dup_moment (BbWindow *self);
char *_bb_window_describe_moment (BbWindow *self);

/* bb-window-zoom.c */
void _bb_window_class_install_zoom (GtkWidgetClass *widget_class);
void _bb_window_add_zoom (BbWindow *self);
GtkWidget *_bb_window_create_zoom_row (BbWindow *self);

/* bb-window.c */
void _bb_window_show_start (BbWindow *self);
void _bb_window_refuse (BbWindow *self, GError *error);

G_END_DECLS
