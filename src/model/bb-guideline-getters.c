/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-guideline-fields.h"

#include "document/bb-path.h"

/**
 * bb_guideline_get_topic:
 * @self: a guideline
 *
 * Returns: (transfer none): what the catalogue says about it
 */
BbTopic *
bb_guideline_get_topic (BbGuideline *self)
{
    g_return_val_if_fail (BB_IS_GUIDELINE (self), NULL);

    return self->topic;
}

/**
 * bb_guideline_get_id:
 * @self: a guideline
 *
 * Returns: its id, the same in every copy and language
 */
const char *
bb_guideline_get_id (BbGuideline *self)
{
    g_return_val_if_fail (BB_IS_GUIDELINE (self), "");

    return bb_topic_get_id (self->topic);
}

/**
 * bb_guideline_get_number:
 * @self: a guideline
 *
 * Returns: its place in the catalogue, from 1
 */
guint
bb_guideline_get_number (BbGuideline *self)
{
    g_return_val_if_fail (BB_IS_GUIDELINE (self), 0);

    return bb_topic_get_number (self->topic);
}

/**
 * bb_guideline_get_title:
 * @self: a guideline
 *
 * Returns: its title in the language shown
 */
const char *
bb_guideline_get_title (BbGuideline *self)
{
    g_return_val_if_fail (BB_IS_GUIDELINE (self), "");

    return self->title;
}

/**
 * bb_guideline_get_description:
 * @self: a guideline
 *
 * Returns: what it says, in the language shown
 */
const char *
bb_guideline_get_description (BbGuideline *self)
{
    g_return_val_if_fail (BB_IS_GUIDELINE (self), "");

    return self->description;
}

/**
 * bb_guideline_get_focus:
 * @self: a guideline
 *
 * Returns: whether the project has it in its focus
 */
gboolean
bb_guideline_get_focus (BbGuideline *self)
{
    g_return_val_if_fail (BB_IS_GUIDELINE (self), FALSE);

    return self->focus;
}

/**
 * bb_guideline_get_rank:
 * @self: a guideline
 *
 * Returns: its rank among the ones in focus, as in the file; empty if it has none
 */
const char *
bb_guideline_get_rank (BbGuideline *self)
{
    g_return_val_if_fail (BB_IS_GUIDELINE (self), "");

    return self->rank;
}

/**
 * bb_guideline_get_notes:
 * @self: a guideline
 *
 * Returns: what the project notes about it; empty if nothing
 */
const char *
bb_guideline_get_notes (BbGuideline *self)
{
    g_return_val_if_fail (BB_IS_GUIDELINE (self), "");

    return self->notes;
}

/**
 * bb_guideline_get_n_blocks:
 * @self: a guideline
 *
 * Returns: how many blocks serve it
 */
guint
bb_guideline_get_n_blocks (BbGuideline *self)
{
    g_return_val_if_fail (BB_IS_GUIDELINE (self), 0);

    return self->n_blocks;
}

/**
 * bb_guideline_get_n_placed:
 * @self: a guideline
 *
 * Returns: how many of them are placed
 */
guint
bb_guideline_get_n_placed (BbGuideline *self)
{
    g_return_val_if_fail (BB_IS_GUIDELINE (self), 0);

    return self->n_placed;
}

/**
 * bb_guideline_get_n_done:
 * @self: a guideline
 *
 * Returns: how many of them are done
 */
guint
bb_guideline_get_n_done (BbGuideline *self)
{
    g_return_val_if_fail (BB_IS_GUIDELINE (self), 0);

    return self->n_done;
}

/**
 * bb_guideline_compare:
 * @a: a guideline
 * @b: another of the same project
 *
 * Orders guidelines as the project does: those in focus first, by rank, and by id where ranks are
 * equal; then the others, in catalogue order.
 *
 * Returns: less than, equal to or greater than 0
 */
int
bb_guideline_compare (BbGuideline *a, BbGuideline *b)
{
    int order;

    g_return_val_if_fail (BB_IS_GUIDELINE (a) && BB_IS_GUIDELINE (b), 0);

    order = b->focus - a->focus;
    if (order == 0 && a->focus)
        order = (*a->rank == '\0') - (*b->rank == '\0');
    if (order == 0 && a->focus && *a->rank != '\0') {
        order = strcmp (a->rank, b->rank);
        return order != 0 ? order : strcmp (bb_topic_get_id (a->topic), bb_topic_get_id (b->topic));
    }
    return order != 0 ? order
                      : (int) bb_topic_get_number (a->topic) - (int) bb_topic_get_number (b->topic);
}

/**
 * bb_guideline_dup_path:
 * @self: a guideline
 * @field: the name of one of its fields
 *
 * Returns: (transfer full): the path of the register that holds the field
 */
char *
bb_guideline_dup_path (BbGuideline *self, const char *field)
{
    g_return_val_if_fail (BB_IS_GUIDELINE (self), NULL);
    g_return_val_if_fail (field != NULL, NULL);

    return bb_path_append (self->path, field);
}
