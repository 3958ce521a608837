/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BB_TYPE_NOTE_VIEW (bb_note_view_get_type ())

/**
 * BbNoteView:
 *
 * A text view for notes. It grows with its text, and a scrolled window around it follows the
 * cursor. Tab leaves it. While it is empty it shows a placeholder.
 *
 * Property: `placeholder` (string).
 */
G_DECLARE_FINAL_TYPE (BbNoteView, bb_note_view, BB, NOTE_VIEW, GtkTextView)

GtkWidget *bb_note_view_new (void);
const char *bb_note_view_get_placeholder (BbNoteView *self);
void bb_note_view_set_placeholder (BbNoteView *self, const char *placeholder);

G_END_DECLS
