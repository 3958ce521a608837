/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-conflicts-group.h"

#include "pane/bb-conflict-row.h"
#include "pane/bb-pane-list.h"

struct _BbConflictsGroup {
    BbPaneGroup parent_instance;

    BbPaneList *list;
};

G_DEFINE_FINAL_TYPE (BbConflictsGroup, bb_conflicts_group, BB_TYPE_PANE_GROUP)

/* The row goes while its button is still being let go. */
static void
keep_cb (BbConflictsGroup *self, guint position, BbConflictRow *row)
{
    BbPaneGroup *group = BB_PANE_GROUP (self);
    g_autoptr (BbFieldConflict) conflict = g_object_ref (bb_conflict_row_get_conflict (row));
    g_autoptr (GError) error = NULL;

    if (!bb_session_settle_conflict (bb_pane_group_get_session (group), conflict, position,
                                     &error)) {
        bb_pane_group_fail (group, error);
        return;
    }
    bb_pane_group_settled (group, bb_field_conflict_get_path (conflict));
    bb_pane_group_tell (group);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
    GtkWidget *row = bb_conflict_row_new (item);

    g_signal_connect_object (row, "keep", G_CALLBACK (keep_cb), user_data, G_CONNECT_SWAPPED);
    return row;
}

static void
bb_conflicts_group_show (BbPaneGroup *group)
{
    BbConflictsGroup *self = BB_CONFLICTS_GROUP (group);
    BbBlock *block = bb_pane_group_get_block (group);

    bb_pane_list_set_model (self->list, block != NULL ? bb_block_get_conflicts (block) : NULL);
}

static void
bb_conflicts_group_dispose (GObject *object)
{
    adw_bin_set_child (ADW_BIN (object), NULL);
    gtk_widget_dispose_template (GTK_WIDGET (object), BB_TYPE_CONFLICTS_GROUP);

    G_OBJECT_CLASS (bb_conflicts_group_parent_class)->dispose (object);
}

static void
bb_conflicts_group_class_init (BbConflictsGroupClass *klass)
{
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_conflicts_group_dispose;
    BB_PANE_GROUP_CLASS (klass)->show = bb_conflicts_group_show;

    g_type_ensure (BB_TYPE_BLOCK);
    g_type_ensure (BB_TYPE_PANE_LIST);
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-conflicts-group.ui");
    gtk_widget_class_bind_template_child (widget_class, BbConflictsGroup, list);
}

static void
bb_conflicts_group_init (BbConflictsGroup *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
    bb_pane_list_set_create_func (self->list, create_row, self);
}

GtkWidget *
bb_conflicts_group_new (void)
{
    return g_object_new (BB_TYPE_CONFLICTS_GROUP, NULL);
}
