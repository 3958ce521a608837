/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

#include "document/bb-document.h"
#include "storage/bb-file-mark.h"

G_BEGIN_DECLS

#define BB_TYPE_PROJECT_SAVE (bb_project_save_get_type ())

/**
 * BbProjectSave:
 *
 * One save of a project, from what is to be saved to what the file holds afterwards.
 *
 * It looks at the file first. What somebody else wrote there is merged, never overwritten; what
 * cannot be merged is left as it is. Savers of one user queue; what others do in the last moment
 * comes out of the file in the same step in which the new version goes in, and is merged then. A
 * save that fails leaves the file as it was.
 *
 * Its parts are set, then it runs, once; meanwhile nobody else touches it; then it is asked.
 */
G_DECLARE_FINAL_TYPE (BbProjectSave, bb_project_save, BB, PROJECT_SAVE, GObject)

/**
 * BbProjectSaveKeep:
 * @id: the id of the project that is being saved
 * @bytes: what a file holds
 * @user_data: what was passed along
 * @error: where the error goes
 *
 * Puts by what is about to be replaced, whatever it is. It is called in the thread of the save.
 *
 * Returns: whether it is kept now
 */
typedef gboolean (*BbProjectSaveKeep) (const char *id, GBytes *bytes, gpointer user_data,
                                       GError **error);

BbProjectSave *bb_project_save_new (GFile *file, BbDocument *document);
void bb_project_save_set_expected (BbProjectSave *self, const BbFileMark *mark);
void bb_project_save_set_replaces (BbProjectSave *self, gboolean replaces);
void bb_project_save_set_keep (BbProjectSave *self, BbProjectSaveKeep keep, gpointer user_data,
                               GDestroyNotify destroy);

gboolean bb_project_save_run (BbProjectSave *self, GCancellable *cancellable, GError **error);
void bb_project_save_run_async (BbProjectSave *self, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
gboolean bb_project_save_run_finish (BbProjectSave *self, GAsyncResult *result, GError **error);

GFile *bb_project_save_get_file (BbProjectSave *self);
BbDocument *bb_project_save_get_document (BbProjectSave *self);
const BbFileMark *bb_project_save_get_mark (BbProjectSave *self);
gboolean bb_project_save_get_merged (BbProjectSave *self);
gboolean bb_project_save_get_unproven (BbProjectSave *self);

G_END_DECLS
