/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "random-project.h"
#include "storage/bb-project-reader.h"
#include "storage/bb-project-writer.h"
#include "storage/bb-storage-error.h"

#include "model/bb-project-schema.h"

#include <locale.h>

#define N_DOCUMENTS 400
#define N_DAMAGES 2000

static BbDocument *
read_bytes (GBytes *bytes)
{
    g_autoptr (GError) error = NULL;
    BbDocument *document = bb_project_reader_read (bytes, bb_project_schema_get (), &error);

    if (document == NULL)
        g_error ("%s\n%s", error->message, (const char *) g_bytes_get_data (bytes, NULL));
    return document;
}

static void
assert_same_bytes (GBytes *a, GBytes *b)
{
    g_assert_cmpmem (g_bytes_get_data (a, NULL), g_bytes_get_size (a), g_bytes_get_data (b, NULL),
                     g_bytes_get_size (b));
}

static void
test_round_trip (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();

    for (guint i = 0; i < N_DOCUMENTS; i++) {
        g_autoptr (BbDocument) document = random_project_new (rand);
        g_autoptr (GBytes) bytes = bb_project_writer_write (document);
        g_autoptr (BbDocument) again = read_bytes (bytes);
        g_autoptr (GBytes) second = bb_project_writer_write (again);

        g_assert_true (bb_document_equal (document, again));
        assert_same_bytes (bytes, second);
    }
}

/* White space of any kind between the tokens changes nothing. */
static void
test_white_space (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();

    for (guint i = 0; i < N_DOCUMENTS / 10; i++) {
        g_autoptr (BbDocument) document = random_project_new (rand);
        g_autoptr (GBytes) bytes = bb_project_writer_write (document);
        g_autoptr (GString) text =
            g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
        g_autoptr (GBytes) spaced = NULL;
        g_autoptr (BbDocument) again = NULL;
        g_autoptr (GBytes) second = NULL;

        g_string_replace (text, "\n", "\r\n\t ", 0);
        spaced = g_string_free_to_bytes (g_steal_pointer (&text));
        again = read_bytes (spaced);
        second = bb_project_writer_write (again);
        assert_same_bytes (bytes, second);
    }
}

/* No edit loses what was there: a document that is changed and saved reads back the same. */
static void
test_edits (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();

    for (guint i = 0; i < N_DOCUMENTS / 4; i++) {
        g_autoptr (BbDocument) document = random_project_new (rand);
        g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit", NULL);
        g_autoptr (GBytes) bytes = NULL;
        g_autoptr (BbDocument) again = NULL;
        g_autofree char *value = random_project_dup_value (rand);

        bb_transaction_set (transaction, "blocks/b/owner", value);
        bb_transaction_set (transaction, "blocks/own-1/checklist/c/text", value);
        bb_transaction_remove (transaction, "parking/i");
        if (!bb_document_commit (document, transaction, NULL, NULL))
            continue;
        bytes = bb_project_writer_write (document);
        again = read_bytes (bytes);
        g_assert_true (bb_document_equal (document, again));
        g_assert_cmpstr (bb_document_get_value (again, "blocks/b/owner"), ==, value);
    }
}

static void
damage (GRand *rand, GByteArray *bytes)
{
    static const char junk[] = "{}[]\",:\\0719eu \n\x80\xff";
    guint at = (guint) g_rand_int_range (rand, 0, (gint) bytes->len);
    guint length = (guint) g_rand_int_range (rand, 1, 20);

    switch (g_rand_int_range (rand, 0, 3)) {
    case 0:
        bytes->data[at] = (guint8) junk[g_rand_int_range (rand, 0, sizeof junk)];
        break;
    case 1:
        g_byte_array_remove_range (bytes, at, MIN (length, bytes->len - at));
        break;
    default:
        g_byte_array_set_size (bytes, at);
        break;
    }
}

/* A damaged file is read or refused with a sentence; it never ends the program. */
static void
test_damage (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();
    g_autoptr (BbDocument) document = random_project_new (rand);
    g_autoptr (GBytes) bytes = bb_project_writer_write (document);

    for (guint i = 0; i < N_DAMAGES; i++) {
        GByteArray *array = g_byte_array_new ();
        g_autoptr (GBytes) damaged = NULL;
        g_autoptr (BbDocument) again = NULL;
        g_autoptr (GError) error = NULL;

        g_byte_array_append (array, g_bytes_get_data (bytes, NULL),
                             (guint) g_bytes_get_size (bytes));
        damage (rand, array);
        damaged = g_byte_array_free_to_bytes (array);
        again = bb_project_reader_read (damaged, bb_project_schema_get (), &error);
        g_assert_true ((again == NULL) == (error != NULL));
        if (error != NULL) {
            g_assert_true (error->domain == BB_STORAGE_ERROR);
            g_assert_true (g_utf8_validate (error->message, -1, NULL));
            g_assert_true (g_str_has_suffix (error->message, "."));
        }
    }
}

/* What ships is as we write it. */
static void
test_examples (void)
{
    static const char *const names[] = { "waterdrecht-en.bouwbord", "waterdrecht-nl.bouwbord" };

    for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
        g_autofree char *path =
            g_test_build_filename (G_TEST_DIST, "..", "data", "examples", names[i], NULL);
        g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
        g_autoptr (GBytes) bytes = NULL;
        g_autoptr (BbDocument) document = NULL;
        g_autoptr (GBytes) again = NULL;

        g_assert_nonnull (file);
        bytes = g_mapped_file_get_bytes (file);
        document = read_bytes (bytes);
        again = bb_project_writer_write (document);
        assert_same_bytes (bytes, again);
    }
}

/* The same bytes whatever the language and its rules for letters and numbers. */
static void
test_locales (void)
{
    static const char *const locales[] = { "C", "nl_NL.UTF-8", "tr_TR.UTF-8", "en_US.UTF-8",
                                           "de_DE.UTF-8" };
    g_autoptr (GRand) rand = bb_test_rand_new ();
    g_autoptr (BbDocument) document = random_project_new (rand);
    g_autoptr (GBytes) bytes = bb_project_writer_write (document);
    g_autofree char *former = g_strdup (setlocale (LC_ALL, NULL));

    for (guint i = 0; i < G_N_ELEMENTS (locales); i++) {
        g_autoptr (BbDocument) again = NULL;
        g_autoptr (GBytes) second = NULL;

        if (setlocale (LC_ALL, locales[i]) == NULL)
            continue;
        again = read_bytes (bytes);
        second = bb_project_writer_write (again);
        assert_same_bytes (bytes, second);
    }
    setlocale (LC_ALL, former);
}

static void
test_new_document (void)
{
    g_autoptr (BbDocument) document = bb_document_new (bb_project_schema_get (), "p1");
    g_autoptr (GBytes) bytes = bb_project_writer_write (document);
    g_autoptr (BbDocument) again = read_bytes (bytes);

    g_assert_true (bb_document_equal (document, again));
    g_assert_cmpstr (
        g_bytes_get_data (bytes, NULL), ==,
        "{\n  \"format\": \"bouwbord-project\",\n  \"version\": 1,\n"
        "  \"id\": \"p1\",\n  \"merge\": {\n    \"check\": \"44136fa355b3\"\n  }\n}\n");
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/project/new-document", test_new_document);
    g_test_add_func ("/project/round-trip", test_round_trip);
    g_test_add_func ("/project/white-space", test_white_space);
    g_test_add_func ("/project/edits", test_edits);
    g_test_add_func ("/project/damage", test_damage);
    g_test_add_func ("/project/examples", test_examples);
    g_test_add_func ("/project/locales", test_locales);
    return g_test_run ();
}
