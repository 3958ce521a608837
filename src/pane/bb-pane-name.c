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

/**
 * bb_pane_name_set_menu:
 * @button: a button that opens a menu
 * @name: what it is called for whoever hears it
 *
 * Names the button and the one inside it, which is the one that has the focus.
 */
void
bb_pane_name_set_menu (GtkMenuButton *button, const char *name)
{
    g_return_if_fail (GTK_IS_MENU_BUTTON (button));
    g_return_if_fail (name != NULL);

    bb_pane_name_set (gtk_widget_get_first_child (GTK_WIDGET (button)), name);
    bb_pane_name_set (GTK_WIDGET (button), name);
}

static gboolean
query_tooltip_cb (GtkWidget *widget, int x, int y, gboolean by_key, GtkTooltip *tooltip,
                  const char *text)
{
    gtk_tooltip_set_text (tooltip, text);
    return TRUE;
}

static void
free_text (gpointer text, GClosure *closure)
{
    g_free (text);
}

/**
 * bb_pane_name_explain:
 * @widget: a widget that has a name of its own; to be called once
 * @tooltip: what the pointer finds there
 *
 * A tooltip that is no description: GTK would take a plain one for that, and a screen reader would
 * say the name twice.
 */
void
bb_pane_name_explain (GtkWidget *widget, const char *tooltip)
{
    g_return_if_fail (GTK_IS_WIDGET (widget));
    g_return_if_fail (tooltip != NULL);

    gtk_widget_set_has_tooltip (widget, TRUE);
    g_signal_connect_data (widget, "query-tooltip", G_CALLBACK (query_tooltip_cb),
                           g_strdup (tooltip), free_text, G_CONNECT_DEFAULT);
}
