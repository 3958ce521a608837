/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <glib/gi18n-lib.h>

#include "board/bb-board-private.h"
#include "board/bb-leap.h"

static gboolean
have_status (GPtrArray *blocks, BbStatus status)
{
    for (guint i = 0; i < blocks->len; i++) {
        if (bb_block_get_status (blocks->pdata[i]) != status)
            return FALSE;
    }
    return TRUE;
}

static void
move_to_status (BbBoard *self, BbBlock *block, BbStatus status)
{
    g_autoptr (GPtrArray) moving = bb_board_dup_moving (self, block);

    if (have_status (moving, status))
        gtk_widget_error_bell (GTK_WIDGET (self));
    else
        bb_board_move (self, block, status, BB_POSITION_LAST);
}

static void
place_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);
    BbStatus status;

    if (self->selected != NULL &&
        bb_status_from_nick (g_variant_get_string (parameter, NULL), &status))
        move_to_status (self, self->selected, status);
}

/* Alt with left and right changes the status, with up and down the place in the cell. */
static void
shift_status (BbBoard *self, int step)
{
    int status = (int) bb_block_get_status (self->selected) + step;

    if (status < BB_STATUS_NONE || status > BB_STATUS_DONE)
        gtk_widget_error_bell (GTK_WIDGET (self));
    else
        bb_board_move (self, self->selected, (BbStatus) status, BB_POSITION_LAST);
}

/* Several cards keep their order; only one can be moved within it. */
static void
shift_place (BbBoard *self, int step)
{
    BbProject *project = bb_session_get_project (self->session);
    BbStatus status = bb_block_get_status (self->selected);
    BbCell *cell = bb_project_get_cell (project, bb_block_get_party (self->selected), status);
    guint n = g_list_model_get_n_items (G_LIST_MODEL (cell));
    guint position = 0;

    bb_cell_find (cell, self->selected, &position);
    if (bb_picks_get_size (self->picks) > 1 || status == BB_STATUS_NONE ||
        (int) position + step < 0 || (int) position + step >= (int) n)
        gtk_widget_error_bell (GTK_WIDGET (self));
    else
        bb_board_move (self, self->selected, status, (guint) ((int) position + step));
}

static void
shift_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);

    if (self->selected == NULL)
        return;
    switch ((GtkDirectionType) g_variant_get_int32 (parameter)) {
    case GTK_DIR_LEFT:
        shift_status (self, -1);
        break;
    case GTK_DIR_RIGHT:
        shift_status (self, 1);
        break;
    case GTK_DIR_UP:
        shift_place (self, -1);
        break;
    case GTK_DIR_DOWN:
        shift_place (self, 1);
        break;
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
        break;
    }
}

static void
walk_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);
    GtkDirectionType direction = (GtkDirectionType) g_variant_get_int32 (parameter);
    BbCard *card = bb_wall_get_focus_card (self->wall);
    BbCard *next;

    bb_typed_number_clear (&self->typed);
    /* Among the toggles of the parties an arrow key does what it does everywhere. */
    if (card == NULL) {
        gtk_widget_child_focus (widget, direction);
        return;
    }
    next = bb_wall_find_card (self->wall, card, direction);
    if (next != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (next));
    else
        gtk_widget_error_bell (widget);
}

/* Shift with an arrow picks the card and the one that it goes to. */
static void
extend_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);
    BbCard *card = bb_wall_get_focus_card (self->wall);

    if (card == NULL)
        return;
    bb_picks_add (self->picks, bb_card_get_block (card));
    walk_cb (widget, action, parameter);
    card = bb_wall_get_focus_card (self->wall);
    bb_picks_add (self->picks, bb_card_get_block (card));
    bb_board_announce_picks (self);
}

static void
pick_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);
    BbCard *card = bb_wall_get_focus_card (self->wall);

    if (card == NULL)
        return;
    bb_picks_toggle (self->picks, bb_card_get_block (card));
    bb_board_announce_picks (self);
}

static void
leap_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);
    BbBlock *block = NULL;

    bb_typed_number_clear (&self->typed);
    if (self->selected != NULL)
        block = bb_leap_find (bb_session_get_project (self->session), self->selected,
                              (BbLeap) g_variant_get_int32 (parameter));
    if (block == NULL || !bb_board_focus_block (self, block))
        gtk_widget_error_bell (widget);
}

/* To the top or the bottom of the cell. */
static void
rank_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);
    gboolean last = g_variant_get_boolean (parameter);
    BbStatus status;

    if (self->selected == NULL)
        return;
    status = bb_block_get_status (self->selected);
    if (status == BB_STATUS_NONE)
        gtk_widget_error_bell (widget);
    else
        bb_board_move (self, self->selected, status, last ? G_MAXUINT - 1 : 0);
}

/* A number that does not go on from the digits before it may begin with this one. */
static void
digit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);
    char key = g_variant_get_string (parameter, NULL)[0];
    gint64 now = g_get_monotonic_time ();
    BbProject *project;
    BbBlock *block;

    if (self->session == NULL)
        return;
    project = bb_session_get_project (self->session);
    block = bb_project_find_block (project, bb_typed_number_add (&self->typed, key, now));
    if (block == NULL)
        block = bb_project_find_block (project, bb_typed_number_restart (&self->typed, key, now));
    if (block != NULL)
        bb_board_focus_block (self, block);
    else if (key != 'E')
        gtk_widget_error_bell (widget);
}

static void
refuse_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    bb_board_refuse (BB_BOARD (widget));
}

static void
carry_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);

    if (self->selected != NULL)
        bb_board_carry (self, self->selected);
}

static void
cancel_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);

    if (self->carried != NULL)
        bb_board_stop_carrying (self);
    else
        bb_picks_clear (self->picks);
}

static void
menu_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);
    GtkWidget *place = bb_board_get_focus_place (self);

    if (place != NULL)
        bb_board_popup_menu (self, place);
}

static void
details_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbBoard *self = BB_BOARD (widget);

    if (self->selected != NULL)
        bb_board_activate_block (self, self->selected);
}

void
bb_board_class_install_actions (GtkWidgetClass *widget_class)
{
    gtk_widget_class_install_action (widget_class, "board.place", "s", place_cb);
    gtk_widget_class_install_action (widget_class, "board.shift", "i", shift_cb);
    gtk_widget_class_install_action (widget_class, "board.walk", "i", walk_cb);
    gtk_widget_class_install_action (widget_class, "board.extend", "i", extend_cb);
    gtk_widget_class_install_action (widget_class, "board.pick", NULL, pick_cb);
    gtk_widget_class_install_action (widget_class, "board.leap", "i", leap_cb);
    gtk_widget_class_install_action (widget_class, "board.rank", "b", rank_cb);
    gtk_widget_class_install_action (widget_class, "board.digit", "s", digit_cb);
    gtk_widget_class_install_action (widget_class, "board.carry", NULL, carry_cb);
    gtk_widget_class_install_action (widget_class, "board.refuse", NULL, refuse_cb);
    gtk_widget_class_install_action (widget_class, "board.cancel", NULL, cancel_cb);
    gtk_widget_class_install_action (widget_class, "board.menu", NULL, menu_cb);
    gtk_widget_class_install_action (widget_class, "board.details", NULL, details_cb);
}

void
bb_board_update_actions (BbBoard *self)
{
    GtkWidget *widget = GTK_WIDGET (self);
    gboolean any = self->selected != NULL;
    gboolean movable = any && self->session != NULL && !bb_session_get_read_only (self->session);

    gtk_widget_action_set_enabled (widget, "board.place", movable);
    gtk_widget_action_set_enabled (widget, "board.shift", movable);
    gtk_widget_action_set_enabled (widget, "board.rank", movable);
    gtk_widget_action_set_enabled (widget, "board.refuse", any && !movable);
    gtk_widget_action_set_enabled (widget, "board.details", any);
    gtk_widget_action_set_enabled (widget, "board.carry",
                                   movable && self->view == BB_BOARD_VIEW_CARDS);
    /* With nothing to give up, Escape is for whoever is around the board. */
    gtk_widget_action_set_enabled (widget, "board.cancel",
                                   self->carried != NULL || bb_picks_get_size (self->picks) > 0);
}

/* Opens the menu of a block beside its card or row. */
void
bb_board_popup_menu (BbBoard *self, GtkWidget *card)
{
    graphene_rect_t bounds;

    if (!gtk_widget_compute_bounds (card, GTK_WIDGET (self), &bounds))
        return;
    gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                                 &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                   (int) bounds.size.width,
                                                   (int) bounds.size.height });
    gtk_popover_popup (GTK_POPOVER (self->menu));
}
