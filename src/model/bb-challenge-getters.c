/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-challenge-fields.h"

#include "document/bb-path.h"

/**
 * bb_challenge_get_topic:
 * @self: a challenge
 *
 * Returns: (transfer none): what the catalogue says about it
 */
BbTopic *
bb_challenge_get_topic (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), NULL);

    return self->topic;
}

/**
 * bb_challenge_get_party:
 * @self: a challenge
 *
 * Returns: (transfer none): the party whose challenge it is
 */
BbTopic *
bb_challenge_get_party (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), NULL);

    return bb_topic_get_parent (self->topic);
}

/**
 * bb_challenge_get_blocks:
 * @self: a challenge
 *
 * Returns: (transfer none): a list of its [class@Block], own blocks last
 */
GListModel *
bb_challenge_get_blocks (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), NULL);

    return G_LIST_MODEL (self->blocks);
}

/**
 * bb_challenge_get_id:
 * @self: a challenge
 *
 * Returns: its id, the same in every copy and language
 */
const char *
bb_challenge_get_id (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), "");

    return bb_topic_get_id (self->topic);
}

/**
 * bb_challenge_get_number:
 * @self: a challenge
 *
 * Returns: its place in the catalogue, from 1
 */
guint
bb_challenge_get_number (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), 0);

    return bb_topic_get_number (self->topic);
}

/**
 * bb_challenge_get_title:
 * @self: a challenge
 *
 * Returns: its title in the language shown
 */
const char *
bb_challenge_get_title (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), "");

    return self->title;
}

/**
 * bb_challenge_get_description:
 * @self: a challenge
 *
 * Returns: what it says, in the language shown
 */
const char *
bb_challenge_get_description (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), "");

    return self->description;
}

/**
 * bb_challenge_get_chosen:
 * @self: a challenge
 *
 * Returns: whether the project has chosen it
 */
gboolean
bb_challenge_get_chosen (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), FALSE);

    return self->chosen;
}

/**
 * bb_challenge_get_rank:
 * @self: a challenge
 *
 * Returns: its rank among the chosen ones, as in the file; empty if it has none
 */
const char *
bb_challenge_get_rank (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), "");

    return self->rank;
}

/**
 * bb_challenge_get_why:
 * @self: a challenge
 *
 * Returns: why it has been chosen, in one line; empty if nobody has said
 */
const char *
bb_challenge_get_why (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), "");

    return self->why;
}

/**
 * bb_challenge_get_n_blocks:
 * @self: a challenge
 *
 * Returns: how many blocks belong to it
 */
guint
bb_challenge_get_n_blocks (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), 0);

    return self->n_blocks;
}

/**
 * bb_challenge_get_n_placed:
 * @self: a challenge
 *
 * Returns: how many of them are placed
 */
guint
bb_challenge_get_n_placed (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), 0);

    return self->n_placed;
}

/**
 * bb_challenge_get_n_done:
 * @self: a challenge
 *
 * Returns: how many of them are done
 */
guint
bb_challenge_get_n_done (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), 0);

    return self->n_done;
}

/**
 * bb_challenge_get_needs_block:
 * @self: a challenge
 *
 * Returns: whether it has been chosen while none of its blocks is placed yet
 */
gboolean
bb_challenge_get_needs_block (BbChallenge *self)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), FALSE);

    return self->needs_block;
}

/**
 * bb_challenge_compare:
 * @a: a challenge
 * @b: another of the same project
 *
 * Orders challenges as the project does: those chosen first, by rank, and by id where ranks are
 * equal; then the others, in catalogue order.
 *
 * Returns: less than, equal to or greater than 0
 */
int
bb_challenge_compare (BbChallenge *a, BbChallenge *b)
{
    int order;

    g_return_val_if_fail (BB_IS_CHALLENGE (a) && BB_IS_CHALLENGE (b), 0);

    order = b->chosen - a->chosen;
    if (order == 0 && a->chosen)
        order = (*a->rank == '\0') - (*b->rank == '\0');
    if (order == 0 && a->chosen && *a->rank != '\0') {
        order = strcmp (a->rank, b->rank);
        return order != 0 ? order : strcmp (bb_topic_get_id (a->topic), bb_topic_get_id (b->topic));
    }
    return order != 0 ? order
                      : (int) bb_topic_get_number (a->topic) - (int) bb_topic_get_number (b->topic);
}

/**
 * bb_challenge_dup_path:
 * @self: a challenge
 * @field: the name of one of its fields
 *
 * Returns: (transfer full): the path of the register that holds the field
 */
char *
bb_challenge_dup_path (BbChallenge *self, const char *field)
{
    g_return_val_if_fail (BB_IS_CHALLENGE (self), NULL);
    g_return_val_if_fail (field != NULL, NULL);

    return bb_path_append (self->path, field);
}
