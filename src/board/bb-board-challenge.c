/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-board-private.h"
#include "board/bb-challenge-popover.h"

static void
failed_cb (BbBoard *self, GError *error)
{
    g_signal_emit_by_name (self, "failed", error);
}

static BbChallengePopover *
get_popover (BbBoard *self)
{
    if (self->challenge_popover == NULL) {
        self->challenge_popover = bb_challenge_popover_new ();
        gtk_widget_set_parent (self->challenge_popover, GTK_WIDGET (self->wall));
        g_signal_connect_object (self->challenge_popover, "closed",
                                 G_CALLBACK (gtk_widget_grab_focus), self, G_CONNECT_SWAPPED);
        g_signal_connect_object (self->challenge_popover, "failed", G_CALLBACK (failed_cb), self,
                                 G_CONNECT_SWAPPED);
    }
    return BB_CHALLENGE_POPOVER (self->challenge_popover);
}

/* The popover points at the name of the challenge, or at the card whose menu asked for it. */
static gboolean
find_place (BbBoard *self, BbChallenge *challenge, GdkRectangle *place)
{
    BbCard *card = bb_wall_get_card (self->wall, self->selected);
    graphene_rect_t bounds;

    if (bb_wall_get_challenge_bounds (self->wall, challenge, place))
        return TRUE;
    if (card == NULL ||
        !gtk_widget_compute_bounds (GTK_WIDGET (card), GTK_WIDGET (self->wall), &bounds))
        return FALSE;
    *place = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                              (int) bounds.size.height };
    return TRUE;
}

/* Without an id, the challenge of the chosen block. */
static BbChallenge *
find_challenge (BbBoard *self, GVariant *parameter)
{
    const char *id = g_variant_get_string (parameter, NULL);

    if (*id == '\0' && self->selected != NULL)
        id = bb_topic_get_id (bb_block_get_challenge (self->selected));
    return bb_project_find_challenge (bb_session_get_project (self->session), id);
}

static void
challenge_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);
    BbChallenge *challenge = find_challenge (self, parameter);
    BbChallengePopover *popover = get_popover (self);
    GdkRectangle place;

    if (challenge == NULL || !find_place (self, challenge, &place))
        return;
    gtk_popover_popdown (GTK_POPOVER (popover));
    gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
    bb_challenge_popover_open (popover, self->session, challenge);
}

static void
show_challenge_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);
    BbChallenge *challenge = find_challenge (self, parameter);
    BbCard *card = challenge != NULL ? bb_wall_get_first_card_of (self->wall, challenge) : NULL;

    if (card != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (card));
}

void
bb_board_class_install_challenge_actions (GtkWidgetClass *widget_class)
{
    gtk_widget_class_install_action (widget_class, "board.challenge", "s", challenge_cb);
    gtk_widget_class_install_action (widget_class, "board.show-challenge", "s", show_challenge_cb);
}

/**
 * bb_board_get_wall:
 * @self: a board
 *
 * Returns: (transfer none): what shows its cards, for its zoom
 */
BbWall *
bb_board_get_wall (BbBoard *self)
{
    g_return_val_if_fail (BB_IS_BOARD (self), NULL);

    return self->wall;
}
