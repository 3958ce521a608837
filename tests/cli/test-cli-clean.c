/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <string.h>

#include "bb-test-written.h"
#include "bb-test.h"
#include "cli-run.h"
#include "document/bb-document-builder.h"
#include "document/bb-value.h"
#include "model/bb-project-schema.h"
#include "storage/bb-project-file.h"

/* Where a name can stand. `%s` is the name; in a path it is small, as ids are. */
typedef struct {
    const char *path;
    const char *value;
} Plant;

static const Plant plants[] = {
    { "project/notes", "\"%s\"" },
    { "guidelines/personal/notes", "\"x %s x\"" },
    { "blocks/b/notes", "\"%s\"" },
    { "blocks/b/owner", "\"%s\"" },
    { "blocks/b/checklist/c/owner", "\"%s\"" },
    { "blocks/b/comments/k/text", "\"%s\"" },
    { "blocks/b/comments/k/author", "\"%s\"" },
    { "blocks/b/comments/k/future", "{\"x\":[\"%s\"]}" },
    { "blocks/b/minority/m/text", "\"%s\"" },
    { "blocks/b/minority/m/author", "\"%s\"" },
    { "blocks/b/links/l/url", "\"mailto:%s@example.org\"" },
    { "blocks/b/links/l/title", "\"Mail %s\"" },
    { "blocks/b/links/n/url", "\"https://%s@example.org/\"" },
    { "blocks/b/links/%s/url", "\"https://example.org/\"" },
    { "blocks/b/status", "\"%s\"" },
    { "blocks/b/due", "\"%s\"" },
    { "blocks/b/rank", "\"%s\"" },
    { "blocks/b/urgency", "\"%s\"" },
    { "blocks/b/first-step", "{\"%s\":1}" },
    { "blocks/b/future", "\"%s\"" },
    { "blocks/own-%s/title", "\"Own\"" },
    { "voters/v/name", "\"%s\"" },
    { "voters/v/size", "\"%s\"" },
    { "voters/%s/opinions/b", "\"done\"" },
    { "voters/w/same-as", "\"%s\"" },
    { "decisions/d/round", "\"%s\"" },
    { "rounds/r/blocks", "[\"%s\"]" },
    { "parking/p/owner", "\"%s\"" },
    { "parking/%s/text", "\"x\"" },
    { "agenda/a/notes", "\"%s\"" },
    { "agenda/a/done", "\"%s\"" },
    { "actors/%s", "\"x\"" },
    { "actors/a", "\"%s\"" },
    { "future", "{\"x\":\"%s\"}" },
    { "catalogue/%s", "\"x\"" },
};

/* Besides those: in a conflict, a removed item, the history, as an actor, in a picture. */
#define N_OTHERS 7
#define N_NAMES (G_N_ELEMENTS (plants) + N_OTHERS)

static char *
dup_name (guint number)
{
    return g_strdup_printf ("Fatima%02uZorg", number);
}

static char *
dup_id (guint number)
{
    return g_strdup_printf ("fatima%02uzorg", number);
}

static char *
fill (const char *pattern, const char *name)
{
    g_autoptr (GString) text = g_string_new (pattern);

    g_string_replace (text, "%s", name, 0);
    return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
add_as (BbDocumentBuilder *builder, const char *actor, const char *path, const char *value)
{
    static guint64 counter;
    g_autoptr (BbEntry) entry = bb_entry_new (actor, ++counter, 1, path, value);

    bb_document_builder_add_entry (builder, entry);
}

static void
add (BbDocumentBuilder *builder, const char *path, const char *value)
{
    g_auto (GStrv) items = bb_schema_dup_enclosing_items (bb_project_schema_get (), path);

    for (guint i = 0; items[i] != NULL; i++)
        add_as (builder, "s", items[i], "true");
    add_as (builder, "s", path, value);
}

static void
plant (BbDocumentBuilder *builder, guint number)
{
    g_autofree char *name = dup_name (number);
    g_autofree char *id = dup_id (number);
    g_autofree char *path = fill (plants[number].path, id);
    g_autofree char *value = fill (plants[number].value, name);

    add (builder, path, value);
}

static void
append_chunk (GByteArray *picture, const char *type, gconstpointer data, guint length)
{
    guint32 length_be = GUINT32_TO_BE (length);

    g_byte_array_append (picture, (const guint8 *) &length_be, 4);
    g_byte_array_append (picture, (const guint8 *) type, 4);
    g_byte_array_append (picture, data, length);
    g_byte_array_append (picture, (const guint8 *) "\0\0\0\0", 4);
}

static GBytes *
convert (GConverter *converter, const guint8 *data, gsize length)
{
    g_autoptr (GBytes) bytes = g_bytes_new (data, length);
    g_autoptr (GInputStream) source = g_memory_input_stream_new_from_bytes (bytes);
    g_autoptr (GInputStream) stream = g_converter_input_stream_new (source, converter);
    g_autoptr (GByteArray) result = g_byte_array_new ();
    guint8 chunk[4096];
    gssize n_read;

    while ((n_read = g_input_stream_read (stream, chunk, sizeof chunk, NULL, NULL)) > 0)
        g_byte_array_append (result, chunk, (guint) n_read);
    return g_byte_array_free_to_bytes (g_steal_pointer (&result));
}

/* A logo whose painter is named in plain text, in packed text, and behind its end. */
static char *
make_logo (const char *plain, const char *packed, const char *behind)
{
    g_autoptr (GByteArray) picture = g_byte_array_new ();
    g_autoptr (GZlibCompressor) zlib = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
    g_autoptr (GBytes) text =
        convert (G_CONVERTER (zlib), (const guint8 *) packed, strlen (packed));
    g_autofree char *base64 = NULL;

    g_byte_array_append (picture, (const guint8 *) "\x89PNG\r\n\x1a\n", 8);
    append_chunk (picture, "IHDR", "picture header", 13);
    append_chunk (picture, "tEXt", plain, (guint) strlen (plain));
    append_chunk (picture, "zTXt", g_bytes_get_data (text, NULL), (guint) g_bytes_get_size (text));
    append_chunk (picture, "IDAT", "pixels", 6);
    append_chunk (picture, "IEND", "", 0);
    g_byte_array_append (picture, (const guint8 *) behind, (guint) strlen (behind));
    base64 = g_base64_encode (picture->data, picture->len);
    return bb_value_new_string (base64);
}

static void
add_record (BbDocumentBuilder *builder, const char *value)
{
    const BbDot dot = { .actor = "s", .counter = 1 };
    g_autoptr (BbRecord) record =
        bb_record_new (1, &dot, "-", "edit-block", "blocks/b/effort", value);

    bb_document_builder_add_record (builder, record);
}

static void
plant_others (BbDocumentBuilder *builder)
{
    g_auto (GStrv) names = g_new0 (char *, N_OTHERS + 1);
    g_autofree char *quoted = NULL;
    g_autofree char *removed = NULL;
    g_autofree char *spoken = NULL;
    g_autofree char *actor = NULL;
    g_autofree char *logo = NULL;

    for (guint i = 0; i < N_OTHERS; i++)
        names[i] = dup_name (G_N_ELEMENTS (plants) + i);
    quoted = bb_value_new_string (names[0]);
    removed = bb_value_new_string (names[1]);
    spoken = bb_value_new_string (names[2]);
    actor = g_ascii_strdown (names[3], -1);
    logo = make_logo (names[4], names[5], names[6]);
    add_as (builder, "a", "blocks/b/budget", quoted);
    add_as (builder, "b", "blocks/b/budget", "\"shown\"");
    add_as (builder, "s", "parking/gone/text", removed);
    add_as (builder, actor, "blocks/b/result", "\"x\"");
    add_record (builder, spoken);
    add (builder, "project/logo", logo);
}

static void
write_planted (CliRun *self)
{
    g_autoptr (GFile) file = g_file_new_for_path (self->path);
    g_autoptr (BbDocumentBuilder) builder = bb_document_builder_new (bb_project_schema_get (), "p");
    g_autoptr (BbDocument) document = NULL;
    g_autoptr (GError) error = NULL;

    for (guint i = 0; i < G_N_ELEMENTS (plants); i++)
        plant (builder, i);
    plant_others (builder);
    document = bb_document_builder_end (builder);
    /* Names in the places of a status or a date come from other programs only. */
    bb_test_written_set_foreign (TRUE);
    bb_project_file_save (file, document, NULL, &error);
    bb_test_written_set_foreign (FALSE);
    g_assert_no_error (error);
}

static void
search_names (const guint8 *data, gsize length, gboolean *found)
{
    g_autofree char *small = g_malloc (length + 1);

    for (gsize i = 0; i < length; i++)
        small[i] = g_ascii_tolower ((char) data[i]);
    for (guint i = 0; i < N_NAMES; i++) {
        g_autofree char *id = dup_id (i);

        found[i] |= memmem (small, length, id, strlen (id)) != NULL;
    }
}

/* What might be packed: zlib or gzip, at any byte. */
static void
search_packed (const guint8 *data, gsize length, gboolean *found)
{
    for (gsize i = 0; i + 2 < length; i++) {
        gboolean is_gzip = data[i] == 0x1f && data[i + 1] == 0x8b;
        g_autoptr (GZlibDecompressor) unpack = NULL;
        g_autoptr (GBytes) bytes = NULL;

        if (!is_gzip && data[i] != 0x78)
            continue;
        unpack = g_zlib_decompressor_new (is_gzip ? G_ZLIB_COMPRESSOR_FORMAT_GZIP
                                                  : G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
        bytes = convert (G_CONVERTER (unpack), data + i, length - i);
        search_names (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), found);
    }
}

/* Each string might be base64. */
static void
search_strings (const guint8 *data, gsize length, gboolean *found)
{
    g_autofree char *text = g_strndup ((const char *) data, length);
    g_auto (GStrv) strings = g_strsplit (text, "\"", -1);

    for (guint i = 0; strings[i] != NULL; i++) {
        gsize n_bytes;
        g_autofree guint8 *bytes = g_base64_decode (strings[i], &n_bytes);

        search_names (bytes, n_bytes, found);
        search_packed (bytes, n_bytes, found);
    }
}

static void
search (const guint8 *data, gsize length, gboolean *found)
{
    search_names (data, length, found);
    search_packed (data, length, found);
    search_strings (data, length, found);
}

static void
find_names (CliRun *self, const char *name, gboolean *found)
{
    g_autofree char *text = cli_run_get_contents (self, name);

    g_assert_nonnull (text);
    memset (found, 0, N_NAMES * sizeof *found);
    search ((const guint8 *) text, strlen (text), found);
}

/* All names can be found in the project, and none in its copy. */
static void
test_no_names (CliRun *self, gconstpointer data)
{
    gboolean found[N_NAMES];

    g_assert_cmpuint (N_NAMES, >=, 30);
    write_planted (self);
    find_names (self, "bord.bouwbord", found);
    for (guint i = 0; i < N_NAMES; i++) {
        if (!found[i])
            g_error ("name %u was not planted", i);
    }
    cli_run_assert_good (cli_run (self, "clean", "bord.bouwbord", "schoon", NULL));
    find_names (self, "schoon", found);
    for (guint i = 0; i < N_NAMES; i++) {
        if (found[i])
            g_error ("name %u is in the copy (%s)", i,
                     i < G_N_ELEMENTS (plants) ? plants[i].path : "elsewhere");
    }
}

static BbDocument *
load (CliRun *self, const char *name)
{
    g_autoptr (GFile) file = cli_run_get_file (self, name);
    g_autoptr (GError) error = NULL;
    BbDocument *document = bb_project_file_load (file, bb_project_schema_get (), NULL, &error);

    g_assert_no_error (error);
    return document;
}

static void
assert_value (BbDocument *document, const char *path, const char *value)
{
    g_assert_cmpstr (bb_document_get_value (document, path), ==, value);
}

static void
write_board (CliRun *self)
{
    g_autoptr (GFile) file = g_file_new_for_path (self->path);
    g_autoptr (BbDocumentBuilder) builder = bb_document_builder_new (bb_project_schema_get (), "p");
    g_autoptr (BbDocument) document = NULL;

    add (builder, "project/title", "\"Plan\"");
    add (builder, "blocks/b/status", "\"done\"");
    add (builder, "blocks/b/rank", "\"i\"");
    add (builder, "blocks/b/due", "\"2027-01-31\"");
    add (builder, "blocks/b/first-step", "\"Call\"");
    add (builder, "blocks/b/checklist/b/text", "\"One\"");
    add (builder, "blocks/b/links/l/url", "\"https://example.org/\"");
    add (builder, "blocks/own-1/title", "\"Own\"");
    add (builder, "blocks/own-1/guidelines", "[\"personal\"]");
    add (builder, "voters/v/discipline", "\"data\"");
    add (builder, "voters/v/size", "4");
    add (builder, "voters/v/opinions/own-1", "\"done\"");
    add (builder, "voters/w/same-as", "\"v\"");
    add (builder, "rounds/r/ballots/x", "\"own-1 data done\"");
    add (builder, "decisions/d/round", "\"r\"");
    add (builder, "decisions/d/block", "\"own-1\"");
    add (builder, "catalogue/texts/block/own-1/title/en", "\"Own\"");
    document = bb_document_builder_end (builder);
    g_assert_true (bb_project_file_save (file, document, NULL, NULL));
}

/* The only child of a container. */
static char *
dup_only (BbDocument *document, const char *container)
{
    g_auto (GStrv) names = bb_document_dup_names (document, container);

    g_assert_cmpuint (g_strv_length (names), ==, 1);
    return g_strdup (names[0]);
}

static char *
dup_own_block (BbDocument *document)
{
    g_auto (GStrv) names = bb_document_dup_names (document, "blocks");

    g_assert_cmpuint (g_strv_length (names), ==, 2);
    g_assert_true (g_str_has_prefix (names[1], "own-"));
    return g_strdup (names[1]);
}

/* The item whose field of that name holds the value. */
static char *
find_item (BbDocument *document, const char *container, const char *field)
{
    g_auto (GStrv) names = bb_document_dup_names (document, container);

    for (guint i = 0; names[i] != NULL; i++) {
        g_autofree char *path = g_strdup_printf ("%s/%s/%s", container, names[i], field);

        if (bb_document_get_value (document, path) != NULL)
            return g_strdup (names[i]);
    }
    g_assert_not_reached ();
}

static void assert_value_at (BbDocument *document, const char *value, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

static void
assert_value_at (BbDocument *document, const char *value, const char *format, ...)
{
    g_autofree char *path = NULL;
    va_list args;

    va_start (args, format);
    path = g_strdup_vprintf (format, args);
    va_end (args);
    assert_value (document, path, value);
}

static void
assert_board (BbDocument *copy)
{
    g_autofree char *line = dup_only (copy, "blocks/b/checklist");
    g_autofree char *link = dup_only (copy, "blocks/b/links");

    assert_value (copy, "project/title", "\"Plan\"");
    assert_value (copy, "blocks/b/status", "\"done\"");
    assert_value (copy, "blocks/b/due", "\"2027-01-31\"");
    assert_value (copy, "blocks/b/first-step", "\"Call\"");
    assert_value_at (copy, "\"One\"", "blocks/b/checklist/%s/text", line);
    assert_value_at (copy, "\"https://example.org/\"", "blocks/b/links/%s/url", link);
}

/* All that named something names the same. */
static void
assert_references (BbDocument *copy)
{
    g_autofree char *own = dup_own_block (copy);
    g_autofree char *voter = find_item (copy, "voters", "size");
    g_autofree char *other = find_item (copy, "voters", "same-as");
    g_autofree char *round = dup_only (copy, "rounds");
    g_autofree char *decision = dup_only (copy, "decisions");
    g_autofree char *ballots = g_strdup_printf ("rounds/%s/ballots", round);
    g_autofree char *ballot = dup_only (copy, ballots);
    g_autofree char *vote = g_strdup_printf ("\"%s data done\"", own);
    g_autofree char *voter_value = bb_value_new_string (voter);
    g_autofree char *round_value = bb_value_new_string (round);
    g_autofree char *own_value = bb_value_new_string (own);

    g_assert_cmpstr (own, !=, "own-1");
    g_assert_cmpstr (voter, !=, "v");
    assert_value_at (copy, "\"done\"", "voters/%s/opinions/%s", voter, own);
    assert_value_at (copy, voter_value, "voters/%s/same-as", other);
    assert_value_at (copy, round_value, "decisions/%s/round", decision);
    assert_value_at (copy, own_value, "decisions/%s/block", decision);
    assert_value_at (copy, vote, "%s/%s", ballots, ballot);
    assert_value_at (copy, "[\"personal\"]", "blocks/%s/guidelines", own);
    assert_value_at (copy, "\"Own\"", "catalogue/texts/block/%s/title/en", own);
}

static void
test_keeps_the_board (CliRun *self, gconstpointer data)
{
    g_autoptr (BbDocument) copy = NULL;

    write_board (self);
    cli_run_assert_good (cli_run (self, "clean", "bord.bouwbord", "schoon", NULL));
    copy = load (self, "schoon");
    g_assert_cmpstr (bb_document_get_id (copy), !=, "p");
    assert_board (copy);
    assert_references (copy);
    g_assert_cmpuint (bb_history_get_size (bb_document_get_history (copy)), ==, 0);
    g_assert_cmpuint (bb_context_get_size (bb_document_get_seen (copy)), ==, 1);
}

static void
test_refuses (CliRun *self, gconstpointer data)
{
    g_assert_cmpint (cli_run (self, "clean", "a", NULL), ==, 2);
    cli_run_assert_complains (self, "missing");
    g_assert_cmpint (cli_run (self, "clean", "away", "uit", NULL), ==, 1);
    cli_run_assert_complains (self, "“away” cannot be opened");
    cli_run_assert_good (cli_run (self, "new", "bord.bouwbord", NULL));
    g_assert_cmpint (cli_run (self, "clean", "bord.bouwbord", "bord.bouwbord", NULL), ==, 1);
    cli_run_assert_complains (self, "there already");
    g_assert_cmpint (cli_run (self, "clean", "bord.bouwbord", "a/b", NULL), ==, 1);
    cli_run_assert_complains (self, "was not saved");
}

#define ADD(name, function)                                                                        \
    g_test_add ("/cli-clean/" name, CliRun, NULL, cli_run_set_up, function, cli_run_tear_down)

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    ADD ("no-names", test_no_names);
    ADD ("keeps-the-board", test_keeps_the_board);
    ADD ("refuses", test_refuses);
    return g_test_run ();
}
