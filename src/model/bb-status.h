/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BbStatus:
 * @BB_STATUS_NONE: not placed, it lies in the tray
 * @BB_STATUS_AMBITION: the team wants it
 * @BB_STATUS_IN_PROGRESS: the team works on it
 * @BB_STATUS_DONE: it stands
 *
 * How far a building block is, from left to right on the board.
 */
typedef enum {
    BB_STATUS_NONE,
    BB_STATUS_AMBITION,
    BB_STATUS_IN_PROGRESS,
    BB_STATUS_DONE,
} BbStatus;

#define BB_N_STATUSES 4

#define BB_TYPE_STATUS (bb_status_get_type ())
GType bb_status_get_type (void);

const char *bb_status_get_nick (BbStatus self);
gboolean bb_status_from_nick (const char *nick, BbStatus *status);
const char *bb_status_get_label (BbStatus self);

G_END_DECLS
