/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "started-program.h"

/* From exec to the board on the screen, against exec to an empty window. In turn, so that what
 * else the machine does hits both; the best of each counts. Then, left alone, how often the program
 * is woken. */

#define N_RUNS 7

static void
keep_best (StartedProgram *best, StartedProgram next)
{
    best->seconds = MIN (best->seconds, next.seconds);
    best->pss_mib = MIN (best->pss_mib, next.pss_mib);
}

int
main (int argc, char **argv)
{
    StartedProgram program = { G_MAXDOUBLE, G_MAXDOUBLE };
    StartedProgram floor = { G_MAXDOUBLE, G_MAXDOUBLE };

    if (argc != 4)
        g_error ("Usage: bench-start PROGRAM PROJECT FLOOR");
    for (guint i = 0; i < N_RUNS; i++) {
        keep_best (&floor, started_program_measure ((const char *[]) { argv[3], NULL }));
        keep_best (&program, started_program_measure ((const char *[]) { argv[1], argv[2], NULL }));
    }
    g_print ("start_ratio %.2f times-an-empty-window\n", program.seconds / floor.seconds);
    g_print ("start_ms %.0f ms\n", program.seconds * 1000);
    g_print ("memory_extra_mib %.1f MiB\n", program.pss_mib - floor.pss_mib);
    g_print ("idle_wakeups_per_s %.2f per-second\n",
             started_program_count_wakeups ((const char *[]) { argv[1], argv[2], NULL }));
    return 0;
}
