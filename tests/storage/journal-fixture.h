/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "bb-test.h"
#include "storage/bb-journal.h"

G_BEGIN_DECLS

#define JOURNAL_PROJECT "p1"
#define JOURNAL_NOTES "blocks/b/notes"

/* A session on a project with a file, and with a journal. */
typedef struct {
    BbDocument *document;
    BbDocument *saved;
    GFile *file;
    BbJournal *journal;
} JournalFixture;

void journal_fixture_commit (BbDocument *document, const char *path, const char *string);
void journal_fixture_set_up (JournalFixture *self, gconstpointer data);
void journal_fixture_tear_down (JournalFixture *self, gconstpointer data);
void journal_fixture_end (JournalFixture *self);
GPtrArray *journal_fixture_find (void);
BbJournalFound *journal_fixture_find_one (void);
BbDocument *journal_fixture_recover (BbJournalFound *found);
void journal_fixture_assert_recovers (const char *path, const char *value);
void journal_fixture_assert_nothing_left (void);
void journal_fixture_save (JournalFixture *self);

G_END_DECLS
