/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-own-block.h"

#include "document/bb-id.h"
#include "document/bb-path.h"
#include "document/bb-value.h"

/* The language of a text that stands beside the title without saying in which it is written. */
#define UNDETERMINED "und"

/* Nobody writes that many; a file made to hurt can. */
#define FIRST_STEPS_MAX 100

/* The fields with a register of their own in the block; of the others there is none. */
static gboolean
has_register (const char *field)
{
    return g_str_equal (field, "title") || g_str_equal (field, "description");
}

static char *
dup_language (BbDocument *document)
{
    char *language = bb_document_dup_string (document, "project/language");

    return language != NULL ? language : g_strdup (UNDETERMINED);
}

static void
add_version (BbText *text, BbDocument *document, const char *path, const char *language)
{
    g_autofree char *version = bb_document_dup_string (document, path);

    if (version != NULL && *version != '\0')
        bb_text_set (text, language, version);
}

/* What stands under `catalogue/texts` goes before what stands in the block. */
static BbText *
read_text (BbDocument *document, const char *id, const char *field)
{
    BbText *text = bb_text_new ();
    g_autofree char *versions = bb_path_build ("catalogue", "texts", "block", id, field, NULL);
    g_auto (GStrv) languages = bb_document_dup_names (document, versions);

    if (has_register (field)) {
        g_autofree char *path = bb_path_build ("blocks", id, field, NULL);
        g_autofree char *language = dup_language (document);

        add_version (text, document, path, language);
    }
    for (guint i = 0; languages[i] != NULL; i++) {
        g_autofree char *path = bb_path_append (versions, languages[i]);

        add_version (text, document, path, languages[i]);
    }
    return text;
}

/* The ids in a canonical array; one that holds anything else counts as empty. */
static GStrv
read_ids (BbDocument *document, const char *id, const char *field)
{
    g_autofree char *path = bb_path_build ("blocks", id, field, NULL);
    const char *value = bb_document_get_value (document, path);
    g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
    g_autofree char *inner = NULL;
    g_auto (GStrv) elements = NULL;

    if (value == NULL || *value != '[')
        return g_strv_builder_end (ids);
    inner = g_strndup (value + 1, strlen (value) - 2);
    elements = g_strsplit (inner, ",", -1);
    for (guint i = 0; elements[i] != NULL; i++) {
        g_autofree char *element =
            bb_value_is_canonical (elements[i]) ? bb_value_dup_string (elements[i]) : NULL;

        if (element != NULL && bb_path_is_id (element))
            g_strv_builder_take (ids, g_steal_pointer (&element));
    }
    return g_strv_builder_end (ids);
}

/* Each line is a step. */
static void
add_lines (GPtrArray *steps, const char *language, const char *text)
{
    g_auto (GStrv) lines = g_strsplit (text, "\n", FIRST_STEPS_MAX + 1);

    for (guint i = 0; i < FIRST_STEPS_MAX && lines[i] != NULL; i++) {
        if (i == steps->len)
            g_ptr_array_add (steps, bb_text_new ());
        if (*lines[i] != '\0')
            bb_text_set (steps->pdata[i], language, lines[i]);
    }
}

static void
read_first_steps (BbTopic *topic, BbText *text)
{
    g_auto (GStrv) languages = bb_text_dup_languages (text);
    g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_text_unref);

    for (guint i = 0; languages[i] != NULL; i++)
        add_lines (steps, languages[i], bb_text_get (text, languages[i]));
    for (guint i = 0; i < steps->len && *bb_text_get (steps->pdata[i], NULL) != '\0'; i++)
        bb_topic_add_first_step (topic, steps->pdata[i]);
}

/* Numbers rise with time, so that E1 stays E1 when it is moved; what follows makes the id
 * unique among copies. */
static guint64
read_number (const char *id)
{
    return g_ascii_strtoull (id + strlen (BB_OWN_BLOCK_PREFIX), NULL, 10);
}

/**
 * bb_own_block_new_id:
 * @project: a project
 *
 * Draws an id for a new own block. Ids sort in the order in which blocks were added, and that is
 * the order of their numbers E1, E2…: a rank would change with every move within a cell.
 *
 * Returns: (transfer full): the id
 */
char *
bb_own_block_new_id (BbProject *project)
{
    g_auto (GStrv) ids = NULL;
    g_autofree char *random = bb_id_new ();
    guint64 last = 0;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);

    ids = bb_own_block_dup_ids (bb_project_get_document (project));
    for (guint i = 0; ids[i] != NULL; i++) {
        guint64 number = read_number (ids[i]);

        if (number < 9999)
            last = MAX (last, number);
    }
    return g_strdup_printf (BB_OWN_BLOCK_PREFIX "%04" G_GUINT64_FORMAT "-%s", last + 1, random);
}

/**
 * bb_own_block_dup_ids:
 * @document: the document of a project
 *
 * Returns: (transfer full): the ids of the own blocks that are there, in the order of their numbers
 */
GStrv
bb_own_block_dup_ids (BbDocument *document)
{
    g_auto (GStrv) names = NULL;
    g_autoptr (GStrvBuilder) ids = NULL;

    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);

    ids = g_strv_builder_new ();
    names = bb_document_dup_names (document, "blocks");
    for (guint i = 0; names[i] != NULL; i++) {
        if (g_str_has_prefix (names[i], BB_OWN_BLOCK_PREFIX) && bb_path_is_id (names[i]))
            g_strv_builder_add (ids, names[i]);
    }
    return g_strv_builder_end (ids);
}

/**
 * bb_own_block_new_topic:
 * @document: the document of a project
 * @id: an own block of it
 *
 * Reads what a project says about an own block, in all its languages.
 *
 * Returns: (transfer full): the texts, as a catalogue would have them
 */
BbTopic *
bb_own_block_new_topic (BbDocument *document, const char *id)
{
    static const char *const fields[] = { "title", "description", "why", "first-steps" };
    BbTopic *topic;
    g_auto (GStrv) guidelines = NULL;
    g_auto (GStrv) disciplines = NULL;

    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);
    g_return_val_if_fail (id != NULL, NULL);

    topic = bb_topic_new (BB_TOPIC_BLOCK, id);
    for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
        g_autoptr (BbText) text = read_text (document, id, fields[i]);

        /* There can be very many blocks, of which nearly all say nothing in most fields. */
        if (*bb_text_get (text, NULL) != '\0')
            bb_topic_set_text (topic, fields[i], text);
        if (g_str_equal (fields[i], "first-steps"))
            read_first_steps (topic, text);
    }
    guidelines = read_ids (document, id, "guidelines");
    disciplines = read_ids (document, id, "disciplines");
    bb_topic_set_guidelines (topic, (const char *const *) guidelines);
    bb_topic_set_disciplines (topic, (const char *const *) disciplines);
    return topic;
}

/**
 * bb_own_block_find_challenge:
 * @document: the document of a project
 * @catalogue: its catalogue
 * @id: an own block of it
 *
 * Finds where an own block belongs. Under a challenge that the catalogue does not have it would be
 * in no lane: it stands under the first one then, where people see it and can put it right.
 *
 * Returns: (transfer none) (nullable): the challenge, or %NULL if the catalogue has none at all
 */
BbTopic *
bb_own_block_find_challenge (BbDocument *document, BbCatalogue *catalogue, const char *id)
{
    g_autofree char *path = NULL;
    g_autofree char *challenge_id = NULL;
    BbTopic *challenge = NULL;

    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);
    g_return_val_if_fail (BB_IS_CATALOGUE (catalogue), NULL);
    g_return_val_if_fail (id != NULL, NULL);

    path = bb_path_build ("blocks", id, "challenge", NULL);
    challenge_id = bb_document_dup_string (document, path);
    if (challenge_id != NULL)
        challenge = bb_catalogue_find (catalogue, BB_TOPIC_CHALLENGE, challenge_id);
    return challenge != NULL ? challenge : bb_catalogue_get_first_challenge (catalogue);
}

/**
 * bb_own_block_dup_text_path:
 * @document: the document of a project
 * @id: an own block of it
 * @field: `title`, `description`, `why` or `first-steps`
 * @language: a language
 *
 * Finds where a text of an own block is written: where it already stands; else in the block, if
 * that is the language of the project; else among the texts of the catalogue.
 *
 * Returns: (transfer full): the path of the register
 */
char *
bb_own_block_dup_text_path (BbDocument *document, const char *id, const char *field,
                            const char *language)
{
    g_autofree char *path = NULL;
    g_autofree char *own_language = NULL;

    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);
    g_return_val_if_fail (id != NULL && field != NULL && language != NULL, NULL);

    path = bb_path_build ("catalogue", "texts", "block", id, field, language, NULL);
    own_language = dup_language (document);
    if (bb_document_get_value (document, path) == NULL && has_register (field) &&
        g_str_equal (language, own_language))
        return bb_path_build ("blocks", id, field, NULL);
    return g_steal_pointer (&path);
}

/* The title beside the block, which outlives its removal. */
static char *
dup_remaining_title (BbDocument *document, const char *id)
{
    g_autofree char *path = bb_path_build ("blocks", id, "title", NULL);
    BbRegister *title = bb_document_get_register (document, path);

    return title != NULL ? bb_value_dup_string (bb_register_get_value (title)) : NULL;
}

/**
 * bb_own_block_dup_title:
 * @document: the document of a project
 * @id: an own block, there or not
 * @language: (nullable): the language asked for
 *
 * Returns: (transfer full) (nullable): what the block is or was called, %NULL if nobody knows
 */
char *
bb_own_block_dup_title (BbDocument *document, const char *id, const char *language)
{
    g_autoptr (BbText) versions = NULL;
    const char *title;

    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);
    g_return_val_if_fail (id != NULL, NULL);

    versions = read_text (document, id, "title");
    title = bb_text_get (versions, language);
    return *title != '\0' ? g_strdup (title) : dup_remaining_title (document, id);
}
