/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-checklist-row.h"

#include <glib/gi18n-lib.h>

#include "pane/bb-checklist-editor.h"
#include "pane/bb-date-text.h"
#include "pane/bb-item-menu.h"
#include "pane/bb-pane-text.h"

struct _BbChecklistRow {
    BbItemRow parent_instance;

    GtkWidget *handle;
    GtkWidget *stack;
    GtkWidget *check;
    GtkWidget *label;
    GtkWidget *facts;
    AdwBin *edit;
    BbItemMenu *menu;

    gboolean showing;
};

G_DEFINE_FINAL_TYPE (BbChecklistRow, bb_checklist_row, BB_TYPE_ITEM_ROW)

static BbChecklistLine *
get_line (BbChecklistRow *self)
{
    return BB_CHECKLIST_LINE (bb_item_row_get_item (BB_ITEM_ROW (self)));
}

static char *
dup_shown (BbChecklistRow *self, const char *text)
{
    return bb_pane_text_shorten (text != NULL ? text : "");
}

static void
show_done (BbChecklistRow *self)
{
    gboolean done = bb_checklist_line_get_done (get_line (self));

    self->showing = TRUE;
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), done);
    self->showing = FALSE;
    if (done)
        gtk_widget_add_css_class (self->label, "dim-label");
    else
        gtk_widget_remove_css_class (self->label, "dim-label");
}

/* What stands beside a box is its name, whole, however much of it is shown. */
static void
show_text (BbChecklistRow *self)
{
    const char *text = bb_checklist_line_get_text (get_line (self));

    gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    text, -1);
    bb_item_menu_set_subject (self->menu, text);
}

static char *
dup_summary (BbChecklistLine *line)
{
    const char *due = bb_checklist_line_get_due (line);
    g_autofree char *owner = bb_pane_text_shorten (bb_checklist_line_get_owner (line));
    g_autoptr (GDateTime) now = g_date_time_new_now_local ();
    g_autofree char *day = *due != '\0' ? bb_date_text_short (due, now) : g_strdup ("");

    return bb_pane_text_join (owner, day);
}

static char *
dup_explanation (BbChecklistLine *line)
{
    const char *due = bb_checklist_line_get_due (line);
    const char *owner = bb_checklist_line_get_owner (line);
    g_autofree char *day = *due != '\0' ? bb_date_text_long (due) : NULL;
    g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
    g_auto (GStrv) list = NULL;

    if (*owner != '\0')
        /* TRANSLATORS: %s is the name of a person or a team */
        g_strv_builder_take (parts, g_strdup_printf (_ ("owner: %s"), owner));
    if (day != NULL)
        /* TRANSLATORS: %s is a date */
        g_strv_builder_take (parts, g_strdup_printf (_ ("due: %s"), day));
    list = g_strv_builder_end (parts);
    return g_strjoinv (", ", list);
}

/* Who does it and when, below the text; where nobody said so, nothing. */
static void
show_facts (BbChecklistRow *self)
{
    g_autofree char *summary = dup_summary (get_line (self));
    g_autofree char *explanation = dup_explanation (get_line (self));

    gtk_label_set_label (GTK_LABEL (self->facts), summary);
    gtk_widget_set_visible (self->facts, *summary != '\0');
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->check),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, explanation, -1);
}

static void
toggled_cb (BbChecklistRow *self)
{
    if (self->showing)
        return;
    bb_item_row_set_flag (BB_ITEM_ROW (self), "done",
                          gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check)));
    show_done (self);
}

static void
failed_cb (BbChecklistRow *self, GError *error)
{
    bb_pane_group_fail (bb_item_row_get_group (BB_ITEM_ROW (self)), error);
}

static BbChecklistEditor *
get_editor (BbChecklistRow *self)
{
    return BB_CHECKLIST_EDITOR (adw_bin_get_child (self->edit));
}

static gboolean
is_editing (BbChecklistRow *self)
{
    return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "edit") == 0;
}

static void
show_page (BbChecklistRow *self)
{
    bb_checklist_editor_commit (get_editor (self));
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "text");
}

static void
ended_cb (BbChecklistRow *self)
{
    show_page (self);
    gtk_widget_grab_focus (self->check);
}

static void
left_cb (BbChecklistRow *self)
{
    if (is_editing (self))
        show_page (self);
}

/* Of the many lines hardly any is edited. */
static void
create_editor (BbChecklistRow *self)
{
    GtkWidget *editor = bb_checklist_editor_new ();
    GtkEventController *focus = gtk_event_controller_focus_new ();

    g_signal_connect_object (editor, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (editor, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
    gtk_widget_add_controller (editor, focus);
    adw_bin_set_child (self->edit, editor);
}

static void
bb_checklist_row_edit (BbItemRow *row)
{
    BbChecklistRow *self = BB_CHECKLIST_ROW (row);
    BbSession *session = bb_pane_group_get_session (bb_item_row_get_group (row));

    if (adw_bin_get_child (self->edit) == NULL)
        create_editor (self);
    bb_checklist_editor_show (get_editor (self), session, get_line (self));
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "edit");
    gtk_widget_grab_focus (GTK_WIDGET (get_editor (self)));
}

static void
bb_checklist_row_commit (BbItemRow *row)
{
    BbChecklistRow *self = BB_CHECKLIST_ROW (row);

    if (is_editing (self))
        bb_checklist_editor_commit (get_editor (self));
}

static void
bb_checklist_row_constructed (GObject *object)
{
    BbChecklistRow *self = BB_CHECKLIST_ROW (object);

    G_OBJECT_CLASS (bb_checklist_row_parent_class)->constructed (object);

    g_signal_connect_object (get_line (self), "notify::done", G_CALLBACK (show_done), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (get_line (self), "notify::text", G_CALLBACK (show_text), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (get_line (self), "notify::owner", G_CALLBACK (show_facts), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (get_line (self), "notify::due", G_CALLBACK (show_facts), self,
                             G_CONNECT_SWAPPED);
    show_done (self);
    show_text (self);
    show_facts (self);
}

static void
bb_checklist_row_dispose (GObject *object)
{
    BbChecklistRow *self = BB_CHECKLIST_ROW (object);

    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_CHECKLIST_ROW);

    G_OBJECT_CLASS (bb_checklist_row_parent_class)->dispose (object);
}

static void
bb_checklist_row_class_init (BbChecklistRowClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->constructed = bb_checklist_row_constructed;
    object_class->dispose = bb_checklist_row_dispose;
    BB_ITEM_ROW_CLASS (klass)->edit = bb_checklist_row_edit;
    BB_ITEM_ROW_CLASS (klass)->commit = bb_checklist_row_commit;

    g_type_ensure (BB_TYPE_CHECKLIST_LINE);
    g_type_ensure (BB_TYPE_ITEM_MENU);
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-checklist-row.ui");
    gtk_widget_class_bind_template_child (widget_class, BbChecklistRow, handle);
    gtk_widget_class_bind_template_child (widget_class, BbChecklistRow, stack);
    gtk_widget_class_bind_template_child (widget_class, BbChecklistRow, check);
    gtk_widget_class_bind_template_child (widget_class, BbChecklistRow, label);
    gtk_widget_class_bind_template_child (widget_class, BbChecklistRow, facts);
    gtk_widget_class_bind_template_child (widget_class, BbChecklistRow, edit);
    gtk_widget_class_bind_template_child (widget_class, BbChecklistRow, menu);
    gtk_widget_class_bind_template_callback (widget_class, dup_shown);
    gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
bb_checklist_row_init (BbChecklistRow *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
    bb_item_row_set_handle (BB_ITEM_ROW (self), self->handle);
}

/**
 * bb_checklist_row_new:
 * @line: a line of the checklist of a block
 *
 * Returns: a row that follows it
 */
GtkWidget *
bb_checklist_row_new (BbChecklistLine *line)
{
    g_return_val_if_fail (BB_IS_CHECKLIST_LINE (line), NULL);

    return g_object_new (BB_TYPE_CHECKLIST_ROW, "item", line, NULL);
}
