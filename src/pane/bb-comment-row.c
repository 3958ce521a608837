/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-comment-row.h"

#include <glib/gi18n-lib.h>

#include "pane/bb-block-pane-field.h"
#include "pane/bb-item-menu.h"
#include "pane/bb-pane-name.h"
#include "pane/bb-pane-text.h"
#include "widgets/bb-note-view.h"

struct _BbCommentRow {
    BbItemRow parent_instance;

    GtkWidget *tick;
    GtkWidget *head;
    GtkWidget *stack;
    GtkWidget *label;
    GtkWidget *editor;
    GtkWidget *buttons;
    GtkWidget *answer;
    GtkWidget *resolve;
    BbItemMenu *menu;

    BbProject *project;
    BbBlockPaneField *field;
};

G_DEFINE_FINAL_TYPE (BbCommentRow, bb_comment_row, BB_TYPE_ITEM_ROW)

enum {
    SIGNAL_ANSWER,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

static BbComment *
get_comment (BbCommentRow *self)
{
    return BB_COMMENT (bb_item_row_get_item (BB_ITEM_ROW (self)));
}

static const char *
get_discipline (BbCommentRow *self)
{
    BbTopic *topic =
        bb_catalogue_find (bb_project_get_catalogue (self->project), BB_TOPIC_DISCIPLINE,
                           bb_comment_get_discipline (get_comment (self)));

    return topic != NULL ? bb_topic_get_title (topic, bb_project_get_language (self->project)) : "";
}

static char *
dup_author (BbCommentRow *self)
{
    g_autofree char *author = bb_pane_text_shorten (bb_comment_get_author (get_comment (self)));
    g_autofree char *who = bb_pane_text_join (author, get_discipline (self));

    return *who != '\0' ? g_steal_pointer (&who) : g_strdup (_ ("Somebody"));
}

static char *
dup_head (BbCommentRow *self)
{
    BbComment *comment = get_comment (self);
    g_autoptr (GDateTime) now = g_date_time_new_now_local ();
    g_autofree char *time = bb_pane_text_time (bb_comment_get_time (comment), now);
    g_autofree char *author = dup_author (self);
    g_autofree char *head = bb_pane_text_join (author, time);

    if (!bb_comment_get_resolved (comment))
        return g_steal_pointer (&head);
    return bb_pane_text_join (head, C_ ("comment", "resolved"));
}

static void
show_resolved (BbCommentRow *self)
{
    gboolean resolved = bb_comment_get_resolved (get_comment (self));

    gtk_widget_set_visible (self->tick, resolved);
    gtk_button_set_label (GTK_BUTTON (self->resolve),
                          resolved ? C_ ("comment", "Reopen") : C_ ("comment", "Resolve"));
    if (resolved)
        gtk_widget_add_css_class (self->label, "dim-label");
    else
        gtk_widget_remove_css_class (self->label, "dim-label");
}

static void
name_buttons (BbCommentRow *self, const char *text)
{
    g_autofree char *answer = NULL;
    g_autofree char *resolve = NULL;

    /* TRANSLATORS: a button; %s is a comment */
    answer = g_strdup_printf (_ ("Answer “%s”"), text);
    if (bb_comment_get_resolved (get_comment (self)))
        /* TRANSLATORS: a button; %s is a comment that was done with */
        resolve = g_strdup_printf (_ ("Reopen “%s”"), text);
    else
        /* TRANSLATORS: a button: it is done with; %s is a comment */
        resolve = g_strdup_printf (_ ("Resolve “%s”"), text);
    bb_pane_name_set (self->answer, answer);
    bb_pane_name_set (self->resolve, resolve);
}

static void
show_comment (BbCommentRow *self)
{
    BbComment *comment = get_comment (self);
    g_autofree char *text = bb_pane_text_shorten (bb_comment_get_text (comment));
    g_autofree char *head = dup_head (self);
    g_autofree char *name = NULL;

    gtk_label_set_label (GTK_LABEL (self->label), text);
    gtk_label_set_label (GTK_LABEL (self->head), head);
    show_resolved (self);
    name_buttons (self, text);
    bb_item_menu_set_subject (self->menu, bb_comment_get_text (comment));
    if (bb_comment_is_answer (comment))
        /* TRANSLATORS: how a comment is read out; %1$s is who said it and when, %2$s what */
        name = g_strdup_printf (_ ("Answer by %1$s: %2$s"), head, text);
    else
        /* TRANSLATORS: how a comment is read out; %1$s is who said it and when, %2$s what */
        name = g_strdup_printf (_ ("%1$s: %2$s"), head, text);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
answer_cb (BbCommentRow *self)
{
    g_signal_emit (self, signals[SIGNAL_ANSWER], 0, get_comment (self));
}

static void
resolve_cb (BbCommentRow *self)
{
    bb_item_row_set_flag (BB_ITEM_ROW (self), "resolved",
                          !bb_comment_get_resolved (get_comment (self)));
}

static void
failed_cb (BbCommentRow *self, GError *error)
{
    bb_pane_group_fail (bb_item_row_get_group (BB_ITEM_ROW (self)), error);
}

static gboolean
is_editing (BbCommentRow *self)
{
    return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "edit") == 0;
}

static void
end_edit (BbCommentRow *self)
{
    bb_block_pane_field_commit (self->field);
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "text");
}

static void
left_cb (BbCommentRow *self)
{
    if (is_editing (self))
        end_edit (self);
}

static gboolean
is_end (guint key, GdkModifierType state)
{
    return (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && (state & GDK_CONTROL_MASK) != 0;
}

static gboolean
key_pressed_cb (BbCommentRow *self, guint key, guint code, GdkModifierType state)
{
    if (key == GDK_KEY_Escape)
        bb_block_pane_field_revert (self->field);
    else if (!is_end (key, state))
        return GDK_EVENT_PROPAGATE;
    end_edit (self);
    gtk_widget_grab_focus (GTK_WIDGET (self));
    return GDK_EVENT_STOP;
}

static void
bb_comment_row_edit (BbItemRow *row)
{
    BbCommentRow *self = BB_COMMENT_ROW (row);
    BbSession *session = bb_pane_group_get_session (bb_item_row_get_group (row));

    bb_block_pane_field_set_target (self->field, session, get_comment (self));
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "edit");
    gtk_widget_grab_focus (self->editor);
}

static void
bb_comment_row_commit (BbItemRow *row)
{
    bb_block_pane_field_commit (BB_COMMENT_ROW (row)->field);
}

static void
bb_comment_row_constructed (GObject *object)
{
    BbCommentRow *self = BB_COMMENT_ROW (object);
    gboolean is_answer = bb_comment_is_answer (get_comment (self));

    G_OBJECT_CLASS (bb_comment_row_parent_class)->constructed (object);

    g_signal_connect_object (get_comment (self), "notify", G_CALLBACK (show_comment), self,
                             G_CONNECT_SWAPPED);
    gtk_widget_set_visible (self->buttons, !is_answer);
    if (is_answer)
        gtk_widget_add_css_class (GTK_WIDGET (self), "answer");
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.move-up", FALSE);
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.move-down", FALSE);
}

static void
bb_comment_row_dispose (GObject *object)
{
    BbCommentRow *self = BB_COMMENT_ROW (object);

    g_clear_object (&self->field);
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_COMMENT_ROW);
    g_clear_object (&self->project);

    G_OBJECT_CLASS (bb_comment_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
    g_type_ensure (BB_TYPE_ITEM_MENU);
    g_type_ensure (BB_TYPE_NOTE_VIEW);
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-comment-row.ui");
    gtk_widget_class_bind_template_child (widget_class, BbCommentRow, tick);
    gtk_widget_class_bind_template_child (widget_class, BbCommentRow, head);
    gtk_widget_class_bind_template_child (widget_class, BbCommentRow, stack);
    gtk_widget_class_bind_template_child (widget_class, BbCommentRow, label);
    gtk_widget_class_bind_template_child (widget_class, BbCommentRow, editor);
    gtk_widget_class_bind_template_child (widget_class, BbCommentRow, buttons);
    gtk_widget_class_bind_template_child (widget_class, BbCommentRow, answer);
    gtk_widget_class_bind_template_child (widget_class, BbCommentRow, resolve);
    gtk_widget_class_bind_template_child (widget_class, BbCommentRow, menu);
    gtk_widget_class_bind_template_callback (widget_class, answer_cb);
    gtk_widget_class_bind_template_callback (widget_class, resolve_cb);
}

static void
bb_comment_row_class_init (BbCommentRowClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->constructed = bb_comment_row_constructed;
    object_class->dispose = bb_comment_row_dispose;
    BB_ITEM_ROW_CLASS (klass)->edit = bb_comment_row_edit;
    BB_ITEM_ROW_CLASS (klass)->commit = bb_comment_row_commit;

    signals[SIGNAL_ANSWER] = g_signal_new ("answer", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, BB_TYPE_COMMENT);
    bind_template (GTK_WIDGET_CLASS (klass));
}

static void
watch_editor (BbCommentRow *self)
{
    GtkEventController *focus = gtk_event_controller_focus_new ();
    GtkEventController *keys = gtk_event_controller_key_new ();

    g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
    gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
    g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_widget_add_controller (self->editor, focus);
    gtk_widget_add_controller (self->editor, keys);
}

static void
bb_comment_row_init (BbCommentRow *self)
{
    GObject *buffer;

    gtk_widget_init_template (GTK_WIDGET (self));
    buffer = G_OBJECT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor)));
    self->field = bb_block_pane_field_new ("text", self->editor, buffer, "text");
    g_signal_connect_object (self->field, "failed", G_CALLBACK (failed_cb), self,
                             G_CONNECT_SWAPPED);
    watch_editor (self);
}

/**
 * bb_comment_row_new:
 * @comment: a comment on a block
 * @project: the project, whose catalogue names the disciplines
 *
 * Returns: a row that follows it
 */
GtkWidget *
bb_comment_row_new (BbComment *comment, BbProject *project)
{
    BbCommentRow *self;

    g_return_val_if_fail (BB_IS_COMMENT (comment), NULL);
    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);

    self = g_object_new (BB_TYPE_COMMENT_ROW, "item", comment, NULL);
    self->project = g_object_ref (project);
    g_signal_connect_object (project, "notify::language", G_CALLBACK (show_comment), self,
                             G_CONNECT_SWAPPED);
    show_comment (self);
    return GTK_WIDGET (self);
}
