/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-notes-group.h"

#include "pane/bb-block-pane-field.h"
#include "widgets/bb-note-view.h"

struct _BbNotesGroup {
    BbPaneGroup parent_instance;

    GtkWidget *notes;

    BbBlockPaneField *field;
};

G_DEFINE_FINAL_TYPE (BbNotesGroup, bb_notes_group, BB_TYPE_PANE_GROUP)

static void
bb_notes_group_show (BbPaneGroup *group)
{
    bb_block_pane_field_set_target (BB_NOTES_GROUP (group)->field,
                                    bb_pane_group_get_session (group),
                                    bb_pane_group_get_block (group));
}

static void
bb_notes_group_commit (BbPaneGroup *group)
{
    bb_block_pane_field_commit (BB_NOTES_GROUP (group)->field);
}

static gboolean
bb_notes_group_focus_field (BbPaneGroup *group, const char *field)
{
    return g_str_equal (field, "notes") && gtk_widget_grab_focus (BB_NOTES_GROUP (group)->notes);
}

static void
bb_notes_group_dispose (GObject *object)
{
    BbNotesGroup *self = BB_NOTES_GROUP (object);

    g_clear_object (&self->field);
    adw_bin_set_child (ADW_BIN (self), NULL);
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_NOTES_GROUP);

    G_OBJECT_CLASS (bb_notes_group_parent_class)->dispose (object);
}

static void
bb_notes_group_class_init (BbNotesGroupClass *klass)
{
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
    BbPaneGroupClass *group_class = BB_PANE_GROUP_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_notes_group_dispose;
    group_class->show = bb_notes_group_show;
    group_class->commit = bb_notes_group_commit;
    group_class->focus_field = bb_notes_group_focus_field;

    g_type_ensure (BB_TYPE_NOTE_VIEW);
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-notes-group.ui");
    gtk_widget_class_bind_template_child (widget_class, BbNotesGroup, notes);
}

static void
bb_notes_group_init (BbNotesGroup *self)
{
    GObject *buffer;

    gtk_widget_init_template (GTK_WIDGET (self));
    buffer = G_OBJECT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->notes)));
    self->field = bb_block_pane_field_new ("notes", self->notes, buffer, "text");
    g_signal_connect_object (self->field, "failed", G_CALLBACK (bb_pane_group_fail), self,
                             G_CONNECT_SWAPPED);
}

GtkWidget *
bb_notes_group_new (void)
{
    return g_object_new (BB_TYPE_NOTES_GROUP, NULL);
}
