/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test-catalogue.h"
#include "bb-test.h"
#include "cloud-play.h"
#include "cloud-world.h"

#include <stdlib.h>

#define STEPS_MIN 10
#define STEPS_MAX 60

/* With the sanitizers each takes some ten times as long. */
#ifdef __SANITIZE_ADDRESS__
#define N_PLAYS 100
#else
#define N_PLAYS 1000
#endif

static int n_plays = N_PLAYS;
static gint64 one_seed = -1;

static const GOptionEntry options[] = {
    { "plays", 0, 0, G_OPTION_ARG_INT, &n_plays, "How many plays", "N" },
    { "play", 0, 0, G_OPTION_ARG_INT64, &one_seed, "The seed of one play", "SEED" },
    { 0 },
};

static void
add_seats (CloudPlay *play, guint computer)
{
    gint clock = g_rand_int_range (play->rand, -365, 366);

    cloud_play_add_seat (play, computer, clock);
    if (cloud_play_pick (play, 3) == 0)
        cloud_play_add_seat (play, computer, clock);
}

static void
begin (CloudPlay *play, GRand *rand, BbCatalogue *catalogue, CloudCounts *counts)
{
    guint n_computers = (guint) g_rand_int_range (rand, 2, CLOUD_COMPUTERS_MAX + 1);

    cloud_play_begin (play, rand, catalogue, counts, n_computers);
    play->drive.is_rough = cloud_play_pick (play, 2) == 0;
    for (guint i = 0; i < n_computers; i++)
        add_seats (play, i);
}

static void
play_once (guint32 seed, BbCatalogue *catalogue, CloudCounts *counts)
{
    g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
    g_autofree CloudPlay *play = g_new0 (CloudPlay, 1);

    g_test_message ("--play %u", seed);
    cloud_world_begin (seed);
    begin (play, rand, catalogue, counts);
    for (guint n_steps = STEPS_MIN + cloud_play_pick (play, STEPS_MAX - STEPS_MIN); n_steps > 0;
         n_steps--)
        cloud_play_take_step (play);
    cloud_play_settle (play);
    cloud_play_end (play);
}

static void
report (const CloudCounts *counts)
{
    g_test_message ("%u things done, %u programs killed, %u of them with something unsaved; "
                    "%u versions, %u conflicts; at most %u rounds until all was quiet",
                    counts->n_edits, counts->n_crashes, counts->n_recoveries, counts->n_versions,
                    counts->n_conflicts, counts->n_rounds_max);
}

/*
 * People on several computers work on one file, in a folder that a cloud drive keeps in step: late,
 * in any order, in pieces, with copies under other names, some of them roughly. Windows are closed
 * and opened, programs killed. When the drive comes to rest all have the same board, with all that
 * anybody did.
 */
static void
test_plays (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();
    g_autoptr (BbCatalogue) catalogue = bb_test_catalogue_new ();
    CloudCounts counts = { 0 };

    if (one_seed >= 0)
        n_plays = 1;
    for (int i = 0; i < n_plays; i++)
        play_once (one_seed >= 0 ? (guint32) one_seed : g_rand_int (rand), catalogue, &counts);
    report (&counts);
}

static void
parse (int *argc, char ***argv)
{
    g_autoptr (GOptionContext) context = g_option_context_new (NULL);
    g_autoptr (GError) error = NULL;

    g_option_context_add_main_entries (context, options, NULL);
    if (!g_option_context_parse (context, argc, argv, &error))
        g_error ("%s", error->message);
}

/* In memory, if that can be: a run is a thousand times as many saves as a day. */
static void
use_memory (void)
{
    if (g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR))
        g_setenv ("TMPDIR", "/dev/shm", TRUE);
}

int
main (int argc, char *argv[])
{
    use_memory ();
    bb_test_init (&argc, &argv);
    parse (&argc, &argv);
    g_test_add_func ("/cloud/plays", test_plays);
    return g_test_run ();
}
