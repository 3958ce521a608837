/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

#include "app/bb-window.h"

G_BEGIN_DECLS

#define BB_TYPE_APPLICATION (bb_application_get_type ())

/**
 * BbApplication:
 *
 * The program: one instance, a window for each project.
 */
G_DECLARE_FINAL_TYPE (BbApplication, bb_application, BB, APPLICATION, AdwApplication)

BbApplication *bb_application_new (GApplicationFlags flags);

BbWindow *bb_application_open_file (BbApplication *self, GFile *file);
BbWindow *bb_application_open_session (BbApplication *self, BbSession *session);

G_END_DECLS
