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

static int
get_step (BbBrickStrip *self)
{
    GtkWidget *widget = GTK_WIDGET (self);

    return bb_text_scale_pixels (widget, SQUARE) + bb_text_scale_pixels (widget, GAP);
}

/* How many stand beside each other; all, if nobody says how wide. */
static int
get_n_columns (BbBrickStrip *self, int width)
{
    if (width < 0)
        return MAX (get_n_squares (self), 1);
    return MAX ((width + bb_text_scale_pixels (GTK_WIDGET (self), GAP)) / get_step (self), 1);
}

static int
measure_height (BbBrickStrip *self, int width)
{
    int n_columns = get_n_columns (self, width);
    int n_rows = MAX ((get_n_squares (self) + n_columns - 1) / n_columns, 1);

    return n_rows * get_step (self) - bb_text_scale_pixels (GTK_WIDGET (self), GAP);
}

/* A project can have so many own blocks that one line does not hold them. */
static void
bb_brick_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
    BbBrickStrip *self = BB_BRICK_STRIP (widget);

    if (orientation == GTK_ORIENTATION_VERTICAL) {
        *minimum = *natural = measure_height (self, for_size);
        return;
    }
    *natural = bb_brick_strip_get_length (self);
    *minimum = MIN (*natural, bb_text_scale_pixels (widget, SQUARE));
}

static GtkSizeRequestMode
bb_brick_strip_get_request_mode (GtkWidget *widget)
{
    return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static graphene_rect_t
get_place (BbBrickStrip *self, int position)
{
    GtkWidget *widget = GTK_WIDGET (self);
    int width = gtk_widget_get_width (widget);
    int square = bb_text_scale_pixels (widget, SQUARE);
    int n_columns = get_n_columns (self, width);
    int x = position % n_columns * get_step (self);
    int top = (gtk_widget_get_height (widget) - measure_height (self, width)) / 2;

    if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
        x = width - square - x;
    return GRAPHENE_RECT_INIT (x, top + position / n_columns * get_step (self), square, square);
}

/* Reads from the reading direction's start: what is done, what is on its way, what is wished. */
static void
bb_brick_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
    BbBrickStrip *self = BB_BRICK_STRIP (widget);
    int position = 0;
    GdkRGBA color;

    gtk_widget_get_color (widget, &color);
    for (int fill = BB_BRICK_SOLID; fill >= BB_BRICK_PLAIN; fill--) {
        for (guint i = 0; i < self->counts[fill]; i++) {
            graphene_rect_t bounds = get_place (self, position++);

            bb_brick_draw_square (snapshot, &bounds, (BbBrickFill) fill, &color);
        }
    }
}

static void
bb_brick_strip_class_init (BbBrickStripClass *klass)
{
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    widget_class->measure = bb_brick_strip_measure;
    widget_class->get_request_mode = bb_brick_strip_get_request_mode;
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
