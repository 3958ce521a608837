/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-topic.h"

#include "document/bb-hash.h"

struct _BbTopic {
    GObject parent_instance;

    BbTopicKind kind;
    char *id;
    guint number;
    gboolean given;
    GHashTable *texts;
    GPtrArray *first_steps;
    GStrv guidelines;
    GStrv disciplines;
    BbTopic *parent;
    GListStore *children;
};

G_DEFINE_FINAL_TYPE (BbTopic, bb_topic, G_TYPE_OBJECT)

static const char *const no_ids[] = { NULL };

/* Blocks have none, and there can be very many of them. */
static GListStore *
ensure_children (BbTopic *self)
{
    if (self->children == NULL)
        self->children = g_list_store_new (BB_TYPE_TOPIC);
    return self->children;
}

static void
bb_topic_dispose (GObject *object)
{
    BbTopic *self = BB_TOPIC (object);

    g_clear_weak_pointer (&self->parent);
    g_clear_object (&self->children);

    G_OBJECT_CLASS (bb_topic_parent_class)->dispose (object);
}

static void
bb_topic_finalize (GObject *object)
{
    BbTopic *self = BB_TOPIC (object);

    g_free (self->id);
    g_hash_table_unref (self->texts);
    g_ptr_array_unref (self->first_steps);
    g_strfreev (self->guidelines);
    g_strfreev (self->disciplines);

    G_OBJECT_CLASS (bb_topic_parent_class)->finalize (object);
}

static void
bb_topic_class_init (BbTopicClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->dispose = bb_topic_dispose;
    object_class->finalize = bb_topic_finalize;
}

static void
bb_topic_init (BbTopic *self)
{
    self->texts =
        g_hash_table_new_full (bb_hash_text, g_str_equal, g_free, (GDestroyNotify) bb_text_unref);
    self->first_steps = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_text_unref);
}

/**
 * bb_topic_new:
 * @kind: what it is about
 * @id: its id, unique among its kind
 *
 * Makes a topic that says nothing yet.
 *
 * Returns: (transfer full): a new topic
 */
BbTopic *
bb_topic_new (BbTopicKind kind, const char *id)
{
    BbTopic *self;

    g_return_val_if_fail (id != NULL, NULL);

    self = g_object_new (BB_TYPE_TOPIC, NULL);
    self->kind = kind;
    self->id = g_strdup (id);
    return self;
}

/**
 * bb_topic_get_kind:
 * @self: a topic
 *
 * Returns: what it is about
 */
BbTopicKind
bb_topic_get_kind (BbTopic *self)
{
    g_return_val_if_fail (BB_IS_TOPIC (self), BB_TOPIC_BLOCK);

    return self->kind;
}

/**
 * bb_topic_get_id:
 * @self: a topic
 *
 * Returns: its id, by which projects know it
 */
const char *
bb_topic_get_id (BbTopic *self)
{
    g_return_val_if_fail (BB_IS_TOPIC (self), NULL);

    return self->id;
}

/**
 * bb_topic_get_number:
 * @self: a topic
 *
 * The place of a topic among its kind in the whole catalogue: blocks count from 1 to 34.
 *
 * Returns: a number from 1, or 0 while it lies in no catalogue
 */
guint
bb_topic_get_number (BbTopic *self)
{
    g_return_val_if_fail (BB_IS_TOPIC (self), 0);

    return self->number;
}

/**
 * bb_topic_get_parent:
 * @self: a topic
 *
 * Gets the challenge of a block or the party of a challenge.
 *
 * Returns: (transfer none) (nullable): the topic that @self is a child of
 */
BbTopic *
bb_topic_get_parent (BbTopic *self)
{
    g_return_val_if_fail (BB_IS_TOPIC (self), NULL);

    return self->parent;
}

/**
 * bb_topic_get_children:
 * @self: a topic
 *
 * Gets the challenges of a party or the blocks of a challenge, in order.
 *
 * Returns: (transfer none): a list of [class@Topic], possibly empty
 */
GListModel *
bb_topic_get_children (BbTopic *self)
{
    g_return_val_if_fail (BB_IS_TOPIC (self), NULL);

    return G_LIST_MODEL (ensure_children (self));
}

/**
 * bb_topic_get_given:
 * @self: a topic
 *
 * Returns: whether the publication says it, or %FALSE if it is a proposal of the catalogue's
 */
gboolean
bb_topic_get_given (BbTopic *self)
{
    g_return_val_if_fail (BB_IS_TOPIC (self), FALSE);

    return self->given;
}

/**
 * bb_topic_get_text:
 * @self: a topic
 * @field: `title`, `description`, `why` or `letter`
 *
 * Returns: (transfer none) (nullable): the text, or %NULL if the topic has none of that name
 */
BbText *
bb_topic_get_text (BbTopic *self, const char *field)
{
    g_return_val_if_fail (BB_IS_TOPIC (self), NULL);
    g_return_val_if_fail (field != NULL, NULL);

    return g_hash_table_lookup (self->texts, field);
}

/**
 * bb_topic_get_string:
 * @self: a topic
 * @field: `title`, `description`, `why` or `letter`
 * @language: (nullable): the language asked for
 *
 * Gets a text in a language, or in another where it lacks that one.
 *
 * Returns: the text; empty if the topic has none of that name
 */
const char *
bb_topic_get_string (BbTopic *self, const char *field, const char *language)
{
    BbText *text = bb_topic_get_text (self, field);

    return text != NULL ? bb_text_get (text, language) : "";
}

/**
 * bb_topic_get_title:
 * @self: a topic
 * @language: (nullable): the language asked for
 *
 * Returns: its title, in another language where it lacks that one
 */
const char *
bb_topic_get_title (BbTopic *self, const char *language)
{
    return bb_topic_get_string (self, "title", language);
}

/**
 * bb_topic_dup_first_steps:
 * @self: a topic
 * @language: (nullable): the language asked for
 *
 * Returns: (transfer full): the first steps of a block, in order, possibly none
 */
GStrv
bb_topic_dup_first_steps (BbTopic *self, const char *language)
{
    g_autoptr (GStrvBuilder) steps = g_strv_builder_new ();

    g_return_val_if_fail (BB_IS_TOPIC (self), NULL);

    for (guint i = 0; i < self->first_steps->len; i++)
        g_strv_builder_add (steps, bb_text_get (self->first_steps->pdata[i], language));
    return g_strv_builder_end (steps);
}

/**
 * bb_topic_get_guidelines:
 * @self: a topic
 *
 * Returns: the ids of the guidelines that a block serves, possibly none
 */
const char *const *
bb_topic_get_guidelines (BbTopic *self)
{
    g_return_val_if_fail (BB_IS_TOPIC (self), no_ids);

    return self->guidelines != NULL ? (const char *const *) self->guidelines : no_ids;
}

/**
 * bb_topic_get_disciplines:
 * @self: a topic
 *
 * Returns: the ids of the disciplines that a block asks of, possibly none
 */
const char *const *
bb_topic_get_disciplines (BbTopic *self)
{
    g_return_val_if_fail (BB_IS_TOPIC (self), no_ids);

    return self->disciplines != NULL ? (const char *const *) self->disciplines : no_ids;
}

/**
 * bb_topic_set_number:
 * @self: a topic
 * @number: its place among its kind, from 1
 */
void
bb_topic_set_number (BbTopic *self, guint number)
{
    g_return_if_fail (BB_IS_TOPIC (self));

    self->number = number;
}

/**
 * bb_topic_set_given:
 * @self: a topic
 * @given: whether the publication says it
 */
void
bb_topic_set_given (BbTopic *self, gboolean given)
{
    g_return_if_fail (BB_IS_TOPIC (self));

    self->given = given;
}

/**
 * bb_topic_set_text:
 * @self: a topic
 * @field: `title`, `description`, `why` or `letter`
 * @text: (transfer none): what it says
 */
void
bb_topic_set_text (BbTopic *self, const char *field, BbText *text)
{
    g_return_if_fail (BB_IS_TOPIC (self));
    g_return_if_fail (field != NULL);
    g_return_if_fail (text != NULL);

    g_hash_table_insert (self->texts, g_strdup (field), bb_text_ref (text));
}

/**
 * bb_topic_add_first_step:
 * @self: a topic
 * @step: (transfer none): what to do next after the steps that it has
 *
 * Adds a first step behind the others.
 */
void
bb_topic_add_first_step (BbTopic *self, BbText *step)
{
    g_return_if_fail (BB_IS_TOPIC (self));
    g_return_if_fail (step != NULL);

    g_ptr_array_add (self->first_steps, bb_text_ref (step));
}

/**
 * bb_topic_set_guidelines:
 * @self: a topic
 * @ids: (nullable): the guidelines that a block serves
 */
void
bb_topic_set_guidelines (BbTopic *self, const char *const *ids)
{
    g_return_if_fail (BB_IS_TOPIC (self));

    g_strfreev (self->guidelines);
    self->guidelines = g_strdupv ((GStrv) ids);
}

/**
 * bb_topic_set_disciplines:
 * @self: a topic
 * @ids: (nullable): the disciplines that a block asks of
 */
void
bb_topic_set_disciplines (BbTopic *self, const char *const *ids)
{
    g_return_if_fail (BB_IS_TOPIC (self));

    g_strfreev (self->disciplines);
    self->disciplines = g_strdupv ((GStrv) ids);
}

/**
 * bb_topic_add_child:
 * @self: a topic
 * @child: (transfer none): a topic that has no parent yet
 *
 * Puts a challenge under its party or a block under its challenge, after those before it.
 */
void
bb_topic_add_child (BbTopic *self, BbTopic *child)
{
    g_return_if_fail (BB_IS_TOPIC (self));
    g_return_if_fail (BB_IS_TOPIC (child));
    g_return_if_fail (child->parent == NULL);

    g_set_weak_pointer (&child->parent, self);
    g_list_store_append (ensure_children (self), child);
}
