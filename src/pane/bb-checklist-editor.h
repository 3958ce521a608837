/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

#include "model/bb-checklist-line.h"
#include "session/bb-session.h"

G_BEGIN_DECLS

#define BB_TYPE_CHECKLIST_EDITOR (bb_checklist_editor_get_type ())

/**
 * BbChecklistEditor:
 *
 * The fields of one line of a checklist: what is to be done, by whom and when.
 *
 * Signals: `ended`: the person is done with it, by Enter in the text or by Escape. `failed (GError
 * *error)`: an edit was refused; what was typed stays.
 */
G_DECLARE_FINAL_TYPE (BbChecklistEditor, bb_checklist_editor, BB, CHECKLIST_EDITOR, AdwBin)

GtkWidget *bb_checklist_editor_new (void);
void bb_checklist_editor_show (BbChecklistEditor *self, BbSession *session, BbChecklistLine *line);
void bb_checklist_editor_commit (BbChecklistEditor *self);

G_END_DECLS
