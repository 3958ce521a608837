/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test-catalogue.h"
#include "bb-test.h"
#include "cloud-play.h"
#include "cloud-world.h"

#include <glib/gstdio.h>

#define EXCHANGES_MAX 3
#define EXCHANGES_AFTER 5

/* Two people, each at a computer, with a folder in step. */
typedef struct {
    GRand *rand;
    BbCatalogue *catalogue;
    CloudCounts counts;
    CloudPlay play;
    CloudSeat *seats[2];
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
    guint n_computers = GPOINTER_TO_UINT (data);

    self->rand = bb_test_rand_new ();
    self->catalogue = bb_test_catalogue_new ();
    cloud_world_begin (0);
    cloud_play_begin (&self->play, self->rand, self->catalogue, &self->counts, n_computers);
    for (guint i = 0; i < G_N_ELEMENTS (self->seats); i++)
        self->seats[i] = cloud_play_add_seat (&self->play, i % n_computers, 0);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    cloud_play_end (&self->play);
    g_assert_finalize_object (self->catalogue);
    g_rand_free (self->rand);
}

static void
set_field (CloudSeat *seat, const char *number, const char *field, const char *text)
{
    BbBlock *block = bb_project_find_block (bb_session_get_project (seat->session), number);

    g_assert_true (bb_session_set_field (seat->session, block, field, text, NULL, NULL));
}

/* A write puts another file in the place, also one that holds the same. */
static guint64
get_file (Fixture *self, const CloudSeat *seat)
{
    GStatBuf info;

    g_assert_cmpint (g_stat (self->play.drive.clients[seat->computer].path, &info), ==, 0);
    return info.st_ino;
}

static guint
save (Fixture *self, CloudSeat *seat)
{
    guint64 before = get_file (self, seat);

    cloud_seat_save (&self->play, seat, FALSE);
    return get_file (self, seat) != before;
}

/* The drive brings what there is, both look, and both save in the same moment. Returns how many
 * files were written. */
static guint
exchange (Fixture *self)
{
    guint n_writes = 0;

    for (guint i = 0; i < self->play.drive.n_clients; i++)
        n_writes += cloud_drive_sync (&self->play.drive, i);
    for (guint i = 0; i < G_N_ELEMENTS (self->seats); i++) {
        cloud_seat_look_well (&self->play, self->seats[i]);
        cloud_seat_gather (&self->play, self->seats[i]);
    }
    for (guint i = 0; i < G_N_ELEMENTS (self->seats); i++)
        n_writes += save (self, self->seats[i]);
    return n_writes;
}

static void
check_silence (Fixture *self)
{
    guint n_exchanges = 0;

    for (guint i = 0; i < G_N_ELEMENTS (self->seats); i++)
        save (self, self->seats[i]);
    while (exchange (self) > 0)
        g_assert_cmpuint (++n_exchanges, <=, EXCHANGES_MAX);
    for (guint i = 0; i < EXCHANGES_AFTER; i++)
        g_assert_cmpuint (exchange (self), ==, 0);
    g_assert_true (bb_document_equal (cloud_play_get_board (self->seats[0]),
                                      cloud_play_get_board (self->seats[1])));
    g_test_message ("silent after %u exchanges", n_exchanges);
}

static void
test_nobody (Fixture *self, gconstpointer data)
{
    g_assert_cmpuint (exchange (self), ==, 0);
    check_silence (self);
}

static void
test_one (Fixture *self, gconstpointer data)
{
    set_field (self->seats[0], "1", "owner", "Griffie");
    check_silence (self);
}

static void
test_both (Fixture *self, gconstpointer data)
{
    set_field (self->seats[0], "1", "owner", "Griffie");
    set_field (self->seats[1], "2", "owner", "Webteam");
    check_silence (self);
}

static void
test_same_field (Fixture *self, gconstpointer data)
{
    set_field (self->seats[0], "1", "owner", "Griffie");
    set_field (self->seats[1], "1", "owner", "Webteam");
    check_silence (self);
}

static void
test_same_value (Fixture *self, gconstpointer data)
{
    set_field (self->seats[0], "1", "owner", "Griffie");
    set_field (self->seats[1], "1", "owner", "Griffie");
    check_silence (self);
}

static void
add (const char *name, guint n_computers, void (*test) (Fixture *, gconstpointer))
{
    g_autofree char *path =
        g_strdup_printf ("/cloud/silence/%s/%s", n_computers == 1 ? "one-file" : "two", name);

    g_test_add (path, Fixture, GUINT_TO_POINTER (n_computers), set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);
    for (guint n_computers = 1; n_computers <= 2; n_computers++) {
        add ("nobody", n_computers, test_nobody);
        add ("one", n_computers, test_one);
        add ("both", n_computers, test_both);
        add ("same-field", n_computers, test_same_field);
        add ("same-value", n_computers, test_same_value);
    }
    return g_test_run ();
}
