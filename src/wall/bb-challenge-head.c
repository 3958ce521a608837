/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-challenge-head.h"

#include <glib/gi18n-lib.h>

#include "pane/bb-pane-text.h"

struct _BbChallengeHead {
    GtkWidget parent_instance;

    BbChallenge *challenge;

    GtkWidget *button;
    GtkWidget *course;
    GtkWidget *name;
    GtkWidget *mark;
};

G_DEFINE_FINAL_TYPE (BbChallengeHead, bb_challenge_head, GTK_TYPE_WIDGET)

static GtkWidget *
new_image (const char *icon)
{
    return g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role",
                         GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

static void
update_mark (BbChallengeHead *self, gboolean chosen)
{
    gtk_widget_set_visible (self->mark, chosen);
    if (chosen)
        gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
    else
        gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
}

/* Why it was chosen is said where its name is read. */
static void
update (BbChallengeHead *self)
{
    const char *title = bb_challenge_get_title (self->challenge);
    const char *why = bb_challenge_get_why (self->challenge);
    g_autofree char *shown = bb_pane_text_shorten (why);
    gboolean chosen = bb_challenge_get_chosen (self->challenge);
    g_autofree char *label = NULL;
    g_autofree char *tooltip = NULL;

    /* TRANSLATORS: %s is the title of a challenge that the project has chosen */
    label = chosen ? g_strdup_printf (_ ("%s, chosen"), title) : g_strdup (title);
    tooltip = *why != '\0' ? g_strdup_printf ("%s\n%s", title, shown) : g_strdup (title);
    gtk_label_set_label (GTK_LABEL (self->name), title);
    gtk_widget_set_tooltip_text (self->button, tooltip);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why, -1);
    update_mark (self, chosen);
}

static void
bb_challenge_head_dispose (GObject *object)
{
    BbChallengeHead *self = BB_CHALLENGE_HEAD (object);

    g_clear_pointer (&self->button, gtk_widget_unparent);
    g_clear_object (&self->challenge);

    G_OBJECT_CLASS (bb_challenge_head_parent_class)->dispose (object);
}

static void
bb_challenge_head_class_init (BbChallengeHeadClass *klass)
{
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_challenge_head_dispose;

    gtk_widget_class_set_css_name (widget_class, "challengehead");
    gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

/* It is out of the way of the arrow keys; the menu of a card leads to its challenge as well. */
static void
bb_challenge_head_init (BbChallengeHead *self)
{
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

    self->course = new_image (NULL);
    self->name = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
    self->mark = new_image ("bb-chosen-symbolic");
    gtk_widget_add_css_class (self->mark, "chosen-mark");
    gtk_box_append (GTK_BOX (box), self->course);
    gtk_box_append (GTK_BOX (box), self->name);
    gtk_box_append (GTK_BOX (box), self->mark);
    self->button = g_object_new (GTK_TYPE_BUTTON, "child", box, "action-name", "board.challenge",
                                 "has-frame", FALSE, "focusable", FALSE, NULL);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                    GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
    gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
bb_challenge_head_new (BbChallenge *challenge)
{
    BbChallengeHead *self = g_object_new (BB_TYPE_CHALLENGE_HEAD, NULL);
    BbTopic *topic = bb_challenge_get_topic (challenge);
    g_autofree char *icon =
        g_strdup_printf ("bb-challenge-%u-symbolic", bb_topic_get_number (topic));

    self->challenge = g_object_ref (challenge);
    gtk_image_set_from_icon_name (GTK_IMAGE (self->course), icon);
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s",
                                      bb_challenge_get_id (challenge));
    g_signal_connect_object (challenge, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    update (self);
    return GTK_WIDGET (self);
}

BbChallenge *
bb_challenge_head_get_challenge (BbChallengeHead *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE_HEAD (self), NULL);

    return self->challenge;
}
