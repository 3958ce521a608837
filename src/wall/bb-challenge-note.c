/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-challenge-note.h"

#include <glib/gi18n-lib.h>

#include "pane/bb-pane-text.h"

struct _BbChallengeNote {
    GtkWidget parent_instance;

    BbChallenge *challenge;

    GtkWidget *button;
    GtkWidget *course;
    GtkWidget *title;
};

G_DEFINE_FINAL_TYPE (BbChallengeNote, bb_challenge_note, GTK_TYPE_WIDGET)

static void
update (BbChallengeNote *self)
{
    const char *title = bb_challenge_get_title (self->challenge);
    const char *why = bb_challenge_get_why (self->challenge);
    g_autofree char *shown = bb_pane_text_shorten (why);
    g_autofree char *label = NULL;
    g_autofree char *tooltip = NULL;

    /* TRANSLATORS: %s is the title of a challenge that the project has chosen */
    label = g_strdup_printf (_ ("Chosen: %s, no block placed yet"), title);
    tooltip = g_strjoin ("\n", title, _ ("Show its blocks"), *why != '\0' ? shown : NULL, NULL);
    gtk_label_set_label (GTK_LABEL (self->title), title);
    gtk_widget_set_tooltip_text (self->button, tooltip);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why, -1);
}

static void
bb_challenge_note_dispose (GObject *object)
{
    BbChallengeNote *self = BB_CHALLENGE_NOTE (object);

    g_clear_pointer (&self->button, gtk_widget_unparent);
    g_clear_object (&self->challenge);

    G_OBJECT_CLASS (bb_challenge_note_parent_class)->dispose (object);
}

static void
bb_challenge_note_class_init (BbChallengeNoteClass *klass)
{
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_challenge_note_dispose;

    gtk_widget_class_set_css_name (widget_class, "challengenote");
    gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
    GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "ellipsize",
                                     PANGO_ELLIPSIZE_END, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

    gtk_widget_add_css_class (label, css_class);
    return label;
}

static GtkWidget *
new_heading (BbChallengeNote *self)
{
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

    self->course =
        g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
    gtk_box_append (GTK_BOX (box), self->course);
    gtk_box_append (GTK_BOX (box), new_label (_ ("Chosen, no block yet"), "card-caption"));
    return box;
}

static void
bb_challenge_note_init (BbChallengeNote *self)
{
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

    self->title = new_label ("", "card-title");
    g_object_set (self->title, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", 2, NULL);
    gtk_box_append (GTK_BOX (box), new_heading (self));
    gtk_box_append (GTK_BOX (box), self->title);
    gtk_widget_set_valign (box, GTK_ALIGN_START);
    self->button = g_object_new (GTK_TYPE_BUTTON, "child", box, "action-name",
                                 "board.show-challenge", "has-frame", FALSE, NULL);
    gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
bb_challenge_note_new (BbChallenge *challenge)
{
    BbChallengeNote *self = g_object_new (BB_TYPE_CHALLENGE_NOTE, NULL);
    BbTopic *topic = bb_challenge_get_topic (challenge);
    g_autofree char *party = NULL;
    g_autofree char *icon =
        g_strdup_printf ("bb-challenge-%u-symbolic", bb_topic_get_number (topic));

    party = g_strdup_printf ("party-%u", bb_topic_get_number (bb_challenge_get_party (challenge)));
    self->challenge = g_object_ref (challenge);
    gtk_widget_add_css_class (GTK_WIDGET (self), party);
    gtk_image_set_from_icon_name (GTK_IMAGE (self->course), icon);
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s",
                                      bb_challenge_get_id (challenge));
    g_signal_connect_object (challenge, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    update (self);
    return GTK_WIDGET (self);
}

BbChallenge *
bb_challenge_note_get_challenge (BbChallengeNote *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE_NOTE (self), NULL);

    return self->challenge;
}
