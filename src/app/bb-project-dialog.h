/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

#include "session/bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_PROJECT_DIALOG (bb_project_dialog_get_type ())

/**
 * BbProjectDialog:
 *
 * The title and municipality of a project, to be changed. Each change can be undone.
 *
 * Property: `session`.
 *
 * Signal `failed (GError *error)`: a change was refused.
 */
G_DECLARE_FINAL_TYPE (BbProjectDialog, bb_project_dialog, BB, PROJECT_DIALOG, AdwDialog)

AdwDialog *bb_project_dialog_new (BbSession *session);

G_END_DECLS
