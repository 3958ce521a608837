/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "widgets/bb-sensitive.h"

static void
tell (GtkWidget *widget)
{
    gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_DISABLED,
                                 !gtk_widget_is_sensitive (widget), -1);
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
        tell (child);
}

/**
 * bb_sensitive_set:
 * @widget: a widget with others in it
 * @sensitive: whether it can be used
 *
 * Sets the sensitivity of a widget. GTK greys out all that is in it, but tells a screen reader of
 * the widget alone; this tells it of all that is there now. What comes into it later is told of by
 * calling this again.
 */
void
bb_sensitive_set (GtkWidget *widget, gboolean sensitive)
{
    g_return_if_fail (GTK_IS_WIDGET (widget));

    if (sensitive && gtk_widget_get_sensitive (widget))
        return;
    gtk_widget_set_sensitive (widget, sensitive);
    tell (widget);
}
