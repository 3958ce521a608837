/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BbFilePut:
 * @BB_FILE_PUT_DONE: the new file has the name
 * @BB_FILE_PUT_CHANGED: in between the name came or went: look again
 * @BB_FILE_PUT_UNABLE: this drive cannot do that in one step
 * @BB_FILE_PUT_FAILED: an error, and nothing has changed
 *
 * What came of giving a staged file its name.
 */
typedef enum {
    BB_FILE_PUT_DONE,
    BB_FILE_PUT_CHANGED,
    BB_FILE_PUT_UNABLE,
    BB_FILE_PUT_FAILED,
} BbFilePut;

/**
 * BbFileStage:
 *
 * A new version of a file, durable on the same disk, before and while it takes the name. As long
 * as it lasts it lies beside the file under a name of ours that sync programs leave alone; when
 * it is freed that name is gone.
 */
typedef struct _BbFileStage BbFileStage;

BbFileStage *bb_file_stage_new (const char *path, GBytes *bytes, GError **error);
void bb_file_stage_free (BbFileStage *self);
const char *bb_file_stage_get_path (BbFileStage *self);

BbFilePut bb_file_stage_exchange (BbFileStage *self, GError **error);
BbFilePut bb_file_stage_add (BbFileStage *self, GError **error);
gboolean bb_file_stage_replace (BbFileStage *self, GError **error);
gboolean bb_file_stage_is_own (BbFileStage *self);
void bb_file_stage_leave (BbFileStage *self);

gboolean bb_file_stage_is_name (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbFileStage, bb_file_stage_free)

G_END_DECLS
