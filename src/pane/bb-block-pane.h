/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

#include "session/bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_BLOCK_PANE (bb_block_pane_get_type ())

/**
 * BbBlockPane:
 *
 * The side pane: all that the project says about the chosen block.
 *
 * Properties: `session` (nullable) and `block` (nullable).
 *
 * Signals: `failed (GError *error)`: an edit was refused; the text stays in its field. `told (const
 * char *words)`: something was done that somebody may want to undo at once.
 *
 * Actions: `pane.edit-own-block`, `pane.remove-own-block`.
 */
G_DECLARE_FINAL_TYPE (BbBlockPane, bb_block_pane, BB, BLOCK_PANE, AdwBin)

GtkWidget *bb_block_pane_new (void);
void bb_block_pane_set_session (BbBlockPane *self, BbSession *session);
void bb_block_pane_set_block (BbBlockPane *self, BbBlock *block);
void bb_block_pane_commit (BbBlockPane *self);

G_END_DECLS
