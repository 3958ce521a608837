/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <glib/gstdio.h>

#include "bench-document.h"
#include "storage/bb-project-save.h"
#include "storage/bb-project-writer.h"

/* Saving a project against writing the same bytes durably: a board as a workshop has it, and the
 * largest that a file has room for without history. Saving and bare writing take turns, so that a
 * disk that is slow for a while is slow for both. */

#define N_RUNS 7
#define N_BLOCKS 34
#define N_LARGE 100000

static void
edit (BbDocument *document, guint turn)
{
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("bench", NULL);
    g_autofree char *owner = g_strdup_printf ("Turn %u", turn);

    bb_transaction_set_string (transaction, "blocks/b0/owner", owner);
    if (!bb_document_commit (document, transaction, NULL, NULL))
        g_error ("an edit was refused");
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Until it is announced: what is put by after that keeps nobody waiting. */
static gint64
time_save (GFile *file, BbDocument *document, BbFileMark **mark)
{
    g_autoptr (BbDocument) copy = bb_document_dup (document);
    g_autoptr (BbProjectSave) save = bb_project_save_new (file, copy);
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;
    gint64 start;

    bb_project_save_set_expected (save, *mark);
    start = g_get_monotonic_time ();
    bb_project_save_run_async (save, NULL, saved_cb, &result);
    while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
    if (!bb_project_save_run_finish (save, result, &error))
        g_error ("%s", error->message);
    start = g_get_monotonic_time () - start;
    g_clear_object (&result);
    while (g_atomic_int_get ((int *) &G_OBJECT (save)->ref_count) > 1)
        g_usleep (1000);
    g_clear_pointer (mark, bb_file_mark_free);
    *mark = bb_file_mark_copy (bb_project_save_get_mark (save));
    return start;
}

static gint64
time_write (const char *path, BbDocument *document)
{
    g_autoptr (GBytes) bytes = bb_project_writer_write (document);
    gsize length;
    const char *text = g_bytes_get_data (bytes, &length);
    gint64 start = g_get_monotonic_time ();

    if (!g_file_set_contents_full (path, text, (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0666, NULL))
        g_error ("the bench cannot write");
    return g_get_monotonic_time () - start;
}

static int
compare (gconstpointer a, gconstpointer b)
{
    const gint64 *first = a, *second = b;

    return (*first > *second) - (*first < *second);
}

static double
median (gint64 *times)
{
    qsort (times, N_RUNS, sizeof *times, compare);
    return (double) times[N_RUNS / 2];
}

static double
measure (const char *folder, guint n_registers)
{
    g_autofree char *path = g_build_filename (folder, "save.bouwbord", NULL);
    g_autofree char *bare = g_build_filename (folder, "bare", NULL);
    g_autoptr (GFile) file = g_file_new_for_path (path);
    g_autoptr (BbDocument) document = bench_document_new (n_registers);
    g_autoptr (BbFileMark) mark = NULL;
    gint64 saves[N_RUNS], writes[N_RUNS];

    time_save (file, document, &mark);
    for (guint i = 0; i < N_RUNS; i++) {
        edit (document, i);
        writes[i] = time_write (bare, document);
        saves[i] = time_save (file, document, &mark);
    }
    g_unlink (path);
    g_unlink (bare);
    return median (saves) / median (writes);
}

int
main (int argc, char **argv)
{
    g_autofree char *folder = g_dir_make_tmp ("bouwbord-bench-XXXXXX", NULL);
    double small, large;

    g_setenv ("XDG_STATE_HOME", folder, TRUE);
    small = measure (folder, N_BLOCKS * BENCH_N_FIELDS);
    large = measure (folder, N_LARGE);
    g_print ("save_ratio_board %.2f times-durable-write\n", small);
    g_print ("save_ratio_100000 %.2f times-durable-write\n", large);
    g_print ("save_ratio %.2f times-durable-write\n", MAX (small, large));
    return 0;
}
