/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-status-group.h"

struct _BbStatusGroup {
    BbPaneGroup parent_instance;

    GtkWidget *statuses;

    GSignalGroup *block_signals;
    gboolean showing;
    gboolean vertical;
};

G_DEFINE_FINAL_TYPE (BbStatusGroup, bb_status_group, BB_TYPE_PANE_GROUP)

typedef enum {
    PROP_VERTICAL = 1,
} BbStatusGroupProperty;

static GParamSpec *props[PROP_VERTICAL + 1];

static gboolean
is_placed (BbStatusGroup *self, BbStatus status)
{
    return status != BB_STATUS_NONE;
}

/* The toggles know the same words for a status as the file does. */
static void
show_status (BbStatusGroup *self)
{
    AdwToggleGroup *group = ADW_TOGGLE_GROUP (self->statuses);
    BbBlock *block = bb_pane_group_get_block (BB_PANE_GROUP (self));
    BbStatus status = block != NULL ? bb_block_get_status (block) : BB_STATUS_NONE;

    self->showing = TRUE;
    if (status == BB_STATUS_NONE)
        adw_toggle_group_set_active (group, GTK_INVALID_LIST_POSITION);
    else
        adw_toggle_group_set_active_name (group, bb_status_get_nick (status));
    self->showing = FALSE;
}

static void
move_to (BbStatusGroup *self, BbStatus status)
{
    BbPaneGroup *group = BB_PANE_GROUP (self);
    BbSession *session = bb_pane_group_get_session (group);
    BbBlock *block = bb_pane_group_get_block (group);
    g_autoptr (BbBasis) basis = bb_session_begin_move (session, block);
    g_autoptr (GError) error = NULL;

    if (!bb_session_move_block (session, block, status, BB_POSITION_LAST, basis, &error))
        bb_pane_group_fail (group, error);
    show_status (self);
}

static void
status_chosen_cb (BbStatusGroup *self)
{
    const char *nick = adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (self->statuses));
    BbBlock *block = bb_pane_group_get_block (BB_PANE_GROUP (self));
    BbStatus status;

    if (self->showing || block == NULL || !bb_status_from_nick (nick, &status))
        return;
    if (status != bb_block_get_status (block))
        move_to (self, status);
}

static void
back_cb (BbStatusGroup *self)
{
    gtk_widget_grab_focus (self->statuses);
    move_to (self, BB_STATUS_NONE);
}

static void
bb_status_group_show (BbPaneGroup *group)
{
    BbStatusGroup *self = BB_STATUS_GROUP (group);

    g_signal_group_set_target (self->block_signals, bb_pane_group_get_block (group));
    show_status (self);
}

static gboolean
bb_status_group_focus_field (BbPaneGroup *group, const char *field)
{
    return g_str_equal (field, "status") &&
           gtk_widget_grab_focus (BB_STATUS_GROUP (group)->statuses);
}

static void
bb_status_group_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    switch ((BbStatusGroupProperty) prop_id) {
    case PROP_VERTICAL:
        g_value_set_boolean (value, bb_status_group_get_vertical (BB_STATUS_GROUP (object)));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_status_group_set_property (GObject *object, guint prop_id, const GValue *value,
                              GParamSpec *pspec)
{
    switch ((BbStatusGroupProperty) prop_id) {
    case PROP_VERTICAL:
        bb_status_group_set_vertical (BB_STATUS_GROUP (object), g_value_get_boolean (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_status_group_dispose (GObject *object)
{
    BbStatusGroup *self = BB_STATUS_GROUP (object);

    g_clear_object (&self->block_signals);
    adw_bin_set_child (ADW_BIN (self), NULL);
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_STATUS_GROUP);

    G_OBJECT_CLASS (bb_status_group_parent_class)->dispose (object);
}

static void
bb_status_group_class_init (BbStatusGroupClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_status_group_get_property;
    object_class->set_property = bb_status_group_set_property;
    object_class->dispose = bb_status_group_dispose;
    BB_PANE_GROUP_CLASS (klass)->show = bb_status_group_show;
    BB_PANE_GROUP_CLASS (klass)->focus_field = bb_status_group_focus_field;

    props[PROP_VERTICAL] =
        g_param_spec_boolean ("vertical", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-status-group.ui");
    gtk_widget_class_bind_template_child (widget_class, BbStatusGroup, statuses);
    gtk_widget_class_bind_template_child_full (widget_class, "back", FALSE, 0);
    gtk_widget_class_bind_template_callback (widget_class, is_placed);
    gtk_widget_class_bind_template_callback (widget_class, status_chosen_cb);
    gtk_widget_class_bind_template_callback (widget_class, back_cb);
}

static void
bb_status_group_init (BbStatusGroup *self)
{
    self->block_signals = g_signal_group_new (BB_TYPE_BLOCK);
    g_signal_group_connect_object (self->block_signals, "notify::status", G_CALLBACK (show_status),
                                   self, G_CONNECT_SWAPPED);
    gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bb_status_group_new (void)
{
    return g_object_new (BB_TYPE_STATUS_GROUP, NULL);
}

gboolean
bb_status_group_get_vertical (BbStatusGroup *self)
{
    g_return_val_if_fail (BB_IS_STATUS_GROUP (self), FALSE);

    return self->vertical;
}

/**
 * bb_status_group_set_vertical:
 * @self: a group
 * @vertical: whether the statuses stand above each other, where there is little width
 */
void
bb_status_group_set_vertical (BbStatusGroup *self, gboolean vertical)
{
    g_return_if_fail (BB_IS_STATUS_GROUP (self));

    if (self->vertical == vertical)
        return;
    self->vertical = vertical;
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->statuses),
                                    vertical ? GTK_ORIENTATION_VERTICAL
                                             : GTK_ORIENTATION_HORIZONTAL);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VERTICAL]);
}
