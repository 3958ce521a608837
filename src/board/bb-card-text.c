/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-card-text.h"

#include <glib/gi18n-lib.h>

#include "board/bb-date-text.h"

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
add_due (GStrvBuilder *parts, const char *due)
{
    g_autofree char *day = *due != '\0' ? bb_date_text_long (due) : NULL;

    if (day != NULL)
        /* TRANSLATORS: %s is a date */
        g_strv_builder_take (parts, g_strdup_printf (_ ("due: %s"), day));
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
    add_due (parts, bb_block_get_due (block));
    list = g_strv_builder_end (parts);
    return g_strjoinv (", ", list);
}
