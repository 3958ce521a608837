/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-zoom-row.h"

#include "bb-test-display.h"

static void
test_zoom (void)
{
    GtkWidget *row = bb_zoom_row_new ();
    GtkWidget *box = gtk_widget_get_first_child (row);
    GtkWidget *reset = gtk_widget_get_next_sibling (gtk_widget_get_first_child (box));
    BbTestCounter counter = { 0 };
    guint zoom;

    bb_test_count_notify (&counter, row, "zoom");
    g_assert_cmpuint (bb_zoom_row_get_zoom (BB_ZOOM_ROW (row)), ==, 100);
    g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (reset)), ==, "100%");
    bb_zoom_row_set_zoom (BB_ZOOM_ROW (row), 100);
    g_assert_cmpuint (counter.count, ==, 0);
    g_object_set (row, "zoom", 150, NULL);
    g_object_get (row, "zoom", &zoom, NULL);
    g_assert_cmpuint (zoom, ==, 150);
    g_assert_cmpuint (counter.count, ==, 1);
    g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (reset)), ==, "150%");
    bb_test_count_clear (&counter);
    bb_test_assert_finalize_widget (row);
}

int
main (int argc, char *argv[])
{
    bb_test_init_display (&argc, &argv);

    g_test_add_func ("/zoom-row/zoom", test_zoom);

    return g_test_run ();
}
