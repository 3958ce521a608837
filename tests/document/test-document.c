/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-document.h"

#include "document/bb-value.h"

#include "bb-sample.h"
#include "bb-test.h"

static void
append_cb (BbRegister *register_, gpointer user_data)
{
    g_string_append_printf (user_data, "%s ", bb_register_get_path (register_));
}

static void
assert_names (BbDocument *document, const char *container, const char *expected)
{
    g_auto (GStrv) names = bb_document_dup_names (document, container);
    g_autofree char *joined = g_strjoinv (" ", names);

    g_assert_cmpstr (joined, ==, expected);
}

static void
test_new (void)
{
    g_autoptr (BbSchema) schema = bb_sample_schema_new ();
    g_autoptr (BbDocument) self = bb_document_new (schema, "0123456789abcdef");

    g_assert_cmpstr (bb_document_get_id (self), ==, "0123456789abcdef");
    g_assert_true (bb_document_get_schema (self) == schema);
    g_assert_cmpuint (bb_document_get_n_registers (self), ==, 0);
    g_assert_cmpuint (bb_document_get_clock (self), ==, 0);
    g_assert_null (bb_document_get_actor (self));
    g_assert_null (bb_document_get_register (self, "project/title"));
    g_assert_null (bb_document_get_value (self, "project/title"));
    assert_names (self, NULL, "");
    g_assert_finalize_object (g_steal_pointer (&self));
    g_assert_finalize_object (g_steal_pointer (&schema));
}

static void
test_values (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new (
        "project/title", "Bord@a1/1", "parking/p", "true@a2/1", "parking/p/text", "t@a3/1",
        "parking/gone/text", "t@a4/1", "blocks/own-1", "true@a5/1", "blocks/own-1/checklist/c",
        "true@a6/1", "blocks/own-1/checklist/c/text", "t@a7/1", "blocks/own-2/checklist/c",
        "true@a8/1", "blocks/own-2/checklist/c/text", "t@a9/1", "catalogue/custom", "5@a10/1",
        NULL);
    g_autofree char *title = bb_document_dup_string (self, "project/title");

    g_assert_cmpstr (title, ==, "Bord");
    g_assert_cmpstr (bb_document_get_value (self, "project/title"), ==, "\"Bord\"");
    g_assert_cmpstr (bb_document_get_value (self, "parking/p"), ==, "true");
    g_assert_null (bb_document_dup_string (self, "parking/p"));
    g_assert_null (bb_document_dup_string (self, "catalogue/custom"));
    g_assert_null (bb_document_dup_string (self, "project/notes"));

    /* An item is there if its life register and those around it have an entry. */
    g_assert_true (bb_document_is_there (self, "parking/p"));
    g_assert_false (bb_document_is_there (self, "parking/gone"));
    g_assert_true (bb_document_is_there (self, "blocks/own-1/checklist/c"));
    g_assert_false (bb_document_is_there (self, "blocks/own-2/checklist/c"));
    g_assert_cmpstr (bb_document_get_value (self, "parking/p/text"), ==, "\"t\"");
    g_assert_null (bb_document_get_value (self, "parking/gone/text"));
    g_assert_nonnull (bb_document_get_register (self, "parking/gone/text"));
    g_assert_nonnull (bb_document_get_value (self, "blocks/own-1/checklist/c/text"));
    g_assert_null (bb_document_get_value (self, "blocks/own-2/checklist/c/text"));
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_names (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new (
        "blocks/a", "x@a1/1", "blocks/a-b/status", "x@a2/1", "blocks/a/status", "x@a3/1",
        "blocks/a0/status", "x@a4/1", "parking/p", "true@a5/1", "parking/p/text", "t@a6/1",
        "parking/q/text", "t@a7/1", "x~1y/z~2", "1@a8/1", "parking/r", "true@a9/1", NULL);

    assert_names (self, NULL, "blocks parking x/y");
    assert_names (self, "blocks", "a a-b a0");
    assert_names (self, "parking", "p r");
    assert_names (self, "parking/p", "text");
    assert_names (self, "parking/q", "");
    assert_names (self, "parking/r", "");
    assert_names (self, "x~1y", "z ");
    assert_names (self, "nothing", "");
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_foreach (void)
{
    g_autoptr (BbDocument) self =
        bb_sample_document_new ("b/c", "x@a1/1", "b", "x@a2/1", "b-c", "x@a3/1", "b/a/d", "x@a4/1",
                                "b0", "x@a5/1", "a", "x@a6/1", NULL);
    g_autoptr (GString) all = g_string_new (NULL);
    g_autoptr (GString) some = g_string_new (NULL);

    bb_document_foreach (self, NULL, append_cb, all);
    bb_document_foreach (self, "b", append_cb, some);
    g_assert_cmpstr (all->str, ==, "a b b-c b/a/d b/c b0 ");
    g_assert_cmpstr (some->str, ==, "b/a/d b/c ");
    g_assert_cmpuint (bb_document_get_n_registers (self), ==, 6);
    g_assert_finalize_object (g_steal_pointer (&self));
}

static void
test_dup (void)
{
    g_autoptr (BbDocument) self =
        bb_sample_document_new ("project/title", "x@a1/1", "actors/z", "x@a2/9", NULL);
    g_autoptr (BbDocument) copy = NULL;

    bb_sample_commit (self, "m", bb_sample_set ("project/title", "y", NULL));
    copy = bb_document_dup (self);
    g_assert_true (bb_document_equal (self, copy));
    g_assert_true (bb_document_get_register (self, "project/title") ==
                   bb_document_get_register (copy, "project/title"));
    g_assert_cmpuint (bb_document_get_clock (copy), ==, 10);
    g_assert_null (bb_document_get_actor (copy));

    bb_sample_commit (copy, "n", bb_sample_set ("project/title", "z", NULL));
    g_assert_false (bb_document_equal (self, copy));
    g_assert_cmpstr (bb_document_get_value (self, "project/title"), ==, "\"y\"");
    bb_sample_check (self);
    bb_sample_check (copy);
    g_assert_finalize_object (g_steal_pointer (&self));
    g_assert_finalize_object (g_steal_pointer (&copy));
}

static void
test_equal (void)
{
    g_autoptr (BbDocument) self = bb_sample_document_new ("a", "x@a1/1", "b", "x@b1/1", NULL);
    g_autoptr (BbDocument) same = bb_sample_document_new ("b", "x@b1/1", "a", "x@a1/1", NULL);
    g_autoptr (BbDocument) value = bb_sample_document_new ("a", "y@a1/1", "b", "x@b1/1", NULL);
    g_autoptr (BbDocument) more = bb_sample_document_new ("a", "x@a1/1 x@b1/1", NULL);
    g_autoptr (BbDocument) seen = bb_sample_document_new ("a", "x@a1/1", "b", "x@b1/1", NULL);

    bb_context_raise (bb_document_get_seen (seen), "c", 1);
    g_assert_true (bb_document_equal (self, same));
    g_assert_false (bb_document_equal (self, value));
    g_assert_false (bb_document_equal (self, more));
    g_assert_false (bb_document_equal (self, seen));
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/document/new", test_new);
    g_test_add_func ("/document/values-of-what-is-there", test_values);
    g_test_add_func ("/document/names", test_names);
    g_test_add_func ("/document/foreach-by-bytes", test_foreach);
    g_test_add_func ("/document/dup-is-its-own", test_dup);
    g_test_add_func ("/document/equal", test_equal);

    return g_test_run ();
}
