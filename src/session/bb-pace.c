/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-pace.h"

/**
 * bb_pace_init:
 * @self: a pace
 *
 * Begins without an edit.
 */
void
bb_pace_init (BbPace *self)
{
    *self = (BbPace) { .delay = BB_PACE_DELAY, .limit = BB_PACE_LIMIT };
}

/**
 * bb_pace_note:
 * @self: a pace
 * @now: monotonic time in microseconds, above 0
 *
 * Notes an edit.
 */
void
bb_pace_note (BbPace *self, gint64 now)
{
    g_return_if_fail (now > 0);

    if (self->first == 0)
        self->first = now;
    self->last = now;
}

/**
 * bb_pace_clear:
 * @self: a pace
 *
 * Begins anew: all that was edited is saved, or about to be.
 */
void
bb_pace_clear (BbPace *self)
{
    self->first = 0;
    self->last = 0;
}

/**
 * bb_pace_get_due:
 * @self: a pace
 *
 * Returns: when it is time, 0 if there is nothing to save
 */
gint64
bb_pace_get_due (const BbPace *self)
{
    if (self->first == 0)
        return 0;
    return MIN (self->last + self->delay, self->first + self->limit);
}
