/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-litter.h"

#include <glib/gstdio.h>

#include "storage/bb-file-stage.h"

/* After that long nobody is at work on it any more. */
#define AGE_SECONDS (60 * 60)

/**
 * bb_litter_find:
 * @path: a file
 *
 * Finds what savers left beside a file when they were killed: new versions, whole or half, and
 * what had come out of the file. Savers that are at work have such files, too.
 *
 * Returns: (transfer full) (element-type filename): their paths
 */
GPtrArray *
bb_litter_find (const char *path)
{
    g_autofree char *folder = g_path_get_dirname (path);
    g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
    GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        if (bb_file_stage_is_name (name))
            g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
    return paths;
}

/**
 * bb_litter_clean:
 * @path: what a saver left, of which nothing is needed any more
 *
 * Removes it, unless it is so young that somebody may be at work on it.
 */
void
bb_litter_clean (const char *path)
{
    GStatBuf info;

    if (g_lstat (path, &info) == 0 &&
        g_get_real_time () / G_USEC_PER_SEC - info.st_ctime > AGE_SECONDS)
        g_unlink (path);
}
