/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long to wait after the last edit, and after the first of many, in microseconds. */
#define BB_PACE_DELAY (2 * G_TIME_SPAN_SECOND)
#define BB_PACE_LIMIT (10 * G_TIME_SPAN_SECOND)

/**
 * BbPace:
 * @delay: how long after the last edit it is time, in microseconds
 * @limit: how long after the first edit at most
 * @first: when the first edit was that has not been saved, 0 if there is none
 * @last: when the last one was
 *
 * When it is time to save by itself: when somebody pauses, but not much later than the first edit.
 * It has no clock of its own.
 */
typedef struct {
    gint64 delay;
    gint64 limit;
    gint64 first;
    gint64 last;
} BbPace;

void bb_pace_init (BbPace *self);
void bb_pace_note (BbPace *self, gint64 now);
void bb_pace_clear (BbPace *self);
gint64 bb_pace_get_due (const BbPace *self);

G_END_DECLS
