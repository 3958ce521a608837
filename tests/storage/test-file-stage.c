/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "bb-test.h"
#include "storage/bb-file-stage.h"

#define NOBODY 65534
#define ACL "system.posix_acl_access"

typedef struct {
    char *dir;
    char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    self->dir = bb_test_make_dir ();
    self->path = g_build_filename (self->dir, "x.bouwbord", NULL);
    g_assert_true (g_file_set_contents (self->path, "former", -1, NULL));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_remove_dir (self->dir);
    g_free (self->dir);
    g_free (self->path);
}

static BbFileStage *
stage (Fixture *self, const char *text)
{
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
    g_autoptr (GError) error = NULL;
    BbFileStage *staged = bb_file_stage_new (self->path, bytes, &error);

    g_assert_no_error (error);
    return staged;
}

static void
assert_holds (const char *path, const char *expected)
{
    g_autofree char *text = NULL;

    g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
    g_assert_cmpstr (text, ==, expected);
}

static guint
count_files (Fixture *self)
{
    g_autoptr (GDir) dir = g_dir_open (self->dir, 0, NULL);
    guint count = 0;

    while (g_dir_read_name (dir) != NULL)
        count++;
    return count;
}

static void
replace (Fixture *self)
{
    g_autoptr (BbFileStage) staged = stage (self, "later");
    g_autoptr (GError) error = NULL;

    g_assert_true (bb_file_stage_replace (staged, &error));
    g_assert_no_error (error);
    assert_holds (self->path, "later");
}

/* Until it has the name nobody sees it, and when it is not wanted any more it is gone. */
static void
test_is_beside (Fixture *self, gconstpointer data)
{
    BbFileStage *staged = stage (self, "later");
    g_autofree char *name = g_path_get_basename (bb_file_stage_get_path (staged));

    assert_holds (self->path, "former");
    assert_holds (bb_file_stage_get_path (staged), "later");
    g_assert_true (bb_file_stage_is_name (name));
    bb_file_stage_free (staged);
    g_assert_cmpuint (count_files (self), ==, 1);
}

static void
test_exchange (Fixture *self, gconstpointer data)
{
    BbFileStage *staged = stage (self, "later");
    BbFilePut put = bb_file_stage_exchange (staged, NULL);

    if (put == BB_FILE_PUT_UNABLE) {
        g_test_skip ("this disk cannot exchange files");
        bb_file_stage_free (staged);
        return;
    }
    g_assert_cmpint (put, ==, BB_FILE_PUT_DONE);
    g_assert_false (bb_file_stage_is_own (staged));
    assert_holds (self->path, "later");
    assert_holds (bb_file_stage_get_path (staged), "former");
    g_assert_cmpint (bb_file_stage_exchange (staged, NULL), ==, BB_FILE_PUT_DONE);
    assert_holds (self->path, "former");
    g_assert_true (bb_file_stage_is_own (staged));
    g_assert_cmpint (g_unlink (self->path), ==, 0);
    g_assert_cmpint (bb_file_stage_exchange (staged, NULL), ==, BB_FILE_PUT_CHANGED);
    bb_file_stage_free (staged);
    g_assert_cmpuint (count_files (self), ==, 0);
}

static void
test_add (Fixture *self, gconstpointer data)
{
    g_autoptr (BbFileStage) staged = stage (self, "later");

    g_assert_cmpint (bb_file_stage_add (staged, NULL), ==, BB_FILE_PUT_CHANGED);
    assert_holds (self->path, "former");
    g_assert_true (bb_file_stage_is_own (staged));
    g_assert_cmpint (g_unlink (self->path), ==, 0);
    g_assert_cmpint (bb_file_stage_add (staged, NULL), ==, BB_FILE_PUT_DONE);
    assert_holds (self->path, "later");
    g_assert_cmpuint (count_files (self), ==, 1);
}

static void
test_leave (Fixture *self, gconstpointer data)
{
    BbFileStage *staged = stage (self, "later");

    bb_file_stage_leave (staged);
    bb_file_stage_free (staged);
    g_assert_cmpuint (count_files (self), ==, 2);
}

static void
test_longest_name (Fixture *self, gconstpointer data)
{
    g_autofree char *name = g_strnfill (255, 'x');

    g_free (self->path);
    self->path = g_build_filename (self->dir, name, NULL);
    replace (self);
}

static void
test_mode (Fixture *self, gconstpointer data)
{
    static const mode_t modes[] = { 0600, 0640, 0664, 0444, 0777 };
    struct stat info;

    for (guint i = 0; i < G_N_ELEMENTS (modes); i++) {
        g_assert_cmpint (g_chmod (self->path, (int) modes[i]), ==, 0);
        replace (self);
        g_assert_cmpint (g_stat (self->path, &info), ==, 0);
        g_assert_cmpint (info.st_mode & 07777, ==, modes[i]);
    }
}

/* A new file is as the user wants new files. */
static void
test_new_mode (Fixture *self, gconstpointer data)
{
    mode_t former = umask (027);
    struct stat info;

    g_assert_cmpint (g_unlink (self->path), ==, 0);
    replace (self);
    umask (former);
    g_assert_cmpint (g_stat (self->path, &info), ==, 0);
    g_assert_cmpint (info.st_mode & 07777, ==, 0640);
}

static void
test_owner (Fixture *self, gconstpointer data)
{
    struct stat info;

    if (chown (self->path, NOBODY, NOBODY) != 0) {
        g_test_skip ("only root can give files away");
        return;
    }
    g_assert_cmpint (g_chmod (self->path, 0660), ==, 0);
    replace (self);
    g_assert_cmpint (g_stat (self->path, &info), ==, 0);
    g_assert_cmpuint (info.st_uid, ==, NOBODY);
    g_assert_cmpuint (info.st_gid, ==, NOBODY);
    g_assert_cmpint (info.st_mode & 07777, ==, 0660);
}

static void
test_extended_attribute (Fixture *self, gconstpointer data)
{
    char value[9] = "";

    if (setxattr (self->path, "user.bouwbord", "valuable", 8, 0) != 0) {
        g_test_skip ("this disk knows no attributes");
        return;
    }
    replace (self);
    g_assert_cmpint (getxattr (self->path, "user.bouwbord", value, 8), ==, 8);
    g_assert_cmpstr (value, ==, "valuable");
}

/* As the kernel has it: a version, and for each line a tag, rights and an id. */
static const guint8 acl[] = {
    2,  0, 0, 0,                         /* the version */
    1,  0, 6, 0, 0xff, 0xff, 0xff, 0xff, /* user::rw- */
    2,  0, 4, 0, 0xfe, 0xff, 0,    0,    /* user:65534:r-- */
    4,  0, 0, 0, 0xff, 0xff, 0xff, 0xff, /* group::--- */
    16, 0, 4, 0, 0xff, 0xff, 0xff, 0xff, /* mask::r-- */
    32, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, /* other::--- */
};

static void
test_access_list (Fixture *self, gconstpointer data)
{
    guint8 found[sizeof acl];

    if (setxattr (self->path, ACL, acl, sizeof acl, 0) != 0) {
        g_test_skip ("this disk knows no access lists");
        return;
    }
    replace (self);
    g_assert_cmpint (getxattr (self->path, ACL, found, sizeof found), ==, sizeof acl);
    g_assert_cmpmem (found, sizeof found, acl, sizeof acl);
}

/* The folder gives new files a list; a file that has none does not get one by being saved. */
static void
test_no_access_list (Fixture *self, gconstpointer data)
{
    struct stat info;

    g_assert_cmpint (g_chmod (self->path, 0600), ==, 0);
    if (setxattr (self->dir, "system.posix_acl_default", acl, sizeof acl, 0) != 0) {
        g_test_skip ("this disk knows no access lists");
        return;
    }
    replace (self);
    g_assert_cmpint (getxattr (self->path, ACL, NULL, 0), ==, -1);
    g_assert_cmpint (g_stat (self->path, &info), ==, 0);
    g_assert_cmpint (info.st_mode & 07777, ==, 0600);
}

static void
test_names (void)
{
    g_assert_true (bb_file_stage_is_name (".~bouwbord-0123456789abcdef0123456789abcdef.tmp"));
    g_assert_true (
        bb_file_stage_is_name (".xdp-.~bouwbord-0123456789abcdef0123456789abcdef.tmp-Ab12Cd"));
    g_assert_false (bb_file_stage_is_name (".~bouwbord-0123456789abcdef0123456789abcde.tmp"));
    g_assert_false (bb_file_stage_is_name (".~bouwbord-0123456789abcdef0123456789abcdef.txt"));
    g_assert_false (bb_file_stage_is_name ("a.~bouwbord-0123456789abcdef0123456789abcdef.tmp"));
    g_assert_false (bb_file_stage_is_name (".~lock.x.bouwbord#"));
    g_assert_false (bb_file_stage_is_name ("x.bouwbord"));
}

#define ADD(name, function)                                                                        \
    g_test_add ("/file-stage/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("is-beside", test_is_beside);
    ADD ("exchange", test_exchange);
    ADD ("add", test_add);
    ADD ("leave", test_leave);
    ADD ("longest-name", test_longest_name);
    ADD ("mode", test_mode);
    ADD ("new-mode", test_new_mode);
    ADD ("owner", test_owner);
    ADD ("extended-attribute", test_extended_attribute);
    ADD ("access-list", test_access_list);
    ADD ("no-access-list", test_no_access_list);
    g_test_add_func ("/file-stage/names", test_names);
    return g_test_run ();
}
