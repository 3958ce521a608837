/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-item-row.h"

#include <glib/gi18n-lib.h>

typedef struct {
    BbItem *item;
} BbItemRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BbItemRow, bb_item_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum {
    PROP_ITEM = 1,
} BbItemRowProperty;

static GParamSpec *props[PROP_ITEM + 1];

static BbItemRowPrivate *
get_private (BbItemRow *self)
{
    return bb_item_row_get_instance_private (self);
}

static BbPaneList *
get_list (BbItemRow *self)
{
    return BB_PANE_LIST (gtk_widget_get_ancestor (GTK_WIDGET (self), BB_TYPE_PANE_LIST));
}

static guint
get_position (BbItemRow *self)
{
    return (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self));
}

static void
say_place (BbPaneList *list, guint position)
{
    g_autofree char *text = NULL;

    /* TRANSLATORS: where something is in a list; %1$u and %2$u are numbers: place 2 of 3 */
    text = g_strdup_printf (_ ("Place %1$u of %2$u"), position + 1,
                            g_list_model_get_n_items (bb_pane_list_get_model (list)));
    gtk_accessible_announce (GTK_ACCESSIBLE (list), text,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* The row of an item that moves goes, and another one comes: the focus goes along with it. */
static void
move_to (BbItemRow *self, BbItem *item, guint position)
{
    BbPaneGroup *group = bb_item_row_get_group (self);
    g_autoptr (BbPaneList) list = g_object_ref (get_list (self));
    g_autoptr (GError) error = NULL;

    if (!bb_session_move_item (bb_pane_group_get_session (group), bb_pane_list_get_model (list),
                               item, position, &error)) {
        bb_pane_group_fail (group, error);
        return;
    }
    bb_pane_list_focus_row (list, position);
    say_place (list, position);
}

static void
move_up_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbItemRow *self = BB_ITEM_ROW (widget);
    g_autoptr (BbItem) item = g_object_ref (bb_item_row_get_item (self));
    guint position = get_position (self);

    if (position > 0)
        move_to (self, item, position - 1);
    else
        gtk_widget_error_bell (widget);
}

static void
move_down_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbItemRow *self = BB_ITEM_ROW (widget);
    g_autoptr (BbItem) item = g_object_ref (bb_item_row_get_item (self));
    guint position = get_position (self);

    if (position + 1 < g_list_model_get_n_items (bb_pane_list_get_model (get_list (self))))
        move_to (self, item, position + 1);
    else
        gtk_widget_error_bell (widget);
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BB_ITEM_ROW_GET_CLASS (widget)->edit (BB_ITEM_ROW (widget));
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbItemRow *self = BB_ITEM_ROW (widget);
    g_autoptr (BbItem) item = g_object_ref (bb_item_row_get_item (self));
    g_autoptr (BbPaneGroup) group = g_object_ref (bb_item_row_get_group (self));
    g_autoptr (BbPaneList) list = g_object_ref (get_list (self));
    guint position = get_position (self);
    g_autoptr (GError) error = NULL;

    if (!bb_session_remove_item (bb_pane_group_get_session (group), item, &error)) {
        bb_pane_group_fail (group, error);
        return;
    }
    bb_pane_list_focus_row (list, position);
    bb_pane_group_tell (group);
}

static GdkContentProvider *
prepare_cb (BbItemRow *self)
{
    return gdk_content_provider_new_typed (BB_TYPE_ITEM, bb_item_row_get_item (self));
}

static void
drag_begin_cb (BbItemRow *self, GdkDrag *drag, GtkDragSource *source)
{
    g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

    gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
is_in (GListModel *model, gpointer item, guint *position)
{
    for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
        g_autoptr (GObject) other = g_list_model_get_item (model, i);

        if (other == item) {
            *position = i;
            return TRUE;
        }
    }
    return FALSE;
}

/* Dropped on its upper half it goes before this row, else behind it; counted without itself. */
static gboolean
drop_cb (BbItemRow *self, const GValue *value, double x, double y)
{
    BbItem *item = g_value_get_object (value);
    guint position = get_position (self);
    guint former;

    if (!is_in (bb_pane_list_get_model (get_list (self)), item, &former))
        return FALSE;
    if (y > gtk_widget_get_height (GTK_WIDGET (self)) / 2.0)
        position++;
    if (former < position)
        position--;
    if (position != former) {
        g_autoptr (BbItem) kept = g_object_ref (item);

        move_to (self, kept, position);
    }
    return TRUE;
}

static void
bb_item_row_real_edit (BbItemRow *self)
{
}

static void
bb_item_row_real_commit (BbItemRow *self)
{
}

static void
bb_item_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbItemRow *self = BB_ITEM_ROW (object);

    switch ((BbItemRowProperty) prop_id) {
    case PROP_ITEM:
        g_value_set_object (value, bb_item_row_get_item (self));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_item_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbItemRow *self = BB_ITEM_ROW (object);

    switch ((BbItemRowProperty) prop_id) {
    case PROP_ITEM:
        g_set_object (&get_private (self)->item, g_value_get_object (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_item_row_dispose (GObject *object)
{
    g_clear_object (&get_private (BB_ITEM_ROW (object))->item);

    G_OBJECT_CLASS (bb_item_row_parent_class)->dispose (object);
}

static void
bind_key (GtkWidgetClass *widget_class, guint key, GdkModifierType state, const char *action)
{
    gtk_widget_class_add_binding_action (widget_class, key, state, action, NULL);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
    gtk_widget_class_install_action (widget_class, "item.move-up", NULL, move_up_cb);
    gtk_widget_class_install_action (widget_class, "item.move-down", NULL, move_down_cb);
    gtk_widget_class_install_action (widget_class, "item.edit", NULL, edit_cb);
    gtk_widget_class_install_action (widget_class, "item.remove", NULL, remove_cb);
    bind_key (widget_class, GDK_KEY_KP_Up, GDK_ALT_MASK, "item.move-up");
    bind_key (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "item.move-up");
    bind_key (widget_class, GDK_KEY_KP_Down, GDK_ALT_MASK, "item.move-down");
    bind_key (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "item.move-down");
    bind_key (widget_class, GDK_KEY_F2, 0, "item.edit");
    bind_key (widget_class, GDK_KEY_Delete, 0, "item.remove");
}

static void
bb_item_row_class_init (BbItemRowClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->get_property = bb_item_row_get_property;
    object_class->set_property = bb_item_row_set_property;
    object_class->dispose = bb_item_row_dispose;
    klass->edit = bb_item_row_real_edit;
    klass->commit = bb_item_row_real_commit;

    props[PROP_ITEM] =
        g_param_spec_object ("item", NULL, NULL, BB_TYPE_ITEM,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    install_actions (GTK_WIDGET_CLASS (klass));
}

static void
bb_item_row_init (BbItemRow *self)
{
}

BbItem *
bb_item_row_get_item (BbItemRow *self)
{
    g_return_val_if_fail (BB_IS_ITEM_ROW (self), NULL);

    return get_private (self)->item;
}

/**
 * bb_item_row_get_group:
 * @self: a row in a group
 *
 * Returns: (transfer none): the group that it stands in
 */
BbPaneGroup *
bb_item_row_get_group (BbItemRow *self)
{
    g_return_val_if_fail (BB_IS_ITEM_ROW (self), NULL);

    return BB_PANE_GROUP (gtk_widget_get_ancestor (GTK_WIDGET (self), BB_TYPE_PANE_GROUP));
}

/**
 * bb_item_row_set_handle:
 * @self: a row
 * @handle: what it can be dragged by
 *
 * Lets the row be dragged to another place of its list.
 */
void
bb_item_row_set_handle (BbItemRow *self, GtkWidget *handle)
{
    GtkDragSource *source = gtk_drag_source_new ();
    GtkDropTarget *target = gtk_drop_target_new (BB_TYPE_ITEM, GDK_ACTION_MOVE);

    g_return_if_fail (BB_IS_ITEM_ROW (self));
    g_return_if_fail (GTK_IS_WIDGET (handle));

    gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
    g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
    g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
    gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * bb_item_row_set_flag:
 * @self: a row in a group
 * @field: `done` or `resolved`
 * @value: what it shall be
 *
 * Writes a flag of the item.
 */
void
bb_item_row_set_flag (BbItemRow *self, const char *field, gboolean value)
{
    BbPaneGroup *group = bb_item_row_get_group (self);
    g_autoptr (GError) error = NULL;

    g_return_if_fail (BB_IS_ITEM_ROW (self));

    if (!bb_session_set_item_flag (bb_pane_group_get_session (group), bb_item_row_get_item (self),
                                   field, value, &error))
        bb_pane_group_fail (group, error);
}

/**
 * bb_item_row_commit_all:
 * @list: a list of such rows
 *
 * Writes what is being typed in any of them, as leaving the field does.
 */
void
bb_item_row_commit_all (BbPaneList *list)
{
    GtkWidget *row;

    g_return_if_fail (BB_IS_PANE_LIST (list));

    for (guint i = 0; (row = bb_pane_list_get_row (list, i)) != NULL; i++)
        BB_ITEM_ROW_GET_CLASS (row)->commit (BB_ITEM_ROW (row));
}
