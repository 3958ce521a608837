/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include <glib/gstdio.h>

#include "model/bb-project-schema.h"
#include "session/bb-session.h"
#include "storage/bb-project-file.h"
#include "storage/bb-storage-error.h"

#define N_SAVES 5

typedef struct {
    gboolean done;
    gboolean saved;
    GError *error;
    BbSessionState state;
} Save;

typedef struct {
    BbCatalogue *catalogue;
    BbSession *session;
    BbProject *project;
    BbBlock *block;
    char *dir;
    GFile *file;
    Save saves[N_SAVES];
} Fixture;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    Save *save = user_data;

    g_assert_false (save->done);
    save->saved = bb_session_save_finish (BB_SESSION (source), result, &save->error);
    save->state = bb_session_get_state (BB_SESSION (source));
    save->done = TRUE;
}

static GFile *
new_file (Fixture *self, const char *name)
{
    g_autofree char *path = g_build_filename (self->dir, name, NULL);

    return g_file_new_for_path (path);
}

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->session = bb_session_new ("Bouwen", "Waterdrecht", "en", self->catalogue);
    self->project = bb_session_get_project (self->session);
    self->block = bb_project_find_block (self->project, "1");
    self->dir = bb_test_make_dir ();
    self->file = new_file (self, "a.bouwbord");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->session);
    g_assert_finalize_object (self->catalogue);
    for (guint i = 0; i < N_SAVES; i++)
        g_clear_error (&self->saves[i].error);
    g_object_unref (self->file);
    bb_test_remove_dir (self->dir);
    g_free (self->dir);
}

static void
edit (Fixture *self, const char *text)
{
    g_autoptr (GError) error = NULL;

    g_assert_true (bb_session_set_field (self->session, self->block, "owner", text, NULL, &error));
    g_assert_no_error (error);
}

static void
begin_save (Fixture *self, guint number, GFile *target)
{
    bb_session_save_async (self->session, target, NULL, saved_cb, &self->saves[number]);
}

static void
wait_for (Fixture *self, guint number)
{
    bb_test_iterate_while (!self->saves[number].done);
}

static void
save (Fixture *self, guint number, GFile *target)
{
    begin_save (self, number, target);
    wait_for (self, number);
    g_assert_no_error (self->saves[number].error);
    g_assert_true (self->saves[number].saved);
}

static void
assert_owner_in (GFile *file, const char *owner)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (BbDocument) document =
        bb_project_file_load (file, bb_project_schema_get (), NULL, &error);
    g_autofree char *value = NULL;

    g_assert_no_error (error);
    value = bb_document_dup_string (document, "blocks/p1-c1-b1/owner");
    g_assert_cmpstr (value, ==, owner);
}

static void
test_save (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (BbDocument) document = NULL;
    BbTestCounter of_file;
    BbTestCounter of_state;

    edit (self, "Fatima");
    g_assert_cmpint (bb_session_get_state (self->session), ==, BB_SESSION_MODIFIED);
    bb_test_count_notify (&of_file, self->session, "file");
    bb_test_count_notify (&of_state, self->session, "state");
    begin_save (self, 0, self->file);
    g_assert_cmpint (bb_session_get_state (self->session), ==, BB_SESSION_SAVING);
    g_assert_null (bb_session_get_file (self->session));
    wait_for (self, 0);

    g_assert_no_error (self->saves[0].error);
    g_assert_true (self->saves[0].saved);
    g_assert_cmpint (self->saves[0].state, ==, BB_SESSION_SAVED);
    g_assert_false (bb_session_get_modified (self->session));
    g_assert_true (bb_session_get_file (self->session) == self->file);
    g_assert_cmpuint (of_file.count, ==, 1);
    g_assert_cmpuint (of_state.count, ==, 2);
    bb_test_count_clear (&of_file);
    bb_test_count_clear (&of_state);

    document = bb_project_file_load (self->file, bb_project_schema_get (), NULL, &error);
    g_assert_no_error (error);
    g_assert_true (bb_document_equal (document, bb_project_get_document (self->project)));
}

static void
test_undo_to_saved (Fixture *self, gconstpointer data)
{
    edit (self, "Fatima");
    save (self, 0, self->file);
    edit (self, "Kim");
    g_assert_true (bb_session_get_modified (self->session));
    g_assert_true (bb_session_undo (self->session, NULL, NULL));
    g_assert_false (bb_session_get_modified (self->session));
    g_assert_cmpint (bb_session_get_state (self->session), ==, BB_SESSION_SAVED);
    g_assert_true (bb_session_undo (self->session, NULL, NULL));
    g_assert_true (bb_session_get_modified (self->session));
    g_assert_cmpint (bb_session_get_state (self->session), ==, BB_SESSION_MODIFIED);
}

static void
test_edit_meanwhile (Fixture *self, gconstpointer data)
{
    edit (self, "Fatima");
    begin_save (self, 0, self->file);
    edit (self, "Kim");
    g_assert_cmpint (bb_session_get_state (self->session), ==, BB_SESSION_SAVING);
    wait_for (self, 0);
    g_assert_cmpint (bb_session_get_state (self->session), ==, BB_SESSION_MODIFIED);
    g_assert_true (bb_session_get_modified (self->session));
    assert_owner_in (self->file, "Fatima");
    save (self, 1, NULL);
    g_assert_cmpint (bb_session_get_state (self->session), ==, BB_SESSION_SAVED);
    assert_owner_in (self->file, "Kim");
}

static void
test_failure (Fixture *self, gconstpointer data)
{
    g_autoptr (GFile) nowhere = new_file (self, "no-such-folder/a.bouwbord");

    edit (self, "Fatima");
    save (self, 0, self->file);
    edit (self, "Kim");
    begin_save (self, 1, nowhere);
    wait_for (self, 1);
    g_assert_false (self->saves[1].saved);
    g_assert_error (self->saves[1].error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_GONE);
    g_assert_cmpint (self->saves[1].state, ==, BB_SESSION_FAILED);
    g_assert_true (bb_session_get_modified (self->session));
    g_assert_true (bb_session_get_file (self->session) == self->file);
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "Kim");
    assert_owner_in (self->file, "Fatima");

    edit (self, "Noor");
    g_assert_cmpint (bb_session_get_state (self->session), ==, BB_SESSION_FAILED);
    save (self, 2, NULL);
    g_assert_cmpint (bb_session_get_state (self->session), ==, BB_SESSION_SAVED);
    assert_owner_in (self->file, "Noor");
}

static void
test_first_failure (Fixture *self, gconstpointer data)
{
    g_autoptr (GFile) nowhere = new_file (self, "no-such-folder/a.bouwbord");

    edit (self, "Fatima");
    begin_save (self, 0, nowhere);
    wait_for (self, 0);
    g_assert_false (self->saves[0].saved);
    g_assert_null (bb_session_get_file (self->session));
    g_assert_true (bb_session_get_modified (self->session));
}

static void
test_no_file (Fixture *self, gconstpointer data)
{
    edit (self, "Fatima");
    begin_save (self, 0, NULL);
    wait_for (self, 0);
    g_assert_error (self->saves[0].error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_WRITE);
    g_assert_cmpint (bb_session_get_state (self->session), ==, BB_SESSION_MODIFIED);
}

static void
test_save_as (Fixture *self, gconstpointer data)
{
    g_autoptr (GFile) other = new_file (self, "b.bouwbord");

    edit (self, "Fatima");
    save (self, 0, self->file);
    edit (self, "Kim");
    save (self, 1, other);
    g_assert_true (bb_session_get_file (self->session) == other);
    assert_owner_in (self->file, "Fatima");
    assert_owner_in (other, "Kim");
}

static void
test_queue (Fixture *self, gconstpointer data)
{
    g_autoptr (GFile) second = new_file (self, "b.bouwbord");
    g_autoptr (GFile) last = new_file (self, "c.bouwbord");

    edit (self, "Fatima");
    begin_save (self, 0, self->file);
    edit (self, "Kim");
    begin_save (self, 1, NULL);
    begin_save (self, 2, second);
    edit (self, "Noor");
    begin_save (self, 3, last);
    begin_save (self, 4, NULL);
    for (guint i = 0; i < N_SAVES; i++) {
        wait_for (self, i);
        g_assert_no_error (self->saves[i].error);
        g_assert_true (self->saves[i].saved);
    }

    assert_owner_in (self->file, "Fatima");
    assert_owner_in (last, "Noor");
    g_assert_false (g_file_query_exists (second, NULL));
    g_assert_true (bb_session_get_file (self->session) == last);
    g_assert_cmpint (bb_session_get_state (self->session), ==, BB_SESSION_SAVED);
}

static void
test_queue_failure (Fixture *self, gconstpointer data)
{
    g_autoptr (GFile) nowhere = new_file (self, "no-such-folder/a.bouwbord");

    edit (self, "Fatima");
    begin_save (self, 0, nowhere);
    begin_save (self, 1, NULL);
    wait_for (self, 0);
    wait_for (self, 1);
    g_assert_false (self->saves[0].saved);
    g_assert_false (self->saves[1].saved);
    g_assert_error (self->saves[1].error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_WRITE);
    g_assert_cmpint (bb_session_get_state (self->session), ==, BB_SESSION_FAILED);
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();

    edit (self, "Fatima");
    g_cancellable_cancel (cancellable);
    bb_session_save_async (self->session, self->file, cancellable, saved_cb, &self->saves[0]);
    wait_for (self, 0);
    g_assert_error (self->saves[0].error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    g_assert_cmpint (bb_session_get_state (self->session), ==, BB_SESSION_MODIFIED);
    g_assert_false (g_file_query_exists (self->file, NULL));
}

static void
test_kept_alive (Fixture *self, gconstpointer data)
{
    BbSession *session = bb_session_new ("Bouwen", NULL, "en", self->catalogue);

    bb_session_save_async (session, self->file, NULL, saved_cb, &self->saves[0]);
    g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
    g_object_unref (session);
    g_assert_nonnull (session);
    bb_test_iterate_while (session != NULL);
    g_assert_true (self->saves[0].saved);
    g_assert_true (g_file_query_exists (self->file, NULL));
}

static void
test_reopened (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (BbDocument) document = NULL;
    BbSession *again;

    g_assert_true (bb_session_move_block (self->session, self->block, BB_STATUS_DONE,
                                          BB_POSITION_LAST, NULL, NULL));
    save (self, 0, self->file);
    document = bb_project_file_load (self->file, bb_project_schema_get (), NULL, &error);
    g_assert_no_error (error);
    again = bb_session_new_for_document (document, self->catalogue, self->file);
    g_assert_false (bb_session_get_modified (again));
    g_assert_cmpint (
        bb_block_get_status (bb_project_find_block (bb_session_get_project (again), "1")), ==,
        BB_STATUS_DONE);

    g_assert_finalize_object (again);
}

static void
write_elsewhere (GFile *file, const char *path, const char *value)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (BbDocument) document =
        bb_project_file_load (file, bb_project_schema_get (), NULL, &error);

    g_assert_no_error (error);
    bb_test_document_set (document, path, value);
    g_assert_true (bb_project_file_save (file, document, NULL, &error));
    g_assert_no_error (error);
}

/* What somebody else wrote into the file comes to the board, and can be undone by nobody here. */
static void
test_merges (Fixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) document = NULL;

    edit (self, "Fatima");
    save (self, 0, self->file);
    write_elsewhere (self->file, "blocks/p1-c1-b1/due", "2026-11-24");
    edit (self, "Kim");
    save (self, 1, NULL);
    g_assert_cmpint (bb_session_get_state (self->session), ==, BB_SESSION_SAVED);
    document = bb_project_file_load (self->file, bb_project_schema_get (), NULL, NULL);
    g_assert_true (bb_document_equal (document, bb_project_get_document (self->project)));
    g_assert_true (bb_session_undo (self->session, NULL, NULL));
    g_assert_true (bb_session_undo (self->session, NULL, NULL));
    g_assert_null (bb_session_get_undo_label (self->session));
    assert_owner_in (self->file, "Kim");
}

/* The window names the file that it has; nobody has been asked whether that may be replaced. */
static void
test_damaged_there (Fixture *self, gconstpointer data)
{
    g_autofree char *text = NULL;

    edit (self, "Fatima");
    save (self, 0, self->file);
    edit (self, "Kim");
    g_assert_true (g_file_set_contents (g_file_peek_path (self->file), "{", -1, NULL));
    begin_save (self, 1, self->file);
    wait_for (self, 1);
    g_assert_error (self->saves[1].error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_OCCUPIED);
    g_assert_cmpint (self->saves[1].state, ==, BB_SESSION_FAILED);
    g_assert_true (g_file_get_contents (g_file_peek_path (self->file), &text, NULL, NULL));
    g_assert_cmpstr (text, ==, "{");
}

static void
test_chosen_file (Fixture *self, gconstpointer data)
{
    g_autoptr (GFile) other = new_file (self, "b.bouwbord");

    g_assert_true (g_file_set_contents (g_file_peek_path (other), "{", -1, NULL));
    edit (self, "Fatima");
    save (self, 0, self->file);
    edit (self, "Kim");
    save (self, 1, other);
    assert_owner_in (other, "Kim");
}

static void
test_missing (Fixture *self, gconstpointer data)
{
    edit (self, "Fatima");
    save (self, 0, self->file);
    edit (self, "Kim");
    g_assert_true (g_file_delete (self->file, NULL, NULL));
    begin_save (self, 1, self->file);
    wait_for (self, 1);
    g_assert_error (self->saves[1].error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_MISSING);
    g_assert_false (g_file_query_exists (self->file, NULL));
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    ADD ("/session-save/writes-what-is-there", test_save);
    ADD ("/session-save/opens-again-as-it-was", test_reopened);
    ADD ("/session-save/undo-to-what-was-saved-is-unmodified", test_undo_to_saved);
    ADD ("/session-save/lets-edits-go-on", test_edit_meanwhile);
    ADD ("/session-save/a-failure-keeps-work-and-file", test_failure);
    ADD ("/session-save/a-failed-first-save-gives-no-file", test_first_failure);
    ADD ("/session-save/asks-for-a-place", test_no_file);
    ADD ("/session-save/goes-on-with-the-new-place", test_save_as);
    ADD ("/session-save/one-at-a-time-and-the-last-place-wins", test_queue);
    ADD ("/session-save/a-waiting-save-fails-without-a-place", test_queue_failure);
    ADD ("/session-save/can-be-cancelled", test_cancelled);
    ADD ("/session-save/ends-though-nobody-waits", test_kept_alive);

    ADD ("/session-save/merges-what-others-wrote", test_merges);
    ADD ("/session-save/damaged-there", test_damaged_there);
    ADD ("/session-save/a-chosen-file-is-replaced", test_chosen_file);
    ADD ("/session-save/missing", test_missing);
    return g_test_run ();
}
