/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-board-private.h"

#include <glib/gi18n-lib.h>

#include "pane/bb-pane-text.h"

/*
 * A card in the hand: it was tapped, or its menu was asked for it, and goes where one taps next.
 * Whoever cannot drag moves every card to every place by this.
 */

static void
show_hint (BbBoard *self, const char *text)
{
    g_autofree char *shown = bb_pane_text_shorten (text);

    gtk_label_set_label (GTK_LABEL (self->hint), shown);
    gtk_revealer_set_reveal_child (GTK_REVEALER (self->hint_revealer), TRUE);
}

void
bb_board_hide_hint (BbBoard *self)
{
    gtk_revealer_set_reveal_child (GTK_REVEALER (self->hint_revealer), FALSE);
}

void
bb_board_show_target (BbBoard *self, BbBlock *block, BbStatus status)
{
    g_autofree char *text = NULL;

    /* TRANSLATORS: while a card is dragged. %1$s is the number and %2$s the title of a building
     * block, %3$s a status such as “Done” */
    text = g_strdup_printf (_ ("Dropping puts “%1$s %2$s” in %3$s · Esc cancels"),
                            bb_block_get_number_text (block), bb_block_get_title (block),
                            bb_status_get_label (status));
    show_hint (self, text);
}

void
bb_board_show_astray (BbBoard *self, BbBlock *block)
{
    g_autofree char *text = NULL;

    /* TRANSLATORS: while a card is dragged where it cannot go. %s is the name of a party */
    text = g_strdup_printf (_ ("This block stays with %s · Esc cancels"),
                            bb_block_get_party_title (block));
    show_hint (self, text);
}

static void
show_in_hand (BbBoard *self)
{
    g_autofree char *text = NULL;

    /* TRANSLATORS: %s is the title of a building block that was chosen to be moved */
    text = g_strdup_printf (_ ("Where should “%s” go? Tap the place · Esc cancels"),
                            bb_block_get_title (self->carried));
    show_hint (self, text);
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * bb_board_carry:
 * @self: a board
 * @block: a block
 *
 * Takes a card in the hand; what comes in from now on will not be overwritten by its move.
 */
void
bb_board_carry (BbBoard *self, BbBlock *block)
{
    g_autoptr (GPtrArray) moving = NULL;

    bb_board_stop_carrying (self);
    moving = bb_board_dup_moving (self, block);
    self->carried = g_object_ref (block);
    self->pointer_seen = FALSE;
    self->basis = bb_session_begin_moves (self->session, moving);
    bb_wall_lift (self->wall, block);
    bb_board_update_actions (self);
    show_in_hand (self);
}

/**
 * bb_board_carry_over:
 * @self: a board with a card in the hand
 * @x: a point in the coordinates of the wall
 * @y: a point in the coordinates of the wall
 *
 * Shows where the card would come to lie.
 */
void
bb_board_carry_over (BbBoard *self, double x, double y)
{
    BbDropHint hint = { .lifted = self->carried };

    g_assert (self->carried != NULL);

    if (!bb_wall_find_place (self->wall, x, y, &hint)) {
        bb_wall_close_place (self->wall);
        bb_board_show_astray (self, self->carried);
        return;
    }
    bb_wall_open_place (self->wall, &hint);
    bb_board_show_target (self, self->carried, hint.status);
}

/**
 * bb_board_put_down:
 * @self: a board with a card in the hand
 * @x: a point in the coordinates of the wall
 * @y: a point in the coordinates of the wall
 *
 * Moves the card in the hand to a place of its lane; elsewhere it goes back to where it was.
 *
 * Returns: %TRUE if there was a place for it
 */
gboolean
bb_board_put_down (BbBoard *self, double x, double y)
{
    g_autoptr (BbBlock) block = NULL;
    BbDropHint hint = { .lifted = self->carried };
    gboolean found;

    g_assert (self->carried != NULL);

    block = g_object_ref (self->carried);
    found = bb_wall_find_place (self->wall, x, y, &hint);
    bb_wall_put_down (self->wall);
    if (found)
        bb_board_move (self, block, hint.status, hint.position);
    bb_board_stop_carrying (self);
    return found;
}

void
bb_board_stop_carrying (BbBoard *self)
{
    if (self->carried == NULL)
        return;
    bb_wall_put_down (self->wall);
    bb_board_hide_hint (self);
    gtk_widget_set_visible (self->in_hand, FALSE);
    g_clear_object (&self->carried);
    g_clear_pointer (&self->basis, bb_basis_unref);
    bb_board_update_actions (self);
}
