/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-path.h"

#include "bb-test.h"

static void
test_build (void)
{
    g_autofree char *path = bb_path_build ("blocks", "b", "a/b~c d", NULL);
    g_autofree char *top = bb_path_build ("id", NULL);
    g_autofree char *longer = bb_path_append (path, "~1");
    g_autofree char *root = bb_path_append (NULL, "a b");

    g_assert_cmpstr (path, ==, "blocks/b/a~1b~0c~2d");
    g_assert_cmpstr (top, ==, "id");
    g_assert_cmpstr (longer, ==, "blocks/b/a~1b~0c~2d/~01");
    g_assert_cmpstr (root, ==, "a~2b");
}

static void
test_escape (void)
{
    static const char *const names[] = {
        "", "plain", "~", "/", " ", "~1", "~01 /", "é/ö", "~~//  "
    };

    for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
        g_autofree char *segment = bb_path_escape (names[i]);
        g_autofree char *name = bb_path_unescape (segment);

        g_assert_null (strpbrk (segment, "/ "));
        g_assert_cmpstr (name, ==, names[i]);
    }
}

static void
test_unescape_refuses (void)
{
    static const char *const segments[] = { "~", "a~", "~3", "~a", "a b", "a/b", "~~0" };

    for (guint i = 0; i < G_N_ELEMENTS (segments); i++) {
        g_autofree char *name = bb_path_unescape (segments[i]);

        g_assert_null (name);
    }
}

static void
test_split (void)
{
    g_auto (GStrv) names = bb_path_split ("blocks/a~1b/~2");
    g_auto (GStrv) empty = bb_path_split ("a/");
    g_auto (GStrv) broken = bb_path_split ("a/~");

    g_assert_true (g_strv_equal ((const char *const *) names,
                                 (const char *const[]) { "blocks", "a/b", " ", NULL }));
    g_assert_true (
        g_strv_equal ((const char *const *) empty, (const char *const[]) { "a", "", NULL }));
    g_assert_null (broken);
}

static void
test_is_below (void)
{
    g_assert_true (bb_path_is_below ("a/b", "a"));
    g_assert_true (bb_path_is_below ("a/b/c", "a"));
    g_assert_true (bb_path_is_below ("a", NULL));
    g_assert_false (bb_path_is_below ("a", "a"));
    g_assert_false (bb_path_is_below ("a-b/c", "a"));
    g_assert_false (bb_path_is_below ("a", "a/b"));
}

static void
test_is_id (void)
{
    g_autofree char *long_id = g_strnfill (64, 'a');
    g_autofree char *too_long = g_strnfill (65, 'a');

    g_assert_true (bb_path_is_id ("own-1"));
    g_assert_true (bb_path_is_id (long_id));
    g_assert_false (bb_path_is_id (too_long));
    g_assert_false (bb_path_is_id (""));
    g_assert_false (bb_path_is_id ("Own"));
    g_assert_false (bb_path_is_id ("a_b"));
    g_assert_false (bb_path_is_id ("a~1"));
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/path/build", test_build);
    g_test_add_func ("/path/escape-and-back", test_escape);
    g_test_add_func ("/path/unescape-refuses", test_unescape_refuses);
    g_test_add_func ("/path/split", test_split);
    g_test_add_func ("/path/is-below", test_is_below);
    g_test_add_func ("/path/is-id", test_is_id);

    return g_test_run ();
}
