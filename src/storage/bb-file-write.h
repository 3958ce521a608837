/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean bb_file_write (const char *path, GBytes *bytes, GError **error);
gboolean bb_file_write_is_allowed (const char *path);

G_END_DECLS
