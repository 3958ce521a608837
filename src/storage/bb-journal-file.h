/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"
#include "storage/bb-journal-head.h"
#include "storage/bb-journal-record.h"

G_BEGIN_DECLS

/**
 * BbJournalFile:
 *
 * A journal on the disk, in the hand of the one thread that writes it. As long as it is open it is
 * locked, which tells it from one that a killed program left.
 */
typedef struct _BbJournalFile BbJournalFile;

BbJournalFile *bb_journal_file_new (const char *project);
void bb_journal_file_free (BbJournalFile *self);

gboolean bb_journal_file_begin (BbJournalFile *self, const BbJournalHead *head, BbDocument *base,
                                GPtrArray *edits, GError **error);
gboolean bb_journal_file_add (BbJournalFile *self, BbJournalKind kind, GBytes *text,
                              GError **error);
gboolean bb_journal_file_sync (BbJournalFile *self, GError **error);
gboolean bb_journal_file_is_open (BbJournalFile *self);
void bb_journal_file_break (BbJournalFile *self);
void bb_journal_file_drop (BbJournalFile *self);

char *bb_journal_file_dup_folder (const char *project);

#define BB_JOURNAL_SUFFIX ".journal"
#define BB_JOURNALS_PART "journals"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbJournalFile, bb_journal_file_free)

G_END_DECLS
