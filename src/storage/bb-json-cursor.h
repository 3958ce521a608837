/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "storage/bb-storage-error.h"

G_BEGIN_DECLS

/**
 * BbJsonCursor:
 * @text: a text that passed the scan
 * @end: its end
 * @at: how far it has been read
 *
 * Reads a scanned text from begin to end without making a tree of it: the spelling of numbers and
 * the place of each value are at hand, and a file of many small values needs no more memory than
 * its text. A copy of a cursor reads from the same place again.
 *
 * The scan has proved the text, so that nothing can go wrong here but the type of a value.
 */
typedef struct {
    const char *text;
    const char *end;
    const char *at;
} BbJsonCursor;

/**
 * BbJsonType:
 * @BB_JSON_OBJECT: an object
 * @BB_JSON_ARRAY: an array
 * @BB_JSON_STRING: a string
 * @BB_JSON_NUMBER: a number
 * @BB_JSON_WORD: `true`, `false` or `null`
 *
 * What a value is.
 */
typedef enum {
    BB_JSON_OBJECT,
    BB_JSON_ARRAY,
    BB_JSON_STRING,
    BB_JSON_NUMBER,
    BB_JSON_WORD,
} BbJsonType;

void bb_json_cursor_init (BbJsonCursor *self, const char *text, gsize length);
BbJsonType bb_json_cursor_get_type (const BbJsonCursor *self);
gboolean bb_json_cursor_fail (const BbJsonCursor *self, GError **error, BbStorageError code,
                              const char *sentence);

void bb_json_cursor_enter (BbJsonCursor *self);
gboolean bb_json_cursor_next_member (BbJsonCursor *self, GString *name);
gboolean bb_json_cursor_next_element (BbJsonCursor *self);

void bb_json_cursor_skip (BbJsonCursor *self);
gboolean bb_json_cursor_read_string (BbJsonCursor *self, GString *string);
const char *bb_json_cursor_read_token (BbJsonCursor *self, gsize *length);

G_END_DECLS
