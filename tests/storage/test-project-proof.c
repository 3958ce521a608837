/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "document/bb-document-builder.h"
#include "document/bb-value.h"
#include "hand-edit.h"
#include "model/bb-project-schema.h"
#include "random-project.h"
#include "storage/bb-project-proof.h"
#include "storage/bb-project-reader.h"
#include "storage/bb-project-writer.h"

/* The reader is the oracle: whatever is proven, it reads as the same. */

#define N_DOCUMENTS 150
#define N_EDITS 4
#define N_FORGERIES 3000

#define CHECK ",\"merge\":{\"check\":\""

static void
set (BbDocument *document, const char *path, const char *value)
{
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit", NULL);

    if (value != NULL)
        bb_transaction_set (transaction, path, value);
    else
        bb_transaction_remove (transaction, path);
    g_assert_true (bb_document_commit (document, transaction, NULL, NULL));
}

static void
add (BbDocumentBuilder *builder, guint64 counter, const char *path, const char *value)
{
    g_autoptr (BbEntry) entry = bb_entry_new ("maker", counter, counter + 3, path, value);

    bb_document_builder_add_entry (builder, entry);
}

/* With items, escapes, nested values, and two who wrote a name. */
static BbDocument *
new_written (const char *twin_value)
{
    g_autoptr (BbDocumentBuilder) builder =
        bb_document_builder_new (bb_project_schema_get (), "p-1");
    g_autoptr (BbEntry) twin = bb_entry_new ("other", 4, 2, "blocks/b/owner", twin_value);

    add (builder, 1, "blocks/b/owner", "\"An\"");
    add (builder, 2, "blocks/own-1", "true");
    add (builder, 3, "blocks/own-1/notes", "\"a \\\"b\\\"\\né\"");
    add (builder, 4, "blocks/c/result", "\"\"");
    add (builder, 5, "x-new", "{\"a\":[1,{\"b\":null}],\"c\":\"\\u0001\"}");
    add (builder, 6, "x~2y~1z", "-1.50e3");
    bb_document_builder_add_entry (builder, twin);
    bb_document_builder_add_seen (builder, "gone", 12);
    return bb_document_builder_end (builder);
}

/* All that a plain project can have: a history too, and the two wrote the same. */
static BbDocument *
new_plain (void)
{
    BbDocument *document = new_written ("\"An\"");

    set (document, "project/title", "\"Wood\"");
    set (document, "project/title", "\"Steel\"");
    return document;
}

static gboolean
reads_as (GBytes *bytes, BbDocument *document)
{
    g_autoptr (BbDocument) read = bb_project_reader_read (bytes, bb_project_schema_get (), NULL);

    return read != NULL && bb_document_equal (read, document);
}

static gboolean
assert_sound (GBytes *bytes, BbDocument *document)
{
    gboolean is_proven = bb_project_proof_reads_as (bytes, document);

    if (is_proven && !reads_as (bytes, document))
        g_error ("proven, but it reads as something else:\n%s",
                 (const char *) g_bytes_get_data (bytes, NULL));
    return is_proven;
}

static void
test_plain (void)
{
    g_autoptr (BbDocument) document = new_plain ();
    g_autoptr (BbDocument) empty = bb_document_new (bb_project_schema_get (), "p-1");
    g_autoptr (GBytes) bytes = bb_project_writer_write (document);
    g_autoptr (GBytes) nothing = bb_project_writer_write (empty);

    g_assert_true (assert_sound (bytes, document));
    g_assert_true (assert_sound (nothing, empty));
    g_assert_false (assert_sound (bytes, empty));
    g_assert_false (assert_sound (nothing, document));
}

/* A text against documents that differ from it in one thing. */
static void
test_other_document (void)
{
    static const char *const changes[][2] = {
        { "blocks/b/owner", "\"An \"" },
        { "blocks/b/owner", NULL },
        { "blocks/own-1", NULL },
        { "blocks/b/result", "\"x\"" },
        { "x-new", "{\"a\":[1,{\"b\":0}]}" },
        { "project/title", "\"Wood\"" },
        { "blocks/own-1/notes", "\"a\"" },
    };
    g_autoptr (BbDocument) document = new_plain ();
    g_autoptr (GBytes) bytes = bb_project_writer_write (document);
    g_autoptr (BbDocument) renamed = bb_document_dup_as (document, "p-2");

    g_assert_false (assert_sound (bytes, renamed));
    for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
        g_autoptr (BbDocument) other = bb_document_dup (document);

        set (other, changes[i][0], changes[i][1]);
        g_assert_false (assert_sound (bytes, other));
    }
}

/* A conflict of which only one side stands in the text. */
static void
test_divided (void)
{
    g_autoptr (BbDocument) agreed = new_written ("\"An\"");
    g_autoptr (BbDocument) divided = new_written ("\"Bo\"");
    g_autoptr (GBytes) bytes = bb_project_writer_write (agreed);

    g_assert_true (assert_sound (bytes, agreed));
    g_assert_false (assert_sound (bytes, divided));
}

static void
test_random (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();

    for (guint i = 0; i < N_DOCUMENTS; i++) {
        g_autoptr (BbDocument) document = random_project_new (rand);
        g_autoptr (GBytes) bytes = bb_project_writer_write (document);
        g_autofree char *text =
            g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

        assert_sound (bytes, document);
        for (guint j = 0; j < N_EDITS; j++) {
            char *edited = hand_edit_text (rand, text, 1);
            g_autoptr (GBytes) other = g_bytes_new_take (edited, strlen (edited));

            assert_sound (other, document);
        }
    }
}

/* Makes the check fit what stands after it, and takes the text. */
static GBytes *
sign (char *text)
{
    char *check = strstr (text, CHECK) + strlen (CHECK);
    const char *behind = check + BB_CHECKSUM_LENGTH + strlen ("\",");
    g_autofree char *rest = g_strdup_printf ("{%.*s", (int) strlen (behind) - 1, behind);
    g_autofree char *sum = bb_value_checksum (rest);

    memcpy (check, sum, BB_CHECKSUM_LENGTH);
    return g_bytes_new_take (text, strlen (text));
}

/* What a proof must see by itself: the check fits. */
static void
test_one_thing (void)
{
    static const char *const changes[][2] = {
        { "\"owner\":\"An\"", "" },                    /* a value is gone */
        { "\"blocks/own-1\":", "\"parking/own-1\":" }, /* stamps are elsewhere */
        { "-1.50e3", "-1.50" },                        /* half a number */
        { "\"b\":null", "\"b\":0" },                   /* deep in a value */
        { "\"gone\":12", "\"gone\":12.0" },            /* a counter that is none */
        { "\"gone\":12,", "" },                        /* an actor is forgotten */
        { " other:", " othes:" },                      /* another of two */
        { "\"p-1\"", "\"p-2\"" },                      /* another project */
    };
    g_autoptr (BbDocument) document = new_plain ();
    g_autoptr (GString) line = bb_project_writer_write_line (document);

    for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
        g_autoptr (GString) text = g_string_new (line->str);
        g_autoptr (GBytes) bytes = NULL;

        g_assert_cmpuint (g_string_replace (text, changes[i][0], changes[i][1], 1), ==, 1);
        bytes = sign (g_string_free_and_steal (g_steal_pointer (&text)));
        g_assert_false (assert_sound (bytes, document));
    }
}

static void
test_check (void)
{
    g_autoptr (BbDocument) document = new_plain ();
    g_autoptr (GString) line = bb_project_writer_write_line (document);
    char *check = strstr (line->str, CHECK) + strlen (CHECK);
    g_autoptr (GBytes) bytes = NULL;

    *check = *check == '0' ? '1' : '0';
    bytes = g_string_free_to_bytes (g_steal_pointer (&line));
    g_assert_false (assert_sound (bytes, document));
}

/* Drops the last member of an object, or the last word of a text, after some text. */
static GBytes *
drop (const char *line, const char *begin, const char *end)
{
    g_autoptr (GString) text = g_string_new (line);
    const char *from = strstr (text->str, begin);
    const char *to = strstr (from + 1, end);

    g_string_erase (text, from - text->str, to - from);
    return sign (g_string_free_and_steal (g_steal_pointer (&text)));
}

static void
test_too_little (void)
{
    g_autoptr (BbDocument) document = new_plain ();
    g_autoptr (GString) line = bb_project_writer_write_line (document);
    g_autoptr (GBytes) no_stamps = drop (line->str, ",\"x~2y~1z\":", "}");
    g_autoptr (GBytes) one_stamp = drop (line->str, " other:4", "\"");
    g_autoptr (GBytes) no_history = drop (line->str, ",\"history\":", CHECK);

    g_assert_false (assert_sound (no_stamps, document));
    g_assert_false (assert_sound (one_stamp, document));
    g_assert_false (assert_sound (no_history, document));
}

/* Changes one byte after the check, and makes the check fit again. */
static GBytes *
forge (GRand *rand, const char *line)
{
    static const char junk[] = "0123456789abcdef:,\" []{}";
    char *text = g_strdup (line);
    gsize begin = (gsize) (strstr (text, CHECK) - text) + strlen (CHECK) + BB_CHECKSUM_LENGTH + 2;
    gsize at = (gsize) g_rand_int_range (rand, (gint) begin, (gint) strlen (text) - 1);

    text[at] = junk[g_rand_int_range (rand, 0, sizeof junk - 1)];
    return sign (text);
}

/* The check hides from a proof what else it should see. */
static void
test_forged (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();
    g_autoptr (BbDocument) document = new_plain ();
    g_autoptr (GString) line = bb_project_writer_write_line (document);
    guint n_whole = 0;

    for (guint i = 0; i < N_FORGERIES; i++) {
        g_autoptr (GBytes) forged = forge (rand, line->str);

        n_whole += assert_sound (forged, document);
    }
    /* Now and then a byte is changed into itself. */
    g_assert_cmpuint (n_whole, >, 0);
    g_assert_cmpuint (n_whole, <, N_FORGERIES / 4);
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/project-proof/plain-is-proven", test_plain);
    g_test_add_func ("/project-proof/another-document-is-not", test_other_document);
    g_test_add_func ("/project-proof/conflict-is-seen", test_divided);
    g_test_add_func ("/project-proof/proven-is-what-the-reader-reads", test_random);
    g_test_add_func ("/project-proof/one-thing-changed-is-seen", test_one_thing);
    g_test_add_func ("/project-proof/check-is-seen", test_check);
    g_test_add_func ("/project-proof/too-little-is-seen", test_too_little);
    g_test_add_func ("/project-proof/forged-merge-data-are-not", test_forged);

    return g_test_run ();
}
