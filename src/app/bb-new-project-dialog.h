/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BB_TYPE_NEW_PROJECT_DIALOG (bb_new_project_dialog_get_type ())

/**
 * BbNewProjectDialog:
 *
 * Asks what a new project needs: municipality, title, language of the building blocks.
 *
 * Signal `create (const char *title, const char *municipality, const char *language)`: the
 * person has decided; the dialog closes.
 */
G_DECLARE_FINAL_TYPE (BbNewProjectDialog, bb_new_project_dialog, BB, NEW_PROJECT_DIALOG, AdwDialog)

AdwDialog *bb_new_project_dialog_new (void);

G_END_DECLS
