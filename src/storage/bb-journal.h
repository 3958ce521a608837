/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

#include "storage/bb-journal-found.h"

G_BEGIN_DECLS

#define BB_TYPE_JOURNAL (bb_journal_get_type ())

/**
 * BbJournal:
 *
 * Keeps on the disk what a session has done and no file has yet, so that it outlives the program:
 * it follows the document, and a thread writes each edit within a tenth of a second. Nothing is
 * written before the first edit, and nothing stays after a save.
 */
G_DECLARE_FINAL_TYPE (BbJournal, bb_journal, BB, JOURNAL, GObject)

BbJournal *bb_journal_new (BbDocument *document, BbDocument *saved, GFile *file);

void bb_journal_note_typing (BbJournal *self, const char *path, const char *text);
void bb_journal_saved (BbJournal *self, BbDocument *saved, GFile *file);
void bb_journal_adopt (BbJournal *self, BbJournalFound *found);
void bb_journal_drop (BbJournal *self);
void bb_journal_flush (BbJournal *self);

G_END_DECLS
