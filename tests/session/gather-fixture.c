/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "gather-fixture.h"

#include "storage/bb-project-file.h"

void
gather_fixture_set_up (GatherFixture *self, gconstpointer data)
{
    self->dir = bb_test_make_dir ();
    self->catalogue = bb_test_catalogue_new ();
    self->session = bb_session_new ("Bouwen", "Waterdrecht", "en", self->catalogue);
    self->project = bb_session_get_project (self->session);
    self->block = bb_project_find_block (self->project, "1");
    gather_fixture_set (self, "owner", "Balie");
    self->start = bb_document_dup (bb_project_get_document (self->project));
}

void
gather_fixture_tear_down (GatherFixture *self, gconstpointer data)
{
    g_assert_finalize_object (self->start);
    g_assert_finalize_object (self->session);
    g_assert_finalize_object (self->catalogue);
    bb_test_remove_dir (self->dir);
    g_free (self->dir);
}

/* The project as it was sent, with somebody who begins to edit it. */
BbDocument *
gather_fixture_dup_copy (GatherFixture *self, const char *actor, const char *name)
{
    BbDocument *copy = bb_document_dup (self->start);
    g_autofree char *path = g_strconcat ("actors/", actor, NULL);

    bb_document_use_actor (copy, actor);
    if (name != NULL)
        bb_test_document_set (copy, path, name);
    return copy;
}

GFile *
gather_fixture_get_file (GatherFixture *self, const char *name)
{
    g_autofree char *path = g_build_filename (self->dir, name, NULL);

    return g_file_new_for_path (path);
}

GFile *
gather_fixture_save (GatherFixture *self, BbDocument *document, const char *name)
{
    GFile *file = gather_fixture_get_file (self, name);
    g_autoptr (GError) error = NULL;

    bb_project_file_save (file, document, NULL, &error);
    g_assert_no_error (error);
    return file;
}

GFile *
gather_fixture_write (GatherFixture *self, const char *name, const char *text)
{
    GFile *file = gather_fixture_get_file (self, name);

    g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
    return file;
}

/* An edit of the first block in this window. */
void
gather_fixture_set (GatherFixture *self, const char *field, const char *text)
{
    g_autoptr (BbBasis) basis = bb_session_begin_field (self->session, self->block, field);

    g_assert_true (bb_session_set_field (self->session, self->block, field, text, basis, NULL));
}

/* Takes the file. */
void
gather_add (BbGather *gather, GFile *file)
{
    bb_gather_add_file (gather, file);
    g_object_unref (file);
}

/* Borrowed. */
BbReturnedCopy *
gather_get (BbGather *gather, guint position)
{
    g_autoptr (BbReturnedCopy) copy =
        g_list_model_get_item (bb_gather_get_copies (gather), position);

    return copy;
}

void
gather_wait (BbGather *gather)
{
    bb_test_iterate_while (bb_gather_get_busy (gather));
}

BbGathered *
gather_take_in (BbGather *gather)
{
    g_autoptr (GError) error = NULL;
    BbGathered *gathered;

    gather_wait (gather);
    gathered = bb_gather_take_in (gather, &error);
    g_assert_no_error (error);
    return gathered;
}
