/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-block-pane-private.h"

#include "pane/bb-own-block-dialog.h"

/* What the menu of the pane can do with a block of one's own. */

static void
changed_cb (BbBlockPane *self)
{
    g_signal_emit_by_name (self, "told", bb_session_get_undo_label (self->session));
}

static void
edit_own_block_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBlockPane *self = BB_BLOCK_PANE (widget);
    AdwDialog *dialog;

    bb_block_pane_commit (self);
    dialog = bb_own_block_dialog_new_for_block (self->session, self->block);
    g_signal_connect_object (dialog, "done", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    adw_dialog_present (dialog, widget);
}

static void
remove_own_block_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBlockPane *self = BB_BLOCK_PANE (widget);
    g_autoptr (BbBlock) block = g_object_ref (self->block);
    g_autoptr (GError) error = NULL;

    bb_block_pane_commit (self);
    if (bb_session_remove_own_block (self->session, block, &error))
        g_signal_emit_by_name (self, "told", bb_session_get_undo_label (self->session));
    else
        g_signal_emit_by_name (self, "failed", error);
}

void
bb_block_pane_class_install_own_actions (GtkWidgetClass *widget_class)
{
    gtk_widget_class_install_action (widget_class, "pane.edit-own-block", NULL, edit_own_block_cb);
    gtk_widget_class_install_action (widget_class, "pane.remove-own-block", NULL,
                                     remove_own_block_cb);
}

void
bb_block_pane_update_own_actions (BbBlockPane *self)
{
    gboolean own = self->block != NULL && bb_block_get_own (self->block) &&
                   bb_session_check_editable (self->session, NULL);

    gtk_widget_action_set_enabled (GTK_WIDGET (self), "pane.edit-own-block", own);
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "pane.remove-own-block", own);
}
