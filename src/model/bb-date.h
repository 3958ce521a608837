/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bb_date_is_valid (const char *text);
char *bb_date_dup_today (void);
void bb_date_pretend_today (const char *date);

G_END_DECLS
