/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-json-cursor.h"

#include "storage/bb-json-place.h"
#include "storage/bb-json-token.h"

static void
skip_space (BbJsonCursor *self)
{
    while (self->at < self->end &&
           (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t'))
        self->at++;
}

/* Goes past a string; tells whether it is spelled without escapes. */
static gboolean
skip_string (BbJsonCursor *self)
{
    gboolean plain = TRUE;

    self->at++;
    while (*self->at != '"') {
        if (*self->at == '\\') {
            plain = FALSE;
            self->at++;
        }
        self->at++;
    }
    self->at++;
    return plain;
}

/* Goes past a number or a word. */
static void
skip_bare (BbJsonCursor *self)
{
    while (self->at < self->end && (g_ascii_isalnum (*self->at) || *self->at == '-' ||
                                    *self->at == '+' || *self->at == '.'))
        self->at++;
}

static void
set_string (GString *string, const char *begin, const char *end, gboolean plain)
{
    gsize length = (gsize) (end - begin);

    if (plain) {
        g_string_truncate (string, 0);
        g_string_append_len (string, begin + 1, (gssize) length - 2);
        return;
    }
    g_string_set_size (string, length + 8);
    g_string_truncate (string, bb_json_token_decode (begin, string->str, length + 8));
}

/**
 * bb_json_cursor_init:
 * @self: a cursor
 * @text: a text that passed the scan
 * @length: of @text, in bytes
 *
 * Sets a cursor to the value that the text is.
 */
void
bb_json_cursor_init (BbJsonCursor *self, const char *text, gsize length)
{
    self->text = text;
    self->end = text + length;
    self->at = text + bb_json_place_begin (text, length);
    skip_space (self);
}

/**
 * bb_json_cursor_get_type:
 * @self: a cursor at a value
 *
 * Returns: what the value is
 */
BbJsonType
bb_json_cursor_get_type (const BbJsonCursor *self)
{
    switch (*self->at) {
    case '{':
        return BB_JSON_OBJECT;
    case '[':
        return BB_JSON_ARRAY;
    case '"':
        return BB_JSON_STRING;
    case 't':
    case 'f':
    case 'n':
        return BB_JSON_WORD;
    default:
        return BB_JSON_NUMBER;
    }
}

/**
 * bb_json_cursor_fail:
 * @self: a cursor
 * @error: where the error goes
 * @code: what kind of error it is
 * @sentence: translated, what is wrong here; it goes on after a colon
 *
 * Says that what the cursor is at will not do, and on which line and column it stands.
 *
 * Returns: %FALSE, always
 */
gboolean
bb_json_cursor_fail (const BbJsonCursor *self, GError **error, BbStorageError code,
                     const char *sentence)
{
    bb_json_place_set_error (error, code, self->text, (gsize) (self->at - self->text), sentence);
    return FALSE;
}

/**
 * bb_json_cursor_enter:
 * @self: a cursor at an object or an array
 *
 * Goes into it; `next_member` or `next_element` must then be called until there is none.
 */
void
bb_json_cursor_enter (BbJsonCursor *self)
{
    g_return_if_fail (*self->at == '{' || *self->at == '[');

    self->at++;
}

/* To the next thing in a container, or past its end. */
static gboolean
next (BbJsonCursor *self)
{
    skip_space (self);
    if (*self->at == ',') {
        self->at++;
        skip_space (self);
    }
    if (*self->at != '}' && *self->at != ']')
        return TRUE;
    self->at++;
    return FALSE;
}

/**
 * bb_json_cursor_next_member:
 * @self: a cursor in an object, at its begin or after a value
 * @name: where the name goes
 *
 * Goes to the value of the next member, or past the object if there is none.
 *
 * Returns: whether there is one
 */
gboolean
bb_json_cursor_next_member (BbJsonCursor *self, GString *name)
{
    if (!next (self))
        return FALSE;
    bb_json_cursor_read_string (self, name);
    skip_space (self);
    self->at++;
    skip_space (self);
    return TRUE;
}

/**
 * bb_json_cursor_next_element:
 * @self: a cursor in an array, at its begin or after a value
 *
 * Goes to the next element, or past the array if there is none.
 *
 * Returns: whether there is one
 */
gboolean
bb_json_cursor_next_element (BbJsonCursor *self)
{
    return next (self);
}

/**
 * bb_json_cursor_skip:
 * @self: a cursor at a value
 *
 * Goes past it.
 */
void
bb_json_cursor_skip (BbJsonCursor *self)
{
    guint depth = 0;

    do {
        switch (*self->at) {
        case '"':
            skip_string (self);
            continue;
        case '{':
        case '[':
            depth++;
            break;
        case '}':
        case ']':
            depth--;
            break;
        default:
            if (depth == 0) {
                skip_bare (self);
                return;
            }
            break;
        }
        self->at++;
    } while (depth > 0);
}

/**
 * bb_json_cursor_read_string:
 * @self: a cursor at a value
 * @string: where its meaning goes
 *
 * Reads a string and goes past it.
 *
 * Returns: %FALSE if the value is something else; the cursor stays then
 */
gboolean
bb_json_cursor_read_string (BbJsonCursor *self, GString *string)
{
    const char *begin = self->at;
    gboolean plain;

    if (*begin != '"')
        return FALSE;
    plain = skip_string (self);
    set_string (string, begin, self->at, plain);
    return TRUE;
}

/**
 * bb_json_cursor_read_token:
 * @self: a cursor at a string, a number or a word
 * @length: (out): of the token
 *
 * Goes past a value that has no others in it.
 *
 * Returns: (nullable): the value as it is spelled, not ended by a zero byte; %NULL for a string
 *   with escapes, of which the canonical spelling may be another: the cursor stays then
 */
const char *
bb_json_cursor_read_token (BbJsonCursor *self, gsize *length)
{
    const char *begin = self->at;

    if (*begin != '"') {
        skip_bare (self);
    } else if (!skip_string (self)) {
        self->at = begin;
        return NULL;
    }
    *length = (gsize) (self->at - begin);
    return begin;
}
