/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bb_date_text_short (const char *date, GDateTime *now);
char *bb_date_text_long (const char *date);

G_END_DECLS
