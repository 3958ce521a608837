/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-trash.h"

#include "bb-test.h"

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
trash (GPtrArray *files, GError **error)
{
    g_autoptr (GAsyncResult) result = NULL;

    bb_trash_files_async (files, NULL, done_cb, &result);
    bb_test_iterate_while (result == NULL);
    return bb_trash_files_finish (result, error);
}

/* In the user's own folder there is a bin. */
static GFile *
make_file (const char *name)
{
    g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);

    g_assert_cmpint (g_mkdir_with_parents (g_get_home_dir (), 0700), ==, 0);
    g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
    g_assert_true (g_file_set_contents (path, "x", -1, NULL));
    return g_file_new_for_path (path);
}

static void
test_moves (void)
{
    g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
    g_autofree char *binned =
        g_build_filename (g_get_user_data_dir (), "Trash", "files", "een.bouwbord", NULL);
    g_autoptr (GError) error = NULL;

    g_ptr_array_add (files, make_file ("een.bouwbord"));
    g_ptr_array_add (files, make_file ("twee.bouwbord"));
    g_assert_true (trash (files, &error));
    g_assert_no_error (error);
    g_assert_false (g_file_query_exists (files->pdata[0], NULL));
    g_assert_false (g_file_query_exists (files->pdata[1], NULL));
    g_assert_true (g_file_test (binned, G_FILE_TEST_IS_REGULAR));
}

/* What cannot go there is named; the others go all the same. */
static void
test_complains (void)
{
    g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
    g_autoptr (GError) error = NULL;

    g_ptr_array_add (files, g_file_new_for_path ("/nowhere/weg.bouwbord"));
    g_ptr_array_add (files, make_file ("drie.bouwbord"));
    g_assert_false (trash (files, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
    g_assert_nonnull (strstr (error->message, "“weg.bouwbord” stays where it is."));
    g_assert_null (strstr (error->message, "drie"));
    g_assert_false (g_file_query_exists (files->pdata[1], NULL));
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/trash/moves", test_moves);
    g_test_add_func ("/trash/complains", test_complains);
    return g_test_run ();
}
