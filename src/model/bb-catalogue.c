/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-catalogue.h"

#include "document/bb-hash.h"

#define N_KINDS (BB_TOPIC_DISCIPLINE + 1)

struct _BbCatalogue {
    GObject parent_instance;

    char *id;
    guint version;
    BbText *title;
    BbText *note;
    GListStore *topics[N_KINDS];
    GHashTable *by_id[N_KINDS];
};

G_DEFINE_FINAL_TYPE (BbCatalogue, bb_catalogue, G_TYPE_OBJECT)

static void
add_topic (BbCatalogue *self, BbTopic *topic)
{
    BbTopicKind kind = bb_topic_get_kind (topic);
    GListModel *children = bb_topic_get_children (topic);

    g_list_store_append (self->topics[kind], topic);
    g_hash_table_insert (self->by_id[kind], (gpointer) bb_topic_get_id (topic), topic);
    if (bb_topic_get_number (topic) == 0)
        bb_topic_set_number (topic, g_list_model_get_n_items (G_LIST_MODEL (self->topics[kind])));

    for (guint i = 0; i < g_list_model_get_n_items (children); i++) {
        g_autoptr (BbTopic) child = g_list_model_get_item (children, i);

        add_topic (self, child);
    }
}

static void
bb_catalogue_finalize (GObject *object)
{
    BbCatalogue *self = BB_CATALOGUE (object);

    for (guint i = 0; i < N_KINDS; i++) {
        g_hash_table_unref (self->by_id[i]);
        g_object_unref (self->topics[i]);
    }
    g_free (self->id);
    g_clear_pointer (&self->title, bb_text_unref);
    g_clear_pointer (&self->note, bb_text_unref);

    G_OBJECT_CLASS (bb_catalogue_parent_class)->finalize (object);
}

static void
bb_catalogue_class_init (BbCatalogueClass *klass)
{
    GObjectClass *object_class = G_OBJECT_CLASS (klass);

    object_class->finalize = bb_catalogue_finalize;
}

static void
bb_catalogue_init (BbCatalogue *self)
{
    for (guint i = 0; i < N_KINDS; i++) {
        self->topics[i] = g_list_store_new (BB_TYPE_TOPIC);
        self->by_id[i] = g_hash_table_new (bb_hash_text, g_str_equal);
    }
}

/**
 * bb_catalogue_new:
 * @id: its id, which projects name
 * @version: its version, which rises when its texts change
 * @title: (transfer none): its name
 * @note: (nullable) (transfer none): where it comes from
 *
 * Makes a catalogue that is still empty.
 *
 * Returns: (transfer full): a new catalogue
 */
BbCatalogue *
bb_catalogue_new (const char *id, guint version, BbText *title, BbText *note)
{
    BbCatalogue *self;

    g_return_val_if_fail (id != NULL, NULL);
    g_return_val_if_fail (title != NULL, NULL);

    self = g_object_new (BB_TYPE_CATALOGUE, NULL);
    self->id = g_strdup (id);
    self->version = version;
    self->title = bb_text_ref (title);
    self->note = note != NULL ? bb_text_ref (note) : NULL;
    return self;
}

/**
 * bb_catalogue_get_id:
 * @self: a catalogue
 *
 * Returns: its id
 */
const char *
bb_catalogue_get_id (BbCatalogue *self)
{
    g_return_val_if_fail (BB_IS_CATALOGUE (self), NULL);

    return self->id;
}

/**
 * bb_catalogue_get_version:
 * @self: a catalogue
 *
 * Returns: its version
 */
guint
bb_catalogue_get_version (BbCatalogue *self)
{
    g_return_val_if_fail (BB_IS_CATALOGUE (self), 0);

    return self->version;
}

/**
 * bb_catalogue_get_title:
 * @self: a catalogue
 *
 * Returns: (transfer none): its name
 */
BbText *
bb_catalogue_get_title (BbCatalogue *self)
{
    g_return_val_if_fail (BB_IS_CATALOGUE (self), NULL);

    return self->title;
}

/**
 * bb_catalogue_get_note:
 * @self: a catalogue
 *
 * Returns: (transfer none) (nullable): where it comes from
 */
BbText *
bb_catalogue_get_note (BbCatalogue *self)
{
    g_return_val_if_fail (BB_IS_CATALOGUE (self), NULL);

    return self->note;
}

/**
 * bb_catalogue_has_language:
 * @self: a catalogue
 * @language: (nullable): a language
 *
 * Tells whether a catalogue is written in a language; its title is the sign.
 *
 * Returns: %TRUE if it is
 */
gboolean
bb_catalogue_has_language (BbCatalogue *self, const char *language)
{
    g_return_val_if_fail (BB_IS_CATALOGUE (self), FALSE);

    return language != NULL && bb_text_has (self->title, language);
}

/**
 * bb_catalogue_get_parties:
 * @self: a catalogue
 *
 * Returns: (transfer none): a list of [class@Topic], in order
 */
GListModel *
bb_catalogue_get_parties (BbCatalogue *self)
{
    g_return_val_if_fail (BB_IS_CATALOGUE (self), NULL);

    return G_LIST_MODEL (self->topics[BB_TOPIC_PARTY]);
}

/**
 * bb_catalogue_get_guidelines:
 * @self: a catalogue
 *
 * Returns: (transfer none): a list of [class@Topic], in order
 */
GListModel *
bb_catalogue_get_guidelines (BbCatalogue *self)
{
    g_return_val_if_fail (BB_IS_CATALOGUE (self), NULL);

    return G_LIST_MODEL (self->topics[BB_TOPIC_GUIDELINE]);
}

/**
 * bb_catalogue_get_disciplines:
 * @self: a catalogue
 *
 * Returns: (transfer none): a list of [class@Topic], in order
 */
GListModel *
bb_catalogue_get_disciplines (BbCatalogue *self)
{
    g_return_val_if_fail (BB_IS_CATALOGUE (self), NULL);

    return G_LIST_MODEL (self->topics[BB_TOPIC_DISCIPLINE]);
}

/**
 * bb_catalogue_get_blocks:
 * @self: a catalogue
 *
 * Gets the building blocks of all parties in catalogue order: by party, challenge and place.
 *
 * Returns: (transfer none): a list of [class@Topic]
 */
GListModel *
bb_catalogue_get_blocks (BbCatalogue *self)
{
    g_return_val_if_fail (BB_IS_CATALOGUE (self), NULL);

    return G_LIST_MODEL (self->topics[BB_TOPIC_BLOCK]);
}

/**
 * bb_catalogue_get_challenges:
 * @self: a catalogue
 *
 * Returns: (transfer none): a list of [class@Topic]: the challenges of all parties, in order
 */
GListModel *
bb_catalogue_get_challenges (BbCatalogue *self)
{
    g_return_val_if_fail (BB_IS_CATALOGUE (self), NULL);

    return G_LIST_MODEL (self->topics[BB_TOPIC_CHALLENGE]);
}

/**
 * bb_catalogue_get_first_challenge:
 * @self: a catalogue
 *
 * Returns: (transfer none) (nullable): the first challenge of all, or %NULL if there is none
 */
BbTopic *
bb_catalogue_get_first_challenge (BbCatalogue *self)
{
    g_autoptr (BbTopic) first = NULL;

    g_return_val_if_fail (BB_IS_CATALOGUE (self), NULL);

    first = g_list_model_get_item (bb_catalogue_get_challenges (self), 0);
    return first;
}

/**
 * bb_catalogue_find:
 * @self: a catalogue
 * @kind: what is looked for
 * @id: its id
 *
 * Returns: (transfer none) (nullable): the topic, or %NULL if the catalogue has it not
 */
BbTopic *
bb_catalogue_find (BbCatalogue *self, BbTopicKind kind, const char *id)
{
    g_return_val_if_fail (BB_IS_CATALOGUE (self), NULL);
    g_return_val_if_fail ((guint) kind < N_KINDS, NULL);
    g_return_val_if_fail (id != NULL, NULL);

    return g_hash_table_lookup (self->by_id[kind], id);
}

/**
 * bb_catalogue_add:
 * @self: a catalogue
 * @topic: (transfer none): a party with its challenges and blocks in it, a guideline or a
 *   discipline, each with an id that the catalogue does not have yet
 *
 * Adds a topic after those of its kind, and numbers what has no number yet.
 */
void
bb_catalogue_add (BbCatalogue *self, BbTopic *topic)
{
    g_return_if_fail (BB_IS_CATALOGUE (self));
    g_return_if_fail (BB_IS_TOPIC (topic));
    g_return_if_fail (bb_topic_get_parent (topic) == NULL);

    add_topic (self, topic);
}
