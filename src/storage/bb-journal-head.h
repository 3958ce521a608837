/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BbJournalHead:
 * @project: id of the project
 * @uri: (nullable): its file, %NULL if it has none
 * @n_edits: how many edits the base of the journal has that no file has
 *
 * With what a journal begins.
 */
typedef struct {
    char *project;
    char *uri;
    guint64 n_edits;
} BbJournalHead;

BbJournalHead *bb_journal_head_new (const char *project, const char *uri, guint64 n_edits);
BbJournalHead *bb_journal_head_parse (const char *text, gsize length);
void bb_journal_head_free (BbJournalHead *self);
char *bb_journal_head_describe (const BbJournalHead *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbJournalHead, bb_journal_head_free)

G_END_DECLS
