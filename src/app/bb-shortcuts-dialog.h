/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BB_TYPE_SHORTCUTS_DIALOG (bb_shortcuts_dialog_get_type ())

/**
 * BbShortcutsDialog:
 *
 * All keys of the program, made from the table of actions.
 */
G_DECLARE_FINAL_TYPE (BbShortcutsDialog, bb_shortcuts_dialog, BB, SHORTCUTS_DIALOG, AdwDialog)

AdwDialog *bb_shortcuts_dialog_new (void);

G_END_DECLS
