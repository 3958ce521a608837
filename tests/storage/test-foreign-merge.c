/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "document/bb-merge.h"
#include "sample-file.h"

#define OWNER "blocks/b/owner"
#define DUE "blocks/b/due"
#define ITEM "parking/i"
#define TEXT "parking/i/text"

static char *
owner_and_due (void)
{
    return sample_file_new (ENTRIES (OWNER " s:1/4 \"x\"", DUE " s:2/4 \"d\""));
}

static char *
owner_by_hand (void)
{
    char *text = owner_and_due ();

    sample_file_replace (&text, "\"owner\": \"x\"", "\"owner\": \"y\"");
    return text;
}

/* Merges two copies, which must come to the same in both orders. */
static BbDocument *
merge (BbDocument *a, BbDocument *b)
{
    BbDocument *merged = bb_document_dup (a);
    g_autoptr (BbDocument) other = bb_document_dup (b);
    g_autofree char *text = NULL;
    g_autofree char *other_text = NULL;
    g_autoptr (GError) error = NULL;

    bb_merge_into (merged, b, NULL, NULL, &error);
    g_assert_no_error (error);
    bb_merge_into (other, a, NULL, NULL, &error);
    g_assert_no_error (error);
    text = sample_file_write (merged);
    other_text = sample_file_write (other);
    g_assert_cmpstr (text, ==, other_text);
    return merged;
}

/* Example 14: whoever opens it makes the same write. */
static void
test_both_open (void)
{
    g_autofree char *text = owner_by_hand ();
    g_autoptr (BbDocument) a = sample_file_read (text, BB_PROJECT_EDITED);
    g_autoptr (BbDocument) b = sample_file_read (text, BB_PROJECT_EDITED);
    g_autoptr (BbDocument) merged = merge (a, b);

    sample_file_assert_list (merged, OWNER, "\"y\"@x69470a775276c16e:1/5");
    g_assert_true (bb_document_equal (merged, a));
    g_assert_finalize_object (g_steal_pointer (&merged));
}

/* Example 15: both go on. */
static void
test_both_go_on (void)
{
    g_autofree char *text = owner_by_hand ();
    g_autoptr (BbDocument) a = sample_file_read (text, BB_PROJECT_EDITED);
    g_autoptr (BbDocument) b = sample_file_read (text, BB_PROJECT_EDITED);
    g_autoptr (BbDocument) merged = NULL;

    sample_file_set (a, "a", OWNER, "\"z\"");
    sample_file_set (b, "b", DUE, "\"e\"");
    merged = merge (a, b);
    sample_file_assert_list (merged, OWNER, "\"z\"@a:1/6");
    sample_file_assert_list (merged, DUE, "\"e\"@b:1/6");
}

/* Example 16: one has the file from before and edits that. */
static void
test_from_before (void)
{
    g_autofree char *text = owner_by_hand ();
    g_autofree char *former = owner_and_due ();
    g_autoptr (BbDocument) a = sample_file_read (text, BB_PROJECT_EDITED);
    g_autoptr (BbDocument) b = sample_file_read (former, BB_PROJECT_INTACT);
    g_autoptr (BbDocument) merged = NULL;

    sample_file_set (b, "b", OWNER, "\"w\"");
    merged = merge (a, b);
    sample_file_assert_list (merged, OWNER, "\"y\"@x69470a775276c16e:1/5 \"w\"@b:1/5");
    g_assert_cmpstr (bb_document_get_value (merged, OWNER), ==, "\"y\"");
}

/* Example 17: no merge data. */
static void
test_stampless (void)
{
    g_autofree char *text = owner_and_due ();
    g_autoptr (BbDocument) a = NULL;
    g_autoptr (BbDocument) b = NULL;
    g_autoptr (BbDocument) merged = NULL;

    sample_file_drop_merge (&text);
    a = sample_file_read (text, BB_PROJECT_STAMPLESS);
    b = sample_file_read (text, BB_PROJECT_STAMPLESS);
    sample_file_set (a, "a", OWNER, "\"y\"");
    sample_file_set (b, "b", DUE, "\"e\"");
    merged = merge (a, b);
    sample_file_assert_list (merged, OWNER, "\"y\"@a:1/1");
    sample_file_assert_list (merged, DUE, "\"e\"@b:1/1");
}

/* Example 18: a line is deleted by hand. */
static void
test_removed (void)
{
    g_autofree char *text = owner_and_due ();
    g_autofree char *former = owner_and_due ();
    g_autoptr (BbDocument) a = NULL;
    g_autoptr (BbDocument) b = sample_file_read (former, BB_PROJECT_INTACT);
    g_autoptr (BbDocument) merged = NULL;

    sample_file_replace (&text, ",\n      \"owner\": \"x\"", "");
    a = sample_file_read (text, BB_PROJECT_EDITED);
    sample_file_set (b, "b", DUE, "\"e\"");
    merged = merge (a, b);
    sample_file_assert_list (merged, OWNER, "%s", "");
    sample_file_assert_list (merged, DUE, "\"e\"@b:1/5");
}

/* Example 19: an item is deleted by hand and edited elsewhere. */
static void
test_removed_item (void)
{
    g_autofree char *former = sample_file_new (
        ENTRIES (ITEM " s:3/1 true", TEXT " s:1/1 \"t\"", "parking/i/owner s:2/1 \"o\""));
    g_autofree char *text = g_strdup (former);
    g_autoptr (BbDocument) a = NULL;
    g_autoptr (BbDocument) b = sample_file_read (former, BB_PROJECT_INTACT);
    g_autoptr (BbDocument) merged = NULL;

    sample_file_replace (&text, "\"i\": {\n      \"owner\": \"o\",\n      \"text\": \"t\"\n    }",
                         "");
    a = sample_file_read (text, BB_PROJECT_EDITED);
    sample_file_set (b, "b", TEXT, "\"u\"");
    merged = merge (a, b);
    sample_file_assert_list (merged, ITEM, "true@b:2/2");
    sample_file_assert_list (merged, TEXT, "\"u\"@b:1/2");
    sample_file_assert_list (merged, "parking/i/owner", "\"o\"@s:2/1");
    g_assert_true (bb_document_is_there (merged, ITEM));
}

/* Two who changed the same line by hand, one of them another line too, in one item that the other
 * then removed: a removal of what one has seen holds. */
static void
test_same_change_in_item (void)
{
    g_autofree char *one = sample_file_new (
        ENTRIES (ITEM " s:3/1 true", TEXT " s:1/1 \"t\"", "parking/i/owner s:2/1 \"o\""));
    g_autofree char *two = g_strdup (one);
    g_autoptr (BbDocument) a = NULL;
    g_autoptr (BbDocument) b = NULL;
    g_autoptr (BbDocument) merged = NULL;
    g_autoptr (BbTransaction) removal = bb_transaction_new ("edit", NULL);

    sample_file_replace (&one, "\"text\": \"t\"", "\"text\": \"u\"");
    sample_file_replace (&two, "\"text\": \"t\"", "\"text\": \"u\"");
    sample_file_replace (&two, "\"owner\": \"o\"", "\"owner\": \"p\"");
    a = sample_file_read (one, BB_PROJECT_EDITED);
    b = sample_file_read (two, BB_PROJECT_EDITED);
    merged = merge (a, b);
    g_assert_true (bb_document_is_there (merged, ITEM));
    g_clear_object (&merged);
    bb_transaction_remove (removal, ITEM);
    bb_document_commit (b, removal, NULL, NULL);
    merged = merge (a, b);
    g_assert_false (bb_document_is_there (merged, ITEM));
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/foreign-merge/both-open", test_both_open);
    g_test_add_func ("/foreign-merge/both-go-on", test_both_go_on);
    g_test_add_func ("/foreign-merge/file-from-before", test_from_before);
    g_test_add_func ("/foreign-merge/stampless", test_stampless);
    g_test_add_func ("/foreign-merge/removed", test_removed);
    g_test_add_func ("/foreign-merge/removed-item", test_removed_item);
    g_test_add_func ("/foreign-merge/same-change-in-item", test_same_change_in_item);
    return g_test_run ();
}
