/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "widgets/bb-row-names.h"

#include <adwaita.h>

/* An entry row draws its title in two sizes, of which one is seen at a time; a screen reader would
 * read out both. */

static void
name_row (AdwPreferencesRow *row)
{
    const char *title = adw_preferences_row_get_title (row);
    g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new (NULL));

    if (adw_preferences_row_get_use_underline (row))
        gtk_label_set_text_with_mnemonic (GTK_LABEL (label), title);
    else
        gtk_label_set_text (GTK_LABEL (label), title);
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    gtk_label_get_text (GTK_LABEL (label)), -1);
}

/**
 * bb_row_names_give:
 * @widget: a widget with entry rows in it
 *
 * Gives each of them its title for a name, once, and each title that comes later.
 */
void
bb_row_names_give (GtkWidget *widget)
{
    g_return_if_fail (GTK_IS_WIDGET (widget));

    if (ADW_IS_ENTRY_ROW (widget)) {
        g_signal_connect (widget, "notify::title", G_CALLBACK (name_row), NULL);
        name_row (ADW_PREFERENCES_ROW (widget));
        return;
    }
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
        bb_row_names_give (child);
}
