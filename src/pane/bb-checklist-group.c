/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-checklist-group.h"

#include <glib/gi18n-lib.h>

#include "pane/bb-checklist-row.h"
#include "pane/bb-item-draft.h"
#include "pane/bb-pane-list.h"
#include "model/bb-list.h"
#include "widgets/bb-row-names.h"

struct _BbChecklistGroup {
    BbPaneGroup parent_instance;

    BbPaneList *list;
    GtkWidget *new_line;

    BbItemDraft *draft;
};

G_DEFINE_FINAL_TYPE (BbChecklistGroup, bb_checklist_group, BB_TYPE_PANE_GROUP)

typedef enum {
    PROP_MODEL = 1,
} BbChecklistGroupProperty;

static GParamSpec *props[PROP_MODEL + 1];

static char *
dup_count (BbChecklistGroup *self, guint n_done, guint n_lines)
{
    if (n_lines == 0)
        return g_strdup ("");
    /* TRANSLATORS: beside the checklist; %1$u of its %2$u lines are ticked off */
    return g_strdup_printf (_ ("%1$u of %2$u"), n_done, n_lines);
}

static GListModel *
get_model (BbChecklistGroup *self)
{
    BbBlock *block = bb_pane_group_get_block (BB_PANE_GROUP (self));

    return block != NULL ? bb_block_get_checklist (block) : NULL;
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
    return bb_checklist_row_new (item);
}

static void
text_changed_cb (BbChecklistGroup *self)
{
    bb_item_draft_note (self->draft, BB_PANE_GROUP (self), "text",
                        gtk_editable_get_text (GTK_EDITABLE (self->new_line)), NULL);
}

static gboolean
add (BbChecklistGroup *self)
{
    BbPaneGroup *group = BB_PANE_GROUP (self);
    g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->new_line)));
    g_autoptr (GError) error = NULL;

    if (bb_session_add_checklist_line (bb_pane_group_get_session (group),
                                       bb_pane_group_get_block (group), text, &error)) {
        gtk_editable_set_text (GTK_EDITABLE (self->new_line), "");
        return TRUE;
    }
    bb_pane_group_fail (group, error);
    return FALSE;
}

/* The next line can be typed at once. */
static void
add_cb (BbChecklistGroup *self)
{
    if (bb_pane_group_get_block (BB_PANE_GROUP (self)) != NULL && add (self))
        gtk_widget_grab_focus (self->new_line);
}

static gboolean
key_pressed_cb (BbChecklistGroup *self, guint key)
{
    if (key != GDK_KEY_Escape || *gtk_editable_get_text (GTK_EDITABLE (self->new_line)) == '\0')
        return GDK_EVENT_PROPAGATE;
    gtk_editable_set_text (GTK_EDITABLE (self->new_line), "");
    return GDK_EVENT_STOP;
}

static void
bb_checklist_group_show (BbPaneGroup *group)
{
    BbChecklistGroup *self = BB_CHECKLIST_GROUP (group);

    gtk_editable_set_text (GTK_EDITABLE (self->new_line), "");
    bb_pane_list_set_model (self->list, get_model (self));
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODEL]);
}

static void
bb_checklist_group_commit (BbPaneGroup *group)
{
    BbChecklistGroup *self = BB_CHECKLIST_GROUP (group);

    bb_item_row_commit_all (self->list);
    if (*gtk_editable_get_text (GTK_EDITABLE (self->new_line)) != '\0')
        add (self);
}

static gboolean
bb_checklist_group_focus_field (BbPaneGroup *group, const char *field)
{
    BbChecklistGroup *self = BB_CHECKLIST_GROUP (group);

    return g_str_equal (field, "checklist") && bb_pane_list_focus_row (self->list, 0);
}

static void
bb_checklist_group_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
    switch ((BbChecklistGroupProperty) prop_id) {
    case PROP_MODEL:
        g_value_set_object (value, get_model (BB_CHECKLIST_GROUP (object)));
        break;
    default:
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bb_checklist_group_dispose (GObject *object)
{
    adw_bin_set_child (ADW_BIN (object), NULL);
    gtk_widget_dispose_template (GTK_WIDGET (object), BB_TYPE_CHECKLIST_GROUP);
    g_clear_pointer (&BB_CHECKLIST_GROUP (object)->draft, bb_item_draft_free);

    G_OBJECT_CLASS (bb_checklist_group_parent_class)->dispose (object);
}

static void
bb_checklist_group_class_init (BbChecklistGroupClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
    BbPaneGroupClass *group_class = BB_PANE_GROUP_CLASS (klass);

    object_class->get_property = bb_checklist_group_get_property;
    object_class->dispose = bb_checklist_group_dispose;
    group_class->show = bb_checklist_group_show;
    group_class->commit = bb_checklist_group_commit;
    group_class->focus_field = bb_checklist_group_focus_field;

    props[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

    g_type_ensure (BB_TYPE_LIST);
    g_type_ensure (BB_TYPE_PANE_LIST);
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-checklist-group.ui");
    gtk_widget_class_bind_template_child (widget_class, BbChecklistGroup, list);
    gtk_widget_class_bind_template_child (widget_class, BbChecklistGroup, new_line);
    gtk_widget_class_bind_template_callback (widget_class, dup_count);
    gtk_widget_class_bind_template_callback (widget_class, add_cb);
    gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
}

static void
bb_checklist_group_init (BbChecklistGroup *self)
{
    GtkEventController *keys = gtk_event_controller_key_new ();

    self->draft = bb_item_draft_new ("checklist");
    gtk_widget_init_template (GTK_WIDGET (self));
    bb_row_names_give (GTK_WIDGET (self));
    bb_pane_list_set_create_func (self->list, create_row, NULL);
    g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_widget_add_controller (self->new_line, keys);
}

GtkWidget *
bb_checklist_group_new (void)
{
    return g_object_new (BB_TYPE_CHECKLIST_GROUP, NULL);
}
