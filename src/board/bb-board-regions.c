/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-board-private.h"

/* F6 goes round the parts of the window; these are those of the board. */
typedef enum {
    REGION_STRIP,
    REGION_TRAYS,
    REGION_COLUMNS,
    N_REGIONS,
} Region;

static Region
get_region (BbBlock *block)
{
    return bb_block_get_status (block) == BB_STATUS_NONE ? REGION_TRAYS : REGION_COLUMNS;
}

/* A card of the region: the chosen one, else one of its party, else the first there is. */
static BbBlock *
find_block (BbBoard *self, Region region)
{
    GListModel *blocks = bb_project_get_blocks (bb_session_get_project (self->session));
    BbBlock *found = NULL;

    if (self->selected != NULL && get_region (self->selected) == region)
        return self->selected;
    for (guint i = 0; i < g_list_model_get_n_items (blocks); i++) {
        g_autoptr (BbBlock) block = g_list_model_get_item (blocks, i);

        if (get_region (block) != region)
            continue;
        if (self->selected != NULL &&
            bb_block_get_party (block) == bb_block_get_party (self->selected))
            return block;
        if (found == NULL)
            found = block;
    }
    return found;
}

static gboolean
focus_region (BbBoard *self, int region)
{
    BbBlock *block;

    if (region == REGION_STRIP)
        return gtk_widget_get_mapped (self->strip) && gtk_widget_grab_focus (self->strip);
    block = find_block (self, (Region) region);
    return block != NULL && bb_board_focus_block (self, block);
}

/* In which region the focus is; where it is outside, the one before the first or behind the last.
 */
static int
find_region (BbBoard *self, gboolean forward)
{
    BbCard *card = bb_wall_get_focus_card (self->wall);

    if (card != NULL)
        return (int) get_region (bb_card_get_block (card));
    if (gtk_widget_get_focus_child (gtk_widget_get_parent (self->strip)) == self->strip)
        return REGION_STRIP;
    return forward ? -1 : N_REGIONS;
}

/**
 * bb_board_focus_region:
 * @self: a board
 * @forward: whether to go on or back
 *
 * Moves the focus to the next part of the board: from outside to the guidelines, from there
 * to the trays and to the columns, and the other way round. A list is one part.
 *
 * Returns: %FALSE if there is no further part, so that the focus should leave the board
 */
gboolean
bb_board_focus_region (BbBoard *self, gboolean forward)
{
    int step = forward ? 1 : -1;

    g_return_val_if_fail (BB_IS_BOARD (self), FALSE);

    if (self->session == NULL)
        return FALSE;
    if (self->view == BB_BOARD_VIEW_LIST)
        return gtk_widget_get_focus_child (self->overlay) == NULL &&
               gtk_widget_grab_focus (GTK_WIDGET (self->list));
    for (int region = find_region (self, forward) + step; region >= 0 && region < N_REGIONS;
         region += step) {
        if (focus_region (self, region))
            return TRUE;
    }
    return FALSE;
}
