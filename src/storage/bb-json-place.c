/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-json-place.h"

#include <glib/gi18n-lib.h>

#define UTF8_BOM "\xef\xbb\xbf"

static gboolean
begins_character (char byte)
{
    return ((guchar) byte & 0xc0) != 0x80;
}

/**
 * bb_json_place_begin:
 * @text: a text
 * @length: of @text, in bytes
 *
 * Returns: where the text begins: after the byte order mark, if it has one
 */
gsize
bb_json_place_begin (const char *text, gsize length)
{
    gsize size = strlen (UTF8_BOM);

    return length >= size && memcmp (text, UTF8_BOM, size) == 0 ? size : 0;
}

/**
 * bb_json_place_find:
 * @text: a text, of which at least @offset bytes can be read
 * @offset: in bytes
 *
 * Finds line and column of an offset. It reads all the text before it: for messages only.
 *
 * Returns: the place
 */
BbJsonPlace
bb_json_place_find (const char *text, gsize offset)
{
    BbJsonPlace place = { 1, 1 };

    g_return_val_if_fail (text != NULL, place);

    for (gsize i = bb_json_place_begin (text, offset); i < offset; i++) {
        if (text[i] == '\n') {
            place.line++;
            place.column = 1;
        } else if (begins_character (text[i])) {
            place.column++;
        }
    }
    return place;
}

/**
 * bb_json_place_set_error:
 * @error: where the error goes
 * @code: what kind of error it is
 * @text: the text
 * @offset: where it goes wrong, in bytes
 * @sentence: translated, what is wrong there
 *
 * Makes an error that names line and column.
 */
void
bb_json_place_set_error (GError **error, BbStorageError code, const char *text, gsize offset,
                         const char *sentence)
{
    BbJsonPlace place = bb_json_place_find (text, offset);

    g_return_if_fail (sentence != NULL);

    /* TRANSLATORS: where a file is damaged; the last %s is a sentence that goes on after the
     * colon, such as “here a value should stand.” */
    g_set_error (error, BB_STORAGE_ERROR, code, _ ("Line %u, column %u: %s"), place.line,
                 place.column, sentence);
}
