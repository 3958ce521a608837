/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

#include "session/bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_VERSIONS_DIALOG (bb_versions_dialog_get_type ())

/**
 * BbVersionsDialog:
 *
 * The earlier versions of a project that are kept on this computer, to look at one.
 *
 * Property: `session`.
 *
 * Signal `chosen (BbVersion *version)`: somebody wants to look at a version; the dialog is closed.
 */
G_DECLARE_FINAL_TYPE (BbVersionsDialog, bb_versions_dialog, BB, VERSIONS_DIALOG, AdwDialog)

AdwDialog *bb_versions_dialog_new (BbSession *session);

G_END_DECLS
