/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-file-sync.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "storage/bb-file-fail.h"
#include "storage/bb-file-retry.h"

/* Some drives know no such thing for a folder; those that do may fail at it. */
static gboolean
is_unknown (int number)
{
    return number == EINVAL || number == ENOTSUP || number == ENOSYS || number == EBADF;
}

static gboolean
sync_path (const char *path, int flags, gboolean may_be_unknown, GError **error)
{
    g_autofd int fd = (int) bb_file_retry (open (path, flags | O_RDONLY | O_CLOEXEC));

    if (fd < 0)
        return bb_file_fail (errno, error);
    if (bb_file_retry (fsync (fd)) != 0 && !(may_be_unknown && is_unknown (errno)))
        return bb_file_fail (errno, error);
    return TRUE;
}

/**
 * bb_file_sync:
 * @path: a file
 * @error: where the error goes
 *
 * Makes durable what is in a file, whoever wrote it.
 *
 * Returns: whether it is
 */
gboolean
bb_file_sync (const char *path, GError **error)
{
    return sync_path (path, O_NONBLOCK, FALSE, error);
}

/**
 * bb_file_sync_folder:
 * @path: a file
 * @error: where the error goes
 *
 * Makes durable that a file has its name: the entries of its folder.
 *
 * Returns: whether they are, or this drive knows no such thing
 */
gboolean
bb_file_sync_folder (const char *path, GError **error)
{
    g_autofree char *folder = g_path_get_dirname (path);

    return sync_path (folder, O_DIRECTORY, TRUE, error);
}
