/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-invitation.h"

#include <glib/gi18n-lib.h>

static const char *
get_question (BbStatus status)
{
    switch (status) {
    case BB_STATUS_AMBITION:
        return _ ("What do you want?");
    case BB_STATUS_IN_PROGRESS:
        return _ ("What are you working on?");
    case BB_STATUS_DONE:
    case BB_STATUS_NONE:
        break;
    }
    return _ ("What is there already?");
}

static void
append_label (GtkWidget *box, const char *text, const char *css_class)
{
    GtkWidget *label =
        g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER,
                      "lines", 3, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

    gtk_widget_add_css_class (label, css_class);
    gtk_box_append (GTK_BOX (box), label);
}

/**
 * bb_invitation_new:
 * @status: a column
 *
 * What an empty board says in a column: a question, and how to answer it.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
bb_invitation_new (BbStatus status)
{
    GtkWidget *box =
        g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "valign",
                      GTK_ALIGN_CENTER, "halign", GTK_ALIGN_CENTER, "can-target", FALSE, NULL);
    g_autofree char *icon = g_strdup_printf ("bb-status-%s-symbolic", bb_status_get_nick (status));

    gtk_widget_add_css_class (box, "invitation");
    gtk_box_append (GTK_BOX (box),
                    g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
    append_label (box, get_question (status), "heading");
    append_label (box, _ ("Drag a block here, or choose one and press Alt + →"), "dim-label");
    return box;
}
