/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "journal-fixture.h"

#include "journal-left.h"
#include "model/bb-project-schema.h"

void
journal_fixture_commit (BbDocument *document, const char *path, const char *string)
{
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit-block", NULL);

    bb_transaction_set_string (transaction, path, string);
    g_assert_true (bb_document_commit (document, transaction, NULL, NULL));
}

void
journal_fixture_set_up (JournalFixture *self, gconstpointer data)
{
    self->document = bb_document_new (bb_project_schema_get (), JOURNAL_PROJECT);
    journal_fixture_commit (self->document, "project/title", "Plan");
    bb_document_use_actor (self->document, NULL);
    self->saved = bb_document_dup (self->document);
    self->file = g_file_new_for_path ("/home/x/plan.bouwbord");
    self->journal = bb_journal_new (self->document, self->saved, self->file);
}

void
journal_fixture_tear_down (JournalFixture *self, gconstpointer data)
{
    if (self->journal != NULL)
        g_assert_finalize_object (self->journal);
    g_assert_finalize_object (self->saved);
    g_assert_finalize_object (self->document);
    g_object_unref (self->file);
}

void
journal_fixture_end (JournalFixture *self)
{
    g_assert_finalize_object (g_steal_pointer (&self->journal));
}

GPtrArray *
journal_fixture_find (void)
{
    g_autoptr (GError) error = NULL;
    GPtrArray *found = bb_journal_find_abandoned (bb_project_schema_get (), &error);

    g_assert_no_error (error);
    return found;
}

/* The one journal that was left. */
BbJournalFound *
journal_fixture_find_one (void)
{
    g_autoptr (GPtrArray) found = journal_fixture_find ();

    g_assert_cmpuint (found->len, ==, 1);
    return g_object_ref (found->pdata[0]);
}

BbDocument *
journal_fixture_recover (BbJournalFound *found)
{
    g_autoptr (GError) error = NULL;
    BbDocument *document = bb_journal_found_recover (found, &error);

    g_assert_no_error (error);
    return document;
}

void
journal_fixture_assert_recovers (const char *path, const char *value)
{
    g_autoptr (BbJournalFound) found = journal_fixture_find_one ();
    g_autoptr (BbDocument) document = journal_fixture_recover (found);

    g_assert_cmpstr (bb_document_get_value (document, path), ==, value);
}

void
journal_fixture_assert_nothing_left (void)
{
    g_autoptr (GPtrArray) found = journal_fixture_find ();

    g_assert_cmpuint (found->len, ==, 0);
    g_assert_cmpuint (journal_left_count (JOURNAL_PROJECT), ==, 0);
}

void
journal_fixture_save (JournalFixture *self)
{
    g_autoptr (BbDocument) copy = bb_document_dup (self->document);

    bb_journal_saved (self->journal, copy, self->file);
    bb_journal_flush (self->journal);
}
