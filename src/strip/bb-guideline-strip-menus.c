/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <glib/gi18n-lib.h>

#include "strip/bb-guideline-pill.h"
#include "strip/bb-guideline-strip-private.h"

static gboolean
is_chosen (BbGuidelineStrip *self, BbGuideline *guideline)
{
    return bb_block_query_has_topic (self->query, bb_guideline_get_topic (guideline));
}

static GtkWidget *
create_row (BbGuidelineStrip *self, BbGuideline *guideline)
{
    GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
    GtkWidget *pill = bb_guideline_pill_new (guideline, self->query);
    GtkWidget *edit = gtk_button_new_from_icon_name ("view-more-symbolic");

    gtk_widget_add_css_class (pill, "flat");
    gtk_widget_set_hexpand (pill, TRUE);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (edit), "guidelines.edit");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (edit), "s", bb_guideline_get_id (guideline));
    gtk_widget_set_tooltip_text (edit, _ ("Focus and notes"));
    gtk_widget_add_css_class (edit, "flat");
    gtk_widget_add_css_class (edit, "circular");
    gtk_box_append (GTK_BOX (row), pill);
    gtk_box_append (GTK_BOX (row), edit);
    return row;
}

/* A menu stays as it was when it opened, so that nothing goes away under a pointer. */
static void
create_popover_cb (GtkMenuButton *button, gpointer user_data)
{
    BbGuidelineStrip *self = BB_GUIDELINE_STRIP (user_data);
    GtkWidget *popover = gtk_popover_new ();
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

    for (guint i = 0; i < self->pills->len; i++) {
        BbGuideline *guideline = bb_guideline_pill_get_guideline (self->pills->pdata[i]);

        if (GTK_WIDGET (button) == self->all || !bb_guideline_get_focus (guideline))
            gtk_box_append (GTK_BOX (box), create_row (self, guideline));
    }
    gtk_popover_set_child (GTK_POPOVER (popover), box);
    gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Guidelines"), -1);
    gtk_widget_add_css_class (popover, "guidelines");
    gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
create_button (BbGuidelineStrip *self)
{
    GtkWidget *button = gtk_menu_button_new ();

    gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
    gtk_menu_button_set_can_shrink (GTK_MENU_BUTTON (button), TRUE);
    gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popover_cb, self, NULL);
    gtk_widget_add_css_class (button, "guideline");
    gtk_widget_set_parent (button, GTK_WIDGET (self));
    return button;
}

void
bb_guideline_strip_add_menus (BbGuidelineStrip *self)
{
    self->others = create_button (self);
    self->all = create_button (self);
    bb_guideline_strip_update_menus (self);
}

static void
set_label (GtkWidget *button, const char *label, gboolean chosen)
{
    gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
    if (chosen)
        gtk_widget_add_css_class (button, "chosen");
    else
        gtk_widget_remove_css_class (button, "chosen");
}

/* Says of the guidelines that only the menu shows how many there are, or what was chosen. */
static void
update_others (BbGuidelineStrip *self)
{
    guint n = 0, n_chosen = 0;
    const char *title = NULL;
    g_autofree char *label = NULL;

    for (guint i = 0; i < self->pills->len; i++) {
        BbGuideline *guideline = bb_guideline_pill_get_guideline (self->pills->pdata[i]);

        if (bb_guideline_get_focus (guideline))
            continue;
        n++;
        if (is_chosen (self, guideline)) {
            n_chosen++;
            title = bb_guideline_get_title (guideline);
        }
    }
    if (n_chosen == 1)
        label = g_strdup (title);
    else if (n_chosen > 1)
        /* TRANSLATORS: of the guidelines that are not in focus, %1$u of %2$u are chosen */
        label = g_strdup_printf (
            ngettext ("%1$u of %2$u other guideline", "%1$u of %2$u other guidelines", n), n_chosen,
            n);
    else
        label = g_strdup_printf (ngettext ("%u other guideline", "%u other guidelines", n), n);
    set_label (self->others, label, n_chosen > 0);
}

static void
update_all (BbGuidelineStrip *self)
{
    guint n_chosen = 0;
    const char *title = NULL;
    g_autofree char *label = NULL;

    for (guint i = 0; i < self->pills->len; i++) {
        BbGuideline *guideline = bb_guideline_pill_get_guideline (self->pills->pdata[i]);

        if (is_chosen (self, guideline)) {
            n_chosen++;
            title = bb_guideline_get_title (guideline);
        }
    }
    if (n_chosen > 1)
        label = g_strdup_printf (ngettext ("%u guideline", "%u guidelines", n_chosen), n_chosen);
    set_label (self->all,
               n_chosen == 0   ? _ ("All guidelines")
               : n_chosen == 1 ? title
                               : label,
               n_chosen > 0);
}

void
bb_guideline_strip_update_menus (BbGuidelineStrip *self)
{
    update_others (self);
    update_all (self);
}
