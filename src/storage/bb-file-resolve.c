/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-file-resolve.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "storage/bb-file-fail.h"

static char *
fail (int number, GError **error)
{
    bb_file_fail (number, error);
    return NULL;
}

/* The place of a file that is not there yet. What a link leads to may be on a disk that is not
 * here today; a file in place of the link would part the two. */
static char *
resolve_new (const char *path, GError **error)
{
    g_autofree char *folder = g_path_get_dirname (path);
    g_autofree char *name = g_path_get_basename (path);
    g_autofree char *real = realpath (folder, NULL);

    if (real == NULL)
        return fail (errno, error);
    if (g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        return fail (ELOOP, error);
    return g_build_filename (real, name, NULL);
}

/**
 * bb_file_resolve:
 * @path: a file, there or not
 * @error: where the error goes
 *
 * Finds out what to replace so that a link stays a link.
 *
 * Returns: (transfer full): the path of the file itself, or %NULL if no file can be there
 */
char *
bb_file_resolve (const char *path, GError **error)
{
    g_autofree char *real = realpath (path, NULL);
    struct stat info;

    if (real == NULL && errno == ENOENT)
        return resolve_new (path, error);
    if (real == NULL || stat (real, &info) != 0)
        return fail (errno, error);
    if (!S_ISREG (info.st_mode))
        return fail (EISDIR, error);
    return g_steal_pointer (&real);
}
