/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writing a mail with a file in it, in the mail program of the person. */

void bb_mail_compose_async (GFile *file, const char *subject, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data);
gboolean bb_mail_compose_finish (GAsyncResult *result, GError **error);

G_END_DECLS
