/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-save-lock.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "storage/bb-file-lock.h"
#include "storage/bb-file-retry.h"
#include "storage/bb-state-dir.h"

#define FOLDER "locks"
#define WAIT_USEC (10 * G_USEC_PER_SEC)

struct _BbSaveLock {
    int fd;
};

static int
open_lock (const char *id)
{
    g_autofree char *folder = bb_state_dir_make (FOLDER, NULL);
    g_autofree char *path = folder != NULL ? g_build_filename (folder, id, NULL) : NULL;

    if (path == NULL)
        return -1;
    return (int) bb_file_retry (open (path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
}

/**
 * bb_save_lock_take:
 * @id: the id of a project
 * @cancellable: (nullable): what ends the wait
 *
 * Waits until no other saver of this user saves the project, but not for ever. It blocks.
 *
 * Returns: (transfer full) (nullable): the turn, or %NULL if it was not to be had: then, too, one
 *   may save
 */
BbSaveLock *
bb_save_lock_take (const char *id, GCancellable *cancellable)
{
    g_autofd int fd = open_lock (id);
    BbSaveLock *self;

    if (fd < 0 || !bb_file_lock (fd, WAIT_USEC, cancellable))
        return NULL;
    self = g_new (BbSaveLock, 1);
    self->fd = g_steal_fd (&fd);
    return self;
}

/**
 * bb_save_lock_free:
 * @self: (transfer full): a turn
 *
 * Leaves it to the next.
 */
void
bb_save_lock_free (BbSaveLock *self)
{
    close (self->fd);
    g_free (self);
}
