/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-history-group.h"

#include "pane/bb-pane-list.h"
#include "pane/bb-pane-text.h"
#include "model/bb-block-history.h"
#include "model/bb-past-edit.h"

struct _BbHistoryGroup {
    BbPaneGroup parent_instance;

    GtkExpander *expander;
    BbPaneList *list;
};

G_DEFINE_FINAL_TYPE (BbHistoryGroup, bb_history_group, BB_TYPE_PANE_GROUP)

static char *
dup_caption (BbPastEdit *edit)
{
    g_autoptr (GDateTime) now = g_date_time_new_now_local ();
    g_autofree char *time = bb_pane_text_time (bb_past_edit_get_time (edit), now);

    return bb_pane_text_join (bb_past_edit_get_name (edit), time);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
    BbPastEdit *edit = BB_PAST_EDIT (item);
    GtkWidget *row = adw_action_row_new ();
    g_autofree char *words = bb_pane_text_shorten (bb_past_edit_get_words (edit));
    g_autofree char *caption = dup_caption (edit);

    adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), caption);
    gtk_widget_add_css_class (row, "past-edit");
    return row;
}

static void
look_up (BbHistoryGroup *self)
{
    BbBlock *block = bb_pane_group_get_block (BB_PANE_GROUP (self));
    g_autoptr (BbBlockHistory) history = NULL;

    if (block != NULL && gtk_expander_get_expanded (self->expander)) {
        BbSession *session = bb_pane_group_get_session (BB_PANE_GROUP (self));

        history = bb_block_history_new (bb_session_get_project (session), block);
    }
    bb_pane_list_set_model (self->list, G_LIST_MODEL (history));
}

static void
bb_history_group_show (BbPaneGroup *group)
{
    BbHistoryGroup *self = BB_HISTORY_GROUP (group);

    gtk_expander_set_expanded (self->expander, FALSE);
    look_up (self);
}

static void
bb_history_group_dispose (GObject *object)
{
    adw_bin_set_child (ADW_BIN (object), NULL);
    gtk_widget_dispose_template (GTK_WIDGET (object), BB_TYPE_HISTORY_GROUP);

    G_OBJECT_CLASS (bb_history_group_parent_class)->dispose (object);
}

static void
bb_history_group_class_init (BbHistoryGroupClass *klass)
{
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_history_group_dispose;
    BB_PANE_GROUP_CLASS (klass)->show = bb_history_group_show;

    g_type_ensure (BB_TYPE_PANE_LIST);
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-history-group.ui");
    gtk_widget_class_bind_template_child (widget_class, BbHistoryGroup, expander);
    gtk_widget_class_bind_template_child (widget_class, BbHistoryGroup, list);
    gtk_widget_class_bind_template_callback (widget_class, look_up);
}

static void
bb_history_group_init (BbHistoryGroup *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
    bb_pane_list_set_create_func (self->list, create_row, NULL);
}

GtkWidget *
bb_history_group_new (void)
{
    return g_object_new (BB_TYPE_HISTORY_GROUP, NULL);
}
