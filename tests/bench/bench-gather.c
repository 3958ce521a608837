/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <glib/gstdio.h>

#include "model/bb-project-schema.h"
#include "session/bb-gather.h"
#include "storage/bb-catalogue-reader.h"
#include "storage/bb-project-file.h"

/* From the drop of ten files to what a person sees of each: reading, merging, counting and words.
 */

#define N_COPIES 10
#define N_RUNS 5
#define N_BLOCKS 34

static BbCatalogue *
read_catalogue (const char *path)
{
    g_autofree char *text = NULL;
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (GError) error = NULL;
    BbCatalogue *catalogue;
    gsize size;

    if (!g_file_get_contents (path, &text, &size, &error))
        g_error ("%s", error->message);
    bytes = g_bytes_new (text, size);
    catalogue = bb_catalogue_reader_read (bytes, &error);
    if (catalogue == NULL)
        g_error ("%s", error->message);
    return catalogue;
}

static void
write_field (BbTransaction *transaction, const char *block, const char *field, guint number)
{
    g_autofree char *path = g_strdup_printf ("blocks/%s/%s", block, field);
    g_autofree char *value = g_strdup_printf ("%s %u", field, number);

    bb_transaction_set_string (transaction, path, value);
}

/* All that a colleague may have said of every block; half of it contradicts another one. */
static GFile *
send_back (BbDocument *start, const char *dir, guint number)
{
    g_autoptr (BbDocument) copy = bb_document_dup (start);
    g_auto (GStrv) blocks = bb_document_dup_names (start, "blocks");
    g_autofree char *path = g_strdup_printf ("%s/copy-%u.bouwbord", dir, number);
    GFile *file = g_file_new_for_path (path);
    g_autoptr (GError) error = NULL;

    for (guint i = 0; blocks[i] != NULL; i++) {
        g_autoptr (BbTransaction) transaction = bb_transaction_new ("bench", NULL);

        write_field (transaction, blocks[i], i % 2 == 0 ? "owner" : "notes", number);
        write_field (transaction, blocks[i], "budget", i % 2 == 0 ? number : 0);
        if (!bb_document_commit (copy, transaction, NULL, &error))
            g_error ("%s", error->message);
    }
    if (!bb_project_file_save (file, copy, NULL, &error))
        g_error ("%s", error->message);
    return file;
}

/* In milliseconds. */
static double
time_gather (BbSession *session, GPtrArray *files)
{
    g_autoptr (BbGather) gather = bb_gather_new (session, NULL);
    gint64 begin = g_get_monotonic_time ();

    for (guint i = 0; i < files->len; i++)
        bb_gather_add_file (gather, files->pdata[i]);
    while (bb_gather_get_busy (gather))
        g_main_context_iteration (NULL, TRUE);
    if (bb_gather_get_n_ticked (gather) != files->len)
        g_error ("a copy was not taken for one");
    return (double) (g_get_monotonic_time () - begin) / 1000;
}

static void
clean_up (GPtrArray *files, const char *dir)
{
    for (guint i = 0; i < files->len; i++)
        g_file_delete (files->pdata[i], NULL, NULL);
    g_rmdir (dir);
}

int
main (int argc, char **argv)
{
    g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
    g_autofree char *dir = g_dir_make_tmp ("bouwbord-bench-XXXXXX", NULL);
    g_autoptr (BbCatalogue) catalogue = read_catalogue (argv[1]);
    g_autoptr (GFile) example = g_file_new_for_commandline_arg (argv[2]);
    g_autoptr (GError) error = NULL;
    g_autoptr (BbDocument) start =
        bb_project_file_load (example, bb_project_schema_get (), NULL, &error);
    g_autoptr (BbSession) session = NULL;
    double best = G_MAXDOUBLE;

    if (start == NULL)
        g_error ("%s", error->message);
    session = bb_session_new_for_document (start, catalogue, NULL);
    for (guint i = 0; i < N_COPIES; i++)
        g_ptr_array_add (files, send_back (start, dir, i));
    for (guint i = 0; i < N_RUNS; i++)
        best = MIN (best, time_gather (session, files));
    clean_up (files, dir);
    g_print ("gather_10_files_ms %.1f ms\n", best);
    return 0;
}
