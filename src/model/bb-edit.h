/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-project.h"

G_BEGIN_DECLS

/* The edits of a project, each as a transaction that is not yet done. Whoever may commit it
 * does so: a drop, a key, a menu, the command line and a test call the same function. */

#define BB_LABEL_NEW_PROJECT "new-project"
#define BB_LABEL_EDIT_PROJECT "edit-project"
#define BB_LABEL_MOVE_BLOCK "move-block"
#define BB_LABEL_EDIT_BLOCK "edit-block"

#define BB_POSITION_LAST G_MAXUINT

BbTransaction *bb_edit_new_project (const char *title, const char *municipality,
                                    const char *language, BbCatalogue *catalogue);
BbTransaction *bb_edit_move_block (BbProject *project, BbBlock *block, BbStatus status,
                                   guint position, BbBasis *basis);
BbTransaction *bb_edit_block_field (BbProject *project, BbBlock *block, const char *field,
                                    const char *text, BbBasis *basis);
BbTransaction *bb_edit_project_field (BbProject *project, const char *field, const char *text,
                                      BbBasis *basis);
GStrv bb_edit_dup_move_paths (BbProject *project, BbBlock *block);

G_END_DECLS
