/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window-private.h"

/* Made when it is first shown: a window that opens without it is on the screen sooner. */
static BbBlockPane *
ensure_pane (BbWindow *self)
{
    if (self->pane != NULL)
        return self->pane;
    self->pane = BB_BLOCK_PANE (bb_block_pane_new ());
    g_signal_connect_object (self->pane, "failed", G_CALLBACK (_bb_window_refuse), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->pane, "told", G_CALLBACK (_bb_window_offer_undo), self,
                             G_CONNECT_SWAPPED);
    bb_block_pane_set_session (self->pane, self->session);
    g_object_bind_property (self->board, "selected-block", self->pane, "block",
                            G_BINDING_SYNC_CREATE);
    adw_bin_set_child (self->sidebar, GTK_WIDGET (self->pane));
    return self->pane;
}

/* A pane that lies over the board opens only when asked for; beside it, it stays as it was. */
void
_bb_window_collapsed_changed_cb (BbWindow *self)
{
    gboolean collapsed = adw_overlay_split_view_get_collapsed (self->split_view);

    adw_overlay_split_view_set_show_sidebar (
        self->split_view, !collapsed && g_settings_get_boolean (self->settings, "side-pane-open"));
}

void
_bb_window_sidebar_changed_cb (BbWindow *self)
{
    gboolean shown = adw_overlay_split_view_get_show_sidebar (self->split_view);

    if (shown)
        ensure_pane (self);
    if (!adw_overlay_split_view_get_collapsed (self->split_view))
        g_settings_set_boolean (self->settings, "side-pane-open", shown);
}

void
_bb_window_set_pane_session (BbWindow *self, BbSession *session)
{
    if (self->pane != NULL)
        bb_block_pane_set_session (self->pane, session);
}

void
_bb_window_commit_pane (BbWindow *self)
{
    if (self->pane != NULL)
        bb_block_pane_commit (self->pane);
}

gboolean
_bb_window_focus_pane (BbWindow *self)
{
    return adw_overlay_split_view_get_show_sidebar (self->split_view) &&
           gtk_widget_child_focus (GTK_WIDGET (ensure_pane (self)), GTK_DIR_TAB_FORWARD);
}

void
_bb_window_open_pane_cb (BbWindow *self)
{
    adw_overlay_split_view_set_show_sidebar (self->split_view, TRUE);
    _bb_window_focus_pane (self);
}
