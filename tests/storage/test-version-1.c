/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <glib/gstdio.h>

#include "bb-test.h"
#include "document/bb-merge.h"
#include "document/bb-value.h"
#include "model/bb-project-schema.h"
#include "storage/bb-project-reader.h"
#include "storage/bb-project-writer.h"

/* Where to put down what is made of samples of which that is not written down yet; what is written
 * down stays for ever. */
#define NEW_EXPECTATIONS_ENV "BOUWBORD_NEW_EXPECTATIONS"

#define LONGEST_TOLD 200

/* A sample is merged with all that stand before it, so a new one goes to the end. */
static const char *const samples[] = {
    "minimal", "everything", "conflicts",  "removed",      "history",      "unknown",
    "limits",  "strings",    "spelling",   "nested",       "seen",         "forged",
    "edited",  "stampless",  "unbelieved", "workshop-one", "workshop-two",
};

static const char *const origins[] = { "intact", "edited", "stampless" };

typedef struct {
    GBytes *bytes;
    BbDocument *document;
    BbProjectOrigin origin;
} Sample;

static Sample read_samples[G_N_ELEMENTS (samples)];

static char *
make_path (const char *name, const char *ending)
{
    g_autofree char *file = g_strconcat (name, ending, NULL);

    return g_test_build_filename (G_TEST_DIST, "data", "v1", file, NULL);
}

static GBytes *
get_contents (const char *path)
{
    g_autoptr (GError) error = NULL;
    char *text;
    gsize length;

    g_file_get_contents (path, &text, &length, &error);
    g_assert_no_error (error);
    return g_bytes_new_take (text, length);
}

static Sample *
get_sample (guint number)
{
    Sample *self = &read_samples[number];
    g_autofree char *path = make_path (samples[number], ".bouwbord");
    g_autoptr (GError) error = NULL;

    if (self->document != NULL)
        return self;
    self->bytes = get_contents (path);
    self->document = bb_project_reader_read_origin (self->bytes, bb_project_schema_get (),
                                                    &self->origin, &error);
    g_assert_no_error (error);
    return self;
}

static void
free_samples (void)
{
    for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
        g_clear_pointer (&read_samples[i].bytes, g_bytes_unref);
        g_clear_object (&read_samples[i].document);
    }
}

static GBytes *
merge (BbDocument *a, BbDocument *b)
{
    g_autoptr (BbDocument) merged = bb_document_dup (a);
    g_autoptr (GError) error = NULL;

    bb_merge_into (merged, b, NULL, NULL, &error);
    g_assert_no_error (error);
    return bb_project_writer_write (merged);
}

static void
tell_bytes (GString *told, const char *what, GBytes *bytes)
{
    g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

    g_string_append_printf (told, "%s: %s\n", what, sum);
}

static void
tell_merges (GString *told, guint number)
{
    for (guint i = 0; i < number; i++) {
        BbDocument *document = get_sample (number)->document;
        BbDocument *other = get_sample (i)->document;
        g_autofree char *what = g_strdup_printf ("merged with %s", samples[i]);
        g_autoptr (GBytes) bytes = merge (document, other);
        g_autoptr (GBytes) turned = merge (other, document);

        g_assert_true (g_bytes_equal (bytes, turned));
        tell_bytes (told, what, bytes);
    }
}

static void
tell_value (GString *told, const char *value)
{
    g_autofree char *sum = NULL;

    if (value == NULL)
        value = "*";
    else if (strlen (value) > LONGEST_TOLD)
        value = sum = bb_value_checksum (value);
    g_string_append (told, value);
}

static void
tell_register_cb (BbRegister *register_, gpointer user_data)
{
    GString *told = user_data;

    g_string_append_printf (told, "%s\n", bb_register_get_path (register_));
    for (guint i = 0; i < bb_register_get_n_entries (register_); i++) {
        BbEntry *entry = bb_register_get_entry (register_, i);

        g_string_append_printf (told, "  %s:%" G_GUINT64_FORMAT " at %" G_GUINT64_FORMAT ": ",
                                entry->dot.actor, entry->dot.counter, entry->lamport);
        tell_value (told, entry->value);
        g_string_append_c (told, '\n');
    }
}

/* All that a reader must make of a sample, in words. */
static char *
tell (guint number)
{
    Sample *sample = get_sample (number);
    g_autoptr (GBytes) written = bb_project_writer_write (sample->document);
    GString *told = g_string_new (NULL);

    g_string_append_printf (told, "found: %s\nwritten again: %s\n", origins[sample->origin],
                            g_bytes_equal (sample->bytes, written) ? "the same" : "otherwise");
    tell_bytes (told, "bytes", written);
    tell_merges (told, number);
    g_string_append_printf (told, "clock: %" G_GUINT64_FORMAT "\nrecords: %u\nregisters: %u\n",
                            bb_document_get_clock (sample->document),
                            bb_history_get_size (bb_document_get_history (sample->document)),
                            bb_document_get_n_registers (sample->document));
    bb_document_foreach (sample->document, NULL, tell_register_cb, told);
    return g_string_free_and_steal (told);
}

static void
write_expectation (const char *name, const char *told)
{
    const char *folder = g_getenv (NEW_EXPECTATIONS_ENV);
    g_autofree char *file = g_strconcat (name, ".expected", NULL);
    g_autofree char *path = NULL;

    if (folder == NULL)
        g_error ("It is not written down what is to be made of %s", name);
    path = g_build_filename (folder, file, NULL);
    g_assert_true (g_file_set_contents (path, told, -1, NULL));
}

static void
test_sample (gconstpointer data)
{
    guint number = GPOINTER_TO_UINT (data);
    g_autofree char *path = make_path (samples[number], ".expected");
    g_autofree char *told = tell (number);
    g_autofree char *expected = NULL;

    if (!g_file_get_contents (path, &expected, NULL, NULL))
        write_expectation (samples[number], told);
    else if (!g_str_equal (told, expected))
        g_error ("%s reads as something else now:\n%s", samples[number], told);
}

/* A sample of which nobody knows is not looked at by anybody. */
static void
test_all_are_known (void)
{
    g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "v1", NULL);
    g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
    guint n_samples = 0;
    const char *name;

    g_assert_nonnull (dir);
    while ((name = g_dir_read_name (dir)) != NULL)
        n_samples += g_str_has_suffix (name, ".bouwbord");
    g_assert_cmpuint (n_samples, ==, G_N_ELEMENTS (samples));
}

int
main (int argc, char **argv)
{
    int status;

    bb_test_init (&argc, &argv);
    for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
        g_autofree char *name = g_strconcat ("/version-1/", samples[i], NULL);

        g_test_add_data_func (name, GUINT_TO_POINTER (i), test_sample);
    }
    g_test_add_func ("/version-1/all-are-known", test_all_are_known);
    status = g_test_run ();
    free_samples ();
    return status;
}
