/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-file-bytes.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <fcntl.h>
#include <sys/stat.h>

#include "storage/bb-file-retry.h"
#include "storage/bb-storage-error.h"

#define CHUNK_SIZE (256 * 1024)

static gboolean
fail (GError **error, BbStorageError code, const char *sentence)
{
    g_set_error_literal (error, BB_STORAGE_ERROR, code, sentence);
    return FALSE;
}

static const char *
describe_errno (int number)
{
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        return _ (
            "It is not there; perhaps it was moved, renamed or deleted. Look for it elsewhere.");
    case EACCES:
    case EPERM:
        return _ ("You may not read it. Ask whoever put it there for permission.");
    case EIO:
        return _ ("The disk or the network drive gives an error. Try again, or open another copy.");
    case ELOOP:
        return _ ("It is a link that leads nowhere. Open the file itself.");
    default:
        return NULL;
    }
}

static gboolean
fail_errno (GError **error, int number)
{
    const char *sentence = describe_errno (number);

    if (sentence != NULL)
        return fail (error, BB_STORAGE_ERROR_READ, sentence);
    /* TRANSLATORS: %s is a message of the system, such as “Too many open files” */
    g_set_error (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_READ, _ ("The system says: %s."),
                 g_strerror (number));
    return FALSE;
}

/* Not waiting at a pipe, and not made our terminal by one. */
static int
open_file (const char *path, GError **error)
{
    int fd = (int) bb_file_retry (g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0));

    if (fd < 0)
        fail_errno (error, errno);
    return fd;
}

static gboolean
check_file (int fd, gsize most, GError **error)
{
    struct stat info;

    if (fstat (fd, &info) != 0)
        return fail_errno (error, errno);
    if (S_ISDIR (info.st_mode))
        return fail (error, BB_STORAGE_ERROR_READ, _ ("It is a folder. Open a file in it."));
    if (!S_ISREG (info.st_mode))
        return fail (error, BB_STORAGE_ERROR_READ, _ ("It is a device, not a file."));
    if ((guint64) info.st_size > most)
        return fail (error, BB_STORAGE_ERROR_LIMIT, _ ("It is larger than 16 MiB."));
    return TRUE;
}

static gssize
read_chunk (int fd, GByteArray *bytes)
{
    guint former = bytes->len;
    gssize length;

    g_byte_array_set_size (bytes, former + CHUNK_SIZE);
    length = bb_file_retry (read (fd, bytes->data + former, CHUNK_SIZE));
    g_byte_array_set_size (bytes, former + (guint) MAX (length, 0));
    return length;
}

static gboolean
read_all (int fd, GByteArray *bytes, gsize most, GCancellable *cancellable, GError **error)
{
    gssize length;

    do {
        if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
        length = read_chunk (fd, bytes);
        if (length < 0)
            return fail_errno (error, errno);
        if (bytes->len > most)
            return fail (error, BB_STORAGE_ERROR_LIMIT, _ ("It is larger than 16 MiB."));
    } while (length > 0);
    return TRUE;
}

/**
 * bb_file_bytes_read:
 * @path: a file
 * @most: how many bytes may be read
 * @cancellable: (nullable): what ends it early
 * @error: where the error goes: a sentence about the file, which does not name it
 *
 * Reads a whole file, if it is a file and not too large: pipes and devices would never end.
 *
 * Returns: (transfer full): what is in it, or %NULL
 */
GBytes *
bb_file_bytes_read (const char *path, gsize most, GCancellable *cancellable, GError **error)
{
    g_autoptr (GByteArray) bytes = g_byte_array_new ();
    g_autofd int fd = -1;

    if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
    fd = open_file (path, error);
    if (fd < 0 || !check_file (fd, most, error) || !read_all (fd, bytes, most, cancellable, error))
        return NULL;
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
