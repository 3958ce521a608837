/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "sample-file.h"

#include "document/bb-document-builder.h"
#include "model/bb-project-schema.h"
#include "storage/bb-project-writer.h"

/**
 * sample_file_write:
 * @document: a document
 *
 * Returns: (transfer full): the text of its file
 */
char *
sample_file_write (BbDocument *document)
{
    g_autoptr (GBytes) bytes = bb_project_writer_write (document);

    return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* `PATH ACTOR:COUNTER/LAMPORT VALUE`, with `*` for absent. */
static BbEntry *
parse_entry (const char *text)
{
    g_auto (GStrv) words = g_strsplit (text, " ", 3);
    g_auto (GStrv) dot = g_strsplit_set (words[1], ":/", 3);
    const char *value = g_str_equal (words[2], "*") ? NULL : words[2];

    return bb_entry_new (dot[0], g_ascii_strtoull (dot[1], NULL, 10),
                         g_ascii_strtoull (dot[2], NULL, 10), words[0], value);
}

/**
 * sample_file_new:
 * @entries: (array zero-terminated=1): entries, `PATH ACTOR:COUNTER/LAMPORT VALUE`
 *
 * Returns: (transfer full): the text of a file with these entries, as Bouwbord writes it
 */
char *
sample_file_new (const char *const *entries)
{
    g_autoptr (BbDocumentBuilder) builder =
        bb_document_builder_new (bb_project_schema_get (), "p1");
    g_autoptr (BbDocument) document = NULL;

    for (guint i = 0; entries[i] != NULL; i++) {
        g_autoptr (BbEntry) entry = parse_entry (entries[i]);

        bb_document_builder_add_entry (builder, entry);
    }
    document = bb_document_builder_end (builder);
    return sample_file_write (document);
}

/* Reading twice gives the same, and what is saved is read as it was. */
static void
assert_settles (BbDocument *document, GBytes *bytes)
{
    BbSchema *schema = bb_project_schema_get ();
    g_autoptr (BbDocument) twice = bb_project_reader_read (bytes, schema, NULL);
    g_autoptr (GBytes) saved = bb_project_writer_write (document);
    g_autoptr (BbDocument) again = NULL;
    BbProjectOrigin origin;

    g_assert_true (bb_document_equal (document, twice));
    again = bb_project_reader_read_origin (saved, schema, &origin, NULL);
    g_assert_nonnull (again);
    g_assert_cmpint (origin, ==, BB_PROJECT_INTACT);
    g_assert_true (bb_document_equal (document, again));
}

/**
 * sample_file_read:
 * @text: a file
 * @origin: what its reader must find it to be
 *
 * Reads a file and proves that it reads as the same again, now and after it was saved.
 *
 * Returns: (transfer full): the document
 */
BbDocument *
sample_file_read (const char *text, BbProjectOrigin origin)
{
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
    g_autoptr (GError) error = NULL;
    BbProjectOrigin found = BB_PROJECT_INTACT;
    BbDocument *document =
        bb_project_reader_read_origin (bytes, bb_project_schema_get (), &found, &error);

    if (document == NULL)
        g_error ("%s\n%s", error->message, text);
    if (found != origin)
        g_error ("origin %d, not %d:\n%s", found, origin, text);
    assert_settles (document, bytes);
    return document;
}

/**
 * sample_file_replace:
 * @text: (inout): a file
 * @from: what stands in it
 * @to: what somebody makes of it with a text editor
 */
void
sample_file_replace (char **text, const char *from, const char *to)
{
    g_autoptr (GString) string = g_string_new_take (g_steal_pointer (text));

    if (g_string_replace (string, from, to, 1) != 1)
        g_error ("“%s” does not stand in\n%s", from, string->str);
    *text = g_string_free_and_steal (g_steal_pointer (&string));
}

/**
 * sample_file_drop_merge:
 * @text: (inout): a file, of which the merge data are taken out
 */
void
sample_file_drop_merge (char **text)
{
    char *merge = strstr (*text, ",\n  \"merge\"");

    g_assert_nonnull (merge);
    g_assert_cmpuint (g_strlcpy (merge, "\n}\n", strlen (merge)), ==, 3);
}

/* A stamp without its checksum, and the value that it was made for. */
static char *
make_stamp (const char *dot, const char *value)
{
    g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, value, -1);

    return g_strdup_printf ("%s:%.12s", dot, sum);
}

/**
 * sample_file_derive:
 * @path: a register
 * @value: what was written, or `-`
 * @old_dot: (nullable): `ACTOR:COUNTER:LAMPORT` of the entry that stood there, or %NULL for none
 * @old_value: (nullable): its value
 *
 * Returns: (transfer full): the actor of a write by other means
 */
char *
sample_file_derive (const char *path, const char *value, const char *old_dot, const char *old_value)
{
    g_autofree char *old = old_dot != NULL ? make_stamp (old_dot, old_value) : g_strdup ("-");
    g_autofree char *text = g_strjoin ("\n", path, value, old, NULL);
    g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

    return g_strdup_printf ("x%.16s", sum);
}

/**
 * sample_file_get_seen:
 * @document: a document
 * @actor: an actor
 *
 * Returns: its highest counter that has been here
 */
guint64
sample_file_get_seen (BbDocument *document, const char *actor)
{
    return bb_context_get (bb_document_get_seen (document), actor);
}

/**
 * sample_file_set:
 * @document: a document
 * @actor: who writes
 * @path: a register
 * @value: canonical text
 *
 * Writes as a session does.
 */
void
sample_file_set (BbDocument *document, const char *actor, const char *path, const char *value)
{
    g_autoptr (BbTransaction) transaction = bb_transaction_new ("edit", NULL);
    g_autoptr (GError) error = NULL;

    bb_document_use_actor (document, actor);
    bb_transaction_set (transaction, path, value);
    bb_document_commit (document, transaction, NULL, &error);
    g_assert_no_error (error);
}

/**
 * sample_file_list:
 * @document: a document
 * @path: a register
 *
 * Returns: (transfer full): its entries, highest first, as `VALUE@ACTOR:COUNTER/LAMPORT`
 */
char *
sample_file_list (BbDocument *document, const char *path)
{
    BbRegister *register_ = bb_document_get_register (document, path);
    GString *list = g_string_new (NULL);

    for (guint i = 0; register_ != NULL && i < bb_register_get_n_entries (register_); i++) {
        BbEntry *entry = bb_register_get_entry (register_, i);

        g_string_append_printf (list, "%s%s@%s:%" G_GUINT64_FORMAT "/%" G_GUINT64_FORMAT,
                                i > 0 ? " " : "", entry->value != NULL ? entry->value : "*",
                                entry->dot.actor, entry->dot.counter, entry->lamport);
    }
    return g_string_free_and_steal (list);
}

/**
 * sample_file_assert_list:
 * @document: a document
 * @path: a register
 * @format: what its entries must be, as [func@list] tells them
 * @...: what @format needs
 */
void
sample_file_assert_list (BbDocument *document, const char *path, const char *format, ...)
{
    g_autofree char *found = sample_file_list (document, path);
    g_autofree char *expected = NULL;
    va_list args;

    va_start (args, format);
    expected = g_strdup_vprintf (format, args);
    va_end (args);
    g_assert_cmpstr (found, ==, expected);
}
