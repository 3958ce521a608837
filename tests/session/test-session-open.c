/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "model/bb-project-schema.h"
#include "session/bb-session.h"
#include "storage/bb-project-file.h"
#include "storage/bb-storage-error.h"

typedef struct {
    BbCatalogue *catalogue;
    char *dir;
    GFile *file;
    GAsyncResult *result;
} Fixture;

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    Fixture *self = user_data;

    g_assert_null (source);
    self->result = g_object_ref (result);
}

static void
set_up (Fixture *self, gconstpointer data)
{
    g_autofree char *path = NULL;

    self->catalogue = bb_test_catalogue_new ();
    self->dir = bb_test_make_dir ();
    path = g_build_filename (self->dir, "a.bouwbord", NULL);
    self->file = g_file_new_for_path (path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->catalogue);
    g_clear_object (&self->result);
    g_object_unref (self->file);
    bb_test_remove_dir (self->dir);
    g_free (self->dir);
}

static void
write_project (Fixture *self)
{
    g_autoptr (BbDocument) document = bb_test_document_new ();
    g_autoptr (GError) error = NULL;

    g_file_delete (self->file, NULL, NULL);
    bb_test_document_set (document, "project/title", "Bouwen");
    bb_test_document_set (document, "blocks/p1-c1-b1/status", "done");
    g_assert_true (bb_project_file_save (self->file, document, NULL, &error));
    g_assert_no_error (error);
}

/* Two copies in one file, each with an edit that the other has not seen. */
static void
write_halves (Fixture *self)
{
    const char *path = g_file_peek_path (self->file);
    g_autoptr (BbDocument) document = NULL;
    g_autofree char *first = NULL;
    g_autofree char *second = NULL;
    g_autofree char *both = NULL;

    write_project (self);
    document = bb_project_file_load (self->file, bb_project_schema_get (), NULL, NULL);
    bb_test_document_set (document, "blocks/p1-c1-b1/owner", "Anna");
    g_assert_true (bb_project_file_save (self->file, document, NULL, NULL));
    g_assert_true (g_file_get_contents (path, &first, NULL, NULL));
    write_project (self);
    g_clear_object (&document);
    document = bb_project_file_load (self->file, bb_project_schema_get (), NULL, NULL);
    bb_test_document_set (document, "blocks/p1-c1-b1/owner", "Bea");
    g_assert_true (bb_project_file_save (self->file, document, NULL, NULL));
    g_assert_true (g_file_get_contents (path, &second, NULL, NULL));
    both = g_strconcat (first, second, NULL);
    g_assert_true (g_file_set_contents (path, both, -1, NULL));
}

static BbSession *
open_merged (Fixture *self, GCancellable *cancellable, GError **error)
{
    BbSession *session;
    guint n_removals = 1;

    bb_session_open_merged_async (self->file, self->catalogue, cancellable, opened_cb, self);
    bb_test_iterate_while (self->result == NULL);
    session = bb_session_open_merged_finish (self->result, &n_removals, error);
    g_assert_cmpuint (n_removals, ==, 0);
    g_clear_object (&self->result);
    return session;
}

static BbSession *
open_file (Fixture *self, GCancellable *cancellable, GError **error)
{
    BbSession *session;

    bb_session_open_async (self->file, self->catalogue, cancellable, opened_cb, self);
    bb_test_iterate_while (self->result == NULL);
    session = bb_session_open_finish (self->result, error);
    g_clear_object (&self->result);
    return session;
}

static void
test_open (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    BbSession *session;

    write_project (self);
    g_assert_true (g_file_load_contents (self->file, NULL, &before, NULL, NULL, NULL));
    session = open_file (self, NULL, &error);
    g_assert_no_error (error);
    g_assert_true (g_file_equal (bb_session_get_file (session), self->file));
    g_assert_cmpint (bb_session_get_state (session), ==, BB_SESSION_SAVED);
    g_assert_false (bb_session_get_modified (session));
    g_assert_null (bb_session_get_undo_label (session));
    g_assert_cmpstr (bb_project_get_title (bb_session_get_project (session)), ==, "Bouwen");
    g_assert_cmpint (
        bb_block_get_status (bb_project_find_block (bb_session_get_project (session), "1")), ==,
        BB_STATUS_DONE);
    g_assert_true (g_file_load_contents (self->file, NULL, &after, NULL, NULL, NULL));
    g_assert_cmpstr (before, ==, after);

    g_assert_finalize_object (session);
}

/* What somebody changed with a text editor is there, and nothing waits to be saved for it. */
static void
test_edited (Fixture *self, gconstpointer data)
{
    const char *path = g_file_peek_path (self->file);
    g_autoptr (GError) error = NULL;
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    g_autoptr (GString) text = NULL;
    BbSession *session;

    write_project (self);
    g_assert_true (g_file_get_contents (path, &before, NULL, NULL));
    text = g_string_new (before);
    g_assert_cmpuint (g_string_replace (text, "\"Bouwen\"", "\"Slopen\"", 1), ==, 1);
    g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
    session = open_file (self, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (bb_project_get_title (bb_session_get_project (session)), ==, "Slopen");
    g_assert_cmpint (bb_session_get_state (session), ==, BB_SESSION_SAVED);
    g_assert_false (bb_session_get_modified (session));
    g_assert_null (bb_session_get_undo_label (session));
    g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
    g_assert_cmpstr (after, ==, text->str);
    g_assert_finalize_object (session);
}

static void
test_missing (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;

    g_assert_null (open_file (self, NULL, &error));
    g_assert_error (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_READ);
}

static void
test_damaged (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;

    g_assert_true (
        g_file_set_contents (g_file_peek_path (self->file), "{\"format\": \"bouw", -1, NULL));
    g_assert_null (open_file (self, NULL, &error));
    g_assert_error (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_DAMAGED);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_assert_true (bb_session_save_finish (BB_SESSION (source), result, NULL));
    *(gboolean *) user_data = TRUE;
}

/* Both halves are there, but not in the file before somebody saves. */
static void
test_halves (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    gboolean saved = FALSE;
    BbSession *session;

    write_halves (self);
    g_assert_true (g_file_load_contents (self->file, NULL, &before, NULL, NULL, NULL));
    g_assert_null (open_file (self, NULL, &error));
    g_assert_error (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_HALVES);
    g_clear_error (&error);

    session = open_merged (self, NULL, &error);
    g_assert_no_error (error);
    g_assert_true (g_file_equal (bb_session_get_file (session), self->file));
    g_assert_cmpint (bb_session_get_state (session), ==, BB_SESSION_MODIFIED);
    g_assert_true (bb_session_get_modified (session));
    g_assert_null (bb_session_get_undo_label (session));
    g_assert_cmpuint (bb_project_get_n_conflicts (bb_session_get_project (session)), ==, 1);
    g_assert_true (g_file_load_contents (self->file, NULL, &after, NULL, NULL, NULL));
    g_assert_cmpstr (before, ==, after);

    bb_session_save_async (session, NULL, NULL, saved_cb, &saved);
    bb_test_iterate_while (!saved);
    g_assert_cmpint (bb_session_get_state (session), ==, BB_SESSION_SAVED);
    g_assert_finalize_object (session);
    session = open_file (self, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (bb_project_get_n_conflicts (bb_session_get_project (session)), ==, 1);
    g_assert_finalize_object (session);
}

/* What changed since the merge was offered is read as it is now. */
static void
test_halves_gone (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;
    BbSession *session;

    write_project (self);
    session = open_merged (self, NULL, &error);
    g_assert_no_error (error);
    g_assert_finalize_object (session);
    g_assert_true (g_file_set_contents (g_file_peek_path (self->file), "{", -1, NULL));
    g_assert_null (open_merged (self, NULL, &error));
    g_assert_error (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_DAMAGED);
    g_clear_error (&error);
    g_assert_cmpint (g_unlink (g_file_peek_path (self->file)), ==, 0);
    g_assert_null (open_merged (self, NULL, &error));
    g_assert_error (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_READ);
}

static void
test_merge_cancelled (Fixture *self, gconstpointer data)
{
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    g_autoptr (GError) error = NULL;

    write_halves (self);
    g_cancellable_cancel (cancellable);
    g_assert_null (open_merged (self, cancellable, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    g_autoptr (GError) error = NULL;

    write_project (self);
    g_cancellable_cancel (cancellable);
    g_assert_null (open_file (self, cancellable, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
refused_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (GError) error = NULL;

    bb_session_save_finish (BB_SESSION (source), result, &error);
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
    *(gboolean *) user_data = TRUE;
}

/* It can be looked at; every edit and every save is refused, with a sentence. */
static void
test_newer_version (Fixture *self, gconstpointer data)
{
    static const char text[] = "{\"format\":\"bouwbord-project\",\"version\":2,\"id\":\"p\","
                               "\"project\":{\"title\":\"Later\"}}";
    g_autoptr (BbSession) session = NULL;
    g_autoptr (GError) error = NULL;
    gboolean answered = FALSE;
    BbProject *project;

    g_assert_true (g_file_set_contents (g_file_peek_path (self->file), text, -1, NULL));
    session = open_file (self, NULL, &error);
    g_assert_no_error (error);
    project = bb_session_get_project (session);
    g_assert_true (bb_session_get_read_only (session));
    g_assert_false (bb_session_get_elsewhere (session));
    g_assert_false (bb_session_get_modified (session));
    g_assert_cmpstr (bb_project_get_title (project), ==, "Later");

    g_assert_false (bb_session_move_block (session, bb_project_find_block (project, "1"),
                                           BB_STATUS_DONE, 0, NULL, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
    g_assert_nonnull (strstr (error->message, "newest version"));
    bb_session_save_async (session, self->file, NULL, refused_cb, &answered);
    bb_test_iterate_while (!answered);
}

/* Root may write everywhere: this is for other users. */
static void
test_protected_file (Fixture *self, gconstpointer data)
{
    g_autoptr (BbSession) session = NULL;
    g_autoptr (GError) error = NULL;

    write_project (self);
    g_assert_cmpint (g_chmod (g_file_peek_path (self->file), 0400), ==, 0);
    session = open_file (self, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpint (bb_session_get_elsewhere (session), ==, geteuid () != 0);
    g_assert_false (bb_session_get_read_only (session));
}

/* What was opened from a mail is changed here, and saved where the person wants it. */
static void
test_from_mail (Fixture *self, gconstpointer data)
{
    g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "a.bouwbord", NULL);
    g_autoptr (GFile) target = g_object_ref (self->file);
    g_autoptr (BbSession) session = NULL;
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    g_autoptr (GError) error = NULL;
    BbTestCounter notified;
    gboolean saved = FALSE;

    g_assert_cmpint (g_mkdir_with_parents (g_get_user_cache_dir (), 0700), ==, 0);
    g_clear_object (&self->file);
    self->file = g_file_new_for_path (path);
    write_project (self);
    session = open_file (self, NULL, &error);
    g_assert_no_error (error);
    g_assert_true (bb_session_get_from_mail (session));
    g_assert_true (bb_session_get_elsewhere (session));
    g_assert_false (bb_session_get_read_only (session));

    g_assert_true (g_file_get_contents (path, &before, NULL, NULL));
    g_assert_true (bb_session_set_project_field (session, "title", "Mine", NULL, &error));
    bb_test_count_notify (&notified, session, "elsewhere");
    bb_session_save_async (session, target, NULL, saved_cb, &saved);
    bb_test_iterate_while (!saved);
    g_assert_cmpuint (notified.count, ==, 1);
    bb_test_count_clear (&notified);
    g_assert_false (bb_session_get_from_mail (session));
    g_assert_false (bb_session_get_elsewhere (session));
    g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
    g_assert_cmpstr (after, ==, before);
    g_assert_true (g_file_delete (self->file, NULL, NULL));
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    ADD ("/session-open/opens-and-writes-nothing", test_open);
    ADD ("/session-open/opens-what-was-edited-by-other-means", test_edited);
    ADD ("/session-open/says-that-there-is-no-file", test_missing);
    ADD ("/session-open/says-that-a-file-is-damaged", test_damaged);
    ADD ("/session-open/opens-a-newer-version-to-look-at", test_newer_version);
    ADD ("/session-open/says-that-a-file-is-protected", test_protected_file);
    ADD ("/session-open/keeps-what-came-in-a-mail-elsewhere", test_from_mail);
    ADD ("/session-open/can-be-cancelled", test_cancelled);
    ADD ("/session-open/opens-two-halves-merged", test_halves);
    ADD ("/session-open/opens-what-was-mended-meanwhile", test_halves_gone);
    ADD ("/session-open/a-merge-can-be-cancelled", test_merge_cancelled);

    return g_test_run ();
}
