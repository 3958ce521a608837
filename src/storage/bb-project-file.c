/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-file-private.h"

#include <glib/gi18n-lib.h>

#include "storage/bb-file-bytes.h"
#include "storage/bb-json-place.h"
#include "storage/bb-project-halves.h"
#include "storage/bb-project-proof.h"
#include "storage/bb-project-save.h"
#include "storage/bb-project-writer.h"

static char *
dup_name (GFile *file)
{
    g_autofree char *name = g_file_get_basename (file);

    return name != NULL ? g_filename_display_name (name) : g_file_get_uri (file);
}

static char *
describe_load_error (BbStorageError code, const char *name, const char *what)
{
    switch ((int) code) {
    case BB_STORAGE_ERROR_DAMAGED:
        /* TRANSLATORS: the first %s is a file name, the second a sentence that says where */
        return g_strdup_printf (_ ("“%s” is damaged and cannot be opened. %s Open an earlier copy, "
                                   "or ask whoever sent it to send it again."),
                                name, what);
    case BB_STORAGE_ERROR_HALVES:
        /* TRANSLATORS: the first %s is a file name, the second a sentence that says where */
        return g_strdup_printf (_ ("“%s” holds more than one version of the project. %s"), name,
                                what);
    case BB_STORAGE_ERROR_FOREIGN:
        /* TRANSLATORS: the first %s is a file name, the second a sentence that says why */
        return g_strdup_printf (_ ("“%s” is not a Bouwbord project. %s Choose another file."), name,
                                what);
    case BB_STORAGE_ERROR_NEWER:
        /* TRANSLATORS: the first %s is a file name, the second a sentence that says why */
        return g_strdup_printf (_ ("“%s” cannot be opened with this version. %s Install the newest "
                                   "version to open it."),
                                name, what);
    case BB_STORAGE_ERROR_LIMIT:
        /* TRANSLATORS: the first %s is a file name, the second a sentence that says what */
        return g_strdup_printf (_ ("“%s” is too large to be a project and was not opened. %s Open "
                                   "an earlier copy, or ask whoever sent it what is in it."),
                                name, what);
    default:
        /* TRANSLATORS: the first %s is a file name, the second a sentence that says why */
        return g_strdup_printf (_ ("“%s” cannot be opened. %s"), name, what);
    }
}

/* Makes a whole of what a lower function says about the file; a cancelled load says nothing. */
void
_bb_project_file_explain (GFile *file, GError *error)
{
    g_autofree char *name = dup_name (file);
    char *message;

    if (error->domain != BB_STORAGE_ERROR)
        return;
    message = describe_load_error ((BbStorageError) error->code, name, error->message);
    g_free (error->message);
    error->message = message;
}

void
_bb_project_file_explain_save (GFile *file, GError *error)
{
    g_autofree char *name = dup_name (file);
    char *message;

    if (error->domain != BB_STORAGE_ERROR)
        return;
    /* TRANSLATORS: the first %s is a file name, the second says why and what to do */
    message = g_strdup_printf (_ ("“%s” was not saved. %s"), name, error->message);
    g_free (error->message);
    error->message = message;
}

gboolean
_bb_project_file_check_local (GFile *file, BbStorageError code, GError **error)
{
    if (g_file_peek_path (file) != NULL)
        return TRUE;
    g_set_error_literal (
        error, BB_STORAGE_ERROR, code,
        code == BB_STORAGE_ERROR_READ
            ? _ ("It is not on this computer. Copy it to a folder on this computer "
                 "and open it there.")
            : _ ("That place is not on this computer. Choose a folder on this "
                 "computer with Save As."));
    return FALSE;
}

GBytes *
_bb_project_file_read (GFile *file, GCancellable *cancellable, GError **error)
{
    if (!_bb_project_file_check_local (file, BB_STORAGE_ERROR_READ, error))
        return NULL;
    return bb_file_bytes_read (g_file_peek_path (file), BB_PROJECT_FILE_BYTES_MAX, cancellable,
                               error);
}

static void
set_halves (GError **error, GBytes *bytes, BbHalves *halves)
{
    const char *sentence =
        bb_halves_get_kind (halves) == BB_HALVES_MARKED
            ? _ ("a version control program (git) wrote two versions of this file into one.")
            : _ ("here a second file begins: two were glued together.");

    bb_json_place_set_error (error, BB_STORAGE_ERROR_HALVES, g_bytes_get_data (bytes, NULL),
                             bb_halves_get_offset (halves), sentence);
}

/* Only what can be merged is offered to be merged. */
static void
explain_halves (GBytes *bytes, BbSchema *schema, GError **error)
{
    g_autoptr (BbHalves) halves = bb_halves_find (bytes);
    g_autoptr (BbDocument) merged = NULL;
    guint n_removals;

    if (halves == NULL)
        return;
    g_clear_error (error);
    merged = bb_project_halves_merge (halves, schema, &n_removals, error);
    if (merged != NULL)
        set_halves (error, bytes, halves);
}

/* Of a file in which a tool wrote several versions the error says so. */
BbDocument *
_bb_project_file_parse (GBytes *bytes, BbSchema *schema, BbProjectOrigin *origin, GError **error)
{
    BbDocument *document = bb_project_reader_read_origin (bytes, schema, origin, error);

    if (document == NULL)
        explain_halves (bytes, schema, error);
    return document;
}

static BbDocument *
load (GFile *file, BbSchema *schema, BbProjectOrigin *origin, BbFileMark **mark,
      GCancellable *cancellable, GError **error)
{
    g_autoptr (GBytes) bytes = _bb_project_file_read (file, cancellable, error);
    g_autoptr (BbDocument) document = NULL;

    if (bytes == NULL)
        return NULL;
    document = _bb_project_file_parse (bytes, schema, origin, error);
    if (document == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
    if (mark != NULL)
        *mark = bb_file_mark_new (bytes);
    return g_steal_pointer (&document);
}

BbDocument *
_bb_project_file_load (GFile *file, BbSchema *schema, BbProjectOrigin *origin, BbFileMark **mark,
                       GCancellable *cancellable, GError **error)
{
    BbDocument *document;
    GError *failure = NULL;

    g_return_val_if_fail (G_IS_FILE (file), NULL);
    g_return_val_if_fail (BB_IS_SCHEMA (schema), NULL);

    document = load (file, schema, origin, mark, cancellable, &failure);
    if (document == NULL) {
        _bb_project_file_explain (file, failure);
        g_propagate_error (error, failure);
    }
    return document;
}

static void
set_unreadable (GError **error, const GError *cause)
{
    if (cause == NULL)
        g_set_error_literal (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_VERIFY,
                             _ ("What would be written reads back as something else, so the former "
                                "file was left as it is. Undo the last change and save again."));
    else
        g_set_error (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_VERIFY,
                     /* TRANSLATORS: %s is a sentence that says what is wrong */
                     _ ("What would be written could not be opened again, so the former file was "
                        "left as it is. %s Undo the last change and save again."),
                     cause->message);
}

/* Nothing is written that we could not open again as the same. */
GBytes *
_bb_project_file_make_bytes (BbDocument *document, GError **error)
{
    g_autoptr (GBytes) bytes = bb_project_writer_write (document);
    g_autoptr (GError) failure = NULL;
    g_autoptr (BbDocument) again = NULL;

    if (bb_project_proof_reads_as (bytes, document))
        return g_steal_pointer (&bytes);
    again = bb_project_reader_read (bytes, bb_document_get_schema (document), &failure);
    if (again != NULL && bb_document_equal (document, again))
        return g_steal_pointer (&bytes);
    set_unreadable (error, failure);
    return NULL;
}

/**
 * bb_project_file_load:
 * @file: a file on this computer
 * @schema: what lies where
 * @cancellable: (nullable): what ends it early
 * @error: where the error goes: whole sentences that name the file and say what to do
 *
 * Reads a project. Nothing is written, neither in the file nor beside it. It blocks.
 *
 * Returns: (transfer full): the document, or %NULL
 */
BbDocument *
bb_project_file_load (GFile *file, BbSchema *schema, GCancellable *cancellable, GError **error)
{
    BbProjectOrigin origin;

    return _bb_project_file_load (file, schema, &origin, NULL, cancellable, error);
}

/**
 * bb_project_file_load_origin:
 * @file: a file on this computer
 * @schema: what lies where
 * @origin: (out): what became of the file since Bouwbord wrote it
 * @cancellable: (nullable): what ends it early
 * @error: where the error goes: whole sentences that name the file and say what to do
 *
 * As [func@project_file_load], for whoever wants to say what was found. It blocks.
 *
 * Returns: (transfer full): the document, or %NULL
 */
BbDocument *
bb_project_file_load_origin (GFile *file, BbSchema *schema, BbProjectOrigin *origin,
                             GCancellable *cancellable, GError **error)
{
    g_return_val_if_fail (origin != NULL, NULL);

    return _bb_project_file_load (file, schema, origin, NULL, cancellable, error);
}

/**
 * bb_project_file_load_marked:
 * @file: a file on this computer
 * @schema: what lies where
 * @mark: (out) (transfer full): what it held, to be expected there when it is saved
 * @cancellable: (nullable): what ends it early
 * @error: where the error goes: whole sentences that name the file and say what to do
 *
 * As [func@project_file_load], for whoever is going to save it. It blocks.
 *
 * Returns: (transfer full): the document, or %NULL
 */
BbDocument *
bb_project_file_load_marked (GFile *file, BbSchema *schema, BbFileMark **mark,
                             GCancellable *cancellable, GError **error)
{
    BbProjectOrigin origin;

    g_return_val_if_fail (mark != NULL, NULL);

    return _bb_project_file_load (file, schema, &origin, mark, cancellable, error);
}

/**
 * bb_project_file_save:
 * @file: a place on this computer
 * @document: what to save
 * @cancellable: (nullable): what ends it early; once the file is being written it is finished
 * @error: where the error goes: whole sentences that name the file and say what to do
 *
 * Saves a project where none is expected; see [class@ProjectSave] for more. It blocks.
 *
 * Returns: %FALSE if it was not saved; what was there is then as it was
 */
gboolean
bb_project_file_save (GFile *file, BbDocument *document, GCancellable *cancellable, GError **error)
{
    g_autoptr (BbProjectSave) save = bb_project_save_new (file, document);

    return bb_project_save_run (save, cancellable, error);
}
