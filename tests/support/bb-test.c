/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"

#include <locale.h>
#include <glib/gstdio.h>

struct _BbTestTick {
    guint source;
};

static gboolean
tick_cb (gpointer user_data)
{
    return G_SOURCE_CONTINUE;
}

/* Wakes the loop now and then, so that a wait for something that never comes can end. */
BbTestTick *
bb_test_tick_new (void)
{
    BbTestTick *self = g_new0 (BbTestTick, 1);

    self->source = g_timeout_add (50, tick_cb, NULL);
    return self;
}

void
bb_test_tick_free (BbTestTick *self)
{
    g_source_remove (self->source);
    g_free (self);
}

void
bb_test_init (int *argc, char ***argv)
{
    setlocale (LC_ALL, "");
    g_test_init (argc, argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
}

/* Not in a temporary folder: a project there is taken for one that came in a mail. */
char *
bb_test_make_dir (void)
{
    char *path = g_build_filename (g_test_get_dir (G_TEST_BUILT), "bouwbord-test-XXXXXX", NULL);

    g_assert_nonnull (g_mkdtemp (path));
    return path;
}

void
bb_test_remove_dir (const char *path)
{
    g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
        g_autofree char *child = g_build_filename (path, name, NULL);

        if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
            bb_test_remove_dir (child);
        else
            g_unlink (child);
    }
    g_rmdir (path);
}

/* Random numbers of this run; --seed repeats one. */
GRand *
bb_test_rand_new (void)
{
    guint32 seed = (guint32) g_test_rand_int ();

    g_test_message ("seed of this test: %u", seed);
    return g_rand_new_with_seed (seed);
}

static void
count_cb (BbTestCounter *self)
{
    self->count++;
}

void
bb_test_count_notify (BbTestCounter *self, gpointer object, const char *property)
{
    g_autofree char *signal = g_strconcat ("notify::", property, NULL);

    self->count = 0;
    self->object = object;
    self->handler = g_signal_connect_swapped (object, signal, G_CALLBACK (count_cb), self);
}

void
bb_test_count_clear (BbTestCounter *self)
{
    g_clear_signal_handler (&self->handler, self->object);
    self->object = NULL;
}
