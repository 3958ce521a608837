/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include <unistd.h>

#include "model/bb-project-schema.h"
#include "session/bb-session.h"
#include "storage/bb-project-file.h"

typedef struct {
    BbCatalogue *catalogue;
    BbSession *session;
    char *dir;
    GFile *file;
    GFile *copy;
    GAsyncResult *result;
} Fixture;

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    ((Fixture *) user_data)->result = g_object_ref (result);
}

static GFile *
get_file (Fixture *self, const char *name)
{
    g_autofree char *path = g_build_filename (self->dir, name, NULL);

    return g_file_new_for_path (path);
}

static void
save (Fixture *self)
{
    g_autoptr (GError) error = NULL;

    bb_session_save_async (self->session, self->file, NULL, done_cb, self);
    bb_test_iterate_while (self->result == NULL);
    bb_session_save_finish (self->session, self->result, &error);
    g_assert_no_error (error);
    g_clear_object (&self->result);
}

/* By Fatima, who gave her name, and about Ad. */
static void
set_up (Fixture *self, gconstpointer data)
{
    BbProject *project;

    self->catalogue = bb_test_catalogue_new ();
    self->session = bb_session_new ("Bouwen", "Waterdrecht", "en", self->catalogue);
    self->dir = bb_test_make_dir ();
    self->file = get_file (self, "a.bouwbord");
    self->copy = get_file (self, "clean.bouwbord");
    project = bb_session_get_project (self->session);
    bb_session_set_name (self->session, "Fatima Zorg");
    g_assert_true (bb_session_set_field (self->session, bb_project_find_block (project, "1"),
                                         "owner", "Ad Bakker", NULL, NULL));
    g_assert_true (bb_session_move_block (self->session, bb_project_find_block (project, "2"),
                                          BB_STATUS_DONE, 0, NULL, NULL));
    save (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    g_clear_object (&self->result);
    g_assert_finalize_object (self->session);
    g_assert_finalize_object (self->catalogue);
    g_object_unref (self->file);
    g_object_unref (self->copy);
    bb_test_remove_dir (self->dir);
    g_free (self->dir);
}

static gboolean
write_copy (Fixture *self, GFile *file, GError **error)
{
    bb_session_write_clean_copy_async (self->session, file, NULL, done_cb, self);
    bb_test_iterate_while (self->result == NULL);
    return bb_session_write_clean_copy_finish (self->session, self->result, error);
}

static char *
get_text (GFile *file)
{
    char *text = NULL;

    g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
    return text;
}

static void
test_tells_nothing (Fixture *self, gconstpointer data)
{
    g_autoptr (GError) error = NULL;
    g_autofree char *before = get_text (self->file);
    g_autofree char *after = NULL;
    g_autofree char *text = NULL;
    g_autoptr (BbDocument) copy = NULL;
    g_autofree char *status = NULL;

    g_assert_nonnull (strstr (before, "Fatima Zorg"));
    write_copy (self, self->copy, &error);
    g_assert_no_error (error);
    text = get_text (self->copy);
    g_assert_null (strstr (text, "Fatima"));
    g_assert_null (strstr (text, "Bakker"));

    copy = bb_project_file_load (self->copy, bb_project_schema_get (), NULL, &error);
    g_assert_no_error (error);
    status = bb_document_dup_string (copy, "blocks/p1-c1-b2/status");
    g_assert_cmpstr (status, ==, "done");
    after = get_text (self->file);
    g_assert_cmpstr (after, ==, before);
    g_assert_true (bb_session_get_file (self->session) == self->file);
}

/* The only file of a project must not become the one without its past. */
static void
test_not_over_itself (Fixture *self, gconstpointer data)
{
    g_autofree char *before = get_text (self->file);
    g_autofree char *after = NULL;
    g_autoptr (GFile) link = get_file (self, "link.bouwbord");
    g_autoptr (GError) error = NULL;

    g_assert_cmpint (symlink ("a.bouwbord", g_file_peek_path (link)), ==, 0);
    g_assert_false (write_copy (self, link, &error));
    g_assert_nonnull (strstr (error->message, "the file of this project itself"));
    after = get_text (self->file);
    g_assert_cmpstr (after, ==, before);
}

static void
test_fails (Fixture *self, gconstpointer data)
{
    g_autoptr (GFile) nowhere = get_file (self, "gone/clean.bouwbord");
    g_autoptr (GError) error = NULL;

    g_assert_false (write_copy (self, nowhere, &error));
    g_assert_nonnull (strstr (error->message, "“clean.bouwbord” was not saved."));
}

#define ADD(name, function)                                                                        \
    g_test_add ("/session-copy/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("tells-nothing", test_tells_nothing);
    ADD ("not-over-itself", test_not_over_itself);
    ADD ("fails", test_fails);
    return g_test_run ();
}
