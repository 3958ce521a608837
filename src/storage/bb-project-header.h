/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "storage/bb-json-cursor.h"

G_BEGIN_DECLS

char *bb_project_header_read (BbJsonCursor cursor, gboolean newer, GError **error);
gboolean bb_project_header_is_member (const char *name);

G_END_DECLS
