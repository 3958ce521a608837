/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-merge.h"
#include "journal-fixture.h"

static void
test_saved_while_typing (JournalFixture *self, gconstpointer data)
{
    bb_journal_note_typing (self->journal, JOURNAL_NOTES, "half");
    journal_fixture_save (self);
    journal_fixture_end (self);
    journal_fixture_assert_recovers (JOURNAL_NOTES, "\"half\"");
}

static void
test_typing_ends (JournalFixture *self, gconstpointer data)
{
    bb_journal_note_typing (self->journal, JOURNAL_NOTES, "half");
    bb_journal_note_typing (self->journal, JOURNAL_NOTES, NULL);
    bb_journal_note_typing (self->journal, "blocks/b/owner", "x");
    journal_fixture_commit (self->document, "blocks/b/owner", "xy");
    journal_fixture_end (self);
    journal_fixture_assert_recovers (JOURNAL_NOTES, NULL);
    journal_fixture_assert_recovers ("blocks/b/owner", "\"xy\"");
}

/* What came in while somebody typed was not on the screen: it stays beside it. */
static void
test_typing_saw (JournalFixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) other = NULL;
    g_autoptr (BbJournalFound) found = NULL;
    g_autoptr (BbDocument) document = NULL;

    journal_fixture_commit (self->document, JOURNAL_NOTES, "seen");
    other = bb_document_dup (self->document);
    journal_fixture_commit (other, JOURNAL_NOTES, "theirs");
    bb_journal_note_typing (self->journal, JOURNAL_NOTES, "m");
    g_assert_true (bb_merge_into (self->document, other, NULL, NULL, NULL));
    bb_journal_note_typing (self->journal, JOURNAL_NOTES, "mine");
    journal_fixture_end (self);
    found = journal_fixture_find_one ();
    document = journal_fixture_recover (found);
    g_assert_cmpuint (
        bb_register_get_n_entries (bb_document_get_register (document, JOURNAL_NOTES)), ==, 2);
    g_assert_cmpstr (bb_document_get_value (document, JOURNAL_NOTES), ==, "\"mine\"");
}

/* Text is cleaned as it is in every edit; what cannot stand in a field is no edit. */
static void
test_typing_is_an_edit (JournalFixture *self, gconstpointer data)
{
    g_autoptr (BbJournalFound) found = NULL;
    g_autoptr (BbDocument) document = NULL;

    bb_journal_note_typing (self->journal, "project/title", " e\xcc\x81\n ");
    bb_journal_note_typing (self->journal, "blocks/b/due", "2026-1");
    bb_journal_note_typing (self->journal, "blocks/b/links/l/url", "htt");
    bb_journal_note_typing (self->journal, "blocks/b/comments/k/text", " ");
    bb_journal_note_typing (self->journal, "blocks/b/status", "done");
    bb_journal_note_typing (self->journal, JOURNAL_NOTES, "\xff");
    journal_fixture_end (self);
    found = journal_fixture_find_one ();
    document = journal_fixture_recover (found);
    g_assert_cmpstr (bb_document_get_value (document, "project/title"), ==, "\"\xc3\xa9\"");
    g_assert_null (bb_document_get_value (document, "blocks/b/due"));
    g_assert_null (bb_document_get_value (document, "blocks/b/links/l/url"));
    g_assert_null (bb_document_get_value (document, "blocks/b/comments/k/text"));
    g_assert_null (bb_document_get_value (document, "blocks/b/status"));
    g_assert_cmpstr (bb_document_get_value (document, JOURNAL_NOTES), ==, "\"\xef\xbf\xbd\"");
}

#define ADD(name, function)                                                                        \
    g_test_add ("/journal-typing/" name, JournalFixture, NULL, journal_fixture_set_up, function,   \
                journal_fixture_tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("saved-while-typing", test_saved_while_typing);
    ADD ("typing-ends", test_typing_ends);
    ADD ("typing-saw", test_typing_saw);
    ADD ("typing-is-an-edit", test_typing_is_an_edit);
    return g_test_run ();
}
