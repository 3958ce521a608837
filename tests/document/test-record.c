/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-record.h"

#include "document/bb-value.h"

#include "bb-test.h"

static const BbDot dot = { "a", 3 };

static void
test_new (void)
{
    g_autoptr (BbRecord) record = bb_record_new (12, &dot, "2026-11-24T09:30:00Z", "move-block",
                                                 "blocks/b/status", "\"a b\"");

    g_assert_cmpstr (record->line, ==,
                     "12:a:3 2026-11-24T09:30:00Z move-block blocks/b/status \"a b\"");
    g_assert_true (bb_record_is_valid (record));
    g_assert_cmpuint (record->lamport, ==, 12);
    g_assert_true (bb_dot_equal (&record->dot, &dot));
    g_assert_cmpstr (record->time, ==, "2026-11-24T09:30:00Z");
    g_assert_cmpstr (record->label, ==, "move-block");
    g_assert_cmpstr (record->path, ==, "blocks/b/status");
    g_assert_cmpstr (record->value, ==, "\"a b\"");
}

static void
test_removal (void)
{
    g_autoptr (BbRecord) record = bb_record_new (0, &dot, "-", "undo", "p", NULL);

    g_assert_cmpstr (record->line, ==, "0:a:3 - undo p -");
    g_assert_cmpstr (record->value, ==, "-");
}

static void
test_long_value (void)
{
    g_autofree char *text = g_strnfill (65534, 'x');
    g_autofree char *longest = bb_value_new_string (text);
    g_autofree char *longer = g_strconcat ("[", longest, "]", NULL);
    g_autofree char *checksum = bb_value_checksum (longer);
    g_autoptr (BbRecord) whole = bb_record_new (1, &dot, "-", "edit", "p", longest);
    g_autoptr (BbRecord) cut = bb_record_new (1, &dot, "-", "edit", "p", longer);

    g_assert_cmpstr (whole->value, ==, longest);
    g_assert_cmpint (cut->value[0], ==, '#');
    g_assert_cmpstr (cut->value + 1, ==, checksum);
}

static void
test_parse (void)
{
    static const char *const lines[] = {
        "0:a:1 - outside p -",
        "9007199254740991:x69470a775276c16e:9007199254740991 1900-01-01T00:00:00Z a- a~1~2 {}",
        "1:a:1 - edit  \"\"",
        "1:a:1 - edit p #0123456789ab",
        "1:a:1 - edit p [\"a b\",true]",
    };

    for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
        g_autoptr (BbRecord) record = bb_record_parse (lines[i]);
        g_autoptr (BbRecord) again = NULL;

        g_assert_true (bb_record_is_valid (record));
        again =
            bb_record_new (record->lamport, &record->dot, record->time, record->label, record->path,
                           g_str_equal (record->value, "-") ? NULL : record->value);
        if (*record->value != '#')
            g_assert_cmpstr (again->line, ==, lines[i]);
        g_assert_cmpstr (record->line, ==, lines[i]);
    }
}

static void
test_parse_refuses (void)
{
    static const char *const lines[] = {
        "",
        "hello",
        "1:a:1 - edit p",
        "01:a:1 - edit p -",
        "-1:a:1 - edit p -",
        "9007199254740992:a:1 - edit p -",
        "1:a:0 - edit p -",
        "1:a:01 - edit p -",
        "1:a:9007199254740992 - edit p -",
        "1:A:1 - edit p -",
        "1::1 - edit p -",
        "1:a - edit p -",
        "1:a:1:1 - edit p -",
        "1:a:1 -- edit p -",
        "1:a:1 2026-11-24 edit p -",
        "1:a:1 2026-11-24T09:30:00+01:00 edit p -",
        "1:a:1 2026-11-24T09:30:00Zz edit p -",
        "1:a:1 - Edit p -",
        "1:a:1 -  p -",
        "1:a:1 - edit ~ -",
        "1:a:1 - edit p ",
        "1:a:1 - edit p word",
        "1:a:1 - edit p \"a\" ",
        "1:a:1 - edit p [1, 2]",
        "1:a:1 - edit p #0123456789a",
        "1:a:1 - edit p #0123456789aB",
        "1:a:1 - edit p #0123456789abc",
        "1:a:1  - edit p -",
    };
    g_autofree char *path = g_strnfill (257, 'p');
    g_autofree char *long_path = g_strdup_printf ("1:a:1 - edit %s -", path);
    g_autoptr (BbRecord) record = bb_record_parse (long_path);

    g_assert_false (bb_record_is_valid (record));
    for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
        g_autoptr (BbRecord) broken = bb_record_parse (lines[i]);

        g_assert_false (bb_record_is_valid (broken));
        g_assert_cmpstr (broken->line, ==, lines[i]);
        g_assert_null (broken->value);
        g_assert_null (broken->dot.actor);
        g_assert_cmpuint (broken->lamport, ==, 0);
    }
}

static void
test_compare (void)
{
    static const char *const order[] = {
        "9:z:9 broken",
        "broken",
        "1:b:2 - edit p -",
        "2:a:1 - edit p -",
        "2:a:2 - edit p -",
        "2:a:10 - edit p -",
        "2:b:1 2026-11-24T09:30:00Z edit p -",
        "2:b:1 2026-11-24T09:30:00Z edit q -",
        "10:a:1 - edit p -",
    };

    for (guint i = 0; i < G_N_ELEMENTS (order); i++) {
        for (guint j = 0; j < G_N_ELEMENTS (order); j++) {
            g_autoptr (BbRecord) left = bb_record_parse (order[i]);
            g_autoptr (BbRecord) right = bb_record_parse (order[j]);

            g_assert_cmpint (CLAMP (bb_record_compare (left, right), -1, 1), ==, (i > j) - (i < j));
        }
    }
}

int
main (int argc, char *argv[])
{
    bb_test_init (&argc, &argv);

    g_test_add_func ("/record/new", test_new);
    g_test_add_func ("/record/removal", test_removal);
    g_test_add_func ("/record/long-value-by-checksum", test_long_value);
    g_test_add_func ("/record/parse", test_parse);
    g_test_add_func ("/record/parse-refuses", test_parse_refuses);
    g_test_add_func ("/record/compare", test_compare);

    return g_test_run ();
}
