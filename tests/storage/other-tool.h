/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *other_tool_set (GBytes *file, const char *path, const char *value);
GBytes *other_tool_remove (GBytes *file, const char *path);
GBytes *other_tool_drop_merge (GBytes *file);
GBytes *other_tool_break_merge (GBytes *file);

G_END_DECLS
