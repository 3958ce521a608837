/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "storage/bb-file-mark.h"

static void
test_fits (void)
{
    g_autoptr (GBytes) abc = g_bytes_new_static ("abc", 3);
    g_autoptr (GBytes) again = g_bytes_new ("abc", 3);
    g_autoptr (GBytes) abd = g_bytes_new_static ("abd", 3);
    g_autoptr (GBytes) longer = g_bytes_new_static ("abcd", 4);
    g_autoptr (BbFileMark) mark = bb_file_mark_new (abc);

    g_assert_cmpuint (bb_file_mark_get_size (mark), ==, 3);
    g_assert_true (bb_file_mark_fits (mark, again));
    g_assert_false (bb_file_mark_fits (mark, abd));
    g_assert_false (bb_file_mark_fits (mark, longer));
    g_assert_false (bb_file_mark_fits (NULL, abc));
}

static void
test_equal (void)
{
    g_autoptr (GBytes) abc = g_bytes_new_static ("abc", 3);
    g_autoptr (GBytes) abd = g_bytes_new_static ("abd", 3);
    g_autoptr (BbFileMark) mark = bb_file_mark_new (abc);
    g_autoptr (BbFileMark) copy = bb_file_mark_copy (mark);
    g_autoptr (BbFileMark) other = bb_file_mark_new (abd);

    g_assert_true (bb_file_mark_equal (mark, copy));
    g_assert_false (bb_file_mark_equal (mark, other));
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/file-mark/fits", test_fits);
    g_test_add_func ("/file-mark/equal", test_equal);
    return g_test_run ();
}
