/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "document/bb-document-builder.h"
#include "document/bb-document-size-private.h"
#include "document/bb-value.h"
#include "model/bb-project-schema.h"
#include "random-project.h"
#include "storage/bb-json-scan.h"
#include "storage/bb-project-writer.h"

#define N_RANDOM 300
#define N_PARTS 2000

typedef void (*FillFunc) (BbDocumentBuilder *builder, guint i);

static gsize
write_size (BbDocument *document)
{
    g_autoptr (GBytes) bytes = bb_project_writer_write (document);
    g_autoptr (GError) error = NULL;
    g_autoptr (BbJsonScan) scan = NULL;

    scan = bb_json_scan_new (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
    g_assert_no_error (error);
    return g_bytes_get_size (bytes);
}

/* What is counted is never less than what is written: the file could not be read again. */
static void
test_random (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();

    for (guint i = 0; i < N_RANDOM; i++) {
        g_autoptr (BbDocument) document = random_project_new (rand);

        g_assert_cmpint (_bb_document_measure (document).bytes, >=, (gint64) write_size (document));
    }
}

static void
add (BbDocumentBuilder *builder, const char *actor, guint64 counter, const char *path,
     const char *value)
{
    g_autoptr (BbEntry) entry = bb_entry_new (actor, counter, counter, path, value);

    bb_document_builder_add_entry (builder, entry);
}

static void
fill_values (BbDocumentBuilder *builder, guint i)
{
    g_autofree char *path = g_strdup_printf ("f%u", i);

    add (builder, "a", i + 1, path, "1");
}

static void
fill_stamps (BbDocumentBuilder *builder, guint i)
{
    add (builder, "a", i + 1, "f", "1");
}

static void
fill_conflicts (BbDocumentBuilder *builder, guint i)
{
    g_autofree char *value = g_strdup_printf ("%u", i);

    add (builder, "a", i + 1, "blocks/b/status", value);
}

static void
fill_items (BbDocumentBuilder *builder, guint i)
{
    g_autofree char *item = g_strdup_printf ("parking/i%u", i);
    g_autofree char *field = g_strconcat (item, "/text", NULL);

    add (builder, "a", 2 * i + 1, item, BB_VALUE_TRUE);
    add (builder, "a", 2 * i + 2, field, "\"x\"");
}

static void
fill_removed (BbDocumentBuilder *builder, guint i)
{
    g_autofree char *path = g_strdup_printf ("parking/i%u/text", i);

    add (builder, "a", i + 1, path, i % 2 == 0 ? "\"x\"" : NULL);
}

static void
fill_nested (BbDocumentBuilder *builder, guint i)
{
    g_autofree char *path = g_strdup_printf ("f%u", i);

    add (builder, "a", i + 1, path, "[[1,2],{\"a\":[true,null],\"b\":{\"c\":\"[{,:\\\"\"}}]");
}

static void
fill_names (BbDocumentBuilder *builder, guint i)
{
    g_autofree char *name = g_strnfill (100, 'n');
    g_autofree char *path = g_strdup_printf ("blocks/b%u/%s", i, name);

    add (builder, "a", i + 1, path, "1");
}

static const struct {
    const char *name;
    FillFunc fill;
} kinds[] = {
    { "/size/values", fill_values },       { "/size/stamps", fill_stamps },
    { "/size/conflicts", fill_conflicts }, { "/size/items", fill_items },
    { "/size/removed", fill_removed },     { "/size/nested", fill_nested },
    { "/size/names", fill_names },
};

/* Nor is it much more, whatever a file is full of: nobody shall be refused without need. */
static void
test_kind (gconstpointer data)
{
    FillFunc fill = *(const FillFunc *) data;
    g_autoptr (BbDocumentBuilder) builder = bb_document_builder_new (bb_project_schema_get (), "p");
    g_autoptr (BbDocument) document = NULL;
    gint64 measured, written;

    for (guint i = 0; i < N_PARTS; i++)
        fill (builder, i);
    document = bb_document_builder_end (builder);
    measured = _bb_document_measure (document).bytes;
    written = (gint64) write_size (document);
    g_test_message ("%" G_GINT64_FORMAT " measured, %" G_GINT64_FORMAT " written", measured,
                    written);
    g_assert_cmpint (measured, >=, written);
    g_assert_cmpint (measured, <=, written + written / 4);
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/size/random", test_random);
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        g_test_add_data_func (kinds[i].name, &kinds[i].fill, test_kind);
    return g_test_run ();
}
