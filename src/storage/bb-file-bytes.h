/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *bb_file_bytes_read (const char *path, gsize most, GCancellable *cancellable,
                            GError **error);

G_END_DECLS
