/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-file-lock.h"

#include <sys/file.h>

#include "storage/bb-file-retry.h"

#define STEP_USEC 5000

/**
 * bb_file_lock:
 * @fd: a file that is open to be written, as network drives demand
 * @wait_usec: how long to wait for whoever holds it, in microseconds
 * @cancellable: (nullable): what ends the wait
 *
 * Takes a file for this process until @fd is closed, be it by a kill (flock(2)). A process that
 * hangs while it holds the file must not make all others hang, so a wait always ends.
 *
 * Returns: whether it is ours; if not, `errno` says why: `EWOULDBLOCK` if somebody holds it still
 */
gboolean
bb_file_lock (int fd, gint64 wait_usec, GCancellable *cancellable)
{
    gint64 deadline = g_get_monotonic_time () + wait_usec;

    while (bb_file_retry (flock (fd, LOCK_EX | LOCK_NB)) != 0) {
        if (errno != EWOULDBLOCK)
            return FALSE;
        if (g_get_monotonic_time () >= deadline || g_cancellable_is_cancelled (cancellable)) {
            errno = EWOULDBLOCK;
            return FALSE;
        }
        g_usleep (STEP_USEC);
    }
    return TRUE;
}
