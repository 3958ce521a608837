/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "widgets/bb-note-view.h"

#include "bb-test-display.h"

static void
test_placeholder (void)
{
    GtkWidget *view = bb_note_view_new ();
    BbTestCounter notified = { 0 };
    g_autofree char *placeholder = NULL;

    bb_test_count_notify (&notified, view, "placeholder");
    g_assert_cmpstr (bb_note_view_get_placeholder (BB_NOTE_VIEW (view)), ==, "");
    bb_note_view_set_placeholder (BB_NOTE_VIEW (view), "Write <b>here");
    g_object_get (view, "placeholder", &placeholder, NULL);
    g_assert_cmpstr (placeholder, ==, "Write <b>here");
    g_assert_cmpuint (notified.count, ==, 1);
    gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                         "Write <b>here");

    g_object_set (view, "placeholder", "Write <b>here", NULL);
    g_assert_cmpuint (notified.count, ==, 1);
    g_object_set (view, "placeholder", NULL, NULL);
    g_assert_cmpstr (bb_note_view_get_placeholder (BB_NOTE_VIEW (view)), ==, "");
    g_assert_cmpuint (notified.count, ==, 2);

    bb_test_count_clear (&notified);
    bb_test_assert_finalize_widget (view);
}

/* Of the first line, behind the place where the cursor blinks. */
static double
get_ink (GtkWidget *view)
{
    g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (view);
    GtkSnapshot *snapshot = gtk_snapshot_new ();
    GskRenderNode *node;
    double ink;

    gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (view),
                            gtk_widget_get_height (view));
    node = gtk_snapshot_free_to_node (snapshot);
    ink = node != NULL ? bb_test_get_ink (node, 16, 12, 100, 20) : 0;
    g_clear_pointer (&node, gsk_render_node_unref);
    return ink;
}

static void
make_clear (GtkWidget *view)
{
    GtkCssProvider *provider = gtk_css_provider_new ();

    gtk_css_provider_load_from_string (
        provider, "textview, textview text { background: none; color: black; }");
    gtk_style_context_add_provider_for_display (gtk_widget_get_display (view),
                                                GTK_STYLE_PROVIDER (provider),
                                                GTK_STYLE_PROVIDER_PRIORITY_USER);
    g_object_unref (provider);
}

static void
test_placeholder_is_drawn (void)
{
    GtkWidget *view = bb_note_view_new ();
    GtkWindow *window;

    make_clear (view);
    window = bb_test_present (view, 300, 200);
    g_assert_cmpfloat (get_ink (view), ==, 0);
    bb_note_view_set_placeholder (BB_NOTE_VIEW (view), "MMMMMMMM");
    bb_test_iterate_while (get_ink (view) <= 0.02);

    g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
    bb_test_close (window);
    g_assert_null (view);
}

static void
test_tab_leaves (void)
{
    GtkWidget *view = bb_note_view_new ();

    g_assert_false (gtk_text_view_get_accepts_tab (GTK_TEXT_VIEW (view)));

    bb_test_assert_finalize_widget (view);
}

/* The view has no scrolling of its own: the window around it goes where one types. */
static void
test_cursor_in_sight (void)
{
    GtkWidget *view = bb_note_view_new ();
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
    GtkWidget *scroller = gtk_scrolled_window_new ();
    GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
    GtkAdjustment *adjustment;
    GtkWindow *window;

    gtk_box_append (GTK_BOX (box), view);
    gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
    adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
    window = bb_test_present (scroller, 300, 200);
    gtk_widget_grab_focus (view);
    for (int i = 0; i < 40; i++)
        gtk_text_buffer_insert_at_cursor (buffer, "line\n", -1);

    bb_test_iterate_while (gtk_adjustment_get_value (adjustment) +
                                   gtk_adjustment_get_page_size (adjustment) <
                               gtk_adjustment_get_upper (adjustment) - 1 ||
                           gtk_adjustment_get_upper (adjustment) < 400);
    bb_test_close (window);
}

int
main (int argc, char *argv[])
{
    bb_test_init_display (&argc, &argv);

    g_test_add_func ("/note-view/placeholder", test_placeholder);
    g_test_add_func ("/note-view/placeholder-is-drawn", test_placeholder_is_drawn);
    g_test_add_func ("/note-view/tab-leaves", test_tab_leaves);
    g_test_add_func ("/note-view/cursor-stays-in-sight", test_cursor_in_sight);

    return g_test_run ();
}
