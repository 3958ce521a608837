/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-merge.h"

G_BEGIN_DECLS

#define BB_TYPE_UNDO (bb_undo_get_type ())

/* The label of what takes a merge back. */
#define BB_LABEL_TAKE_BACK "take-back"

/**
 * BbUndo:
 *
 * The edits of one window, to be undone and redone: the door through which they are made.
 *
 * It restores values, never dots, and leaves alone what somebody has replaced since. What others
 * sent is no edit of the window; it is taken back by its own step, see [method@Undo.take_back].
 */
G_DECLARE_FINAL_TYPE (BbUndo, bb_undo, BB, UNDO, GObject)

BbUndo *bb_undo_new (BbDocument *document);

BbDocument *bb_undo_get_document (BbUndo *self);
gboolean bb_undo_commit (BbUndo *self, BbTransaction *transaction, GError **error);
gboolean bb_undo_undo (BbUndo *self, guint *n_skipped, GError **error);
gboolean bb_undo_redo (BbUndo *self, guint *n_skipped, GError **error);

gboolean bb_undo_merge (BbUndo *self, BbDocument *other, BbMergeSummary **summary, BbStep **step,
                        GError **error);
gboolean bb_undo_take_back (BbUndo *self, BbStep *step, guint *n_skipped, GError **error);
gboolean bb_undo_take_back_all (BbUndo *self, GPtrArray *steps, guint *n_skipped, GError **error);
gboolean bb_undo_do_again (BbUndo *self, BbStep *step, BbStep **done, GError **error);

gboolean bb_undo_get_can_undo (BbUndo *self);
gboolean bb_undo_get_can_redo (BbUndo *self);
BbStep *bb_undo_get_undo_step (BbUndo *self);
BbStep *bb_undo_get_redo_step (BbUndo *self);

G_END_DECLS
