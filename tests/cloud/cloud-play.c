/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "cloud-play.h"

#include "bb-test-catalogue.h"
#include "bb-test.h"
#include "model/bb-project-schema.h"
#include "storage/bb-project-file.h"
#include "storage/bb-project-writer.h"

#define ROUNDS_MAX 12

/* Enough that a few removals do not empty the board. */
static const char *const fields[] = { "budget", "effort", "notes", "owner", "result" };

guint
cloud_play_pick (CloudPlay *self, guint n)
{
    return (guint) g_rand_int_range (self->rand, 0, (gint32) n);
}

BbDocument *
cloud_play_get_board (const CloudSeat *seat)
{
    return bb_project_get_document (bb_session_get_project (seat->session));
}

static BbDocument *
first_new (void)
{
    BbDocument *first = bb_test_document_new ();

    bb_document_use_actor (first, "first");
    bb_test_document_set (first, "project/title", "Plan");
    for (guint block = 1; block <= 3; block++) {
        for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
            g_autofree char *path = g_strdup_printf ("blocks/p1-c1-b%u/%s", block, fields[i]);

            bb_test_document_set (first, path, "As it was");
        }
    }
    return first;
}

void
cloud_play_begin (CloudPlay *self, GRand *rand, BbCatalogue *catalogue, CloudCounts *counts,
                  guint n_computers)
{
    g_autoptr (BbDocument) first = first_new ();
    g_autoptr (GBytes) bytes = bb_project_writer_write (first);

    *self = (CloudPlay) { .rand = rand, .catalogue = catalogue, .counts = counts };
    cloud_ledger_begin (&self->ledger, first);
    cloud_drive_begin (&self->drive, rand, n_computers, bytes);
}

/**
 * cloud_play_add_seat:
 * @self: a play
 * @computer: one of the computers
 * @clock: by how many days its clock is wrong
 *
 * Opens a window there.
 *
 * Returns: (transfer none): the seat
 */
CloudSeat *
cloud_play_add_seat (CloudPlay *self, guint computer, gint clock)
{
    CloudSeat *seat = &self->seats[self->n_seats++];

    *seat = (CloudSeat) { .computer = computer, .clock = clock };
    cloud_seat_open (self, seat);
    return seat;
}

/* Nothing of one play is found in the next. */
void
cloud_play_end (CloudPlay *self)
{
    self->counts->n_conflicts += self->drive.n_conflicts;
    self->counts->n_versions += self->drive.versions->len;
    for (guint i = 0; i < self->n_seats; i++)
        cloud_seat_leave (&self->seats[i]);
    cloud_drive_end (&self->drive);
    cloud_ledger_end (&self->ledger);
    bb_test_remove_dir (g_get_user_state_dir ());
}

/* A rough drive may lose what is only there: then the windows have to stay open. */
static void
take_window_step (CloudPlay *self, CloudSeat *seat)
{
    if (self->drive.is_rough)
        return;
    if (cloud_play_pick (self, 2) == 0)
        cloud_seat_close (self, seat);
    else
        cloud_seat_crash (self, seat);
}

static void
take_seat_step (CloudPlay *self, CloudSeat *seat)
{
    gboolean goes_on = cloud_play_pick (self, 3) == 0;

    if (seat->session == NULL) {
        cloud_seat_open (self, seat);
        return;
    }
    switch (cloud_play_pick (self, 16)) {
    case 0:
        take_window_step (self, seat);
        break;
    case 1:
        cloud_seat_gather (self, seat);
        break;
    case 2:
    case 3:
    case 4:
        cloud_seat_look (self, seat, goes_on);
        break;
    case 5:
    case 6:
    case 7:
    case 8:
        cloud_seat_save (self, seat, goes_on);
        break;
    default:
        cloud_play_edit (self, seat);
        break;
    }
}

void
cloud_play_take_step (CloudPlay *self)
{
    if (cloud_play_pick (self, 3) == 0)
        cloud_drive_take_step (&self->drive, cloud_play_pick (self, self->drive.n_clients));
    else
        take_seat_step (self, &self->seats[cloud_play_pick (self, self->n_seats)]);
}

static gboolean
settle_seat (CloudPlay *self, CloudSeat *seat)
{
    g_autoptr (BbDocument) before = NULL;
    gboolean is_ahead;

    if (seat->session == NULL)
        cloud_seat_open (self, seat);
    before = bb_document_dup (cloud_play_get_board (seat));
    cloud_seat_look_well (self, seat);
    cloud_seat_gather (self, seat);
    is_ahead = bb_session_get_ahead (seat->session);
    cloud_seat_save (self, seat, FALSE);
    return is_ahead || !bb_document_equal (before, cloud_play_get_board (seat));
}

static gboolean
settle_round (CloudPlay *self)
{
    gboolean any = FALSE;

    for (guint i = 0; i < self->drive.n_clients; i++)
        any |= cloud_drive_sync (&self->drive, i);
    for (guint i = 0; i < self->n_seats; i++)
        any |= settle_seat (self, &self->seats[i]);
    return any;
}

static void
check_seat (CloudPlay *self, CloudSeat *seat)
{
    g_autoptr (BbDocument) held = NULL;
    g_autoptr (GError) error = NULL;
    BbDocument *board = cloud_play_get_board (seat);

    g_assert_no_error (bb_session_get_problem (seat->session));
    g_assert_cmpstr (g_file_peek_path (bb_session_get_file (seat->session)), ==,
                     self->drive.clients[seat->computer].path);
    g_assert_cmpint (bb_session_get_state (seat->session), ==, BB_SESSION_SAVED);
    held = bb_project_file_load (bb_session_get_file (seat->session), bb_project_schema_get (),
                                 NULL, &error);
    g_assert_no_error (error);
    g_assert_true (bb_document_equal (held, board));
    g_assert_true (bb_document_equal (cloud_play_get_board (&self->seats[0]), board));
    cloud_ledger_check (&self->ledger, board);
}

/**
 * cloud_play_settle:
 * @self: a play
 *
 * Lets the drive do its work until nothing moves any more, with every window open and every copy
 * gathered, and checks that all have the same board and that nothing is lost.
 */
void
cloud_play_settle (CloudPlay *self)
{
    guint n_rounds = 0;

    while (settle_round (self)) {
        n_rounds++;
        g_assert_cmpuint (n_rounds, <, ROUNDS_MAX);
    }
    self->counts->n_rounds_max = MAX (self->counts->n_rounds_max, n_rounds);
    for (guint i = 0; i < self->n_seats; i++)
        check_seat (self, &self->seats[i]);
}
