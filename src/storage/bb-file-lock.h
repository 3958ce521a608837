/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean bb_file_lock (int fd, gint64 wait_usec, GCancellable *cancellable);

G_END_DECLS
