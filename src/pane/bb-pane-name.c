/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "pane/bb-pane-name.h"

/**
 * bb_pane_name_set:
 * @widget: a button among others with the same words on it
 * @name: what it is called for whoever hears it
 *
 * Names a button more exactly than its label does, which GTK would read out instead.
 */
void
bb_pane_name_set (GtkWidget *widget, const char *name)
{
    g_return_if_fail (GTK_IS_WIDGET (widget));
    g_return_if_fail (name != NULL);

    gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
}
