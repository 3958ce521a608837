/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-field-label.h"

#include "document/bb-path.h"
#include "document/bb-value.h"

#include <glib/gi18n-lib.h>

#define CONTEXT "field"

typedef struct {
    const char *name;
    const char *words;
} Field;

/* The fields of a project and of a block, and what else has names of its own. */
static const Field fields[] = {
    { "title", NC_ ("field", "title") },
    { "municipality", NC_ ("field", "municipality") },
    { "language", NC_ ("field", "language") },
    { "date", NC_ ("field", "date") },
    { "logo", NC_ ("field", "logo") },
    { "notes", NC_ ("field", "notes") },
    { "status", NC_ ("field", "status") },
    { "rank", NC_ ("field", "order") },
    { "owner", NC_ ("field", "owner") },
    { "first-step", NC_ ("field", "first step") },
    { "start", NC_ ("field", "start date") },
    { "due", NC_ ("field", "due date") },
    { "urgency", NC_ ("field", "urgency") },
    { "feasibility", NC_ ("field", "feasibility") },
    { "effort", NC_ ("field", "effort") },
    { "budget", NC_ ("field", "budget") },
    { "result", NC_ ("field", "result") },
    { "description", NC_ ("field", "description") },
    { "why", NC_ ("field", "reason") },
    { "first-steps", NC_ ("field", "first steps") },
    { "challenge", NC_ ("field", "challenge") },
    { "disciplines", NC_ ("field", "disciplines") },
    { "focus", NC_ ("field", "focus") },
    { "chosen", NC_ ("field", "choice") },
    { "checklist", NC_ ("field", "checklist") },
    { "comments", NC_ ("field", "comments") },
    { "links", NC_ ("field", "links") },
    { "minority", NC_ ("field", "minority views") },
    { "guidelines", NC_ ("field", "guidelines") },
    { "challenges", NC_ ("field", "challenges") },
    { "voters", NC_ ("field", "opinions") },
    { "rounds", NC_ ("field", "rounds") },
    { "decisions", NC_ ("field", "decisions") },
    { "parking", NC_ ("field", "parking lot") },
    { "snapshots", NC_ ("field", "snapshots") },
    { "agenda", NC_ ("field", "agenda") },
    { "catalogue", NC_ ("field", "catalogue") },
};

static const char *
find_words (const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
        if (g_str_equal (fields[i].name, name))
            return g_dpgettext2 (GETTEXT_PACKAGE, CONTEXT, fields[i].words);
    }
    return NULL;
}

/* The name of the part of a project in which a register lies. */
static const char *
find_part (const char *const *names)
{
    if (names[0] == NULL || names[1] == NULL)
        return NULL;
    return find_words (g_str_equal (names[0], "project") ? names[1] : names[0]);
}

/* The name by which a field is known: of a list, such as the comments on a block, that of the list;
 * of a text of the catalogue that of the text. */
static const char *
find_name (const char *const *names)
{
    static const char *const with_fields[] = { "blocks", "guidelines", "challenges", NULL };
    guint n_names = g_strv_length ((GStrv) names);

    if (n_names >= 3 && g_strv_contains (with_fields, names[0]))
        return find_words (names[2]);
    if (n_names == 6 && g_str_equal (names[0], "catalogue"))
        return find_words (names[4]);
    return find_part (names);
}

/* What a field is about, by its title: a block, a guideline, a challenge. */
static const char *
find_title (BbProject *project, const char *const *names)
{
    BbCatalogue *catalogue = bb_project_get_catalogue (project);
    const char *language = bb_project_get_language (project);
    BbBlock *block = NULL;
    BbTopic *topic = NULL;

    if (g_strv_length ((GStrv) names) < 3)
        return NULL;
    if (g_str_equal (names[0], "blocks"))
        block = bb_project_get_block (project, names[1]);
    else if (g_strv_length ((GStrv) names) == 6 && g_str_equal (names[2], "block"))
        block = bb_project_get_block (project, names[3]);
    else if (g_str_equal (names[0], "guidelines"))
        topic = bb_catalogue_find (catalogue, BB_TOPIC_GUIDELINE, names[1]);
    else if (g_str_equal (names[0], "challenges"))
        topic = bb_catalogue_find (catalogue, BB_TOPIC_CHALLENGE, names[1]);

    if (block != NULL)
        return bb_block_get_title (block);
    return topic != NULL ? bb_topic_get_title (topic, language) : NULL;
}

/**
 * bb_field_label_get_name:
 * @path: a register
 *
 * Names a field without what it belongs to. Of a list, such as the comments on a block, it names
 * the list.
 *
 * Returns: the name, or @path itself if there are no words for it
 */
const char *
bb_field_label_get_name (const char *path)
{
    g_auto (GStrv) names = NULL;
    const char *words;

    g_return_val_if_fail (path != NULL, "");

    names = bb_path_split (path);
    words = names != NULL ? find_name ((const char *const *) names) : NULL;
    return words != NULL ? words : path;
}

/**
 * bb_field_label_describe:
 * @project: a project
 * @path: a register of it
 *
 * Names a place in a project for a person. Of a list, such as the comments on a block, it names
 * the list. What it has no words for it names as the file does.
 *
 * Returns: (transfer full): a few words such as “owner of “Plain language””
 */
char *
bb_field_label_describe (BbProject *project, const char *path)
{
    g_auto (GStrv) names = NULL;
    const char *words, *title;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (path != NULL, NULL);

    names = bb_path_split (path);
    if (names == NULL)
        return g_strdup (path);
    title = find_title (project, (const char *const *) names);
    words = title != NULL ? find_name ((const char *const *) names)
                          : find_part ((const char *const *) names);
    if (title != NULL)
        /* TRANSLATORS: %1$s is a field such as “owner”, %2$s the title of a building block, a
         * guideline or a challenge. */
        return g_strdup_printf (_ ("%1$s of “%2$s”"), words != NULL ? words : names[2], title);
    return g_strdup (words != NULL ? words : path);
}

/**
 * bb_field_label_format:
 * @schema: what lies where
 * @path: a register
 * @value: canonical text of a value that stands there
 *
 * Returns: (transfer full): the value for a person: a status or a level by its name, a text as it
 *   is, anything else as it stands in the file
 */
char *
bb_field_label_format (BbSchema *schema, const char *path, const char *value)
{
    g_autofree char *string = NULL;
    BbStatus status;

    g_return_val_if_fail (BB_IS_SCHEMA (schema), NULL);
    g_return_val_if_fail (path != NULL && value != NULL, NULL);

    string = bb_value_dup_string (value);
    if (string == NULL)
        return g_strdup (value);
    if (bb_schema_get_kind (schema, path) == BB_KIND_STATUS &&
        bb_status_from_nick (string, &status))
        return g_strdup (bb_status_get_label (status));
    if (bb_schema_get_kind (schema, path) == BB_KIND_CHOICE &&
        bb_level_from_nick (string) != BB_LEVEL_NONE)
        return g_strdup (bb_level_get_label (bb_level_from_nick (string)));
    return g_steal_pointer (&string);
}

/**
 * bb_field_label_describe_value:
 * @project: a project
 * @path: a register of it
 * @value: canonical text of a value that stands there
 *
 * Returns: (transfer full): the value for a person: a status by its name, a text between
 *   quotation marks, anything else as it stands in the file
 */
char *
bb_field_label_describe_value (BbProject *project, const char *path, const char *value)
{
    g_autofree char *text = NULL;
    g_autofree char *string = NULL;
    BbSchema *schema;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (path != NULL && value != NULL, NULL);

    schema = bb_document_get_schema (bb_project_get_document (project));
    text = bb_field_label_format (schema, path, value);
    string = bb_value_dup_string (value);
    return g_strcmp0 (text, string) == 0 ? g_strdup_printf ("“%s”", text) : g_steal_pointer (&text);
}
