/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-file-write.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "storage/bb-file-bytes.h"
#include "storage/bb-storage-error.h"

#define NEW_FILE_MODE 0666

static gboolean
fail (GError **error, const char *sentence)
{
    g_set_error_literal (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_WRITE, sentence);
    return FALSE;
}

static const char *
describe (GFileError code)
{
    switch ((int) code) {
    case G_FILE_ERROR_NOSPC:
        return _ ("The disk is full. Free some space and save again, or choose another place with "
                  "Save As.");
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
        return _ ("You may not write there. Choose another place with Save As.");
    case G_FILE_ERROR_ROFS:
        return _ ("That place can only be read. Choose another place with Save As.");
    case G_FILE_ERROR_NOENT:
    case G_FILE_ERROR_NOTDIR:
        return _ ("The folder is no longer there. Choose another place with Save As.");
    case G_FILE_ERROR_ISDIR:
    case G_FILE_ERROR_EXIST:
        return _ ("Something else has that name. Choose another name with Save As.");
    case G_FILE_ERROR_NAMETOOLONG:
        return _ ("The name is too long. Choose a shorter one with Save As.");
    case G_FILE_ERROR_LOOP:
        return _ ("It is a link that leads nowhere. Choose another place with Save As.");
    case G_FILE_ERROR_TXTBSY:
        return _ ("Another program holds it. Close that, or choose another place with Save As.");
    case G_FILE_ERROR_IO:
        return _ (
            "The disk or the network drive gives an error. Choose another place with Save As.");
    default:
        return NULL;
    }
}

/* What no sentence was made for is said in the words of the system. */
static gboolean
fail_system (GError **error, GFileError code, const char *message)
{
    const char *sentence = describe (code);

    if (sentence != NULL)
        return fail (error, sentence);
    g_set_error (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_WRITE,
                 /* TRANSLATORS: %s is a message of the system, such as “Disk quota exceeded” */
                 _ ("The system says: %s. Choose another place with Save As."), message);
    return FALSE;
}

static gboolean
fail_errno (GError **error, int number)
{
    return fail_system (error, g_file_error_from_errno (number), g_strerror (number));
}

/* The place of a file that is not there yet, or of a link that leads nowhere. */
static char *
resolve_new (const char *path, GError **error)
{
    g_autofree char *folder = g_path_get_dirname (path);
    g_autofree char *name = g_path_get_basename (path);
    g_autofree char *real = realpath (folder, NULL);

    if (real == NULL) {
        fail_errno (error, errno);
        return NULL;
    }
    return g_build_filename (real, name, NULL);
}

/* A link stays a link: what it leads to is replaced. */
static char *
resolve (const char *path, GError **error)
{
    g_autofree char *real = realpath (path, NULL);
    struct stat info;

    if (real == NULL && errno == ENOENT)
        return resolve_new (path, error);
    if (real == NULL || stat (real, &info) != 0) {
        fail_errno (error, errno);
        return NULL;
    }
    if (!S_ISREG (info.st_mode)) {
        fail_errno (error, EISDIR);
        return NULL;
    }
    return g_steal_pointer (&real);
}

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
 * the new one is there, never half of one. A link stays one. Then reads it back.
 *
 * GLib's flags make the new file durable before it takes the name of the former;
 * `g_file_replace_contents` does not, and leaves half a file on a full disk.
 *
 * Returns: whether the file holds @bytes
 */
gboolean
bb_file_write (const char *path, GBytes *bytes, GError **error)
{
    g_autoptr (GError) failure = NULL;
    g_autofree char *real = resolve (path, error);
    gsize length;
    const char *text = g_bytes_get_data (bytes, &length);

    if (real == NULL)
        return FALSE;
    if (!g_file_set_contents_full (real, text, (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   NEW_FILE_MODE, &failure))
        return fail_system (error, (GFileError) failure->code, failure->message);
    return check_written (real, bytes, error);
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
