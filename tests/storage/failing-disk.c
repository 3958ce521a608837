/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "failing-disk.h"

#include <dirent.h>
#include <errno.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <sys/types.h>

static int countdown; /* atomic, as the other two: a thread may write */
static int failure;
static int fails_ever;

/* Lets the call with this number fail, counted from 1, and perhaps all after it. */
void
failing_disk_arm (guint number, int error_number, gboolean ever)
{
    g_atomic_int_set (&fails_ever, ever);
    g_atomic_int_set (&countdown, (int) number);
    g_atomic_int_set (&failure, error_number);
}

/* Whether there was such a call. */
gboolean
failing_disk_disarm (void)
{
    g_atomic_int_set (&failure, 0);
    return g_atomic_int_get (&countdown) <= 0;
}

static gboolean
fails (void)
{
    int error_number = g_atomic_int_get (&failure);
    int number;

    if (error_number == 0)
        return FALSE;
    number = g_atomic_int_add (&countdown, -1);
    if (number > 1 || (number < 1 && !g_atomic_int_get (&fails_ever)))
        return FALSE;
    errno = error_number;
    return TRUE;
}

#define WRAP(type, name, parameters, arguments, failed)                                            \
    type __real_##name parameters;                                                                 \
    type __wrap_##name parameters;                                                                 \
    type __wrap_##name parameters                                                                  \
    {                                                                                              \
        return fails () ? (failed) : __real_##name arguments;                                      \
    }

WRAP (int, open64, (const char *path, int flags, mode_t mode), (path, flags, mode), -1)
WRAP (int, openat64, (int folder, const char *path, int flags, mode_t mode),
      (folder, path, flags, mode), -1)
WRAP (int, fstat64, (int fd, struct stat *info), (fd, info), -1)
WRAP (ssize_t, read, (int fd, void *data, size_t length), (fd, data, length), -1)
WRAP (ssize_t, write, (int fd, const void *data, size_t length), (fd, data, length), -1)
WRAP (int, fdatasync, (int fd), (fd), -1)
WRAP (int, fsync, (int fd), (fd), -1)
WRAP (int, flock, (int fd, int operation), (fd, operation), -1)
WRAP (int, renameat, (int from, const char *a, int to, const char *b), (from, a, to, b), -1)
WRAP (int, unlinkat, (int folder, const char *path, int flags), (folder, path, flags), -1)
WRAP (int, rmdir, (const char *path), (path), -1)
WRAP (DIR *, fdopendir, (int fd), (fd), NULL)
