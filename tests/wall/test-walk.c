/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-walk.h"

#include "bb-test.h"

/* A small wall: two rows of two cards in one column, one card in the next, one far below. */
static const BbRect cards[] = {
    { 0, 0, 100, 50 },    { 110, 0, 100, 50 },  { 0, 60, 100, 50 },
    { 110, 60, 100, 50 }, { 300, 10, 100, 50 }, { 0, 400, 100, 50 },
};

static void
assert_step (guint from, GtkDirectionType direction, guint to)
{
    guint next = G_MAXUINT;

    g_assert_true (bb_walk_find_next (cards, G_N_ELEMENTS (cards), from, direction, &next));
    g_assert_cmpuint (next, ==, to);
}

static void
assert_end (guint from, GtkDirectionType direction)
{
    guint next;

    g_assert_false (bb_walk_find_next (cards, G_N_ELEMENTS (cards), from, direction, &next));
}

static void
test_goes_straight_on (void)
{
    assert_step (0, GTK_DIR_RIGHT, 1);
    assert_step (1, GTK_DIR_RIGHT, 4);
    assert_step (4, GTK_DIR_LEFT, 1);
    assert_step (1, GTK_DIR_LEFT, 0);
    assert_step (0, GTK_DIR_DOWN, 2);
    assert_step (2, GTK_DIR_DOWN, 5);
    assert_step (5, GTK_DIR_UP, 2);
}

static void
test_ends_at_the_edge (void)
{
    assert_end (0, GTK_DIR_LEFT);
    assert_end (0, GTK_DIR_UP);
    assert_end (4, GTK_DIR_RIGHT);
    assert_end (5, GTK_DIR_DOWN);
}

static void
test_alone_goes_nowhere (void)
{
    guint next;

    g_assert_false (bb_walk_find_next (cards, 1, 0, GTK_DIR_RIGHT, &next));
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/walk/goes-straight-on", test_goes_straight_on);
    g_test_add_func ("/walk/ends-at-the-edge", test_ends_at_the_edge);
    g_test_add_func ("/walk/alone-goes-nowhere", test_alone_goes_nowhere);

    return g_test_run ();
}
