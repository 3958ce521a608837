/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-card-marks.h"

#include "wall/bb-card-text.h"

static const struct {
    const char *icon;
    const char *css_class;
} looks[BB_N_CARD_MARKS] = {
    [BB_CARD_MARK_CONFLICT] = { "bb-conflict-symbolic", "conflict" },
    [BB_CARD_MARK_OVERDUE] = { "bb-overdue-symbolic", "overdue" },
    [BB_CARD_MARK_CHECKLIST] = { "bb-checklist-symbolic", "checklist" },
    [BB_CARD_MARK_COMMENTS] = { "bb-comment-symbolic", "comments" },
};

/* What stands beside the icon; %NULL if a card does not have this mark. */
static char *
describe (BbCardMark mark, BbBlock *block)
{
    guint n_lines = g_list_model_get_n_items (bb_block_get_checklist (block));
    guint n_comments = bb_block_get_n_open_comments (block);

    switch (mark) {
    case BB_CARD_MARK_CONFLICT:
        return bb_block_get_has_conflict (block) ? g_strdup ("") : NULL;
    case BB_CARD_MARK_OVERDUE:
        return bb_card_text_is_overdue (block) ? g_strdup ("") : NULL;
    case BB_CARD_MARK_CHECKLIST:
        return n_lines > 0
                   ? g_strdup_printf ("%u/%u", bb_block_get_n_checklist_done (block), n_lines)
                   : NULL;
    case BB_CARD_MARK_COMMENTS:
        return n_comments > 0 ? g_strdup_printf ("%u", n_comments) : NULL;
    default:
        g_assert_not_reached ();
    }
}

/* Its words are in the description of the card; here they would be said twice. */
static GtkWidget *
new_mark (BbCardMark mark)
{
    GtkWidget *box = g_object_new (GTK_TYPE_BOX, "css-name", "mark", "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, "can-target", FALSE, NULL);

    gtk_widget_add_css_class (box, looks[mark].css_class);
    gtk_box_append (GTK_BOX (box),
                    g_object_new (GTK_TYPE_IMAGE, "icon-name", looks[mark].icon, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
    gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "accessible-role",
                                                 GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
    return box;
}

static void
update_mark (BbCardMarks *self, BbCardMark mark, GtkWidget *card, const char *text)
{
    GtkWidget **widget = &self->widgets[mark];
    GtkWidget *label;

    if (text == NULL) {
        g_clear_pointer (widget, gtk_widget_unparent);
        return;
    }
    if (*widget == NULL) {
        *widget = new_mark (mark);
        gtk_widget_set_parent (*widget, card);
    }
    label = gtk_widget_get_last_child (*widget);
    gtk_label_set_label (GTK_LABEL (label), text);
    gtk_widget_set_visible (label, *text != '\0');
}

/**
 * bb_card_marks_update:
 * @self: the marks of a card
 * @card: their parent
 * @block: what they tell about
 *
 * Makes and removes marks.
 */
void
bb_card_marks_update (BbCardMarks *self, GtkWidget *card, BbBlock *block)
{
    for (guint mark = 0; mark < BB_N_CARD_MARKS; mark++) {
        g_autofree char *text = describe ((BbCardMark) mark, block);

        update_mark (self, (BbCardMark) mark, card, text);
    }
}

void
bb_card_marks_clear (BbCardMarks *self)
{
    for (guint mark = 0; mark < BB_N_CARD_MARKS; mark++)
        g_clear_pointer (&self->widgets[mark], gtk_widget_unparent);
}
