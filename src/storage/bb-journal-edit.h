/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"

G_BEGIN_DECLS

/**
 * BbJournalEdit:
 * @actor: who wrote
 * @from: the actor's last counter before the transaction
 * @to: and after it
 * @registers: (element-type utf8 BbRegister): those that it changed, as they were after it
 * @records: (element-type BbRecord): what it added to the history
 *
 * What a transaction made of a document, exactly: played again it gives the same writes with the
 * same dots.
 */
typedef struct {
    char *actor;
    guint64 from;
    guint64 to;
    GHashTable *registers;
    GPtrArray *records;
} BbJournalEdit;

char *bb_journal_edit_describe (BbDocument *document, const char *const *paths, guint64 from);
BbJournalEdit *bb_journal_edit_parse (const char *text, gsize length, BbSchema *schema);
void bb_journal_edit_free (BbJournalEdit *self);
gboolean bb_journal_edit_wrote (const BbJournalEdit *self, const BbDot *dot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbJournalEdit, bb_journal_edit_free)

G_END_DECLS
