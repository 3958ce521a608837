/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "storage/bb-catalogue-reader.h"

#include <glib/gi18n-lib.h>

#include "document/bb-path.h"
#include "storage/bb-json-members.h"
#include "storage/bb-project-format.h"

#define SHIPPED_PATH RESOURCE_PATH "/catalogue/bouwbord.json"

typedef struct {
    BbJsonMembers *members;
    GHashTable *ids; /* of the topics so far, each with its kind before it */
    guint n_blocks;
} Reader;

/* Which fields each kind of topic must and may have. */
static const char *const fields[] = { "title", "description", "why", "letter" };

static const char *const required_fields[] = {
    [BB_TOPIC_PARTY] = "title description",
    [BB_TOPIC_CHALLENGE] = "title description",
    [BB_TOPIC_BLOCK] = "title description why",
    [BB_TOPIC_GUIDELINE] = "title description",
    [BB_TOPIC_DISCIPLINE] = "title description letter",
};

typedef BbTopic *(*ReadTopicFunc) (Reader *self, JsonNode *node, guint number);

static gboolean
fill_text (BbText *text, JsonObject *object)
{
    JsonObjectIter iter;
    const char *language;
    JsonNode *node;

    json_object_iter_init_ordered (&iter, object);
    while (json_object_iter_next_ordered (&iter, &language, &node)) {
        if (json_node_get_value_type (node) != G_TYPE_STRING)
            return FALSE;
        bb_text_set (text, language, json_node_get_string (node));
    }
    return json_object_get_size (object) > 0;
}

/* An object with a text for each language. */
static BbText *
read_text (Reader *self, JsonNode *node)
{
    BbText *text = bb_text_new ();

    if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node) ||
        !fill_text (text, json_node_get_object (node)))
        bb_json_members_fail (self->members, node,
                              _ ("here a text for each language should stand."));
    return text;
}

static void
read_fields (Reader *self, BbTopic *topic, JsonNode *node)
{
    const char *required = required_fields[bb_topic_get_kind (topic)];

    for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
        g_autoptr (BbText) text = NULL;

        if (strstr (required, fields[i]) == NULL &&
            !bb_json_members_has (self->members, node, fields[i]))
            continue;
        text = read_text (self, bb_json_members_get (self->members, node, fields[i]));
        bb_topic_set_text (topic, fields[i], text);
    }
}

static const char *
read_id (Reader *self, BbTopicKind kind, JsonNode *node)
{
    const char *id = bb_json_members_get_string (self->members, node, "id");

    if (id == NULL || !bb_path_is_id (id))
        bb_json_members_fail (self->members, node,
                              _ ("an “id” has small letters, digits and "
                                 "hyphens, at most 64."));
    else if (kind == BB_TOPIC_BLOCK && g_str_has_prefix (id, "own-"))
        bb_json_members_fail (self->members, node,
                              _ ("an “id” that begins with “own-” is for "
                                 "blocks of a project."));
    else if (!g_hash_table_add (self->ids, g_strdup_printf ("%d/%s", kind, id)))
        bb_json_members_fail (self->members, node, _ ("this “id” occurs twice."));
    return id != NULL ? id : "";
}

/* Whether the publication says so, or we propose it. */
static gboolean
read_given (Reader *self, JsonNode *node)
{
    const char *origin = bb_json_members_get_string (self->members, node, "origin");

    if (g_strcmp0 (origin, "given") != 0 && g_strcmp0 (origin, "proposal") != 0)
        bb_json_members_fail (self->members, node, _ ("“origin” should be given or proposal."));
    return g_strcmp0 (origin, "given") == 0;
}

static BbTopic *
read_topic (Reader *self, BbTopicKind kind, JsonNode *node, guint number)
{
    BbTopic *topic = bb_topic_new (kind, read_id (self, kind, node));

    bb_topic_set_number (topic, number);
    bb_topic_set_given (topic, read_given (self, node));
    read_fields (self, topic, node);
    return topic;
}

static BbTopic *
read_guideline (Reader *self, JsonNode *node, guint number)
{
    return read_topic (self, BB_TOPIC_GUIDELINE, node, number);
}

static BbTopic *
read_discipline (Reader *self, JsonNode *node, guint number)
{
    return read_topic (self, BB_TOPIC_DISCIPLINE, node, number);
}

/* Ids of guidelines or disciplines, which have been read before. */
static GStrv
read_references (Reader *self, JsonNode *node, const char *name, BbTopicKind kind)
{
    g_auto (GStrv) ids = bb_json_members_dup_strings (self->members, node, name);

    for (guint i = 0; ids[i] != NULL; i++) {
        g_autofree char *key = g_strdup_printf ("%d/%s", kind, ids[i]);
        g_autofree char *sentence = NULL;

        if (g_hash_table_contains (self->ids, key))
            continue;
        /* TRANSLATORS: both %s come from a file: an id, and what it should be the id of */
        sentence = g_strdup_printf (_ ("“%s” is not among the %s."), ids[i], name);
        bb_json_members_fail (self->members, bb_json_members_get (self->members, node, name),
                              sentence);
    }
    return g_steal_pointer (&ids);
}

static void
read_first_steps (Reader *self, BbTopic *topic, JsonNode *node)
{
    JsonArray *steps = bb_json_members_get_array (self->members, node, "first-steps");

    for (guint i = 0; steps != NULL && i < json_array_get_length (steps); i++) {
        g_autoptr (BbText) step = read_text (self, json_array_get_element (steps, i));

        bb_topic_add_first_step (topic, step);
    }
}

/* Blocks are numbered through the whole catalogue. */
static BbTopic *
read_block (Reader *self, JsonNode *node, guint number)
{
    BbTopic *topic = read_topic (self, BB_TOPIC_BLOCK, node, ++self->n_blocks);
    g_auto (GStrv) guidelines = NULL;
    g_auto (GStrv) disciplines = NULL;

    guidelines = read_references (self, node, "guidelines", BB_TOPIC_GUIDELINE);
    disciplines = read_references (self, node, "disciplines", BB_TOPIC_DISCIPLINE);
    bb_topic_set_guidelines (topic, (const char *const *) guidelines);
    bb_topic_set_disciplines (topic, (const char *const *) disciplines);
    read_first_steps (self, topic, node);
    return topic;
}

static void
read_children (Reader *self, BbTopic *topic, JsonNode *node, const char *name, ReadTopicFunc read)
{
    JsonArray *children = bb_json_members_get_array (self->members, node, name);

    for (guint i = 0; children != NULL && i < json_array_get_length (children); i++) {
        g_autoptr (BbTopic) child = read (self, json_array_get_element (children, i), i + 1);

        bb_topic_add_child (topic, child);
    }
}

static BbTopic *
read_challenge (Reader *self, JsonNode *node, guint number)
{
    BbTopic *topic = read_topic (self, BB_TOPIC_CHALLENGE, node, number);

    read_children (self, topic, node, "blocks", read_block);
    return topic;
}

static BbTopic *
read_party (Reader *self, JsonNode *node, guint number)
{
    BbTopic *topic = read_topic (self, BB_TOPIC_PARTY, node, number);

    read_children (self, topic, node, "challenges", read_challenge);
    return topic;
}

static void
read_topics (Reader *self, GPtrArray *topics, JsonNode *root, const char *name, ReadTopicFunc read)
{
    JsonArray *array = bb_json_members_get_array (self->members, root, name);

    for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
        g_ptr_array_add (topics, read (self, json_array_get_element (array, i), i + 1));
}

static guint
read_version (Reader *self, JsonNode *root)
{
    JsonNode *node = bb_json_members_get (self->members, root, "version");
    gint64 version = 0;

    if (node != NULL && json_node_get_value_type (node) == G_TYPE_INT64)
        version = json_node_get_int (node);
    if (version < 1 || version > G_MAXINT32)
        bb_json_members_fail (self->members, node, _ ("“version” should be a number from 1."));
    return (guint) version;
}

static BbCatalogue *
read_catalogue (Reader *self, JsonNode *root, GError **error)
{
    g_autoptr (GPtrArray) topics = g_ptr_array_new_with_free_func (g_object_unref);
    const char *id = bb_json_members_get_string (self->members, root, "id");
    guint version = read_version (self, root);
    g_autoptr (BbText) title = NULL;
    g_autoptr (BbText) note = NULL;
    BbCatalogue *catalogue;

    title = read_text (self, bb_json_members_get (self->members, root, "title"));
    note = read_text (self, bb_json_members_get (self->members, root, "note"));
    read_topics (self, topics, root, "guidelines", read_guideline);
    read_topics (self, topics, root, "disciplines", read_discipline);
    read_topics (self, topics, root, "parties", read_party);
    if (!bb_json_members_end (self->members, error))
        return NULL;
    catalogue = bb_catalogue_new (id, version, title, note);
    for (guint i = 0; i < topics->len; i++)
        bb_catalogue_add (catalogue, topics->pdata[i]);
    return catalogue;
}

static gboolean
check_format (JsonNode *root, GError **error)
{
    JsonNode *format = JSON_NODE_HOLDS_OBJECT (root)
                           ? json_object_get_member (json_node_get_object (root), "format")
                           : NULL;

    if (format != NULL && json_node_get_value_type (format) == G_TYPE_STRING &&
        g_str_equal (json_node_get_string (format), BB_CATALOGUE_FORMAT))
        return TRUE;
    g_set_error_literal (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_FOREIGN,
                         _ ("It is not a catalogue: “format” is not “bouwbord-catalogue”."));
    return FALSE;
}

/**
 * bb_catalogue_reader_read:
 * @bytes: a file, as it is
 * @error: where the error goes: a sentence about the file, with the line if there is one
 *
 * Reads a catalogue. Members that it does not know are let be.
 *
 * Returns: (transfer full): the catalogue, or %NULL
 */
BbCatalogue *
bb_catalogue_reader_read (GBytes *bytes, GError **error)
{
    g_autoptr (BbJsonScan) scan = NULL;
    g_autoptr (JsonNode) root = NULL;
    g_autoptr (BbJsonMembers) members = NULL;
    g_autoptr (GHashTable) ids = NULL;
    Reader self = { 0 };

    g_return_val_if_fail (bytes != NULL, NULL);

    root = bb_json_parse (bytes, &scan, error);
    if (root == NULL || !check_format (root, error))
        return NULL;
    self.members = members = bb_json_members_new (root, scan);
    self.ids = ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    return read_catalogue (&self, root, error);
}

/**
 * bb_catalogue_reader_read_shipped:
 * @error: where the error goes
 *
 * Reads the catalogue that lies in the program.
 *
 * Returns: (transfer full): the catalogue, or %NULL
 */
BbCatalogue *
bb_catalogue_reader_read_shipped (GError **error)
{
    g_autoptr (GBytes) bytes = NULL;

    bytes = g_resources_lookup_data (SHIPPED_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
    return bytes != NULL ? bb_catalogue_reader_read (bytes, error) : NULL;
}
