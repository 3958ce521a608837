/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-steps-group.h"

#include "pane/bb-pane-list.h"
#include "pane/bb-pane-text.h"

struct _BbStepsGroup {
    BbPaneGroup parent_instance;

    BbPaneList *list;

    GtkStringList *steps;
    GSignalGroup *block_signals;
};

G_DEFINE_FINAL_TYPE (BbStepsGroup, bb_steps_group, BB_TYPE_PANE_GROUP)

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
    g_autofree char *text = bb_pane_text_shorten (gtk_string_object_get_string (item));
    GtkWidget *row = adw_action_row_new ();

    adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
    gtk_widget_add_css_class (row, "step");
    return row;
}

/* Numbers after the rows are in place, since a row does not know its own before. */
static void
number_rows (BbStepsGroup *self)
{
    GtkWidget *row;

    for (guint i = 0; (row = bb_pane_list_get_row (self->list, i)) != NULL; i++) {
        g_autofree char *number = g_strdup_printf ("%u", i + 1);
        GtkWidget *label = gtk_label_new (number);

        gtk_widget_add_css_class (label, "dim-label");
        gtk_widget_add_css_class (label, "numeric");
        adw_action_row_add_prefix (ADW_ACTION_ROW (row), label);
    }
}

static void
show_steps (BbStepsGroup *self)
{
    BbBlock *block = bb_pane_group_get_block (BB_PANE_GROUP (self));
    guint n_former = g_list_model_get_n_items (G_LIST_MODEL (self->steps));
    const char *const *texts = block != NULL ? bb_block_get_first_steps (block) : NULL;

    gtk_string_list_splice (self->steps, 0, n_former, texts);
    number_rows (self);
    gtk_widget_set_visible (GTK_WIDGET (self),
                            g_list_model_get_n_items (G_LIST_MODEL (self->steps)) > 0);
}

static void
bb_steps_group_show (BbPaneGroup *group)
{
    BbStepsGroup *self = BB_STEPS_GROUP (group);

    g_signal_group_set_target (self->block_signals, bb_pane_group_get_block (group));
    show_steps (self);
}

static void
bb_steps_group_dispose (GObject *object)
{
    BbStepsGroup *self = BB_STEPS_GROUP (object);

    g_clear_object (&self->block_signals);
    adw_bin_set_child (ADW_BIN (self), NULL);
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_STEPS_GROUP);
    g_clear_object (&self->steps);

    G_OBJECT_CLASS (bb_steps_group_parent_class)->dispose (object);
}

static void
bb_steps_group_class_init (BbStepsGroupClass *klass)
{
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_steps_group_dispose;
    BB_PANE_GROUP_CLASS (klass)->show = bb_steps_group_show;

    g_type_ensure (BB_TYPE_PANE_LIST);
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-steps-group.ui");
    gtk_widget_class_bind_template_child (widget_class, BbStepsGroup, list);
}

static void
bb_steps_group_init (BbStepsGroup *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
    self->steps = gtk_string_list_new (NULL);
    self->block_signals = g_signal_group_new (BB_TYPE_BLOCK);
    g_signal_group_connect_object (self->block_signals, "notify::first-steps",
                                   G_CALLBACK (show_steps), self, G_CONNECT_SWAPPED);
    bb_pane_list_set_create_func (self->list, create_row, NULL);
    bb_pane_list_set_model (self->list, G_LIST_MODEL (self->steps));
}

GtkWidget *
bb_steps_group_new (void)
{
    return g_object_new (BB_TYPE_STEPS_GROUP, NULL);
}
