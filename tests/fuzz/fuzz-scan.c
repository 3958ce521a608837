/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

/* Any bytes through the scan before the parsers, and what passes through all that trusts it. */

#include "fuzz-project.h"
#include "fuzz-target.h"

#include "document/bb-value.h"
#include "storage/bb-catalogue-reader.h"
#include "storage/bb-json-canonical.h"
#include "storage/bb-json-layout.h"
#include "storage/bb-json-scan.h"

const guint fuzz_n_files = 1;

static guint
count_values (BbJsonCursor *cursor)
{
    g_autoptr (GString) name = g_string_new (NULL);
    guint n_values = 1;

    switch (bb_json_cursor_get_type (cursor)) {
    case BB_JSON_OBJECT:
        bb_json_cursor_enter (cursor);
        while (bb_json_cursor_next_member (cursor, name))
            n_values += count_values (cursor);
        return n_values;
    case BB_JSON_ARRAY:
        bb_json_cursor_enter (cursor);
        while (bb_json_cursor_next_element (cursor))
            n_values += count_values (cursor);
        return n_values;
    case BB_JSON_STRING:
    case BB_JSON_NUMBER:
    case BB_JSON_WORD:
    default:
        bb_json_cursor_skip (cursor);
        return 1;
    }
}

/* A walk comes to the same end as a leap, and finds as many values as the scan. */
static void
assert_cursor (const char *text, gsize length, BbJsonScan *scan)
{
    BbJsonCursor walk;
    BbJsonCursor leap;

    bb_json_cursor_init (&walk, text, length);
    leap = walk;
    g_assert_cmpuint (count_values (&walk), ==, bb_json_scan_get_n_values (scan));
    bb_json_cursor_skip (&leap);
    g_assert_true (walk.at == leap.at && walk.at <= walk.end);
}

static void
assert_lines (BbJsonScan *scan)
{
    guint last = 1;

    for (guint i = 0; i < bb_json_scan_get_n_values (scan); i++) {
        guint line = bb_json_scan_get_line (scan, i);

        g_assert_cmpuint (line, >=, last);
        last = line;
    }
}

static char *
dup_canonical (const char *text, gsize length)
{
    BbJsonCursor cursor;

    bb_json_cursor_init (&cursor, text, length);
    return bb_json_canonical_dup (&cursor);
}

/* One spelling, in one line or in many, and it stays what it is. */
static void
assert_canonical (const char *text, gsize length)
{
    g_autofree char *canonical = dup_canonical (text, length);
    g_autoptr (GString) laid_out = g_string_new (NULL);
    g_autofree char *again = NULL;
    g_autoptr (GError) error = NULL;
    g_autoptr (BbJsonScan) scan = NULL;

    g_assert_true (bb_value_is_canonical (canonical));
    bb_json_layout_append (laid_out, canonical);
    scan = bb_json_scan_new (laid_out->str, laid_out->len, &error);
    g_assert_no_error (error);
    again = dup_canonical (laid_out->str, laid_out->len);
    g_assert_cmpstr (canonical, ==, again);
}

static void
assert_catalogue (GBytes *bytes)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (BbCatalogue) catalogue = bb_catalogue_reader_read (bytes, &error);

    g_assert_true ((catalogue == NULL) == (error != NULL));
    if (error != NULL)
        g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
    g_autofree char *text = g_memdup2 (data, size);
    g_autoptr (GError) error = NULL;
    g_autoptr (BbJsonScan) scan = NULL;
    g_autoptr (GBytes) bytes = NULL;

    if (text == NULL)
        text = g_malloc (1);
    bb_json_scan_may_be_object (text, size);
    scan = bb_json_scan_new (text, size, &error);
    if (scan == NULL) {
        fuzz_assert_error (error, text, size);
        return 0;
    }
    g_assert_no_error (error);
    assert_cursor (text, size, scan);
    assert_lines (scan);
    assert_canonical (text, size);
    bytes = g_bytes_new (data, size);
    assert_catalogue (bytes);
    return 0;
}
