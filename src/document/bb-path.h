/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BB_PATH_MAX 256
#define BB_ID_MAX 64

char *bb_path_build (const char *first, ...) G_GNUC_NULL_TERMINATED;
char *bb_path_append (const char *path, const char *name);
void bb_path_add (GString *path, const char *name);
char *bb_path_escape (const char *name);
char *bb_path_unescape (const char *segment);
GStrv bb_path_split (const char *path);
gboolean bb_path_is_below (const char *path, const char *container);
gboolean bb_path_is_id (const char *name);
gboolean bb_path_is_id_segment (const char *segment, gsize length);

G_END_DECLS
