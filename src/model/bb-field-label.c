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
    BbBlock *block = NULL;
    const char *words;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (path != NULL, NULL);

    names = bb_path_split (path);
    if (names == NULL || names[0] == NULL || names[1] == NULL)
        return g_strdup (path);
    if (g_str_equal (names[0], "blocks") && names[2] != NULL)
        block = bb_project_find_block (project, names[1]);
    if (block != NULL) {
        words = find_words (names[2]);
        /* TRANSLATORS: %1$s is a field such as “owner”, %2$s the title of a building block. */
        return g_strdup_printf (_ ("%1$s of “%2$s”"), words != NULL ? words : names[2],
                                bb_block_get_title (block));
    }
    words = find_words (g_str_equal (names[0], "project") ? names[1] : names[0]);
    return g_strdup (words != NULL ? words : path);
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
    g_autofree char *string = NULL;
    BbSchema *schema;
    BbStatus status;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (path != NULL && value != NULL, NULL);

    schema = bb_document_get_schema (bb_project_get_document (project));
    string = bb_value_dup_string (value);
    if (string == NULL)
        return g_strdup (value);
    if (bb_schema_get_kind (schema, path) == BB_KIND_STATUS &&
        bb_status_from_nick (string, &status))
        return g_strdup (bb_status_get_label (status));
    return g_strdup_printf ("“%s”", string);
}
