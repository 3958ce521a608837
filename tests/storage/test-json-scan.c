/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "bb-test.h"
#include "document/bb-value.h"
#include "storage/bb-json-canonical.h"
#include "storage/bb-json-layout.h"
#include "storage/bb-json-place.h"
#include "storage/bb-json-scan.h"

static BbJsonScan *
scan (const char *text)
{
    g_autoptr (GError) error = NULL;
    BbJsonScan *found = bb_json_scan_new (text, strlen (text), &error);

    g_assert_no_error (error);
    g_assert_nonnull (found);
    return found;
}

static void
test_accepts (void)
{
    static const struct {
        const char *text;
        guint n_values;
    } good[] = {
        { "0", 1 },
        { "-0", 1 },
        { " \t\r\n1 \t\r\n", 1 },
        { "\xef\xbb\xbf{}", 1 },
        { "true", 1 },
        { "[]", 1 },
        { "[[],{}]", 3 },
        { "{\"\":{\"\":{\"\":0}}}", 4 },
        { "{\"a\":{\"a\":1},\"b\":{\"a\":1}}", 5 },
        { "[1,-1,1.5,1E+30,1e-7,0.1e1,10]", 8 },
        { "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\"", 1 },
        { "\"\x7f\xc2\x80\xe2\x80\xa8\xef\xbf\xbf\xf0\x9f\x98\x80\"", 1 },
        { "{\"a/b\":null,\"~\":false,\" \":\"\"}", 4 },
        { "\n{\n}\n", 1 },
    };

    for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
        g_autoptr (BbJsonScan) found = scan (good[i].text);

        g_assert_cmpuint (bb_json_scan_get_n_values (found), ==, good[i].n_values);
    }
}

static void
test_lines (void)
{
    g_autoptr (BbJsonScan) found = scan ("\xef\xbb\xbf{\"a\":1e2,\r\n\"b\":[-0,\n{}],\n\"d\":1}");

    g_assert_cmpuint (bb_json_scan_get_line (found, 0), ==, 1);
    g_assert_cmpuint (bb_json_scan_get_line (found, 1), ==, 1);
    g_assert_cmpuint (bb_json_scan_get_line (found, 3), ==, 2);
    g_assert_cmpuint (bb_json_scan_get_line (found, 4), ==, 3);
    g_assert_cmpuint (bb_json_scan_get_line (found, 5), ==, 4);
}

/* The last byte of the text may be the last of its memory. */
static void
test_end_of_memory (void)
{
    static const char *const texts[] = { "12",     "[1]",         "\"a\"", "{}", "true",
                                         "-",      "\"\\u00",     "tru",   "1e", "\xef\xbb",
                                         "{\"a\"", "\"\\ud83d\\", "<<<<<<" };

    for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
        gsize length = strlen (texts[i]);
        g_autofree char *copy = g_memdup2 (texts[i], length);
        BbJsonScan *found = bb_json_scan_new (copy, length, NULL);

        bb_json_scan_may_be_object (copy, length);
        if (found != NULL) {
            BbJsonCursor cursor;

            bb_json_cursor_init (&cursor, copy, length);
            g_free (bb_json_canonical_dup (&cursor));
            bb_json_cursor_init (&cursor, copy, length);
            bb_json_cursor_skip (&cursor);
            g_assert_true (cursor.at == cursor.end);
            bb_json_scan_free (found);
        }
    }
}

static void
test_may_be_object (void)
{
    static const char *const yes[] = { "", " \n", "{", "\xef\xbb\xbf {x", "<<<<<<< HEAD\n{" };
    static const char *const no[] = { "[", "%PDF-1.7", "PK\x03\x04", "\x89PNG\r\n", "<html>", "0" };

    for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
        g_assert_true (bb_json_scan_may_be_object (yes[i], strlen (yes[i])));
    for (guint i = 0; i < G_N_ELEMENTS (no); i++)
        g_assert_false (bb_json_scan_may_be_object (no[i], strlen (no[i])));
}

static void
test_place (void)
{
    const char *text = "\xef\xbb\xbfé\r\n\n😀x";
    static const struct {
        gsize offset;
        guint line;
        guint column;
    } places[] = { { 0, 1, 1 }, { 3, 1, 1 }, { 5, 1, 2 }, { 7, 2, 1 }, { 8, 3, 1 }, { 12, 3, 2 } };

    for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
        BbJsonPlace place = bb_json_place_find (text, places[i].offset);

        g_assert_cmpuint (place.line, ==, places[i].line);
        g_assert_cmpuint (place.column, ==, places[i].column);
    }
}

static void
assert_canonical (const char *text, const char *canonical)
{
    g_autoptr (BbJsonScan) found = scan (text);
    g_autofree char *result = NULL;
    BbJsonCursor cursor;
    BbJsonCursor skipped;

    bb_json_cursor_init (&cursor, text, strlen (text));
    skipped = cursor;
    result = bb_json_canonical_dup (&cursor);
    g_assert_cmpstr (result, ==, canonical);
    bb_json_cursor_skip (&skipped);
    g_assert_true (skipped.at == cursor.at);
    g_assert_cmpuint (strspn (cursor.at, " \t\r\n"), ==, (gsize) (cursor.end - cursor.at));
}

static void
test_canonical (void)
{
    assert_canonical (" [ 1e2 , -0.0, 1E400 ,true,null, false ] ",
                      "[1e2,-0.0,1E400,true,null,false]");
    assert_canonical ("{\"b\":2,\"a\":{\"d\":[4],\"c\":3}, \"\":0}",
                      "{\"\":0,\"a\":{\"c\":3,\"d\":[4]},\"b\":2}");
    assert_canonical ("\"\\u0041\\/\\u000a\\u001F\\u007f\\u2028\\u00E9\"",
                      "\"A/\\n\\u001f\x7f\xe2\x80\xa8é\"");
    assert_canonical ("{\"\\uffff\":1,\"\\ud83d\\ude00\":2,\"é\":3,\"z\":4}",
                      "{\"z\":4,\"é\":3,\"\xef\xbf\xbf\":1,\"😀\":2}");
    assert_canonical ("123456789012345678901234567890", "123456789012345678901234567890");
    assert_canonical ("\xef\xbb\xbf{ }", "{}");
    assert_canonical ("{\"\\u0022\":1,\"\\u0001\":2,\"!\":3}",
                      "{\"\\u0001\":2,\"!\":3,\"\\\"\":1}");
    assert_canonical (" [ [ ] , { \"a]\" : \"}\\\"{\" } ] ", "[[],{\"a]\":\"}\\\"{\"}]");
}

static void
assert_layout (const char *canonical, const char *layout)
{
    g_autoptr (GString) text = g_string_new (NULL);

    bb_json_layout_append (text, canonical);
    g_assert_cmpstr (text->str, ==, layout);
}

static void
test_layout (void)
{
    assert_layout ("{}", "{}");
    assert_layout ("[]", "[]");
    assert_layout ("\"a\\\"{,:}[]\\\\\"", "\"a\\\"{,:}[]\\\\\"");
    assert_layout ("{\"a\":1,\"b\":[]}", "{\n  \"a\": 1,\n  \"b\": []\n}");
    assert_layout ("[[1,{}],{\"\":[true]}]",
                   "[\n  [\n    1,\n    {}\n  ],\n  {\n    \"\": [\n      true\n    ]\n  }\n]");
}

int
main (int argc, char **argv)
{
    bb_test_init (&argc, &argv);
    g_test_add_func ("/json-scan/accepts", test_accepts);
    g_test_add_func ("/json-scan/lines", test_lines);
    g_test_add_func ("/json-scan/end-of-memory", test_end_of_memory);
    g_test_add_func ("/json-scan/may-be-object", test_may_be_object);
    g_test_add_func ("/json-place/line-and-column", test_place);
    g_test_add_func ("/json-canonical/text", test_canonical);
    g_test_add_func ("/json-layout/grammar", test_layout);
    return g_test_run ();
}
