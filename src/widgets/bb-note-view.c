/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "widgets/bb-note-view.h"

#define MARGIN 12
#define PLACEHOLDER_ALPHA 0.6f

/* What was typed makes the view higher one frame later. */
#define FOLLOW_FRAMES 2

struct _BbNoteView {
    GtkTextView parent_instance;

    char *placeholder;
    guint tick;
    guint n_frames;
    int height;
};

G_DEFINE_FINAL_TYPE (BbNoteView, bb_note_view, GTK_TYPE_TEXT_VIEW)

typedef enum {
    PROP_PLACEHOLDER = 1,
} BbNoteViewProperty;

static GParamSpec *props[PROP_PLACEHOLDER + 1];

/* A viewport keeps a focused widget in sight, but not the cursor in it. */
static void
show_cursor (BbNoteView *self, GtkScrolledWindow *window)
{
    GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (window);
    GdkRectangle cursor;
    graphene_point_t point;
    int x, y;
    double top;

    gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (self), NULL, &cursor, NULL);
    gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, cursor.x,
                                           cursor.y, &x, &y);
    if (!gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (window),
                                   &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
        return;
    top = gtk_adjustment_get_value (adjustment) + (double) point.y;
    gtk_adjustment_clamp_page (adjustment, top - MARGIN, top + cursor.height + MARGIN);
}

static gboolean
follow_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
    BbNoteView *self = BB_NOTE_VIEW (widget);
    GtkWidget *window = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

    if (window != NULL)
        show_cursor (self, GTK_SCROLLED_WINDOW (window));
    if (--self->n_frames > 0)
        return G_SOURCE_CONTINUE;
    self->tick = 0;
    return G_SOURCE_REMOVE;
}

static void
follow_cursor (BbNoteView *self)
{
    GtkWidget *widget = GTK_WIDGET (self);

    if (!gtk_widget_has_focus (widget))
        return;
    self->n_frames = FOLLOW_FRAMES;
    if (self->tick == 0)
        self->tick = gtk_widget_add_tick_callback (widget, follow_cb, NULL, NULL);
}

/* A text is laid out when there is time for it, so the view may grow long after the typing. */
static void
bb_note_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
    BbNoteView *self = BB_NOTE_VIEW (widget);

    GTK_WIDGET_CLASS (bb_note_view_parent_class)->size_allocate (widget, width, height, baseline);
    if (self->height != height)
        follow_cursor (self);
    self->height = height;
}

static void
text_changed_cb (BbNoteView *self)
{
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
buffer_changed_cb (BbNoteView *self)
{
    GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

    g_signal_connect_object (buffer, "changed", G_CALLBACK (text_changed_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (follow_cursor), self,
                             G_CONNECT_SWAPPED);
}

static void
snapshot_placeholder (BbNoteView *self, GtkSnapshot *snapshot)
{
    GtkWidget *widget = GTK_WIDGET (self);
    GtkTextView *view = GTK_TEXT_VIEW (self);
    g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, self->placeholder);
    int left = gtk_text_view_get_left_margin (view);
    int right = gtk_text_view_get_right_margin (view);
    int width = MAX (gtk_widget_get_width (widget) - left - right, 0);
    GdkRGBA color;

    gtk_widget_get_color (widget, &color);
    color.alpha *= PLACEHOLDER_ALPHA;
    pango_layout_set_width (layout, width * PANGO_SCALE);
    pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    gtk_snapshot_save (snapshot);
    gtk_snapshot_translate (
        snapshot, &GRAPHENE_POINT_INIT ((float) left, (float) gtk_text_view_get_top_margin (view)));
    gtk_snapshot_append_layout (snapshot, layout, &color);
    gtk_snapshot_restore (snapshot);
}

static void
bb_note_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
    BbNoteView *self = BB_NOTE_VIEW (widget);
    GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

    GTK_WIDGET_CLASS (bb_note_view_parent_class)->snapshot (widget, snapshot);
    if (gtk_text_buffer_get_char_count (buffer) == 0)
        snapshot_placeholder (self, snapshot);
}

static void
bb_note_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbNoteView *self = BB_NOTE_VIEW (object);

    switch ((BbNoteViewProperty) prop_id) {
    case PROP_PLACEHOLDER:
        g_value_set_string (value, bb_note_view_get_placeholder (self));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_note_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbNoteView *self = BB_NOTE_VIEW (object);

    switch ((BbNoteViewProperty) prop_id) {
    case PROP_PLACEHOLDER:
        bb_note_view_set_placeholder (self, g_value_get_string (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_note_view_finalize (GObject *object)
{
    BbNoteView *self = BB_NOTE_VIEW (object);

    g_free (self->placeholder);

    G_OBJECT_CLASS (bb_note_view_parent_class)->finalize (object);
}

static void
bb_note_view_class_init (BbNoteViewClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_note_view_get_property;
    object_class->set_property = bb_note_view_set_property;
    object_class->finalize = bb_note_view_finalize;
    widget_class->size_allocate = bb_note_view_size_allocate;
    widget_class->snapshot = bb_note_view_snapshot;

    props[PROP_PLACEHOLDER] =
        g_param_spec_string ("placeholder", NULL, NULL, "",
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bb_note_view_init (BbNoteView *self)
{
    self->placeholder = g_strdup ("");
    g_object_set (self, "accepts-tab", FALSE, "wrap-mode", GTK_WRAP_WORD_CHAR, "left-margin",
                  MARGIN, "right-margin", MARGIN, "top-margin", MARGIN, "bottom-margin", MARGIN,
                  NULL);
    g_signal_connect (self, "notify::buffer", G_CALLBACK (buffer_changed_cb), NULL);
    buffer_changed_cb (self);
}

GtkWidget *
bb_note_view_new (void)
{
    return g_object_new (BB_TYPE_NOTE_VIEW, NULL);
}

const char *
bb_note_view_get_placeholder (BbNoteView *self)
{
    g_return_val_if_fail (BB_IS_NOTE_VIEW (self), "");

    return self->placeholder;
}

/**
 * bb_note_view_set_placeholder:
 * @self: a note view
 * @placeholder: (nullable): what to write here, in a few words
 *
 * Sets what stands in the view, pale, while it is empty. A screen reader reads it as well.
 */
void
bb_note_view_set_placeholder (BbNoteView *self, const char *placeholder)
{
    g_return_if_fail (BB_IS_NOTE_VIEW (self));

    if (!g_set_str (&self->placeholder, placeholder != NULL ? placeholder : ""))
        return;

    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                    self->placeholder, -1);
    gtk_widget_queue_draw (GTK_WIDGET (self));
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLACEHOLDER]);
}
