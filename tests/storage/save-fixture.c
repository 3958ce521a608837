/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "save-fixture.h"

#include "bb-test-catalogue.h"
#include "bb-test.h"
#include "model/bb-project-schema.h"
#include "storage/bb-project-file.h"
#include "storage/bb-project-writer.h"

#define OWNER "blocks/p1-c1-b1/owner"
#define DUE "blocks/p1-c1-b1/due"

void
save_fixture_write (const char *path, BbDocument *document)
{
    g_autoptr (GBytes) bytes = bb_project_writer_write (document);
    g_autoptr (GError) error = NULL;

    g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                         &error);
    g_assert_no_error (error);
}

void
save_fixture_write_text (const char *path, const char *text)
{
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

void
save_fixture_set_up (SaveFixture *self, gconstpointer data)
{
    g_autoptr (GBytes) bytes = NULL;

    self->dir = bb_test_make_dir ();
    self->path = g_build_filename (self->dir, "x.bouwbord", NULL);
    self->file = g_file_new_for_path (self->path);
    self->ours = bb_test_document_new ();
    bb_test_document_set (self->ours, "project/title", "Bouwen");
    bb_test_document_set (self->ours, "project/notes", "Wat iedereen weet");
    bb_test_document_set (self->ours, OWNER, "Noor");
    bytes = bb_project_writer_write (self->ours);
    self->mark = bb_file_mark_new (bytes);
    save_fixture_write (self->path, self->ours);

    self->theirs = bb_document_dup (self->ours);
    bb_test_document_set (self->ours, OWNER, "Anna");
    bb_test_document_set (self->theirs, DUE, "2026-11-24");
}

void
save_fixture_tear_down (SaveFixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->ours);
    g_assert_finalize_object (self->theirs);
    g_object_unref (self->file);
    bb_file_mark_free (self->mark);
    bb_test_remove_dir (self->dir);
    g_free (self->path);
    g_free (self->dir);
}

BbDocument *
save_fixture_read (SaveFixture *self)
{
    g_autoptr (GError) error = NULL;
    BbDocument *document =
        bb_project_file_load (self->file, bb_project_schema_get (), NULL, &error);

    g_assert_no_error (error);
    return document;
}

void
save_fixture_assert_holds_both (SaveFixture *self)
{
    g_autoptr (BbDocument) found = save_fixture_read (self);
    g_autofree char *owner = bb_document_dup_string (found, OWNER);
    g_autofree char *due = bb_document_dup_string (found, DUE);

    g_assert_cmpstr (owner, ==, "Anna");
    g_assert_cmpstr (due, ==, "2026-11-24");
    g_assert_cmpuint (save_fixture_count_files (self), ==, 1);
}

void
save_fixture_assert_text (SaveFixture *self, const char *expected)
{
    g_autofree char *text = NULL;

    g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
    g_assert_cmpstr (text, ==, expected);
}

guint
save_fixture_count_files (SaveFixture *self)
{
    g_autoptr (GDir) dir = g_dir_open (self->dir, 0, NULL);
    guint count = 0;

    while (g_dir_read_name (dir) != NULL)
        count++;
    return count;
}

/* As a window saves what it has opened. */
BbProjectSave *
save_fixture_new_save (SaveFixture *self)
{
    BbProjectSave *save = bb_project_save_new (self->file, self->ours);

    bb_project_save_set_expected (save, self->mark);
    return save;
}

void
save_fixture_run (BbProjectSave *save)
{
    g_autoptr (GError) error = NULL;

    bb_project_save_run (save, NULL, &error);
    g_assert_no_error (error);
}

void
save_fixture_assert_refused (BbProjectSave *save, BbStorageError code, const char *says)
{
    g_autoptr (GError) error = NULL;

    g_assert_false (bb_project_save_run (save, NULL, &error));
    g_assert_error (error, BB_STORAGE_ERROR, (int) code);
    if (strstr (error->message, says) == NULL)
        g_error ("“%s” does not say “%s”", error->message, says);
    g_assert_nonnull (strstr (error->message, "Save As"));
}
