/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "storage/bb-journal-file.h"
#include "storage/bb-journal-found.h"
#include "storage/bb-journal-link.h"

G_BEGIN_DECLS

/**
 * BbJournalWriter:
 *
 * A thread that writes a journal: whoever edits does not wait for the disk. What is given to it is
 * written in that order, at once, and synced within a second.
 */
typedef struct _BbJournalWriter BbJournalWriter;

BbJournalWriter *bb_journal_writer_new (const char *project, BbJournalLink *link);
void bb_journal_writer_free (BbJournalWriter *self);

void bb_journal_writer_begin (BbJournalWriter *self, BbJournalHead *head, BbDocument *base,
                              GPtrArray *edits);
void bb_journal_writer_add_edit (BbJournalWriter *self, GBytes *text);
void bb_journal_writer_add_typing (BbJournalWriter *self, const char *path, GBytes *text);
void bb_journal_writer_adopt (BbJournalWriter *self, BbJournalFound *found);
void bb_journal_writer_drop (BbJournalWriter *self);
void bb_journal_writer_flush (BbJournalWriter *self);
gboolean bb_journal_writer_needs_base (BbJournalWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbJournalWriter, bb_journal_writer_free)

G_END_DECLS
