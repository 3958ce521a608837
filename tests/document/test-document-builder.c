/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-document-builder.h"

#include "bb-sample.h"
#include "bb-test.h"

static void
add (BbDocumentBuilder *self, const char *path, const char *notation)
{
    g_autoptr (BbEntry) entry = bb_sample_entry_new (path, notation);

    bb_document_builder_add_entry (self, entry);
}

static void
test_entries (void)
{
    g_autoptr (BbSchema) schema = bb_sample_schema_new ();
    g_autoptr (BbDocumentBuilder) self = bb_document_builder_new (schema, "p");
    g_autoptr (BbDocument) document = NULL;

    add (self, "b", "x@a1/1");
    add (self, "a", "y@b1/3");
    add (self, "b", "z@c1/2");
    add (self, "b", "x@a1/1");
    document = bb_document_builder_end (self);

    g_assert_cmpstr (bb_document_get_id (document), ==, "p");
    g_assert_cmpuint (bb_document_get_n_registers (document), ==, 2);
    bb_sample_assert (document, "b", "z@c1/2 x@a1/1");
    bb_sample_assert (document, "a", "y@b1/3");
    g_assert_cmpuint (bb_document_get_clock (document), ==, 3);
    bb_sample_check (document);
    g_assert_finalize_object (g_steal_pointer (&document));
}

/* One dot with two contents, as of a forged file: both stand. */
static void
test_forged (void)
{
    g_autoptr (BbDocument) document =
        bb_sample_document_new ("p", "p@d1/1 q@d1/1", "r", "p@d1/1", NULL);

    bb_sample_assert (document, "p", "q@d1/1 p@d1/1");
    bb_sample_assert (document, "r", "p@d1/1");
    g_assert_true (bb_register_has_conflict (bb_document_get_register (document, "p")));
    g_assert_finalize_object (g_steal_pointer (&document));
}

/* A write of which the value is known is nowhere absent. */
static void
test_absent (void)
{
    g_autoptr (BbDocument) document =
        bb_sample_document_new ("p", "*@a1/1 x@a1/1 *@b1/1", "r", "*@c1/1", "s", "y@c1/2", NULL);

    bb_sample_assert (document, "p", "*@b1/1 x@a1/1");
    bb_sample_assert (document, "r", "");
    bb_sample_assert (document, "s", "y@c1/2");
    g_assert_finalize_object (g_steal_pointer (&document));
}

static void
test_seen (void)
{
    g_autoptr (BbSchema) schema = bb_sample_schema_new ();
    g_autoptr (BbDocumentBuilder) self = bb_document_builder_new (schema, "p");
    g_autoptr (BbDocument) document = NULL;

    bb_document_builder_add_seen (self, "s", 3);
    bb_document_builder_add_seen (self, "t", 9);
    add (self, "a", "x@s7/1");
    add (self, "b", "x@t7/1");
    document = bb_document_builder_end (self);

    g_assert_cmpuint (bb_context_get (bb_document_get_seen (document), "s"), ==, 7);
    g_assert_cmpuint (bb_context_get (bb_document_get_seen (document), "t"), ==, 9);
    g_assert_finalize_object (g_steal_pointer (&document));
}

static void
test_records (void)
{
    g_autoptr (BbSchema) schema = bb_sample_schema_new ();
    g_autoptr (BbDocumentBuilder) self = bb_document_builder_new (schema, "p");
    g_autoptr (BbDocument) document = NULL;

    for (guint i = BB_HISTORY_MAX + 5; i > 0; i--) {
        g_autofree char *line = g_strdup_printf ("%u:a:%u - edit p -", i, i);
        g_autoptr (BbRecord) record = bb_record_parse (line);

        bb_document_builder_add_record (self, record);
    }
    document = bb_document_builder_end (self);
    g_assert_cmpuint (bb_history_get_size (bb_document_get_history (document)), ==,
                      BB_HISTORY_MAX + 1);
    g_assert_cmpuint (bb_document_get_clock (document), ==, BB_HISTORY_MAX + 5);
    g_assert_finalize_object (g_steal_pointer (&document));
}

static void
test_unfinished (void)
{
    g_autoptr (BbSchema) schema = bb_sample_schema_new ();
    BbDocumentBuilder *self = bb_document_builder_new (schema, "p");

    add (self, "a", "x@s7/1");
    bb_document_builder_free (self);
    g_assert_finalize_object (g_steal_pointer (&schema));
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/document-builder/entries-in-any-order", test_entries);
    g_test_add_func ("/document-builder/one-dot-two-contents", test_forged);
    g_test_add_func ("/document-builder/absent", test_absent);
    g_test_add_func ("/document-builder/seen-is-raised", test_seen);
    g_test_add_func ("/document-builder/records-are-cut", test_records);
    g_test_add_func ("/document-builder/unfinished", test_unfinished);

    return g_test_run ();
}
