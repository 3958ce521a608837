/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean bb_file_sync (const char *path, GError **error);
gboolean bb_file_sync_folder (const char *path, GError **error);

G_END_DECLS
