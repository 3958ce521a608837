/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "widgets/bb-brick-draw.h"

#include <math.h>

#include <adwaita.h>

#define BRICK_RADIUS 5
#define BRICK_LINE 1.5f
#define BRICK_DASH 3.0f
#define BRICK_GAP 2.0f
#define BRICK_PLAIN_ALPHA 0.1f
#define BRICK_HALF_ALPHA 0.3f
#define BRICK_HALF_ALPHA_BRIGHT 0.22f

#define SQUARE_RADIUS 0.2f
#define SQUARE_LINE 1.2f
#define SQUARE_DOT 1.2f
#define SQUARE_PLAIN_ALPHA 0.55f

static GdkRGBA
fade (const GdkRGBA *color, float alpha)
{
    return (GdkRGBA) { color->red, color->green, color->blue, color->alpha * alpha };
}

static GskRoundedRect
round_off (const graphene_rect_t *bounds, float radius)
{
    GskRoundedRect rounded;

    gsk_rounded_rect_init_from_rect (&rounded, bounds, radius);
    return rounded;
}

/* Areas and whole outlines are nodes of the toolkit's own, not paths: drawn again they are equal
 * to what they were, and the renderer leaves them alone. */
static void
draw_area (GtkSnapshot *snapshot, const graphene_rect_t *bounds, float radius, const GdkRGBA *color)
{
    GskRoundedRect rounded = round_off (bounds, radius);

    gtk_snapshot_push_rounded_clip (snapshot, &rounded);
    gtk_snapshot_append_color (snapshot, color, bounds);
    gtk_snapshot_pop (snapshot);
}

static void
draw_outline (GtkSnapshot *snapshot, const graphene_rect_t *bounds, float radius, float line,
              const GdkRGBA *color)
{
    GskRoundedRect rounded = round_off (bounds, radius);
    const float widths[] = { line, line, line, line };
    const GdkRGBA colors[] = { *color, *color, *color, *color };

    gtk_snapshot_append_border (snapshot, &rounded, widths, colors);
}

static GskPath *
path_of_rect (const graphene_size_t *size, float inset, float radius)
{
    g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
    graphene_rect_t rect = GRAPHENE_RECT_INIT (0, 0, size->width, size->height);
    GskRoundedRect rounded;

    graphene_rect_inset (&rect, inset, inset);
    rounded = round_off (&rect, MAX (radius - inset, 0));
    gsk_path_builder_add_rounded_rect (builder, &rounded);
    return gsk_path_builder_to_path (builder);
}

/* The dashes are stretched a little so that a whole number of them goes round: no seam shows. */
static void
set_even_dash (GskStroke *stroke, GskPath *path, float dash, float gap)
{
    g_autoptr (GskPathMeasure) measure = gsk_path_measure_new (path);
    float length = gsk_path_measure_get_length (measure);
    float n_dashes = MAX (roundf (length / (dash + gap)), 1);
    float stretch = length / (n_dashes * (dash + gap));

    gsk_stroke_set_dash (stroke, (float[]) { dash * stretch, gap * stretch }, 2);
}

/* What goes round all dashed things of one size. */
typedef struct {
    graphene_size_t size;
    GskPath *path;
    GskStroke *stroke;
} DashedOutline;

/* The renderer takes another path for another picture, however equal, so it is kept. */
static void
ensure_outline (DashedOutline *self, const graphene_size_t *size, float radius, float line,
                float dash, float gap)
{
    if (self->path != NULL && graphene_size_equal (&self->size, size))
        return;
    g_clear_pointer (&self->path, gsk_path_unref);
    g_clear_pointer (&self->stroke, gsk_stroke_free);
    self->size = *size;
    self->path = path_of_rect (size, line / 2, radius);
    self->stroke = gsk_stroke_new (line);
    set_even_dash (self->stroke, self->path, dash, gap);
}

static void
draw_dashes (GtkSnapshot *snapshot, const graphene_rect_t *bounds, const DashedOutline *outline,
             const GdkRGBA *color)
{
    gtk_snapshot_save (snapshot);
    gtk_snapshot_translate (snapshot, &bounds->origin);
    gtk_snapshot_append_stroke (snapshot, outline->path, outline->stroke, color);
    gtk_snapshot_restore (snapshot);
}

static void
draw_lower_half (GtkSnapshot *snapshot, const graphene_rect_t *bounds, float radius,
                 const GdkRGBA *color)
{
    graphene_rect_t half = *bounds;

    half.size.height = bounds->size.height / 2;
    half.origin.y += half.size.height;
    gtk_snapshot_push_clip (snapshot, &half);
    draw_area (snapshot, bounds, radius, color);
    gtk_snapshot_pop (snapshot);
}

static float
get_square_alpha (void)
{
    AdwStyleManager *manager = adw_style_manager_get_default ();

    return adw_style_manager_get_high_contrast (manager) ? 1 : SQUARE_PLAIN_ALPHA;
}

/* The lightest colours of all would swallow the number that stands on them. */
static float
get_half_alpha (void)
{
    AdwStyleManager *manager = adw_style_manager_get_default ();

    return adw_style_manager_get_dark (manager) && adw_style_manager_get_high_contrast (manager)
               ? BRICK_HALF_ALPHA_BRIGHT
               : BRICK_HALF_ALPHA;
}

/**
 * bb_brick_draw:
 * @snapshot: what to draw on
 * @bounds: the outside of the brick, in pixels
 * @fill: how far the thing is
 * @color: the colour of the outline; areas take it fainter
 *
 * Draws a brick that carries a number.
 */
void
bb_brick_draw (GtkSnapshot *snapshot, const graphene_rect_t *bounds, BbBrickFill fill,
               const GdkRGBA *color)
{
    static DashedOutline dashed;
    GdkRGBA plain = fade (color, BRICK_PLAIN_ALPHA);
    GdkRGBA half = fade (color, get_half_alpha ());

    switch (fill) {
    case BB_BRICK_PLAIN:
        draw_area (snapshot, bounds, BRICK_RADIUS, &plain);
        break;
    case BB_BRICK_DASHED:
        ensure_outline (&dashed, &bounds->size, BRICK_RADIUS, BRICK_LINE, BRICK_DASH, BRICK_GAP);
        draw_dashes (snapshot, bounds, &dashed, color);
        break;
    case BB_BRICK_HALF:
        draw_lower_half (snapshot, bounds, BRICK_RADIUS, &half);
        draw_outline (snapshot, bounds, BRICK_RADIUS, BRICK_LINE, color);
        break;
    case BB_BRICK_SOLID:
        draw_area (snapshot, bounds, BRICK_RADIUS, color);
        break;
    default:
        g_assert_not_reached ();
    }
}

/**
 * bb_brick_draw_square:
 * @snapshot: what to draw on
 * @bounds: the outside of the square, in pixels
 * @fill: how far the thing is
 * @color: its colour
 *
 * Draws a small brick without a number. It has no room for dashes: a dashed one is a plain
 * outline here, and one that is not placed has dots.
 */
void
bb_brick_draw_square (GtkSnapshot *snapshot, const graphene_rect_t *bounds, BbBrickFill fill,
                      const GdkRGBA *color)
{
    static DashedOutline dotted;
    float radius = bounds->size.height * SQUARE_RADIUS;
    GdkRGBA plain = fade (color, get_square_alpha ());

    switch (fill) {
    case BB_BRICK_PLAIN:
        ensure_outline (&dotted, &bounds->size, radius, SQUARE_LINE, SQUARE_DOT, SQUARE_DOT);
        draw_dashes (snapshot, bounds, &dotted, &plain);
        break;
    case BB_BRICK_DASHED:
        draw_outline (snapshot, bounds, radius, SQUARE_LINE, color);
        break;
    case BB_BRICK_HALF:
        draw_lower_half (snapshot, bounds, radius, color);
        draw_outline (snapshot, bounds, radius, SQUARE_LINE, color);
        break;
    case BB_BRICK_SOLID:
        draw_area (snapshot, bounds, radius, color);
        break;
    default:
        g_assert_not_reached ();
    }
}
