/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bb-test.h"
#include "storage/bb-state-dir.h"
#include "storage/bb-storage-error.h"

static void
tear_down (void)
{
    g_autofree char *ours = bb_state_dir_dup (NULL);

    g_unlink (ours);
    bb_test_remove_dir (ours);
}

static void
assert_private (const char *path)
{
    struct stat info;

    g_assert_cmpint (lstat (path, &info), ==, 0);
    g_assert_true (S_ISDIR (info.st_mode));
    g_assert_cmpint (info.st_mode & 0777, ==, 0700);
}

static void
test_make (void)
{
    g_autofree char *ours = bb_state_dir_dup (NULL);
    g_autoptr (GError) error = NULL;

    for (guint i = 0; i < 2; i++) {
        g_autofree char *path = bb_state_dir_make ("versions/p1", &error);
        g_autofree char *parent = g_path_get_dirname (path);

        g_assert_no_error (error);
        g_assert_true (g_str_has_prefix (path, g_get_user_state_dir ()));
        assert_private (path);
        assert_private (parent);
        assert_private (ours);
    }
    tear_down ();
}

/* Whoever made it too open, others shall not read what is going to lie in it. */
static void
test_closed (void)
{
    g_autofree char *ours = bb_state_dir_dup (NULL);
    g_autofree char *path = bb_state_dir_dup ("locks");

    g_assert_cmpint (g_mkdir_with_parents (path, 0755), ==, 0);
    g_assert_cmpint (chmod (path, 0777), ==, 0);
    g_free (bb_state_dir_make ("locks", NULL));
    assert_private (ours);
    assert_private (path);
    tear_down ();
}

static void
assert_refused (const char *part, BbStorageError code)
{
    g_autoptr (GError) error = NULL;

    g_assert_null (bb_state_dir_make (part, &error));
    g_assert_error (error, BB_STORAGE_ERROR, (int) code);
}

/* A link that somebody planted would send what we keep to another place. */
static void
test_planted (void)
{
    g_autofree char *elsewhere = bb_test_make_dir ();
    g_autofree char *ours = bb_state_dir_dup (NULL);
    g_autofree char *versions = bb_state_dir_dup ("versions");
    g_autofree char *leaf = bb_state_dir_dup ("locks");

    g_assert_cmpint (g_mkdir_with_parents (ours, 0700), ==, 0);
    g_assert_cmpint (symlink (elsewhere, versions), ==, 0);
    assert_refused ("versions", BB_STORAGE_ERROR_GONE);
    assert_refused ("versions/p1", BB_STORAGE_ERROR_GONE);
    g_assert_true (g_file_set_contents (leaf, "", 0, NULL));
    assert_refused ("locks", BB_STORAGE_ERROR_GONE);
    tear_down ();
    g_assert_cmpint (symlink (elsewhere, ours), ==, 0);
    assert_refused ("drafts", BB_STORAGE_ERROR_GONE);
    tear_down ();
    g_assert_cmpint (g_rmdir (elsewhere), ==, 0);
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/state-dir/make", test_make);
    g_test_add_func ("/state-dir/closed", test_closed);
    g_test_add_func ("/state-dir/planted", test_planted);
    return g_test_run ();
}
