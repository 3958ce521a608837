/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-save-point.h"

#include "bb-sample.h"
#include "bb-test.h"

#define STATUS "blocks/b/status"

static BbSavePoint *
make (BbDocument *document)
{
    BbSavePoint *self = bb_save_point_new (document);
    g_autoptr (BbDocument) saved = bb_document_dup (document);

    bb_save_point_set_saved (self, saved);
    return self;
}

static void
test_never_saved (void)
{
    g_autoptr (BbDocument) document = bb_sample_document_new (NULL, NULL);
    g_autoptr (BbSavePoint) self = bb_save_point_new (document);
    g_autoptr (BbDocument) saved = bb_document_dup (document);
    g_autoptr (BbDocument) got = NULL;
    gboolean modified;

    g_object_get (self, "document", &got, "modified", &modified, NULL);
    g_assert_true (got == document);
    g_assert_true (modified);
    bb_save_point_set_saved (self, saved);
    g_assert_false (bb_save_point_get_modified (self));
    bb_save_point_set_saved (self, NULL);
    g_assert_true (bb_save_point_get_modified (self));
    bb_sample_commit (document, "a", bb_sample_set (STATUS, "x", NULL));
    g_assert_true (bb_save_point_get_modified (self));
    g_assert_finalize_object (g_steal_pointer (&self));
}

/* Values count, not who wrote them. */
static void
test_there_and_back (void)
{
    g_autoptr (BbDocument) document =
        bb_sample_document_new (STATUS, "x@s1/1", "project/title", "t@s2/1", NULL);
    g_autoptr (BbSavePoint) self = make (document);
    BbTestCounter counter = { 0 };

    bb_test_count_notify (&counter, self, "modified");
    g_assert_false (bb_save_point_get_modified (self));
    bb_sample_commit (document, "a", bb_sample_set (STATUS, "y", NULL));
    g_assert_true (bb_save_point_get_modified (self));
    bb_sample_commit (document, "a", bb_sample_set ("project/title", "u", NULL));
    g_assert_cmpuint (counter.count, ==, 1);
    bb_sample_commit (document, "b", bb_sample_set (STATUS, "x", NULL));
    g_assert_true (bb_save_point_get_modified (self));
    bb_sample_commit (document, "b", bb_sample_set ("project/title", "t", NULL));
    g_assert_false (bb_save_point_get_modified (self));
    g_assert_cmpuint (counter.count, ==, 2);
    bb_test_count_clear (&counter);
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_conflict (void)
{
    g_autoptr (BbDocument) document = bb_sample_document_new (STATUS, "x@s1/1", NULL);
    g_autoptr (BbSavePoint) self = make (document);
    g_autoptr (BbBasis) basis = bb_basis_new ();

    bb_basis_name (basis, STATUS, NULL);
    bb_sample_commit (document, "b", bb_sample_set (STATUS, "x", basis));
    g_assert_false (bb_save_point_get_modified (self));
    bb_sample_commit (document, "c", bb_sample_set (STATUS, "y", basis));
    g_assert_true (bb_save_point_get_modified (self));
    bb_sample_commit (document, "c", bb_sample_set (STATUS, "x", NULL));
    g_assert_false (bb_save_point_get_modified (self));
    g_assert_finalize_object (g_steal_pointer (&self));
}

/* The fields of an item come and go with it. */
static void
test_item (void)
{
    g_autoptr (BbDocument) document = bb_sample_document_new (
        "parking/i", "true@s1/1", "parking/i/text", "t@s2/1", "parking/gone/text", "t@s3/1", NULL);
    g_autoptr (BbSavePoint) self = make (document);

    /* What is not there has no values. */
    bb_sample_commit (document, "a", bb_sample_set ("parking/gone/text", "u", NULL));
    g_assert_true (bb_save_point_get_modified (self));
    bb_sample_commit (document, "a", bb_sample_remove ("parking/gone", NULL));
    g_assert_false (bb_save_point_get_modified (self));

    bb_sample_commit (document, "a", bb_sample_set ("parking/i/text", "u", NULL));
    bb_sample_commit (document, "a", bb_sample_remove ("parking/i", NULL));
    g_assert_true (bb_save_point_get_modified (self));
    bb_sample_commit (document, "a", bb_sample_set ("parking/i/text", "t", NULL));
    g_assert_false (bb_save_point_get_modified (self));
    g_assert_finalize_object (g_steal_pointer (&self));
}

/* Saving takes time: what was edited meanwhile is not saved. */
static void
test_saved_while_editing (void)
{
    g_autoptr (BbDocument) document = bb_sample_document_new (
        STATUS, "x@s1/1", "parking/i", "true@s2/1", "parking/i/text", "t@s3/1", NULL);
    g_autoptr (BbSavePoint) self = make (document);
    g_autoptr (BbDocument) saved = NULL;

    bb_sample_commit (document, "a", bb_sample_set (STATUS, "y", NULL));
    saved = bb_document_dup (document);
    bb_sample_commit (document, "a", bb_sample_remove ("parking/i", NULL));
    bb_save_point_set_saved (self, saved);
    g_assert_true (bb_save_point_get_modified (self));
    bb_sample_commit (document, "a", bb_sample_set ("parking/i/text", "u", NULL));
    g_assert_true (bb_save_point_get_modified (self));
    bb_sample_commit (document, "a", bb_sample_set ("parking/i/text", "t", NULL));
    g_assert_false (bb_save_point_get_modified (self));
    g_assert_finalize_object (g_steal_pointer (&self));
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/save-point/never-saved", test_never_saved);
    g_test_add_func ("/save-point/there-and-back", test_there_and_back);
    g_test_add_func ("/save-point/conflict", test_conflict);
    g_test_add_func ("/save-point/item", test_item);
    g_test_add_func ("/save-point/saved-while-editing", test_saved_while_editing);

    return g_test_run ();
}
