/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-field-conflict.h"
#include "model/bb-item.h"
#include "model/bb-project.h"

G_BEGIN_DECLS

/* The edits of a project, each as a transaction that is not yet done. Whoever may commit it
 * does so: a drop, a key, a menu, the command line and a test call the same function. */

#define BB_LABEL_NEW_PROJECT "new-project"
#define BB_LABEL_EDIT_PROJECT "edit-project"
#define BB_LABEL_MOVE_BLOCK "move-block"
#define BB_LABEL_MOVE_BLOCKS "move-blocks"
#define BB_LABEL_EDIT_BLOCK "edit-block"
#define BB_LABEL_NEW_BLOCK "new-block"
#define BB_LABEL_EDIT_OWN_BLOCK "edit-own-block"
#define BB_LABEL_REMOVE_BLOCK "remove-block"
#define BB_LABEL_NEW_ITEM "new-item"
#define BB_LABEL_EDIT_ITEM "edit-item"
#define BB_LABEL_MOVE_ITEM "move-item"
#define BB_LABEL_REMOVE_ITEM "remove-item"
#define BB_LABEL_EDIT_GUIDELINE "edit-guideline"
#define BB_LABEL_MOVE_GUIDELINE "move-guideline"
#define BB_LABEL_EDIT_CHALLENGE "edit-challenge"
#define BB_LABEL_MOVE_CHALLENGE "move-challenge"
#define BB_LABEL_SETTLE_CONFLICT "settle-conflict"
#define BB_LABEL_RESTORE_VERSION "restore-version"
#define BB_LABEL_SIGN "sign"

#define BB_POSITION_LAST G_MAXUINT

BbTransaction *bb_edit_new_project (const char *title, const char *municipality,
                                    const char *language, BbCatalogue *catalogue);
BbTransaction *bb_edit_move_block (BbProject *project, BbBlock *block, BbStatus status,
                                   guint position, BbBasis *basis);
BbTransaction *bb_edit_move_blocks (BbProject *project, GPtrArray *blocks, BbStatus status,
                                    guint position, BbBasis *basis);
BbTransaction *bb_edit_block_field (BbProject *project, BbBlock *block, const char *field,
                                    const char *text, BbBasis *basis);
BbTransaction *bb_edit_project_field (BbProject *project, const char *field, const char *text,
                                      BbBasis *basis);
BbTransaction *bb_edit_project_details (BbProject *project, const char *title,
                                        const char *municipality, const char *date, BbBasis *basis);
GStrv bb_edit_dup_move_paths (BbProject *project, BbBlock *block);
GStrv bb_edit_dup_moves_paths (BbProject *project, GPtrArray *blocks);

BbTransaction *bb_edit_new_own_block (BbProject *project, BbTopic *challenge, BbTopic *content,
                                      char **id);
BbTransaction *bb_edit_own_block (BbProject *project, BbBlock *block, BbTopic *challenge,
                                  BbTopic *content, BbBasis *basis);
BbTransaction *bb_edit_remove_own_block (BbProject *project, BbBlock *block);
GStrv bb_edit_dup_own_block_paths (BbProject *project, BbBlock *block);

char *bb_edit_dup_new_item_path (BbBlock *block, const char *collection);
char *bb_edit_dup_time (void);
BbTransaction *bb_edit_new_checklist_line (BbProject *project, BbBlock *block, const char *text);
BbTransaction *bb_edit_new_link (BbProject *project, BbBlock *block, const char *url,
                                 const char *title);
BbTransaction *bb_edit_new_comment (BbProject *project, BbBlock *block, const char *text,
                                    const char *author, const char *discipline,
                                    const char *reply_to);
BbTransaction *bb_edit_item_field (BbProject *project, BbItem *item, const char *field,
                                   const char *text, BbBasis *basis);
BbTransaction *bb_edit_item_flag (BbProject *project, BbItem *item, const char *field,
                                  gboolean value);
BbTransaction *bb_edit_move_item (BbProject *project, GListModel *list, BbItem *item,
                                  guint position);
BbTransaction *bb_edit_remove_item (BbProject *project, BbItem *item);

BbTransaction *bb_edit_guideline_focus (BbProject *project, BbGuideline *guideline, gboolean focus);
BbTransaction *bb_edit_guideline_notes (BbProject *project, BbGuideline *guideline,
                                        const char *text, BbBasis *basis);
BbTransaction *bb_edit_move_guideline (BbProject *project, BbGuideline *guideline, guint position);
BbTransaction *bb_edit_challenge_chosen (BbProject *project, BbChallenge *challenge,
                                         gboolean chosen);
BbTransaction *bb_edit_challenge_why (BbProject *project, BbChallenge *challenge, const char *text,
                                      BbBasis *basis);
BbTransaction *bb_edit_move_challenge (BbProject *project, BbChallenge *challenge, guint position);

BbTransaction *bb_edit_settle_conflict (BbFieldConflict *conflict, guint position);

BbTransaction *bb_edit_sign (BbDocument *document, const char *name);
BbTransaction *bb_edit_restore_version (BbDocument *document, BbDocument *version);
BbTransaction *bb_edit_typed_text (BbDocument *document, const char *path, const char *text,
                                   BbBasis *basis);

G_END_DECLS
