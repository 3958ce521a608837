/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "model/bb-project-schema.h"
#include "sample-file.h"
#include "storage/bb-project-reader.h"
#include "storage/bb-project-writer.h"
#include "storage/bb-storage-error.h"

#define HEADER "\"format\":\"bouwbord-project\",\"version\":1,\"id\":\"p1\""

/* The example of two people who gave one block different statuses. */
static const char conflicted[] = "{\n"
                                 "  \"format\": \"bouwbord-project\",\n"
                                 "  \"version\": 1,\n"
                                 "  \"blocks\": {\n"
                                 "    \"b\": {\n"
                                 "      \"status\": \"in-progress\"\n"
                                 "    }\n"
                                 "  },\n"
                                 "  \"id\": \"p1\",\n"
                                 "  \"merge\": {\n"
                                 "    \"check\": \"25d655e7a302\",\n"
                                 "    \"conflicts\": {\n"
                                 "      \"blocks/b/status\": [\n"
                                 "        [\n"
                                 "          \"a:1:2:58bf5b5478e5\",\n"
                                 "          \"done\"\n"
                                 "        ]\n"
                                 "      ]\n"
                                 "    },\n"
                                 "    \"seen\": {\n"
                                 "      \"a\": 1,\n"
                                 "      \"b\": 1,\n"
                                 "      \"s\": 1\n"
                                 "    },\n"
                                 "    \"stamps\": {\n"
                                 "      \"blocks/b/status\": \"b:1:2:b3cea6ade6d1\"\n"
                                 "    }\n"
                                 "  }\n"
                                 "}\n";

static BbDocument *
read_text (const char *text, GError **error)
{
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

    return bb_project_reader_read (bytes, bb_project_schema_get (), error);
}

static void
assert_refused (const char *text, BbStorageError code, const char *says)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (BbDocument) document = read_text (text, &error);

    g_test_message ("%s", text);
    g_assert_null (document);
    g_assert_error (error, BB_STORAGE_ERROR, (int) code);
    if (says != NULL && strstr (error->message, says) == NULL)
        g_error ("“%s” does not say “%s”", error->message, says);
}

static void
test_worked_example (void)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (BbDocument) document = read_text (conflicted, &error);
    g_autoptr (GBytes) again = NULL;
    BbRegister *status;

    g_assert_no_error (error);
    g_assert_cmpstr (bb_document_get_id (document), ==, "p1");
    g_assert_cmpstr (bb_document_get_value (document, "blocks/b/status"), ==, "\"in-progress\"");
    status = bb_document_get_register (document, "blocks/b/status");
    g_assert_cmpuint (bb_register_get_n_entries (status), ==, 2);
    g_assert_true (bb_register_has_conflict (status));
    g_assert_cmpuint (bb_context_get (bb_document_get_seen (document), "s"), ==, 1);
    again = bb_project_writer_write (document);
    g_assert_cmpmem (g_bytes_get_data (again, NULL), g_bytes_get_size (again), conflicted,
                     strlen (conflicted));
    g_assert_finalize_object (g_steal_pointer (&document));
}

/* Order, white space, spelling of strings and a byte order mark do not matter. */
static void
test_any_order (void)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) again = NULL;
    g_autoptr (BbDocument) document = read_text (
        "\xef\xbb\xbf{\"merge\":{\"stamps\":{\"blocks\\/b/status\":\"b:1:2:b3cea6ade6d1\"},"
        "\"seen\":{\"s\":1,\"b\":1,\"a\":1},\"conflicts\":{\"blocks/b/status\":"
        "[[\"a:1:2:58bf5b5478e5\",\"d\\u006fne\"]]},\"check\":\"25d655e7a302\"},"
        "\"blocks\":{\"b\":{\"status\":\"in-progress\"}},\"id\":\"p1\",\"version\":1,\r\n\t"
        "\"history\":[],\"parking\":{},\"format\":\"bouwbord-project\"}",
        &error);

    g_assert_no_error (error);
    again = bb_project_writer_write (document);
    g_assert_cmpmem (g_bytes_get_data (again, NULL), g_bytes_get_size (again), conflicted,
                     strlen (conflicted));
}

/* Where entries say more than `seen`, it is raised. */
static void
test_seen_is_raised (void)
{
    g_autoptr (GError) error = NULL;
    g_autofree char *text = NULL;
    g_autoptr (BbDocument) document = NULL;

    text = g_strdup ("{" HEADER ",\"blocks\":{\"b\":{\"status\":\"done\"}},\"merge\":{\"check\":"
                     "\"CHECKCHECKCH\",\"seen\":{\"s\":3},\"stamps\":{\"blocks/b/status\":"
                     "\"s:7:1:58bf5b5478e5\"}}}");
    {
        g_autofree char *sum = g_compute_checksum_for_string (
            G_CHECKSUM_SHA256,
            "{\"seen\":{\"s\":3},\"stamps\":{\"blocks/b/status\":\"s:7:1:58bf5b5478e5\"}}", -1);

        memcpy (strstr (text, "CHECK"), sum, 12);
    }
    document = read_text (text, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (bb_context_get (bb_document_get_seen (document), "s"), ==, 7);
}

static void
test_foreign (void)
{
    static const char *const texts[] = {
        "[]",
        "1",
        "null",
        "\"bouwbord-project\"",
        "{}",
        "{\"format\":1}",
        "{\"format\":null,\"version\":1}",
        "{\"format\":\"\",\"version\":1,\"id\":\"p1\"}",
        "{\"format\":\"Bouwbord-Project\",\"version\":1,\"id\":\"p1\"}",
        "{\"type\":\"FeatureCollection\",\"features\":[]}",
        "%PDF-1.7 …",
        "<!DOCTYPE html>",
        "PK\003\004",
        "dear colleague",
        "[1,]",
    };

    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        assert_refused (texts[i], BB_STORAGE_ERROR_FOREIGN, "t");
    assert_refused ("{\"format\":\"bouwbord-catalogue\"}", BB_STORAGE_ERROR_FOREIGN, "catalogue");
}

static void
test_newer (void)
{
    static const char *const versions[] = {
        "2",  "3",          "10", "100", "2147483648", "9007199254740993", "99999999999999999999",
        "12", "4294967297", "7"
    };

    for (guint i = 0; i < G_N_ELEMENTS (versions); i++) {
        g_autofree char *text = g_strdup_printf (
            "{\"format\":\"bouwbord-project\",\"version\":%s,\"anything\":[]}", versions[i]);

        assert_refused (text, BB_STORAGE_ERROR_NEWER, "newer Bouwbord");
    }
}

/* What is known of it is shown; what its merge data and its history mean, nobody here knows. */
static void
test_newer_is_shown (void)
{
    static const char text[] = "{\"format\":\"bouwbord-project\",\"version\":2,\"id\":\"p\","
                               "\"project\":{\"title\":\"Later\",\"mood\":[1,2]},\"history\":7,"
                               "\"merge\":{\"seen\":\"?\"}}";
    g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
    g_autoptr (GError) error = NULL;
    g_autoptr (BbDocument) document =
        bb_project_reader_read_newer (bytes, bb_project_schema_get (), &error);

    g_assert_no_error (error);
    g_assert_cmpstr (bb_document_get_value (document, "project/title"), ==, "\"Later\"");
}

static void
test_broken_header (void)
{
    static const char *const versions[] = { "0",
                                            "-1",
                                            "1.0",
                                            "\"1\"",
                                            "null",
                                            "true",
                                            "[1]",
                                            "{}",
                                            "1e0",
                                            "0.5",
                                            "-99999999999999999999" };
    static const char *const ids[] = { "\"\"",
                                       "1",
                                       "null",
                                       "\"A\"",
                                       "\"a b\"",
                                       "\"a/b\"",
                                       "[]",
                                       "\"é\"",
                                       "\"a_b\"",
                                       "{}",
                                       "true",
                                       "\"0123456789012345678901234567890123456789"
                                       "0123456789012345678901234\"" };

    for (guint i = 0; i < G_N_ELEMENTS (versions); i++) {
        g_autofree char *text = g_strdup_printf (
            "{\"format\":\"bouwbord-project\",\"version\":%s,\"id\":\"p1\"}", versions[i]);

        assert_refused (text, BB_STORAGE_ERROR_DAMAGED, "“version”");
    }
    for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
        g_autofree char *text =
            g_strdup_printf ("{\"format\":\"bouwbord-project\",\"version\":1,\"id\":%s}", ids[i]);

        assert_refused (text, BB_STORAGE_ERROR_DAMAGED, "“id”");
    }
    assert_refused ("{\"format\":\"bouwbord-project\"}", BB_STORAGE_ERROR_DAMAGED, "“version”");
    assert_refused ("{\"format\":\"bouwbord-project\",\"version\":1}", BB_STORAGE_ERROR_DAMAGED,
                    "“id”");
}

static void
test_containers (void)
{
    static const struct {
        const char *member;
        const char *says;
    } bad[] = {
        { "\"project\":[]", "Line 2, column 11: “project”" },
        { "\"blocks\":null", "Line 2, column 10: “blocks”" },
        { "\"blocks\":\"x\"", "“blocks”" },
        { "\"blocks\":{\n\"b\":1}", "Line 3, column 5: “blocks/b”" },
        { "\"blocks\":{\"b\":{\"checklist\":[]}}", "“blocks/b/checklist”" },
        { "\"blocks\":{\"b\":{\"checklist\":{\"c\":true}}}", "“blocks/b/checklist/c”" },
        { "\"parking\":{\"x\":\"\"}", "“parking/x”" },
        { "\"voters\":[1]", "“voters”" },
        { "\"catalogue\":\"bouwbord\"", "“catalogue”" },
        { "\"catalogue\":{\"texts\":{\"block\":{\"x\":{\"title\":\"t\"}}}}",
          "“catalogue/texts/block/x/title”" },
        { "\"guidelines\":{\"personal\":true}", "“guidelines/personal”" },
        { "\"rounds\":{\"r\":{\"ballots\":[]}}", "“rounds/r/ballots”" },
        { "\"actors\":0", "“actors”" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
        g_autofree char *text = g_strdup_printf ("{" HEADER ",\n%s}", bad[i].member);

        assert_refused (text, BB_STORAGE_ERROR_DAMAGED, bad[i].says);
    }
}

static void
test_history (void)
{
    static const char *const bad[] = { "{}",
                                       "null",
                                       "\"x\"",
                                       "1",
                                       "true",
                                       "[1]",
                                       "[null]",
                                       "[\"x\",2]",
                                       "[[]]",
                                       "[{}]",
                                       "[\"a\",\"b\",true]" };

    for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
        g_autofree char *text = g_strdup_printf ("{" HEADER ",\"history\":%s}", bad[i]);

        assert_refused (text, BB_STORAGE_ERROR_DAMAGED, ": the history should be a list of texts.");
    }
}

static void
test_long_path (void)
{
    g_autofree char *name = g_strnfill (128, 'x');
    g_autofree char *spaces = g_strnfill (129, ' ');
    g_autofree char *nested = g_strdup_printf ("{" HEADER ",\"project\":{\"%s%s\":1}}", name, name);
    g_autofree char *escaped = g_strdup_printf ("{" HEADER ",\"%s\":1}", spaces);

    assert_refused (nested, BB_STORAGE_ERROR_LIMIT, "256 bytes");
    assert_refused (escaped, BB_STORAGE_ERROR_LIMIT, "256 bytes");
}

/* A change of any kind that the check does not follow. */
static void
test_changed_text (void)
{
    static const struct {
        const char *from;
        const char *to;
        BbProjectOrigin origin;
    } changes[] = {
        { "\"in-progress\"", "\"done\"", BB_PROJECT_EDITED },
        { "\"in-progress\"", "null", BB_PROJECT_EDITED },
        { "\"in-progress\"", "[]", BB_PROJECT_EDITED },
        { "\"status\": \"in-progress\"", "\"owner\": \"x\"", BB_PROJECT_EDITED },
        { "\"status\": \"in-progress\"", "", BB_PROJECT_EDITED },
        { "\"id\": \"p1\"", "\"id\": \"p1\", \"future\": {}", BB_PROJECT_EDITED },
        { "\"id\": \"p1\"", "\"id\": \"p1\", \"parking\": {\"i\": {}}", BB_PROJECT_EDITED },
        { "25d655e7a302", "25d655e7a303", BB_PROJECT_STAMPLESS },
        { "25d655e7a302", "25D655E7A302", BB_PROJECT_STAMPLESS },
        { "25d655e7a302", "", BB_PROJECT_STAMPLESS },
        { "\"check\": \"25d655e7a302\",", "", BB_PROJECT_STAMPLESS },
        { "\"check\": \"25d655e7a302\"", "\"check\": 1", BB_PROJECT_STAMPLESS },
        { "\"done\"", "\"doen\"", BB_PROJECT_STAMPLESS },
        { "\"s\": 1", "\"s\": 2", BB_PROJECT_STAMPLESS },
        { "\"s\": 1", "\"s\": 1.0", BB_PROJECT_STAMPLESS },
        { "\"s\": 1", "\"s\": 0", BB_PROJECT_STAMPLESS },
        { "\"s\": 1", "\"s\": -1", BB_PROJECT_STAMPLESS },
        { "\"s\": 1", "\"s\": 9007199254740992", BB_PROJECT_STAMPLESS },
        { "\"s\": 1", "\"s\": \"1\"", BB_PROJECT_STAMPLESS },
        { "\"s\": 1", "\"S\": 1", BB_PROJECT_STAMPLESS },
        { "\"s\": 1", "\"s s\": 1", BB_PROJECT_STAMPLESS },
        { "\"conflicts\"", "\"conflict\"", BB_PROJECT_STAMPLESS },
        { "a:1:2:", "a:0:2:", BB_PROJECT_STAMPLESS },
        { "a:1:2:", "a:01:2:", BB_PROJECT_STAMPLESS },
        { "a:1:2:", "a:1:-2:", BB_PROJECT_STAMPLESS },
        { "a:1:2:", "A:1:2:", BB_PROJECT_STAMPLESS },
        { "a:1:2:", ":1:2:", BB_PROJECT_STAMPLESS },
        { "a:1:2:", "a:1:9007199254740992:", BB_PROJECT_STAMPLESS },
        { "b3cea6ade6d1", "b3cea6ade6d", BB_PROJECT_STAMPLESS },
        { "b3cea6ade6d1", "b3cea6ade6d1a", BB_PROJECT_STAMPLESS },
        { "b3cea6ade6d1", "b3cea6ade6dg", BB_PROJECT_STAMPLESS },
        { "b3cea6ade6d1", "b3cea6ade6d1 ", BB_PROJECT_STAMPLESS },
        { "b3cea6ade6d1", "b3cea6ade6d1  a:1:1:b3cea6ade6d1", BB_PROJECT_STAMPLESS },
        { "b3cea6ade6d1", "b3cea6ade6d1 c:1:2:b3cea6ade6d1", BB_PROJECT_STAMPLESS },
        { "\"b:1:2:b3cea6ade6d1\"", "[]", BB_PROJECT_STAMPLESS },
        { "\"b:1:2:b3cea6ade6d1\"", "\"\"", BB_PROJECT_STAMPLESS },
        { "\"b:1:2:b3cea6ade6d1\"", "null", BB_PROJECT_STAMPLESS },
        { "\"s\": 1", "\"s\":1", BB_PROJECT_INTACT },
    };

    for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
        g_autofree char *text = g_strdup (conflicted);
        g_autoptr (BbDocument) document = NULL;

        g_test_message ("%s → %s", changes[i].from, changes[i].to);
        sample_file_replace (&text, changes[i].from, changes[i].to);
        document = sample_file_read (text, changes[i].origin);
        g_assert_cmpstr (bb_document_get_id (document), ==, "p1");
    }
}

static void
test_no_merge (void)
{
    static const char *const members[] = {
        "",
        ",\"merge\":1",
        ",\"merge\":null",
        ",\"merge\":[]",
        ",\"merge\":{}",
        ",\"merge\":\"\"",
        ",\"merge\":{\"check\":\"\"}",
        ",\"merge\":{\"check\":null}",
        ",\"merge\":{\"check\":\"000000000000\"}",
        ",\"merge\":{\"other\":{}}",
        ",\"merge\":{\"seen\":{}}",
        ",\"blocks\":{}",
    };

    for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
        g_autofree char *text =
            g_strdup_printf ("{" HEADER ",\"project\":{\"title\":\"x\"}%s}", members[i]);
        g_autoptr (BbDocument) document = sample_file_read (text, BB_PROJECT_STAMPLESS);

        g_assert_cmpuint (bb_document_get_n_registers (document), ==, 1);
        g_assert_cmpstr (bb_document_get_value (document, "project/title"), ==, "\"x\"");
    }
}

/* The check is right, but the rest is not what we write: only another program does that. */
static void
assert_not_believed (const char *values, const char *merge)
{
    g_autofree char *line = g_strdup_printf ("{%s}", merge);
    g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, line, -1);
    g_autofree char *text = NULL;
    g_autoptr (BbDocument) document = NULL;

    text =
        g_strdup_printf ("{" HEADER "%s,\"merge\":{\"check\":\"%.12s\",%s}}", values, sum, merge);
    g_test_message ("%s", text);
    document = sample_file_read (text, BB_PROJECT_STAMPLESS);
    g_assert_cmpuint (bb_context_get (bb_document_get_seen (document), "a"), ==, 0);
    g_assert_cmpuint (bb_context_get (bb_document_get_seen (document), "b"), ==, 0);
}

#define DONE ":58bf5b5478e5"
#define TRUE_SUM ":b5bea41b6c62"

static void
test_forged_merge (void)
{
    static const char *const bad[] = {
        "\"conflicts\":{\"blocks/b/status\":[[\"a:1:1" DONE "\",\"done\"]]}",
        "\"conflicts\":{\"parking/i\":[[\"a:1:1" TRUE_SUM "\",true]]}",
        "\"conflicts\":{\"blocks/b/status\":[]}",
        "\"conflicts\":{\"blocks/b/status\":[[\"a:1:1:3973e022e932\"]]}",
        "\"removed\":{\"parking/i\":[[\"a:1:1" TRUE_SUM "\",true]]}",
        "\"removed\":{\"blocks/b/status\":[[\"a:1:1" DONE "\",\"done\"]]}",
        "\"removed\":{\"parking/i/text\":[]}",
        "\"removed\":{\"parking/i/text\":{}}",
        "\"removed\":{\"parking/i/text\":[[]]}",
        "\"removed\":{\"parking/i/text\":[\"a:1:1" DONE "\"]}",
        "\"removed\":{\"parking/i/text\":[[\"a:1:1" DONE "\",\"done\",1]]}",
        "\"removed\":{\"parking/i/text\":[[1,\"done\"]]}",
        "\"removed\":{\"parking/i/text\":[[\"a:1:1" DONE "\",\"done!\"]]}",
        "\"removed\":{\"parking/i/text\":[[\"a:1:1" DONE "\"]]}",
        "\"removed\":{\"parking/i/text\":[[\"a:1:1" DONE "\",\"done\"],[\"a:1:1" DONE
        "\",\"done\"]]}",
        "\"removed\":{\"parking/i/text\":[[\"a:1:1" DONE "\",\"done\"],[\"a:2:2" TRUE_SUM
        "\",true]]}",
        "\"removed\":{\"parking/i/~3\":[[\"a:1:1" DONE "\",\"done\"]]}",
        "\"removed\":{\"parking/i/a b\":[[\"a:1:1" DONE "\",\"done\"]]}",
        "\"removed\":{\"parking/i/text/deeper\":[[\"a:1:1" DONE "\",\"done\"]]}",
        "\"removed\":{\"parking/i/unknown/deeper\":[[\"a:1:1" DONE "\",\"done\"]]}",
        "\"removed\":{\"blocks/own-1/checklist\":[[\"a:1:1" DONE "\",\"done\"]]}",
        "\"removed\":{\"blocks/own-1/checklist/c\":[[\"a:1:1" DONE "\",\"done\"]]}",
        "\"removed\":{\"blocks/own-1/checklist/c\":[[\"a:1:1:3973e022e932\"]]}",
        "\"removed\":{\"merge/x\":[[\"a:1:1" DONE "\",\"done\"]]}",
    };

    for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
        assert_not_believed ("", bad[i]);
}

/* Stamps that fit no value of the file say where one was removed; not everywhere can one be. */
static void
test_forged_stamps (void)
{
    static const char *const bad[] = {
        "\"stamps\":{\"id\":\"a:1:1" DONE "\"}",
        "\"stamps\":{\"format\":\"a:1:1" DONE "\"}",
        "\"stamps\":{\"version\":\"a:1:1" DONE "\"}",
        "\"stamps\":{\"history\":\"a:1:1" DONE "\"}",
        "\"stamps\":{\"merge\":\"a:1:1" DONE "\"}",
        "\"stamps\":{\"project\":\"a:1:1" DONE "\"}",
        "\"stamps\":{\"blocks/b\":\"a:1:1" DONE "\"}",
        "\"stamps\":{\"blocks/b/owner/x\":\"a:1:1" DONE "\"}",
        "\"stamps\":{\"blocks/b c\":\"a:1:1" DONE "\"}",
        "\"stamps\":{\"~3\":\"a:1:1" DONE "\"}",
        "\"stamps\":{\"parking/i\":\"a:1:1" DONE "\"}",
        "\"conflicts\":{\"blocks/b/owner\":[[\"b:1:2" TRUE_SUM
        "\",true]]},\"stamps\":{\"blocks/b/owner\":\"a:1:1" DONE "\"}",
        "\"conflicts\":{\"blocks/b/owner\":[[\"a:1:1" DONE
        "\",\"done\"]]},\"stamps\":{\"blocks/b/owner\":\"b:1:2" DONE "\"}",
    };

    for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
        assert_not_believed ("", bad[i]);
        assert_not_believed (",\"blocks\":{\"b\":{\"owner\":\"done\"}},\"parking\":{\"i\":{}}",
                             bad[i]);
    }
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/project-reader/worked-example", test_worked_example);
    g_test_add_func ("/project-reader/any-order", test_any_order);
    g_test_add_func ("/project-reader/seen-is-raised", test_seen_is_raised);
    g_test_add_func ("/project-reader/refuses-foreign", test_foreign);
    g_test_add_func ("/project-reader/refuses-newer", test_newer);
    g_test_add_func ("/project-reader/shows-what-it-knows-of-newer", test_newer_is_shown);
    g_test_add_func ("/project-reader/refuses-broken-header", test_broken_header);
    g_test_add_func ("/project-reader/refuses-containers-that-are-none", test_containers);
    g_test_add_func ("/project-reader/refuses-broken-history", test_history);
    g_test_add_func ("/project-reader/refuses-long-paths", test_long_path);
    g_test_add_func ("/project-reader/reads-changes-by-hand", test_changed_text);
    g_test_add_func ("/project-reader/reads-without-merge-data", test_no_merge);
    g_test_add_func ("/project-reader/does-not-believe-forged-merge-data", test_forged_merge);
    g_test_add_func ("/project-reader/does-not-believe-forged-stamps", test_forged_stamps);
    return g_test_run ();
}
