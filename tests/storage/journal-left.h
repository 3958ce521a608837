/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What of journals lies on the disk. */

guint journal_left_count (const char *project);
gboolean journal_left_is_whole (const char *project);
char *journal_left_dup_path (const char *project);
GBytes *journal_left_read (const char *project);

G_END_DECLS
