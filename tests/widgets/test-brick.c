/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "widgets/bb-brick.h"

#include "bb-test-display.h"

static void
test_fill (void)
{
    GtkWidget *brick = bb_brick_new ();
    BbTestCounter notified = { 0 };
    BbBrickFill fill;

    bb_test_count_notify (&notified, brick, "fill");
    g_assert_cmpint (bb_brick_get_fill (BB_BRICK (brick)), ==, BB_BRICK_PLAIN);
    g_assert_true (gtk_widget_has_css_class (brick, "plain"));

    bb_brick_set_fill (BB_BRICK (brick), BB_BRICK_PLAIN);
    g_assert_cmpuint (notified.count, ==, 0);

    bb_brick_set_fill (BB_BRICK (brick), BB_BRICK_DASHED);
    g_object_get (brick, "fill", &fill, NULL);
    g_assert_cmpint (fill, ==, BB_BRICK_DASHED);
    g_assert_cmpuint (notified.count, ==, 1);
    g_assert_true (gtk_widget_has_css_class (brick, "dashed"));
    g_assert_false (gtk_widget_has_css_class (brick, "plain"));

    g_object_set (brick, "fill", BB_BRICK_SOLID, NULL);
    g_assert_cmpint (bb_brick_get_fill (BB_BRICK (brick)), ==, BB_BRICK_SOLID);
    g_assert_cmpuint (notified.count, ==, 2);
    g_assert_true (gtk_widget_has_css_class (brick, "solid"));

    bb_test_count_clear (&notified);
    bb_test_assert_finalize_widget (brick);
}

static void
test_label (void)
{
    GtkWidget *brick = bb_brick_new ();
    BbTestCounter notified = { 0 };
    g_autofree char *label = NULL;

    bb_test_count_notify (&notified, brick, "label");
    g_assert_cmpstr (bb_brick_get_label (BB_BRICK (brick)), ==, "");

    bb_brick_set_label (BB_BRICK (brick), NULL);
    g_assert_cmpuint (notified.count, ==, 0);

    bb_brick_set_label (BB_BRICK (brick), "16");
    g_object_get (brick, "label", &label, NULL);
    g_assert_cmpstr (label, ==, "16");
    g_assert_cmpuint (notified.count, ==, 1);

    g_object_set (brick, "label", "16", NULL);
    g_assert_cmpuint (notified.count, ==, 1);

    g_object_set (brick, "label", NULL, NULL);
    g_assert_cmpstr (bb_brick_get_label (BB_BRICK (brick)), ==, "");
    g_assert_cmpuint (notified.count, ==, 2);

    bb_test_count_clear (&notified);
    bb_test_assert_finalize_widget (brick);
}

static void
test_hostile_label (void)
{
    GtkWidget *brick = bb_brick_new ();
    GtkWidget *number = gtk_widget_get_first_child (brick);

    bb_brick_set_label (BB_BRICK (brick), "<b>&");
    g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (number)), ==, "<b>&");

    bb_test_assert_finalize_widget (brick);
}

static void
test_measure (void)
{
    GtkWidget *brick = bb_brick_new ();
    int width, wide, height;

    bb_brick_set_label (BB_BRICK (brick), "");
    gtk_widget_measure (brick, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
    g_assert_cmpint (width, ==, 26);
    gtk_widget_measure (brick, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
    g_assert_cmpint (height, >=, 18);

    bb_brick_set_label (BB_BRICK (brick), "E12345");
    gtk_widget_measure (brick, GTK_ORIENTATION_HORIZONTAL, -1, &wide, NULL, NULL, NULL);
    g_assert_cmpint (wide, >, width);

    bb_test_assert_finalize_widget (brick);
}

static void
test_silent (void)
{
    GtkWidget *brick = bb_brick_new ();

    gtk_test_accessible_assert_role (brick, GTK_ACCESSIBLE_ROLE_PRESENTATION);
    gtk_test_accessible_assert_role (gtk_widget_get_first_child (brick),
                                     GTK_ACCESSIBLE_ROLE_PRESENTATION);

    bb_test_assert_finalize_widget (brick);
}

static void
test_drawn_with_number (void)
{
    GtkWidget *brick = bb_brick_new ();
    GtkWindow *window;
    GdkPaintable *paintable;
    GtkSnapshot *snapshot = gtk_snapshot_new ();
    GskRenderNode *node;

    g_object_set (brick, "label", "16", "fill", BB_BRICK_DASHED, "halign", GTK_ALIGN_CENTER,
                  "valign", GTK_ALIGN_CENTER, NULL);
    window = bb_test_present (brick, 200, 100);
    paintable = gtk_widget_paintable_new (brick);
    gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (brick),
                            gtk_widget_get_height (brick));
    node = gtk_snapshot_free_to_node (snapshot);

    g_assert_nonnull (node);
    g_assert_cmpfloat (bb_test_get_ink (node, 0, 0, 26, 2), >, 0.2);
    g_assert_cmpfloat (bb_test_get_ink (node, 6, 4, 14, 10), >, 0.1);

    gsk_render_node_unref (node);
    g_object_unref (paintable);
    g_object_add_weak_pointer (G_OBJECT (brick), (gpointer *) &brick);
    bb_test_close (window);
    g_assert_null (brick);
}

int
main (int argc, char *argv[])
{
    bb_test_init_display (&argc, &argv);

    g_test_add_func ("/brick/fill-sets-the-class", test_fill);
    g_test_add_func ("/brick/label", test_label);
    g_test_add_func ("/brick/hostile-label-stays-raw", test_hostile_label);
    g_test_add_func ("/brick/grows-with-the-number", test_measure);
    g_test_add_func ("/brick/silent-to-a-screen-reader", test_silent);
    g_test_add_func ("/brick/draws-outline-and-number", test_drawn_with_number);

    return g_test_run ();
}
