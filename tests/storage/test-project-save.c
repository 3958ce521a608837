/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "bb-test-catalogue.h"
#include "bb-test.h"
#include "document/bb-document-builder.h"
#include "model/bb-project-schema.h"
#include "save-fixture.h"
#include "storage/bb-file-bytes.h"
#include "storage/bb-litter.h"
#include "storage/bb-save-lock.h"

static const char newer[] = "{\"format\":\"bouwbord-project\",\"version\":2}";
static const char other_project[] = "{\"format\":\"bouwbord-project\",\"version\":1,\"id\":\"p\"}";

static void
test_unchanged (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = save_fixture_new_save (self);
    g_autoptr (BbDocument) found = NULL;
    g_autoptr (GBytes) bytes = NULL;

    save_fixture_run (save);
    found = save_fixture_read (self);
    g_assert_true (bb_document_equal (found, self->ours));
    g_assert_true (bb_project_save_get_document (save) == self->ours);
    g_assert_true (bb_project_save_get_file (save) == self->file);
    g_assert_false (bb_project_save_get_merged (save));
    g_assert_false (bb_project_save_get_unproven (save));
    bytes = bb_file_bytes_read (self->path, 100000, NULL, NULL);
    g_assert_true (bb_file_mark_fits (bb_project_save_get_mark (save), bytes));
    g_assert_cmpuint (save_fixture_count_files (self), ==, 1);
    g_assert_finalize_object (g_steal_pointer (&save));
}

static void
test_new (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = bb_project_save_new (self->file, self->ours);
    g_autoptr (BbDocument) found = NULL;

    g_assert_cmpint (g_unlink (self->path), ==, 0);
    save_fixture_run (save);
    found = save_fixture_read (self);
    g_assert_true (bb_document_equal (found, self->ours));
}

/* What somebody else saved meanwhile is in the file afterwards, and in what we get. */
static void
test_merges_first (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = save_fixture_new_save (self);
    g_autoptr (BbDocument) found = NULL;

    save_fixture_write (self->path, self->theirs);
    save_fixture_run (save);
    save_fixture_assert_holds_both (self);
    g_assert_true (bb_project_save_get_merged (save));
    found = save_fixture_read (self);
    g_assert_true (bb_document_equal (found, bb_project_save_get_document (save)));
    g_assert_false (bb_document_equal (found, self->ours));
}

/* Whoever does not know the file merges, too. */
static void
test_expects_nothing (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = bb_project_save_new (self->file, self->ours);

    save_fixture_write (self->path, self->theirs);
    bb_project_save_set_replaces (save, TRUE);
    save_fixture_run (save);
    save_fixture_assert_holds_both (self);
}

/* An old copy that a sync program brought back has nothing that we have not seen. */
static void
test_rolled_back (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) first = save_fixture_new_save (self);
    g_autoptr (BbProjectSave) second = NULL;
    g_autoptr (BbDocument) old = save_fixture_read (self);
    g_autoptr (BbDocument) found = NULL;

    save_fixture_run (first);
    save_fixture_write (self->path, old);
    second = save_fixture_new_save (self);
    bb_project_save_set_expected (second, bb_project_save_get_mark (first));
    save_fixture_run (second);
    g_assert_false (bb_project_save_get_merged (second));
    found = save_fixture_read (self);
    g_assert_true (bb_document_equal (found, self->ours));
}

/* Two programs on one file fall silent. */
static void
test_writes_nothing_twice (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) first = save_fixture_new_save (self);
    g_autoptr (BbProjectSave) second = save_fixture_new_save (self);
    struct stat before;
    struct stat after;

    save_fixture_run (first);
    g_assert_cmpint (g_stat (self->path, &before), ==, 0);
    save_fixture_run (second);
    g_assert_cmpint (g_stat (self->path, &after), ==, 0);
    g_assert_cmpuint (before.st_ino, ==, after.st_ino);
    g_assert_cmpint (before.st_mtim.tv_nsec, ==, after.st_mtim.tv_nsec);
}

static void
assert_text_stays (SaveFixture *self, const char *text, BbStorageError code, const char *says)
{
    g_autoptr (BbProjectSave) save = save_fixture_new_save (self);

    save_fixture_write_text (self->path, text);
    save_fixture_assert_refused (save, code, says);
    save_fixture_assert_text (self, text);
    g_assert_cmpuint (save_fixture_count_files (self), ==, 1);
}

static void
test_what_cannot_be_merged_stays (SaveFixture *self, gconstpointer data)
{
    assert_text_stays (self, "{\"format\":\"bouwbord-project\",", BB_STORAGE_ERROR_OCCUPIED,
                       "is damaged, and was left as it is. Line 1");
    assert_text_stays (self, "", BB_STORAGE_ERROR_OCCUPIED, "is damaged");
    assert_text_stays (self, newer, BB_STORAGE_ERROR_OCCUPIED, "newer version");
    assert_text_stays (self, "%PDF-1.7", BB_STORAGE_ERROR_OCCUPIED, "no Bouwbord project");
    assert_text_stays (self, other_project, BB_STORAGE_ERROR_OCCUPIED, "is another project");
}

static void
test_too_large_there (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = save_fixture_new_save (self);

    g_assert_cmpint (truncate (self->path, (off_t) 1 << 36), ==, 0);
    save_fixture_assert_refused (save, BB_STORAGE_ERROR_OCCUPIED, "cannot be read");
}

/* Nobody could want that to happen by itself. */
static void
test_emptied_there (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = save_fixture_new_save (self);
    g_autofree char *before = NULL;

    bb_test_document_set (self->theirs, "project/title", NULL);
    bb_test_document_set (self->theirs, "project/notes", NULL);
    bb_test_document_set (self->theirs, "blocks/p1-c1-b1/owner", NULL);
    save_fixture_write (self->path, self->theirs);
    g_assert_true (g_file_get_contents (self->path, &before, NULL, NULL));
    bb_project_save_set_replaces (save, TRUE);
    save_fixture_assert_refused (save, BB_STORAGE_ERROR_DOUBTFUL, "most of the board");
    save_fixture_assert_text (self, before);
}

static void
test_far_ahead_there (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = save_fixture_new_save (self);
    g_autoptr (BbDocumentBuilder) builder =
        bb_document_builder_new (bb_project_schema_get (), bb_document_get_id (self->ours));
    g_autoptr (BbEntry) entry =
        bb_entry_new ("f", 1, (guint64) 1 << 40, "blocks/p1-c1-b2/owner", "\"x\"");
    g_autoptr (BbDocument) forged = NULL;

    bb_document_builder_add_entry (builder, entry);
    bb_document_builder_add_seen (builder, "f", 1);
    forged = bb_document_builder_end (builder);
    save_fixture_write (self->path, forged);
    save_fixture_assert_refused (save, BB_STORAGE_ERROR_DOUBTFUL, "hardly made by people");
}

static void
test_missing (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = save_fixture_new_save (self);

    g_assert_cmpint (g_unlink (self->path), ==, 0);
    save_fixture_assert_refused (save, BB_STORAGE_ERROR_MISSING, "no longer there");
    g_assert_cmpuint (save_fixture_count_files (self), ==, 0);
}

typedef struct {
    GPtrArray *kept;
    gboolean fails;
} Keeper;

static gboolean
keep_cb (const char *id, GBytes *bytes, gpointer user_data, GError **error)
{
    Keeper *keeper = user_data;

    g_assert_cmpstr (id, ==, "0123456789abcdef0123456789abcdef");
    if (keeper->fails)
        g_set_error_literal (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_FULL, "Save As, kept not.");
    else
        g_ptr_array_add (keeper->kept, g_bytes_ref (bytes));
    return !keeper->fails;
}

static void
assert_kept (Keeper *keeper, guint position, const BbFileMark *mark)
{
    g_assert_true (bb_file_mark_fits (mark, keeper->kept->pdata[position]));
}

static void
test_keeps (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = save_fixture_new_save (self);
    Keeper keeper = { .kept = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref) };

    bb_project_save_set_keep (save, keep_cb, &keeper, NULL);
    save_fixture_run (save);
    g_assert_cmpuint (keeper.kept->len, ==, 2);
    assert_kept (&keeper, 0, self->mark);
    assert_kept (&keeper, 1, bb_project_save_get_mark (save));
    g_ptr_array_unref (keeper.kept);
}

/* A full home must not keep anybody from saving; what nobody has a copy of must not go, though. */
static void
test_cannot_keep (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = save_fixture_new_save (self);
    g_autoptr (BbProjectSave) replacing = bb_project_save_new (self->file, self->ours);
    Keeper keeper = { .fails = TRUE };

    bb_project_save_set_keep (save, keep_cb, &keeper, NULL);
    save_fixture_run (save);
    save_fixture_write_text (self->path, other_project);
    bb_project_save_set_keep (replacing, keep_cb, &keeper, NULL);
    bb_project_save_set_replaces (replacing, TRUE);
    save_fixture_assert_refused (replacing, BB_STORAGE_ERROR_FULL, "kept not");
    save_fixture_assert_text (self, other_project);
}

static void
test_replaces (SaveFixture *self, gconstpointer data)
{
    const char *texts[] = { other_project, newer, "%PDF-1.7", "" };

    for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
        g_autoptr (BbProjectSave) save = bb_project_save_new (self->file, self->ours);
        g_autoptr (BbDocument) found = NULL;

        save_fixture_write_text (self->path, texts[i]);
        bb_project_save_set_replaces (save, TRUE);
        save_fixture_run (save);
        found = save_fixture_read (self);
        g_assert_true (bb_document_equal (found, self->ours));
        g_assert_cmpuint (save_fixture_count_files (self), ==, 1);
    }
}

static char *
make_litter (SaveFixture *self, BbDocument *document, const char *text)
{
    char *path =
        g_build_filename (self->dir, ".~bouwbord-0123456789abcdef0123456789abcdef.tmp", NULL);

    if (document != NULL)
        save_fixture_write (path, document);
    else
        save_fixture_write_text (path, text);
    return path;
}

/* A saver was killed when their edit had just come out of the file: it is nowhere else. */
static void
test_takes_in_remains (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = save_fixture_new_save (self);
    g_autofree char *litter = make_litter (self, self->theirs, NULL);

    save_fixture_run (save);
    g_assert_true (bb_project_save_get_merged (save));
    /* It may be somebody's who is at work. */
    g_assert_true (g_file_test (litter, G_FILE_TEST_EXISTS));
    g_unlink (litter);
    save_fixture_assert_holds_both (self);
}

static void
test_leaves_remains_of_others (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = save_fixture_new_save (self);
    g_autofree char *litter = make_litter (self, NULL, other_project);
    g_autofree char *text = NULL;

    save_fixture_run (save);
    g_assert_false (bb_project_save_get_merged (save));
    g_assert_true (g_file_get_contents (litter, &text, NULL, NULL));
    g_assert_cmpstr (text, ==, other_project);
}

static void
test_half_remains (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbProjectSave) save = save_fixture_new_save (self);
    g_autofree char *litter = make_litter (self, NULL, "{\"format\":");
    g_autoptr (GPtrArray) found = bb_litter_find (self->path);

    save_fixture_run (save);
    g_assert_cmpuint (found->len, ==, 1);
    g_assert_cmpstr (found->pdata[0], ==, litter);
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    *(GAsyncResult **) user_data = g_object_ref (result);
}

/* The second waits for the first, and merges what that has written. */
static void
test_two_in_one_process (SaveFixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) copy = bb_document_dup (self->ours);
    g_autoptr (BbDocument) other = bb_document_dup (self->theirs);
    g_autoptr (BbProjectSave) first = bb_project_save_new (self->file, copy);
    g_autoptr (BbProjectSave) second = bb_project_save_new (self->file, other);
    g_autoptr (GAsyncResult) first_result = NULL;
    g_autoptr (GAsyncResult) second_result = NULL;
    g_autoptr (GError) error = NULL;

    bb_project_save_run_async (first, NULL, result_cb, &first_result);
    bb_project_save_run_async (second, NULL, result_cb, &second_result);
    bb_test_iterate_while (first_result == NULL || second_result == NULL);
    g_assert_true (bb_project_save_run_finish (first, first_result, &error));
    g_assert_true (bb_project_save_run_finish (second, second_result, &error));
    g_assert_true (bb_project_save_get_merged (first) != bb_project_save_get_merged (second));
    save_fixture_assert_holds_both (self);
}

static void
test_lock (void)
{
    g_autoptr (GCancellable) cancelled = g_cancellable_new ();
    g_autoptr (BbSaveLock) lock = bb_save_lock_take ("p1", NULL);
    g_autoptr (BbSaveLock) other = bb_save_lock_take ("p2", NULL);

    g_assert_nonnull (lock);
    g_assert_nonnull (other);
    g_cancellable_cancel (cancelled);
    g_assert_null (bb_save_lock_take ("p1", cancelled));
    bb_save_lock_free (g_steal_pointer (&lock));
    lock = bb_save_lock_take ("p1", cancelled);
    g_assert_nonnull (lock);
}

#define ADD(name, function)                                                                        \
    g_test_add ("/project-save/" name, SaveFixture, NULL, save_fixture_set_up, function,           \
                save_fixture_tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("unchanged", test_unchanged);
    ADD ("new", test_new);
    ADD ("merges-first", test_merges_first);
    ADD ("expects-nothing", test_expects_nothing);
    ADD ("rolled-back", test_rolled_back);
    ADD ("writes-nothing-twice", test_writes_nothing_twice);
    ADD ("what-cannot-be-merged-stays", test_what_cannot_be_merged_stays);
    ADD ("too-large-there", test_too_large_there);
    ADD ("emptied-there", test_emptied_there);
    ADD ("far-ahead-there", test_far_ahead_there);
    ADD ("missing", test_missing);
    ADD ("keeps-what-it-replaces", test_keeps);
    ADD ("cannot-keep", test_cannot_keep);
    ADD ("replaces-what-was-chosen", test_replaces);
    ADD ("takes-in-remains", test_takes_in_remains);
    ADD ("leaves-remains-of-other-projects", test_leaves_remains_of_others);
    ADD ("half-remains", test_half_remains);
    ADD ("two-in-one-process", test_two_in_one_process);
    g_test_add_func ("/project-save/lock", test_lock);
    return g_test_run ();
}
