/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The system calls of our own files, of which any can be made to fail: the linker leads them here.
 */

void failing_disk_arm (guint number, int error_number, gboolean ever);
gboolean failing_disk_disarm (void);

G_END_DECLS
