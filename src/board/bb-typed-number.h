/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BbTypedNumber:
 *
 * The number of a block, typed key by key: `1`, `6`, or `E`, `2` for an own block. A key that
 * comes late begins a new number. Starts as all zero.
 */
typedef struct {
    char text[8];
    gint64 last;
} BbTypedNumber;

const char *bb_typed_number_add (BbTypedNumber *self, char key, gint64 now);
const char *bb_typed_number_restart (BbTypedNumber *self, char key, gint64 now);
void bb_typed_number_clear (BbTypedNumber *self);

G_END_DECLS
