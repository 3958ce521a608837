/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BB_TYPE_PREFERENCES_DIALOG (bb_preferences_dialog_get_type ())

/**
 * BbPreferencesDialog:
 *
 * What a person sets once, for all projects: the name that others see.
 */
G_DECLARE_FINAL_TYPE (BbPreferencesDialog, bb_preferences_dialog, BB, PREFERENCES_DIALOG, AdwDialog)

AdwDialog *bb_preferences_dialog_new (void);

G_END_DECLS
