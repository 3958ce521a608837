/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "storage/bb-forget.h"
#include "storage/bb-state-dir.h"

/* What there may be of two projects; the names of the second begin as the first does. */
static const char *const left[] = {
    "versions/p1",  "x.gz", "journals/p1",  "a.journal",
    "locks",        "p1",   "unproven",     "p1-0123456789abcdef",
    "versions/p12", "x.gz", "journals/p12", "a.journal",
    "locks",        "p12",  "unproven",     "p12-0123456789abcdef",
};

static char *
dup_place (guint number)
{
    g_autofree char *part = g_build_filename (left[2 * number], left[2 * number + 1], NULL);

    return bb_state_dir_dup (part);
}

static void
make (guint number)
{
    g_autofree char *folder = bb_state_dir_make (left[2 * number], NULL);
    g_autofree char *path = dup_place (number);

    g_assert_nonnull (folder);
    g_assert_true (g_file_set_contents (path, "x", -1, NULL));
}

/* Nothing of the one is left, and all of the other. */
static void
test_forgets (void)
{
    const guint n_places = G_N_ELEMENTS (left) / 2;
    g_autoptr (GError) error = NULL;

    for (guint i = 0; i < n_places; i++)
        make (i);
    g_assert_true (bb_forget_project ("p1", &error));
    g_assert_no_error (error);
    for (guint i = 0; i < n_places; i++) {
        g_autofree char *path = dup_place (i);

        g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS) == (i >= n_places / 2));
    }
}

static void
test_nothing (void)
{
    g_autofree char *path = bb_state_dir_dup (NULL);

    g_assert_true (bb_forget_project ("p1", NULL));
    g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_async (void)
{
    g_autofree char *path = dup_place (0);
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;

    make (0);
    bb_forget_project_async ("p1", NULL, done_cb, &result);
    bb_test_iterate_while (result == NULL);
    g_assert_true (bb_forget_project_finish (result, &error));
    g_assert_no_error (error);
    g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* What is not ours is not removed, and not passed over in silence. */
static void
test_async_fails (void)
{
    g_autofree char *folder = bb_state_dir_make ("versions/p1/folder", NULL);
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_nonnull (folder);
    bb_forget_project_async ("p1", NULL, done_cb, &result);
    bb_test_iterate_while (result == NULL);
    g_assert_false (bb_forget_project_finish (result, &error));
    g_assert_cmpstr (error->message, !=, "");
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/forget/forgets-one-project", test_forgets);
    g_test_add_func ("/forget/nothing-to-forget", test_nothing);
    g_test_add_func ("/forget/async", test_async);
    g_test_add_func ("/forget/async-fails", test_async_fails);
    return g_test_run ();
}
