/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "widgets/bb-brick-strip.h"

#include "bb-test-display.h"

static int
get_width (GtkWidget *strip)
{
    int minimum, natural;

    gtk_widget_measure (strip, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
    g_assert_cmpint (minimum, ==, MIN (natural, 11));
    return natural;
}

static void
test_measure (void)
{
    GtkWidget *strip = bb_brick_strip_new ();
    int height;

    g_assert_cmpint (get_width (strip), ==, 0);

    bb_brick_strip_set_counts (BB_BRICK_STRIP (strip), 2, 2, 3, 2);
    g_assert_cmpint (get_width (strip), ==, 9 * 11 + 8 * 3);
    gtk_widget_measure (strip, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
    g_assert_cmpint (height, ==, 11);

    /* Eleven bricks where nine have room: two lines. */
    bb_brick_strip_set_counts (BB_BRICK_STRIP (strip), 2, 2, 3, 4);
    gtk_widget_measure (strip, GTK_ORIENTATION_VERTICAL, 9 * 14 - 3, &height, NULL, NULL, NULL);
    g_assert_cmpint (height, ==, 11 + 3 + 11);

    bb_brick_strip_set_counts (BB_BRICK_STRIP (strip), 0, 0, 0, 1);
    g_assert_cmpint (get_width (strip), ==, 11);

    bb_test_assert_finalize_widget (strip);
}

static void
assert_ink (GskRenderNode *node, guint place, double least, double most)
{
    double ink = bb_test_get_ink (node, (int) place * 14, 0, 11, 11);

    g_assert_cmpfloat (ink, >, least);
    g_assert_cmpfloat (ink, <, most);
}

static void
test_order (void)
{
    GtkWidget *strip = bb_brick_strip_new ();
    GtkWindow *window;
    GdkPaintable *paintable;
    GtkSnapshot *snapshot = gtk_snapshot_new ();
    GskRenderNode *node;

    g_object_set (strip, "halign", GTK_ALIGN_CENTER, "valign", GTK_ALIGN_CENTER, NULL);
    bb_brick_strip_set_counts (BB_BRICK_STRIP (strip), 1, 1, 1, 1);
    window = bb_test_present (strip, 200, 100);
    paintable = gtk_widget_paintable_new (strip);
    gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (strip),
                            gtk_widget_get_height (strip));
    node = gtk_snapshot_free_to_node (snapshot);

    assert_ink (node, 0, 0.75, 1.01);
    assert_ink (node, 1, 0.5, 0.75);
    assert_ink (node, 2, 0.2, 0.5);
    assert_ink (node, 3, 0.02, 0.2);

    gsk_render_node_unref (node);
    g_object_unref (paintable);
    g_object_add_weak_pointer (G_OBJECT (strip), (gpointer *) &strip);
    bb_test_close (window);
    g_assert_null (strip);
}

static void
test_silent (void)
{
    GtkWidget *strip = bb_brick_strip_new ();

    gtk_test_accessible_assert_role (strip, GTK_ACCESSIBLE_ROLE_PRESENTATION);

    bb_test_assert_finalize_widget (strip);
}

int
main (int argc, char *argv[])
{
    bb_test_init_display (&argc, &argv);

    g_test_add_func ("/brick-strip/as-wide-as-its-bricks", test_measure);
    g_test_add_func ("/brick-strip/done-stands-first", test_order);
    g_test_add_func ("/brick-strip/silent-to-a-screen-reader", test_silent);

    return g_test_run ();
}
