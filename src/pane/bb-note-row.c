/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-note-row.h"

#include "widgets/bb-note-view.h"

struct _BbNoteRow {
    AdwPreferencesRow parent_instance;

    GtkWidget *view;
};

G_DEFINE_FINAL_TYPE (BbNoteRow, bb_note_row, ADW_TYPE_PREFERENCES_ROW)

typedef enum {
    PROP_TEXT = 1,
    PROP_PLACEHOLDER,
} BbNoteRowProperty;

static GParamSpec *props[PROP_PLACEHOLDER + 1];

static GtkTextBuffer *
get_buffer (BbNoteRow *self)
{
    return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
}

static void
changed_cb (BbNoteRow *self)
{
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

static gboolean
bb_note_row_grab_focus (GtkWidget *widget)
{
    return gtk_widget_grab_focus (BB_NOTE_ROW (widget)->view);
}

static void
bb_note_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    BbNoteRow *self = BB_NOTE_ROW (object);

    switch ((BbNoteRowProperty) prop_id) {
    case PROP_TEXT:
        g_value_take_string (value, bb_note_row_dup_text (self));
        break;
    case PROP_PLACEHOLDER:
        g_value_set_string (value, bb_note_row_get_placeholder (self));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_note_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
    BbNoteRow *self = BB_NOTE_ROW (object);

    switch ((BbNoteRowProperty) prop_id) {
    case PROP_TEXT:
        bb_note_row_set_text (self, g_value_get_string (value));
        break;
    case PROP_PLACEHOLDER:
        bb_note_row_set_placeholder (self, g_value_get_string (value));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_note_row_dispose (GObject *object)
{
    gtk_widget_dispose_template (GTK_WIDGET (object), BB_TYPE_NOTE_ROW);

    G_OBJECT_CLASS (bb_note_row_parent_class)->dispose (object);
}

static void
bb_note_row_class_init (BbNoteRowClass *klass)
{
    const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->get_property = bb_note_row_get_property;
    object_class->set_property = bb_note_row_set_property;
    object_class->dispose = bb_note_row_dispose;
    widget_class->grab_focus = bb_note_row_grab_focus;

    props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
    props[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, "", flags);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    g_type_ensure (BB_TYPE_NOTE_VIEW);
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-note-row.ui");
    gtk_widget_class_bind_template_child (widget_class, BbNoteRow, view);
}

static void
bb_note_row_init (BbNoteRow *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
    g_signal_connect_object (get_buffer (self), "notify::text", G_CALLBACK (changed_cb), self,
                             G_CONNECT_SWAPPED);
}

GtkWidget *
bb_note_row_new (void)
{
    return g_object_new (BB_TYPE_NOTE_ROW, NULL);
}

/**
 * bb_note_row_dup_text:
 * @self: a row
 *
 * Returns: (transfer full): what stands in it
 */
char *
bb_note_row_dup_text (BbNoteRow *self)
{
    char *text;

    g_return_val_if_fail (BB_IS_NOTE_ROW (self), NULL);

    g_object_get (get_buffer (self), "text", &text, NULL);
    return text;
}

void
bb_note_row_set_text (BbNoteRow *self, const char *text)
{
    g_autofree char *former = NULL;

    g_return_if_fail (BB_IS_NOTE_ROW (self));

    former = bb_note_row_dup_text (self);
    if (g_strcmp0 (former, text != NULL ? text : "") != 0)
        gtk_text_buffer_set_text (get_buffer (self), text != NULL ? text : "", -1);
}

const char *
bb_note_row_get_placeholder (BbNoteRow *self)
{
    g_return_val_if_fail (BB_IS_NOTE_ROW (self), "");

    return bb_note_view_get_placeholder (BB_NOTE_VIEW (self->view));
}

void
bb_note_row_set_placeholder (BbNoteRow *self, const char *placeholder)
{
    g_return_if_fail (BB_IS_NOTE_ROW (self));

    if (g_strcmp0 (bb_note_row_get_placeholder (self), placeholder != NULL ? placeholder : "") == 0)
        return;
    bb_note_view_set_placeholder (BB_NOTE_VIEW (self->view), placeholder);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLACEHOLDER]);
}
