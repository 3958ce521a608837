/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-edit.h"

G_BEGIN_DECLS

/**
 * BbSessionState:
 * @BB_SESSION_SAVED: the file holds what the board shows
 * @BB_SESSION_MODIFIED: there are edits that the file does not hold
 * @BB_SESSION_SAVING: the file is being written
 * @BB_SESSION_FAILED: the last save failed; the edits are still here
 */
typedef enum {
    BB_SESSION_SAVED,
    BB_SESSION_MODIFIED,
    BB_SESSION_SAVING,
    BB_SESSION_FAILED,
} BbSessionState;

#define BB_TYPE_SESSION_STATE (bb_session_state_get_type ())
GType bb_session_state_get_type (void);

#define BB_TYPE_SESSION (bb_session_get_type ())

/**
 * BbSession:
 *
 * An open project, from opening to closing its window: the document with its undo, its file
 * and what has been saved of it. The only door for edits from the interface.
 *
 * Properties: `project`, `file` (nullable GFile), `state`, `modified`, `can-undo`, `can-redo`,
 * `undo-label` and `redo-label` (what would be undone or redone, in words, or %NULL).
 *
 * Signal `edited (const char *label)`: an edit, undo or redo took effect.
 *
 * Functions that return whether they succeeded return %FALSE only with an error; an edit that
 * would change nothing succeeds, without an undo step or a signal.
 */
G_DECLARE_FINAL_TYPE (BbSession, bb_session, BB, SESSION, GObject)

BbSession *bb_session_new (const char *title, const char *municipality, const char *language,
                           BbCatalogue *catalogue);
BbSession *bb_session_new_for_document (BbDocument *document, BbCatalogue *catalogue, GFile *file);
BbSession *bb_session_new_from (BbDocument *document, BbCatalogue *catalogue);
void bb_session_open_async (GFile *file, BbCatalogue *catalogue, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data);
BbSession *bb_session_open_finish (GAsyncResult *result, GError **error);

BbProject *bb_session_get_project (BbSession *self);
GFile *bb_session_get_file (BbSession *self);
BbSessionState bb_session_get_state (BbSession *self);
gboolean bb_session_get_modified (BbSession *self);

BbBasis *bb_session_begin_move (BbSession *self, BbBlock *block);
BbBasis *bb_session_begin_field (BbSession *self, BbBlock *block, const char *field);
gboolean bb_session_move_block (BbSession *self, BbBlock *block, BbStatus status, guint position,
                                BbBasis *basis, GError **error);
gboolean bb_session_set_field (BbSession *self, BbBlock *block, const char *field, const char *text,
                               BbBasis *basis, GError **error);
gboolean bb_session_set_project_field (BbSession *self, const char *field, const char *text,
                                       BbBasis *basis, GError **error);

gboolean bb_session_undo (BbSession *self, guint *n_skipped, GError **error);
gboolean bb_session_redo (BbSession *self, guint *n_skipped, GError **error);
const char *bb_session_get_undo_label (BbSession *self);
const char *bb_session_get_redo_label (BbSession *self);

void bb_session_save_async (BbSession *self, GFile *target, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data);
gboolean bb_session_save_finish (BbSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
