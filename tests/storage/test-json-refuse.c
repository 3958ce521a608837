/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bad-json.h"
#include "bb-test.h"
#include "model/bb-project-schema.h"
#include "storage/bb-json-scan.h"
#include "storage/bb-project-reader.h"
#include "storage/bb-storage-error.h"

/* What has been said in this test: no two bad texts are refused in the same words at the same
 * place. */
static GHashTable *said;

static void
begin (void)
{
    g_clear_pointer (&said, g_hash_table_unref);
    said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
assert_refused (const GError *error, BbStorageError code, guint line, guint column,
                const char *says)
{
    g_autofree char *place = g_strdup_printf ("Line %u, column %u: ", line, column);

    g_assert_error (error, BB_STORAGE_ERROR, (int) code);
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
    if (!g_str_has_prefix (error->message, place))
        g_error ("“%s” does not begin “%s”", error->message, place);
    if (says != NULL && strstr (error->message, says) == NULL)
        g_error ("“%s” does not say “%s”", error->message, says);
    if (!g_hash_table_add (said, g_strdup (error->message)))
        g_error ("“%s” was said twice", error->message);
}

static void
refuse (const char *text, gsize length, BbStorageError code, guint line, guint column,
        const char *says)
{
    g_autoptr (GError) error = NULL;
    g_autofree char *copy = g_memdup2 (text, length);
    g_autoptr (BbJsonScan) scan = bb_json_scan_new (copy, length, &error);

    g_assert_null (scan);
    assert_refused (error, code, line, column, says);
}

#define LINES_APART 10

/* Alone, each on lines of its own. A byte order mark stays where it is. */
static void
refuse_apart (const char *text, gsize length, BbStorageError code, guint line, guint column,
              const char *says)
{
    guint n_lines = LINES_APART * g_hash_table_size (said);
    gsize mark = g_str_has_prefix (text, "\xef\xbb\xbf") ? 3 : 0;
    g_autoptr (GString) apart = g_string_new_len (text, (gssize) mark);

    for (guint i = 0; i < n_lines; i++)
        g_string_append_c (apart, '\n');
    g_string_append_len (apart, text + mark, (gssize) (length - mark));
    refuse (apart->str, apart->len, code, line + n_lines, column, says);
}

static void
test_rule (gconstpointer data)
{
    const BadRule *rule = data;

    begin ();
    g_assert_cmpuint (rule->n_bad, >=, 10);
    for (guint i = 0; i < rule->n_bad; i++)
        refuse_apart (rule->bad[i].text, strlen (rule->bad[i].text), BB_STORAGE_ERROR_DAMAGED,
                      rule->bad[i].line, rule->bad[i].column, rule->says);
}

/* The same inside a good text: refused at the same place, moved. */
static void
test_rule_inside (gconstpointer data)
{
    static const char before[] = "\xef\xbb\xbf{\r\n  \"good\": [1, \"\\ud83d\\ude00\"],\r\n";
    const BadRule *rule = data;

    begin ();
    for (guint i = 0; i < rule->n_bad; i++) {
        const Bad *bad = &rule->bad[i];
        g_autofree char *lines = g_strnfill (LINES_APART * i, '\n');
        g_autofree char *text =
            g_strconcat (before, lines, "  \"bad\": ", bad->text, "\r\n}\r\n", NULL);

        refuse (text, strlen (text), BB_STORAGE_ERROR_DAMAGED, bad->line + 2 + LINES_APART * i,
                bad->line == 1 ? bad->column + 9 : bad->column, rule->says);
    }
}

/* Where the n-th object of a file has its first member. */
static const char *
find_object (const char *text, guint n)
{
    const char *at = text;

    for (guint i = 0; i <= n; i++)
        at = strstr (at, "{\n") + 2;
    return at;
}

static guint
count_lines (const char *text, const char *end)
{
    guint n = 0;

    for (; text < end; text++)
        n += *text == '\n';
    return n;
}

static char *
read_project (void)
{
    g_autofree char *path =
        g_test_build_filename (G_TEST_DIST, "data", "v1", "everything.bouwbord", NULL);
    char *project = NULL;

    g_assert_true (g_file_get_contents (path, &project, NULL, NULL));
    return project;
}

static void
refuse_project (const char *text, gsize length, BbStorageError code, guint line, guint column,
                const char *says)
{
    g_autoptr (GBytes) bytes = g_bytes_new (text, length);
    g_autoptr (GError) error = NULL;

    g_assert_null (bb_project_reader_read (bytes, bb_project_schema_get (), &error));
    assert_refused (error, code, line, column, says);
}

/* Puts a bad text before what stands at a place in a project, as a value. */
static void
refuse_value (const char *project, const char *at, const Bad *bad, const char *behind)
{
    g_autofree char *before = g_strndup (project, (gsize) (at - project));
    g_autofree char *text = g_strconcat (before, "\"bad\": ", bad->text, behind, NULL);

    refuse_project (text, strlen (text), BB_STORAGE_ERROR_DAMAGED,
                    bad->line + count_lines (project, at),
                    bad->line == 1 ? bad->column + 7 : bad->column, NULL);
}

/* The line of a text at which it is refused. */
static char *
dup_bad_line (const Bad *bad)
{
    g_auto (GStrv) lines = g_strsplit (bad->text, "\n", -1);

    return g_strdup (lines[bad->line - 1]);
}

/* A marker takes a line. */
static void
refuse_marker (const char *project, const char *at, const Bad *bad)
{
    g_autofree char *before = g_strndup (project, (gsize) (at - project));
    g_autofree char *line = dup_bad_line (bad);
    g_autofree char *text = g_strconcat (before, line, "\n", at, NULL);

    refuse_project (text, strlen (text), BB_STORAGE_ERROR_DAMAGED, count_lines (project, at) + 1, 1,
                    "git");
}

/* What is behind the end of a text, behind the end of a project. */
static void
refuse_behind (const char *project, const Bad *bad)
{
    g_autofree char *line = dup_bad_line (bad);
    guint n_lines = LINES_APART * g_hash_table_size (said);
    g_autofree char *space = g_strnfill (n_lines, '\n');
    g_autofree char *text = g_strconcat (
        project, space, g_utf8_offset_to_pointer (line, (glong) bad->column - 1), NULL);

    refuse_project (text, strlen (text), BB_STORAGE_ERROR_DAMAGED,
                    count_lines (project, project + strlen (project)) + n_lines + 1, 1, NULL);
}

/* The same in a whole project, each time in another of its objects. */
static void
test_rule_in_project (gconstpointer data)
{
    const BadRule *rule = data;
    g_autofree char *project = read_project ();

    begin ();
    for (guint i = 0; i < rule->n_bad; i++) {
        const char *at = find_object (project, i);
        g_autofree char *behind = g_strconcat (",\n", at, NULL);

        if (rule->place == BAD_BEHIND)
            refuse_behind (project, &rule->bad[i]);
        else if (rule->place == BAD_LINE)
            refuse_marker (project, at, &rule->bad[i]);
        else
            refuse_value (project, at, &rule->bad[i], rule->place == BAD_END ? "" : behind);
    }
}

/* Puts a text into the outermost object of a project; gives how many lines come before it. */
static GString *
put_into_project (const char *text, gsize length, guint *n_lines)
{
    g_autofree char *project = read_project ();
    const char *at = find_object (project, 0);
    GString *whole = g_string_new_len (project, at - project);

    *n_lines = LINES_APART * g_hash_table_size (said);
    for (guint i = 0; i < *n_lines; i++)
        g_string_append_c (whole, '\n');
    *n_lines += count_lines (project, at);
    g_string_append (whole, "\"bad\": ");
    g_string_append_len (whole, text, (gssize) length);
    g_string_append_printf (whole, ",\n%s", at);
    return whole;
}

static void
refuse_inside (const char *text, gsize length, BbStorageError code, guint column, const char *says)
{
    guint n_lines;
    g_autoptr (GString) whole = put_into_project (text, length, &n_lines);

    refuse_project (whole->str, whole->len, code, n_lines + 1, column + 7, says);
}

static void
test_raw_zero (void)
{
    static const char *const texts[] = {
        "\"%\"", "\"a%\"", "[\"%\"]", "{\"%\":1}", "{\"a\":\"%\"}", "[%]", "%", "{%}", "1%", "{}%",
    };

    begin ();
    for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
        g_autofree char *text = g_strdup (texts[i]);
        gsize length = strlen (text);
        char *zero_at = strchr (text, '%');
        guint column = (guint) (zero_at - text) + 1;

        *zero_at = '\0';
        refuse_apart (text, length, BB_STORAGE_ERROR_DAMAGED, 1, column, NULL);
        refuse_inside (text, length, BB_STORAGE_ERROR_DAMAGED, column, NULL);
    }
}

/* In a project there is a value and a level around it, so that it can be too much sooner. */
static void
refuse_limit_at (GString *text, gsize at, gsize at_inside, const char *says)
{
    refuse_apart (text->str, text->len, BB_STORAGE_ERROR_LIMIT, 1, (guint) at + 1, says);
    refuse_inside (text->str, text->len, BB_STORAGE_ERROR_LIMIT, (guint) at_inside + 1, says);
    g_string_free (text, TRUE);
}

static void
refuse_limit (GString *text, gsize at, const char *says)
{
    refuse_limit_at (text, at, at, says);
}

static void
accept (GString *text)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (BbJsonScan) scan = bb_json_scan_new (text->str, text->len, &error);

    g_assert_no_error (error);
    g_assert_nonnull (scan);
    g_string_free (text, TRUE);
}

static GString *
repeat (const char *before, const char *part, gsize n, const char *after)
{
    GString *text = g_string_new (before);

    for (gsize i = 0; i < n; i++)
        g_string_append (text, part);
    g_string_append (text, after);
    return text;
}

static void
test_depth (void)
{
    static const gsize depths[] = { 65, 66, 100, 1024, 1025, 5000, 65536, 100000, 500000, 1000000 };
    GString *good = repeat ("", "[", 64, "");

    begin ();
    for (guint i = 0; i < 64; i++)
        g_string_append_c (good, ']');
    accept (good);
    for (guint i = 0; i < G_N_ELEMENTS (depths); i++) {
        refuse_limit_at (repeat ("", "[", depths[i], ""), 64, 63, "too deeply");
        refuse_limit_at (repeat ("", "{\"a\":", depths[i], ""), 64 * 5, 63 * 5, "too deeply");
        refuse_limit_at (repeat ("", "[{\"\":", depths[i], ""), 32 * 5, 31 * 5 + 1, "too deeply");
    }
}

static void
test_number_length (void)
{
    static const char *const kinds[] = { "1", "-1", "1.0", "1e1", "-1e-1", "0.0", "9E+9" };

    begin ();
    accept (repeat ("", "7", 64, ""));
    accept (repeat ("[-", "7", 63, "]"));
    accept (repeat ("0.", "7", 62, ""));
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
        refuse_limit (repeat (kinds[i], "7", 65 - strlen (kinds[i]), ""), 0, "64 characters");
        refuse_limit (repeat (kinds[i], "7", 1000000, ""), 0, "64 characters");
    }
    refuse_limit (repeat ("[1, -", "7", 64, "]"), 4, "64 characters");
}

static void
test_string_length (void)
{
    const gsize most = 1024 * 1024;

    begin ();
    accept (repeat ("\"", "x", most, "\""));
    accept (repeat ("\"", "é", most / 2, "\""));
    accept (repeat ("\"", "\\u0001", most, "\""));
    refuse_limit (repeat ("\"", "x", most + 1, "\""), 0, "1 MiB");
    refuse_limit (repeat ("\"", "é", most / 2 + 1, "\""), 0, "1 MiB");
    refuse_limit (repeat ("\"", "\\u0001", most + 1, "\""), 0, "1 MiB");
    refuse_limit (repeat ("\"", "\\u00e9", most / 2 + 1, "\""), 0, "1 MiB");
    refuse_limit (repeat ("\"", "\\ud83d\\ude00", most / 4 + 1, "\""), 0, "1 MiB");
    refuse_limit (repeat ("\"", "\\n", most + 1, "\""), 0, "1 MiB");
    refuse_limit (repeat ("[\"", "€", most / 3 + 1, "\"]"), 1, "1 MiB");
    refuse_limit (repeat ("{\"a\":\"", "x", most + 1, "\"}"), 5, "1 MiB");
    refuse_limit (repeat ("[1,\"", "x", 2 * most, "\"]"), 3, "1 MiB");
    refuse_limit (repeat ("\"", "\\u20ac", most / 3 + 1, "\""), 0, "1 MiB");
    refuse_limit (repeat ("\"", "\\/", 3 * most, "\""), 0, "1 MiB");
}

static void
test_name_length (void)
{
    begin ();
    accept (repeat ("{\"", "x", 256, "\":1}"));
    accept (repeat ("{\"", "é", 128, "\":1}"));
    accept (repeat ("{\"", "\\u0041", 256, "\":1}"));
    refuse_limit (repeat ("{\"", "x", 257, "\":1}"), 1, "256 bytes");
    refuse_limit (repeat ("{\"", "é", 129, "\":1}"), 1, "256 bytes");
    refuse_limit (repeat ("{\"", "€", 86, "\":1}"), 1, "256 bytes");
    refuse_limit (repeat ("{\"", "😀", 65, "\":1}"), 1, "256 bytes");
    refuse_limit (repeat ("{\"", "\\u0041", 257, "\":1}"), 1, "256 bytes");
    refuse_limit (repeat ("{\"", "\\u00e9", 129, "\":1}"), 1, "256 bytes");
    refuse_limit (repeat ("{\"", "\\n", 257, "\":1}"), 1, "256 bytes");
    refuse_limit (repeat ("[{\"", "x", 1000, "\":1}]"), 2, "256 bytes");
    refuse_limit (repeat ("{\"a\":1,\"", "x", 257, "\":1}"), 7, "256 bytes");
    refuse_limit (repeat ("{\"a\":{\"", "x", 65536, "\":1}}"), 6, "256 bytes");
    refuse_limit (repeat ("{\"", "x", 1024 * 1024 + 1, "\":1}"), 1, "256 bytes");
}

static void
test_values (void)
{
    begin ();
    accept (repeat ("[1", ",1", 249998, "]"));
    refuse_limit_at (repeat ("[1", ",1", 249999, "]"), 1 + 2 * 249999, 1 + 2 * 249998, "250,000");
    refuse_limit_at (repeat ("[1", ",1", 1000000, "]"), 1 + 2 * 249999, 1 + 2 * 249998, "250,000");
    refuse_limit_at (repeat ("[{}", ",{}", 250000, "]"), 1 + 3 * 249999, 1 + 3 * 249998, "250,000");
    refuse_limit_at (repeat ("[[]", ",[]", 250000, "]"), 1 + 3 * 249999, 1 + 3 * 249998, "250,000");
    refuse_limit_at (repeat ("[\"\"", ",\"\"", 250000, "]"), 1 + 3 * 249999, 1 + 3 * 249998,
                     "250,000");
    refuse_limit_at (repeat ("[null", ",null", 250000, "]"), 1 + 5 * 249999, 1 + 5 * 249998,
                     "250,000");
    refuse_limit_at (repeat ("[true", ",true", 250000, "]"), 1 + 5 * 249999, 1 + 5 * 249998,
                     "250,000");
    refuse_limit_at (repeat ("[false", ",false", 250000, "]"), 1 + 6 * 249999, 1 + 6 * 249998,
                     "250,000");
    refuse_limit_at (repeat ("[[1]", ",[1]", 250000, "]"), 1 + 4 * 124999 + 1, 1 + 4 * 124999,
                     "250,000");
    refuse_limit_at (repeat ("[-0", ",-0", 250000, "]"), 1 + 3 * 249999, 1 + 3 * 249998, "250,000");
}

static void
test_size (void)
{
    g_autofree char *text = g_malloc (BB_JSON_SIZE_MAX + 1);
    g_autoptr (GError) error = NULL;

    memset (text, ' ', BB_JSON_SIZE_MAX + 1);
    text[0] = '1';
    bb_json_scan_free (bb_json_scan_new (text, BB_JSON_SIZE_MAX, NULL));
    g_assert_null (bb_json_scan_new (text, BB_JSON_SIZE_MAX + 1, &error));
    g_assert_error (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_LIMIT);
    g_assert_nonnull (strstr (error->message, "16 MiB"));
}

/* Names made so that tables by g_str_hash take quadratic time: "Ab" and "BA" have one hash. */
static void
test_crowd (void)
{
    GString *text = g_string_new ("{");
    g_autoptr (GError) error = NULL;

    for (guint i = 0; i < 1u << 16; i++) {
        g_string_append (text, i > 0 ? ",\"" : "\"");
        for (guint bit = 0; bit < 16; bit++)
            g_string_append (text, (i >> bit) & 1 ? "Ab" : "BA");
        g_string_append (text, "\":1");
    }
    g_string_append_c (text, '}');
    g_assert_null (bb_json_scan_new (text->str, text->len, &error));
    g_assert_error (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_LIMIT);
    g_assert_nonnull (strstr (error->message, "slow programs down"));
    g_string_free (text, TRUE);
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    for (guint i = 0; i < BAD_JSON_N_RULES; i++) {
        g_autofree char *alone = g_strconcat ("/json-refuse/", bad_json_rules[i].name, NULL);
        g_autofree char *in_project = g_strconcat (alone, "-in-project", NULL);

        g_test_add_data_func (alone, &bad_json_rules[i], test_rule);
        if (bad_json_rules[i].place == BAD_VALUE) {
            g_autofree char *inside = g_strconcat (alone, "-inside", NULL);

            g_test_add_data_func (inside, &bad_json_rules[i], test_rule_inside);
        }
        g_test_add_data_func (in_project, &bad_json_rules[i], test_rule_in_project);
    }
    g_test_add_func ("/json-refuse/raw-zero", test_raw_zero);
    g_test_add_func ("/json-refuse/depth", test_depth);
    g_test_add_func ("/json-refuse/number-length", test_number_length);
    g_test_add_func ("/json-refuse/string-length", test_string_length);
    g_test_add_func ("/json-refuse/name-length", test_name_length);
    g_test_add_func ("/json-refuse/values", test_values);
    g_test_add_func ("/json-refuse/size", test_size);
    g_test_add_func ("/json-refuse/crowded-names", test_crowd);
    return g_test_run ();
}
