/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

#include "document/bb-document.h"
#include "storage/bb-file-mark.h"

G_BEGIN_DECLS

/* Loading a file in which a tool may have written several versions of a project. As with any other
 * file loading never writes. */

GPtrArray *bb_project_versions_load (GFile *file, BbSchema *schema, BbFileMark **mark,
                                     GCancellable *cancellable, GError **error);

void bb_project_versions_merge_async (GFile *file, BbSchema *schema, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
BbDocument *bb_project_versions_merge_finish (GAsyncResult *result, guint *n_removals,
                                              BbFileMark **mark, GError **error);

G_END_DECLS
