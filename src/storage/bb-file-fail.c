/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-file-fail.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* Why a file could not be written, for a person and for what offers a way on. */
typedef struct {
    int number;
    BbStorageError code;
    const char *sentence;
} Reason;

#define FULL                                                                                       \
    N_ ("The disk is full. Free some space and save again, or choose another place with Save As.")
#define SHARE_FULL                                                                                 \
    N_ ("Your share of the disk is full. Delete something of yours and save again, or choose "     \
        "another place with Save As.")
#define DENIED N_ ("You may not write there. Choose another place with Save As.")
#define READ_ONLY N_ ("That place can only be read. Choose another place with Save As.")
#define BUSY N_ ("Another program holds it. Close that, or choose another place with Save As.")
#define GONE N_ ("The folder is no longer there. Choose another place with Save As.")
#define TAKEN N_ ("Something else has that name. Choose another name with Save As.")
#define TOO_LONG N_ ("The name is too long. Choose a shorter one with Save As.")
#define NOWHERE N_ ("It is a link that leads nowhere. Choose another place with Save As.")
#define DISK N_ ("The disk or the network drive gives an error. Choose another place with Save As.")
#define LOST                                                                                       \
    N_ ("The network drive cannot be reached. Try again later, or choose another place with Save " \
        "As.")
#define UNFIT N_ ("That place cannot keep a file safely. Choose another place with Save As.")
#define STRAINED                                                                                   \
    N_ ("The computer has too much to do. Close some programs and save again, or choose another "  \
        "place with Save As.")

static const Reason reasons[] = {
    { ENOSPC, BB_STORAGE_ERROR_FULL, FULL },
    { EDQUOT, BB_STORAGE_ERROR_FULL, SHARE_FULL },
    { EACCES, BB_STORAGE_ERROR_DENIED, DENIED },
    { EPERM, BB_STORAGE_ERROR_DENIED, DENIED },
    { EROFS, BB_STORAGE_ERROR_READ_ONLY, READ_ONLY },
    { EBUSY, BB_STORAGE_ERROR_BUSY, BUSY },
    { ETXTBSY, BB_STORAGE_ERROR_BUSY, BUSY },
    { ENOENT, BB_STORAGE_ERROR_GONE, GONE },
    { ENOTDIR, BB_STORAGE_ERROR_GONE, GONE },
    { EISDIR, BB_STORAGE_ERROR_NAME, TAKEN },
    { EEXIST, BB_STORAGE_ERROR_NAME, TAKEN },
    { ENAMETOOLONG, BB_STORAGE_ERROR_NAME, TOO_LONG },
    { ELOOP, BB_STORAGE_ERROR_NAME, NOWHERE },
    { EIO, BB_STORAGE_ERROR_DISK, DISK },
    { ENXIO, BB_STORAGE_ERROR_DISK, DISK },
    { ENODEV, BB_STORAGE_ERROR_DISK, DISK },
    { ESTALE, BB_STORAGE_ERROR_DISK, LOST },
    { ENOTCONN, BB_STORAGE_ERROR_DISK, LOST },
    { ETIMEDOUT, BB_STORAGE_ERROR_DISK, LOST },
    { EHOSTDOWN, BB_STORAGE_ERROR_DISK, LOST },
    { EHOSTUNREACH, BB_STORAGE_ERROR_DISK, LOST },
    { EXDEV, BB_STORAGE_ERROR_UNFIT, UNFIT },
    { ENOTSUP, BB_STORAGE_ERROR_UNFIT, UNFIT },
    { ENOSYS, BB_STORAGE_ERROR_UNFIT, UNFIT },
    { EMFILE, BB_STORAGE_ERROR_STRAINED, STRAINED },
    { ENFILE, BB_STORAGE_ERROR_STRAINED, STRAINED },
    { ENOMEM, BB_STORAGE_ERROR_STRAINED, STRAINED },
    { EAGAIN, BB_STORAGE_ERROR_STRAINED, STRAINED },
    { EINTR, BB_STORAGE_ERROR_STRAINED, STRAINED },
};

/**
 * bb_file_fail:
 * @number: an `errno` of writing a file
 * @error: where the error goes: a sentence about the file, which does not name it, and what to do
 *
 * Says why a file could not be written. What no sentence was made for is said in the words of the
 * system.
 *
 * Returns: %FALSE
 */
gboolean
bb_file_fail (int number, GError **error)
{
    for (guint i = 0; i < G_N_ELEMENTS (reasons); i++) {
        if (reasons[i].number == number) {
            g_set_error_literal (error, BB_STORAGE_ERROR, (int) reasons[i].code,
                                 _ (reasons[i].sentence));
            return FALSE;
        }
    }
    g_set_error (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_WRITE,
                 /* TRANSLATORS: %s is a message of the system, such as “File too large” */
                 _ ("The system says: %s. Choose another place with Save As."),
                 g_strerror (number));
    return FALSE;
}
