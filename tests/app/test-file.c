/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-file.h"

#include <unistd.h>

#include "bb-test.h"

typedef struct {
    const char *title;
    const char *expected;
} Case;

static const Case cases[] = {
    { "Van buiten naar binnen 2027", "Van buiten naar binnen 2027.bouwbord" },
    { "Wijk/buurt: koers? \"nieuw\"", "Wijk-buurt- koers- -nieuw-.bouwbord" },
    { "..verborgen", "verborgen.bouwbord" },
    { "op weg. . ", "op weg.bouwbord" },
    { "", "Bouwbord.bouwbord" },
    { " . ", "Bouwbord.bouwbord" },
    { "één\n\tregel", "éénregel.bouwbord" },
    { "../../etc/passwd", "-..-etc-passwd.bouwbord" },
};

static void
test_suggested_names (void)
{
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autofree char *name = bb_file_suggest_name (cases[i].title);

        g_assert_cmpstr (name, ==, cases[i].expected);
    }
}

static void
test_long_name (void)
{
    g_autoptr (GString) title = g_string_new (NULL);
    g_autofree char *name = NULL;

    for (guint i = 0; i < 1000; i++)
        g_string_append (title, "€");
    name = bb_file_suggest_name (title->str);

    g_assert_cmpuint (strlen (name), <, 140);
    g_assert_true (g_utf8_validate (name, -1, NULL));
    g_assert_true (g_str_has_suffix (name, "€.bouwbord"));
}

static void
test_same_through_link (void)
{
    g_autofree char *dir = bb_test_make_dir ();
    g_autofree char *path = g_build_filename (dir, "a.bouwbord", NULL);
    g_autofree char *other = g_build_filename (dir, "b.bouwbord", NULL);
    g_autofree char *link = g_build_filename (dir, "link.bouwbord", NULL);
    g_autoptr (GFile) a = g_file_new_for_path (path);
    g_autoptr (GFile) b = g_file_new_for_path (other);
    g_autoptr (GFile) linked = g_file_new_for_path (link);

    g_assert_true (g_file_set_contents (path, "same", -1, NULL));
    g_assert_true (g_file_set_contents (other, "same", -1, NULL));
    g_assert_cmpint (symlink (path, link), ==, 0);

    g_assert_true (bb_file_is_same (a, a));
    g_assert_true (bb_file_is_same (a, linked));
    g_assert_true (bb_file_is_same (linked, a));
    g_assert_false (bb_file_is_same (a, b));
    g_assert_false (bb_file_is_same (linked, b));

    bb_test_remove_dir (dir);
}

/* Two files that are both gone are not the same. */
static void
test_missing_files (void)
{
    g_autoptr (GFile) a = g_file_new_for_path ("/nonexistent/a.bouwbord");
    g_autoptr (GFile) b = g_file_new_for_path ("/nonexistent/b.bouwbord");

    g_assert_true (bb_file_is_same (a, a));
    g_assert_false (bb_file_is_same (a, b));
}

static char *
dup_folder_of (const char *path)
{
    g_autoptr (GFile) file = g_file_new_for_path (path);

    return bb_file_dup_folder (file);
}

static void
test_folder (void)
{
    g_autofree char *inside =
        g_build_filename (g_get_home_dir (), "Documents", "Waterdrecht", "a.bouwbord", NULL);
    g_autofree char *home = g_build_filename (g_get_home_dir (), "a.bouwbord", NULL);
    g_autofree char *folder = dup_folder_of (inside);
    g_autofree char *home_folder = dup_folder_of (home);
    g_autofree char *elsewhere = dup_folder_of ("/srv/share/a.bouwbord");
    g_autofree char *portal = dup_folder_of ("/run/user/1000/doc/f3a1/a.bouwbord");

    g_assert_cmpstr (folder, ==, "Documents/Waterdrecht");
    g_assert_cmpstr (home_folder, ==, "Home folder");
    g_assert_cmpstr (elsewhere, ==, "/srv/share");
    g_assert_cmpstr (portal, ==, "");
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/file/a-name-that-every-system-can-carry", test_suggested_names);
    g_test_add_func ("/file/a-long-title-is-cut-between-letters", test_long_name);
    g_test_add_func ("/file/the-same-through-a-link", test_same_through_link);
    g_test_add_func ("/file/missing-files-differ", test_missing_files);
    g_test_add_func ("/file/a-folder-as-its-user-knows-it", test_folder);

    return g_test_run ();
}
