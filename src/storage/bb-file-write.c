/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-file-write.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <unistd.h>

#include "storage/bb-file-bytes.h"
#include "storage/bb-file-resolve.h"
#include "storage/bb-file-stage.h"
#include "storage/bb-file-sync.h"
#include "storage/bb-storage-error.h"

/* Network drives and sync programs do not always do what they say. */
static gboolean
check_written (const char *path, GBytes *bytes, GError **error)
{
    g_autoptr (GBytes) found = NULL;

    found = bb_file_bytes_read (path, g_bytes_get_size (bytes), NULL, NULL);
    if (found != NULL && g_bytes_equal (found, bytes))
        return TRUE;
    g_set_error_literal (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_VERIFY,
                         _ ("What is in the file now is not what was written. Choose another place "
                            "with Save As."));
    return FALSE;
}

/**
 * bb_file_write:
 * @path: a file, there or not
 * @bytes: what it shall hold
 * @error: where the error goes: a sentence about the file, which does not name it, and what to do
 *
 * Replaces a file as a whole, so that after a crash, a power cut or on a full disk the former or
 * the new one is there, never half of one, with the attributes of the former. A link stays one; of
 * several hard links only this name gets the new content, for to write into the file itself would
 * be to have half of it for a moment, and the other name is as often a copy that somebody put by.
 * Then reads it back.
 *
 * What is there is replaced whatever it is: for projects there is [class@ProjectSave].
 *
 * Returns: whether the file holds @bytes
 */
gboolean
bb_file_write (const char *path, GBytes *bytes, GError **error)
{
    g_autofree char *real = bb_file_resolve (path, error);
    g_autoptr (BbFileStage) stage = real != NULL ? bb_file_stage_new (real, bytes, error) : NULL;

    return stage != NULL && bb_file_stage_replace (stage, error) &&
           bb_file_sync_folder (real, error) && check_written (real, bytes, error);
}

/**
 * bb_file_write_is_allowed:
 * @path: a file that is there
 *
 * Whether it may be replaced, as far as that can be told without doing it: neither the file nor
 * its folder is protected.
 *
 * Returns: %FALSE if writing it would certainly fail
 */
gboolean
bb_file_write_is_allowed (const char *path)
{
    g_autofree char *real = NULL;
    g_autofree char *folder = NULL;

    g_return_val_if_fail (path != NULL, FALSE);

    real = realpath (path, NULL);
    folder = real != NULL ? g_path_get_dirname (real) : NULL;
    return folder != NULL && access (real, W_OK) == 0 && access (folder, W_OK) == 0;
}
