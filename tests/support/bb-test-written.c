/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test-written.h"

#include <gio/gio.h>

#include "document/bb-document.h"

/* Whatever a test program writes as a project is kept, and held against the schema when all tests
 * have run (tests/tools/check-written.py). The linker leads every call of the writer through here,
 * also those from within our own libraries, so no test can forget it.
 *
 * The copies go to disk when the program ends: a test that counts system calls or fills a disk
 * shall not count ours. */
#define FILES_ENV "BOUWBORD_TEST_FILES"

/* Of a test that writes a hundred thousand files, a hundred or so are kept: the first sixteen, then
 * eight of each doubling. */
#define KEPT_PER_DOUBLING 8
#define KEPT_SIZE_MAX (2 * 1024 * 1024)

GBytes *__real_bb_project_writer_write (BbDocument *document);
GBytes *__wrap_bb_project_writer_write (BbDocument *document);

static GMutex mutex;
static gboolean is_foreign;
static GHashTable *counts; /* test case → how many files it wrote */
static GHashTable *kept;   /* name of the copy → bytes */

/* FOLDER/PROGRAM, of tests/. */
static char *
make_folder (void)
{
    g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
    g_autofree char *place = g_path_get_dirname (program);
    g_autofree char *folder = g_path_get_basename (place);
    g_autofree char *name = g_path_get_basename (program);

    return g_build_filename (g_getenv (FILES_ENV), folder, name, NULL);
}

/* A test that has spent its disk or its right to write files keeps fewer. */
static void
store (const char *folder, const char *name, GBytes *bytes)
{
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autoptr (GError) error = NULL;

    if (!g_file_test (path, G_FILE_TEST_EXISTS) &&
        !g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL),
                                   (gssize) g_bytes_get_size (bytes),
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
        g_printerr ("# a copy of what was written is not kept: %s\n", error->message);
}

static void
store_all (void)
{
    g_autofree char *folder = make_folder ();
    GHashTableIter iter;
    gpointer name, bytes;

    g_mkdir_with_parents (folder, 0700);
    g_hash_table_iter_init (&iter, kept);
    while (g_hash_table_iter_next (&iter, &name, &bytes))
        store (folder, name, bytes);
    g_clear_pointer (&kept, g_hash_table_unref);
    g_clear_pointer (&counts, g_hash_table_unref);
}

static void
start (void)
{
    counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
    atexit (store_all);
}

static gboolean
is_wanted (guint count)
{
    guint step = 1;

    while (count / step > 2 * KEPT_PER_DOUBLING)
        step *= 2;
    return count % step == 0;
}

static guint
count (const char *test)
{
    guint n_written = GPOINTER_TO_UINT (g_hash_table_lookup (counts, test)) + 1;

    g_hash_table_insert (counts, g_strdup (test), GUINT_TO_POINTER (n_written));
    return n_written;
}

/* The name of a copy tells the test case, and that two are the same. */
static char *
make_name (const char *test, GBytes *bytes)
{
    g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
    g_autofree char *name = g_strdup_printf ("%s.%s.bouwbord", test + 1, sum);

    return g_strdelimit (g_steal_pointer (&name), "/", '-');
}

static void
keep (GBytes *bytes)
{
    const char *path = g_test_get_path ();
    const char *test = *path == '\0' ? "/main" : path;

    if (kept == NULL)
        start ();
    if (is_wanted (count (test)) && g_bytes_get_size (bytes) <= KEPT_SIZE_MAX)
        g_hash_table_insert (kept, make_name (test, bytes), g_bytes_ref (bytes));
}

/* What a test writes from here on stands for the work of another program, which the schema need not
 * allow: it is not kept. */
void
bb_test_written_set_foreign (gboolean foreign)
{
    g_mutex_lock (&mutex);
    is_foreign = foreign;
    g_mutex_unlock (&mutex);
}

GBytes *
__wrap_bb_project_writer_write (BbDocument *document)
{
    GBytes *bytes = __real_bb_project_writer_write (document);

    if (bytes != NULL && g_getenv (FILES_ENV) != NULL) {
        g_mutex_lock (&mutex);
        if (!is_foreign)
            keep (bytes);
        g_mutex_unlock (&mutex);
    }
    return bytes;
}
