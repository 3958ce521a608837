/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "floor-cards.h"

#define N_LANES 4
#define N_COLUMNS 4
#define CARD_WIDTH 200
#define CARD_HEIGHT 92
#define GAP 6
#define CSS                                                                                        \
    ".floor-cell { transition: background 200ms ease-out; }"                                       \
    ".floor-cell:drop(active) { background: color-mix(in srgb, currentColor 10%, transparent); }"  \
    ".floor-card.lifted { opacity: 0.38; }"

/*
 * The floor for a drag: as many cards as the board has, of as many labels, in cells on a grid in a
 * scrolled window with an overlay. A card that is dragged hangs from the pointer and fades where it
 * lies, and goes to the cell it is dropped on. The cell under the pointer is tinted by and by, for
 * as long as the cards of the board take to make room: both windows paint as many frames. Nothing
 * makes room here, no other lane steps back, and nothing is said of what the drop will do.
 */

static GtkWidget *
label_new (const char *text, const char *style)
{
    GtkWidget *label = gtk_label_new (text);

    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    gtk_widget_add_css_class (label, style);
    return label;
}

static GtkWidget *
card_new (guint number)
{
    GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
    g_autofree char *title = g_strdup_printf ("Building block number %u", number);

    gtk_widget_set_size_request (card, CARD_WIDTH, CARD_HEIGHT);
    gtk_widget_set_focusable (card, TRUE);
    gtk_widget_add_css_class (card, "card");
    gtk_widget_add_css_class (card, "floor-card");
    gtk_box_append (GTK_BOX (card), label_new ("A challenge of this party", "card-caption"));
    gtk_box_append (GTK_BOX (card), label_new (title, "card-title"));
    gtk_box_append (GTK_BOX (card), label_new ("Somebody · 1 Oct", "card-caption"));
    return card;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, GtkWidget *card)
{
    g_autoptr (GdkPaintable) icon = gtk_widget_paintable_new (card);

    gtk_drag_source_set_icon (source, icon, (int) x, (int) y);
    return gdk_content_provider_new_typed (GTK_TYPE_WIDGET, card);
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, GtkWidget *card)
{
    gtk_widget_add_css_class (card, "lifted");
}

static void
drag_end_cb (GtkDragSource *source, GdkDrag *drag, gboolean delete_data, GtkWidget *card)
{
    gtk_widget_remove_css_class (card, "lifted");
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *cell)
{
    g_autoptr (GtkWidget) item = g_object_ref (gtk_widget_get_parent (g_value_get_object (value)));

    gtk_flow_box_remove (GTK_FLOW_BOX (gtk_widget_get_parent (item)), item);
    gtk_flow_box_append (GTK_FLOW_BOX (cell), item);
    return TRUE;
}

static void
make_draggable (GtkWidget *card)
{
    GtkDragSource *source = gtk_drag_source_new ();

    gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
    g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), card);
    g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), card);
    g_signal_connect (source, "drag-end", G_CALLBACK (drag_end_cb), card);
    gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (source));
}

static GtkWidget *
cell_new (void)
{
    GtkWidget *cell = gtk_flow_box_new ();
    GtkDropTarget *target = gtk_drop_target_new (GTK_TYPE_WIDGET, GDK_ACTION_MOVE);

    gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (cell), GTK_SELECTION_NONE);
    gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (cell), 2);
    gtk_widget_set_hexpand (cell, TRUE);
    gtk_widget_set_vexpand (cell, TRUE);
    gtk_widget_add_css_class (cell, "floor-cell");
    g_signal_connect (target, "drop", G_CALLBACK (drop_cb), cell);
    gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (target));
    return cell;
}

static void
load_style (GdkDisplay *display)
{
    g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

    gtk_css_provider_load_from_string (provider, CSS);
    gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
add_cards (GtkGrid *grid, guint n_cards)
{
    for (guint i = 0; i < n_cards; i++) {
        guint cell = i % (N_LANES * N_COLUMNS);
        GtkWidget *card = card_new (i + 1);

        make_draggable (card);
        gtk_flow_box_append (GTK_FLOW_BOX (gtk_grid_get_child_at (grid, (int) cell % N_COLUMNS,
                                                                  (int) cell / N_COLUMNS)),
                             card);
    }
}

GtkWidget *
floor_cards_new (guint n_cards)
{
    GtkWidget *overlay = gtk_overlay_new ();
    GtkWidget *scroller = gtk_scrolled_window_new ();
    GtkWidget *grid = gtk_grid_new ();

    load_style (gtk_widget_get_display (overlay));
    for (int i = 0; i < N_LANES * N_COLUMNS; i++)
        gtk_grid_attach (GTK_GRID (grid), cell_new (), i % N_COLUMNS, i / N_COLUMNS, 1, 1);
    add_cards (GTK_GRID (grid), n_cards);
    gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grid);
    gtk_overlay_set_child (GTK_OVERLAY (overlay), scroller);
    return overlay;
}
