/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-column-head.h"

#include <glib/gi18n-lib.h>

struct _BbColumnHead {
    GtkWidget parent_instance;

    BbProject *project;
    BbStatus status;
    BbTopic *party;
    GListModel *blocks;
    GtkWidget *box;
    GtkWidget *count;
};

G_DEFINE_FINAL_TYPE (BbColumnHead, bb_column_head, GTK_TYPE_WIDGET)

static void
update_count (BbColumnHead *self)
{
    guint n = g_list_model_get_n_items (self->blocks);
    g_autofree char *count = g_strdup_printf ("%u", n);
    g_autofree char *text = NULL;

    /* TRANSLATORS: %1$s is a status such as “Done”, %2$u the number of blocks that have it */
    text = g_strdup_printf (ngettext ("%1$s: %2$u block", "%1$s: %2$u blocks", n),
                            bb_status_get_label (self->status), n);
    gtk_label_set_label (GTK_LABEL (self->count), count);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static GtkWidget *
append_label (BbColumnHead *self, const char *text, const char *css_class)
{
    GtkWidget *label =
        g_object_new (GTK_TYPE_LABEL, "label", text, "ellipsize", PANGO_ELLIPSIZE_END,
                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

    gtk_widget_add_css_class (label, css_class);
    gtk_box_append (GTK_BOX (self->box), label);
    return label;
}

static void
append_shape (BbColumnHead *self)
{
    g_autofree char *icon =
        g_strdup_printf ("bb-status-%s-symbolic", bb_status_get_nick (self->status));

    if (self->status != BB_STATUS_NONE)
        gtk_box_append (GTK_BOX (self->box),
                        g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role",
                                      GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
}

static void
bb_column_head_dispose (GObject *object)
{
    BbColumnHead *self = BB_COLUMN_HEAD (object);

    g_clear_pointer (&self->box, gtk_widget_unparent);
    g_clear_object (&self->project);
    g_clear_object (&self->party);
    g_clear_object (&self->blocks);

    G_OBJECT_CLASS (bb_column_head_parent_class)->dispose (object);
}

static void
bb_column_head_class_init (BbColumnHeadClass *klass)
{
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_column_head_dispose;

    gtk_widget_class_set_css_name (widget_class, "columnhead");
    gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
    gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_HEADING);
}

static void
bb_column_head_init (BbColumnHead *self)
{
    self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
    gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
follow (BbColumnHead *self, GListModel *blocks)
{
    if (self->blocks != NULL)
        g_signal_handlers_disconnect_by_func (self->blocks, update_count, self);
    g_set_object (&self->blocks, blocks);
    g_signal_connect_object (blocks, "items-changed", G_CALLBACK (update_count), self,
                             G_CONNECT_SWAPPED);
    update_count (self);
}

GtkWidget *
bb_column_head_new (BbProject *project, BbStatus status)
{
    BbColumnHead *self = g_object_new (BB_TYPE_COLUMN_HEAD, NULL);

    self->project = g_object_ref (project);
    self->status = status;
    append_shape (self);
    append_label (self, bb_status_get_label (status),
                  status == BB_STATUS_NONE ? "column-tray" : "column-name");
    self->count = append_label (self, "", "column-count");
    follow (self, bb_project_get_column (project, status));
    return GTK_WIDGET (self);
}

/* Counts the blocks of one party, or of all if it is %NULL. */
void
bb_column_head_set_party (BbColumnHead *self, BbTopic *party)
{
    g_return_if_fail (BB_IS_COLUMN_HEAD (self));

    if (!g_set_object (&self->party, party))
        return;
    follow (self, party != NULL
                      ? G_LIST_MODEL (bb_project_get_cell (self->project, party, self->status))
                      : bb_project_get_column (self->project, self->status));
}
