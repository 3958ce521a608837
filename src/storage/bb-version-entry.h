/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "storage/bb-version-private.h"

G_BEGIN_DECLS

/* The two files of a version: its contents, which several entries may share, packed by gzip under
 * the name of their hash; and the entry, of which the name says all that matters. */

char *bb_version_entry_dup_object_name (const char *hash);
gboolean bb_version_entry_write (int folder, const BbVersionKey *key, GBytes *bytes,
                                 const char *uri, GError **error);
GBytes *bb_version_entry_read_object (int folder, const char *hash, GError **error);
BbVersion *bb_version_entry_read (int folder, const char *project, const char *name);

G_END_DECLS
