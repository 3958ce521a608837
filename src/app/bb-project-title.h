/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

#include "session/bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_PROJECT_TITLE (bb_project_title_get_type ())

/**
 * BbProjectTitle:
 *
 * The title of a project in a header bar, and below it its municipality and what of it has been
 * saved.
 *
 * Properties: `session` (nullable), `failure` (nullable): why the last save failed, a sentence;
 * `title` and `subtitle`, what is shown.
 */
G_DECLARE_FINAL_TYPE (BbProjectTitle, bb_project_title, BB, PROJECT_TITLE, AdwBin)

GtkWidget *bb_project_title_new (void);
BbSession *bb_project_title_get_session (BbProjectTitle *self);
void bb_project_title_set_session (BbProjectTitle *self, BbSession *session);
const char *bb_project_title_get_failure (BbProjectTitle *self);
void bb_project_title_set_failure (BbProjectTitle *self, const char *failure);
const char *bb_project_title_get_title (BbProjectTitle *self);
const char *bb_project_title_get_subtitle (BbProjectTitle *self);

G_END_DECLS
