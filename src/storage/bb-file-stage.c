/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-file-stage.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "document/bb-id.h"
#include "storage/bb-file-attributes.h"
#include "storage/bb-file-bytes.h"
#include "storage/bb-file-fail.h"
#include "storage/bb-file-retry.h"
#include "storage/bb-file-sync.h"

/* Dropbox leaves alone what begins with “.~”, Nextcloud what has “.~” in it, OneDrive and Google
 * Drive what ends in “.tmp”. The name of the document is not part of it: that may be as long as
 * a name can be. */
#define PREFIX ".~bouwbord-"
#define SUFFIX ".tmp"
#define N_DIGITS 32

#define NEW_MODE 0666
#define PRIVATE_MODE 0600

struct _BbFileStage {
    char *path; /* the name that it shall have */
    char *own;  /* the name that it has; NULL when it is gone */
    dev_t device;
    ino_t inode;
};

static int
create (const char *own, gboolean is_private)
{
    return (int) bb_file_retry (open (own, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                                      is_private ? PRIVATE_MODE : NEW_MODE));
}

static gboolean
write_all (int fd, GBytes *bytes, GError **error)
{
    gsize left;
    const char *at = g_bytes_get_data (bytes, &left);

    while (left > 0) {
        gssize written = bb_file_retry (write (fd, at, left));

        /* Nothing at all, again and again, is no way to write a file. */
        if (written <= 0)
            return bb_file_fail (written == 0 ? EIO : errno, error);
        at += written;
        left -= (gsize) written;
    }
    return TRUE;
}

/* Network drives say only now that they were full all the time. */
static gboolean
finish (BbFileStage *self, int *fd, GError **error)
{
    struct stat info;

    if (fstat (*fd, &info) != 0 || bb_file_retry (fsync (*fd)) != 0)
        return bb_file_fail (errno, error);
    self->device = info.st_dev;
    self->inode = info.st_ino;
    if (close (g_steal_fd (fd)) != 0 && errno != EINTR)
        return bb_file_fail (errno, error);
    return TRUE;
}

static gboolean
fill (BbFileStage *self, int *fd, int former, GBytes *bytes, GError **error)
{
    return write_all (*fd, bytes, error) &&
           (former < 0 || bb_file_attributes_copy (former, *fd, error)) && finish (self, fd, error);
}

/* A drive that says that it has written what it has not shall not cost a name its file. */
static gboolean
check (BbFileStage *self, GBytes *bytes, GError **error)
{
    g_autoptr (GBytes) found = bb_file_bytes_read (self->own, g_bytes_get_size (bytes), NULL, NULL);

    if (found != NULL && g_bytes_equal (found, bytes))
        return TRUE;
    g_set_error_literal (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_VERIFY,
                         _ ("The disk or the network drive gives back something else than what was "
                            "written, so the former file was left as it is. Choose another place "
                            "with Save As."));
    return FALSE;
}

/* A former file that cannot be opened says nothing of who may read it. */
static gboolean
open_former (const char *path, int *former, GError **error)
{
    *former = (int) bb_file_retry (open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    return *former >= 0 || errno == ENOENT || bb_file_fail (errno, error);
}

static gboolean
make (BbFileStage *self, GBytes *bytes, GError **error)
{
    g_autofd int former = -1;
    g_autofd int fd = -1;

    if (!open_former (self->path, &former, error))
        return FALSE;
    fd = create (self->own, former >= 0);
    if (fd < 0) {
        bb_file_fail (errno, error);
        g_clear_pointer (&self->own, g_free);
        return FALSE;
    }
    return fill (self, &fd, former, bytes, error) && check (self, bytes, error);
}

/**
 * bb_file_stage_new:
 * @path: a real path, there or not
 * @bytes: what the file shall hold
 * @error: where the error goes: a sentence about the file, which does not name it, and what to do
 *
 * Writes a new version beside a file, with the attributes of that, and makes it durable.
 *
 * Returns: (transfer full): the new version, or %NULL, and nothing is left of it
 */
BbFileStage *
bb_file_stage_new (const char *path, GBytes *bytes, GError **error)
{
    g_autoptr (BbFileStage) self = g_new0 (BbFileStage, 1);
    g_autofree char *folder = g_path_get_dirname (path);
    g_autofree char *id = bb_id_new ();
    g_autofree char *name = g_strconcat (PREFIX, id, SUFFIX, NULL);

    self->path = g_strdup (path);
    self->own = g_build_filename (folder, name, NULL);
    return make (self, bytes, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * bb_file_stage_free:
 * @self: (transfer full): a staged file
 *
 * Frees it, and removes whatever lies under the name of ours.
 */
void
bb_file_stage_free (BbFileStage *self)
{
    if (self->own != NULL)
        g_unlink (self->own);
    g_free (self->own);
    g_free (self->path);
    g_free (self);
}

/**
 * bb_file_stage_get_path:
 * @self: a staged file
 *
 * Returns: where what is staged lies, or, after an exchange, what came out
 */
const char *
bb_file_stage_get_path (BbFileStage *self)
{
    return self->own;
}

/* An interrupted call may have been done: whoever looks again will see. */
static BbFilePut
judge (int number, GError **error)
{
    switch (number) {
    case ENOENT:
    case EEXIST:
    case EINTR:
        return BB_FILE_PUT_CHANGED;
    case EINVAL:
    case ENOSYS:
    case ENOTSUP:
        return BB_FILE_PUT_UNABLE;
    default:
        bb_file_fail (number, error);
        return BB_FILE_PUT_FAILED;
    }
}

static BbFilePut
put (BbFileStage *self, unsigned int flags, GError **error)
{
    if (renameat2 (AT_FDCWD, self->own, AT_FDCWD, self->path, flags) != 0)
        return judge (errno, error);
    return BB_FILE_PUT_DONE;
}

/**
 * bb_file_stage_exchange:
 * @self: a staged file
 * @error: where the error goes, of %BB_FILE_PUT_FAILED only
 *
 * Gives the name to the staged file and its own name to the one that had it, in one step: whatever
 * came out is still there to be looked at. Exchanged again all is as it was.
 *
 * Returns: what came of it
 */
BbFilePut
bb_file_stage_exchange (BbFileStage *self, GError **error)
{
    return put (self, RENAME_EXCHANGE, error);
}

/**
 * bb_file_stage_add:
 * @self: a staged file
 * @error: where the error goes, of %BB_FILE_PUT_FAILED only
 *
 * Gives the staged file a name that nothing has.
 *
 * Returns: what came of it
 */
BbFilePut
bb_file_stage_add (BbFileStage *self, GError **error)
{
    BbFilePut result = put (self, RENAME_NOREPLACE, error);

    if (result == BB_FILE_PUT_DONE)
        g_clear_pointer (&self->own, g_free);
    return result;
}

/**
 * bb_file_stage_replace:
 * @self: a staged file
 * @error: where the error goes
 *
 * Gives the staged file its name, whatever had it.
 *
 * Returns: whether that was done
 */
gboolean
bb_file_stage_replace (BbFileStage *self, GError **error)
{
    if (rename (self->own, self->path) != 0)
        return bb_file_fail (errno, error);
    g_clear_pointer (&self->own, g_free);
    return TRUE;
}

/**
 * bb_file_stage_is_own:
 * @self: a staged file
 *
 * Returns: whether what lies under the name of ours is the file that was staged, and not what came
 *   out in exchange for it; %FALSE if that cannot be told
 */
gboolean
bb_file_stage_is_own (BbFileStage *self)
{
    struct stat info;

    return self->own != NULL && lstat (self->own, &info) == 0 && info.st_dev == self->device &&
           info.st_ino == self->inode;
}

/**
 * bb_file_stage_leave:
 * @self: a staged file
 *
 * Leaves what lies under the name of ours: it is of somebody else, and nowhere else.
 */
void
bb_file_stage_leave (BbFileStage *self)
{
    g_clear_pointer (&self->own, g_free);
}

/**
 * bb_file_stage_is_name:
 * @name: the name of a file, without its folder
 *
 * Returns: whether it is one that a staged file has. The document portal lengthens the names of
 *   files that it does not know.
 */
gboolean
bb_file_stage_is_name (const char *name)
{
    const char *digits = strstr (name, PREFIX);

    if (digits == NULL || (digits != name && !g_str_has_prefix (name, ".xdp-")))
        return FALSE;
    digits += strlen (PREFIX);
    return strspn (digits, "0123456789abcdef") == N_DIGITS &&
           g_str_has_prefix (digits + N_DIGITS, SUFFIX);
}
