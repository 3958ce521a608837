/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"

G_BEGIN_DECLS

/**
 * BbJournalTyping:
 * @path: the field
 * @text: (nullable): what stands in it, %NULL if the person gave it up
 * @dots: (element-type BbEntry): the writes that were on the screen when the typing began, of which
 *   only the dots count
 *
 * What is being typed and is no edit yet.
 */
typedef struct {
    char *path;
    char *text;
    GPtrArray *dots;
} BbJournalTyping;

BbJournalTyping *bb_journal_typing_new (BbDocument *document, const char *path);
BbJournalTyping *bb_journal_typing_parse (const char *text, gsize length, BbSchema *schema);
void bb_journal_typing_free (BbJournalTyping *self);
char *bb_journal_typing_describe (const BbJournalTyping *self);
BbBasis *bb_journal_typing_dup_basis (const BbJournalTyping *self, BbDocument *document);

GHashTable *bb_journal_typings_new (void);
BbJournalTyping *bb_journal_typings_put (GHashTable *typings, BbDocument *document,
                                         const char *path, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbJournalTyping, bb_journal_typing_free)

G_END_DECLS
