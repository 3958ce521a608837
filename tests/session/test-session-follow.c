/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "bb-test-catalogue.h"

#include <glib/gstdio.h>

#include "model/bb-project-schema.h"
#include "session/bb-session-private.h"
#include "storage/bb-project-file.h"
#include "storage/bb-project-writer.h"
#include "storage/bb-storage-error.h"

#define LOOK_MS 20
#define SAVE_MS 30
#define OWNER "blocks/p1-c1-b1/owner"

/* A session on a file, and somebody else who has the file too. */
typedef struct {
    BbCatalogue *catalogue;
    BbSession *session;
    BbBlock *block;
    char *dir;
    char *path;
    GFile *file;
    BbDocument *other;
    GPtrArray *arrivals; /* what was told */
} Fixture;

static void
arrived_cb (Fixture *self, BbArrival *arrival)
{
    g_ptr_array_add (self->arrivals, bb_arrival_describe (arrival));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    *(GAsyncResult **) user_data = g_object_ref (result);
}

static BbSession *
open_session (Fixture *self)
{
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;
    BbSession *session;

    bb_session_open_async (self->file, self->catalogue, NULL, opened_cb, &result);
    bb_test_iterate_while (result == NULL);
    session = bb_session_open_finish (result, &error);
    g_assert_no_error (error);
    bb_session_set_tempo (session, LOOK_MS, SAVE_MS);
    return session;
}

static BbDocument *
load (Fixture *self)
{
    g_autoptr (GError) error = NULL;
    BbDocument *document =
        bb_project_file_load (self->file, bb_project_schema_get (), NULL, &error);

    g_assert_no_error (error);
    return document;
}

/* Writes the file as another program would, which does not look first. */
static void
write_text (const char *path, const char *text)
{
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
write_other (Fixture *self)
{
    g_autoptr (GBytes) bytes = bb_project_writer_write (self->other);
    gsize size;
    const char *data = g_bytes_get_data (bytes, &size);

    g_assert_true (g_file_set_contents (self->path, data, (gssize) size, NULL));
}

static void
set_up (Fixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) document = bb_test_document_new ();

    self->catalogue = bb_test_catalogue_new ();
    self->dir = bb_test_make_dir ();
    self->path = g_build_filename (self->dir, "plan.bouwbord", NULL);
    self->file = g_file_new_for_path (self->path);
    self->arrivals = g_ptr_array_new_with_free_func (g_free);
    bb_test_document_set (document, "project/title", "Plan");
    g_assert_true (bb_project_file_save (self->file, document, NULL, NULL));
    self->session = open_session (self);
    self->block = bb_project_find_block (bb_session_get_project (self->session), "1");
    self->other = load (self);
    bb_document_use_actor (self->other, "fatima");
    bb_test_document_set (self->other, "actors/fatima", "Fatima");
    g_signal_connect_swapped (self->session, "arrived", G_CALLBACK (arrived_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
    bb_test_iterate_while (bb_session_get_state (self->session) == BB_SESSION_SAVING);
    g_assert_finalize_object (self->session);
    g_assert_finalize_object (self->catalogue);
    g_assert_finalize_object (self->other);
    g_ptr_array_unref (self->arrivals);
    g_object_unref (self->file);
    bb_test_remove_dir (self->dir);
    g_free (self->dir);
    g_free (self->path);
}

static void
set_owner (Fixture *self, const char *owner)
{
    g_autoptr (BbBasis) basis = bb_session_begin_field (self->session, self->block, "owner");

    g_assert_true (bb_session_set_field (self->session, self->block, "owner", owner, basis, NULL));
}

static gboolean
file_says (Fixture *self, const char *path, const char *value)
{
    g_autoptr (BbDocument) held =
        bb_project_file_load (self->file, bb_project_schema_get (), NULL, NULL);

    return held != NULL && g_strcmp0 (bb_document_get_value (held, path), value) == 0;
}

static gboolean
has_problem (Fixture *self, BbStorageError code)
{
    return g_error_matches (bb_session_get_problem (self->session), BB_STORAGE_ERROR, (int) code);
}

/* Nobody asked for it. */
static void
test_saves_itself (Fixture *self, gconstpointer data)
{
    set_owner (self, "Griffie");
    g_assert_cmpint (bb_session_get_state (self->session), ==, BB_SESSION_MODIFIED);
    bb_test_iterate_while (bb_session_get_state (self->session) != BB_SESSION_SAVED);
    g_assert_true (file_says (self, OWNER, "\"Griffie\""));
    g_assert_false (bb_session_get_ahead (self->session));
}

/* Opening writes nothing, nor does looking on. */
static void
test_writes_nothing (Fixture *self, gconstpointer data)
{
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    GStatBuf first, last;

    g_assert_cmpint (g_stat (self->path, &first), ==, 0);
    g_assert_true (g_file_get_contents (self->path, &before, NULL, NULL));
    bb_session_set_active (self->session, TRUE);
    bb_test_document_set (self->other, OWNER, "Webteam");
    write_other (self);
    g_assert_cmpint (g_stat (self->path, &first), ==, 0);
    bb_test_iterate_while (self->arrivals->len == 0);
    bb_test_iterate_while (bb_session_get_ahead (self->session));
    g_assert_cmpint (bb_session_get_state (self->session), ==, BB_SESSION_SAVED);
    g_assert_cmpint (g_stat (self->path, &last), ==, 0);
    g_assert_cmpuint (first.st_ino, ==, last.st_ino);
}

/* What others wrote comes, is told, and both have all. */
static void
test_merges (Fixture *self, gconstpointer data)
{
    bb_session_set_active (self->session, TRUE);
    set_owner (self, "Griffie");
    bb_test_document_set (self->other, "blocks/p1-c1-b2/owner", "Webteam");
    write_other (self);
    bb_test_iterate_while (self->arrivals->len == 0);
    g_assert_cmpstr (self->arrivals->pdata[0], ==, "1 change from Fatima");
    bb_test_iterate_while (bb_session_get_state (self->session) != BB_SESSION_SAVED);
    g_assert_true (file_says (self, OWNER, "\"Griffie\""));
    g_assert_true (file_says (self, "blocks/p1-c1-b2/owner", "\"Webteam\""));
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "Griffie");
}

/* Two people who write the same have nothing to tell each other, but one of them must write. */
static void
test_equal_values (Fixture *self, gconstpointer data)
{
    set_owner (self, "Griffie");
    bb_test_document_set (self->other, OWNER, "Griffie");
    write_other (self);
    bb_session_set_active (self->session, TRUE);
    bb_test_iterate_while (bb_session_get_ahead (self->session));
    g_assert_cmpuint (self->arrivals->len, ==, 0);
    g_clear_object (&self->other);
    self->other = load (self);
    g_assert_true (bb_document_equal (
        self->other, bb_project_get_document (bb_session_get_project (self->session))));
}

/* A sync program writes in pieces: half a file is no reason to speak, if the rest comes. */
static void
test_half_file_is_waited_for (Fixture *self, gconstpointer data)
{
    g_autofree char *text = NULL;
    g_autoptr (BbDocument) document = NULL;
    BbTestCounter problems = { 0 };
    gint64 due;

    bb_test_count_notify (&problems, self->session, "problem");
    bb_session_set_tempo (self->session, 100 * LOOK_MS, SAVE_MS);
    g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
    text[strlen (text) / 2] = '\0';
    write_text (self->path, text);
    bb_session_set_active (self->session, TRUE);
    bb_test_iterate_while (bb_follow_get_content (self->session->follow));
    set_owner (self, "Griffie");
    due = bb_pace_get_due (&self->session->pace);
    bb_test_iterate_while (g_get_monotonic_time () < due + SAVE_MS * G_TIME_SPAN_MILLISECOND);
    g_assert_cmpint (bb_session_get_state (self->session), ==, BB_SESSION_MODIFIED);
    bb_test_document_set (self->other, "blocks/p1-c1-b2/owner", "Webteam");
    write_other (self);
    bb_test_iterate_while (self->arrivals->len == 0);
    bb_test_iterate_while (bb_session_get_state (self->session) != BB_SESSION_SAVED);
    g_assert_true (file_says (self, OWNER, "\"Griffie\""));
    g_assert_cmpuint (problems.count, ==, 0);
    bb_test_count_clear (&problems);
}

/* What stays damaged is not written over; once it is whole again, all goes on. */
static void
test_damaged_file_is_left (Fixture *self, gconstpointer data)
{
    g_autofree char *left = NULL;

    bb_session_set_active (self->session, TRUE);
    write_text (self->path, "{ \"format\": \"bouw");
    bb_test_iterate_while (!has_problem (self, BB_STORAGE_ERROR_OCCUPIED));
    g_assert_cmpint (bb_session_get_state (self->session), ==, BB_SESSION_FAILED);
    g_assert_nonnull (strstr (bb_session_get_problem (self->session)->message, "“plan.bouwbord”"));
    set_owner (self, "Griffie");
    g_assert_true (g_file_get_contents (self->path, &left, NULL, NULL));
    g_assert_cmpstr (left, ==, "{ \"format\": \"bouw");

    write_other (self);
    bb_test_iterate_while (bb_session_get_state (self->session) != BB_SESSION_SAVED);
    g_assert_true (file_says (self, OWNER, "\"Griffie\""));
}

/* Another project in its place is no version of this one. */
static void
test_another_project_is_left (Fixture *self, gconstpointer data)
{
    g_autoptr (BbDocument) another = bb_document_dup_as (self->other, "another");

    g_set_object (&self->other, another);
    write_other (self);
    bb_session_set_active (self->session, TRUE);
    bb_test_iterate_while (!has_problem (self, BB_STORAGE_ERROR_OCCUPIED));
    g_assert_cmpstr (bb_document_get_id (self->other), ==, "another");
}

/* What would empty the board is for a person to judge. */
static void
test_emptied_board_is_asked_about (Fixture *self, gconstpointer data)
{
    for (guint i = 1; i <= 3; i++) {
        g_autofree char *path = g_strdup_printf ("blocks/p1-c1-b%u/owner", i);

        bb_test_document_set (self->other, path, "Webteam");
    }
    write_other (self);
    bb_session_set_active (self->session, TRUE);
    bb_test_iterate_while (self->arrivals->len == 0);
    for (guint i = 1; i <= 3; i++) {
        g_autofree char *path = g_strdup_printf ("blocks/p1-c1-b%u/owner", i);

        bb_test_document_set (self->other, path, NULL);
    }
    write_other (self);
    bb_test_iterate_while (!has_problem (self, BB_STORAGE_ERROR_DOUBTFUL));
    g_assert_cmpstr (bb_block_get_owner (self->block), ==, "Webteam");
}

/* Renamed in its folder it is the same file; the work goes there. */
static void
test_renamed_file_is_followed (Fixture *self, gconstpointer data)
{
    g_autofree char *path = g_build_filename (self->dir, "board.bouwbord", NULL);
    g_autoptr (GFile) file = g_file_new_for_path (path);

    g_assert_cmpint (g_rename (self->path, path), ==, 0);
    bb_session_set_active (self->session, TRUE);
    bb_test_iterate_while (!g_file_equal (bb_session_get_file (self->session), file));
    g_assert_null (bb_session_get_problem (self->session));
    set_owner (self, "Griffie");
    bb_test_iterate_while (bb_session_get_state (self->session) != BB_SESSION_SAVED);
    g_set_object (&self->file, file);
    g_assert_true (file_says (self, OWNER, "\"Griffie\""));
    g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
}

/* A sync program sets our version aside; the project is where its next version comes. */
static void
test_copy_is_not_followed (Fixture *self, gconstpointer data)
{
    g_autofree char *copy = g_build_filename (self->dir, "plan (conflicted copy).bouwbord", NULL);

    g_assert_cmpint (g_rename (self->path, copy), ==, 0);
    bb_session_set_active (self->session, TRUE);
    bb_test_iterate_while (!has_problem (self, BB_STORAGE_ERROR_MISSING));
    set_owner (self, "Griffie");
    write_other (self);
    bb_test_iterate_while (bb_session_get_state (self->session) != BB_SESSION_SAVED);
    g_assert_true (g_file_equal (bb_session_get_file (self->session), self->file));
    g_assert_true (file_says (self, OWNER, "\"Griffie\""));
}

/* Gone is said, and nothing is written; back again, all goes on. */
static void
test_missing_file_is_said (Fixture *self, gconstpointer data)
{
    g_autofree char *away = g_strconcat (self->dir, "-away", NULL);

    g_assert_cmpint (g_rename (self->dir, away), ==, 0);
    bb_session_set_active (self->session, TRUE);
    bb_test_iterate_while (!has_problem (self, BB_STORAGE_ERROR_MISSING));
    set_owner (self, "Griffie");
    g_assert_cmpint (g_rename (away, self->dir), ==, 0);
    bb_test_iterate_while (bb_session_get_state (self->session) != BB_SESSION_SAVED);
    g_assert_true (file_says (self, OWNER, "\"Griffie\""));
}

/* Two windows on one file follow each other, and fall silent. */
static void
test_two_sessions (Fixture *self, gconstpointer data)
{
    g_autoptr (BbSession) second = open_session (self);
    BbBlock *theirs = bb_project_find_block (bb_session_get_project (second), "1");
    BbDocument *ours = bb_project_get_document (bb_session_get_project (self->session));

    bb_session_set_active (self->session, TRUE);
    bb_session_set_active (second, TRUE);
    for (guint i = 0; i < 3; i++) {
        g_autofree char *owner = g_strdup_printf ("Team %u", i);

        set_owner (self, owner);
        bb_test_iterate_while (g_strcmp0 (bb_block_get_owner (theirs), owner) != 0);
    }
    bb_test_iterate_while (bb_session_get_ahead (self->session) || bb_session_get_ahead (second));
    g_assert_true (
        bb_document_equal (ours, bb_project_get_document (bb_session_get_project (second))));
    g_assert_null (bb_session_get_undo_label (second));
    g_assert_finalize_object (g_steal_pointer (&second));
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    ADD ("/session/follow/saves-itself", test_saves_itself);
    ADD ("/session/follow/writes-nothing-of-its-own", test_writes_nothing);
    ADD ("/session/follow/merges", test_merges);
    ADD ("/session/follow/equal-values", test_equal_values);
    ADD ("/session/follow/half-a-file-is-waited-for", test_half_file_is_waited_for);
    ADD ("/session/follow/damaged-is-left", test_damaged_file_is_left);
    ADD ("/session/follow/another-project-is-left", test_another_project_is_left);
    ADD ("/session/follow/emptied-board-is-asked-about", test_emptied_board_is_asked_about);
    ADD ("/session/follow/renamed-is-followed", test_renamed_file_is_followed);
    ADD ("/session/follow/copy-is-not-followed", test_copy_is_not_followed);
    ADD ("/session/follow/missing-is-said", test_missing_file_is_said);
    ADD ("/session/follow/two-sessions", test_two_sessions);

    return g_test_run ();
}
