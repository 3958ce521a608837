/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <glib/gstdio.h>
#include <time.h>

#include "bench-document.h"
#include "storage/bb-journal.h"

/* What a journal costs the thread of the interface: edits with one and without, in processor time
 * of that thread, for the disk is the business of another. */

#define N_EDITS 2000
#define N_RUNS 3

static double
get_thread_us (void)
{
    struct timespec time;

    clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
    return (double) time.tv_sec * 1e6 + (double) time.tv_nsec / 1e3;
}

static void
edit (BbDocument *document, guint number)
{
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("bench", NULL);
    g_autofree char *path = bench_document_dup_path (number % 100);
    g_autofree char *owner = g_strdup_printf ("Edit %u", number);

    bb_transaction_set_string (transaction, path, owner);
    if (!bb_document_commit (document, transaction, NULL, NULL))
        g_error ("an edit was refused");
}

static double
time_edits (BbDocument *document)
{
    double begin = get_thread_us ();

    for (guint i = 0; i < N_EDITS; i++)
        edit (document, i);
    return (get_thread_us () - begin) / N_EDITS;
}

/* Of several runs the quickest: whatever else the machine does only makes it slower. */
static double
measure (guint n_registers)
{
    double bare = G_MAXDOUBLE, journalled = G_MAXDOUBLE;

    for (guint i = 0; i < N_RUNS; i++) {
        g_autoptr (BbDocument) document = bench_document_new (n_registers);
        g_autoptr (BbDocument) saved = bb_document_dup (document);
        g_autoptr (BbJournal) journal = NULL;

        bare = MIN (bare, time_edits (document));
        journal = bb_journal_new (document, saved, NULL);
        journalled = MIN (journalled, time_edits (document));
        bb_journal_drop (journal);
    }
    return journalled - bare;
}

/* Nothing is in them any more. */
static void
remove_up_to (const char *folder, const char *top)
{
    g_autofree char *parent = g_path_get_dirname (folder);

    g_rmdir (folder);
    if (!g_str_equal (folder, top))
        remove_up_to (parent, top);
}

int
main (int argc, char **argv)
{
    g_autofree char *state = g_dir_make_tmp ("bouwbord-bench-XXXXXX", NULL);
    g_autofree char *folder = g_build_filename (state, "bouwbord", "journals", "bench", NULL);
    double small, large;

    g_setenv ("XDG_STATE_HOME", state, TRUE);
    small = measure (34 * 8);
    large = measure (100000);
    g_print ("journal_main_thread_us %.1f us\n", MAX (small, large));
    remove_up_to (folder, state);
    return 0;
}
