/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "board/bb-typed-number.h"

#include <string.h>

#define PAUSE_MAX (G_USEC_PER_SEC)

/**
 * bb_typed_number_add:
 * @self: what was typed before
 * @key: a digit or the letter `E`, which begins a number
 * @now: monotonic time in microseconds
 *
 * Returns: (transfer none): the number as far as it has been typed
 */
const char *
bb_typed_number_add (BbTypedNumber *self, char key, gint64 now)
{
    gsize length = strlen (self->text);

    if (now - self->last > PAUSE_MAX || key == 'E' || length + 1 >= sizeof (self->text))
        return bb_typed_number_restart (self, key, now);
    self->text[length] = key;
    self->text[length + 1] = '\0';
    self->last = now;
    return self->text;
}

/**
 * bb_typed_number_restart:
 * @self: what was typed before
 * @key: a digit or the letter `E`
 * @now: monotonic time in microseconds
 *
 * Returns: (transfer none): the number that begins with this key
 */
const char *
bb_typed_number_restart (BbTypedNumber *self, char key, gint64 now)
{
    *self = (BbTypedNumber) { .text = { key }, .last = now };
    return self->text;
}

/**
 * bb_typed_number_clear:
 * @self: what was typed before
 *
 * Ends a number, when another key says that it was whole: `3`, a move, and `2` `5` are two numbers,
 * however fast they are typed.
 */
void
bb_typed_number_clear (BbTypedNumber *self)
{
    *self = (BbTypedNumber) { 0 };
}
