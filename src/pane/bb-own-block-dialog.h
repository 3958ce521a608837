/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

#include "session/bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_OWN_BLOCK_DIALOG (bb_own_block_dialog_get_type ())

/**
 * BbOwnBlockDialog:
 *
 * Adds a block that the catalogue does not have, or changes one: under which challenge it comes,
 * what it says in the language of the board and, if somebody likes, in another one, and which
 * guidelines and disciplines it is for.
 *
 * Signal `done (BbBlock *block)`: the block has been added or changed.
 */
G_DECLARE_FINAL_TYPE (BbOwnBlockDialog, bb_own_block_dialog, BB, OWN_BLOCK_DIALOG, AdwDialog)

AdwDialog *bb_own_block_dialog_new (BbSession *session, BbTopic *challenge);
AdwDialog *bb_own_block_dialog_new_for_block (BbSession *session, BbBlock *block);

G_END_DECLS
