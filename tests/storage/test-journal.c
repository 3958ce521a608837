/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "document/bb-merge.h"
#include "journal-fixture.h"
#include "journal-left.h"
#include "model/bb-project-schema.h"
#include "storage/bb-journal-file.h"
#include "storage/bb-storage-error.h"

static void
test_nothing_at_first (JournalFixture *self, gconstpointer data)
{
    g_autofree char *folder = bb_journal_file_dup_folder (JOURNAL_PROJECT);

    bb_journal_flush (self->journal);
    g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
    journal_fixture_commit (self->document, JOURNAL_NOTES, "x");
    bb_journal_flush (self->journal);
    g_assert_cmpuint (journal_left_count (JOURNAL_PROJECT), ==, 1);
    g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
}

static void
test_private (JournalFixture *self, gconstpointer data)
{
    g_autofree char *path = NULL;
    struct stat info;

    journal_fixture_commit (self->document, JOURNAL_NOTES, "x");
    bb_journal_flush (self->journal);
    path = journal_left_dup_path (JOURNAL_PROJECT);
    g_assert_cmpint (g_lstat (path, &info), ==, 0);
    g_assert_cmphex (info.st_mode & 07777, ==, 0600);
}

/* Killed in the middle of typing, by the hardest of signals. */
static void
test_killed (JournalFixture *self, gconstpointer data)
{
    g_autoptr (BbJournalFound) found = NULL;
    g_autoptr (BbDocument) document = NULL;
    int status;
    pid_t child = fork ();

    if (child == 0) {
        journal_fixture_commit (self->document, "blocks/b/owner", "x");
        bb_journal_note_typing (self->journal, JOURNAL_NOTES, "half a wo");
        bb_journal_flush (self->journal);
        kill (getpid (), SIGKILL);
    }
    g_assert_cmpint (waitpid (child, &status, 0), ==, child);
    g_assert_true (WIFSIGNALED (status));
    found = journal_fixture_find_one ();
    g_assert_cmpuint (bb_journal_found_get_n_edits (found), ==, 2);
    document = journal_fixture_recover (found);
    g_assert_cmpstr (bb_document_get_value (document, "blocks/b/owner"), ==, "\"x\"");
    g_assert_cmpstr (bb_document_get_value (document, JOURNAL_NOTES), ==, "\"half a wo\"");
}

/* A save in between, which begins the journal anew, forgets none of the fields. */
static void
test_several_fields (JournalFixture *self, gconstpointer data)
{
    bb_journal_note_typing (self->journal, JOURNAL_NOTES, "half a wo");
    bb_journal_note_typing (self->journal, "blocks/b/owner", "Sa");
    journal_fixture_commit (self->document, "blocks/c/owner", "x");
    journal_fixture_save (self);
    journal_fixture_end (self);
    journal_fixture_assert_recovers (JOURNAL_NOTES, "\"half a wo\"");
    journal_fixture_assert_recovers ("blocks/b/owner", "\"Sa\"");
}

static void
test_given_up (JournalFixture *self, gconstpointer data)
{
    bb_journal_note_typing (self->journal, JOURNAL_NOTES, NULL);
    bb_journal_flush (self->journal);
    g_assert_cmpuint (journal_left_count (JOURNAL_PROJECT), ==, 0);
    bb_journal_note_typing (self->journal, JOURNAL_NOTES, "half a wo");
    bb_journal_flush (self->journal);
    g_assert_cmpuint (journal_left_count (JOURNAL_PROJECT), ==, 1);
    bb_journal_note_typing (self->journal, JOURNAL_NOTES, NULL);
    journal_fixture_end (self);
    journal_fixture_assert_nothing_left ();
}

/* Without waiting for the thread: what the promise says. The loop has an end, not a fixed length.
 */
static void
test_in_time (JournalFixture *self, gconstpointer data)
{
    gint64 begin = g_get_monotonic_time ();
    gboolean written = FALSE;

    journal_fixture_commit (self->document, JOURNAL_NOTES, "x");
    while (!written && g_get_monotonic_time () - begin < 10 * G_TIME_SPAN_SECOND) {
        written = journal_left_is_whole (JOURNAL_PROJECT);
        g_thread_yield ();
    }
    g_assert_true (written);
    bb_journal_note_typing (self->journal, JOURNAL_NOTES, "xy");
    bb_journal_note_typing (self->journal, JOURNAL_NOTES, "xyz");
    written = FALSE;
    while (!written && g_get_monotonic_time () - begin < 10 * G_TIME_SPAN_SECOND) {
        g_autoptr (GBytes) bytes = journal_left_read (JOURNAL_PROJECT);

        written =
            memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "\"xyz\"", 5) != NULL;
        g_thread_yield ();
    }
    g_assert_true (written);
}

static void
test_saved (JournalFixture *self, gconstpointer data)
{
    journal_fixture_commit (self->document, JOURNAL_NOTES, "x");
    journal_fixture_save (self);
    g_assert_cmpuint (journal_left_count (JOURNAL_PROJECT), ==, 0);
    journal_fixture_commit (self->document, JOURNAL_NOTES, "y");
    bb_journal_flush (self->journal);
    g_assert_cmpuint (journal_left_count (JOURNAL_PROJECT), ==, 1);
    journal_fixture_save (self);
    journal_fixture_end (self);
    journal_fixture_assert_nothing_left ();
}

/* What was done while it was being saved is in no file yet. */
static void
test_edited_while_saving (JournalFixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) copy = NULL;
    g_autoptr (BbJournalFound) found = NULL;

    journal_fixture_commit (self->document, JOURNAL_NOTES, "x");
    copy = bb_document_dup (self->document);
    journal_fixture_commit (self->document, JOURNAL_NOTES, "y");
    bb_journal_saved (self->journal, copy, self->file);
    journal_fixture_end (self);
    found = journal_fixture_find_one ();
    g_assert_cmpuint (bb_journal_found_get_n_edits (found), ==, 1);
    g_clear_object (&found);
    journal_fixture_assert_recovers (JOURNAL_NOTES, "\"y\"");
}

/* What a merge brought while it was being saved is not in that file either. */
static void
test_merged_while_saving (JournalFixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) other = bb_document_dup (self->document);
    g_autoptr (BbDocument) copy = NULL;

    journal_fixture_commit (self->document, JOURNAL_NOTES, "x");
    copy = bb_document_dup (self->document);
    journal_fixture_commit (other, "blocks/b/owner", "z");
    g_assert_true (bb_merge_into (self->document, other, NULL, NULL, NULL));
    bb_journal_saved (self->journal, copy, self->file);
    bb_journal_flush (self->journal);
    g_assert_cmpuint (journal_left_count (JOURNAL_PROJECT), ==, 1);
    journal_fixture_save (self);
    g_assert_cmpuint (journal_left_count (JOURNAL_PROJECT), ==, 0);
    journal_fixture_commit (self->document, JOURNAL_NOTES, "w");
    journal_fixture_end (self);
    journal_fixture_assert_recovers ("blocks/b/owner", "\"z\"");
}

/* A project without a file lives in its journal. */
static void
test_draft (JournalFixture *self, gconstpointer data)
{
    BbJournal *journal = bb_journal_new (self->document, NULL, NULL);
    g_autoptr (BbJournalFound) found = NULL;
    g_autoptr (BbDocument) document = NULL;

    journal_fixture_end (self);
    journal_fixture_commit (self->document, JOURNAL_NOTES, "x");
    journal_fixture_commit (self->document, JOURNAL_NOTES, "y");
    g_assert_finalize_object (journal);
    found = journal_fixture_find_one ();
    g_assert_null (bb_journal_found_dup_file (found));
    g_assert_cmpuint (bb_journal_found_get_n_edits (found), ==, 2);
    document = journal_fixture_recover (found);
    g_assert_true (bb_document_equal (document, self->document));
}

/* A save that took in what others had written has more than the document, until that follows. */
static void
test_saved_more (JournalFixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) more = NULL;

    journal_fixture_commit (self->document, JOURNAL_NOTES, "x");
    more = bb_document_dup (self->document);
    journal_fixture_commit (more, "blocks/b/owner", "theirs");
    bb_journal_saved (self->journal, more, self->file);
    bb_journal_flush (self->journal);
    g_assert_cmpuint (journal_left_count (JOURNAL_PROJECT), ==, 0);
    g_assert_true (bb_merge_into (self->document, more, NULL, NULL, NULL));
    bb_journal_flush (self->journal);
    g_assert_cmpuint (journal_left_count (JOURNAL_PROJECT), ==, 0);
    journal_fixture_commit (self->document, JOURNAL_NOTES, "y");
    journal_fixture_end (self);
    journal_fixture_assert_recovers ("blocks/b/owner", "\"theirs\"");
}

/* A sync program has put an older version there: what was saved is in no file any more. */
static void
test_file_goes_back (JournalFixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) older = bb_document_dup (self->document);
    g_autoptr (BbJournalFound) found = NULL;
    g_autoptr (BbDocument) document = NULL;

    journal_fixture_commit (self->document, JOURNAL_NOTES, "x");
    journal_fixture_save (self);
    bb_journal_saved (self->journal, older, self->file);
    journal_fixture_commit (self->document, "blocks/b/owner", "y");
    journal_fixture_end (self);
    found = journal_fixture_find_one ();
    document = journal_fixture_recover (found);
    g_assert_true (bb_document_equal (document, self->document));
}

static void
test_dropped (JournalFixture *self, gconstpointer data)
{
    journal_fixture_commit (self->document, JOURNAL_NOTES, "x");
    bb_journal_note_typing (self->journal, JOURNAL_NOTES, "y");
    bb_journal_drop (self->journal);
    bb_journal_flush (self->journal);
    journal_fixture_assert_nothing_left ();
    journal_fixture_commit (self->document, JOURNAL_NOTES, "z");
    journal_fixture_end (self);
    journal_fixture_assert_recovers (JOURNAL_NOTES, "\"z\"");
}

static void
limit_file_size (rlim_t size)
{
    struct rlimit limit;

    g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
    limit.rlim_cur = size;
    g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
failed_cb (BbJournal *journal, GError *error, gpointer user_data)
{
    g_assert_true (error->domain == BB_STORAGE_ERROR);
    g_assert_true (g_str_has_suffix (error->message, "."));
    (*(guint *) user_data)++;
}

/* A disk that is full is said once and hurts nobody; what was written before is still there. */
static void
test_fails (JournalFixture *self, gconstpointer data)
{
    g_autofree char *large = g_strnfill (100000, 'x');
    guint n_failures = 0;

    signal (SIGXFSZ, SIG_IGN);
    g_signal_connect (self->journal, "failed", G_CALLBACK (failed_cb), &n_failures);
    journal_fixture_commit (self->document, JOURNAL_NOTES, "good");
    bb_journal_flush (self->journal);
    limit_file_size (50000);
    journal_fixture_commit (self->document, "project/notes", large);
    bb_journal_flush (self->journal);
    bb_test_iterate_while (n_failures == 0);
    journal_fixture_commit (self->document, "blocks/b/owner", large);
    bb_journal_flush (self->journal);
    bb_test_iterate_while (g_main_context_pending (NULL));
    g_assert_cmpuint (n_failures, ==, 1);
    limit_file_size (RLIM_INFINITY);
    g_assert_cmpstr (bb_document_get_value (self->document, JOURNAL_NOTES), ==, "\"good\"");
    journal_fixture_end (self);
    journal_fixture_assert_recovers (JOURNAL_NOTES, "\"good\"");
}

/* When there is room again all is written, without a save. */
static void
test_goes_on (JournalFixture *self, gconstpointer data)
{
    g_autofree char *large = g_strnfill (100000, 'x');
    guint n_failures = 0;

    signal (SIGXFSZ, SIG_IGN);
    g_signal_connect (self->journal, "failed", G_CALLBACK (failed_cb), &n_failures);
    journal_fixture_commit (self->document, JOURNAL_NOTES, "good");
    bb_journal_flush (self->journal);
    limit_file_size (50000);
    journal_fixture_commit (self->document, "project/notes", large);
    bb_journal_flush (self->journal);
    bb_test_iterate_while (n_failures == 0);
    limit_file_size (RLIM_INFINITY);
    journal_fixture_commit (self->document, "blocks/b/owner", "after");
    journal_fixture_end (self);
    journal_fixture_assert_recovers ("blocks/b/owner", "\"after\"");
}

/* It may fail at the very first, and be gone by the time that this is said. */
static void
test_fails_and_ends (JournalFixture *self, gconstpointer data)
{
    guint n_failures = 0;

    signal (SIGXFSZ, SIG_IGN);
    g_signal_connect (self->journal, "failed", G_CALLBACK (failed_cb), &n_failures);
    limit_file_size (10);
    journal_fixture_commit (self->document, JOURNAL_NOTES, "x");
    bb_journal_flush (self->journal);
    limit_file_size (RLIM_INFINITY);
    journal_fixture_end (self);
    bb_test_iterate_while (g_main_context_pending (NULL));
    g_assert_cmpuint (n_failures, ==, 0);
    journal_fixture_assert_nothing_left ();
}

#define ADD(name, function)                                                                        \
    g_test_add ("/journal/" name, JournalFixture, NULL, journal_fixture_set_up, function,          \
                journal_fixture_tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("killed-while-typing", test_killed);
    ADD ("several-fields", test_several_fields);
    ADD ("given-up", test_given_up);
    ADD ("nothing-at-first", test_nothing_at_first);
    ADD ("private", test_private);
    ADD ("in-time", test_in_time);
    ADD ("saved", test_saved);
    ADD ("edited-while-saving", test_edited_while_saving);
    ADD ("merged-while-saving", test_merged_while_saving);
    ADD ("draft", test_draft);
    ADD ("saved-more", test_saved_more);
    ADD ("file-goes-back", test_file_goes_back);
    ADD ("dropped", test_dropped);
    ADD ("fails", test_fails);
    ADD ("goes-on", test_goes_on);
    ADD ("fails-and-ends", test_fails_and_ends);
    return g_test_run ();
}
