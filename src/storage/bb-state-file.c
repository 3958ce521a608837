/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-state-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "storage/bb-file-lock.h"
#include "storage/bb-file-retry.h"
#include "storage/bb-storage-error.h"

#define FILE_MODE 0600
#define NEW_SUFFIX ".new"
#define CHUNK_SIZE (256 * 1024)
#define WAIT_USEC (10 * G_USEC_PER_SEC)

static gboolean
fail_errno (GError **error, BbStorageError code, int number)
{
    if (number == ENOSPC || number == EDQUOT)
        g_set_error_literal (error, BB_STORAGE_ERROR, code,
                             _ ("The disk with your home folder is full. Free some space."));
    else
        g_set_error (error, BB_STORAGE_ERROR, code,
                     /* TRANSLATORS: a folder in the home folder in which the program keeps earlier
                      * versions and edits that are not saved yet; %s is a message of the system,
                      * such as “Permission denied” */
                     _ ("The folder in which Bouwbord keeps earlier versions cannot be used. The "
                        "system says: %s."),
                     g_strerror (number));
    return FALSE;
}

static gboolean
fail_read (GError **error, int number)
{
    return fail_errno (error, BB_STORAGE_ERROR_READ, number);
}

static gboolean
fail_write (GError **error, int number)
{
    return fail_errno (error, BB_STORAGE_ERROR_WRITE, number);
}

/**
 * bb_state_file_open_folder:
 * @path: a folder
 * @error: where the error goes: a sentence
 *
 * Opens a folder, if it is one and no link to one.
 *
 * Returns: a file descriptor, or -1
 */
int
bb_state_file_open_folder (const char *path, GError **error)
{
    int fd;

    g_return_val_if_fail (path != NULL, -1);

    fd = (int) bb_file_retry (open (path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (fd < 0)
        fail_read (error, errno);
    return fd;
}

static gboolean
check_regular (int fd, GError **error)
{
    struct stat info;

    if (fstat (fd, &info) != 0)
        return fail_read (error, errno);
    return S_ISREG (info.st_mode) ? TRUE : fail_read (error, EINVAL);
}

/**
 * bb_state_file_open:
 * @folder: a folder
 * @name: of a file in it
 * @flags: `O_RDONLY` or `O_RDWR`, and `O_CREAT` to make it if it is not there
 * @error: where the error goes: a sentence
 *
 * Opens a file; neither a link nor a pipe.
 *
 * Returns: a file descriptor, or -1
 */
int
bb_state_file_open (int folder, const char *name, int flags, GError **error)
{
    g_autofd int fd = -1;

    g_return_val_if_fail (folder >= 0 && name != NULL, -1);

    fd = (int) bb_file_retry (
        openat (folder, name, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY, FILE_MODE));
    if (fd < 0) {
        fail_read (error, errno);
        return -1;
    }
    return check_regular (fd, error) ? g_steal_fd (&fd) : -1;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
    return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static DIR *
open_list (int folder)
{
    g_autofd int fd = openat (folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *dir = fd >= 0 ? fdopendir (fd) : NULL;

    if (dir != NULL)
        g_steal_fd (&fd);
    return dir;
}

/**
 * bb_state_file_list:
 * @folder: a folder
 * @error: where the error goes: a sentence
 *
 * Returns: (transfer full) (element-type utf8) (nullable): the names in it, sorted, or %NULL
 */
GPtrArray *
bb_state_file_list (int folder, GError **error)
{
    g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
    DIR *dir = open_list (folder);
    struct dirent *entry;

    if (dir == NULL) {
        fail_read (error, errno);
        return NULL;
    }
    while ((entry = readdir (dir)) != NULL) {
        if (!g_str_equal (entry->d_name, ".") && !g_str_equal (entry->d_name, ".."))
            g_ptr_array_add (names, g_strdup (entry->d_name));
    }
    closedir (dir);
    g_ptr_array_sort (names, compare_names);
    return g_steal_pointer (&names);
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

/**
 * bb_state_file_read:
 * @fd: a file, read from where it stands
 * @most: how many bytes there may be
 * @error: where the error goes: a sentence
 *
 * Returns: (transfer full) (nullable): what is in it, or %NULL
 */
GBytes *
bb_state_file_read (int fd, gsize most, GError **error)
{
    g_autoptr (GByteArray) bytes = g_byte_array_new ();
    gssize length;

    do {
        length = read_chunk (fd, bytes);
        if (length < 0) {
            fail_read (error, errno);
            return NULL;
        }
        if (bytes->len > most) {
            fail_read (error, EFBIG);
            return NULL;
        }
    } while (length > 0);
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * bb_state_file_lock:
 * @fd: a file that is open to be written, as network drives demand
 * @wait: whether to wait for whoever holds it; not for ever, as they may be halted
 * @error: where the error goes: a sentence
 *
 * Takes the file for this process until @fd is closed, be it by a kill.
 *
 * Returns: whether it is ours
 */
gboolean
bb_state_file_lock (int fd, gboolean wait, GError **error)
{
    return bb_file_lock (fd, wait ? WAIT_USEC : 0, NULL) ? TRUE : fail_write (error, errno);
}

static char *
dup_new_name (const char *name)
{
    return g_strconcat (name, NEW_SUFFIX, NULL);
}

/**
 * bb_state_file_begin:
 * @folder: a folder
 * @name: of a file, there or not
 * @error: where the error goes: a sentence
 *
 * Begins a file under a name of its own; [func@state_file_put] puts it in the place of the former.
 * One at a time: what was begun before and not put in its place is no more.
 *
 * Returns: a file descriptor, or -1
 */
int
bb_state_file_begin (int folder, const char *name, GError **error)
{
    g_autofree char *new_name = dup_new_name (name);
    int fd;

    unlinkat (folder, new_name, 0);
    fd = (int) bb_file_retry (
        openat (folder, new_name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, FILE_MODE));
    if (fd < 0)
        fail_write (error, errno);
    return fd;
}

/**
 * bb_state_file_append:
 * @fd: a file
 * @data: what to write
 * @length: of @data, in bytes
 * @error: where the error goes: a sentence
 *
 * Returns: whether all of it was written
 */
gboolean
bb_state_file_append (int fd, gconstpointer data, gsize length, GError **error)
{
    const char *at = data;

    while (length > 0) {
        gssize written = bb_file_retry (write (fd, at, length));

        if (written <= 0)
            return fail_write (error, written == 0 ? EIO : errno);
        at += written;
        length -= (gsize) written;
    }
    return TRUE;
}

/**
 * bb_state_file_sync:
 * @fd: a file
 * @error: where the error goes: a sentence
 *
 * Returns: whether all that was written is on the disk; if not, nobody knows what is
 */
gboolean
bb_state_file_sync (int fd, GError **error)
{
    return bb_file_retry (fdatasync (fd)) == 0 ? TRUE : fail_write (error, errno);
}

/**
 * bb_state_file_sync_folder:
 * @folder: a folder
 * @error: where the error goes: a sentence
 *
 * Returns: whether the names in it are on the disk
 */
gboolean
bb_state_file_sync_folder (int folder, GError **error)
{
    /* Some network drives cannot, and need not. */
    if (bb_file_retry (fsync (folder)) == 0 || errno == EINVAL || errno == ENOTSUP)
        return TRUE;
    return fail_write (error, errno);
}

/**
 * bb_state_file_put:
 * @folder: a folder
 * @name: of a file that was begun
 * @error: where the error goes: a sentence
 *
 * Puts a file that was begun in the place of the former one. If what is in it was synced, after a
 * crash or a power cut the former or the new one is there as a whole; which of them, only a sync of
 * the folder says.
 *
 * Returns: whether it is there
 */
gboolean
bb_state_file_put (int folder, const char *name, GError **error)
{
    g_autofree char *new_name = dup_new_name (name);

    return renameat (folder, new_name, folder, name) == 0 ? TRUE : fail_write (error, errno);
}

/**
 * bb_state_file_give_up:
 * @folder: a folder
 * @name: of a file that was begun
 *
 * Removes what was begun and not put in its place.
 */
void
bb_state_file_give_up (int folder, const char *name)
{
    g_autofree char *new_name = dup_new_name (name);

    unlinkat (folder, new_name, 0);
}

static gboolean
remove_files (int folder, GError **error)
{
    g_autoptr (GPtrArray) names = bb_state_file_list (folder, error);

    if (names == NULL)
        return FALSE;
    for (guint i = 0; i < names->len; i++) {
        if (unlinkat (folder, names->pdata[i], 0) != 0 && errno != ENOENT)
            return fail_write (error, errno);
    }
    return TRUE;
}

/**
 * bb_state_file_remove_folder:
 * @path: a folder with files
 * @error: where the error goes: a sentence
 *
 * Removes a folder and the files in it. A link is removed, not what it leads to.
 *
 * Returns: whether it is not there any more
 */
gboolean
bb_state_file_remove_folder (const char *path, GError **error)
{
    g_autofd int folder = open (path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);

    if (folder < 0 && errno == ENOENT)
        return TRUE;
    if (folder < 0)
        return unlink (path) == 0 ? TRUE : fail_write (error, errno);
    if (!remove_files (folder, error))
        return FALSE;
    return rmdir (path) == 0 ? TRUE : fail_write (error, errno);
}
