/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bench-app.h"
#include "model/bb-block-query.h"

/* What a person waits for at the board, until it has been painted. */

#define N_RUNS 9
#define N_MOVES 10000
#define N_WARM_MOVES 1000

static double
get_ms_since (gint64 start)
{
    return (double) (g_get_monotonic_time () - start) / 1000;
}

static double
time_open (BbApplication *application, const char *path)
{
    double best = G_MAXDOUBLE;

    for (guint i = 0; i < N_RUNS; i++) {
        gint64 start = g_get_monotonic_time ();
        BbWindow *window = bench_app_open (application, path);

        bench_wait_for_frame (GTK_WIDGET (window));
        best = MIN (best, get_ms_since (start));
        gtk_window_destroy (GTK_WINDOW (window));
        bench_iterate (50);
    }
    return best;
}

static double
time_language (BbWindow *window)
{
    double best = G_MAXDOUBLE;

    for (guint i = 0; i < N_RUNS; i++) {
        gint64 start = g_get_monotonic_time ();

        bb_window_set_language (window, i % 2 == 0 ? "nl" : "en");
        bench_wait_for_frame (GTK_WIDGET (window));
        best = MIN (best, get_ms_since (start));
    }
    return best;
}

/* From a letter more in the search to knowing which blocks match, the worst of a word. */
static double
time_search (BbProject *project)
{
    static const char *const typed[] = { "n", "ne", "nei", "neig", "neigh", "neighb" };
    g_autoptr (BbBlockQuery) query = bb_block_query_new ();
    GListModel *blocks = bb_project_get_blocks (project);
    double worst = 0;

    for (guint i = 0; i < G_N_ELEMENTS (typed); i++) {
        gint64 start = g_get_monotonic_time ();

        bb_block_query_set_text (query, typed[i]);
        for (guint j = 0; j < g_list_model_get_n_items (blocks); j++) {
            g_autoptr (BbBlock) block = g_list_model_get_item (blocks, j);

            bb_block_query_matches (query, block);
        }
        worst = MAX (worst, get_ms_since (start));
    }
    return worst;
}

static double
read_pss_mib (void)
{
    g_autofree char *text = NULL;
    const char *line;

    if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL) ||
        (line = strstr (text, "\nPss:")) == NULL)
        g_error ("the memory in use cannot be read");
    return g_ascii_strtod (line + strlen ("\nPss:"), NULL) / 1024;
}

static void
move_one (BbSession *session, guint step)
{
    BbProject *project = bb_session_get_project (session);
    g_autoptr (BbBlock) block = g_list_model_get_item (bb_project_get_blocks (project), step % 34);
    BbStatus status = step / 34 % 2 == 0 ? BB_STATUS_DONE : BB_STATUS_NONE;
    g_autoptr (GError) error = NULL;

    if (!bb_session_move_block (session, block, status, 0, NULL, &error))
        g_error ("%s", error->message);
    if (step % 2 == 1 && !bb_session_undo (session, NULL, &error))
        g_error ("%s", error->message);
}

static void
soak (BbWindow *window, guint n_moves)
{
    for (guint i = 0; i < n_moves; i++) {
        move_one (bb_window_get_session (window), i);
        if (i % 100 == 0)
            bench_wait_for_frame (GTK_WIDGET (window));
    }
}

/* What 10,000 moves and undos leave behind, undo steps and history included. */
static double
measure_growth (BbWindow *window)
{
    double before;

    soak (window, N_WARM_MOVES);
    before = read_pss_mib ();
    soak (window, N_MOVES);
    return 100 * (read_pss_mib () - before) / before;
}

int
main (int argc, char **argv)
{
    g_autoptr (BbApplication) application = bench_app_new ();
    BbWindow *window;

    if (argc != 2)
        g_error ("Usage: bench-board PROJECT");
    window = bench_app_open (application, argv[1]);
    g_print ("soak_growth_percent %.1f %%\n", measure_growth (window));
    g_print ("switch_language_ms %.0f ms\n", time_language (window));
    g_print ("search_ms %.2f ms\n",
             time_search (bb_session_get_project (bb_window_get_session (window))));
    /* A project that is open in one window is not opened in another. */
    gtk_window_destroy (GTK_WINDOW (window));
    bench_iterate (50);
    g_print ("open_ms %.0f ms\n", time_open (application, argv[1]));
    return 0;
}
