/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "fuzz-project.h"

#include <stdio.h>
#include <string.h>

#include "fuzz-target.h"
#include "model/bb-project-schema.h"
#include "storage/bb-project-writer.h"
#include "storage/bb-storage-error.h"

/**
 * fuzz_split:
 * @data: an input
 * @size: of @data, in bytes
 * @n_files: how many files there may be
 *
 * Returns: (element-type GBytes): the files, each in memory of its own size
 */
GPtrArray *
fuzz_split (const guint8 *data, gsize size, guint n_files)
{
    GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
    gsize begin = 0;

    while (files->len + 1 < n_files) {
        const guint8 *end =
            memmem (data + begin, size - begin, FUZZ_SEPARATOR, strlen (FUZZ_SEPARATOR));

        if (end == NULL)
            break;
        g_ptr_array_add (files, g_bytes_new (data + begin, (gsize) (end - data) - begin));
        begin = (gsize) (end - data) + strlen (FUZZ_SEPARATOR);
    }
    g_ptr_array_add (files, g_bytes_new (data + begin, size - begin));
    return files;
}

/* Line and column are a place that the text has. */
static void
assert_place (const char *message, const char *text, gsize length)
{
    guint line;
    guint column;
    guint n_lines = 1;

    g_assert_cmpint (sscanf (message, "Line %u, column %u: ", &line, &column), ==, 2);
    for (gsize i = 0; i < length; i++)
        n_lines += text[i] == '\n';
    g_assert_true (line >= 1 && line <= n_lines);
    g_assert_true (column >= 1 && column <= length + 1);
}

/**
 * fuzz_assert_error:
 * @error: why a text was refused
 * @text: the text
 * @length: of @text, in bytes
 *
 * It is a sentence, and it says where if the text itself is wrong.
 */
void
fuzz_assert_error (const GError *error, const char *text, gsize length)
{
    g_assert_nonnull (error);
    g_assert_true (error->domain == BB_STORAGE_ERROR);
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
    g_assert_true (g_str_has_suffix (error->message, "."));
    if (error->code == BB_STORAGE_ERROR_DAMAGED || error->code == BB_STORAGE_ERROR_LIMIT)
        assert_place (error->message, text, length);
}

void
fuzz_assert_same_bytes (GBytes *a, GBytes *b)
{
    g_assert_cmpmem (g_bytes_get_data (a, NULL), g_bytes_get_size (a), g_bytes_get_data (b, NULL),
                     g_bytes_get_size (b));
}

BbDocument *
fuzz_read (GBytes *bytes, BbProjectOrigin *origin)
{
    g_autoptr (GError) error = NULL;
    BbDocument *document =
        bb_project_reader_read_origin (bytes, bb_project_schema_get (), origin, &error);

    if (document == NULL)
        fuzz_assert_error (error, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    else
        g_assert_no_error (error);
    return document;
}

/* The context has seen every write that is there. */
static void
assert_seen_cb (BbRegister *register_, gpointer user_data)
{
    BbContext *seen = user_data;

    g_assert_cmpuint (bb_register_get_n_entries (register_), >, 0);
    for (guint i = 0; i < bb_register_get_n_entries (register_); i++)
        g_assert_true (bb_context_contains (seen, &bb_register_get_entry (register_, i)->dot));
}

/**
 * fuzz_assert_document:
 * @document: a document, however it came about
 *
 * Whatever was in a file: what we make of it is written as a file that is whole, that reads back
 * as the same, and that is written as the same bytes for ever.
 */
void
fuzz_assert_document (BbDocument *document)
{
    g_autoptr (GBytes) bytes = bb_project_writer_write (document);
    g_autoptr (GError) error = NULL;
    g_autoptr (BbDocument) again = NULL;
    g_autoptr (GBytes) second = NULL;
    BbProjectOrigin origin;

    bb_document_foreach (document, NULL, assert_seen_cb, bb_document_get_seen (document));
    again = bb_project_reader_read_origin (bytes, bb_project_schema_get (), &origin, &error);
    g_assert_no_error (error);
    g_assert_cmpint (origin, ==, BB_PROJECT_INTACT);
    g_assert_true (bb_document_equal (document, again));
    second = bb_project_writer_write (again);
    fuzz_assert_same_bytes (bytes, second);
}
