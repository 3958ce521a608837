/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-own-block-texts.h"

#include "pane/bb-note-row.h"
#include "widgets/bb-row-names.h"

struct _BbOwnBlockTexts {
    AdwBin parent_instance;

    GtkWidget *title_row;
    GtkWidget *description_row;
    GtkWidget *why_row;
    GtkWidget *first_steps_row;

    char *language;
    BbTopic *topic;
};

G_DEFINE_FINAL_TYPE (BbOwnBlockTexts, bb_own_block_texts, ADW_TYPE_BIN)

enum {
    SIGNAL_CHANGED,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed_cb (BbOwnBlockTexts *self)
{
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
get_row (BbOwnBlockTexts *self, const char *field)
{
    if (g_str_equal (field, "title"))
        return self->title_row;
    if (g_str_equal (field, "description"))
        return self->description_row;
    return g_str_equal (field, "why") ? self->why_row : self->first_steps_row;
}

/* What is written in this language, and not what stands in for it. */
static const char *
get_written (BbOwnBlockTexts *self, const char *field)
{
    BbText *text = self->topic != NULL ? bb_topic_get_text (self->topic, field) : NULL;

    if (text == NULL || !bb_text_has (text, self->language))
        return "";
    return bb_text_get (text, self->language);
}

static void
show_field (BbOwnBlockTexts *self, const char *field)
{
    g_object_set (get_row (self, field), "text", get_written (self, field), NULL);
}

static gboolean
bb_own_block_texts_grab_focus (GtkWidget *widget)
{
    return gtk_widget_grab_focus (BB_OWN_BLOCK_TEXTS (widget)->title_row);
}

static void
bb_own_block_texts_dispose (GObject *object)
{
    BbOwnBlockTexts *self = BB_OWN_BLOCK_TEXTS (object);

    adw_bin_set_child (ADW_BIN (self), NULL);
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_OWN_BLOCK_TEXTS);
    g_clear_object (&self->topic);

    G_OBJECT_CLASS (bb_own_block_texts_parent_class)->dispose (object);
}

static void
bb_own_block_texts_finalize (GObject *object)
{
    g_free (BB_OWN_BLOCK_TEXTS (object)->language);

    G_OBJECT_CLASS (bb_own_block_texts_parent_class)->finalize (object);
}

static void
bb_own_block_texts_class_init (BbOwnBlockTextsClass *klass)
{
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_own_block_texts_dispose;
    G_OBJECT_CLASS (klass)->finalize = bb_own_block_texts_finalize;
    widget_class->grab_focus = bb_own_block_texts_grab_focus;

    signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 0);
    g_type_ensure (BB_TYPE_NOTE_ROW);
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-own-block-texts.ui");
    gtk_widget_class_bind_template_child (widget_class, BbOwnBlockTexts, title_row);
    gtk_widget_class_bind_template_child (widget_class, BbOwnBlockTexts, description_row);
    gtk_widget_class_bind_template_child (widget_class, BbOwnBlockTexts, why_row);
    gtk_widget_class_bind_template_child (widget_class, BbOwnBlockTexts, first_steps_row);
    gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
bb_own_block_texts_init (BbOwnBlockTexts *self)
{
    self->language = g_strdup ("");
    gtk_widget_init_template (GTK_WIDGET (self));
    bb_row_names_give (GTK_WIDGET (self));
}

GtkWidget *
bb_own_block_texts_new (void)
{
    return g_object_new (BB_TYPE_OWN_BLOCK_TEXTS, NULL);
}

/**
 * bb_own_block_texts_show:
 * @self: the fields
 * @topic: (nullable): what an own block says now, or %NULL for a new one
 * @language: the language that is shown and written
 */
void
bb_own_block_texts_show (BbOwnBlockTexts *self, BbTopic *topic, const char *language)
{
    static const char *const fields[] = { "title", "description", "why", "first-steps" };

    g_return_if_fail (BB_IS_OWN_BLOCK_TEXTS (self));
    g_return_if_fail (topic == NULL || BB_IS_TOPIC (topic));
    g_return_if_fail (language != NULL);

    g_set_object (&self->topic, topic);
    g_set_str (&self->language, language);
    for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        show_field (self, fields[i]);
}

/**
 * bb_own_block_texts_has_title:
 * @self: the fields
 *
 * Returns: whether there is a title, which a block cannot be without
 */
gboolean
bb_own_block_texts_has_title (BbOwnBlockTexts *self)
{
    g_autofree char *title = NULL;

    g_return_val_if_fail (BB_IS_OWN_BLOCK_TEXTS (self), FALSE);

    g_object_get (self->title_row, "text", &title, NULL);
    return *g_strstrip (title) != '\0';
}

/**
 * bb_own_block_texts_write:
 * @self: the fields
 * @field: `title`, `description`, `why` or `first-steps`
 * @text: what the block says in that field, in any languages
 *
 * Adds what was typed in this language. What was not touched is not written: somebody else may be
 * at it.
 */
void
bb_own_block_texts_write (BbOwnBlockTexts *self, const char *field, BbText *text)
{
    g_autofree char *typed = NULL;

    g_return_if_fail (BB_IS_OWN_BLOCK_TEXTS (self));
    g_return_if_fail (field != NULL);
    g_return_if_fail (text != NULL);

    g_object_get (get_row (self, field), "text", &typed, NULL);
    if (g_strcmp0 (typed, get_written (self, field)) != 0)
        bb_text_set (text, self->language, typed);
}
