/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

#include "document/bb-document.h"
#include "storage/bb-file-mark.h"
#include "storage/bb-project-reader.h"

G_BEGIN_DECLS

/**
 * BbProjectAccess:
 * @BB_PROJECT_ACCESS_FREE: it can be edited and saved where it is
 * @BB_PROJECT_ACCESS_ELSEWHERE: it can be edited, but not be saved where it is
 * @BB_PROJECT_ACCESS_MAIL: the same, for it lies where a mail program put it for a while
 * @BB_PROJECT_ACCESS_LOOK: a newer major version wrote it; it can only be looked at
 *
 * What can be done with a file.
 */
typedef enum {
    BB_PROJECT_ACCESS_FREE,
    BB_PROJECT_ACCESS_ELSEWHERE,
    BB_PROJECT_ACCESS_MAIL,
    BB_PROJECT_ACCESS_LOOK,
} BbProjectAccess;

/* Loading a project, and the plain way to save one. Loading never writes; a save that fails leaves
 * the former file as it was. */

BbDocument *bb_project_file_load (GFile *file, BbSchema *schema, GCancellable *cancellable,
                                  GError **error);
BbDocument *bb_project_file_load_origin (GFile *file, BbSchema *schema, BbProjectOrigin *origin,
                                         GCancellable *cancellable, GError **error);
BbDocument *bb_project_file_load_marked (GFile *file, BbSchema *schema, BbFileMark **mark,
                                         GCancellable *cancellable, GError **error);
void bb_project_file_open_async (GFile *file, BbSchema *schema, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
BbProjectAccess bb_project_file_find_access (GFile *file);
BbDocument *bb_project_file_open_finish (GAsyncResult *result, BbProjectAccess *access,
                                         BbFileMark **mark, GError **error);

gboolean bb_project_file_save (GFile *file, BbDocument *document, GCancellable *cancellable,
                               GError **error);

G_END_DECLS
