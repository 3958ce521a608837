/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <glib/gstdio.h>
#include <unistd.h>
#include <utime.h>

#include "journal-fixture.h"
#include "journal-left.h"
#include "model/bb-project-schema.h"
#include "storage/bb-journal-file.h"
#include "storage/bb-state-dir.h"
#include "storage/bb-storage-error.h"

/* As long as a session lives nobody takes its journal for one that was left. */
static void
test_living (JournalFixture *self, gconstpointer data)
{
    g_autoptr (GPtrArray) found = NULL;

    journal_fixture_commit (self->document, JOURNAL_NOTES, "x");
    bb_journal_flush (self->journal);
    found = journal_fixture_find ();
    g_assert_cmpuint (found->len, ==, 0);
    journal_fixture_end (self);
    journal_fixture_assert_recovers (JOURNAL_NOTES, "\"x\"");
}

static void
test_found (JournalFixture *self, gconstpointer data)
{
    g_autoptr (BbJournalFound) found = NULL;
    g_autoptr (BbDocument) document = NULL;
    g_autoptr (GFile) file = NULL;
    g_autoptr (GPtrArray) again = NULL;
    g_autofree char *title = NULL;
    gint64 now = g_get_real_time () / G_USEC_PER_SEC;

    journal_fixture_commit (self->document, JOURNAL_NOTES, "x");
    journal_fixture_commit (self->document, JOURNAL_NOTES, "y");
    journal_fixture_end (self);
    found = journal_fixture_find_one ();
    g_assert_cmpstr (bb_journal_found_get_project (found), ==, JOURNAL_PROJECT);
    g_assert_cmpuint (bb_journal_found_get_n_edits (found), ==, 2);
    g_assert_cmpuint (bb_journal_found_get_n_lost (found), ==, 0);
    g_assert_true (ABS (bb_journal_found_get_time (found) - now) <= 60);
    title = bb_journal_found_dup_title (found);
    g_assert_cmpstr (title, ==, "Plan");
    file = bb_journal_found_dup_file (found);
    g_assert_true (g_file_equal (file, self->file));
    document = journal_fixture_recover (found);
    g_assert_true (bb_document_equal (document, self->document));
    g_assert_null (bb_document_get_actor (document));
    /* Two programs that start at once do not both open it. */
    again = journal_fixture_find ();
    g_assert_cmpuint (again->len, ==, 0);
    bb_journal_found_drop (found);
    g_clear_object (&document);
    g_assert_finalize_object (g_steal_pointer (&found));
    journal_fixture_assert_nothing_left ();
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_found_async (JournalFixture *self, gconstpointer data)
{
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GPtrArray) found = NULL;
    g_autoptr (GError) error = NULL;

    journal_fixture_commit (self->document, JOURNAL_NOTES, "x");
    journal_fixture_end (self);
    bb_journal_find_abandoned_async (bb_project_schema_get (), NULL, found_cb, &result);
    bb_test_iterate_while (result == NULL);
    found = bb_journal_find_abandoned_finish (result, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (found->len, ==, 1);
}

/* What a killed program left goes when the next one has it, and not before. */
static void
test_adopted (JournalFixture *self, gconstpointer data)
{
    g_autoptr (BbJournalFound) found = NULL;
    g_autoptr (BbDocument) document = NULL;
    BbJournal *journal;

    journal_fixture_commit (self->document, JOURNAL_NOTES, "x");
    journal_fixture_end (self);
    found = journal_fixture_find_one ();
    document = journal_fixture_recover (found);
    journal = bb_journal_new (document, NULL, self->file);
    bb_journal_adopt (journal, found);
    bb_journal_flush (journal);
    g_assert_cmpuint (journal_left_count (JOURNAL_PROJECT), ==, 1);
    g_clear_object (&found);
    g_assert_finalize_object (journal);
    found = journal_fixture_find_one ();
    g_assert_cmpuint (bb_journal_found_get_n_edits (found), ==, 1);
    g_clear_object (&found);
    journal_fixture_assert_recovers (JOURNAL_NOTES, "\"x\"");
}

static void
write_left (const char *name, const char *text)
{
    g_autofree char *folder = bb_state_dir_make (BB_JOURNALS_PART "/" JOURNAL_PROJECT, NULL);
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_damaged (JournalFixture *self, gconstpointer data)
{
    g_autoptr (BbJournalFound) found = NULL;
    g_autoptr (GError) error = NULL;

    write_left ("a.journal", "nothing of ours\n");
    found = journal_fixture_find_one ();
    g_assert_cmpuint (bb_journal_found_get_n_lost (found), ==, 1);
    g_assert_null (bb_journal_found_dup_title (found));
    g_assert_null (bb_journal_found_dup_file (found));
    g_assert_null (bb_journal_found_recover (found, &error));
    g_assert_error (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_DAMAGED);
}

static void
test_finds_no_rubbish (JournalFixture *self, gconstpointer data)
{
    g_autofree char *folder = bb_journal_file_dup_folder (JOURNAL_PROJECT);
    g_autofree char *old = g_build_filename (folder, "b.journal.new", NULL);
    g_autofree char *link = g_build_filename (folder, "c.journal", NULL);
    const struct utimbuf long_ago = { 0, 0 };
    g_autoptr (GPtrArray) found = NULL;

    write_left ("a.journal", "");
    write_left ("a.journal.new", "half");
    write_left ("b.journal.new", "half");
    g_assert_cmpint (g_utime (old, (struct utimbuf *) &long_ago), ==, 0);
    g_assert_cmpint (symlink ("/etc/passwd", link), ==, 0);
    found = journal_fixture_find ();
    g_assert_cmpuint (found->len, ==, 0);
    g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
    g_assert_cmpuint (journal_left_count (JOURNAL_PROJECT), ==, 2);
}

static void
test_forget (JournalFixture *self, gconstpointer data)
{
    g_autofree char *folder = bb_journal_file_dup_folder (JOURNAL_PROJECT);

    g_assert_true (bb_journal_forget (JOURNAL_PROJECT, NULL));
    write_left ("a.journal", "x\n");
    journal_fixture_commit (self->document, JOURNAL_NOTES, "x");
    bb_journal_flush (self->journal);
    g_assert_true (bb_journal_forget (JOURNAL_PROJECT, NULL));
    g_assert_cmpuint (journal_left_count (JOURNAL_PROJECT), ==, 1);
    journal_fixture_save (self);
    g_assert_true (bb_journal_forget (JOURNAL_PROJECT, NULL));
    g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

#define ADD(name, function)                                                                        \
    g_test_add ("/journal-found/" name, JournalFixture, NULL, journal_fixture_set_up, function,    \
                journal_fixture_tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("living", test_living);
    ADD ("found", test_found);
    ADD ("found-async", test_found_async);
    ADD ("adopted", test_adopted);
    ADD ("damaged", test_damaged);
    ADD ("finds-no-rubbish", test_finds_no_rubbish);
    ADD ("forget", test_forget);
    return g_test_run ();
}
