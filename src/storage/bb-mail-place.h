/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The folders in which mail programs and browsers put what somebody opens straight from a message:
 * nobody finds it there again, and the computer empties them. */

gboolean bb_mail_place_holds (const char *path);
gboolean bb_mail_place_matches (const char *path, const char *home, const char *cache);

G_END_DECLS
