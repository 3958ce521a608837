/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include "session/bb-session.h"
#include "storage/bb-project-writer.h"
#include "storage/bb-version-store.h"

typedef struct {
    BbCatalogue *catalogue;
    BbSession *session;
    GAsyncResult *result;
} Fixture;

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    ((Fixture *) user_data)->result = g_object_ref (result);
}

static void
set_up (Fixture *self, gconstpointer data)
{
    self->catalogue = bb_test_catalogue_new ();
    self->session = bb_session_new ("Then", "Waterdrecht", "en", self->catalogue);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->session);
    g_assert_finalize_object (self->catalogue);
    g_clear_object (&self->result);
}

static BbDocument *
get_document (BbSession *session)
{
    return bb_project_get_document (bb_session_get_project (session));
}

/* Keeps the bytes as a version of the project of the session, and returns it. */
static BbVersion *
keep (Fixture *self, GBytes *bytes)
{
    const char *id = bb_document_get_id (get_document (self->session));
    g_autoptr (GListStore) versions = NULL;

    g_assert_true (bb_version_store_add (id, bytes, NULL, NULL));
    versions = bb_version_store_list (id, NULL);
    return g_list_model_get_item (G_LIST_MODEL (versions), 0);
}

static BbSession *
open_version (Fixture *self, BbVersion *version, GError **error)
{
    g_clear_object (&self->result);
    bb_session_open_version_async (version, self->catalogue, NULL, done_cb, self);
    bb_test_iterate_while (self->result == NULL);
    return bb_session_open_version_finish (self->result, error);
}

static void
set_title (BbSession *session, const char *title)
{
    g_assert_true (bb_session_set_project_field (session, "title", title, NULL, NULL));
}

static void
test_can_only_be_looked_at (Fixture *self, gconstpointer data)
{
    g_autoptr (GBytes) bytes = bb_project_writer_write (get_document (self->session));
    g_autoptr (BbVersion) version = keep (self, bytes);
    g_autoptr (GError) error = NULL;
    g_autoptr (BbSession) past = open_version (self, version, &error);

    g_assert_no_error (error);
    g_assert_true (bb_session_get_read_only (past));
    g_assert_null (bb_session_get_file (past));
    g_assert_false (bb_session_get_modified (past));
    g_assert_null (bb_session_get_moment (self->session));
    g_assert_cmpint (g_date_time_to_unix (bb_session_get_moment (past)), ==,
                     bb_version_get_time (version));

    g_assert_false (bb_session_set_project_field (past, "title", "Else", NULL, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
    g_assert_nonnull (strstr (error->message, "an earlier version"));
    g_clear_error (&error);
    g_assert_cmpstr (bb_project_get_title (bb_session_get_project (past)), ==, "Then");

    bb_session_save_async (past, NULL, NULL, done_cb, self);
    g_clear_object (&self->result);
    bb_test_iterate_while (self->result == NULL);
    g_assert_false (bb_session_save_finish (past, self->result, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
    g_clear_object (&self->result);
    g_assert_finalize_object (g_steal_pointer (&past));
}

/* The board goes back in one step, and forth again. */
static void
test_is_restored (Fixture *self, gconstpointer data)
{
    BbProject *project = bb_session_get_project (self->session);
    g_autoptr (GBytes) bytes = bb_project_writer_write (get_document (self->session));
    g_autoptr (BbVersion) version = keep (self, bytes);
    g_autoptr (BbSession) past = NULL;

    set_title (self->session, "Now");
    g_assert_true (
        bb_session_set_project_field (self->session, "municipality", "Duinhaven", NULL, NULL));
    past = open_version (self, version, NULL);
    g_assert_true (bb_session_restore_version (self->session, get_document (past), NULL));
    g_assert_cmpstr (bb_project_get_title (project), ==, "Then");
    g_assert_cmpstr (bb_project_get_municipality (project), ==, "Waterdrecht");
    g_assert_true (bb_session_undo (self->session, NULL, NULL));
    g_assert_cmpstr (bb_project_get_title (project), ==, "Now");
    g_assert_cmpstr (bb_project_get_municipality (project), ==, "Duinhaven");
}

static void
test_damaged (Fixture *self, gconstpointer data)
{
    g_autoptr (GBytes) bytes = g_bytes_new_static ("no project", 10);
    g_autoptr (BbVersion) version = keep (self, bytes);
    g_autoptr (GError) error = NULL;

    g_assert_null (open_version (self, version, &error));
    g_assert_nonnull (error);
    g_assert_cmpstr (error->message, !=, "");
}

#define ADD(name, function)                                                                        \
    g_test_add ("/session-version/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("can-only-be-looked-at", test_can_only_be_looked_at);
    ADD ("is-restored", test_is_restored);
    ADD ("damaged", test_damaged);
    return g_test_run ();
}
