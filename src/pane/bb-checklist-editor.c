/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-checklist-editor.h"

#include "pane/bb-block-pane-field.h"
#include "pane/bb-date-row.h"
#include "pane/bb-owner-row.h"
#include "widgets/bb-row-names.h"

enum {
    FIELD_TEXT,
    FIELD_OWNER,
    FIELD_DUE,
    N_FIELDS,
};

struct _BbChecklistEditor {
    AdwBin parent_instance;

    GtkWidget *text_row;
    GtkWidget *owner_row;
    GtkWidget *due_row;

    BbBlockPaneField *fields[N_FIELDS];
};

G_DEFINE_FINAL_TYPE (BbChecklistEditor, bb_checklist_editor, ADW_TYPE_BIN)

enum {
    SIGNAL_ENDED,
    SIGNAL_FAILED,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
failed_cb (BbChecklistEditor *self, GError *error)
{
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
invalid_cb (BbChecklistEditor *self, const char *text)
{
    g_autoptr (GError) error = bb_date_row_new_error (text);

    failed_cb (self, error);
}

static void
end_cb (BbChecklistEditor *self)
{
    g_signal_emit (self, signals[SIGNAL_ENDED], 0);
}

/* The field that has the focus gives back what was typed in it, before this. */
static gboolean
key_pressed_cb (BbChecklistEditor *self, guint key)
{
    if (key != GDK_KEY_Escape)
        return GDK_EVENT_PROPAGATE;
    for (guint i = 0; i < N_FIELDS; i++)
        bb_block_pane_field_revert (self->fields[i]);
    end_cb (self);
    return GDK_EVENT_STOP;
}

static gboolean
bb_checklist_editor_grab_focus (GtkWidget *widget)
{
    return gtk_widget_grab_focus (BB_CHECKLIST_EDITOR (widget)->text_row);
}

static void
bb_checklist_editor_dispose (GObject *object)
{
    BbChecklistEditor *self = BB_CHECKLIST_EDITOR (object);

    for (guint i = 0; i < N_FIELDS; i++)
        g_clear_object (&self->fields[i]);
    adw_bin_set_child (ADW_BIN (self), NULL);
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_CHECKLIST_EDITOR);

    G_OBJECT_CLASS (bb_checklist_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
    g_type_ensure (BB_TYPE_DATE_ROW);
    g_type_ensure (BB_TYPE_OWNER_ROW);
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-checklist-editor.ui");
    gtk_widget_class_bind_template_child (widget_class, BbChecklistEditor, text_row);
    gtk_widget_class_bind_template_child (widget_class, BbChecklistEditor, owner_row);
    gtk_widget_class_bind_template_child (widget_class, BbChecklistEditor, due_row);
    gtk_widget_class_bind_template_callback (widget_class, end_cb);
    gtk_widget_class_bind_template_callback (widget_class, invalid_cb);
    gtk_widget_class_bind_template_callback (widget_class, bb_checklist_editor_commit);
}

static void
bb_checklist_editor_class_init (BbChecklistEditorClass *klass)
{
    GType type = G_TYPE_FROM_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_checklist_editor_dispose;
    GTK_WIDGET_CLASS (klass)->grab_focus = bb_checklist_editor_grab_focus;

    signals[SIGNAL_ENDED] =
        g_signal_new ("ended", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
    signals[SIGNAL_FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_ERROR);
    bind_template (GTK_WIDGET_CLASS (klass));
}

static void
add_field (BbChecklistEditor *self, guint place, const char *name, GtkWidget *row,
           const char *property)
{
    self->fields[place] = bb_block_pane_field_new (name, row, G_OBJECT (row), property);
    g_signal_connect_object (self->fields[place], "failed", G_CALLBACK (failed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
bb_checklist_editor_init (BbChecklistEditor *self)
{
    GtkEventController *keys = gtk_event_controller_key_new ();

    gtk_widget_init_template (GTK_WIDGET (self));
    bb_row_names_give (GTK_WIDGET (self));
    add_field (self, FIELD_TEXT, "text", self->text_row, "text");
    add_field (self, FIELD_OWNER, "owner", self->owner_row, "text");
    add_field (self, FIELD_DUE, "due", self->due_row, "date");
    bb_block_pane_field_set_pause (self->fields[FIELD_DUE], 0);
    g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
bb_checklist_editor_new (void)
{
    return g_object_new (BB_TYPE_CHECKLIST_EDITOR, NULL);
}

/**
 * bb_checklist_editor_show:
 * @self: an editor
 * @session: the door for edits
 * @line: a line of its project
 *
 * Shows what a line says now.
 */
void
bb_checklist_editor_show (BbChecklistEditor *self, BbSession *session, BbChecklistLine *line)
{
    g_return_if_fail (BB_IS_CHECKLIST_EDITOR (self));
    g_return_if_fail (BB_IS_SESSION (session));
    g_return_if_fail (BB_IS_CHECKLIST_LINE (line));

    bb_owner_row_set_names (BB_OWNER_ROW (self->owner_row),
                            bb_project_get_owners (bb_session_get_project (session)));
    for (guint i = 0; i < N_FIELDS; i++)
        bb_block_pane_field_set_target (self->fields[i], session, line);
}

/**
 * bb_checklist_editor_commit:
 * @self: an editor
 *
 * Writes what was typed, as leaving the field does.
 */
void
bb_checklist_editor_commit (BbChecklistEditor *self)
{
    g_return_if_fail (BB_IS_CHECKLIST_EDITOR (self));

    bb_date_row_apply (BB_DATE_ROW (self->due_row));
    for (guint i = 0; i < N_FIELDS; i++)
        bb_block_pane_field_commit (self->fields[i]);
}
