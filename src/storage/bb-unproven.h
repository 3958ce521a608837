/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

#include "document/bb-document.h"

G_BEGIN_DECLS

gboolean bb_unproven_keep (const char *id, const char *path, GBytes *bytes, GError **error);
GBytes *bb_unproven_read (const char *id, const char *path);
void bb_unproven_drop (const char *id, const char *path);
BbDocument *bb_unproven_find (BbDocument *found, const char *path);

void bb_unproven_look_async (GFile *file, const char *id, BbSchema *schema,
                             GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean bb_unproven_look_finish (GAsyncResult *result, BbDocument **lost, GError **error);

G_END_DECLS
