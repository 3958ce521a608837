/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-save-private.h"

#include <glib/gi18n-lib.h>
#include <errno.h>
#include <glib/gstdio.h>

#include "storage/bb-file-bytes.h"
#include "storage/bb-file-resolve.h"
#include "storage/bb-file-stage.h"
#include "storage/bb-file-sync.h"
#include "storage/bb-litter.h"
#include "storage/bb-project-file-private.h"
#include "storage/bb-save-lock.h"
#include "storage/bb-storage-error.h"
#include "storage/bb-unproven.h"
#include "storage/bb-version-store.h"

/* Each attempt after the first is owed to somebody who wrote in the same moment. */
#define ATTEMPTS_MAX 40
#define PAUSE_USEC 2000

typedef enum {
    ATTEMPT_DONE,
    ATTEMPT_AGAIN,
    ATTEMPT_FAILED,
} Attempt;

static gboolean
refuse (GError **error, BbStorageError code, const char *sentence)
{
    g_set_error_literal (error, BB_STORAGE_ERROR, (int) code, sentence);
    return FALSE;
}

static gboolean
is_missing (const char *path)
{
    GStatBuf info;

    return g_lstat (path, &info) != 0 && errno == ENOENT;
}

static gboolean
refuse_unread (const GError *cause, GError **error)
{
    g_set_error (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_OCCUPIED,
                 /* TRANSLATORS: %s is a sentence that says why */
                 _ ("What is in it now cannot be read, and was left as it is. %s Choose another "
                    "place with Save As."),
                 cause->message);
    return FALSE;
}

static gboolean
read_bytes (const char *path, GBytes **bytes, GError **error)
{
    g_autoptr (GError) failure = NULL;

    *bytes = bb_file_bytes_read (path, BB_PROJECT_FILE_BYTES_MAX, NULL, &failure);
    return *bytes != NULL || refuse_unread (failure, error);
}

/* What is in the file now; no file is no error. */
static gboolean
look (BbProjectSave *self, GError **error)
{
    g_autoptr (GError) failure = NULL;

    g_clear_pointer (&self->there, g_bytes_unref);
    if (is_missing (self->real) || read_bytes (self->real, &self->there, &failure) ||
        is_missing (self->real))
        return TRUE;
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
}

static gboolean
equals (GBytes *bytes, GBytes *other)
{
    return bytes == other || (bytes != NULL && other != NULL && g_bytes_equal (bytes, other));
}

static gboolean
keep (BbProjectSave *self, GBytes *bytes, GError **error)
{
    const char *id = bb_document_get_id (self->document);

    if (bytes == NULL)
        return TRUE;
    if (self->keep != NULL)
        return self->keep (id, bytes, self->keep_data, error);
    return bb_version_store_add (id, bytes, self->file, error);
}

/* Somebody has said that this may go. It is put by first, whatever it is. */
static gboolean
replace_anyway (BbProjectSave *self, GError **refusal, GError **error)
{
    if (!self->replaces ||
        g_error_matches (*refusal, BB_STORAGE_ERROR, BB_STORAGE_ERROR_DOUBTFUL)) {
        g_propagate_error (error, g_steal_pointer (refusal));
        return FALSE;
    }
    return keep (self, self->there, error);
}

static gboolean
take_in_there (BbProjectSave *self, GError **error)
{
    g_autoptr (GError) refusal = NULL;

    if (self->there == NULL)
        return self->expected == NULL ||
               refuse (error, BB_STORAGE_ERROR_MISSING,
                       _ ("It is no longer there; perhaps it was moved, renamed or deleted. Choose "
                          "with Save As where it should be."));
    if (bb_file_mark_fits (self->expected, self->there) ||
        _bb_project_save_take_in (self, self->there, &refusal))
        return TRUE;
    return replace_anyway (self, &refusal, error);
}

static gboolean
make_bytes (BbProjectSave *self, GError **error)
{
    if (self->bytes == NULL)
        self->bytes = _bb_project_file_make_bytes (self->document, error);
    return self->bytes != NULL;
}

/* Gives the file back what came out of it. What we find in its place then is ours, or somebody's
 * who must not lose it. */
static void
give_back (BbProjectSave *self, BbFileStage *stage)
{
    g_autoptr (GBytes) ours = NULL;

    if (bb_file_stage_exchange (stage, NULL) != BB_FILE_PUT_DONE) {
        bb_file_stage_leave (stage);
        return;
    }
    bb_file_sync_folder (self->real, NULL);
    ours =
        bb_file_bytes_read (bb_file_stage_get_path (stage), BB_PROJECT_FILE_BYTES_MAX, NULL, NULL);
    if (ours != NULL ? !equals (ours, self->bytes) : !bb_file_stage_is_own (stage))
        bb_file_stage_leave (stage);
}

/* Network drives and sync programs do not always do what they say; and somebody else may have
 * written again. */
static Attempt
check_written (BbProjectSave *self, GError **error)
{
    if (!look (self, error))
        return ATTEMPT_FAILED;
    if (equals (self->there, self->bytes))
        return ATTEMPT_DONE;
    if (self->there == NULL || _bb_project_save_take_in (self, self->there, NULL))
        return ATTEMPT_AGAIN;
    refuse (error, BB_STORAGE_ERROR_VERIFY,
            _ ("What is in the file now is not what was written. Choose another place with Save "
               "As."));
    return ATTEMPT_FAILED;
}

static Attempt
check_exchanged (BbProjectSave *self, BbFileStage **stage, GError **error)
{
    g_autoptr (GBytes) former = NULL;

    if (!bb_file_sync_folder (self->real, error) ||
        !read_bytes (bb_file_stage_get_path (*stage), &former, error))
        return ATTEMPT_FAILED;
    if (equals (former, self->there))
        return check_written (self, error);
    if (!_bb_project_save_take_in (self, former, error))
        return ATTEMPT_FAILED;
    /* It lies nowhere else until it is in the file again, merged. */
    g_ptr_array_add (self->others, g_steal_pointer (stage));
    return ATTEMPT_AGAIN;
}

/* The drive cannot do it in one step: look, and do it in the next moment. */
static Attempt
replace (BbProjectSave *self, BbFileStage *stage, GError **error)
{
    g_autoptr (GBytes) former = g_steal_pointer (&self->there);

    bb_unproven_keep (bb_document_get_id (self->document), self->real, self->bytes, NULL);
    self->unproven = TRUE;
    if (!look (self, error))
        return ATTEMPT_FAILED;
    if (!equals (former, self->there))
        return ATTEMPT_AGAIN;
    if (!bb_file_stage_replace (stage, error) || !bb_file_sync_folder (self->real, error))
        return ATTEMPT_FAILED;
    return check_written (self, error);
}

static Attempt
exchange (BbProjectSave *self, BbFileStage **stage, GError **error)
{
    Attempt result;

    switch (bb_file_stage_exchange (*stage, error)) {
    case BB_FILE_PUT_DONE:
        result = check_exchanged (self, stage, error);
        if (result == ATTEMPT_FAILED)
            give_back (self, *stage);
        return result;
    case BB_FILE_PUT_CHANGED:
        return ATTEMPT_AGAIN;
    case BB_FILE_PUT_UNABLE:
        return replace (self, *stage, error);
    case BB_FILE_PUT_FAILED:
    default:
        return ATTEMPT_FAILED;
    }
}

static Attempt
add (BbProjectSave *self, BbFileStage *stage, GError **error)
{
    switch (bb_file_stage_add (stage, error)) {
    case BB_FILE_PUT_DONE:
        return bb_file_sync_folder (self->real, error) ? check_written (self, error)
                                                       : ATTEMPT_FAILED;
    case BB_FILE_PUT_CHANGED:
        return ATTEMPT_AGAIN;
    case BB_FILE_PUT_UNABLE:
        return replace (self, stage, error);
    case BB_FILE_PUT_FAILED:
    default:
        return ATTEMPT_FAILED;
    }
}

/* It is there already, but perhaps only in memory. */
static Attempt
settle (BbProjectSave *self, GError **error)
{
    return bb_file_sync (self->real, error) && bb_file_sync_folder (self->real, error)
               ? ATTEMPT_DONE
               : ATTEMPT_FAILED;
}

static Attempt
attempt (BbProjectSave *self, GError **error)
{
    g_autoptr (BbFileStage) stage = NULL;

    if (!look (self, error) || !take_in_there (self, error) || !make_bytes (self, error))
        return ATTEMPT_FAILED;
    if (equals (self->there, self->bytes))
        return settle (self, error);
    keep (self, self->there, NULL);
    stage = bb_file_stage_new (self->real, self->bytes, error);
    if (stage == NULL)
        return ATTEMPT_FAILED;
    return self->there != NULL ? exchange (self, &stage, error) : add (self, stage, error);
}

static gboolean
attempt_often (BbProjectSave *self, GCancellable *cancellable, GError **error)
{
    for (guint i = 0; i < ATTEMPTS_MAX; i++) {
        Attempt result;

        if (self->others->len == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
        result = attempt (self, error);
        if (result != ATTEMPT_AGAIN)
            return result == ATTEMPT_DONE;
        g_usleep (g_random_int_range (0, PAUSE_USEC * (gint32) (i + 1)));
    }
    return refuse (error, BB_STORAGE_ERROR_BUSY,
                   _ ("Others keep writing to it. Save again, or choose another place with Save "
                      "As."));
}

/* What others wrote and we could not bring back into the file is left where it is. */
static void
leave_others (BbProjectSave *self)
{
    for (guint i = 0; i < self->others->len; i++)
        bb_file_stage_leave (self->others->pdata[i]);
}

/* A saver that was killed may have left what nobody else has. */
static void
take_in_litter (BbProjectSave *self, GPtrArray *litter)
{
    for (guint i = litter->len; i > 0; i--) {
        g_autoptr (GBytes) bytes =
            bb_file_bytes_read (litter->pdata[i - 1], BB_PROJECT_FILE_BYTES_MAX, NULL, NULL);

        if (bytes == NULL || !_bb_project_save_take_in_remains (self, bytes))
            g_ptr_array_remove_index (litter, i - 1);
    }
}

/* What we wrote last may have been lost on a drive that promises nothing. */
static void
take_in_unproven (BbProjectSave *self)
{
    g_autoptr (GBytes) bytes = bb_unproven_read (bb_document_get_id (self->document), self->real);

    if (bytes != NULL)
        _bb_project_save_take_in_remains (self, bytes);
}

static gboolean
run_in_turn (BbProjectSave *self, GCancellable *cancellable, GError **error)
{
    g_autoptr (BbSaveLock) turn = NULL;
    g_autoptr (GPtrArray) litter = NULL;

    self->real = bb_file_resolve (g_file_peek_path (self->file), error);
    if (self->real == NULL || !make_bytes (self, error))
        return FALSE;
    turn = bb_save_lock_take (bb_document_get_id (self->document), cancellable);
    litter = bb_litter_find (self->real);
    take_in_litter (self, litter);
    take_in_unproven (self);
    if (!attempt_often (self, cancellable, error)) {
        leave_others (self);
        return FALSE;
    }
    for (guint i = 0; i < litter->len; i++)
        bb_litter_clean (litter->pdata[i]);
    return TRUE;
}

static gboolean
run (BbProjectSave *self, GCancellable *cancellable, GError **error)
{
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !_bb_project_file_check_local (self->file, BB_STORAGE_ERROR_UNFIT, error) ||
        !run_in_turn (self, cancellable, error))
        return FALSE;
    g_ptr_array_set_size (self->others, 0);
    self->mark = bb_file_mark_new (self->bytes);
    if (!self->unproven)
        bb_unproven_drop (bb_document_get_id (self->document), self->real);
    return TRUE;
}

/* Whoever waits for the save need not wait for this: the next save puts by what it replaces. */
void
_bb_project_save_keep_written (BbProjectSave *self)
{
    keep (self, self->bytes, NULL);
}

gboolean
_bb_project_save_run (BbProjectSave *self, GCancellable *cancellable, GError **error)
{
    GError *failure = NULL;

    g_return_val_if_fail (self->mark == NULL, FALSE);

    if (run (self, cancellable, &failure))
        return TRUE;
    _bb_project_file_explain_save (self->file, failure);
    g_propagate_error (error, failure);
    return FALSE;
}

/**
 * bb_project_save_run:
 * @self: a save that has not run yet
 * @cancellable: (nullable): what ends it early; once the file is being written it is finished
 * @error: where the error goes: whole sentences that name the file and say what to do
 *
 * Saves: makes the text, reads it with our own reader and compares; looks at the file, and merges
 * what others wrote there; puts the new version beside it, durably, and lets the two change
 * places; looks at what came out, and merges again if that was not expected; and reads it back. It
 * blocks.
 *
 * Returns: %FALSE if it was not saved; the file is then as it was
 */
gboolean
bb_project_save_run (BbProjectSave *self, GCancellable *cancellable, GError **error)
{
    g_return_val_if_fail (BB_IS_PROJECT_SAVE (self), FALSE);

    if (!_bb_project_save_run (self, cancellable, error))
        return FALSE;
    _bb_project_save_keep_written (self);
    return TRUE;
}
