/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-arrival.h"
#include "model/bb-edit.h"
#include "storage/bb-journal-found.h"
#include "storage/bb-version.h"

G_BEGIN_DECLS

/**
 * BbSessionState:
 * @BB_SESSION_SAVED: the file holds what the board shows
 * @BB_SESSION_MODIFIED: there are edits that the file does not hold
 * @BB_SESSION_SAVING: the file is being written
 * @BB_SESSION_FAILED: the last save failed, or what is in the file cannot be merged; the edits are
 *   still here
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
 * What has a file is saved by itself, two seconds after the last edit; what others write there
 * comes onto the board. Both rest while there is a `problem`.
 *
 * Properties: `project`, `file` (nullable GFile), `state`, `modified`, `can-undo`, `can-redo`,
 * `undo-label` and `redo-label` (what would be undone or redone, in words, or %NULL), `read-only`
 * (a newer version wrote it, or it is an earlier version of a project: it can be looked at, every
 * edit and save is refused), `elsewhere` (it can be edited, but has to be saved somewhere else) and
 * `problem` (a GError, why it is not saved by itself, or %NULL).
 *
 * Signal `edited (const char *label)`: an edit, undo or redo took effect. Signal
 * `arrived (BbArrival *arrival)`: what others wrote has come onto the board by itself. Signal
 * `journal-failed (const char *message)`: from now on edits may be lost if the program dies before
 * the next save; said once, until it goes well again.
 *
 * Functions that return whether they succeeded return %FALSE only with an error; an edit that
 * would change nothing succeeds, without an undo step or a signal.
 */
G_DECLARE_FINAL_TYPE (BbSession, bb_session, BB, SESSION, GObject)

BbSession *bb_session_new (const char *title, const char *municipality, const char *language,
                           BbCatalogue *catalogue);
BbSession *bb_session_new_for_document (BbDocument *document, BbCatalogue *catalogue, GFile *file);
BbSession *bb_session_new_from (BbDocument *document, BbCatalogue *catalogue);
BbSession *bb_session_new_like (BbSession *self);
void bb_session_open_async (GFile *file, BbCatalogue *catalogue, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data);
BbSession *bb_session_open_finish (GAsyncResult *result, GError **error);
void bb_session_open_merged_async (GFile *file, BbCatalogue *catalogue, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
BbSession *bb_session_open_merged_finish (GAsyncResult *result, guint *n_removals, GError **error);

void bb_session_open_version_async (BbVersion *version, BbCatalogue *catalogue,
                                    GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer user_data);
BbSession *bb_session_open_version_finish (GAsyncResult *result, GError **error);
GDateTime *bb_session_get_moment (BbSession *self);

void bb_session_recover_async (BbJournalFound *found, BbCatalogue *catalogue,
                               GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data);
BbSession *bb_session_recover_finish (GAsyncResult *result, GError **error);
void bb_session_discard (BbSession *self);

void bb_session_set_name (BbSession *self, const char *name);
const char *bb_session_get_name (BbSession *self);

BbProject *bb_session_get_project (BbSession *self);
GFile *bb_session_get_file (BbSession *self);
BbSessionState bb_session_get_state (BbSession *self);
const GError *bb_session_get_problem (BbSession *self);
gboolean bb_session_get_modified (BbSession *self);
gboolean bb_session_get_ahead (BbSession *self);
gboolean bb_session_get_read_only (BbSession *self);
gboolean bb_session_get_elsewhere (BbSession *self);
gboolean bb_session_get_from_mail (BbSession *self);

gboolean bb_session_check_editable (BbSession *self, GError **error);
BbBasis *bb_session_begin_move (BbSession *self, BbBlock *block);
BbBasis *bb_session_begin_field (BbSession *self, BbBlock *block, const char *field);
gboolean bb_session_move_block (BbSession *self, BbBlock *block, BbStatus status, guint position,
                                BbBasis *basis, GError **error);
gboolean bb_session_set_field (BbSession *self, BbBlock *block, const char *field, const char *text,
                               BbBasis *basis, GError **error);
gboolean bb_session_set_project_field (BbSession *self, const char *field, const char *text,
                                       BbBasis *basis, GError **error);

BbBasis *bb_session_begin_project (BbSession *self);
gboolean bb_session_set_project (BbSession *self, const char *title, const char *municipality,
                                 const char *date, BbBasis *basis, GError **error);

BbBasis *bb_session_begin_moves (BbSession *self, GPtrArray *blocks);
gboolean bb_session_move_blocks (BbSession *self, GPtrArray *blocks, BbStatus status,
                                 guint position, BbBasis *basis, GError **error);
gboolean bb_session_add_own_block (BbSession *self, BbTopic *challenge, BbTopic *content,
                                   BbBlock **block, GError **error);
BbBasis *bb_session_begin_own_block (BbSession *self, BbBlock *block);
gboolean bb_session_set_own_block (BbSession *self, BbBlock *block, BbTopic *challenge,
                                   BbTopic *content, BbBasis *basis, GError **error);
gboolean bb_session_remove_own_block (BbSession *self, BbBlock *block, GError **error);

gboolean bb_session_add_checklist_line (BbSession *self, BbBlock *block, const char *text,
                                        GError **error);
gboolean bb_session_add_link (BbSession *self, BbBlock *block, const char *address,
                              const char *title, GError **error);
gboolean bb_session_add_comment (BbSession *self, BbBlock *block, const char *text,
                                 const char *author, const char *discipline, const char *reply_to,
                                 GError **error);
BbBasis *bb_session_begin_item_field (BbSession *self, BbItem *item, const char *field);
gboolean bb_session_set_item_field (BbSession *self, BbItem *item, const char *field,
                                    const char *text, BbBasis *basis, GError **error);
gboolean bb_session_set_item_flag (BbSession *self, BbItem *item, const char *field, gboolean value,
                                   GError **error);
gboolean bb_session_move_item (BbSession *self, GListModel *list, BbItem *item, guint position,
                               GError **error);
gboolean bb_session_remove_item (BbSession *self, BbItem *item, GError **error);

gboolean bb_session_set_focus (BbSession *self, BbGuideline *guideline, gboolean focus,
                               GError **error);
gboolean bb_session_move_guideline (BbSession *self, BbGuideline *guideline, guint position,
                                    GError **error);
BbBasis *bb_session_begin_guideline_notes (BbSession *self, BbGuideline *guideline);
gboolean bb_session_set_guideline_notes (BbSession *self, BbGuideline *guideline, const char *text,
                                         BbBasis *basis, GError **error);
gboolean bb_session_set_chosen (BbSession *self, BbChallenge *challenge, gboolean chosen,
                                GError **error);
gboolean bb_session_move_challenge (BbSession *self, BbChallenge *challenge, guint position,
                                    GError **error);
BbBasis *bb_session_begin_challenge_why (BbSession *self, BbChallenge *challenge);
gboolean bb_session_set_challenge_why (BbSession *self, BbChallenge *challenge, const char *text,
                                       BbBasis *basis, GError **error);
gboolean bb_session_settle_conflict (BbSession *self, BbFieldConflict *conflict, guint position,
                                     GError **error);

gboolean bb_session_restore_version (BbSession *self, BbDocument *version, GError **error);
void bb_session_note_typing (BbSession *self, const char *path, const char *text);

BbArrival *bb_session_take_in (BbSession *self, BbDocument *other, GError **error);
gboolean bb_session_take_back (BbSession *self, BbArrival *arrival, guint *n_skipped,
                               GError **error);

gboolean bb_session_undo (BbSession *self, guint *n_skipped, GError **error);
gboolean bb_session_redo (BbSession *self, guint *n_skipped, GError **error);
const char *bb_session_get_undo_label (BbSession *self);
const char *bb_session_get_redo_label (BbSession *self);

void bb_session_set_active (BbSession *self, gboolean active);
void bb_session_save_async (BbSession *self, GFile *target, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data);
gboolean bb_session_save_finish (BbSession *self, GAsyncResult *result, GError **error);
void bb_session_write_clean_copy_async (BbSession *self, GFile *file, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
gboolean bb_session_write_clean_copy_finish (BbSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
