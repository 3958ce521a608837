/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "widgets/bb-menu-names.h"

/* GTK 4.18 names the items of its menus by a label that it hides from screen readers, and so they
 * have no name at all there. */

static gboolean
is_item (GtkWidget *widget)
{
    GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

    return (role == GTK_ACCESSIBLE_ROLE_MENU_ITEM ||
            role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX ||
            role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO) &&
           g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "text") != NULL;
}

static void
name_items (GtkWidget *widget)
{
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child)) {
        if (is_item (child)) {
            g_autofree char *text = NULL;

            /* As it is shown: without the underscore of the mnemonic, with one of its own. */
            g_object_get (child, "text", &text, NULL);
            gtk_accessible_reset_relation (GTK_ACCESSIBLE (child),
                                           GTK_ACCESSIBLE_RELATION_LABELLED_BY);
            gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                            text, -1);
        }
        name_items (child);
    }
}

/**
 * bb_menu_names_give:
 * @menu: a menu made from a model
 *
 * Gives the items of a menu a name for screen readers, each time that it opens.
 */
void
bb_menu_names_give (GtkPopover *menu)
{
    g_return_if_fail (GTK_IS_POPOVER_MENU (menu));

    g_signal_connect (menu, "map", G_CALLBACK (name_items), NULL);
}
