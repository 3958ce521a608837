/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-topics-row.h"

#include <glib/gi18n-lib.h>

typedef struct {
    char *id;
    GtkWidget *row;
    GtkWidget *check;
} Choice;

struct _BbTopicsRow {
    AdwExpanderRow parent_instance;

    GArray *choices;
    GStrv former;
};

G_DEFINE_FINAL_TYPE (BbTopicsRow, bb_topics_row, ADW_TYPE_EXPANDER_ROW)

static void
choice_clear (gpointer data)
{
    Choice *choice = data;

    g_free (choice->id);
}

static gboolean
is_active (const Choice *choice)
{
    return gtk_check_button_get_active (GTK_CHECK_BUTTON (choice->check));
}

static const Choice *
find_choice (BbTopicsRow *self, const char *id)
{
    for (guint i = 0; i < self->choices->len; i++) {
        const Choice *choice = &g_array_index (self->choices, Choice, i);

        if (g_str_equal (choice->id, id))
            return choice;
    }
    return NULL;
}

/* What is chosen can be read without unfolding. */
static void
update (BbTopicsRow *self)
{
    g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
    g_auto (GStrv) list = NULL;
    g_autofree char *summary = NULL;

    for (guint i = 0; i < self->choices->len; i++) {
        const Choice *choice = &g_array_index (self->choices, Choice, i);

        if (is_active (choice))
            g_strv_builder_add (titles,
                                adw_preferences_row_get_title (ADW_PREFERENCES_ROW (choice->row)));
    }
    list = g_strv_builder_end (titles);
    summary = g_strjoinv (" · ", list);
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self),
                                   *summary != '\0' ? summary : C_ ("topics", "None"));
}

/* The box takes the focus and the click on its row, and is named by it. */
static GtkWidget *
create_row (const char *title, GtkWidget *check)
{
    GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                   "focusable", FALSE, NULL);

    adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
    adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
    gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
    gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                    -1);
    return row;
}

static void
add_choice (BbTopicsRow *self, BbTopic *topic, const char *language)
{
    GtkWidget *check = gtk_check_button_new ();
    GtkWidget *row = create_row (bb_topic_get_title (topic, language), check);
    Choice choice = { g_strdup (bb_topic_get_id (topic)), row, check };

    gtk_check_button_set_active (
        GTK_CHECK_BUTTON (check),
        g_strv_contains ((const char *const *) self->former, bb_topic_get_id (topic)));
    g_signal_connect_object (check, "toggled", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
    g_array_append_val (self->choices, choice);
}

static void
clear_choices (BbTopicsRow *self)
{
    for (guint i = 0; i < self->choices->len; i++)
        adw_expander_row_remove (ADW_EXPANDER_ROW (self),
                                 g_array_index (self->choices, Choice, i).row);
    g_array_set_size (self->choices, 0);
}

static void
title_changed_cb (BbTopicsRow *self)
{
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), -1);
}

static void
bb_topics_row_finalize (GObject *object)
{
    BbTopicsRow *self = BB_TOPICS_ROW (object);

    g_array_unref (self->choices);
    g_strfreev (self->former);

    G_OBJECT_CLASS (bb_topics_row_parent_class)->finalize (object);
}

static void
bb_topics_row_class_init (BbTopicsRowClass *klass)
{
    G_OBJECT_CLASS (klass)->finalize = bb_topics_row_finalize;
}

static void
bb_topics_row_init (BbTopicsRow *self)
{
    self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
    g_array_set_clear_func (self->choices, choice_clear);
    self->former = g_new0 (char *, 1);
    adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
    g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);
}

GtkWidget *
bb_topics_row_new (void)
{
    return g_object_new (BB_TYPE_TOPICS_ROW, NULL);
}

/**
 * bb_topics_row_show:
 * @self: a row
 * @topics: (element-type BbTopic): what can be chosen, in the order of the catalogue
 * @language: the language of their titles
 * @chosen: the ids of those that are chosen now
 */
void
bb_topics_row_show (BbTopicsRow *self, GListModel *topics, const char *language,
                    const char *const *chosen)
{
    g_return_if_fail (BB_IS_TOPICS_ROW (self));
    g_return_if_fail (G_IS_LIST_MODEL (topics));
    g_return_if_fail (language != NULL);
    g_return_if_fail (chosen != NULL);

    clear_choices (self);
    g_strfreev (self->former);
    self->former = g_strdupv ((char **) chosen);
    for (guint i = 0; i < g_list_model_get_n_items (topics); i++) {
        g_autoptr (BbTopic) topic = g_list_model_get_item (topics, i);

        add_choice (self, topic, language);
    }
    update (self);
}

/**
 * bb_topics_row_dup_chosen:
 * @self: a row
 *
 * What was chosen before keeps its order, and what the catalogue does not have stays: somebody
 * with another catalogue may have chosen it. So who changes nothing gets what there was.
 *
 * Returns: (transfer full): the ids of what is chosen
 */
GStrv
bb_topics_row_dup_chosen (BbTopicsRow *self)
{
    g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

    g_return_val_if_fail (BB_IS_TOPICS_ROW (self), NULL);

    for (guint i = 0; self->former[i] != NULL; i++) {
        const Choice *choice = find_choice (self, self->former[i]);

        if (choice == NULL || is_active (choice))
            g_strv_builder_add (ids, self->former[i]);
    }
    for (guint i = 0; i < self->choices->len; i++) {
        const Choice *choice = &g_array_index (self->choices, Choice, i);

        if (is_active (choice) && !g_strv_contains ((const char *const *) self->former, choice->id))
            g_strv_builder_add (ids, choice->id);
    }
    return g_strv_builder_end (ids);
}
