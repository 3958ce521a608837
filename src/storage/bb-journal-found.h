/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gio/gio.h>

#include "document/bb-document.h"

G_BEGIN_DECLS

#define BB_TYPE_JOURNAL_FOUND (bb_journal_found_get_type ())

/**
 * BbJournalFound:
 *
 * A journal that a program left which was killed. As long as this lasts nobody else finds it.
 */
G_DECLARE_FINAL_TYPE (BbJournalFound, bb_journal_found, BB, JOURNAL_FOUND, GObject)

GPtrArray *bb_journal_find_abandoned (BbSchema *schema, GError **error);
void bb_journal_find_abandoned_async (BbSchema *schema, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *bb_journal_find_abandoned_finish (GAsyncResult *result, GError **error);
gboolean bb_journal_forget (const char *project, GError **error);

const char *bb_journal_found_get_project (BbJournalFound *self);
GFile *bb_journal_found_dup_file (BbJournalFound *self);
char *bb_journal_found_dup_title (BbJournalFound *self);
gint64 bb_journal_found_get_time (BbJournalFound *self);
guint64 bb_journal_found_get_n_edits (BbJournalFound *self);
guint bb_journal_found_get_n_lost (BbJournalFound *self);
BbDocument *bb_journal_found_recover (BbJournalFound *self, GError **error);
void bb_journal_found_drop (BbJournalFound *self);

G_END_DECLS
