/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-card-text.h"

#include <glib/gi18n-lib.h>

#include "pane/bb-date-text.h"
#include "pane/bb-pane-text.h"
#include "model/bb-date.h"

static char *
describe_place (BbBlock *block, guint position, guint n_cards)
{
    BbStatus status = bb_block_get_status (block);

    if (status == BB_STATUS_NONE)
        return g_strdup (bb_status_get_label (status));
    /* TRANSLATORS: %1$s is a status such as “Done”; %2$u and %3$u are numbers: place 2 of 3 */
    return g_strdup_printf (_ ("%1$s, place %2$u of %3$u"), bb_status_get_label (status),
                            position + 1, n_cards);
}

static void
add_owner (GStrvBuilder *parts, const char *owner)
{
    if (*owner != '\0')
        /* TRANSLATORS: %s is the name of a person or a team */
        g_strv_builder_take (parts, g_strdup_printf (_ ("owner: %s"), owner));
}

static void
add_due (GStrvBuilder *parts, BbBlock *block)
{
    const char *due = bb_block_get_due (block);
    g_autofree char *day = *due != '\0' ? bb_date_text_long (due) : NULL;

    if (day == NULL)
        return;
    if (bb_card_text_is_overdue (block))
        /* TRANSLATORS: %s is a date that has passed */
        g_strv_builder_take (parts, g_strdup_printf (_ ("overdue since %s"), day));
    else
        /* TRANSLATORS: %s is a date */
        g_strv_builder_take (parts, g_strdup_printf (_ ("due: %s"), day));
}

static void
add_marks (GStrvBuilder *parts, BbBlock *block)
{
    guint n_lines = g_list_model_get_n_items (bb_block_get_checklist (block));
    guint n_comments = bb_block_get_n_open_comments (block);

    if (bb_block_get_has_conflict (block))
        g_strv_builder_add (parts, _ ("changed twice"));
    if (n_lines > 0)
        /* TRANSLATORS: how much of a checklist is done; both %u are numbers */
        g_strv_builder_take (parts,
                             g_strdup_printf (_ ("checklist: %1$u of %2$u"),
                                              bb_block_get_n_checklist_done (block), n_lines));
    if (n_comments > 0)
        /* TRANSLATORS: comments on a block that nobody has settled; %u is a number */
        g_strv_builder_take (
            parts, g_strdup_printf (ngettext ("%u open comment", "%u open comments", n_comments),
                                    n_comments));
}

/**
 * bb_card_text_is_overdue:
 * @block: a block
 *
 * Returns: whether it should have been done before today
 */
gboolean
bb_card_text_is_overdue (BbBlock *block)
{
    const char *due = bb_block_get_due (block);
    g_autofree char *today = NULL;

    if (bb_block_get_status (block) == BB_STATUS_DONE || !bb_date_is_valid (due))
        return FALSE;
    today = bb_date_dup_today ();
    return strcmp (due, today) < 0;
}

/**
 * bb_card_text_describe:
 * @block: a block
 * @position: its place within its cell, from 0
 * @n_cards: how many cards lie there
 *
 * All that a card shows, in words: what a screen reader says.
 *
 * Returns: (transfer full): one line of text
 */
char *
bb_card_text_describe (BbBlock *block, guint position, guint n_cards)
{
    g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
    g_auto (GStrv) list = NULL;

    g_strv_builder_take (parts, g_strdup_printf ("%s %s", bb_block_get_number_text (block),
                                                 bb_block_get_title (block)));
    g_strv_builder_add (parts, bb_block_get_party_title (block));
    g_strv_builder_take (parts, describe_place (block, position, n_cards));
    g_strv_builder_add (parts, bb_block_get_challenge_title (block));
    add_owner (parts, bb_block_get_owner (block));
    add_due (parts, block);
    add_marks (parts, block);
    list = g_strv_builder_end (parts);
    return g_strjoinv (", ", list);
}

static void
add_line (GString *text, const char *line)
{
    g_autofree char *shown = bb_pane_text_shorten (line);

    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", shown);
}

/**
 * bb_card_text_explain:
 * @block: a block
 * @whole: whether its card shows the owner
 *
 * What the pointer finds: words that may be cut or left out on the card, and what its marks mean.
 *
 * Returns: (transfer full): some lines of text
 */
char *
bb_card_text_explain (BbBlock *block, gboolean whole)
{
    GString *text = g_string_new (NULL);

    add_line (text, bb_block_get_title (block));
    add_line (text, bb_block_get_challenge_title (block));
    if (bb_block_get_has_conflict (block))
        add_line (text, _ ("Changed twice: see the side pane"));
    if (bb_card_text_is_overdue (block))
        add_line (text, _ ("Its day has passed"));
    if (!whole && *bb_block_get_owner (block) != '\0')
        add_line (text, bb_block_get_owner (block));
    return g_string_free_and_steal (text);
}
