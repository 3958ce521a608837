/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-item-menu.h"

#include <glib/gi18n-lib.h>

#include "pane/bb-pane-name.h"
#include "pane/bb-pane-text.h"
#include "widgets/bb-menu-names.h"

struct _BbItemMenu {
    AdwBin parent_instance;

    GtkMenuButton *button;
    GMenu *menu;
    GMenu *order;

    gboolean ordered;
};

G_DEFINE_FINAL_TYPE (BbItemMenu, bb_item_menu, ADW_TYPE_BIN)

typedef enum {
    PROP_ORDERED = 1,
} BbItemMenuProperty;

static GParamSpec *props[PROP_ORDERED + 1];

static void
bb_item_menu_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbItemMenu *self = BB_ITEM_MENU (object);

    switch ((BbItemMenuProperty) prop_id) {
    case PROP_ORDERED:
        g_value_set_boolean (value, bb_item_menu_get_ordered (self));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_item_menu_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbItemMenu *self = BB_ITEM_MENU (object);

    switch ((BbItemMenuProperty) prop_id) {
    case PROP_ORDERED:
        bb_item_menu_set_ordered (self, g_value_get_boolean (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_item_menu_dispose (GObject *object)
{
    adw_bin_set_child (ADW_BIN (object), NULL);
    gtk_widget_dispose_template (GTK_WIDGET (object), BB_TYPE_ITEM_MENU);

    G_OBJECT_CLASS (bb_item_menu_parent_class)->dispose (object);
}

static void
bb_item_menu_class_init (BbItemMenuClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_item_menu_get_property;
    object_class->set_property = bb_item_menu_set_property;
    object_class->dispose = bb_item_menu_dispose;

    props[PROP_ORDERED] =
        g_param_spec_boolean ("ordered", NULL, NULL, TRUE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-item-menu.ui");
    gtk_widget_class_bind_template_child (widget_class, BbItemMenu, button);
    gtk_widget_class_bind_template_child (widget_class, BbItemMenu, menu);
    gtk_widget_class_bind_template_child (widget_class, BbItemMenu, order);
}

static void
bb_item_menu_init (BbItemMenu *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
    self->ordered = TRUE;
    bb_menu_names_give (gtk_menu_button_get_popover (self->button));
    bb_pane_name_explain (GTK_WIDGET (self->button), _ ("More"));
    bb_item_menu_set_subject (self, "");
}

GtkWidget *
bb_item_menu_new (void)
{
    return g_object_new (BB_TYPE_ITEM_MENU, NULL);
}

gboolean
bb_item_menu_get_ordered (BbItemMenu *self)
{
    g_return_val_if_fail (BB_IS_ITEM_MENU (self), FALSE);

    return self->ordered;
}

/**
 * bb_item_menu_set_ordered:
 * @self: a menu, of an item that has a place
 * @ordered: whether that place can change; once it cannot, it never will
 */
void
bb_item_menu_set_ordered (BbItemMenu *self, gboolean ordered)
{
    g_return_if_fail (BB_IS_ITEM_MENU (self));

    if (self->ordered == ordered)
        return;
    self->ordered = ordered;
    if (!ordered)
        g_menu_remove_all (self->order);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ORDERED]);
}

/**
 * bb_item_menu_set_subject:
 * @self: a menu
 * @subject: what the item says
 *
 * Names the button for whoever hears it among others like it.
 */
void
bb_item_menu_set_subject (BbItemMenu *self, const char *subject)
{
    g_autofree char *shown = NULL;
    g_autofree char *name = NULL;

    g_return_if_fail (BB_IS_ITEM_MENU (self));
    g_return_if_fail (subject != NULL);

    shown = bb_pane_text_shorten (subject);
    /* TRANSLATORS: the name of a menu; %s is the text of a line, a link or a comment */
    name = *shown != '\0' ? g_strdup_printf (_ ("More about “%s”"), shown) : g_strdup (_ ("More"));
    bb_pane_name_set_menu (self->button, name);
}
