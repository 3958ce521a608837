/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

/* Plays inputs through a target without libFuzzer: what was found once stays mended. */

#include "bb-test.h"
#include "fuzz-target.h"

static void
play (gconstpointer path)
{
    g_autofree char *data = NULL;
    g_autoptr (GError) error = NULL;
    gsize size;

    g_file_get_contents (path, &data, &size, &error);
    g_assert_no_error (error);
    LLVMFuzzerTestOneInput ((const guint8 *) data, size);
}

static void
add_folder (const char *folder)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
    const char *name;

    g_assert_no_error (error);
    while ((name = g_dir_read_name (dir)) != NULL) {
        g_autofree char *test = g_strconcat ("/fuzz/", name, NULL);

        if (name[0] != '.')
            g_test_add_data_func_full (test, g_build_filename (folder, name, NULL), play, g_free);
    }
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_assert_cmpint (argc, ==, 2);
    add_folder (argv[1]);
    return g_test_run ();
}
