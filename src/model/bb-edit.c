/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "model/bb-edit-private.h"

#include "document/bb-path.h"
#include "document/bb-value.h"
#include "model/bb-date.h"

static char *
join_lines (const char *text)
{
    g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
    g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
    g_auto (GStrv) kept = NULL;

    for (guint i = 0; lines[i] != NULL; i++) {
        if (*g_strstrip (lines[i]) != '\0')
            g_strv_builder_add (words, lines[i]);
    }
    kept = g_strv_builder_end (words);
    return g_strjoinv (" ", kept);
}

static char *
unify_line_ends (const char *text)
{
    GString *string = g_string_new (text);

    g_string_replace (string, "\r\n", "\n", 0);
    g_string_replace (string, "\r", "\n", 0);
    return g_string_free_and_steal (string);
}

static gboolean
is_blank (const char *text)
{
    while (g_unichar_isspace (g_utf8_get_char (text)))
        text = g_utf8_next_char (text);
    return *text == '\0';
}

/* What was typed, pasted or imported, as it goes into the document: valid, NFC, and without
 * line breaks where the field is one line. */
char *
bb_edit_clean_text (BbKind kind, const char *text)
{
    g_autofree char *valid = g_utf8_make_valid (text, -1);
    g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);

    if (is_blank (composed))
        return g_strdup ("");
    return kind == BB_KIND_TEXT ? unify_line_ends (composed) : join_lines (composed);
}

static void
set_line (BbTransaction *transaction, const char *path, const char *text)
{
    g_autofree char *clean = bb_edit_clean_text (BB_KIND_LINE, text != NULL ? text : "");

    if (*clean != '\0')
        bb_transaction_set_string (transaction, path, clean);
}

static gboolean
holds (BbDocument *document, const char *path, const char *text)
{
    g_autofree char *shown = bb_document_dup_string (document, path);
    BbRegister *register_ = bb_document_get_register (document, path);

    if (register_ != NULL && bb_register_has_conflict (register_))
        return FALSE;
    return g_str_equal (shown != NULL ? shown : "", text);
}

/* Writes a text, or takes it away if it is empty. */
void
bb_edit_set_or_remove (BbTransaction *transaction, const char *path, const char *text)
{
    if (*text != '\0')
        bb_transaction_set_string (transaction, path, text);
    else
        bb_transaction_remove (transaction, path);
}

/* One field as somebody typed it; NULL if it says so already. */
BbTransaction *
bb_edit_field (BbProject *project, const char *label, const char *path, const char *text,
               BbBasis *basis)
{
    BbDocument *document = bb_project_get_document (project);
    BbKind kind = bb_schema_get_kind (bb_document_get_schema (document), path);
    g_autofree char *clean = bb_edit_clean_text (kind, text);
    g_autoptr (BbTransaction) transaction = NULL;

    g_return_val_if_fail (kind != BB_KIND_UNKNOWN && kind != BB_KIND_CONTAINER, NULL);
    g_return_val_if_fail (kind != BB_KIND_DATE || *clean == '\0' || bb_date_is_valid (clean), NULL);

    if (holds (document, path, clean))
        return NULL;

    transaction = bb_transaction_new (label, basis);
    bb_edit_set_or_remove (transaction, path, clean);
    return g_steal_pointer (&transaction);
}

/* One flag, by a click on what is on the screen; NULL if it says so already. */
BbTransaction *
bb_edit_flag (BbProject *project, const char *label, const char *path, gboolean value)
{
    const char *shown = bb_document_get_value (bb_project_get_document (project), path);
    BbTransaction *transaction;

    if ((g_strcmp0 (shown, BB_VALUE_TRUE) == 0) == value)
        return NULL;
    transaction = bb_transaction_new (label, NULL);
    if (value)
        bb_transaction_set (transaction, path, BB_VALUE_TRUE);
    else
        bb_transaction_remove (transaction, path);
    return transaction;
}

/**
 * bb_edit_new_project:
 * @title: (nullable): what the project is called
 * @municipality: (nullable): whose project it is
 * @language: the language of its texts, such as `nl`
 * @catalogue: the catalogue that it is about
 *
 * The first edit of an empty document, which makes a project of it.
 *
 * Returns: (transfer full): the edit
 */
BbTransaction *
bb_edit_new_project (const char *title, const char *municipality, const char *language,
                     BbCatalogue *catalogue)
{
    g_autoptr (BbTransaction) transaction = bb_transaction_new (BB_LABEL_NEW_PROJECT, NULL);
    g_autofree char *version = NULL;

    g_return_val_if_fail (language != NULL, NULL);
    g_return_val_if_fail (BB_IS_CATALOGUE (catalogue), NULL);

    version = bb_value_new_int (bb_catalogue_get_version (catalogue));
    set_line (transaction, "project/title", title);
    set_line (transaction, "project/municipality", municipality);
    set_line (transaction, "project/language", language);
    bb_transaction_set_string (transaction, "catalogue/id", bb_catalogue_get_id (catalogue));
    bb_transaction_set (transaction, "catalogue/version", version);
    return g_steal_pointer (&transaction);
}

/**
 * bb_edit_block_field:
 * @project: a project
 * @block: one of its blocks
 * @field: `owner`, `due`, `start`, `first-step`, `notes` or another field that holds text
 * @text: the text as it was typed; a date is valid, as by bb_date_is_valid(), or empty
 * @basis: (nullable): what was on the screen when the edit began
 *
 * Writes one field of a block, or clears it if @text is blank.
 *
 * Returns: (transfer full) (nullable): the edit, or %NULL if the field says so already
 */
BbTransaction *
bb_edit_block_field (BbProject *project, BbBlock *block, const char *field, const char *text,
                     BbBasis *basis)
{
    g_autofree char *path = NULL;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (BB_IS_BLOCK (block), NULL);
    g_return_val_if_fail (field != NULL && text != NULL, NULL);

    path = bb_block_dup_path (block, field);
    return bb_edit_field (project, BB_LABEL_EDIT_BLOCK, path, text, basis);
}

/**
 * bb_edit_project_field:
 * @project: a project
 * @field: `title`, `municipality`, `language`, `date` or `notes`
 * @text: the text as it was typed; a date is valid, as by bb_date_is_valid(), or empty
 * @basis: (nullable): what was on the screen when the edit began
 *
 * Writes one field of the project itself, or clears it if @text is blank.
 *
 * Returns: (transfer full) (nullable): the edit, or %NULL if the field says so already
 */
BbTransaction *
bb_edit_project_field (BbProject *project, const char *field, const char *text, BbBasis *basis)
{
    g_autofree char *path = NULL;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (field != NULL && text != NULL, NULL);

    path = bb_path_build ("project", field, NULL);
    return bb_edit_field (project, BB_LABEL_EDIT_PROJECT, path, text, basis);
}

/* Adds a field to an edit, unless it says so already. */
static void
add_field (BbTransaction *transaction, BbDocument *document, const char *path, const char *text)
{
    BbKind kind = bb_schema_get_kind (bb_document_get_schema (document), path);
    g_autofree char *clean = bb_edit_clean_text (kind, text);

    if (!holds (document, path, clean))
        bb_edit_set_or_remove (transaction, path, clean);
}

/**
 * bb_edit_project_details:
 * @project: a project
 * @title: what it is called, as it was typed
 * @municipality: whose it is, as it was typed
 * @date: of the workshop: valid, as by bb_date_is_valid(), or empty
 * @basis: (nullable): what was on the screen when the edit began
 *
 * Writes what a project says of itself, in one step. What is blank is cleared.
 *
 * Returns: (transfer full) (nullable): the edit, or %NULL if all of it says so already
 */
BbTransaction *
bb_edit_project_details (BbProject *project, const char *title, const char *municipality,
                         const char *date, BbBasis *basis)
{
    g_autoptr (BbTransaction) transaction = NULL;
    BbDocument *document;

    g_return_val_if_fail (BB_IS_PROJECT (project), NULL);
    g_return_val_if_fail (title != NULL && municipality != NULL, NULL);
    g_return_val_if_fail (date != NULL && (*date == '\0' || bb_date_is_valid (date)), NULL);

    document = bb_project_get_document (project);
    transaction = bb_transaction_new (BB_LABEL_EDIT_PROJECT, basis);
    add_field (transaction, document, "project/title", title);
    add_field (transaction, document, "project/municipality", municipality);
    add_field (transaction, document, "project/date", date);
    return bb_transaction_get_size (transaction) > 0 ? g_steal_pointer (&transaction) : NULL;
}
