/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "model/bb-project-schema.h"
#include "storage/bb-json-scan.h"
#include "storage/bb-project-reader.h"
#include "storage/bb-storage-error.h"

/* A bad text, and where and how it must be refused. The column is in characters. */
typedef struct {
    const char *text;
    guint line;
    guint column;
} Bad;

static const Bad twice[] = {
    { "{\"a\":1,\"a\":1}", 1, 8 },
    { "{\"\":1,\"\":2}", 1, 7 },
    { "{\"a\":1,\n \"b\":2,\n \"a\":3}", 3, 2 },
    { "{\"a\":1,\"\\u0061\":2}", 1, 8 },
    { "{\"\\u00e9\":1,\"é\":2}", 1, 13 },
    { "{\"\\ud83d\\ude00\":1,\"😀\":2}", 1, 19 },
    { "[{\"x\":{\"a\":1,\"a\":{}}}]", 1, 14 },
    { "{\"a\":{\"a\":1},\"a\":2}", 1, 14 },
    { "{\"/\":1,\"\\/\":2}", 1, 8 },
    { "{\"a\\nb\":1,\"a\\u000ab\":2}", 1, 11 },
    { "{\"b\":1,\"c\":2,\"d\":3,\"c\":[]}", 1, 20 },
    { "{\"\\\"\":1,\"\\u0022\":2}", 1, 9 },
};

static const Bad zero[] = {
    { "\"\\u0000\"", 1, 2 },        { "\"a\\u0000b\"", 1, 3 },    { "[\"\\u0000\"]", 1, 3 },
    { "{\"\\u0000\":1}", 1, 3 },    { "{\"a\\u0000\":1}", 1, 4 }, { "{\"a\":\"\\u0000\"}", 1, 7 },
    { "\"é\\u0000\"", 1, 3 },       { "\"\\n\\u0000\"", 1, 4 },   { "[\n\"b\\u0000\"]", 2, 3 },
    { "\"\\u0001\\u0000\"", 1, 8 },
};

static const Bad surrogate[] = {
    { "\"\\ud800\"", 1, 2 },        { "\"\\udbff\"", 1, 2 },
    { "\"\\udc00\"", 1, 2 },        { "\"\\udfff\"", 1, 2 },
    { "\"\\udc00\\ud800\"", 1, 2 }, { "\"\\ud800\\ud800\"", 1, 2 },
    { "\"\\ud800x\"", 1, 2 },       { "\"\\ud800\\n\"", 1, 2 },
    { "\"\\ud800\\u0041\"", 1, 2 }, { "\"a\\uD83D\"", 1, 3 },
    { "{\"\\ud800\":1}", 1, 3 },    { "\"\\ud83d\\ude00\\ude00\"", 1, 14 },
    { "\"\\ud83d\\ude0\"", 1, 2 },
};

static const Bad utf8[] = {
    { "\"\x80\"", 1, 2 },
    { "\"\xff\"", 1, 2 },
    { "\"\xc0\xaf\"", 1, 2 },
    { "\"\xc3\"", 1, 2 },
    { "\"a\xe2\x82\"", 1, 3 },
    { "\"\xed\xa0\x80\"", 1, 2 },
    { "\"\xf4\x90\x80\x80\"", 1, 2 },
    { "\"\xf8\x88\x80\x80\x80\"", 1, 2 },
    { "\"\xe0\x80\x80\"", 1, 2 },
    { "\"\xf0\x80\x80\x80\"", 1, 2 },
    { "{\"\xfe\":1}", 1, 3 },
    { "\"é\xe9\"", 1, 3 },
    { "[\"x\",\n\"\xbf\"]", 2, 2 },
};

static const Bad number[] = {
    { "01", 1, 1 },    { "-01", 1, 2 },      { "00", 1, 1 },        { "-", 1, 2 },
    { "1.", 1, 3 },    { ".5", 1, 1 },       { "+1", 1, 1 },        { "1e", 1, 3 },
    { "1e+", 1, 4 },   { "-.5", 1, 2 },      { "1.e1", 1, 3 },      { "--1", 1, 2 },
    { "NaN", 1, 1 },   { "Infinity", 1, 1 }, { "-Infinity", 1, 2 }, { "0x10", 1, 2 },
    { "1_000", 1, 2 }, { "[1,5e]", 1, 6 },
};

static const Bad string[] = {
    { "'a'", 1, 1 },         { "\"\\x41\"", 1, 2 }, { "\"\\'\"", 1, 2 },     { "\"\\u12\"", 1, 2 },
    { "\"\\u12g4\"", 1, 2 }, { "\"a\tb\"", 1, 3 },  { "\"a\x01\"", 1, 3 },   { "\"\x1f\"", 1, 2 },
    { "\"a\nb\"", 1, 1 },    { "\"a\rb\"", 1, 1 },  { "\"\\U0041\"", 1, 2 }, { "\"\\", 1, 2 },
};

static const Bad structure[] = {
    { "{\"a\" 1}", 1, 6 },
    { "{\"a\":}", 1, 6 },
    { "{a:1}", 1, 2 },
    { "{1:2}", 1, 2 },
    { "{\"a\":1,}", 1, 8 },
    { "{,\"a\":1}", 1, 2 },
    { "[1,]", 1, 4 },
    { "[,1]", 1, 2 },
    { "[1 2]", 1, 4 },
    { "[1}", 1, 3 },
    { "{\"a\":1]", 1, 7 },
    { "{\"a\",\"b\"}", 1, 5 },
    { "{\"a\":1 \"b\":2}", 1, 8 },
    { "[/* no */]", 1, 2 },
    { "// no\n1", 1, 1 },
    { "# no", 1, 1 },
    { "tru", 1, 1 },
    { "TRUE", 1, 1 },
    { "nul", 1, 1 },
    { "undefined", 1, 1 },
    { "[\n1,\n\n  é]", 4, 3 },
};

static const Bad trailing[] = {
    { "{} {}", 1, 4 },      { "{}1", 1, 3 },  { "[][]", 1, 3 },       { "{},", 1, 3 },
    { "{}}", 1, 3 },        { "1 2", 1, 3 },  { "\"a\"\"b\"", 1, 4 }, { "{}\n\n{\"a\":1}\n", 3, 1 },
    { "null\nnull", 2, 1 }, { "{}\v", 1, 3 }, { "{} // end", 1, 4 },  { "[]é", 1, 3 },
};

static const Bad incomplete[] = {
    { "", 1, 1 },          { " \n ", 2, 2 },     { "\xef\xbb\xbf", 1, 1 }, { "{", 1, 2 },
    { "[", 1, 2 },         { "{\"a\"", 1, 5 },   { "{\"a\":", 1, 6 },      { "{\"a\":1", 1, 7 },
    { "{\"a\":1,", 1, 8 }, { "[1,", 1, 4 },      { "[1", 1, 3 },           { "\"a", 1, 1 },
    { "[[[\n]", 2, 2 },    { "{\"a\":[", 1, 7 },
};

static const Bad marker[] = {
    { "<<<<<<< HEAD\n{}\n=======\n[]\n>>>>>>> b\n", 1, 1 },
    { "{\n<<<<<<< HEAD\n\"a\":1\n", 2, 1 },
    { "{\"a\":1,\n<<<<<<< ours\n", 2, 1 },
    { "{\"a\":1\n=======\n}", 2, 1 },
    { "{\"a\":1,\n=======\n}", 2, 1 },
    { "{\"a\":\n=======\n}", 2, 1 },
    { "{\"a\":1\n>>>>>>> theirs\n}", 2, 1 },
    { "[1,\n>>>>>>> theirs\n]", 2, 1 },
    { "{}\n>>>>>>> theirs\n", 2, 1 },
    { "{}\n=======\n{}", 2, 1 },
    { "[1\n||||||| base\n", 2, 1 },
};

typedef struct {
    const char *name;
    const Bad *bad;
    guint n_bad;
    const char *says; /* a part of each message, or NULL where they differ */
    gboolean whole;   /* no value: it cannot stand inside a good text */
} Rule;

static const Rule rules[] = {
    { "name-twice", twice, G_N_ELEMENTS (twice), "occurs twice", FALSE },
    { "zero", zero, G_N_ELEMENTS (zero), "U+0000", FALSE },
    { "half-character", surrogate, G_N_ELEMENTS (surrogate), "half a character", FALSE },
    { "utf-8", utf8, G_N_ELEMENTS (utf8), "not valid UTF-8", FALSE },
    { "number", number, G_N_ELEMENTS (number), NULL, FALSE },
    { "string", string, G_N_ELEMENTS (string), NULL, FALSE },
    { "structure", structure, G_N_ELEMENTS (structure), NULL, FALSE },
    { "trailing", trailing, G_N_ELEMENTS (trailing), NULL, TRUE },
    { "incomplete", incomplete, G_N_ELEMENTS (incomplete), NULL, TRUE },
    { "marker", marker, G_N_ELEMENTS (marker), "git", TRUE },
};

static void
refuse (const char *text, gsize length, BbStorageError code, guint line, guint column,
        const char *says)
{
    g_autoptr (GError) error = NULL;
    g_autofree char *copy = g_memdup2 (text, length);
    g_autofree char *place = g_strdup_printf ("Line %u, column %u: ", line, column);
    g_autofree char *begin = g_strndup (text, MIN (length, 40));
    g_autofree char *shown = g_strescape (begin, NULL);
    g_autoptr (BbJsonScan) scan = bb_json_scan_new (copy, length, &error);

    g_test_message ("%s", shown);
    g_assert_null (scan);
    g_assert_error (error, BB_STORAGE_ERROR, (int) code);
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
    if (!g_str_has_prefix (error->message, place))
        g_error ("“%s” does not begin “%s”", error->message, place);
    if (says != NULL && strstr (error->message, says) == NULL)
        g_error ("“%s” does not say “%s”", error->message, says);
}

static void
test_rule (gconstpointer data)
{
    const Rule *rule = data;

    g_assert_cmpuint (rule->n_bad, >=, 10);
    for (guint i = 0; i < rule->n_bad; i++)
        refuse (rule->bad[i].text, strlen (rule->bad[i].text), BB_STORAGE_ERROR_DAMAGED,
                rule->bad[i].line, rule->bad[i].column, rule->says);
}

/* The same inside a good text: refused at the same place, moved. */
static void
test_rule_inside (gconstpointer data)
{
    static const char before[] =
        "\xef\xbb\xbf{\r\n  \"good\": [1, \"\\ud83d\\ude00\"],\r\n  \"bad\": ";
    const Rule *rule = data;

    for (guint i = 0; i < rule->n_bad; i++) {
        const Bad *bad = &rule->bad[i];
        g_autofree char *text = g_strconcat (before, bad->text, "\r\n}\r\n", NULL);

        refuse (text, strlen (text), BB_STORAGE_ERROR_DAMAGED, bad->line + 2,
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

static void
refuse_in_project (const char *text, const Bad *bad, guint lines_before, GHashTable *messages)
{
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
    g_autoptr (GError) error = NULL;
    g_autofree char *place = NULL;

    g_assert_null (bb_project_reader_read (bytes, bb_project_schema_get (), &error));
    place = g_strdup_printf ("Line %u, column %u: ", bad->line + lines_before,
                             bad->line == 1 ? bad->column + 7 : bad->column);
    if (!g_str_has_prefix (error->message, place))
        g_error ("“%s” does not begin “%s”", error->message, place);
    if (!g_hash_table_add (messages, g_strdup (error->message)))
        g_error ("“%s” was said twice", error->message);
}

/* The same in a whole project, each time in another of its objects. */
static void
test_rule_in_project (gconstpointer data)
{
    const Rule *rule = data;
    g_autoptr (GHashTable) messages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    g_autofree char *path =
        g_test_build_filename (G_TEST_DIST, "data", "v1", "everything.bouwbord", NULL);
    g_autofree char *project = NULL;

    g_assert_true (g_file_get_contents (path, &project, NULL, NULL));
    for (guint i = 0; i < rule->n_bad; i++) {
        const char *at = find_object (project, i);
        g_autofree char *before = g_strndup (project, (gsize) (at - project));
        g_autofree char *text =
            g_strconcat (before, "\"bad\": ", rule->bad[i].text, ",\n", at, NULL);

        refuse_in_project (text, &rule->bad[i], count_lines (project, at), messages);
    }
}

static void
test_raw_zero (void)
{
    static const char *const texts[] = {
        "\"%\"", "\"a%\"", "[\"%\"]", "{\"%\":1}", "{\"a\":\"%\"}", "[%]", "%", "{%}", "1%", "{}%",
    };

    for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
        g_autofree char *text = g_strdup (texts[i]);
        gsize length = strlen (text);
        char *zero_at = strchr (text, '%');

        *zero_at = '\0';
        refuse (text, length, BB_STORAGE_ERROR_DAMAGED, 1, (guint) (zero_at - text) + 1, NULL);
    }
}

static void
refuse_limit (GString *text, gsize at, const char *says)
{
    refuse (text->str, text->len, BB_STORAGE_ERROR_LIMIT, 1, (guint) at + 1, says);
    g_string_free (text, TRUE);
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

    for (guint i = 0; i < 64; i++)
        g_string_append_c (good, ']');
    accept (good);
    for (guint i = 0; i < G_N_ELEMENTS (depths); i++) {
        refuse_limit (repeat ("", "[", depths[i], ""), 64, "too deeply");
        refuse_limit (repeat ("", "{\"a\":", depths[i], ""), 64 * 5, "too deeply");
        refuse_limit (repeat ("", "[{\"\":", depths[i], ""), 32 * 5, "too deeply");
    }
}

static void
test_number_length (void)
{
    static const char *const kinds[] = { "1", "-1", "1.0", "1e1", "-1e-1", "0.0", "9E+9" };

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
    accept (repeat ("[1", ",1", 249998, "]"));
    refuse_limit (repeat ("[1", ",1", 249999, "]"), 1 + 2 * 249999, "250,000");
    refuse_limit (repeat ("[1", ",1", 1000000, "]"), 1 + 2 * 249999, "250,000");
    refuse_limit (repeat ("[{}", ",{}", 250000, "]"), 1 + 3 * 249999, "250,000");
    refuse_limit (repeat ("[[]", ",[]", 250000, "]"), 1 + 3 * 249999, "250,000");
    refuse_limit (repeat ("[\"\"", ",\"\"", 250000, "]"), 1 + 3 * 249999, "250,000");
    refuse_limit (repeat ("[null", ",null", 250000, "]"), 1 + 5 * 249999, "250,000");
    refuse_limit (repeat ("[true", ",true", 250000, "]"), 1 + 5 * 249999, "250,000");
    refuse_limit (repeat ("[false", ",false", 250000, "]"), 1 + 6 * 249999, "250,000");
    refuse_limit (repeat ("[[1]", ",[1]", 250000, "]"), 1 + 4 * 124999 + 1, "250,000");
    refuse_limit (repeat ("[-0", ",-0", 250000, "]"), 1 + 3 * 249999, "250,000");
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
    for (guint i = 0; i < G_N_ELEMENTS (rules); i++) {
        g_autofree char *alone = g_strconcat ("/json-refuse/", rules[i].name, NULL);
        g_autofree char *inside = g_strconcat (alone, "-inside", NULL);

        g_test_add_data_func (alone, &rules[i], test_rule);
        if (!rules[i].whole) {
            g_autofree char *in_project = g_strconcat (alone, "-in-project", NULL);

            g_test_add_data_func (inside, &rules[i], test_rule_inside);
            g_test_add_data_func (in_project, &rules[i], test_rule_in_project);
        }
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
