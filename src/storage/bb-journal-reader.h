/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"

G_BEGIN_DECLS

/**
 * BbJournalContent:
 * @project: (nullable): id of the project, %NULL if the journal does not tell it
 * @uri: (nullable): its file, %NULL if it has none
 * @document: (nullable): the project with all edits, and with what was being typed, %NULL if that
 *   cannot be said any more
 * @n_edits: how many edits the journal tells that no file has
 * @n_lost: how many records were cut off or changed
 *
 * What a journal tells.
 */
typedef struct {
    char *project;
    char *uri;
    BbDocument *document;
    guint64 n_edits;
    guint n_lost;
} BbJournalContent;

BbJournalContent *bb_journal_reader_read (GBytes *bytes, BbSchema *schema);
void bb_journal_content_free (BbJournalContent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbJournalContent, bb_journal_content_free)

G_END_DECLS
