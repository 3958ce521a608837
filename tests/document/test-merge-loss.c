/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-document-builder.h"
#include "document/bb-merge-loss.h"
#include "document/bb-merge.h"

#include "bb-sample.h"
#include "bb-test.h"

#define OWNER "blocks/b/owner"
#define STATUS "blocks/b/status"
#define TEXT "parking/i/text"

static GPtrArray *
list (BbDocument *first, BbDocument *second)
{
    GPtrArray *documents = g_ptr_array_new ();

    g_ptr_array_add (documents, first);
    g_ptr_array_add (documents, second);
    return documents;
}

static BbDocument *
merge (BbDocument *first, BbDocument *second)
{
    BbDocument *merged = bb_document_dup (first);

    g_assert_true (bb_merge_into (merged, second, NULL, NULL, NULL));
    return merged;
}

/* What one replaced, what one removed, and what both wrote: nothing of it is lost. */
static void
test_merge (void)
{
    g_autoptr (BbDocument) a =
        bb_sample_document_new (OWNER, "x@s1/1", STATUS, "done@s2/1", TEXT, "t@s3/1", NULL);
    g_autoptr (BbDocument) b = bb_document_dup (a);
    g_autoptr (BbDocument) merged = NULL;
    g_autoptr (GPtrArray) sources = list (a, b);

    bb_sample_commit (a, "a", bb_sample_set (OWNER, "y", NULL));
    bb_sample_commit (b, "b", bb_sample_set (OWNER, "z", NULL));
    bb_sample_commit (b, "b", bb_sample_remove (STATUS, NULL));
    bb_sample_commit (a, "a", bb_sample_set (TEXT, "u", NULL));
    merged = merge (a, b);
    g_assert_cmpuint (bb_merge_loss_count (merged, sources), ==, 0);
}

/* A merge that were wrong would be found out. */
static void
test_loss (void)
{
    g_autoptr (BbDocument) a = bb_sample_document_new (OWNER, "x@s1/1", STATUS, "done@s2/1", NULL);
    g_autoptr (BbDocument) b = bb_document_dup (a);
    g_autoptr (BbDocument) merged = NULL;
    g_autoptr (GPtrArray) sources = list (a, b);

    bb_sample_commit (b, "b", bb_sample_set (OWNER, "z", NULL));
    bb_sample_commit (b, "b", bb_sample_set (TEXT, "t", NULL));
    merged = merge (a, b);
    bb_sample_commit (merged, "m", bb_sample_set (OWNER, "w", NULL));
    g_assert_cmpuint (bb_merge_loss_count (merged, sources), ==, 1);
    g_assert_cmpuint (bb_merge_loss_count (a, sources), ==, 3);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/merge-loss/merge", test_merge);
    g_test_add_func ("/merge-loss/loss", test_loss);

    return g_test_run ();
}
