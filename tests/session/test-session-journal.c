/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include <signal.h>
#include <sys/resource.h>

#include "model/bb-project-schema.h"
#include "session/bb-session.h"
#include "storage/bb-project-file.h"
#include "storage/bb-storage-error.h"

typedef struct {
    BbCatalogue *catalogue;
    BbSession *session;
    BbBlock *block;
    char *dir;
    GFile *file;
    GAsyncResult *result;
} Fixture;

static void
take_session (Fixture *self, BbSession *session)
{
    self->session = session;
    self->block = bb_project_find_block (bb_session_get_project (session), "1");
}

static void
set_up (Fixture *self, gconstpointer data)
{
    g_autofree char *path = NULL;

    self->catalogue = bb_test_catalogue_new ();
    self->dir = bb_test_make_dir ();
    path = g_build_filename (self->dir, "a.bouwbord", NULL);
    self->file = g_file_new_for_path (path);
    take_session (self, bb_session_new ("Bouwen", "Waterdrecht", "en", self->catalogue));
}

/* The window is closed, or the program ends: the journal stays as it is. */
static void
end_session (Fixture *self)
{
    g_assert_finalize_object (g_steal_pointer (&self->session));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    if (self->session != NULL)
        end_session (self);
    g_assert_finalize_object (self->catalogue);
    g_object_unref (self->file);
    bb_test_remove_dir (self->dir);
    g_free (self->dir);
}

static void
ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    ((Fixture *) user_data)->result = g_object_ref (result);
}

static GAsyncResult *
wait_for_result (Fixture *self)
{
    bb_test_iterate_while (self->result == NULL);
    g_assert_nonnull (self->result);
    return g_steal_pointer (&self->result);
}

static void
save (Fixture *self)
{
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;

    bb_session_save_async (self->session, self->file, NULL, ready_cb, self);
    result = wait_for_result (self);
    bb_session_save_finish (self->session, result, &error);
    g_assert_no_error (error);
}

static void
edit (Fixture *self, const char *text)
{
    g_assert_true (bb_session_set_field (self->session, self->block, "owner", text, NULL, NULL));
}

static char *
dup_path (Fixture *self, const char *field)
{
    return bb_block_dup_path (self->block, field);
}

static GPtrArray *
find (void)
{
    g_autoptr (GError) error = NULL;
    GPtrArray *found = bb_journal_find_abandoned (bb_project_schema_get (), &error);

    g_assert_no_error (error);
    return found;
}

static void
assert_nothing_left (void)
{
    g_autoptr (GPtrArray) found = find ();

    g_assert_cmpuint (found->len, ==, 0);
}

/* Goes on where the session ended, as a new program does. */
static void
recover (Fixture *self)
{
    g_autoptr (GPtrArray) found = find ();
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_cmpuint (found->len, ==, 1);
    bb_session_recover_async (found->pdata[0], self->catalogue, NULL, ready_cb, self);
    result = wait_for_result (self);
    take_session (self, bb_session_recover_finish (result, &error));
    g_assert_no_error (error);
}

static void
assert_owner (Fixture *self, const char *owner)
{
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, owner);
}

static void
test_unsaved (Fixture *self, gconstpointer data)
{
    g_autofree char *notes = dup_path (self, "notes");

    edit (self, "Fatima");
    bb_session_note_typing (self->session, notes, "half a wo");
    end_session (self);
    recover (self);
    assert_owner (self, "Fatima");
    g_assert_cmpstr (bb_block_get_notes (self->block), ==, "half a wo");
    g_assert_null (bb_session_get_file (self->session));
    g_assert_true (bb_session_get_modified (self->session));
    assert_nothing_left ();
}

static void
label_cb (BbSession *session, const char *label, gpointer user_data)
{
    g_set_str (user_data, label);
}

/* One step, which can be undone and which outlives the program like any other. */
static void
test_restore_version (Fixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) version = NULL;
    g_autofree char *label = NULL;

    edit (self, "then");
    version = bb_document_dup (bb_project_get_document (bb_session_get_project (self->session)));
    edit (self, "now");
    g_signal_connect (self->session, "edited", G_CALLBACK (label_cb), &label);
    g_assert_true (bb_session_restore_version (self->session, version, NULL));
    g_assert_cmpstr (label, ==, "Restore an earlier version");
    assert_owner (self, "then");
    g_assert_true (bb_session_undo (self->session, NULL, NULL));
    assert_owner (self, "now");
    g_assert_true (bb_session_redo (self->session, NULL, NULL));
    end_session (self);
    recover (self);
    assert_owner (self, "then");
}

static void
test_nothing_done (Fixture *self, gconstpointer data)
{
    end_session (self);
    assert_nothing_left ();
}

static void
test_saved (Fixture *self, gconstpointer data)
{
    edit (self, "Fatima");
    save (self);
    end_session (self);
    assert_nothing_left ();
}

static void
test_undo_and_redo (Fixture *self, gconstpointer data)
{
    edit (self, "one");
    edit (self, "two");
    edit (self, "three");
    g_assert_true (bb_session_undo (self->session, NULL, NULL));
    g_assert_true (bb_session_undo (self->session, NULL, NULL));
    g_assert_true (bb_session_redo (self->session, NULL, NULL));
    end_session (self);
    recover (self);
    assert_owner (self, "two");
}

static void
write_elsewhere (Fixture *self, const char *path, const char *string)
{
    g_autoptr (BbDocument) document =
        bb_project_file_load (self->file, bb_project_schema_get (), NULL, NULL);
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit-block", NULL);

    bb_transaction_set_string (transaction, path, string);
    g_assert_true (bb_document_commit (document, transaction, NULL, NULL));
    g_assert_true (bb_project_file_save (self->file, document, NULL, NULL));
}

/* A colleague saved into the file meanwhile: both are there. */
static void
test_merges_with_the_file (Fixture *self, gconstpointer data)
{
    g_autofree char *notes = dup_path (self, "notes");

    save (self);
    edit (self, "Fatima");
    end_session (self);
    write_elsewhere (self, notes, "theirs");
    recover (self);
    assert_owner (self, "Fatima");
    g_assert_cmpstr (bb_block_get_notes (self->block), ==, "theirs");
    g_assert_true (g_file_equal (bb_session_get_file (self->session), self->file));
    g_assert_true (bb_session_get_modified (self->session));
    save (self);
    end_session (self);
    assert_nothing_left ();
}

/* What goes away after that was moved or deleted: it is not made again. */
static void
test_file_goes_away (Fixture *self, gconstpointer data)
{
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;

    save (self);
    edit (self, "Fatima");
    end_session (self);
    recover (self);
    g_assert_true (g_file_delete (self->file, NULL, NULL));
    bb_session_save_async (self->session, NULL, NULL, ready_cb, self);
    result = wait_for_result (self);
    g_assert_false (bb_session_save_finish (self->session, result, &error));
    g_assert_error (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_MISSING);
    g_assert_false (g_file_query_exists (self->file, NULL));
}

/* Killed after the save and before the journal was dropped. */
static void
test_file_has_all (Fixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) document = NULL;

    save (self);
    edit (self, "Fatima");
    document = bb_document_dup (bb_project_get_document (bb_session_get_project (self->session)));
    end_session (self);
    g_assert_true (bb_project_file_save (self->file, document, NULL, NULL));
    recover (self);
    assert_owner (self, "Fatima");
    g_assert_false (bb_session_get_modified (self->session));
    end_session (self);
    assert_nothing_left ();
}

/* Killed again before anything was saved: it is still all there. */
static void
test_killed_again (Fixture *self, gconstpointer data)
{
    edit (self, "Fatima");
    end_session (self);
    recover (self);
    end_session (self);
    recover (self);
    assert_owner (self, "Fatima");
}

static void
test_discard (Fixture *self, gconstpointer data)
{
    edit (self, "Fatima");
    bb_session_discard (self->session);
    end_session (self);
    assert_nothing_left ();
}

static void
test_damaged (Fixture *self, gconstpointer data)
{
    const char *id =
        bb_document_get_id (bb_project_get_document (bb_session_get_project (self->session)));
    g_autofree char *folder =
        g_build_filename (g_get_user_state_dir (), "bouwbord", "journals", id, NULL);
    g_autofree char *path = g_build_filename (folder, "a.journal", NULL);
    g_autoptr (GPtrArray) found = NULL;
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
    g_assert_true (g_file_set_contents (path, "x\n", -1, NULL));
    found = find ();
    g_assert_cmpuint (found->len, ==, 1);
    bb_session_recover_async (found->pdata[0], self->catalogue, NULL, ready_cb, self);
    result = wait_for_result (self);
    g_assert_null (bb_session_recover_finish (result, &error));
    g_assert_nonnull (error);
}

static void
failed_cb (BbSession *session, const char *message, gpointer user_data)
{
    g_assert_true (g_str_has_suffix (message, "."));
    (*(guint *) user_data)++;
}

static void
limit_file_size (rlim_t size)
{
    struct rlimit limit;

    g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
    limit.rlim_cur = size;
    g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* The session goes on, and says that a kill would hurt now. */
static void
test_fails (Fixture *self, gconstpointer data)
{
    guint n_failures = 0;

    signal (SIGXFSZ, SIG_IGN);
    g_signal_connect (self->session, "journal-failed", G_CALLBACK (failed_cb), &n_failures);
    limit_file_size (10);
    edit (self, "one");
    edit (self, "two");
    bb_test_iterate_while (n_failures == 0);
    limit_file_size (RLIM_INFINITY);
    g_assert_cmpuint (n_failures, ==, 1);
    assert_owner (self, "two");
}

#define ADD(name, function)                                                                        \
    g_test_add ("/session-journal/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("unsaved-project-comes-back", test_unsaved);
    ADD ("restore-version", test_restore_version);
    ADD ("nothing-done", test_nothing_done);
    ADD ("saved", test_saved);
    ADD ("undo-and-redo", test_undo_and_redo);
    ADD ("merges-with-the-file", test_merges_with_the_file);
    ADD ("file-goes-away", test_file_goes_away);
    ADD ("file-has-all", test_file_has_all);
    ADD ("killed-again", test_killed_again);
    ADD ("discard", test_discard);
    ADD ("damaged", test_damaged);
    ADD ("fails", test_fails);
    return g_test_run ();
}
