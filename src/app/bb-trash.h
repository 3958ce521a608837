/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void bb_trash_files_async (GPtrArray *files, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data);
gboolean bb_trash_files_finish (GAsyncResult *result, GError **error);

G_END_DECLS
