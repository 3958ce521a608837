/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-stack.h"

#include "bb-test.h"

/* The visible part of the board at 1920 × 1080 in full screen: header bar and nothing else. */
#define FULL_WIDTH 1920
#define FULL_HEIGHT (1080 - 47)
#define HEADS 30

static const guint lane_sizes[BB_N_LANES] = { 9, 8, 8, 9 };

static BbGeometryInput
new_input (int width, int height)
{
    return (BbGeometryInput) { .width = width, .height = height, .scale = 1.0 };
}

static void
put (BbGeometryInput *input, guint lane, BbStatus status, guint n)
{
    input->content[lane].n_cards[status] += n;
    for (guint i = 0; i < n && status == BB_STATUS_NONE; i++)
        input->content[lane].n_chips[i % BB_N_GROUPS]++;
}

static void
fill_at_random (BbGeometryInput *input, GRand *rand)
{
    for (guint lane = 0; lane < BB_N_LANES; lane++)
        for (guint i = 0; i < lane_sizes[lane]; i++)
            put (input, lane, (BbStatus) g_rand_int_range (rand, 0, BB_N_STATUSES), 1);
}

static gboolean
overlap (const BbRect *a, const BbRect *b)
{
    return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height &&
           b->y < a->y + a->height;
}

static void
assert_inside (const BbRect *inner, const BbRect *outer)
{
    g_assert_cmpint (inner->x, >=, outer->x);
    g_assert_cmpint (inner->y, >=, outer->y);
    g_assert_cmpint (inner->x + inner->width, <=, outer->x + outer->width);
    g_assert_cmpint (inner->y + inner->height, <=, outer->y + outer->height);
}

static void
add_rect (GArray *rects, BbRect rect, const BbRect *within)
{
    assert_inside (&rect, within);
    g_assert_cmpint (rect.width, >, 0);
    g_array_append_val (rects, rect);
}

static void
add_lane (GArray *rects, const BbGeometry *geometry, const BbLaneContent *content, guint lane)
{
    const BbLaneGeometry *to = &geometry->lanes[lane];

    for (guint status = BB_STATUS_AMBITION; status < BB_N_STATUSES; status++)
        for (guint i = 0; i < content->n_cards[status]; i++)
            add_rect (rects, bb_geometry_get_card (geometry, lane, (BbStatus) status, i),
                      &to->cells[status]);
    for (guint group = 0; group < BB_N_GROUPS; group++) {
        if (content->n_chips[group] > 0)
            add_rect (rects, to->groups[group], &to->cells[BB_STATUS_NONE]);
        for (guint i = 0; i < content->n_chips[group]; i++)
            add_rect (rects, bb_geometry_get_chip (geometry, lane, group, i),
                      &to->cells[BB_STATUS_NONE]);
    }
    if (geometry->form == BB_FORM_WALL)
        return;
    for (guint status = 0; status < BB_N_STATUSES; status++)
        add_rect (rects, to->titles[status], &to->lane);
    add_rect (rects, to->head, &to->lane);
}

/* Cards, names of challenges and, in a stack, heads: whatever must not lie on each other. */
static GArray *
collect (const BbGeometry *geometry, const BbGeometryInput *input)
{
    GArray *rects = g_array_new (FALSE, FALSE, sizeof (BbRect));

    for (guint lane = 0; lane < BB_N_LANES; lane++)
        if (bb_geometry_shows (geometry, lane))
            add_lane (rects, geometry, &input->content[lane], lane);
    return rects;
}

static void
assert_sound (const BbGeometry *geometry, const BbGeometryInput *input)
{
    g_autoptr (GArray) rects = collect (geometry, input);
    const BbRect board = { 0, 0, input->width, geometry->height };

    for (guint i = 0; i < rects->len; i++) {
        assert_inside (&g_array_index (rects, BbRect, i), &board);
        for (guint j = i + 1; j < rects->len; j++)
            g_assert_false (
                overlap (&g_array_index (rects, BbRect, i), &g_array_index (rects, BbRect, j)));
    }
    g_assert_cmpint (geometry->width, ==, input->width);
    for (guint lane = 1; lane < BB_N_LANES && geometry->form == BB_FORM_WALL; lane++)
        g_assert_cmpint (geometry->lanes[lane].lane.y, >,
                         geometry->lanes[lane - 1].lane.y + geometry->lanes[lane - 1].lane.height);
}

static void
pile (GArray *heights, guint n, GRand *rand)
{
    for (guint i = 0; i < n; i++) {
        int height = g_rand_int_range (rand, 44, 400);

        g_array_append_val (heights, height);
    }
}

/* The heights that the cards of the shown party would have, as many as there are cards. */
static void
fill_stack (BbGeometryInput *input, BbStackHeights *heights, GRand *rand)
{
    const BbLaneContent *content;

    bb_stack_heights_clear (heights);
    input->shown = (guint) g_rand_int_range (rand, 0, BB_N_LANES);
    input->heights = heights;
    content = &input->content[input->shown];
    for (guint status = BB_STATUS_AMBITION; status < BB_N_STATUSES; status++)
        pile (heights->cards[status], content->n_cards[status], rand);
    for (guint group = 0; group < BB_N_GROUPS; group++)
        pile (heights->chips[group], content->n_chips[group], rand);
}

static void
test_full_screen_never_scrolls (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();

    for (guint i = 0; i < 1000; i++) {
        BbGeometryInput input = new_input (FULL_WIDTH, FULL_HEIGHT - HEADS);
        BbGeometry geometry;

        for (guint lane = 0; lane < BB_N_LANES; lane++)
            for (guint card = 0; card < lane_sizes[lane]; card++)
                put (&input, lane, (BbStatus) g_rand_int_range (rand, 1, BB_N_STATUSES), 1);
        bb_geometry_compute (&geometry, &input);
        g_assert_true (geometry.fits);
        g_assert_cmpint (geometry.height, <=, input.height);
        g_assert_cmpint (geometry.tray, ==, BB_TRAY_FOLDED);
        assert_sound (&geometry, &input);
    }
}

static void
test_worst_case_fits (void)
{
    BbGeometryInput input = new_input (FULL_WIDTH, FULL_HEIGHT - HEADS - 50);
    BbGeometry geometry;

    put (&input, 0, BB_STATUS_DONE, 9);
    put (&input, 1, BB_STATUS_IN_PROGRESS, 8);
    put (&input, 2, BB_STATUS_AMBITION, 8);
    put (&input, 3, BB_STATUS_DONE, 9);
    bb_geometry_compute (&geometry, &input);
    g_assert_true (geometry.fits);
    g_assert_cmpint (geometry.lanes[0].per_row, ==, 3);
    assert_sound (&geometry, &input);
}

/* The sizes of the promise: a phone, held either way, two laptops with the side pane and without,
 * a window and a full screen; less the header bar. */
static const struct {
    int width;
    int height;
} sizes[] = {
    { 360, 247 },  { 360, 673 },  { 664, 500 },   { 800, 553 },   { 994, 721 },
    { 1366, 721 }, { 1600, 813 }, { 1920, 1033 }, { 2560, 1393 },
};

/* Zoom, and text of the platform at 200 % under it. */
static const double scales[] = { 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 3.0, 4.0 };

static void
assert_any_size_is_sound (guint n_own)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();
    g_autoptr (BbStackHeights) heights = bb_stack_heights_new ();

    for (guint i = 0; i < 1000; i++) {
        BbGeometryInput input = { 0 };
        BbGeometry geometry;

        fill_at_random (&input, rand);
        for (guint own = 0; own < n_own; own++)
            put (&input, (guint) g_rand_int_range (rand, 0, BB_N_LANES),
                 (BbStatus) g_rand_int_range (rand, 0, BB_N_STATUSES), 1);
        fill_stack (&input, heights, rand);
        for (guint size = 0; size < G_N_ELEMENTS (sizes); size++) {
            input.width = sizes[size].width;
            input.height = sizes[size].height;
            input.scale = scales[i % G_N_ELEMENTS (scales)];
            bb_geometry_compute (&geometry, &input);
            assert_sound (&geometry, &input);
        }
    }
}

static void
test_any_size_is_sound (void)
{
    assert_any_size_is_sound (0);
}

static void
test_own_blocks_are_sound (void)
{
    assert_any_size_is_sound (26);
}

static void
test_narrow_board_is_a_stack (void)
{
    BbGeometryInput input = new_input (727, 700);
    BbGeometry geometry;

    bb_geometry_compute (&geometry, &input);
    g_assert_cmpint (geometry.form, ==, BB_FORM_STACK);
    input.width = 728;
    bb_geometry_compute (&geometry, &input);
    g_assert_cmpint (geometry.form, ==, BB_FORM_WALL);
    input.scale = 2;
    bb_geometry_compute (&geometry, &input);
    g_assert_cmpint (geometry.form, ==, BB_FORM_STACK);
}

/* What goes on comes first, and what is not placed last. */
static void
test_stack_has_its_order (void)
{
    BbGeometryInput input = new_input (360, 700);
    BbGeometry geometry;
    const BbLaneGeometry *lane;

    input.shown = 2;
    bb_geometry_compute (&geometry, &input);
    lane = &geometry.lanes[2];
    g_assert_cmpint (lane->head.y, <, lane->titles[BB_STATUS_IN_PROGRESS].y);
    g_assert_cmpint (lane->titles[BB_STATUS_IN_PROGRESS].y, <, lane->titles[BB_STATUS_AMBITION].y);
    g_assert_cmpint (lane->titles[BB_STATUS_AMBITION].y, <, lane->titles[BB_STATUS_DONE].y);
    g_assert_cmpint (lane->titles[BB_STATUS_DONE].y, <, lane->titles[BB_STATUS_NONE].y);
    g_assert_false (bb_geometry_shows (&geometry, 1));
}

static void
test_stack_finds_its_places (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();
    g_autoptr (BbStackHeights) heights = bb_stack_heights_new ();
    BbGeometryInput input = new_input (360, 700);
    BbGeometry geometry;
    BbStatus status;
    int title;

    put (&input, 0, BB_STATUS_DONE, 5);
    for (guint lane = 1; lane < BB_N_LANES; lane++)
        input.content[lane] = input.content[0];
    fill_stack (&input, heights, rand);
    bb_geometry_compute (&geometry, &input);
    for (guint i = 0; i < 5; i++) {
        BbRect rect = bb_geometry_get_card (&geometry, input.shown, BB_STATUS_DONE, i);

        g_assert_true (
            bb_geometry_find_cell (&geometry, input.shown, rect.x + 1, rect.y + 9, &status));
        g_assert_cmpint (status, ==, BB_STATUS_DONE);
        g_assert_cmpuint (
            bb_geometry_find_position (&geometry, input.shown, status, rect.x + 1, rect.y + 9), ==,
            i);
    }
    title = geometry.lanes[input.shown].titles[BB_STATUS_AMBITION].y;
    g_assert_true (bb_geometry_find_cell (&geometry, input.shown, 9, title + 1, &status));
    g_assert_cmpint (status, ==, BB_STATUS_AMBITION);
    g_assert_false (bb_geometry_find_cell (&geometry, input.shown ^ 1, 9, title + 1, &status));
}

static void
test_laptop_does_not_scroll_sideways (void)
{
    BbGeometryInput input = new_input (1366 - 372, 768);
    BbGeometry geometry;

    put (&input, 0, BB_STATUS_NONE, 9);
    bb_geometry_compute (&geometry, &input);
    g_assert_cmpint (geometry.width, ==, input.width);
    g_assert_true (geometry.head_above);
    g_assert_cmpint (geometry.lanes[0].per_row, ==, 1);
}

static void
test_large_text_on_a_laptop (void)
{
    BbGeometryInput input = new_input (1366, 700);
    BbGeometry geometry;

    input.scale = 2.0;
    put (&input, 0, BB_STATUS_NONE, 9);
    bb_geometry_compute (&geometry, &input);
    g_assert_cmpint (geometry.width, ==, 1366);
}

static void
test_high_tray_leaves_cards_roomy (void)
{
    BbGeometryInput input = new_input (1920, 1040);
    BbGeometry geometry;

    put (&input, 0, BB_STATUS_DONE, 6);
    for (guint lane = 1; lane < BB_N_LANES; lane++) {
        put (&input, lane, BB_STATUS_NONE, 3);
        put (&input, lane, BB_STATUS_DONE, 2);
    }
    bb_geometry_compute (&geometry, &input);
    g_assert_true (geometry.fits);
    g_assert_cmpint (geometry.lanes[0].density, >, BB_DENSITY_ROOMY);
    for (guint lane = 1; lane < BB_N_LANES; lane++)
        g_assert_cmpint (geometry.lanes[lane].density, ==, BB_DENSITY_ROOMY);
}

/* A window of a usual size makes its cards lower before it leaves words out. */
static void
test_cards_get_lower_first (void)
{
    BbGeometryInput input = new_input (1600, 783);
    BbGeometry geometry;

    put (&input, 0, BB_STATUS_AMBITION, 3);
    put (&input, 1, BB_STATUS_IN_PROGRESS, 2);
    put (&input, 2, BB_STATUS_NONE, 2);
    put (&input, 3, BB_STATUS_NONE, 3);
    bb_geometry_compute (&geometry, &input);
    g_assert_true (geometry.fits);
    for (guint lane = 0; lane < BB_N_LANES; lane++)
        g_assert_cmpint (geometry.lanes[lane].density, <=, BB_DENSITY_COMPACT);
}

static void
test_tray_width_follows_content (void)
{
    BbGeometryInput input = new_input (FULL_WIDTH, FULL_HEIGHT);
    BbGeometry geometry;

    bb_geometry_compute (&geometry, &input);
    g_assert_cmpint (geometry.tray, ==, BB_TRAY_FOLDED);
    put (&input, 2, BB_STATUS_NONE, 5);
    bb_geometry_compute (&geometry, &input);
    g_assert_cmpint (geometry.tray, ==, BB_TRAY_NARROW);
    put (&input, 2, BB_STATUS_NONE, 1);
    bb_geometry_compute (&geometry, &input);
    g_assert_cmpint (geometry.tray, ==, BB_TRAY_WIDE);
}

static void
test_drag_freezes_widths (void)
{
    BbGeometryInput input = new_input (FULL_WIDTH, FULL_HEIGHT);
    BbGeometry resting, dragging;

    put (&input, 0, BB_STATUS_NONE, 6);
    bb_geometry_compute (&resting, &input);
    input.content[0].n_cards[BB_STATUS_NONE] = 0;
    memset (input.content[0].n_chips, 0, sizeof input.content[0].n_chips);
    put (&input, 0, BB_STATUS_DONE, 9);
    input.frozen = &resting;
    bb_geometry_compute (&dragging, &input);
    g_assert_cmpint (dragging.tray, ==, resting.tray);
    g_assert_cmpint (dragging.column_width, ==, resting.column_width);
    for (guint lane = 0; lane < BB_N_LANES; lane++)
        g_assert_cmpint (dragging.lanes[lane].density, ==, resting.lanes[lane].density);
}

static void
test_point_finds_its_place (void)
{
    BbGeometryInput input = new_input (FULL_WIDTH, FULL_HEIGHT);
    BbGeometry geometry;

    put (&input, 1, BB_STATUS_IN_PROGRESS, 5);
    bb_geometry_compute (&geometry, &input);
    for (guint i = 0; i < 5; i++) {
        BbRect rect = bb_geometry_get_card (&geometry, 1, BB_STATUS_IN_PROGRESS, i);
        double x = rect.x + rect.width / 2.0, y = rect.y + rect.height / 2.0;
        BbStatus status;

        g_assert_true (bb_geometry_find_cell (&geometry, 1, x, y, &status));
        g_assert_cmpint (status, ==, BB_STATUS_IN_PROGRESS);
        g_assert_cmpuint (bb_geometry_find_position (&geometry, 1, status, x, y), ==, i);
        g_assert_false (bb_geometry_find_cell (&geometry, 3, x, y, &status));
    }
}

static void
test_lane_reaches_a_little_further (void)
{
    BbGeometryInput input = new_input (FULL_WIDTH, FULL_HEIGHT);
    BbGeometry geometry;
    BbRect *cell;
    BbStatus status;

    bb_geometry_compute (&geometry, &input);
    cell = &geometry.lanes[0].cells[BB_STATUS_DONE];
    g_assert_true (
        bb_geometry_find_cell (&geometry, 0, cell->x + 1, cell->y + cell->height + 9, &status));
    g_assert_cmpint (status, ==, BB_STATUS_DONE);
    g_assert_false (
        bb_geometry_find_cell (&geometry, 0, cell->x + 1, cell->y + cell->height + 99, &status));
    g_assert_false (bb_geometry_find_cell (&geometry, 0, 40, cell->y + 1, &status));
    g_assert_false (bb_geometry_find_cell (&geometry, 0, -1, cell->y + 1, &status));
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/geometry/full-screen-never-scrolls", test_full_screen_never_scrolls);
    g_test_add_func ("/geometry/worst-case-fits", test_worst_case_fits);
    g_test_add_func ("/geometry/any-size-is-sound", test_any_size_is_sound);
    g_test_add_func ("/geometry/own-blocks-are-sound", test_own_blocks_are_sound);
    g_test_add_func ("/geometry/narrow-board-is-a-stack", test_narrow_board_is_a_stack);
    g_test_add_func ("/geometry/stack-has-its-order", test_stack_has_its_order);
    g_test_add_func ("/geometry/stack-finds-its-places", test_stack_finds_its_places);
    g_test_add_func ("/geometry/laptop-does-not-scroll-sideways",
                     test_laptop_does_not_scroll_sideways);
    g_test_add_func ("/geometry/large-text-on-a-laptop", test_large_text_on_a_laptop);
    g_test_add_func ("/geometry/high-tray-leaves-cards-roomy", test_high_tray_leaves_cards_roomy);
    g_test_add_func ("/geometry/cards-get-lower-first", test_cards_get_lower_first);
    g_test_add_func ("/geometry/tray-width-follows-content", test_tray_width_follows_content);
    g_test_add_func ("/geometry/drag-freezes-widths", test_drag_freezes_widths);
    g_test_add_func ("/geometry/point-finds-its-place", test_point_finds_its_place);
    g_test_add_func ("/geometry/lane-reaches-a-little-further", test_lane_reaches_a_little_further);

    return g_test_run ();
}
