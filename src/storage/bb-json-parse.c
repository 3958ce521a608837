/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-json-parse.h"

#include "storage/bb-json-place.h"

/**
 * bb_json_parse:
 * @bytes: a text from anywhere
 * @scan: (out): the scan of it, which borrows @bytes
 * @error: where the error goes: a sentence with the place
 *
 * Scans, then parses into a tree, for small files that are read in any order. The one place
 * where texts meet the parser of json-glib: without the scan it would take one of two equal names,
 * cut strings at U+0000 and fill the memory, and it changes numbers.
 *
 * Returns: (transfer full): the value, or %NULL
 */
JsonNode *
bb_json_parse (GBytes *bytes, BbJsonScan **scan, GError **error)
{
    g_autoptr (JsonParser) parser = json_parser_new ();
    g_autoptr (BbJsonScan) found = NULL;
    g_autoptr (GError) parser_error = NULL;
    gsize length;
    gsize begin;
    const char *text = g_bytes_get_data (bytes, &length);

    found = bb_json_scan_new (text, length, error);
    if (found == NULL)
        return NULL;
    begin = bb_json_place_begin (text, length);
    json_parser_set_strict (parser, TRUE);
    if (!json_parser_load_from_data (parser, text + begin, (gssize) (length - begin),
                                     &parser_error)) {
        g_set_error_literal (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_DAMAGED,
                             parser_error->message);
        return NULL;
    }
    *scan = g_steal_pointer (&found);
    return json_parser_steal_root (parser);
}
