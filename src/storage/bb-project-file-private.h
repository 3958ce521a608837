/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "storage/bb-project-file.h"
#include "storage/bb-storage-error.h"

G_BEGIN_DECLS

/* Two versions in one file may each be as large as a file. */
#define BB_PROJECT_FILE_BYTES_MAX (2 * (gsize) BB_DOCUMENT_BYTES_MAX)

BbDocument *_bb_project_file_parse (GBytes *bytes, BbSchema *schema, BbProjectOrigin *origin,
                                    GError **error);
GBytes *_bb_project_file_read (GFile *file, GCancellable *cancellable, GError **error);
BbDocument *_bb_project_file_load (GFile *file, BbSchema *schema, BbProjectOrigin *origin,
                                   BbFileMark **mark, GCancellable *cancellable, GError **error);
GBytes *_bb_project_file_make_bytes (BbDocument *document, GError **error);
gboolean _bb_project_file_check_local (GFile *file, BbStorageError code, GError **error);
void _bb_project_file_explain (GFile *file, GError *error);
void _bb_project_file_explain_save (GFile *file, GError *error);

G_END_DECLS
