/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-mail-place.h"

#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>
#include <sys/xattr.h>

/* The document portal tells here where a file lies outside the sandbox. */
#define HOST_PATH "user.document-portal.host-path"
#define HOST_PATH_MAX 4096

/* Folders at a fixed place: Thunderbird (/tmp/pid-…), Firefox (/tmp/mozilla_…), KMail, Evolution
 * and webmail in any browser. */
static const char *const anywhere[] = {
    "/tmp",
    "/var/tmp",
    "/var/cache",
    /* Outlook and Windows Mail, on a disk of Windows or in Wine. */
    "*/AppData/Local/Temp",
    "*/AppData/Local/Microsoft/Windows/INetCache",
    "*/AppData/Local/Microsoft/Windows/Temporary Internet Files",
    "*/AppData/Local/Packages/*/LocalState/Files",
    "*/AppData/Local/Packages/*/TempState",
    "*/Content.Outlook",
};

/* Folders in the home folder; a star is one folder. */
static const char *const at_home[] = {
    ".cache",
    /* Each program of Flatpak has its own /tmp there, too. */
    ".var/app/*/cache",
    ".var/app/*/.cache",
    "snap/*/*/.cache",
    ".thunderbird",
    ".icedove",
    ".var/app/*/.thunderbird",
    "snap/*/*/.thunderbird",
    ".local/share/evolution",
    ".local/share/geary",
    ".var/app/*/data/evolution",
    ".var/app/*/data/geary",
    ".local/share/local-mail",
    ".local/share/kmail2",
    ".claws-mail",
    ".sylpheed-2.0",
};

/* FNM_LEADING_DIR: a folder is meant with all that lies in it. */
static gboolean
lies_in (const char *path, const char *pattern, int flags)
{
    g_autofree char *inside = g_strconcat (pattern, "/*", NULL);

    return fnmatch (inside, path, flags | FNM_LEADING_DIR | FNM_NOESCAPE) == 0;
}

/* What is in a name of somebody's home folder is no pattern. */
static const char *
get_inside (const char *path, const char *folder)
{
    gsize length = strlen (folder);

    if (length == 0 || strncmp (path, folder, length) != 0 || path[length] != '/')
        return NULL;
    return path + length + 1;
}

/**
 * bb_mail_place_matches:
 * @path: the full path of a file, without links
 * @home: the home folder
 * @cache: the cache folder
 *
 * Whether a file lies in a folder of a mail program, a temporary one or a cache, by its path alone.
 *
 * Returns: %TRUE if it does
 */
gboolean
bb_mail_place_matches (const char *path, const char *home, const char *cache)
{
    const char *inside;

    g_return_val_if_fail (path != NULL && home != NULL && cache != NULL, FALSE);

    if (get_inside (path, cache) != NULL)
        return TRUE;
    for (guint i = 0; i < G_N_ELEMENTS (anywhere); i++) {
        if (lies_in (path, anywhere[i], *anywhere[i] == '*' ? 0 : FNM_PATHNAME))
            return TRUE;
    }
    inside = get_inside (path, home);
    for (guint i = 0; inside != NULL && i < G_N_ELEMENTS (at_home); i++) {
        if (lies_in (inside, at_home[i], FNM_PATHNAME))
            return TRUE;
    }
    return FALSE;
}

static char *
dup_real (const char *path)
{
    g_autofree char *real = realpath (path, NULL);

    return g_strdup (real != NULL ? real : path);
}

/* Where the file lies for the person, not for a program in a sandbox. */
static char *
dup_host_path (const char *path)
{
    char value[HOST_PATH_MAX];
    ssize_t length = getxattr (path, HOST_PATH, value, sizeof value);

    return length > 0 ? g_strndup (value, (gsize) length) : dup_real (path);
}

/**
 * bb_mail_place_holds:
 * @path: a file
 *
 * Whether a file was most likely opened straight from a mail, so that what is saved there would be
 * lost. It blocks as long as looking at a file takes.
 *
 * Returns: %TRUE if it was
 */
gboolean
bb_mail_place_holds (const char *path)
{
    g_autofree char *place = NULL;
    g_autofree char *home = NULL;
    g_autofree char *cache = NULL;

    g_return_val_if_fail (path != NULL, FALSE);

    place = dup_host_path (path);
    home = dup_real (g_get_home_dir ());
    cache = dup_real (g_get_user_cache_dir ());
    return bb_mail_place_matches (place, home, cache);
}
