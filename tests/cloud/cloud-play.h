/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "cloud-drive.h"
#include "cloud-ledger.h"
#include "session/bb-session.h"

G_BEGIN_DECLS

#define CLOUD_SEATS_MAX 2

/* Somebody at a computer, perhaps with the window closed. */
typedef struct {
    guint computer;
    gint clock; /* by how many days it is wrong */
    BbSession *session;

    /* What was on the screen when they began to type. */
    BbBasis *basis;
    char *typing_in;

    BbArrival *arrival;   /* what came last */
    GHashTable *gathered; /* the paths of the copies that it has taken in */
} CloudSeat;

/* What has happened in all plays, to be sure that it does. */
typedef struct {
    guint n_edits;
    guint n_arrivals;
    guint n_crashes;
    guint n_recoveries;
    guint n_conflicts;
    guint n_versions;
    guint n_rounds_max;
} CloudCounts;

/* People who work on one file in a folder that a cloud drive keeps in step. */
typedef struct {
    GRand *rand;
    BbCatalogue *catalogue;
    CloudDrive drive;
    CloudLedger ledger;
    CloudSeat seats[CLOUD_COMPUTERS_MAX * CLOUD_SEATS_MAX];
    guint n_seats;
    guint n_names;
    CloudCounts *counts;
} CloudPlay;

void cloud_play_begin (CloudPlay *self, GRand *rand, BbCatalogue *catalogue, CloudCounts *counts,
                       guint n_computers);
CloudSeat *cloud_play_add_seat (CloudPlay *self, guint computer, gint clock);
void cloud_play_end (CloudPlay *self);
void cloud_play_take_step (CloudPlay *self);
void cloud_play_settle (CloudPlay *self);

guint cloud_play_pick (CloudPlay *self, guint n);
BbDocument *cloud_play_get_board (const CloudSeat *seat);
void cloud_play_edit (CloudPlay *self, CloudSeat *seat);

void cloud_seat_open (CloudPlay *self, CloudSeat *seat);
void cloud_seat_close (CloudPlay *self, CloudSeat *seat);
void cloud_seat_crash (CloudPlay *self, CloudSeat *seat);
void cloud_seat_look (CloudPlay *self, CloudSeat *seat, gboolean goes_on);
void cloud_seat_look_well (CloudPlay *self, CloudSeat *seat);
void cloud_seat_save (CloudPlay *self, CloudSeat *seat, gboolean goes_on);
void cloud_seat_gather (CloudPlay *self, CloudSeat *seat);
void cloud_seat_leave (CloudSeat *seat);

G_END_DECLS
