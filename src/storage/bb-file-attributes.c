/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-file-attributes.h"

#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "storage/bb-file-fail.h"
#include "storage/bb-file-retry.h"

#define ACL "system.posix_acl_access"
#define GROUP_BITS 070
#define OTHER_BITS 07
#define MODE_BITS 07777

/* What the drive or this user cannot do is left; that the disk fails is another matter. */
static gboolean
is_grave (int number)
{
    return number == EIO || number == ENOSPC || number == EDQUOT || number == ENOMEM;
}

static gboolean
pass (gssize result, GError **error)
{
    return result >= 0 || !is_grave (errno) || bb_file_fail (errno, error);
}

static gboolean
copy_owner (int to, const struct stat *former, const struct stat *fresh, GError **error)
{
    if (former->st_uid == fresh->st_uid && former->st_gid == fresh->st_gid)
        return TRUE;
    if (fchown (to, former->st_uid, former->st_gid) == 0)
        return TRUE;
    if (is_grave (errno))
        return bb_file_fail (errno, error);
    /* Few may give a file away, but whoever is in a group can give it to that. */
    return pass (fchown (to, (uid_t) -1, former->st_gid), error);
}

static gboolean
copy_one (int from, int to, const char *name, GError **error)
{
    g_autofree char *value = NULL;
    gssize size = fgetxattr (from, name, NULL, 0);

    if (size < 0)
        return pass (size, error);
    value = g_malloc ((gsize) size + 1);
    size = fgetxattr (from, name, value, (gsize) size);
    return pass (size < 0 ? size : fsetxattr (to, name, value, (gsize) size, 0), error);
}

static gboolean
copy_extended (int from, int to, GError **error)
{
    gssize size = flistxattr (from, NULL, 0);
    g_autofree char *names = NULL;

    if (size <= 0)
        return pass (size, error);
    names = g_malloc ((gsize) size);
    size = flistxattr (from, names, (gsize) size);
    for (const char *name = names; name < names + MAX (size, 0); name += strlen (name) + 1)
        if (!g_str_equal (name, ACL) && !copy_one (from, to, name, error))
            return FALSE;
    return pass (size, error);
}

/* Whether both have the same rights for others than the owner, or none. One that came from the
 * folder must go, or it would let in whom the former file kept out. */
static gboolean
copy_acl (int from, int to, gboolean *is_same, GError **error)
{
    gssize size = fgetxattr (from, ACL, NULL, 0);

    *is_same = size < 0 && (errno == ENODATA || errno == ENOTSUP);
    if (!*is_same) {
        if (!copy_one (from, to, ACL, error))
            return FALSE;
        *is_same = fgetxattr (to, ACL, NULL, 0) == size;
    } else if (fremovexattr (to, ACL) != 0 && is_grave (errno)) {
        return bb_file_fail (errno, error);
    }
    return TRUE;
}

/* Where the group could not be kept, another one would get its rights. */
static mode_t
get_mode (const struct stat *former, const struct stat *fresh, gboolean same_acl)
{
    mode_t mode = former->st_mode & MODE_BITS;

    if (former->st_gid == fresh->st_gid && same_acl)
        return mode;
    return (mode & ~(mode_t) GROUP_BITS) | (mode & OTHER_BITS) << 3;
}

static gboolean
copy_mode (int to, const struct stat *former, gboolean same_acl, GError **error)
{
    struct stat fresh;
    mode_t mode;

    if (fstat (to, &fresh) != 0)
        return bb_file_fail (errno, error);
    mode = get_mode (former, &fresh, same_acl);
    if ((fresh.st_mode & MODE_BITS) == mode)
        return TRUE;
    return pass (bb_file_retry (fchmod (to, mode)), error);
}

/**
 * bb_file_attributes_copy:
 * @from: a descriptor of the former file
 * @to: a descriptor of the one that shall take its place, which only its owner can read yet
 * @error: where the error goes
 *
 * Gives a file the owner, group, access list, extended attributes and mode of another one, as far
 * as this user may and the drive can. In doubt fewer people can read it, never more.
 *
 * Returns: %FALSE if the disk failed
 */
gboolean
bb_file_attributes_copy (int from, int to, GError **error)
{
    struct stat former;
    struct stat fresh;
    gboolean same_acl;

    if (fstat (from, &former) != 0 || fstat (to, &fresh) != 0)
        return bb_file_fail (errno, error);
    return copy_owner (to, &former, &fresh, error) && copy_acl (from, to, &same_acl, error) &&
           copy_extended (from, to, error) && copy_mode (to, &former, same_acl, error);
}
