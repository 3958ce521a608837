/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "storage/bb-journal-edit.h"

G_BEGIN_DECLS

/**
 * BbJournalReplay:
 *
 * Does again what a journal tells, on the document that it began with.
 */
typedef struct _BbJournalReplay BbJournalReplay;

BbJournalReplay *bb_journal_replay_new (BbDocument *base);
void bb_journal_replay_free (BbJournalReplay *self);

void bb_journal_replay_add (BbJournalReplay *self, const BbJournalEdit *edit);
BbDocument *bb_journal_replay_end (BbJournalReplay *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbJournalReplay, bb_journal_replay_free)

G_END_DECLS
