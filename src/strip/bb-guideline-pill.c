/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "strip/bb-guideline-pill.h"

#include <glib/gi18n-lib.h>

struct _BbGuidelinePill {
    GtkToggleButton parent_instance;

    BbGuideline *guideline;
    BbBlockQuery *query;
};

G_DEFINE_FINAL_TYPE (BbGuidelinePill, bb_guideline_pill, GTK_TYPE_TOGGLE_BUTTON)

typedef enum {
    PROP_GUIDELINE = 1,
    PROP_QUERY,
} BbGuidelinePillProperty;

static GParamSpec *props[PROP_QUERY + 1];

static void
toggled_cb (BbGuidelinePill *self)
{
    bb_block_query_set_topic (self->query, bb_guideline_get_topic (self->guideline),
                              gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self)));
}

static void
query_changed_cb (BbGuidelinePill *self)
{
    gtk_toggle_button_set_active (
        GTK_TOGGLE_BUTTON (self),
        bb_block_query_has_topic (self->query, bb_guideline_get_topic (self->guideline)));
}

static char *
describe (BbGuidelinePill *self)
{
    guint n = bb_guideline_get_n_placed (self->guideline);
    g_autofree char *text = NULL;

    /* TRANSLATORS: %1$s is a guideline such as “Personal”; %2$u of its building blocks have a
     * status */
    text = g_strdup_printf (ngettext ("%1$s, %2$u block placed", "%1$s, %2$u blocks placed", n),
                            bb_guideline_get_title (self->guideline), n);
    if (!bb_guideline_get_focus (self->guideline))
        return g_steal_pointer (&text);
    /* TRANSLATORS: %s is a guideline that the municipality gives special attention */
    return g_strdup_printf (_ ("%s, in our focus"), text);
}

static void
guideline_changed_cb (BbGuidelinePill *self)
{
    g_autofree char *text = describe (self);
    const char *description = bb_guideline_get_description (self->guideline);

    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), *description != '\0' ? description : NULL);
    if (bb_guideline_get_focus (self->guideline))
        gtk_widget_add_css_class (GTK_WIDGET (self), "in-focus");
    else
        gtk_widget_remove_css_class (GTK_WIDGET (self), "in-focus");
}

static void
edit (BbGuidelinePill *self)
{
    gtk_widget_activate_action (GTK_WIDGET (self), "guidelines.edit", "s",
                                bb_guideline_get_id (self->guideline));
}

static void
pressed_cb (BbGuidelinePill *self, int n_press, double x, double y, GtkGesture *gesture)
{
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
    edit (self);
}

static void
long_pressed_cb (BbGuidelinePill *self, double x, double y, GtkGesture *gesture)
{
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
    edit (self);
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    edit (BB_GUIDELINE_PILL (widget));
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbGuidelinePill *self = BB_GUIDELINE_PILL (widget);
    int step = g_variant_get_int32 (parameter);

    if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
        step = -step;
    gtk_widget_activate_action (widget, "guidelines.move", "(si)",
                                bb_guideline_get_id (self->guideline), step);
}

static void
bb_guideline_pill_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbGuidelinePill *self = BB_GUIDELINE_PILL (object);

    switch ((BbGuidelinePillProperty) prop_id) {
    case PROP_GUIDELINE:
        g_value_set_object (value, self->guideline);
        break;
    case PROP_QUERY:
        g_value_set_object (value, self->query);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_guideline_pill_set_property (GObject *object, guint prop_id, const GValue *value,
                                GParamSpec *pspec)
{
    BbGuidelinePill *self = BB_GUIDELINE_PILL (object);

    switch ((BbGuidelinePillProperty) prop_id) {
    case PROP_GUIDELINE:
        self->guideline = g_value_dup_object (value);
        break;
    case PROP_QUERY:
        self->query = g_value_dup_object (value);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_guideline_pill_constructed (GObject *object)
{
    BbGuidelinePill *self = BB_GUIDELINE_PILL (object);

    G_OBJECT_CLASS (bb_guideline_pill_parent_class)->constructed (object);

    g_signal_connect_object (self->guideline, "notify", G_CALLBACK (guideline_changed_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->query, "changed", G_CALLBACK (query_changed_cb), self,
                             G_CONNECT_SWAPPED);
    guideline_changed_cb (self);
    query_changed_cb (self);
}

static void
bb_guideline_pill_dispose (GObject *object)
{
    BbGuidelinePill *self = BB_GUIDELINE_PILL (object);

    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_GUIDELINE_PILL);
    g_clear_object (&self->guideline);
    g_clear_object (&self->query);

    G_OBJECT_CLASS (bb_guideline_pill_parent_class)->dispose (object);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
    gtk_widget_class_install_action (widget_class, "pill.edit", NULL, edit_cb);
    gtk_widget_class_install_action (widget_class, "pill.move", "i", move_cb);
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "pill.edit", NULL);
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "pill.edit",
                                         NULL);
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "pill.move", "i",
                                         -1);
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "pill.move",
                                         "i", 1);
}

static void
bb_guideline_pill_class_init (BbGuidelinePillClass *klass)
{
    const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_guideline_pill_get_property;
    object_class->set_property = bb_guideline_pill_set_property;
    object_class->constructed = bb_guideline_pill_constructed;
    object_class->dispose = bb_guideline_pill_dispose;

    props[PROP_GUIDELINE] = g_param_spec_object ("guideline", NULL, NULL, BB_TYPE_GUIDELINE, flags);
    props[PROP_QUERY] = g_param_spec_object ("query", NULL, NULL, BB_TYPE_BLOCK_QUERY, flags);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/strip/bb-guideline-pill.ui");
    gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
    gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
    gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
    bind_keys (widget_class);
}

static void
bb_guideline_pill_init (BbGuidelinePill *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bb_guideline_pill_new (BbGuideline *guideline, BbBlockQuery *query)
{
    g_return_val_if_fail (BB_IS_GUIDELINE (guideline), NULL);
    g_return_val_if_fail (BB_IS_BLOCK_QUERY (query), NULL);

    return g_object_new (BB_TYPE_GUIDELINE_PILL, "guideline", guideline, "query", query, NULL);
}

BbGuideline *
bb_guideline_pill_get_guideline (BbGuidelinePill *self)
{
    g_return_val_if_fail (BB_IS_GUIDELINE_PILL (self), NULL);

    return self->guideline;
}
