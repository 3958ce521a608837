/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <errno.h>

#include "bb-test.h"
#include "failing-disk.h"
#include "journal-fixture.h"
#include "kept-versions.h"
#include "storage/bb-forget.h"
#include "storage/bb-storage-error.h"

/* Every system call of our own files fails, one after the other, once and from then on. */

static const int errors[] = { ENOSPC, EINTR };

/* Until there is no call with such a number. */
static void
play_all (gboolean (*play) (guint number, int error_number, gboolean ever))
{
    for (guint i = 0; i < G_N_ELEMENTS (errors); i++) {
        guint number = 1;

        while (play (number, errors[i], FALSE) && play (number, errors[i], TRUE))
            number++;
        g_assert_cmpuint (number, >, 5);
    }
}

static void
assert_sentence (const GError *error)
{
    g_assert_nonnull (error);
    g_assert_true (error->domain == BB_STORAGE_ERROR);
    g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
assert_version (GListModel *versions, guint position, const char *text)
{
    g_autoptr (BbVersion) version = g_list_model_get_item (versions, position);
    g_autoptr (GBytes) bytes = bb_version_store_read (version, NULL);

    g_assert_nonnull (bytes);
    g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

/* What was kept is there, and so is what was said to be kept. */
static gboolean
play_add (guint number, int error_number, gboolean ever)
{
    g_autoptr (GBytes) bytes = g_bytes_new_static ("two", 3);
    g_autoptr (GListModel) versions = NULL;
    g_autoptr (GError) error = NULL;
    gboolean kept, fired;

    g_assert_true (bb_version_store_forget (KEPT_PROJECT, NULL));
    kept_add_text ("one");
    failing_disk_arm (number, error_number, ever);
    kept = bb_version_store_add (KEPT_PROJECT, bytes, NULL, &error);
    fired = failing_disk_disarm ();
    versions = kept_list ();
    if (kept)
        assert_version (versions, 0, "two");
    else
        assert_sentence (error);
    assert_version (versions, g_list_model_get_n_items (versions) - 1, "one");
    return fired;
}

static void
test_add (void)
{
    play_all (play_add);
}

/* Looking changes nothing, and what cannot be seen is said or left out. */
static gboolean
play_look (guint number, int error_number, gboolean ever)
{
    g_autoptr (GFile) file = g_file_new_for_path ("/home/x/plan é.bouwbord");
    g_autoptr (GListStore) versions = NULL;
    g_autoptr (GError) error = NULL;
    gboolean fired;

    kept_add_text ("one");
    failing_disk_arm (number, error_number, ever);
    versions = bb_version_store_list (KEPT_PROJECT, &error);
    if (versions == NULL)
        assert_sentence (error);
    for (guint i = 0; versions != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (versions));
         i++) {
        g_autoptr (BbVersion) version = g_list_model_get_item (G_LIST_MODEL (versions), i);
        g_autoptr (GBytes) bytes = NULL;

        g_clear_error (&error);
        bytes = bb_version_store_read (version, &error);
        if (bytes == NULL)
            assert_sentence (error);
    }
    g_free (bb_version_store_find_project (file));
    fired = failing_disk_disarm ();
    g_assert_cmpuint (kept_count (), ==, 1);
    return fired;
}

static void
test_look (void)
{
    play_all (play_look);
}

static gboolean
play_forget (guint number, int error_number, gboolean ever)
{
    g_autoptr (GError) error = NULL;
    gboolean fired, forgotten;

    kept_add_text ("one");
    failing_disk_arm (number, error_number, ever);
    forgotten = bb_forget_project (KEPT_PROJECT, &error);
    fired = failing_disk_disarm ();
    if (forgotten)
        g_assert_cmpuint (kept_count (), ==, 0);
    else
        assert_sentence (error);
    g_assert_true (bb_forget_project (KEPT_PROJECT, NULL));
    return fired;
}

static void
test_forget (void)
{
    play_all (play_forget);
}

static void
failed_cb (BbJournal *journal, GError *error, gpointer user_data)
{
    assert_sentence (error);
    *(gboolean *) user_data = TRUE;
}

/* A session with a journal in which everything happens that can. */
static void
live (JournalFixture *self)
{
    g_autoptr (BbDocument) copy = NULL;

    journal_fixture_commit (self->document, JOURNAL_NOTES, "two");
    bb_journal_note_typing (self->journal, "blocks/b/owner", "x");
    bb_journal_flush (self->journal);
    copy = bb_document_dup (self->document);
    journal_fixture_commit (self->document, JOURNAL_NOTES, "three");
    bb_journal_saved (self->journal, copy, self->file);
    bb_journal_flush (self->journal);
}

static const char *
get_notes (BbJournalFound *found, BbDocument **document)
{
    g_autoptr (GError) error = NULL;

    *document = bb_journal_found_recover (found, &error);
    g_assert_no_error (error);
    return bb_document_get_value (*document, JOURNAL_NOTES);
}

/* What was told is there; if not all, that was said. */
static gboolean
play_journal (guint number, int error_number, gboolean ever)
{
    JournalFixture fixture = { 0 };
    g_autoptr (BbJournalFound) found = NULL;
    g_autoptr (BbDocument) document = NULL;
    gboolean failed = FALSE, fired;

    journal_fixture_set_up (&fixture, NULL);
    g_signal_connect (fixture.journal, "failed", G_CALLBACK (failed_cb), &failed);
    journal_fixture_commit (fixture.document, JOURNAL_NOTES, "one");
    bb_journal_flush (fixture.journal);
    failing_disk_arm (number, error_number, ever);
    live (&fixture);
    fired = failing_disk_disarm ();
    bb_test_iterate_while (g_main_context_pending (NULL));
    journal_fixture_end (&fixture);
    found = journal_fixture_find_one ();
    if (failed)
        g_assert_nonnull (get_notes (found, &document));
    else
        g_assert_cmpstr (get_notes (found, &document), ==, "\"three\"");
    bb_journal_found_drop (found);
    journal_fixture_tear_down (&fixture, NULL);
    return fired;
}

static void
test_journal (void)
{
    play_all (play_journal);
}

static gboolean
play_find (guint number, int error_number, gboolean ever)
{
    JournalFixture fixture = { 0 };
    g_autoptr (GPtrArray) found = NULL;
    g_autoptr (GError) error = NULL;
    gboolean fired;

    journal_fixture_set_up (&fixture, NULL);
    journal_fixture_commit (fixture.document, JOURNAL_NOTES, "one");
    journal_fixture_end (&fixture);
    failing_disk_arm (number, error_number, ever);
    found = bb_journal_find_abandoned (bb_document_get_schema (fixture.document), &error);
    if (found == NULL)
        assert_sentence (error);
    g_clear_pointer (&found, g_ptr_array_unref);
    fired = failing_disk_disarm ();
    /* Whatever could not be read then can be now. */
    journal_fixture_assert_recovers (JOURNAL_NOTES, "\"one\"");
    g_assert_true (bb_journal_forget (JOURNAL_PROJECT, NULL));
    journal_fixture_tear_down (&fixture, NULL);
    return fired;
}

static void
test_find (void)
{
    play_all (play_find);
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/keep-errors/add", test_add);
    g_test_add_func ("/keep-errors/look", test_look);
    g_test_add_func ("/keep-errors/forget", test_forget);
    g_test_add_func ("/keep-errors/journal", test_journal);
    g_test_add_func ("/keep-errors/find", test_find);
    return g_test_run ();
}
