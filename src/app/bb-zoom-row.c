/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-zoom-row.h"

#include <glib/gi18n-lib.h>

struct _BbZoomRow {
    GtkWidget parent_instance;

    guint zoom;

    GtkWidget *box;
    GtkWidget *reset;
};

G_DEFINE_FINAL_TYPE (BbZoomRow, bb_zoom_row, GTK_TYPE_WIDGET)

typedef enum {
    PROP_ZOOM = 1,
} BbZoomRowProperty;

static GParamSpec *props[PROP_ZOOM + 1];

static void
update_label (BbZoomRow *self)
{
    g_autofree char *label = NULL;

    /* TRANSLATORS: how large the board is shown; %u is a number of percent */
    label = g_strdup_printf (_ ("%u%%"), self->zoom);
    gtk_button_set_label (GTK_BUTTON (self->reset), label);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->reset),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ ("Usual size"), -1);
}

static GtkWidget *
append_button (BbZoomRow *self, const char *icon, const char *tooltip, const char *action)
{
    GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "tooltip-text", tooltip, "action-name",
                                      action, "valign", GTK_ALIGN_CENTER, NULL);

    if (icon != NULL) {
        gtk_button_set_icon_name (GTK_BUTTON (button), icon);
        gtk_widget_add_css_class (button, "circular");
        gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        tooltip, -1);
    }
    gtk_widget_add_css_class (button, "flat");
    gtk_box_append (GTK_BOX (self->box), button);
    return button;
}

static void
bb_zoom_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbZoomRow *self = BB_ZOOM_ROW (object);

    switch ((BbZoomRowProperty) prop_id) {
    case PROP_ZOOM:
        g_value_set_uint (value, self->zoom);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_zoom_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbZoomRow *self = BB_ZOOM_ROW (object);

    switch ((BbZoomRowProperty) prop_id) {
    case PROP_ZOOM:
        bb_zoom_row_set_zoom (self, g_value_get_uint (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_zoom_row_dispose (GObject *object)
{
    BbZoomRow *self = BB_ZOOM_ROW (object);

    g_clear_pointer (&self->box, gtk_widget_unparent);

    G_OBJECT_CLASS (bb_zoom_row_parent_class)->dispose (object);
}

static void
bb_zoom_row_class_init (BbZoomRowClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_zoom_row_get_property;
    object_class->set_property = bb_zoom_row_set_property;
    object_class->dispose = bb_zoom_row_dispose;

    props[PROP_ZOOM] =
        g_param_spec_uint ("zoom", NULL, NULL, 1, 1000, 100,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    gtk_widget_class_set_css_name (widget_class, "zoomrow");
    gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
bb_zoom_row_init (BbZoomRow *self)
{
    self->zoom = 100;
    self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
    gtk_widget_set_halign (self->box, GTK_ALIGN_CENTER);
    gtk_widget_set_parent (self->box, GTK_WIDGET (self));
    append_button (self, "zoom-out-symbolic", _ ("Smaller board"), "win.zoom-out");
    self->reset = append_button (self, NULL, _ ("Usual size"), "win.zoom-reset");
    gtk_widget_add_css_class (self->reset, "numeric");
    append_button (self, "zoom-in-symbolic", _ ("Larger board"), "win.zoom-in");
    update_label (self);
}

GtkWidget *
bb_zoom_row_new (void)
{
    return g_object_new (BB_TYPE_ZOOM_ROW, NULL);
}

guint
bb_zoom_row_get_zoom (BbZoomRow *self)
{
    g_return_val_if_fail (BB_IS_ZOOM_ROW (self), 0);

    return self->zoom;
}

void
bb_zoom_row_set_zoom (BbZoomRow *self, guint percent)
{
    g_return_if_fail (BB_IS_ZOOM_ROW (self));

    if (self->zoom == percent)
        return;
    self->zoom = percent;
    update_label (self);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOM]);
}
