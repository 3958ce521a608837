/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-block-properties.h"

#include "document/bb-path.h"

static const char *
get_field (BbBlock *self, BbBlockProperty property)
{
    return self->fields[property - PROP_RANK];
}

static const char *
get_text (BbBlock *self, BbBlockProperty property)
{
    return self->texts[property - PROP_TITLE];
}

static int
compare_numbers (BbBlock *a, BbBlock *b)
{
    guint first = bb_block_get_number (a);
    guint second = bb_block_get_number (b);

    return (first > second) - (first < second);
}

static int
compare_ranks (BbBlock *a, BbBlock *b)
{
    const char *first = get_field (a, PROP_RANK);
    const char *second = get_field (b, PROP_RANK);

    if (*first == '\0' || *second == '\0')
        return (*first == '\0') - (*second == '\0');
    return strcmp (first, second);
}

/**
 * bb_block_get_id:
 * @self: a block
 *
 * Returns: its id, the same in every copy and language
 */
const char *
bb_block_get_id (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), NULL);

    return self->id;
}

/**
 * bb_block_get_topic:
 * @self: a block
 *
 * Returns: (transfer none): what is said about it, in all its languages. That of an own
 *   block says what the project says, and is another one after each change of it
 */
BbTopic *
bb_block_get_topic (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), NULL);

    return self->topic;
}

/**
 * bb_block_get_challenge:
 * @self: a block
 *
 * Returns: (transfer none): the challenge that it belongs to
 */
BbTopic *
bb_block_get_challenge (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), NULL);

    return self->challenge;
}

/**
 * bb_block_get_party:
 * @self: a block
 *
 * Returns: (transfer none): the party whose lane it lies in
 */
BbTopic *
bb_block_get_party (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), NULL);

    return self->party;
}

/**
 * bb_block_get_number:
 * @self: a block
 *
 * Returns: its number in the catalogue, from 1; own blocks go on after the last of those
 */
guint
bb_block_get_number (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), 0);

    return self->number;
}

/**
 * bb_block_get_number_text:
 * @self: a block
 *
 * Returns: its number as it is shown and typed
 */
const char *
bb_block_get_number_text (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return self->number_text;
}

/**
 * bb_block_get_own:
 * @self: a block
 *
 * Returns: whether the project added it to those of the catalogue
 */
gboolean
bb_block_get_own (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), FALSE);

    return self->own;
}

/**
 * bb_block_serves:
 * @self: a block
 * @guideline_id: the id of a guideline
 *
 * Returns: whether the block serves that guideline
 */
gboolean
bb_block_serves (BbBlock *self, const char *guideline_id)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), FALSE);
    g_return_val_if_fail (guideline_id != NULL, FALSE);

    return g_strv_contains (bb_topic_get_guidelines (self->topic), guideline_id);
}

/**
 * bb_block_asks:
 * @self: a block
 * @discipline_id: the id of a discipline
 *
 * Returns: whether the block asks something of that discipline
 */
gboolean
bb_block_asks (BbBlock *self, const char *discipline_id)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), FALSE);
    g_return_val_if_fail (discipline_id != NULL, FALSE);

    return g_strv_contains (bb_topic_get_disciplines (self->topic), discipline_id);
}

/**
 * bb_block_get_title:
 * @self: a block
 *
 * Returns: its title in the language shown
 */
const char *
bb_block_get_title (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return get_text (self, PROP_TITLE);
}

/**
 * bb_block_get_challenge_title:
 * @self: a block
 *
 * Returns: the title of its challenge in the language shown
 */
const char *
bb_block_get_challenge_title (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return get_text (self, PROP_CHALLENGE_TITLE);
}

/**
 * bb_block_get_party_title:
 * @self: a block
 *
 * Returns: the title of its party in the language shown
 */
const char *
bb_block_get_party_title (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return get_text (self, PROP_PARTY_TITLE);
}

/**
 * bb_block_get_description:
 * @self: a block
 *
 * Returns: what it is, in the language shown
 */
const char *
bb_block_get_description (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return get_text (self, PROP_DESCRIPTION);
}

/**
 * bb_block_get_why:
 * @self: a block
 *
 * Returns: why one would want it, in the language shown
 */
const char *
bb_block_get_why (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), "");

    return get_text (self, PROP_WHY);
}

/**
 * bb_block_get_first_steps:
 * @self: a block
 *
 * Returns: (transfer none): how one could begin, in the language shown, possibly nothing
 */
const char *const *
bb_block_get_first_steps (BbBlock *self)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), NULL);

    return (const char *const *) self->first_steps;
}

/**
 * bb_block_compare:
 * @a: a block
 * @b: another block with the same status
 *
 * Orders the blocks of a cell: by rank, and by id where ranks are equal; blocks without a rank
 * come after those with one, by number. Blocks of the tray and of different parties are ordered
 * by number.
 *
 * Returns: less than, equal to or greater than 0
 */
int
bb_block_compare (BbBlock *a, BbBlock *b)
{
    int order;

    g_return_val_if_fail (BB_IS_BLOCK (a), 0);
    g_return_val_if_fail (BB_IS_BLOCK (b), 0);

    if (a->status == BB_STATUS_NONE || a->party != b->party)
        return compare_numbers (a, b);

    order = compare_ranks (a, b);
    if (order != 0)
        return order;
    if (*get_field (a, PROP_RANK) != '\0')
        return strcmp (bb_block_get_id (a), bb_block_get_id (b));
    return compare_numbers (a, b);
}

/**
 * bb_block_dup_path:
 * @self: a block
 * @field: the name of one of its fields
 *
 * Returns: (transfer full): the path of the register that holds the field
 */
char *
bb_block_dup_path (BbBlock *self, const char *field)
{
    g_return_val_if_fail (BB_IS_BLOCK (self), NULL);
    g_return_val_if_fail (field != NULL, NULL);

    return bb_path_append (self->path, field);
}
