/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-value.h"

G_BEGIN_DECLS

#define BB_VALUE_DEPTH_MAX 64

/* How much a value takes: bytes of its text, values in it (itself counted), objects and arrays
 * around one another, and bytes of the longest string as written and of the longest name. */
typedef struct {
    gsize length;
    guint n_values;
    guint depth;
    gsize longest_string;
    gsize longest_name;
} BbValueSize;

gboolean _bb_value_measure (const char *value, BbValueSize *size);
gsize _bb_value_get_string_size (const char *string);

G_END_DECLS
