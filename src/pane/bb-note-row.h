/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BB_TYPE_NOTE_ROW (bb_note_row_get_type ())

/**
 * BbNoteRow:
 *
 * A row for a text of several lines, with its title above it.
 *
 * Properties: `text`, `placeholder` (strings).
 */
G_DECLARE_FINAL_TYPE (BbNoteRow, bb_note_row, BB, NOTE_ROW, AdwPreferencesRow)

GtkWidget *bb_note_row_new (void);
char *bb_note_row_dup_text (BbNoteRow *self);
void bb_note_row_set_text (BbNoteRow *self, const char *text);
const char *bb_note_row_get_placeholder (BbNoteRow *self);
void bb_note_row_set_placeholder (BbNoteRow *self, const char *placeholder);

G_END_DECLS
