/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-document-builder.h"
#include "document/bb-merge.h"
#include "model/bb-project-schema.h"
#include "storage/bb-project-reader.h"
#include "storage/bb-project-writer.h"

/* Merging against a floor of the same run: reading the two copies. */

#define N_REGISTERS 100000
#define N_RUNS 5
#define N_COPIES 10
#define N_BLOCKS 34
#define N_VOTERS 40

static const char *const fields[] = { "budget", "due",   "effort", "first-step",
                                      "notes",  "owner", "result", "start" };

/* Of every other register the second copy has a write that the first has not seen. */
static BbDocument *
make_large (gboolean is_second)
{
    g_autoptr (BbDocumentBuilder) builder =
        bb_document_builder_new (bb_project_schema_get (), "bench");

    for (guint i = 0; i < N_REGISTERS; i++) {
        gboolean anew = is_second && i % 2 == 1;
        guint n_fields = G_N_ELEMENTS (fields);
        g_autofree char *path =
            g_strdup_printf ("blocks/b%u/%s", i / n_fields, fields[i % n_fields]);
        g_autofree char *value = g_strdup_printf ("\"%s %u\"", anew ? "Other" : "Team", i);
        g_autoptr (BbEntry) entry =
            bb_entry_new (anew ? "other" : "bench", i + 1, anew ? 2 : 1, path, value);

        bb_document_builder_add_entry (builder, entry);
    }
    bb_document_builder_add_seen (builder, "bench", N_REGISTERS);
    return bb_document_builder_end (builder);
}

static BbDocument *
read_back (GBytes *bytes)
{
    g_autoptr (GError) error = NULL;
    BbDocument *document = bb_project_reader_read (bytes, bb_project_schema_get (), &error);

    if (document == NULL)
        g_error ("%s", error->message);
    return document;
}

static void
merge (BbDocument *document, BbDocument *other)
{
    g_autoptr (GError) error = NULL;

    if (!bb_merge_into (document, other, NULL, NULL, &error))
        g_error ("%s", error->message);
}

/* How long reading two copies and merging them take, in microseconds. */
static void
time_large (double *reading, double *merging)
{
    g_autoptr (BbDocument) first = make_large (FALSE);
    g_autoptr (BbDocument) second = make_large (TRUE);
    g_autoptr (GBytes) first_bytes = bb_project_writer_write (first);
    g_autoptr (GBytes) second_bytes = bb_project_writer_write (second);

    *reading = *merging = G_MAXDOUBLE;
    for (guint i = 0; i < N_RUNS; i++) {
        gint64 start = g_get_monotonic_time ();
        g_autoptr (BbDocument) ours = read_back (first_bytes);
        g_autoptr (BbDocument) theirs = read_back (second_bytes);
        gint64 middle = g_get_monotonic_time ();

        merge (ours, theirs);
        *merging = MIN (*merging, (double) (g_get_monotonic_time () - middle));
        *reading = MIN (*reading, (double) (middle - start));
    }
}

static void
set_opinion (BbTransaction *transaction, guint voter, guint block)
{
    g_autofree char *path = g_strdup_printf ("voters/v%u/opinions/b%u", voter, block);

    bb_transaction_set_string (transaction, path, "done");
}

/* A copy that came back from a workshop: somebody wrote the opinions of a tenth of the voters. */
static BbDocument *
make_copy (BbDocument *start, guint number)
{
    BbDocument *copy = bb_document_dup (start);

    for (guint voter = number; voter < N_VOTERS; voter += N_COPIES) {
        g_autoptr (BbTransaction) transaction = bb_transaction_new ("bench", NULL);

        for (guint block = 0; block < N_BLOCKS; block++)
            set_opinion (transaction, voter, block);
        if (!bb_document_commit (copy, transaction, NULL, NULL))
            g_error ("an edit was refused");
    }
    return copy;
}

static double
time_small (void)
{
    g_autoptr (BbDocument) start = bb_document_new (bb_project_schema_get (), "bench");
    BbDocument *copies[N_COPIES];
    double best = G_MAXDOUBLE;

    for (guint i = 0; i < N_COPIES; i++)
        copies[i] = make_copy (start, i);
    for (guint run = 0; run < N_RUNS; run++) {
        g_autoptr (BbDocument) merged = bb_document_dup (copies[0]);
        gint64 begin = g_get_monotonic_time ();

        for (guint i = 1; i < N_COPIES; i++)
            merge (merged, copies[i]);
        best = MIN (best, (double) (g_get_monotonic_time () - begin));
    }
    for (guint i = 0; i < N_COPIES; i++)
        g_object_unref (copies[i]);
    return best;
}

int
main (int argc, char **argv)
{
    double reading, merging;

    time_large (&reading, &merging);
    g_print ("merge_ratio %.2f times-reading-both\n", merging / reading);
    g_print ("merge_10_small_ms %.1f ms\n", time_small () / 1000);
    return 0;
}
