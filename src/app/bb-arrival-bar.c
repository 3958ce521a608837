/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "app/bb-arrival-bar.h"

#include <adwaita.h>

#include "pane/bb-pane-text.h"

struct _BbArrivalBar {
    GtkWidget parent_instance;

    BbArrival *arrival;
    char *text;
    gboolean compact;

    GtkWidget *revealer;
    GtkWidget *body;
};

G_DEFINE_FINAL_TYPE (BbArrivalBar, bb_arrival_bar, GTK_TYPE_WIDGET)

typedef enum { PROP_ARRIVAL = 1, PROP_TEXT, PROP_COMPACT } BbArrivalBarProperty;

static GParamSpec *props[PROP_COMPACT + 1];

static void
bb_arrival_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbArrivalBar *self = BB_ARRIVAL_BAR (object);

    switch ((BbArrivalBarProperty) prop_id) {
    case PROP_ARRIVAL:
        g_value_set_object (value, self->arrival);
        break;
    case PROP_TEXT:
        g_value_set_string (value, self->text);
        break;
    case PROP_COMPACT:
        g_value_set_boolean (value, self->compact);
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_arrival_bar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbArrivalBar *self = BB_ARRIVAL_BAR (object);

    switch ((BbArrivalBarProperty) prop_id) {
    case PROP_ARRIVAL:
        bb_arrival_bar_set_arrival (self, g_value_get_object (value));
        break;
    case PROP_COMPACT:
        bb_arrival_bar_set_compact (self, g_value_get_boolean (value));
        break;
    case PROP_TEXT:
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_arrival_bar_dispose (GObject *object)
{
    BbArrivalBar *self = BB_ARRIVAL_BAR (object);

    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_ARRIVAL_BAR);
    g_clear_object (&self->arrival);
    g_clear_pointer (&self->text, g_free);
    G_OBJECT_CLASS (bb_arrival_bar_parent_class)->dispose (object);
}

static void
bb_arrival_bar_class_init (BbArrivalBarClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_arrival_bar_get_property;
    object_class->set_property = bb_arrival_bar_set_property;
    object_class->dispose = bb_arrival_bar_dispose;

    props[PROP_ARRIVAL] =
        g_param_spec_object ("arrival", NULL, NULL, BB_TYPE_ARRIVAL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    props[PROP_TEXT] =
        g_param_spec_string ("text", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    props[PROP_COMPACT] =
        g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/app/bb-arrival-bar.ui");
    gtk_widget_class_bind_template_child (widget_class, BbArrivalBar, revealer);
    gtk_widget_class_bind_template_child (widget_class, BbArrivalBar, body);
    gtk_widget_class_set_css_name (widget_class, "arrivalbar");
    gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
bb_arrival_bar_init (BbArrivalBar *self)
{
    self->text = g_strdup ("");
    gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bb_arrival_bar_new:
 *
 * Returns: a bar that is folded away
 */
GtkWidget *
bb_arrival_bar_new (void)
{
    return g_object_new (BB_TYPE_ARRIVAL_BAR, NULL);
}

/**
 * bb_arrival_bar_get_arrival:
 * @self: a bar
 *
 * Returns: (transfer none) (nullable): what it tells of
 */
BbArrival *
bb_arrival_bar_get_arrival (BbArrivalBar *self)
{
    g_return_val_if_fail (BB_IS_ARRIVAL_BAR (self), NULL);

    return self->arrival;
}

static void
set_text (BbArrivalBar *self, BbArrival *arrival)
{
    g_autofree char *words = bb_arrival_describe (arrival);
    g_autofree char *text = bb_pane_text_shorten (words);

    if (g_set_str (&self->text, text))
        g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

/**
 * bb_arrival_bar_set_arrival:
 * @self: a bar
 * @arrival: (nullable): what came, or %NULL to fold the bar away
 *
 * Sets what it tells of. While it folds away it keeps its words.
 */
void
bb_arrival_bar_set_arrival (BbArrivalBar *self, BbArrival *arrival)
{
    g_return_if_fail (BB_IS_ARRIVAL_BAR (self));
    g_return_if_fail (arrival == NULL || BB_IS_ARRIVAL (arrival));

    if (!g_set_object (&self->arrival, arrival))
        return;
    if (arrival != NULL) {
        set_text (self, arrival);
        gtk_accessible_announce (GTK_ACCESSIBLE (self), self->text,
                                 GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
    gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), arrival != NULL);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ARRIVAL]);
}

/**
 * bb_arrival_bar_get_compact:
 * @self: a bar
 *
 * Returns: whether it fits into a narrow window
 */
gboolean
bb_arrival_bar_get_compact (BbArrivalBar *self)
{
    g_return_val_if_fail (BB_IS_ARRIVAL_BAR (self), FALSE);

    return self->compact;
}

/**
 * bb_arrival_bar_set_compact:
 * @self: a bar
 * @compact: whether to fit into a narrow window
 *
 * Uses few words, and a line for them alone.
 */
void
bb_arrival_bar_set_compact (BbArrivalBar *self, gboolean compact)
{
    g_return_if_fail (BB_IS_ARRIVAL_BAR (self));

    if (self->compact == compact)
        return;
    self->compact = compact;
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), compact
                                                                     ? GTK_ORIENTATION_VERTICAL
                                                                     : GTK_ORIENTATION_HORIZONTAL);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPACT]);
}

/**
 * bb_arrival_bar_get_text:
 * @self: a bar
 *
 * Returns: (transfer none): what it says, such as “7 changes from Fatima, 2 to look at”
 */
const char *
bb_arrival_bar_get_text (BbArrivalBar *self)
{
    g_return_val_if_fail (BB_IS_ARRIVAL_BAR (self), "");

    return self->text;
}
