/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BbLevel:
 * @BB_LEVEL_NONE: nobody has said
 * @BB_LEVEL_LOW: low
 * @BB_LEVEL_MEDIUM: medium
 * @BB_LEVEL_HIGH: high
 *
 * How urgent or how feasible a building block is.
 */
typedef enum {
    BB_LEVEL_NONE,
    BB_LEVEL_LOW,
    BB_LEVEL_MEDIUM,
    BB_LEVEL_HIGH,
} BbLevel;

#define BB_N_LEVELS 4

#define BB_TYPE_LEVEL (bb_level_get_type ())
GType bb_level_get_type (void);

const char *bb_level_get_nick (BbLevel self);
BbLevel bb_level_from_nick (const char *nick);
const char *bb_level_get_label (BbLevel self);

G_END_DECLS
