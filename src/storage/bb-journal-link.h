/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BbJournalLink:
 *
 * Between the thread of a writer and that of a session, which may end before an error that is on
 * its way has arrived.
 */
typedef struct _BbJournalLink BbJournalLink;

/**
 * BbJournalLinkFunc:
 * @error: what went wrong
 * @user_data: what was passed along
 *
 * Called in the thread that made the link.
 */
typedef void (*BbJournalLinkFunc) (const GError *error, gpointer user_data);

BbJournalLink *bb_journal_link_new (BbJournalLinkFunc func, gpointer user_data);
BbJournalLink *bb_journal_link_ref (BbJournalLink *self);
void bb_journal_link_unref (BbJournalLink *self);
void bb_journal_link_cut (BbJournalLink *self);
void bb_journal_link_send (BbJournalLink *self, const GError *error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbJournalLink, bb_journal_link_unref)

G_END_DECLS
