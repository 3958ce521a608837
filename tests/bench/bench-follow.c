/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <glib/gstdio.h>
#include <time.h>

#include "bench-app.h"
#include "model/bb-project-schema.h"
#include "storage/bb-project-file.h"
#include "storage/bb-project-writer.h"

/* How long the window holds still while what others write comes onto the open board, against
 * nobody doing anything but one edit and its undo. Between two waits of the main loop lies all
 * that a person may notice: taking in, layout and painting. The minute of rest is shorter: nothing
 * more happens in a longer one. */

#define N_FILES 10
#define REST_MS 5000
#define ARRIVE_MS 30000
#define PAINTED_MS 200

static struct {
    gint64 awake; /* since when the main loop has not waited */
    gint64 longest;
} stretch;

/* Of this thread: others may have the machine busy. */
static gint64
get_cpu_time (void)
{
    struct timespec now;

    clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
    return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static int
poll_cb (GPollFD *fds, guint n_fds, int timeout)
{
    int result;

    stretch.longest = MAX (stretch.longest, get_cpu_time () - stretch.awake);
    result = g_poll (fds, n_fds, timeout);
    stretch.awake = get_cpu_time ();
    return result;
}

static void
begin_stretch (void)
{
    stretch.awake = get_cpu_time ();
    stretch.longest = 0;
}

static void
undo_one (BbSession *session)
{
    BbProject *project = bb_session_get_project (session);
    g_autoptr (BbBlock) block = g_list_model_get_item (bb_project_get_blocks (project), 0);
    g_autoptr (GError) error = NULL;

    if (!bb_session_move_block (session, block, BB_STATUS_DONE, 0, NULL, &error) ||
        !bb_session_undo (session, NULL, &error))
        g_error ("%s", error->message);
}

static gint64
measure_rest (BbSession *session)
{
    begin_stretch ();
    undo_one (session);
    bench_iterate (REST_MS);
    return stretch.longest;
}

static BbDocument *
load (const char *path)
{
    g_autoptr (GFile) file = g_file_new_for_path (path);
    g_autoptr (GError) error = NULL;
    BbDocument *document = bb_project_file_load (file, bb_project_schema_get (), NULL, &error);

    if (document == NULL)
        g_error ("%s", error->message);
    return document;
}

/* Somebody else writes in every third block, and puts the file in its place. */
static void
write_other (BbDocument *other, BbSession *session, const char *path, guint turn)
{
    GListModel *blocks = bb_project_get_blocks (bb_session_get_project (session));
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("bench", NULL);
    g_autofree char *owner = g_strdup_printf ("Turn %u", turn);
    g_autoptr (GBytes) bytes = NULL;

    for (guint i = turn % 3; i < g_list_model_get_n_items (blocks); i += 3) {
        g_autoptr (BbBlock) block = g_list_model_get_item (blocks, i);
        g_autofree char *register_ = g_strdup_printf ("blocks/%s/owner", bb_block_get_id (block));

        bb_transaction_set_string (transaction, register_, owner);
    }
    if (!bb_document_commit (other, transaction, NULL, NULL))
        g_error ("an edit was refused");
    bytes = bb_project_writer_write (other);
    if (!g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                              (gssize) g_bytes_get_size (bytes), NULL))
        g_error ("the bench cannot write");
}

static void
arrived_cb (guint *n_arrived)
{
    (*n_arrived)++;
}

static gint64
measure_arrivals (BbWindow *window, const char *path)
{
    BbSession *session = bb_window_get_session (window);
    g_autoptr (BbDocument) other = load (path);
    guint n_arrived = 0;
    gint64 longest = 0;
    gulong handler =
        g_signal_connect_swapped (session, "arrived", G_CALLBACK (arrived_cb), &n_arrived);

    for (guint i = 0; i < N_FILES; i++) {
        gint64 deadline = g_get_monotonic_time () + ARRIVE_MS * 1000;

        write_other (other, session, path, i);
        begin_stretch ();
        while (n_arrived <= i) {
            bench_iterate (20);
            if (g_get_monotonic_time () > deadline)
                g_error ("what was written did not come onto the board");
        }
        bench_iterate (PAINTED_MS);
        longest = MAX (longest, stretch.longest);
    }
    g_signal_handler_disconnect (session, handler);
    return longest;
}

static char *
copy_project (const char *folder, const char *project)
{
    g_autofree char *path = g_build_filename (folder, "follow.bouwbord", NULL);
    g_autofree char *text = NULL;
    gsize length;

    if (!g_file_get_contents (project, &text, &length, NULL) ||
        !g_file_set_contents (path, text, (gssize) length, NULL))
        g_error ("the project cannot be copied");
    return g_steal_pointer (&path);
}

int
main (int argc, char **argv)
{
    g_autofree char *folder = g_dir_make_tmp ("bouwbord-bench-XXXXXX", NULL);
    g_autoptr (BbApplication) application = bench_app_new ();
    g_autofree char *path = NULL;
    BbWindow *window;
    gint64 rest, merge;

    if (argc != 2)
        g_error ("Usage: bench-follow PROJECT");
    path = copy_project (folder, argv[1]);
    g_main_context_set_poll_func (NULL, poll_cb);
    window = bench_app_open (application, path);
    bench_wait_for_frame (GTK_WIDGET (window));
    bench_iterate (2000);
    rest = measure_rest (bb_window_get_session (window));
    merge = measure_arrivals (window, path);
    g_print ("merge_frame_ratio %.2f times-rest-with-an-undo\n", (double) merge / (double) rest);
    g_print ("merge_frame_ms %.1f ms\n", (double) merge / 1000);
    gtk_window_destroy (GTK_WINDOW (window));
    bench_iterate (200);
    g_unlink (path);
    g_rmdir (folder);
    return 0;
}
