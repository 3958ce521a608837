/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <json-glib/json-glib.h>

#include "bench-document.h"
#include "model/bb-project-schema.h"
#include "storage/bb-project-reader.h"
#include "storage/bb-project-writer.h"

/* Reading, writing and editing against a floor of the same run: json-glib on the same bytes. */

#define N_REGISTERS 100000
#define N_RUNS 5
#define N_EDITS 2000

static void
parse (GBytes *bytes)
{
    g_autoptr (JsonParser) parser = json_parser_new_immutable ();
    gsize length;
    const char *text = g_bytes_get_data (bytes, &length);

    if (!json_parser_load_from_data (parser, text, (gssize) length, NULL))
        g_error ("json-glib cannot read the project");
}

static void
load (GBytes *bytes)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (BbDocument) document =
        bb_project_reader_read (bytes, bb_project_schema_get (), &error);

    if (document == NULL)
        g_error ("%s", error->message);
}

static double
best_of (void (*func) (GBytes *bytes), GBytes *bytes)
{
    gint64 best = G_MAXINT64;

    for (guint i = 0; i < N_RUNS; i++) {
        gint64 start = g_get_monotonic_time ();

        func (bytes);
        best = MIN (best, g_get_monotonic_time () - start);
    }
    return (double) best;
}

static double
time_write (BbDocument *document)
{
    gint64 best = G_MAXINT64;

    for (guint i = 0; i < N_RUNS; i++) {
        gint64 start = g_get_monotonic_time ();
        g_autoptr (GBytes) bytes = bb_project_writer_write (document);

        best = MIN (best, g_get_monotonic_time () - start);
    }
    return (double) best;
}

static double
time_edit (BbDocument *document)
{
    gint64 start = g_get_monotonic_time ();

    for (guint i = 0; i < N_EDITS; i++) {
        g_autoptr (BbTransaction) transaction = bb_transaction_new ("bench", NULL);
        g_autofree char *path = bench_document_dup_path (i % 100);
        g_autofree char *owner = g_strdup_printf ("Edit %u", i);

        bb_transaction_set_string (transaction, path, owner);
        if (!bb_document_commit (document, transaction, NULL, NULL))
            g_error ("an edit was refused");
    }
    return (double) (g_get_monotonic_time () - start) / N_EDITS;
}

int
main (int argc, char **argv)
{
    g_autoptr (BbDocument) document = bench_document_new (N_REGISTERS);
    g_autoptr (BbDocument) small = bench_document_new (1000);
    g_autoptr (GBytes) bytes = bb_project_writer_write (document);
    double floor = best_of (parse, bytes);
    double edit = time_edit (document), edit_small = time_edit (small);

    g_print ("load_ratio %.2f times-json-glib\n", best_of (load, bytes) / floor);
    g_print ("write_ratio %.2f times-json-glib-parse\n", time_write (document) / floor);
    g_print ("write_us %.1f us\n", edit);
    g_print ("write_growth_ratio %.2f times-1000-registers\n", edit / edit_small);
    g_print ("file_bytes_per_register %.0f bytes\n",
             (double) g_bytes_get_size (bytes) / N_REGISTERS);
    return 0;
}
