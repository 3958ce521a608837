/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "widgets/bb-brick.h"

#include "widgets/bb-brick-draw.h"
#include "widgets/bb-text-scale.h"

#define MIN_WIDTH 26
#define MIN_HEIGHT 18
#define PADDING_X 5
#define PADDING_Y 1

struct _BbBrick {
    GtkWidget parent_instance;

    GtkWidget *number;
    BbBrickFill fill;
};

G_DEFINE_ENUM_TYPE (BbBrickFill, bb_brick_fill, G_DEFINE_ENUM_VALUE (BB_BRICK_PLAIN, "plain"),
                    G_DEFINE_ENUM_VALUE (BB_BRICK_DASHED, "dashed"),
                    G_DEFINE_ENUM_VALUE (BB_BRICK_HALF, "half"),
                    G_DEFINE_ENUM_VALUE (BB_BRICK_SOLID, "solid"))

G_DEFINE_FINAL_TYPE (BbBrick, bb_brick, GTK_TYPE_WIDGET)

typedef enum {
    PROP_FILL = 1,
    PROP_LABEL,
} BbBrickProperty;

static GParamSpec *props[PROP_LABEL + 1];

static const char *
get_fill_class (BbBrickFill fill)
{
    static const char *const classes[] = { "plain", "dashed", "half", "solid" };

    return classes[fill];
}

static void
bb_brick_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                  int *natural, int *minimum_baseline, int *natural_baseline)
{
    BbBrick *self = BB_BRICK (widget);
    gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;
    int padding = bb_text_scale_pixels (widget, 2 * (across ? PADDING_X : PADDING_Y));
    int least = bb_text_scale_pixels (widget, across ? MIN_WIDTH : MIN_HEIGHT);

    gtk_widget_measure (self->number, orientation, -1, minimum, natural, NULL, NULL);
    *minimum = MAX (*minimum + padding, least);
    *natural = MAX (*natural + padding, least);
}

static void
bb_brick_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
    BbBrick *self = BB_BRICK (widget);

    gtk_widget_size_allocate (self->number, &(GtkAllocation) { 0, 0, width, height }, -1);
}

static void
bb_brick_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
    BbBrick *self = BB_BRICK (widget);
    graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                 (float) gtk_widget_get_height (widget));
    GdkRGBA color;

    gtk_widget_get_color (widget, &color);
    bb_brick_draw (snapshot, &bounds, self->fill, &color);
    gtk_widget_snapshot_child (widget, self->number, snapshot);
}

static void
bb_brick_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbBrick *self = BB_BRICK (object);

    switch ((BbBrickProperty) prop_id) {
    case PROP_FILL:
        g_value_set_enum (value, bb_brick_get_fill (self));
        break;
    case PROP_LABEL:
        g_value_set_string (value, bb_brick_get_label (self));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_brick_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbBrick *self = BB_BRICK (object);

    switch ((BbBrickProperty) prop_id) {
    case PROP_FILL:
        bb_brick_set_fill (self, g_value_get_enum (value));
        break;
    case PROP_LABEL:
        bb_brick_set_label (self, g_value_get_string (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_brick_dispose (GObject *object)
{
    BbBrick *self = BB_BRICK (object);

    g_clear_pointer (&self->number, gtk_widget_unparent);

    G_OBJECT_CLASS (bb_brick_parent_class)->dispose (object);
}

static void
bb_brick_class_init (BbBrickClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_brick_get_property;
    object_class->set_property = bb_brick_set_property;
    object_class->dispose = bb_brick_dispose;
    widget_class->measure = bb_brick_measure;
    widget_class->size_allocate = bb_brick_size_allocate;
    widget_class->snapshot = bb_brick_snapshot;

    props[PROP_FILL] =
        g_param_spec_enum ("fill", NULL, NULL, BB_TYPE_BRICK_FILL, BB_BRICK_PLAIN,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    props[PROP_LABEL] =
        g_param_spec_string ("label", NULL, NULL, "",
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    gtk_widget_class_set_css_name (widget_class, "brick");
    gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bb_brick_init (BbBrick *self)
{
    self->number =
        g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
    gtk_widget_set_parent (self->number, GTK_WIDGET (self));
    gtk_widget_add_css_class (GTK_WIDGET (self), get_fill_class (self->fill));
}

GtkWidget *
bb_brick_new (void)
{
    return g_object_new (BB_TYPE_BRICK, NULL);
}

BbBrickFill
bb_brick_get_fill (BbBrick *self)
{
    g_return_val_if_fail (BB_IS_BRICK (self), BB_BRICK_PLAIN);

    return self->fill;
}

/**
 * bb_brick_set_fill:
 * @self: a brick
 * @fill: how far the thing with this number is
 *
 * Sets how the brick is filled, and its style class of the same name.
 */
void
bb_brick_set_fill (BbBrick *self, BbBrickFill fill)
{
    g_return_if_fail (BB_IS_BRICK (self));
    g_return_if_fail (fill <= BB_BRICK_SOLID);

    if (self->fill == fill)
        return;

    gtk_widget_remove_css_class (GTK_WIDGET (self), get_fill_class (self->fill));
    self->fill = fill;
    gtk_widget_add_css_class (GTK_WIDGET (self), get_fill_class (fill));
    gtk_widget_queue_draw (GTK_WIDGET (self));
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FILL]);
}

const char *
bb_brick_get_label (BbBrick *self)
{
    g_return_val_if_fail (BB_IS_BRICK (self), "");

    return gtk_label_get_label (GTK_LABEL (self->number));
}

/**
 * bb_brick_set_label:
 * @self: a brick
 * @label: (nullable): the number, as it is written; %NULL is no number
 *
 * Sets the number on the brick. It is plain text, never markup.
 */
void
bb_brick_set_label (BbBrick *self, const char *label)
{
    g_return_if_fail (BB_IS_BRICK (self));

    if (label == NULL)
        label = "";
    if (g_str_equal (bb_brick_get_label (self), label))
        return;

    gtk_label_set_label (GTK_LABEL (self->number), label);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LABEL]);
}
