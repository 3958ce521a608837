/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "document/bb-merge.h"
#include "document/bb-value.h"
#include "model/bb-project-schema.h"
#include "random-project.h"
#include "sample-file.h"
#include "storage/bb-json-canonical.h"
#include "storage/bb-json-scan.h"
#include "storage/bb-project-writer.h"
#include "storage/bb-storage-error.h"

#define OWNER "blocks/b/owner"
#define DUE "blocks/b/due"
#define ITEM "parking/i"
#define TEXT "parking/i/text"

/* Example 17: no merge data. */
static void
test_stampless (void)
{
    g_autofree char *text = sample_file_new (ENTRIES (OWNER " s:1/4 \"x\"", DUE " s:2/4 \"d\""));
    g_autoptr (BbDocument) a = NULL;
    g_autoptr (BbDocument) b = NULL;

    sample_file_drop_merge (&text);
    a = sample_file_read (text, BB_PROJECT_STAMPLESS);
    b = sample_file_read (text, BB_PROJECT_STAMPLESS);
    sample_file_assert_list (a, OWNER, "\"x\"@x1bed5a2d936b64d9:1/0");
    g_assert_cmpuint (sample_file_get_seen (a, "s"), ==, 0);
    g_assert_cmpuint (bb_context_get_size (bb_document_get_seen (a)), ==, 2);
    g_assert_cmpuint (bb_history_get_size (bb_document_get_history (a)), ==, 2);
    sample_file_set (a, "a", OWNER, "\"y\"");
    sample_file_set (b, "b", DUE, "\"e\"");
    sample_file_assert_list (a, OWNER, "\"y\"@a:1/1");
    sample_file_assert_list (b, DUE, "\"e\"@b:1/1");
}

/* Of broken merge data the values that are not shown are kept, and nothing else. */
static void
test_salvage (void)
{
    g_autofree char *text = sample_file_new (ENTRIES (
        OWNER " a:1/2 \"x\"", OWNER " b:1/2 \"w\"", TEXT " s:1/1 \"t\"", "blocks/own-1 s:4/1 true",
        "blocks/own-1/links/l s:2/1 true", "blocks/own-1/links/l/url s:3/1 *"));
    g_autofree char *shown = sample_file_derive (OWNER, "\"w\"", NULL, NULL);
    g_autofree char *beside = sample_file_derive (OWNER, "\"x\"", NULL, NULL);
    g_autofree char *field = sample_file_derive (TEXT, "\"t\"", NULL, NULL);
    g_autofree char *found = NULL;
    g_autoptr (BbDocument) document = NULL;

    sample_file_replace (&text, "\"b\": 1", "\"b\": 2");
    document = sample_file_read (text, BB_PROJECT_STAMPLESS);
    found = sample_file_list (document, OWNER);
    g_assert_nonnull (strstr (found, shown));
    g_assert_nonnull (strstr (found, beside));
    g_assert_cmpuint (sample_file_get_seen (document, "b"), ==, 0);
    sample_file_assert_list (document, TEXT, "\"t\"@%s:1/0", field);
    sample_file_assert_list (document, ITEM, "%s", "");
    g_assert_cmpuint (sample_file_get_seen (document, field), ==, 2);
    sample_file_assert_list (document, "blocks/own-1/links/l/url", "%s", "");
}

/* What another program makes of the merge data can be anything. */
static void
test_salvage_anything (void)
{
    static const char *const bad[] = {
        "[]",
        "null",
        "{\"conflicts\":[]}",
        "{\"conflicts\":{\"id\":[[\"\",1]]}}",
        "{\"conflicts\":{\"merge\":[[\"\",1]],\"history\":[[\"\",1]],\"format\":[[\"\",1]]}}",
        "{\"conflicts\":{\"project\":[[\"\",1]]}}",
        "{\"conflicts\":{\"blocks/b/owner/x\":[[\"\",1]]}}",
        "{\"conflicts\":{\"a b\":[[\"\",1]],\"~3\":[[\"\",1]]}}",
        "{\"conflicts\":{\"parking/i\":[[\"\",true]]}}",
        "{\"removed\":{\"parking/i\":[[\"\",true]]}}",
        "{\"removed\":{\"parking/i/text\":{\"\":1}}}",
        "{\"removed\":{\"parking/i/text\":[1,\"\",[],[1],[\"\"],[1,1],[\"\",1,1]]}}",
        "{\"seen\":{\"a\":9},\"stamps\":{\"blocks/b/owner\":\"a:1:1:58bf5b5478e5\"}}",
    };

    for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
        g_autofree char *text = g_strdup_printf ("{\"format\":\"bouwbord-project\",\"version\":1,"
                                                 "\"id\":\"p1\",\"merge\":%s}",
                                                 bad[i]);
        g_autoptr (BbDocument) document = sample_file_read (text, BB_PROJECT_STAMPLESS);

        g_assert_cmpuint (bb_document_get_n_registers (document), ==, 0);
        g_assert_cmpuint (bb_context_get_size (bb_document_get_seen (document)), ==, 0);
    }
}

/* The same value shown and beside it is one write. */
static void
test_once (void)
{
    static const char text[] =
        "{\"format\":\"bouwbord-project\",\"version\":1,\"id\":\"p1\",\"blocks\":{\"b\":{\"owner\":"
        "\"x\"}},\"merge\":{\"conflicts\":{\"blocks/b/owner\":[[\"\",\"x\"],[\"\",\"x\"]]}}}";
    g_autoptr (BbDocument) document = sample_file_read (text, BB_PROJECT_STAMPLESS);

    sample_file_assert_list (document, OWNER, "\"x\"@x1bed5a2d936b64d9:1/0");
    g_assert_cmpuint (sample_file_get_seen (document, "x1bed5a2d936b64d9"), ==, 1);
    g_assert_cmpuint (bb_history_get_size (bb_document_get_history (document)), ==, 1);
}

#define FILE_WITH(members)                                                                         \
    "{\"format\":\"bouwbord-project\",\"version\":1,\"id\":\"p1\"," members "}"

/*
 * A value that was beside another is written by hand again, after it was settled and deleted. In
 * a copy that shows it, the item was renewed with it; that must not look like the same write.
 */
static void
test_never_twice (void)
{
    g_autofree char *text =
        g_strdup (FILE_WITH ("\"parking\":{\"i\":{\"text\":\"p\"}},"
                             "\"merge\":{\"conflicts\":{\"parking/i/text\":[[\"\",\"q\"]]}}"));
    g_autoptr (BbDocument) salvaged = sample_file_read (text, BB_PROJECT_STAMPLESS);
    g_autoptr (BbDocument) shown =
        sample_file_read (FILE_WITH ("\"parking\":{\"i\":{\"text\":\"q\"}}"), BB_PROJECT_STAMPLESS);
    g_autoptr (BbDocument) deleted = NULL;
    g_autoptr (BbDocument) typed = NULL;

    sample_file_set (salvaged, "a", TEXT, "\"r\"");
    g_free (text);
    text = sample_file_write (salvaged);
    sample_file_replace (&text, "\"text\": \"r\"", "");
    deleted = sample_file_read (text, BB_PROJECT_EDITED);
    g_free (text);
    text = sample_file_write (deleted);
    sample_file_replace (&text, "\"i\": {", "\"i\": {\"text\": \"q\"");
    typed = sample_file_read (text, BB_PROJECT_EDITED);

    g_assert_true (bb_merge_into (typed, shown, NULL, NULL, NULL));
    g_assert_cmpstr (bb_document_get_value (typed, TEXT), ==, "\"q\"");
}

#define N_FORGED 600
#define CHECK "{\"check\":\"000000000000\""

/* The merge data of a file in one line, and what stands before them. */
static char *
cut_merge (char *text)
{
    char *merge = strstr (text, "\"merge\": ") + strlen ("\"merge\": ");
    BbJsonCursor cursor;
    char *line;

    bb_json_cursor_init (&cursor, merge, strlen (merge));
    line = bb_json_canonical_dup (&cursor);
    *merge = '\0';
    return line;
}

static void
forge (GRand *rand, char *merge)
{
    static const char junk[] = "0019azx:, -~/\"[]{}";
    gsize length = strlen (merge);

    for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--) {
        gsize at = (gsize) g_rand_int_range (rand, strlen (CHECK), (gint) length - 1);

        merge[at] = junk[g_rand_int_range (rand, 0, sizeof junk - 1)];
    }
}

/* Makes the check fit; leaves a text that is no JSON as it is. */
static void
mend (char **merge)
{
    g_autofree char *rest = g_strconcat ("{", *merge + strlen (CHECK ","), NULL);
    g_autoptr (BbJsonScan) scan = bb_json_scan_new (rest, strlen (rest), NULL);
    g_autofree char *canonical = NULL;
    g_autofree char *sum = NULL;
    BbJsonCursor cursor;

    if (scan == NULL)
        return;
    bb_json_cursor_init (&cursor, rest, strlen (rest));
    canonical = bb_json_canonical_dup (&cursor);
    sum = bb_value_checksum (canonical);
    memcpy (*merge + strlen ("{\"check\":\""), sum, strlen (sum));
}

/* Merge data of which somebody has mended the check, but which lie, are believed as far as they
 * are as we write them, and never end the program. */
static void
test_forged (void)
{
    g_autoptr (GRand) rand = bb_test_rand_new ();
    guint n_read[3] = { 0 };

    for (guint i = 0; i < N_FORGED; i++) {
        g_autoptr (BbDocument) before = random_project_new (rand);
        g_autofree char *text = sample_file_write (before);
        g_autofree char *merge = cut_merge (text);
        g_autofree char *forged = NULL;
        g_autoptr (GBytes) bytes = NULL;
        g_autoptr (GError) error = NULL;
        g_autoptr (BbDocument) document = NULL;
        BbProjectOrigin origin = BB_PROJECT_INTACT;

        forge (rand, merge);
        mend (&merge);
        forged = g_strconcat (text, merge, "}", NULL);
        bytes = g_bytes_new (forged, strlen (forged));
        document = bb_project_reader_read_origin (bytes, bb_project_schema_get (), &origin, &error);
        g_assert_true ((document == NULL) == (error != NULL));
        if (document == NULL)
            continue;
        g_clear_object (&document);
        document = sample_file_read (forged, origin);
        n_read[origin]++;
    }
    for (guint i = 0; i < G_N_ELEMENTS (n_read); i++)
        g_assert_cmpuint (n_read[i], >, 0);
}

/* Two versions of a value, of which neither is the older one: the one that is not shown would be
 * written among the conflicts, deeper than a file may be. */
static void
test_too_deep (void)
{
    g_autofree char *opening = g_strnfill (63, '[');
    g_autofree char *closing = g_strnfill (63, ']');
    guint n_read = 0;

    for (guint i = 0; i < 20; i++) {
        g_autofree char *text =
            g_strdup_printf ("{\"format\":\"bouwbord-project\",\"version\":1,\"id\":\"p\","
                             "\"x\":%s%s,\n\"merge\":{\"conflicts\":{\"x\":[[\"\",%u]]}}}",
                             opening, closing, i);
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
        g_autoptr (BbDocument) document =
            bb_project_reader_read (bytes, bb_project_schema_get (), &error);

        if (document != NULL) {
            g_autoptr (GBytes) written = bb_project_writer_write (document);
            g_autoptr (BbDocument) again =
                bb_project_reader_read (written, bb_project_schema_get (), NULL);

            g_assert_nonnull (again);
            n_read++;
        } else {
            g_assert_error (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_LIMIT);
            g_assert_true (g_str_has_prefix (error->message, "Line 2, column 9: "));
        }
    }
    g_assert_cmpuint (n_read, >, 0);
    g_assert_cmpuint (n_read, <, 20);
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/stampless/no-merge-data", test_stampless);
    g_test_add_func ("/stampless/once", test_once);
    g_test_add_func ("/stampless/never-twice", test_never_twice);
    g_test_add_func ("/stampless/salvage", test_salvage);
    g_test_add_func ("/stampless/salvage-anything", test_salvage_anything);
    g_test_add_func ("/stampless/too-deep", test_too_deep);
    g_test_add_func ("/stampless/forged-at-random", test_forged);
    return g_test_run ();
}
