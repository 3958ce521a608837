/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "widgets/bb-brick-draw.h"

#include "bb-test-display.h"

#define WIDTH 26
#define HEIGHT 18
#define SQUARE 11

static const GdkRGBA ink = { 0.1f, 0.2f, 0.3f, 1.0f };

typedef void (*DrawFunc) (GtkSnapshot *, const graphene_rect_t *, BbBrickFill, const GdkRGBA *);

static GskRenderNode *
draw (DrawFunc func, float width, float height, BbBrickFill fill)
{
    GtkSnapshot *snapshot = gtk_snapshot_new ();

    func (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height), fill, &ink);
    return gtk_snapshot_free_to_node (snapshot);
}

static void
assert_about (double ink_found, double wanted)
{
    g_assert_cmpfloat_with_epsilon (ink_found, wanted, 0.03);
}

static void
test_plain (void)
{
    GskRenderNode *node = draw (bb_brick_draw, WIDTH, HEIGHT, BB_BRICK_PLAIN);

    assert_about (bb_test_get_ink (node, 6, 0, 14, HEIGHT), 0.1);
    gsk_render_node_unref (node);
}

static void
test_dashed (void)
{
    GskRenderNode *node = draw (bb_brick_draw, WIDTH, HEIGHT, BB_BRICK_DASHED);
    double edge = bb_test_get_ink (node, 0, 0, WIDTH, 1);

    g_assert_cmpfloat (edge, >, 0.3);
    g_assert_cmpfloat (edge, <, 0.7);
    assert_about (bb_test_get_ink (node, 3, 3, WIDTH - 6, HEIGHT - 6), 0);
    gsk_render_node_unref (node);
}

static void
test_half (void)
{
    GskRenderNode *node = draw (bb_brick_draw, WIDTH, HEIGHT, BB_BRICK_HALF);

    assert_about (bb_test_get_ink (node, 6, 0, 14, 1), 1);
    assert_about (bb_test_get_ink (node, 3, 3, WIDTH - 6, 6), 0);
    assert_about (bb_test_get_ink (node, 3, 9, WIDTH - 6, 6), 0.3);
    gsk_render_node_unref (node);
}

static void
test_solid (void)
{
    GskRenderNode *node = draw (bb_brick_draw, WIDTH, HEIGHT, BB_BRICK_SOLID);

    assert_about (bb_test_get_ink (node, 5, 0, WIDTH - 10, HEIGHT), 1);
    g_assert_cmpfloat (bb_test_get_ink (node, 0, 0, 1, 1), <, 0.5);
    gsk_render_node_unref (node);
}

/* At 11 px every fill still has its own amount of ink, in the order of how far it is. */
static void
test_squares_differ (void)
{
    double former = 0;

    for (int fill = BB_BRICK_PLAIN; fill <= BB_BRICK_SOLID; fill++) {
        GskRenderNode *node = draw (bb_brick_draw_square, SQUARE, SQUARE, (BbBrickFill) fill);
        double found = bb_test_get_ink (node, 0, 0, SQUARE, SQUARE);

        g_assert_cmpfloat (found, >, former + 0.08);
        former = found;
        gsk_render_node_unref (node);
    }
    g_assert_cmpfloat (former, >, 0.95);
}

static void
test_half_square (void)
{
    GskRenderNode *node = draw (bb_brick_draw_square, SQUARE, SQUARE, BB_BRICK_HALF);

    assert_about (bb_test_get_ink (node, 2, 2, 7, 3), 0);
    assert_about (bb_test_get_ink (node, 2, 6, 7, 4), 1);
    gsk_render_node_unref (node);
}

/* What is drawn again is the same picture: the renderer knows a path by its address. */
static void
test_outline_is_kept (void)
{
    GskRenderNode *first = draw (bb_brick_draw_square, SQUARE, SQUARE, BB_BRICK_PLAIN);
    GskRenderNode *second = draw (bb_brick_draw_square, SQUARE, SQUARE, BB_BRICK_PLAIN);

    g_assert_cmpint (gsk_render_node_get_node_type (first), ==, GSK_STROKE_NODE);
    g_assert_true (gsk_stroke_node_get_path (first) == gsk_stroke_node_get_path (second));
    gsk_render_node_unref (first);
    gsk_render_node_unref (second);
}

int
main (int argc, char *argv[])
{
    bb_test_init_display (&argc, &argv);

    g_test_add_func ("/brick-draw/plain-is-a-tint", test_plain);
    g_test_add_func ("/brick-draw/dashed-has-gaps", test_dashed);
    g_test_add_func ("/brick-draw/half-fills-the-lower-half", test_half);
    g_test_add_func ("/brick-draw/solid-is-full", test_solid);
    g_test_add_func ("/brick-draw/outline-is-kept", test_outline_is_kept);
    g_test_add_func ("/brick-draw/squares-differ-in-ink", test_squares_differ);
    g_test_add_func ("/brick-draw/half-square", test_half_square);

    return g_test_run ();
}
