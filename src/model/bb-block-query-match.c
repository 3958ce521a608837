/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-block-query-private.h"

#include "model/bb-block-private.h"
#include "model/bb-date.h"
#include "model/bb-fold.h"

#include <glib/gi18n-lib.h>

/* `16` and `e1` name a block; `2027` is a year in a text. */
static gboolean
is_number (const char *word)
{
    const char *digits = *word == 'e' ? word + 1 : word;
    gsize length = strspn (digits, "0123456789");

    return length >= 1 && length <= 2 && digits[length] == '\0';
}

static gboolean
word_matches (const char *word, BbBlock *block)
{
    g_autofree char *number = NULL;

    if (!is_number (word))
        return strstr (bb_block_get_search_text (block), word) != NULL;
    number = bb_fold_text (bb_block_get_number_text (block));
    return g_str_equal (number, word);
}

static gboolean
text_matches (BbBlockQuery *self, BbBlock *block)
{
    for (guint i = 0; self->words[i] != NULL; i++) {
        if (!word_matches (self->words[i], block))
            return FALSE;
    }
    return TRUE;
}

static gboolean
topic_matches (BbTopic *topic, BbBlock *block)
{
    const char *id = bb_topic_get_id (topic);

    switch (bb_topic_get_kind (topic)) {
    case BB_TOPIC_PARTY:
        return bb_block_get_party (block) == topic;
    case BB_TOPIC_CHALLENGE:
        return bb_block_get_challenge (block) == topic;
    case BB_TOPIC_GUIDELINE:
        return bb_block_serves (block, id);
    case BB_TOPIC_DISCIPLINE:
        return bb_block_asks (block, id);
    case BB_TOPIC_BLOCK:
    default:
        return bb_block_get_topic (block) == topic;
    }
}

/* Of each kind that is asked about one topic must fit. */
static gboolean
topics_match (BbBlockQuery *self, BbBlock *block)
{
    guint asked = 0;
    guint fitting = 0;

    for (guint i = 0; i < self->topics->len; i++) {
        guint kind = 1u << bb_topic_get_kind (self->topics->pdata[i]);

        asked |= kind;
        if (topic_matches (self->topics->pdata[i], block))
            fitting |= kind;
    }
    return asked == fitting;
}

static gboolean
due_matches (BbBlockQuery *self, BbBlock *block)
{
    gboolean done = bb_block_get_status (block) == BB_STATUS_DONE;
    g_autofree char *today = g_strdup (self->today);

    if (self->due == BB_DUE_ANY)
        return TRUE;
    if (today == NULL)
        today = bb_date_dup_today ();
    return bb_due_matches (self->due, bb_block_get_due (block), done, today);
}

/**
 * bb_block_query_matches:
 * @self: a query
 * @block: a block
 *
 * Returns: whether the block is one that is asked for
 */
gboolean
bb_block_query_matches (BbBlockQuery *self, BbBlock *block)
{
    g_return_val_if_fail (BB_IS_BLOCK_QUERY (self), FALSE);
    g_return_val_if_fail (BB_IS_BLOCK (block), FALSE);

    return (!self->to_look_at || bb_block_get_has_conflict (block)) &&
           (self->owner == NULL || g_str_equal (self->owner, bb_block_get_owner (block))) &&
           topics_match (self, block) && due_matches (self, block) && text_matches (self, block);
}

static void
part_free (BbQueryPart *self)
{
    g_clear_object (&self->topic);
    g_free (self->label);
    g_free (self);
}

static void
add_part (GPtrArray *parts, BbQueryPartKind kind, BbTopic *topic, char *label)
{
    BbQueryPart *part = g_new0 (BbQueryPart, 1);

    part->kind = kind;
    g_set_object (&part->topic, topic);
    part->label = label;
    g_ptr_array_add (parts, part);
}

static char *
describe_owner (const char *owner)
{
    if (*owner == '\0')
        return g_strdup (C_ ("filter", "No owner"));
    /* TRANSLATORS: building blocks are shown that somebody owns; %s is a name. */
    return g_strdup_printf (_ ("Owner: %s"), owner);
}

/**
 * bb_block_query_dup_parts:
 * @self: a query
 * @project: the project that is searched, in the language of which titles are said
 *
 * Says what is asked for, thing by thing, in the order: words, topics as they were chosen, owner,
 * date, conflicts.
 *
 * Returns: (transfer full) (element-type BbQueryPart): the parts, none if nothing is asked for
 */
GPtrArray *
bb_block_query_dup_parts (BbBlockQuery *self, BbProject *project)
{
    const char *language;
    GPtrArray *parts;

    g_return_val_if_fail (BB_IS_BLOCK_QUERY (self), NULL);
    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);

    language = bb_project_get_language (project);
    parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
    if (self->words[0] != NULL)
        add_part (parts, BB_QUERY_TEXT, NULL, g_strdup_printf ("“%s”", self->text));
    for (guint i = 0; i < self->topics->len; i++)
        add_part (parts, BB_QUERY_TOPIC, self->topics->pdata[i],
                  g_strdup (bb_topic_get_title (self->topics->pdata[i], language)));
    if (self->owner != NULL)
        add_part (parts, BB_QUERY_OWNER, NULL, describe_owner (self->owner));
    if (self->due != BB_DUE_ANY)
        add_part (parts, BB_QUERY_DUE, NULL, g_strdup (bb_due_get_label (self->due)));
    if (self->to_look_at)
        add_part (parts, BB_QUERY_TO_LOOK_AT, NULL, g_strdup (C_ ("filter", "To look at")));
    return parts;
}

/**
 * bb_block_query_remove_part:
 * @self: a query
 * @part: one of its parts
 *
 * Asks for one thing less.
 */
void
bb_block_query_remove_part (BbBlockQuery *self, const BbQueryPart *part)
{
    g_return_if_fail (BB_IS_BLOCK_QUERY (self));
    g_return_if_fail (part != NULL);

    switch (part->kind) {
    case BB_QUERY_TEXT:
        bb_block_query_set_text (self, "");
        break;
    case BB_QUERY_TOPIC:
        bb_block_query_set_topic (self, part->topic, FALSE);
        break;
    case BB_QUERY_OWNER:
        bb_block_query_set_owner (self, NULL);
        break;
    case BB_QUERY_DUE:
        bb_block_query_set_due (self, BB_DUE_ANY);
        break;
    case BB_QUERY_TO_LOOK_AT:
        bb_block_query_set_to_look_at (self, FALSE);
        break;
    default:
        g_return_if_reached ();
    }
}
