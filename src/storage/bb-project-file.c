/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-file-private.h"

#include <glib/gi18n-lib.h>

#include "storage/bb-file-bytes.h"
#include "storage/bb-file-write.h"
#include "storage/bb-json-place.h"
#include "storage/bb-json-scan.h"
#include "storage/bb-project-halves.h"
#include "storage/bb-project-writer.h"
#include "storage/bb-storage-error.h"

/* Two versions in one file may each be as large as a file. */
#define BYTES_MAX (2 * BB_JSON_SIZE_MAX)

/* What a save needs, in its thread. */
typedef struct {
    GFile *file;
    BbDocument *document;
} Saving;

static Saving *
saving_new (GFile *file, BbDocument *document)
{
    Saving *self = g_new (Saving, 1);

    self->file = g_object_ref (file);
    self->document = g_object_ref (document);
    return self;
}

static void
saving_free (gpointer data)
{
    Saving *self = data;

    g_object_unref (self->file);
    g_object_unref (self->document);
    g_free (self);
}

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

static void
explain_save (GFile *file, GError *error)
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

static gboolean
check_local (GFile *file, BbStorageError code, GError **error)
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
    if (!check_local (file, BB_STORAGE_ERROR_READ, error))
        return NULL;
    return bb_file_bytes_read (g_file_peek_path (file), BYTES_MAX, cancellable, error);
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

static BbDocument *
load (GFile *file, BbSchema *schema, BbProjectOrigin *origin, GCancellable *cancellable,
      GError **error)
{
    g_autoptr (GBytes) bytes = _bb_project_file_read (file, cancellable, error);
    g_autoptr (BbDocument) document = NULL;

    if (bytes == NULL)
        return NULL;
    document = bb_project_reader_read_origin (bytes, schema, origin, error);
    if (document == NULL)
        explain_halves (bytes, schema, error);
    if (document == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
    return g_steal_pointer (&document);
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
static GBytes *
write_and_check (BbDocument *document, GError **error)
{
    g_autoptr (GBytes) bytes = bb_project_writer_write (document);
    g_autoptr (GError) failure = NULL;
    g_autoptr (BbDocument) again = NULL;

    again = bb_project_reader_read (bytes, bb_document_get_schema (document), &failure);
    if (again != NULL && bb_document_equal (document, again))
        return g_steal_pointer (&bytes);
    set_unreadable (error, failure);
    return NULL;
}

static gboolean
save (GFile *file, BbDocument *document, GCancellable *cancellable, GError **error)
{
    g_autoptr (GBytes) bytes = NULL;

    if (!check_local (file, BB_STORAGE_ERROR_UNFIT, error))
        return FALSE;
    bytes = write_and_check (document, error);
    if (bytes == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    return bb_file_write (g_file_peek_path (file), bytes, error);
}

static void
save_in_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
    Saving *self = task_data;
    GError *error = NULL;

    if (bb_project_file_save (self->file, self->document, cancellable, &error))
        g_task_return_boolean (task, TRUE);
    else
        g_task_return_error (task, error);
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

    return bb_project_file_load_origin (file, schema, &origin, cancellable, error);
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
    BbDocument *document;
    GError *failure = NULL;

    g_return_val_if_fail (G_IS_FILE (file), NULL);
    g_return_val_if_fail (BB_IS_SCHEMA (schema), NULL);
    g_return_val_if_fail (origin != NULL, NULL);

    document = load (file, schema, origin, cancellable, &failure);
    if (document == NULL) {
        _bb_project_file_explain (file, failure);
        g_propagate_error (error, failure);
    }
    return document;
}

/**
 * bb_project_file_save:
 * @file: a place on this computer
 * @document: what to save
 * @cancellable: (nullable): what ends it early; once the file is being written it is finished
 * @error: where the error goes: whole sentences that name the file and say what to do
 *
 * Writes a project: makes the text, reads it with our own reader and compares, replaces the file
 * as a whole, and reads that back too. It blocks.
 *
 * Returns: %FALSE if it was not saved; the former file is then as it was
 */
gboolean
bb_project_file_save (GFile *file, BbDocument *document, GCancellable *cancellable, GError **error)
{
    GError *failure = NULL;

    g_return_val_if_fail (G_IS_FILE (file), FALSE);
    g_return_val_if_fail (BB_IS_DOCUMENT (document), FALSE);

    if (save (file, document, cancellable, &failure))
        return TRUE;
    explain_save (file, failure);
    g_propagate_error (error, failure);
    return FALSE;
}

/**
 * bb_project_file_save_async:
 * @file: a place on this computer
 * @document: what to save: a copy made with [method@Document.dup] that nobody else uses, for it
 *   is read in another thread
 * @cancellable: (nullable): what ends it early
 * @callback: what to call when it is done
 * @user_data: what to pass along
 *
 * Does [func@project_file_save] in a thread of its own.
 */
void
bb_project_file_save_async (GFile *file, BbDocument *document, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
    g_autoptr (GTask) task = NULL;

    g_return_if_fail (G_IS_FILE (file));
    g_return_if_fail (BB_IS_DOCUMENT (document));

    task = g_task_new (NULL, cancellable, callback, user_data);
    g_task_set_source_tag (task, bb_project_file_save_async);
    /* Cancelled when the file had been written already, it is saved all the same. */
    g_task_set_check_cancellable (task, FALSE);
    g_task_set_task_data (task, saving_new (file, document), saving_free);
    g_task_run_in_thread (task, save_in_thread_cb);
}

/**
 * bb_project_file_save_finish:
 * @result: what the callback got
 * @error: where the error goes
 *
 * Returns: whether it was saved
 */
gboolean
bb_project_file_save_finish (GAsyncResult *result, GError **error)
{
    g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

    return g_task_propagate_boolean (G_TASK (result), error);
}
