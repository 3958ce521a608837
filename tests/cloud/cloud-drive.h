/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CLOUD_COMPUTERS_MAX 5

/* What a sync program knows of the folder of one computer. */
typedef struct {
    char *dir;
    char *path;
    GBytes *base;      /* what it last brought there or took from there */
    guint version;     /* and which version that is on the server */
    GBytes *coming;    /* what it is bringing, not there yet, or half */
    GBytes *half;      /* what it has brought of that, or NULL if the file is away meanwhile */
    gboolean is_lying; /* it says that it has sent what it has not */
} CloudClient;

/*
 * A cloud drive with one file: versions on a server, and a sync program on each computer. It knows
 * nothing of what is in the file. It comes late, in any order, in pieces, and makes copies under
 * other names when two have written; a rough one also loses what was sent, writes over what it has
 * not seen and goes back to what was there before.
 */
typedef struct {
    GRand *rand;
    gboolean is_rough;
    GPtrArray *versions; /* GBytes, the oldest first */
    CloudClient clients[CLOUD_COMPUTERS_MAX];
    guint n_clients;
    GHashTable *copies; /* what lies on the server under the names of copies */
    guint n_conflicts;  /* how often two had written */
} CloudDrive;

void cloud_drive_begin (CloudDrive *self, GRand *rand, guint n_clients, GBytes *first);
void cloud_drive_end (CloudDrive *self);
void cloud_drive_take_step (CloudDrive *self, guint computer);
gboolean cloud_drive_sync (CloudDrive *self, guint computer);
gboolean cloud_drive_is_whole (CloudDrive *self, guint computer);
GPtrArray *cloud_drive_find_copies (CloudDrive *self, guint computer);

G_END_DECLS
