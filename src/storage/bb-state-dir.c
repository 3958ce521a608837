/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-state-dir.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "storage/bb-file-fail.h"
#include "storage/bb-file-retry.h"

#define OURS "bouwbord"
#define OWN_MODE 0700

/**
 * bb_state_dir_dup:
 * @part: (nullable): a relative path, such as `versions/` and the id of a project
 *
 * Where the program keeps what it needs to lose nothing: versions, drafts, locks. It lies in the
 * state directory of the user (`$XDG_STATE_HOME`), never beside a document.
 *
 * Returns: (transfer full): the path, there or not
 */
char *
bb_state_dir_dup (const char *part)
{
    return g_build_filename (g_get_user_state_dir (), OURS, part, NULL);
}

/* A folder that others can write to, or a link to elsewhere, is none of ours. */
static gboolean
check_own (const char *path, GError **error)
{
    struct stat info;

    if (lstat (path, &info) != 0)
        return bb_file_fail (errno, error);
    if (!S_ISDIR (info.st_mode))
        return bb_file_fail (ENOTDIR, error);
    if (info.st_uid != geteuid ())
        return bb_file_fail (EACCES, error);
    if ((info.st_mode & 077) != 0 && chmod (path, OWN_MODE) != 0)
        return bb_file_fail (errno, error);
    return TRUE;
}

static gboolean
make_own (const char *path, GError **error)
{
    if (mkdir (path, OWN_MODE) != 0 && errno != EEXIST)
        return bb_file_fail (errno, error);
    return check_own (path, error);
}

/**
 * bb_state_dir_make:
 * @part: a relative path, such as `versions/` and the id of a project
 * @error: where the error goes
 *
 * Makes a folder there that only this user can look into, unless it is there. No level of it may
 * be a link, or belong to somebody else.
 *
 * Returns: (transfer full): its path, or %NULL
 */
char *
bb_state_dir_make (const char *part, GError **error)
{
    g_autofree char *path = NULL;
    g_auto (GStrv) names = NULL;

    g_return_val_if_fail (part != NULL && !g_path_is_absolute (part), NULL);

    if (g_mkdir_with_parents (g_get_user_state_dir (), OWN_MODE) != 0) {
        bb_file_fail (errno, error);
        return NULL;
    }
    path = bb_state_dir_dup (NULL);
    names = g_strsplit (part, G_DIR_SEPARATOR_S, -1);
    for (char **name = names; make_own (path, error); name++) {
        g_autofree char *parent = g_steal_pointer (&path);

        if (*name == NULL)
            return g_steal_pointer (&parent);
        path = g_build_filename (parent, *name, NULL);
    }
    return NULL;
}
