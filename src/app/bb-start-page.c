/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "app/bb-start-page.h"

#include "app/bb-recent-row.h"
#include "widgets/bb-menu-names.h"

#define MAX_RECENTS 5

struct _BbStartPage {
    AdwBin parent_instance;

    GtkImage *icon;
    GtkMenuButton *menu_button;
    GtkWidget *new_button;
    GtkWidget *recent_group;
    GtkListBox *recent_list;
};

G_DEFINE_FINAL_TYPE (BbStartPage, bb_start_page, ADW_TYPE_BIN)

static void
bb_start_page_map (GtkWidget *widget)
{
    BbStartPage *self = BB_START_PAGE (widget);

    bb_start_page_refresh (self);
    GTK_WIDGET_CLASS (bb_start_page_parent_class)->map (widget);
}

static gboolean
bb_start_page_grab_focus (GtkWidget *widget)
{
    return gtk_widget_grab_focus (BB_START_PAGE (widget)->new_button);
}

static void
bb_start_page_dispose (GObject *object)
{
    gtk_widget_dispose_template (GTK_WIDGET (object), BB_TYPE_START_PAGE);
    G_OBJECT_CLASS (bb_start_page_parent_class)->dispose (object);
}

static void
bb_start_page_class_init (BbStartPageClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    object_class->dispose = bb_start_page_dispose;
    widget_class->map = bb_start_page_map;
    widget_class->grab_focus = bb_start_page_grab_focus;

    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/app/bb-start-page.ui");
    gtk_widget_class_bind_template_child (widget_class, BbStartPage, icon);
    gtk_widget_class_bind_template_child (widget_class, BbStartPage, menu_button);
    gtk_widget_class_bind_template_child (widget_class, BbStartPage, new_button);
    gtk_widget_class_bind_template_child (widget_class, BbStartPage, recent_group);
    gtk_widget_class_bind_template_child (widget_class, BbStartPage, recent_list);
}

static void
bb_start_page_init (BbStartPage *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
    gtk_image_set_from_icon_name (self->icon, APP_ID);
    bb_menu_names_give (gtk_menu_button_get_popover (self->menu_button));
}

/**
 * bb_start_page_new:
 *
 * Returns: a start page
 */
GtkWidget *
bb_start_page_new (void)
{
    return g_object_new (BB_TYPE_START_PAGE, NULL);
}

/**
 * bb_start_page_refresh:
 * @self: a start page
 *
 * Lists the recent projects anew.
 */
void
bb_start_page_refresh (BbStartPage *self)
{
    g_autoptr (GPtrArray) recents = NULL;
    g_autoptr (GDateTime) now = g_date_time_new_now_local ();

    g_return_if_fail (BB_IS_START_PAGE (self));

    recents = bb_recent_list (MAX_RECENTS);
    gtk_list_box_remove_all (self->recent_list);
    for (guint i = 0; i < recents->len; i++)
        gtk_list_box_append (self->recent_list, bb_recent_row_new (recents->pdata[i], now));
    gtk_widget_set_visible (self->recent_group, recents->len > 0);
}
