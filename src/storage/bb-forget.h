/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean bb_forget_project (const char *project, GError **error);
void bb_forget_project_async (const char *project, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
gboolean bb_forget_project_finish (GAsyncResult *result, GError **error);

G_END_DECLS
