/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-links-group.h"

#include "pane/bb-item-draft.h"
#include "pane/bb-link-row.h"
#include "pane/bb-pane-list.h"
#include "widgets/bb-row-names.h"

struct _BbLinksGroup {
    BbPaneGroup parent_instance;

    BbPaneList *list;
    GtkWidget *new_url;
    GtkWidget *new_title;
    GtkWidget *problem;

    BbItemDraft *draft;
};

G_DEFINE_FINAL_TYPE (BbLinksGroup, bb_links_group, BB_TYPE_PANE_GROUP)

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
    return bb_link_row_new (item);
}

static void
activated_cb (BbLinksGroup *self, GtkListBoxRow *row)
{
    bb_link_row_open (BB_LINK_ROW (row));
}

static const char *
get_typed (GtkWidget *entry)
{
    return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static void
show_problem (BbLinksGroup *self, const char *sentence)
{
    gtk_label_set_label (GTK_LABEL (self->problem), sentence);
    gtk_widget_set_visible (self->problem, *sentence != '\0');
    gtk_accessible_update_state (
        GTK_ACCESSIBLE (self->new_url), GTK_ACCESSIBLE_STATE_INVALID,
        *sentence != '\0' ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
    if (*sentence == '\0') {
        gtk_widget_remove_css_class (self->new_url, "error");
        return;
    }
    gtk_widget_add_css_class (self->new_url, "error");
    gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
note_draft (BbLinksGroup *self)
{
    bb_item_draft_note (self->draft, BB_PANE_GROUP (self), "url", get_typed (self->new_url),
                        "title", get_typed (self->new_title), NULL);
}

/* A title is asked for once there is something to call by it. */
static void
address_changed_cb (BbLinksGroup *self)
{
    show_problem (self, "");
    gtk_widget_set_visible (self->new_title, *get_typed (self->new_url) != '\0');
    note_draft (self);
}

static void
clear (BbLinksGroup *self)
{
    gtk_editable_set_text (GTK_EDITABLE (self->new_title), "");
    gtk_editable_set_text (GTK_EDITABLE (self->new_url), "");
}

static gboolean
add (BbLinksGroup *self, GError **error)
{
    BbPaneGroup *group = BB_PANE_GROUP (self);
    g_autofree char *address = g_strdup (get_typed (self->new_url));
    g_autofree char *title = g_strdup (get_typed (self->new_title));

    if (!bb_session_add_link (bb_pane_group_get_session (group), bb_pane_group_get_block (group),
                              address, title, error))
        return FALSE;
    clear (self);
    return TRUE;
}

static void
add_cb (BbLinksGroup *self)
{
    g_autoptr (GError) error = NULL;

    if (bb_pane_group_get_block (BB_PANE_GROUP (self)) == NULL ||
        *get_typed (self->new_url) == '\0')
        return;
    if (!add (self, &error))
        show_problem (self, error->message);
    gtk_widget_grab_focus (self->new_url);
}

static gboolean
key_pressed_cb (BbLinksGroup *self, guint key)
{
    if (key != GDK_KEY_Escape || *get_typed (self->new_url) == '\0')
        return GDK_EVENT_PROPAGATE;
    clear (self);
    gtk_widget_grab_focus (self->new_url);
    return GDK_EVENT_STOP;
}

static void
bb_links_group_show (BbPaneGroup *group)
{
    BbLinksGroup *self = BB_LINKS_GROUP (group);
    BbBlock *block = bb_pane_group_get_block (group);

    clear (self);
    bb_pane_list_set_model (self->list, block != NULL ? bb_block_get_links (block) : NULL);
}

static void
bb_links_group_commit (BbPaneGroup *group)
{
    BbLinksGroup *self = BB_LINKS_GROUP (group);
    g_autoptr (GError) error = NULL;

    bb_item_row_commit_all (self->list);
    if (*get_typed (self->new_url) == '\0' || add (self, &error))
        return;
    show_problem (self, error->message);
    bb_pane_group_fail (group, error);
}

static gboolean
bb_links_group_focus_field (BbPaneGroup *group, const char *field)
{
    BbLinksGroup *self = BB_LINKS_GROUP (group);

    return g_str_equal (field, "links") && bb_pane_list_focus_row (self->list, 0);
}

static void
bb_links_group_dispose (GObject *object)
{
    adw_bin_set_child (ADW_BIN (object), NULL);
    gtk_widget_dispose_template (GTK_WIDGET (object), BB_TYPE_LINKS_GROUP);
    g_clear_pointer (&BB_LINKS_GROUP (object)->draft, bb_item_draft_free);

    G_OBJECT_CLASS (bb_links_group_parent_class)->dispose (object);
}

static void
bb_links_group_class_init (BbLinksGroupClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
    BbPaneGroupClass *group_class = BB_PANE_GROUP_CLASS (klass);

    object_class->dispose = bb_links_group_dispose;
    group_class->show = bb_links_group_show;
    group_class->commit = bb_links_group_commit;
    group_class->focus_field = bb_links_group_focus_field;

    g_type_ensure (BB_TYPE_PANE_LIST);
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-links-group.ui");
    gtk_widget_class_bind_template_child (widget_class, BbLinksGroup, list);
    gtk_widget_class_bind_template_child (widget_class, BbLinksGroup, new_url);
    gtk_widget_class_bind_template_child (widget_class, BbLinksGroup, new_title);
    gtk_widget_class_bind_template_child (widget_class, BbLinksGroup, problem);
    gtk_widget_class_bind_template_callback (widget_class, activated_cb);
    gtk_widget_class_bind_template_callback (widget_class, add_cb);
    gtk_widget_class_bind_template_callback (widget_class, address_changed_cb);
    gtk_widget_class_bind_template_callback (widget_class, note_draft);
}

static void
watch_escape (BbLinksGroup *self, GtkWidget *entry)
{
    GtkEventController *keys = gtk_event_controller_key_new ();

    g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_widget_add_controller (entry, keys);
}

static void
bb_links_group_init (BbLinksGroup *self)
{
    self->draft = bb_item_draft_new ("links");
    gtk_widget_init_template (GTK_WIDGET (self));
    bb_row_names_give (GTK_WIDGET (self));
    bb_pane_list_set_create_func (self->list, create_row, NULL);
    watch_escape (self, self->new_url);
    watch_escape (self, self->new_title);
}

GtkWidget *
bb_links_group_new (void)
{
    return g_object_new (BB_TYPE_LINKS_GROUP, NULL);
}
