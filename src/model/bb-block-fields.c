/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-block-properties.h"

static const char *
get_field (BbBlock *self, BbBlockProperty property)
{
    return self->fields[property - PROP_RANK];
}

/**
 * bb_block_get_status:
 * @self: a block
 *
 * Returns: how far it is; a status that cannot be read counts as none
 */
BbStatus
bb_block_get_status (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), BB_STATUS_NONE);

    return self->status;
}

/**
 * bb_block_get_rank:
 * @self: a block
 *
 * Returns: its rank within its cell, as in the file; empty if it has none
 */
const char *
bb_block_get_rank (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return get_field (self, PROP_RANK);
}

/**
 * bb_block_get_owner:
 * @self: a block
 *
 * Returns: who takes care of it; empty if nobody does
 */
const char *
bb_block_get_owner (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return get_field (self, PROP_OWNER);
}

/**
 * bb_block_get_due:
 * @self: a block
 *
 * Returns: the day on which it shall be done, `YYYY-MM-DD`; empty if there is none
 */
const char *
bb_block_get_due (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return get_field (self, PROP_DUE);
}

/**
 * bb_block_get_start:
 * @self: a block
 *
 * Returns: the day on which it begins, `YYYY-MM-DD`; empty if there is none
 */
const char *
bb_block_get_start (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return get_field (self, PROP_START);
}

/**
 * bb_block_get_first_step:
 * @self: a block
 *
 * Returns: the first step that the team chose; empty if it chose none
 */
const char *
bb_block_get_first_step (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return get_field (self, PROP_FIRST_STEP);
}

/**
 * bb_block_get_notes:
 * @self: a block
 *
 * Returns: the team's note, possibly of several lines; empty if there is none
 */
const char *
bb_block_get_notes (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return get_field (self, PROP_NOTES);
}

/**
 * bb_block_get_urgency:
 * @self: a block
 *
 * Returns: how urgent the team finds it
 */
BbLevel
bb_block_get_urgency (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), BB_LEVEL_NONE);

    return self->urgency;
}

/**
 * bb_block_get_feasibility:
 * @self: a block
 *
 * Returns: how feasible the team finds it
 */
BbLevel
bb_block_get_feasibility (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), BB_LEVEL_NONE);

    return self->feasibility;
}

/**
 * bb_block_get_effort:
 * @self: a block
 *
 * Returns: what it takes, in whatever words; empty if nobody has said
 */
const char *
bb_block_get_effort (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return get_field (self, PROP_EFFORT);
}

/**
 * bb_block_get_budget:
 * @self: a block
 *
 * Returns: what it may cost, in whatever words; empty if nobody has said
 */
const char *
bb_block_get_budget (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return get_field (self, PROP_BUDGET);
}

/**
 * bb_block_get_result:
 * @self: a block
 *
 * Returns: what came of it, possibly of several lines; empty if nobody has said
 */
const char *
bb_block_get_result (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return get_field (self, PROP_RESULT);
}

/**
 * bb_block_get_checklist:
 * @self: a block
 *
 * Returns: (transfer none): a list of [class@ChecklistLine], in order
 */
GListModel *
bb_block_get_checklist (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), NULL);

    return G_LIST_MODEL (self->checklist);
}

/**
 * bb_block_get_links:
 * @self: a block
 *
 * Returns: (transfer none): a list of [class@Link], in order
 */
GListModel *
bb_block_get_links (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), NULL);

    return G_LIST_MODEL (self->links);
}

/**
 * bb_block_get_comments:
 * @self: a block
 *
 * Returns: (transfer none): a list of [class@Comment], thread by thread
 */
GListModel *
bb_block_get_comments (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), NULL);

    return G_LIST_MODEL (self->comments);
}

/**
 * bb_block_get_conflicts:
 * @self: a block
 *
 * Returns: (transfer none): a list of [class@FieldConflict]: of the block itself and of all that
 * lies under it
 */
GListModel *
bb_block_get_conflicts (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), NULL);

    return G_LIST_MODEL (self->conflicts);
}

/**
 * bb_block_get_n_checklist_done:
 * @self: a block
 *
 * Returns: how many lines of the checklist are done
 */
guint
bb_block_get_n_checklist_done (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), 0);

    return self->n_checklist_done;
}

/**
 * bb_block_get_n_open_comments:
 * @self: a block
 *
 * Returns: how many threads of comments are not resolved
 */
guint
bb_block_get_n_open_comments (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), 0);

    return self->n_open_comments;
}

/**
 * bb_block_get_n_conflicts:
 * @self: a block
 *
 * Returns: how many conflicts are to be settled
 */
guint
bb_block_get_n_conflicts (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), 0);

    return self->n_conflicts;
}

/**
 * bb_block_get_has_conflict:
 * @self: a block
 *
 * Returns: whether people wrote different things about it without knowing
 */
gboolean
bb_block_get_has_conflict (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), FALSE);

    return self->n_conflicts > 0;
}
