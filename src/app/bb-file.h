/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BB_FILE_SUFFIX ".bouwbord"
#define BB_FILE_MIME_TYPE "application/vnd.bouwbord+json"

gboolean bb_file_is_same (GFile *a, GFile *b);
char *bb_file_suggest_name (const char *title);
char *bb_file_dup_folder (GFile *file);

G_END_DECLS
