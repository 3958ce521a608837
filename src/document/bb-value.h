/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Values are held as their canonical text: the one-line JSON form with one spelling for
 * each value. Equal values are equal texts. */

#define BB_VALUE_TRUE "true"
#define BB_CHECKSUM_LENGTH 12

void bb_value_append_string (GString *target, const char *string);
char *bb_value_new_string (const char *string);
char *bb_value_new_int (gint64 number);
char *bb_value_dup_string (const char *value);
gboolean bb_value_get_int (const char *value, gint64 *number);
gboolean bb_value_is_string (const char *value);
gboolean bb_value_is_canonical (const char *value);
char *bb_value_checksum (const char *value);

G_END_DECLS
