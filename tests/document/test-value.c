/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-value-private.h"

#include "bb-test.h"

static void
test_string (void)
{
    static const struct {
        const char *string;
        const char *value;
    } cases[] = {
        { "", "\"\"" },
        { "done", "\"done\"" },
        { "a\"b\\c/d", "\"a\\\"b\\\\c/d\"" },
        { "\b\t\n\f\r", "\"\\b\\t\\n\\f\\r\"" },
        { "\001\037\177", "\"\\u0001\\u001f\177\"" },
        { "\013", "\"\\u000b\"" },
        { "é\u2028😀", "\"é\u2028😀\"" },
        { "e\u0301", "\"e\u0301\"" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autofree char *value = bb_value_new_string (cases[i].string);
        g_autofree char *string = bb_value_dup_string (cases[i].value);

        g_assert_cmpstr (value, ==, cases[i].value);
        g_assert_cmpstr (string, ==, cases[i].string);
        g_assert_cmpuint (_bb_value_get_string_size (cases[i].string), ==, strlen (value));
        g_assert_true (bb_value_is_string (value));
        g_assert_true (bb_value_is_canonical (value));
    }
}

static void
test_no_string (void)
{
    static const char *const values[] = { "true", "12",          "[\"a\"]",     "{}",
                                          "\"a",  "\"a\"b",      "\"\\x\"",     "\"\\u00\"",
                                          "\"\\", "\"\\u0000\"", "\"\\ud800\"", "" };

    for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
        g_autofree char *string = bb_value_dup_string (values[i]);

        g_assert_null (string);
    }
    g_assert_null (bb_value_dup_string (NULL));
    g_assert_false (bb_value_is_string ("true"));
    g_assert_false (bb_value_is_string (NULL));
}

static void
test_int (void)
{
    static const gint64 numbers[] = { 0, 1, -1, 1000000, G_MAXINT64, G_MININT64 };
    static const char *const others[] = {
        "", "-", "01", "1.0", "1e2", "9223372036854775808", "\"1\"", "true", "-01", "+1", " 1", "1 "
    };

    for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
        g_autofree char *value = bb_value_new_int (numbers[i]);
        gint64 number;

        g_assert_true (bb_value_get_int (value, &number));
        g_assert_cmpint (number, ==, numbers[i]);
        g_assert_true (bb_value_is_canonical (value));
    }
    for (guint i = 0; i < G_N_ELEMENTS (others); i++)
        g_assert_false (bb_value_get_int (others[i], NULL));
    g_assert_false (bb_value_get_int (NULL, NULL));
}

static void
test_checksum (void)
{
    static const struct {
        const char *value;
        const char *checksum;
    } cases[] = {
        { "\"done\"", "58bf5b5478e5" },
        { "true", "b5bea41b6c62" },
        { "\"\u00e9\"", "f2886017e9c7" },
        { "\"in-progress\"", "b3cea6ade6d1" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autofree char *checksum = bb_value_checksum (cases[i].value);

        g_assert_cmpstr (checksum, ==, cases[i].checksum);
        g_assert_cmpuint (strlen (checksum), ==, BB_CHECKSUM_LENGTH);
    }
}

static void
test_is_canonical (void)
{
    static const char *const values[] = {
        "true",  "false",    "null",      "{}",    "[]",           "0",
        "-0",    "1e2",      "1.50E+007", "-12.5", "[1,\"a\",[]]", "{\"a\":1,\"b\":{\"c\":[]}}",
        "\"é\"", "{\"\":0}",
    };

    for (guint i = 0; i < G_N_ELEMENTS (values); i++)
        g_assert_true (bb_value_is_canonical (values[i]));
}

static void
test_is_not_canonical (void)
{
    static const char *const values[] = {
        "",
        " true",
        "true ",
        "tru",
        "TRUE",
        "truefalse",
        "01",
        ".5",
        "1.",
        "1e",
        "+1",
        "--1",
        "-",
        "[1, 2]",
        "[1,]",
        "[,]",
        "[1",
        "]",
        "[1}",
        "{\"a\": 1}",
        "{\"a\":1,}",
        "{a:1}",
        "{\"a\"}",
        "{\"b\":1,\"a\":2}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1",
        "\"a",
        "\"\t\"",
        "\"\\/\"",
        "\"\\u0041\"",
        "\"\\u000a\"",
        "\"\\u001F\"",
        "\"\\u0000\"",
        "\"\\ud83d\\ude00\"",
        "\"\xc3\"",
        "\"\xed\xa0\x80\"",
    };
    g_autofree char *long_number = g_strnfill (65, '1');
    g_autofree char *deep = g_strnfill (70, '[');

    for (guint i = 0; i < G_N_ELEMENTS (values); i++)
        g_assert_false (bb_value_is_canonical (values[i]));
    g_assert_false (bb_value_is_canonical (long_number));
    g_assert_false (bb_value_is_canonical (deep));
    long_number[64] = '\0';
    g_assert_true (bb_value_is_canonical (long_number));
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/value/string-and-back", test_string);
    g_test_add_func ("/value/no-string", test_no_string);
    g_test_add_func ("/value/int", test_int);
    g_test_add_func ("/value/checksum", test_checksum);
    g_test_add_func ("/value/is-canonical", test_is_canonical);
    g_test_add_func ("/value/is-not-canonical", test_is_not_canonical);

    return g_test_run ();
}
