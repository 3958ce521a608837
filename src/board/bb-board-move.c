/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-board-private.h"

#include <glib/gi18n-lib.h>

/* Where a card lies: its place in its cell. */
static guint
find_position (BbBoard *self, BbBlock *block)
{
    BbProject *project = bb_session_get_project (self->session);
    BbStatus status = bb_block_get_status (block);
    BbCell *cell = bb_project_get_cell (project, bb_block_get_party (block), status);
    guint position = 0;

    bb_cell_find (cell, block, &position);
    return position;
}

static char *
describe_place (BbBoard *self, BbBlock *block)
{
    BbProject *project = bb_session_get_project (self->session);
    BbStatus status = bb_block_get_status (block);
    BbCell *cell = bb_project_get_cell (project, bb_block_get_party (block), status);

    if (status == BB_STATUS_NONE)
        /* TRANSLATORS: %s is the title of a building block */
        return g_strdup_printf (_ ("“%s” is back in the tray"), bb_block_get_title (block));
    /* TRANSLATORS: %1$s is the title of a building block, %2$s a status such as “Done”; %3$u and
     * %4$u are numbers */
    return g_strdup_printf (_ ("“%1$s” is now in %2$s, place %3$u of %4$u"),
                            bb_block_get_title (block), bb_status_get_label (status),
                            find_position (self, block) + 1,
                            g_list_model_get_n_items (G_LIST_MODEL (cell)));
}

static char *
describe_places (guint n_blocks, BbStatus status)
{
    if (status == BB_STATUS_NONE)
        /* TRANSLATORS: %u is a number, two at least */
        return g_strdup_printf (
            ngettext ("%u card is back in the tray", "%u cards are back in the tray", n_blocks),
            n_blocks);
    /* TRANSLATORS: %1$u is a number, two at least; %2$s is a status such as “Done” */
    return g_strdup_printf (
        ngettext ("%1$u card is now in %2$s", "%1$u cards are now in %2$s", n_blocks), n_blocks,
        bb_status_get_label (status));
}

/* What to say of a move once it has been made: where the cards lie now. */
static void
say_move (BbBoard *self, GPtrArray *moving)
{
    BbBlock *first = moving->pdata[0];
    g_autofree char *text = moving->len == 1
                                ? describe_place (self, first)
                                : describe_places (moving->len, bb_block_get_status (first));

    bb_board_say_moved (self, text);
}

/**
 * bb_board_dup_moving:
 * @self: a board
 * @block: a block
 *
 * What a move of a card takes along: all cards that are picked, if it is one of those.
 *
 * Returns: (transfer full) (element-type BbBlock): the blocks
 */
GPtrArray *
bb_board_dup_moving (BbBoard *self, BbBlock *block)
{
    GPtrArray *moving;

    if (bb_picks_contains (self->picks, block))
        return bb_picks_dup_blocks (self->picks);
    moving = g_ptr_array_new_with_free_func (g_object_unref);
    g_ptr_array_add (moving, g_object_ref (block));
    return moving;
}

static char *
dup_fingerprint (BbBoard *self, GPtrArray *moving)
{
    GString *places = g_string_new (NULL);

    for (guint i = 0; i < moving->len; i++)
        g_string_append_printf (places, "%d/%u ", (int) bb_block_get_status (moving->pdata[i]),
                                find_position (self, moving->pdata[i]));
    return g_string_free_and_steal (places);
}

/**
 * bb_board_move:
 * @self: a board
 * @block: a block
 * @status: where to
 * @position: the place in that cell, not counting what moves
 *
 * The one way in which this board moves cards, be it by pointer, touch, key or menu: one card, or
 * all that are picked with it. Keeps the focus on the card and says where it went, if it went
 * anywhere.
 */
void
bb_board_move (BbBoard *self, BbBlock *block, BbStatus status, guint position)
{
    g_autoptr (GPtrArray) moving = bb_board_dup_moving (self, block);
    g_autofree char *before = dup_fingerprint (self, moving);
    g_autofree char *after = NULL;
    g_autoptr (GError) error = NULL;

    bb_typed_number_clear (&self->typed);
    if (!bb_session_move_blocks (self->session, moving, status, position, self->basis, &error)) {
        bb_board_say_failed (self, error);
        return;
    }
    bb_board_focus_block (self, block);
    after = dup_fingerprint (self, moving);
    if (!g_str_equal (before, after))
        say_move (self, moving);
}

void
bb_board_announce_picks (BbBoard *self)
{
    guint n = bb_picks_get_size (self->picks);
    g_autofree char *text = NULL;

    /* TRANSLATORS: %u is the number of cards that were chosen to be moved together */
    text = g_strdup_printf (ngettext ("%u card picked", "%u cards picked", n), n);
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
