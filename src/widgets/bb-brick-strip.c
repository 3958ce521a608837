/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "widgets/bb-brick-strip.h"

#include "widgets/bb-brick-draw.h"
#include "widgets/bb-text-scale.h"

#define SQUARE 11
#define GAP 3
#define N_FILLS (BB_BRICK_SOLID + 1)

struct _BbBrickStrip {
    GtkWidget parent_instance;

    guint counts[N_FILLS];
};

G_DEFINE_FINAL_TYPE (BbBrickStrip, bb_brick_strip, GTK_TYPE_WIDGET)

static int
get_n_squares (BbBrickStrip *self)
{
    guint n_squares = 0;

    for (guint fill = 0; fill < N_FILLS; fill++)
        n_squares += self->counts[fill];
    return (int) n_squares;
}

static void
bb_brick_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
    if (orientation == GTK_ORIENTATION_VERTICAL)
        *minimum = *natural = bb_text_scale_pixels (widget, SQUARE);
    else
        *minimum = *natural = bb_brick_strip_get_length (BB_BRICK_STRIP (widget));
}

/* Reads from the reading direction's start: what is done, what is on its way, what is wished. */
static void
bb_brick_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
    BbBrickStrip *self = BB_BRICK_STRIP (widget);
    gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
    int square = bb_text_scale_pixels (widget, SQUARE);
    int step = (square + bb_text_scale_pixels (widget, GAP)) * (rtl ? -1 : 1);
    int x = rtl ? gtk_widget_get_width (widget) - square : 0;
    int y = (gtk_widget_get_height (widget) - square) / 2;
    GdkRGBA color;

    gtk_widget_get_color (widget, &color);
    for (int fill = BB_BRICK_SOLID; fill >= BB_BRICK_PLAIN; fill--) {
        for (guint i = 0; i < self->counts[fill]; i++, x += step) {
            graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, square, square);

            bb_brick_draw_square (snapshot, &bounds, (BbBrickFill) fill, &color);
        }
    }
}

static void
bb_brick_strip_class_init (BbBrickStripClass *klass)
{
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    widget_class->measure = bb_brick_strip_measure;
    widget_class->snapshot = bb_brick_strip_snapshot;

    gtk_widget_class_set_css_name (widget_class, "brickstrip");
    gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bb_brick_strip_init (BbBrickStrip *self)
{
}

GtkWidget *
bb_brick_strip_new (void)
{
    return g_object_new (BB_TYPE_BRICK_STRIP, NULL);
}

/**
 * bb_brick_strip_set_counts:
 * @self: a strip
 * @n_solid: how many are done
 * @n_half: how many are being worked on
 * @n_dashed: how many are wished
 * @n_plain: how many are none of these
 *
 * Sets how many bricks there are of each fill. The numbers are for the eye only: whoever shows a
 * strip says them in words beside it.
 */
void
bb_brick_strip_set_counts (BbBrickStrip *self, guint n_solid, guint n_half, guint n_dashed,
                           guint n_plain)
{
    const guint counts[N_FILLS] = {
        [BB_BRICK_PLAIN] = n_plain,
        [BB_BRICK_DASHED] = n_dashed,
        [BB_BRICK_HALF] = n_half,
        [BB_BRICK_SOLID] = n_solid,
    };
    int n_before;

    g_return_if_fail (BB_IS_BRICK_STRIP (self));

    n_before = get_n_squares (self);
    memcpy (self->counts, counts, sizeof counts);
    if (get_n_squares (self) != n_before)
        gtk_widget_queue_resize (GTK_WIDGET (self));
    else
        gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * bb_brick_strip_get_length:
 * @self: a strip
 *
 * Returns: how wide it is or, while it is hidden, would be, in pixels
 */
int
bb_brick_strip_get_length (BbBrickStrip *self)
{
    GtkWidget *widget = GTK_WIDGET (self);
    int square, gap;

    g_return_val_if_fail (BB_IS_BRICK_STRIP (self), 0);

    square = bb_text_scale_pixels (widget, SQUARE);
    gap = bb_text_scale_pixels (widget, GAP);
    return MAX (get_n_squares (self) * (square + gap) - gap, 0);
}
