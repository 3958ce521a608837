/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-plan-group.h"

#include <glib/gi18n-lib.h>

#include "pane/bb-block-pane-field.h"
#include "pane/bb-date-row.h"
#include "pane/bb-date-text.h"
#include "pane/bb-level-row.h"
#include "pane/bb-note-row.h"
#include "pane/bb-owner-row.h"
#include "widgets/bb-row-names.h"

struct _BbPlanGroup {
    BbPaneGroup parent_instance;

    GtkWidget *owner_row;
    GtkWidget *due_row;
    AdwExpanderRow *more;
    GtkWidget *start_row;
    GtkWidget *urgency_row;
    GtkWidget *feasibility_row;
    GtkWidget *first_step_row;
    GtkWidget *effort_row;
    GtkWidget *budget_row;
    GtkWidget *result_row;

    GPtrArray *fields;
};

G_DEFINE_FINAL_TYPE (BbPlanGroup, bb_plan_group, BB_TYPE_PANE_GROUP)

/* What is inside, in short, so that nobody has to unfold it to see whether there is anything. */
static char *
dup_summary (BbPlanGroup *self, const char *start, BbLevel urgency, BbLevel feasibility,
             const char *effort, const char *budget)
{
    g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
    g_auto (GStrv) list = NULL;

    if (start != NULL && *start != '\0') {
        g_autofree char *day = bb_date_text_long (start);

        /* TRANSLATORS: when work begins; %s is a date */
        g_strv_builder_take (parts, g_strdup_printf (_ ("from %s"), day));
    }
    if (urgency != BB_LEVEL_NONE)
        /* TRANSLATORS: %s is a level: Low, Medium, High */
        g_strv_builder_take (parts,
                             g_strdup_printf (_ ("urgency: %s"), bb_level_get_label (urgency)));
    if (feasibility != BB_LEVEL_NONE)
        /* TRANSLATORS: %s is a level: Low, Medium, High */
        g_strv_builder_take (
            parts, g_strdup_printf (_ ("feasibility: %s"), bb_level_get_label (feasibility)));
    if (effort != NULL && *effort != '\0')
        g_strv_builder_add (parts, _ ("effort"));
    if (budget != NULL && *budget != '\0')
        g_strv_builder_add (parts, _ ("budget"));
    list = g_strv_builder_end (parts);
    if (list[0] == NULL)
        return g_strdup (_ ("Start, urgency, feasibility, effort, budget, result"));
    return g_strjoinv (" · ", list);
}

static void
date_invalid_cb (BbPlanGroup *self, const char *text)
{
    g_autoptr (GError) error = bb_date_row_new_error (text);

    bb_pane_group_fail (BB_PANE_GROUP (self), error);
}

static void
commit_cb (BbPlanGroup *self)
{
    bb_pane_group_commit (BB_PANE_GROUP (self));
}

static void
bb_plan_group_show (BbPaneGroup *group)
{
    BbPlanGroup *self = BB_PLAN_GROUP (group);
    BbSession *session = bb_pane_group_get_session (group);
    BbBlock *block = bb_pane_group_get_block (group);

    bb_owner_row_set_names (BB_OWNER_ROW (self->owner_row),
                            block != NULL ? bb_project_get_owners (bb_session_get_project (session))
                                          : NULL);
    for (guint i = 0; i < self->fields->len; i++)
        bb_block_pane_field_set_target (self->fields->pdata[i], session, block);
}

static void
bb_plan_group_commit (BbPaneGroup *group)
{
    BbPlanGroup *self = BB_PLAN_GROUP (group);

    bb_date_row_apply (BB_DATE_ROW (self->due_row));
    bb_date_row_apply (BB_DATE_ROW (self->start_row));
    for (guint i = 0; i < self->fields->len; i++)
        bb_block_pane_field_commit (self->fields->pdata[i]);
}

static GtkWidget *
find_widget (BbPlanGroup *self, const char *field)
{
    const struct {
        const char *field;
        GtkWidget *widget;
    } widgets[] = {
        { "owner", self->owner_row },
        { "due", self->due_row },
        { "start", self->start_row },
        { "urgency", self->urgency_row },
        { "feasibility", self->feasibility_row },
        { "first-step", self->first_step_row },
        { "effort", self->effort_row },
        { "budget", self->budget_row },
        { "result", self->result_row },
    };

    for (guint i = 0; i < G_N_ELEMENTS (widgets); i++) {
        if (g_str_equal (widgets[i].field, field))
            return widgets[i].widget;
    }
    return NULL;
}

static gboolean
bb_plan_group_focus_field (BbPaneGroup *group, const char *field)
{
    BbPlanGroup *self = BB_PLAN_GROUP (group);
    GtkWidget *widget = find_widget (self, field);

    if (widget == NULL)
        return FALSE;
    if (widget != self->owner_row && widget != self->due_row)
        adw_expander_row_set_expanded (self->more, TRUE);
    return gtk_widget_grab_focus (widget);
}

static void
bb_plan_group_dispose (GObject *object)
{
    BbPlanGroup *self = BB_PLAN_GROUP (object);

    g_clear_pointer (&self->fields, g_ptr_array_unref);
    adw_bin_set_child (ADW_BIN (self), NULL);
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_PLAN_GROUP);

    G_OBJECT_CLASS (bb_plan_group_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
    g_type_ensure (BB_TYPE_DATE_ROW);
    g_type_ensure (BB_TYPE_LEVEL_ROW);
    g_type_ensure (BB_TYPE_NOTE_ROW);
    g_type_ensure (BB_TYPE_OWNER_ROW);
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-plan-group.ui");
    gtk_widget_class_bind_template_child (widget_class, BbPlanGroup, owner_row);
    gtk_widget_class_bind_template_child (widget_class, BbPlanGroup, due_row);
    gtk_widget_class_bind_template_child (widget_class, BbPlanGroup, more);
    gtk_widget_class_bind_template_child (widget_class, BbPlanGroup, start_row);
    gtk_widget_class_bind_template_child (widget_class, BbPlanGroup, urgency_row);
    gtk_widget_class_bind_template_child (widget_class, BbPlanGroup, feasibility_row);
    gtk_widget_class_bind_template_child (widget_class, BbPlanGroup, first_step_row);
    gtk_widget_class_bind_template_child (widget_class, BbPlanGroup, effort_row);
    gtk_widget_class_bind_template_child (widget_class, BbPlanGroup, budget_row);
    gtk_widget_class_bind_template_child (widget_class, BbPlanGroup, result_row);
    gtk_widget_class_bind_template_callback (widget_class, dup_summary);
    gtk_widget_class_bind_template_callback (widget_class, commit_cb);
    gtk_widget_class_bind_template_callback (widget_class, date_invalid_cb);
}

static void
bb_plan_group_class_init (BbPlanGroupClass *klass)
{
    BbPaneGroupClass *group_class = BB_PANE_GROUP_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_plan_group_dispose;
    group_class->show = bb_plan_group_show;
    group_class->commit = bb_plan_group_commit;
    group_class->focus_field = bb_plan_group_focus_field;
    bind_template (GTK_WIDGET_CLASS (klass));
}

static BbBlockPaneField *
add_field (BbPlanGroup *self, const char *name, GtkWidget *widget, gpointer source,
           const char *property)
{
    BbBlockPaneField *field = bb_block_pane_field_new (name, widget, source, property);

    g_signal_connect_object (field, "failed", G_CALLBACK (bb_pane_group_fail), self,
                             G_CONNECT_SWAPPED);
    g_ptr_array_add (self->fields, field);
    return field;
}

static void
add_text (BbPlanGroup *self, const char *name, GtkWidget *row)
{
    add_field (self, name, row, row, "text");
}

/* What is chosen is chosen: there is nothing to wait for. */
static void
add_choice (BbPlanGroup *self, const char *name, GtkWidget *row, const char *property)
{
    bb_block_pane_field_set_pause (add_field (self, name, row, row, property), 0);
}

static void
bb_plan_group_init (BbPlanGroup *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
    bb_row_names_give (GTK_WIDGET (self));

    self->fields = g_ptr_array_new_with_free_func (g_object_unref);
    add_text (self, "owner", self->owner_row);
    add_choice (self, "due", self->due_row, "date");
    add_choice (self, "start", self->start_row, "date");
    add_choice (self, "urgency", self->urgency_row, "level");
    add_choice (self, "feasibility", self->feasibility_row, "level");
    add_text (self, "first-step", self->first_step_row);
    add_text (self, "effort", self->effort_row);
    add_text (self, "budget", self->budget_row);
    add_text (self, "result", self->result_row);
}

GtkWidget *
bb_plan_group_new (void)
{
    return g_object_new (BB_TYPE_PLAN_GROUP, NULL);
}
