/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test-display.h"

#include <stdlib.h>

/* An SVG icon is only known for one by the desktop's file types, which the folders of a test do
 * not have. */
static void
keep_file_types (void)
{
    g_autoptr (GStrvBuilder) dirs = g_strv_builder_new ();
    g_auto (GStrv) list = NULL;

    for (const char *const *dir = g_get_system_data_dirs (); *dir != NULL; dir++)
        g_strv_builder_take (dirs, g_build_filename (*dir, "mime", NULL));
    list = g_strv_builder_end (dirs);
    g_content_type_set_mime_dirs ((const char *const *) list);
}

/* Without a display the program says so and ends; whoever runs all tests counts that as a
 * failure. */
void
bb_test_init_display (int *argc, char ***argv)
{
    keep_file_types ();
    bb_test_init (argc, argv);
    if (!gtk_init_check ()) {
        g_print ("1..0 # SKIP there is no display\n");
        exit (EXIT_SUCCESS);
    }
    adw_init ();
    /* What is measured by its letters is the same everywhere. */
    g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name",
                  "Sans 11", "gtk-xft-dpi", 96 * PANGO_SCALE, NULL);
}

static gboolean
is_laid_out (GtkWidget *widget)
{
    return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

/* Shows a widget in a window of its own and waits until it has its place there. */
GtkWindow *
bb_test_present (GtkWidget *child, int width, int height)
{
    GtkWindow *window = GTK_WINDOW (adw_window_new ());

    gtk_window_set_default_size (window, width, height);
    adw_window_set_content (ADW_WINDOW (window), child);
    gtk_window_present (window);
    bb_test_iterate_while (!is_laid_out (child));
    return window;
}

void
bb_test_close (GtkWindow *window)
{
    gtk_window_destroy (window);
    while (g_main_context_iteration (NULL, FALSE))
        ;
}

/* How much of an area is painted: 0 nothing, 1 all of it in an opaque colour. */
double
bb_test_get_ink (GskRenderNode *node, int x, int y, int width, int height)
{
    cairo_surface_t *surface =
        cairo_image_surface_create (CAIRO_FORMAT_ARGB32, x + width, y + height);
    cairo_t *cr = cairo_create (surface);
    const guchar *data;
    double sum = 0;
    int stride = cairo_image_surface_get_stride (surface);

    gsk_render_node_draw (node, cr);
    cairo_surface_flush (surface);
    data = cairo_image_surface_get_data (surface);
    for (int row = y; row < y + height; row++)
        for (int column = x; column < x + width; column++)
            sum += ((const guint32 *) (const void *) (data + row * stride))[column] >> 24;
    cairo_destroy (cr);
    cairo_surface_destroy (surface);
    return sum / (255.0 * width * height);
}
