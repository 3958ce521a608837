/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "pane/bb-link-row.h"

#include <glib/gi18n-lib.h>

#include "pane/bb-block-pane-field.h"
#include "pane/bb-item-menu.h"
#include "pane/bb-pane-text.h"
#include "model/bb-link-url.h"

struct _BbLinkRow {
    BbItemRow parent_instance;

    GtkWidget *handle;
    GtkWidget *stack;
    GtkWidget *label;
    GtkWidget *target;
    GtkWidget *editor;
    GtkWidget *title_entry;
    GtkWidget *url_entry;
    BbItemMenu *menu;

    BbBlockPaneField *title;
    BbBlockPaneField *url;
};

G_DEFINE_FINAL_TYPE (BbLinkRow, bb_link_row, BB_TYPE_ITEM_ROW)

static BbLink *
get_link (BbLinkRow *self)
{
    return BB_LINK (bb_item_row_get_item (BB_ITEM_ROW (self)));
}

static const char *
get_name (BbLink *link)
{
    return *bb_link_get_title (link) != '\0' ? bb_link_get_title (link) : bb_link_get_url (link);
}

static char *
dup_target (BbLink *link)
{
    if (*bb_link_get_target (link) == '\0')
        return g_strdup (_ ("This address is not opened: it is no https or mailto link"));
    return bb_pane_text_shorten (bb_link_get_target (link));
}

static void
show_link (BbLinkRow *self)
{
    BbLink *link = get_link (self);
    g_autofree char *name = bb_pane_text_shorten (get_name (link));
    g_autofree char *target = dup_target (link);
    gboolean allowed = *bb_link_get_target (link) != '\0';

    gtk_label_set_label (GTK_LABEL (self->label), name);
    gtk_label_set_label (GTK_LABEL (self->target), target);
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), allowed);
    if (allowed)
        gtk_widget_add_css_class (GTK_WIDGET (self), "can-open");
    else
        gtk_widget_remove_css_class (GTK_WIDGET (self), "can-open");
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    get_name (link), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, target,
                                    -1);
    bb_item_menu_set_subject (self->menu, get_name (link));
}

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (BbPaneGroup) group = user_data;
    g_autoptr (GError) error = NULL;
    g_autoptr (GError) sentence = NULL;

    if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) ||
        g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        return;
    g_set_error (&sentence, G_IO_ERROR, G_IO_ERROR_FAILED,
                 _ ("The link could not be opened. Is there a program for it on this computer?"));
    bb_pane_group_fail (group, sentence);
}

static void
failed_cb (BbLinkRow *self, GError *error)
{
    bb_pane_group_fail (bb_item_row_get_group (BB_ITEM_ROW (self)), error);
}

/* An address that is refused stays in its field until it is right, or given up with Escape. */
static void
show_page (BbLinkRow *self)
{
    bb_block_pane_field_commit (self->title);
    bb_block_pane_field_commit (self->url);
    if (!bb_block_pane_field_get_dirty (self->title) && !bb_block_pane_field_get_dirty (self->url))
        gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "text");
}

static gboolean
is_editing (BbLinkRow *self)
{
    return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "edit") == 0;
}

static void
end_edit (BbLinkRow *self)
{
    show_page (self);
    if (!is_editing (self))
        gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
left_cb (BbLinkRow *self)
{
    if (is_editing (self))
        show_page (self);
}

static gboolean
key_pressed_cb (BbLinkRow *self, guint key)
{
    if (key != GDK_KEY_Escape)
        return GDK_EVENT_PROPAGATE;
    bb_block_pane_field_revert (self->title);
    bb_block_pane_field_revert (self->url);
    end_edit (self);
    return GDK_EVENT_STOP;
}

static void
bb_link_row_edit (BbItemRow *row)
{
    BbLinkRow *self = BB_LINK_ROW (row);
    BbSession *session = bb_pane_group_get_session (bb_item_row_get_group (row));

    bb_block_pane_field_set_target (self->title, session, get_link (self));
    bb_block_pane_field_set_target (self->url, session, get_link (self));
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "edit");
    gtk_widget_grab_focus (self->title_entry);
}

static void
bb_link_row_commit (BbItemRow *row)
{
    BbLinkRow *self = BB_LINK_ROW (row);

    bb_block_pane_field_commit (self->title);
    bb_block_pane_field_commit (self->url);
}

static void
bb_link_row_constructed (GObject *object)
{
    BbLinkRow *self = BB_LINK_ROW (object);

    G_OBJECT_CLASS (bb_link_row_parent_class)->constructed (object);

    g_signal_connect_object (get_link (self), "notify", G_CALLBACK (show_link), self,
                             G_CONNECT_SWAPPED);
    show_link (self);
}

static void
bb_link_row_dispose (GObject *object)
{
    BbLinkRow *self = BB_LINK_ROW (object);

    g_clear_object (&self->title);
    g_clear_object (&self->url);
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_LINK_ROW);

    G_OBJECT_CLASS (bb_link_row_parent_class)->dispose (object);
}

static void
bb_link_row_class_init (BbLinkRowClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->constructed = bb_link_row_constructed;
    object_class->dispose = bb_link_row_dispose;
    BB_ITEM_ROW_CLASS (klass)->edit = bb_link_row_edit;
    BB_ITEM_ROW_CLASS (klass)->commit = bb_link_row_commit;

    g_type_ensure (BB_TYPE_ITEM_MENU);
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/pane/bb-link-row.ui");
    gtk_widget_class_bind_template_child (widget_class, BbLinkRow, handle);
    gtk_widget_class_bind_template_child (widget_class, BbLinkRow, stack);
    gtk_widget_class_bind_template_child (widget_class, BbLinkRow, label);
    gtk_widget_class_bind_template_child (widget_class, BbLinkRow, target);
    gtk_widget_class_bind_template_child (widget_class, BbLinkRow, editor);
    gtk_widget_class_bind_template_child (widget_class, BbLinkRow, title_entry);
    gtk_widget_class_bind_template_child (widget_class, BbLinkRow, url_entry);
    gtk_widget_class_bind_template_child (widget_class, BbLinkRow, menu);
    gtk_widget_class_bind_template_callback (widget_class, end_edit);
}

static BbBlockPaneField *
add_field (BbLinkRow *self, const char *name, GtkWidget *entry)
{
    BbBlockPaneField *field = bb_block_pane_field_new (name, entry, G_OBJECT (entry), "text");

    g_signal_connect_object (field, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
    return field;
}

static void
watch_editor (BbLinkRow *self)
{
    GtkEventController *focus = gtk_event_controller_focus_new ();
    GtkEventController *keys = gtk_event_controller_key_new ();

    g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_widget_add_controller (self->editor, focus);
    gtk_widget_add_controller (self->editor, keys);
}

static void
bb_link_row_init (BbLinkRow *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
    self->title = add_field (self, "title", self->title_entry);
    self->url = add_field (self, "url", self->url_entry);
    watch_editor (self);
    bb_item_row_set_handle (BB_ITEM_ROW (self), self->handle);
}

/**
 * bb_link_row_new:
 * @link: a link of a block
 *
 * Returns: a row that follows it
 */
GtkWidget *
bb_link_row_new (BbLink *link)
{
    g_return_val_if_fail (BB_IS_LINK (link), NULL);

    return g_object_new (BB_TYPE_LINK_ROW, "item", link, NULL);
}

/**
 * bb_link_row_open:
 * @self: a row in a group
 *
 * Opens the link with the program that the person has for it, if it may be opened at all.
 */
void
bb_link_row_open (BbLinkRow *self)
{
    g_autoptr (GtkUriLauncher) launcher = NULL;
    const char *url;

    g_return_if_fail (BB_IS_LINK_ROW (self));

    url = bb_link_get_url (get_link (self));
    if (is_editing (self) || !bb_link_url_is_allowed (url))
        return;
    launcher = gtk_uri_launcher_new (url);
    gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                             launched_cb,
                             g_object_ref (bb_item_row_get_group (BB_ITEM_ROW (self))));
}
