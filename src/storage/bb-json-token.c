/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-json-token.h"

#include <glib/gi18n-lib.h>

#include "storage/bb-json-place.h"

/**
 * bb_json_input_fail:
 * @self: a text that is being scanned
 * @code: what kind of error it is
 * @offset: where
 * @sentence: translated, what is wrong
 *
 * Ends a scan.
 *
 * Returns: %FALSE, always
 */
gboolean
bb_json_input_fail (BbJsonInput *self, BbStorageError code, gsize offset, const char *sentence)
{
    bb_json_place_set_error (self->error, code, self->text, offset, sentence);
    return FALSE;
}

/**
 * bb_json_input_peek:
 * @self: a text that is being scanned
 *
 * Returns: the next byte, or -1 at the end
 */
int
bb_json_input_peek (BbJsonInput *self)
{
    return self->at < self->length ? (guchar) self->text[self->at] : -1;
}

static gboolean
damaged (BbJsonInput *input, gsize offset, const char *sentence)
{
    return bb_json_input_fail (input, BB_STORAGE_ERROR_DAMAGED, offset, sentence);
}

/* Four hexadecimal digits, or -1. */
static int
read_hex (const char *text, gsize length)
{
    int code = 0;

    if (length < 4)
        return -1;
    for (int i = 0; i < 4; i++) {
        int digit = g_ascii_xdigit_value (text[i]);

        if (digit < 0)
            return -1;
        code = code * 16 + digit;
    }
    return code;
}

static gsize
utf8_size (gunichar character)
{
    return (gsize) g_unichar_to_utf8 (character, NULL);
}

static gboolean
skip_low_surrogate (BbJsonInput *input, gsize begin)
{
    const char *rest = input->text + input->at;
    gsize left = input->length - input->at;
    int low = left > 2 && rest[0] == '\\' && rest[1] == 'u' ? read_hex (rest + 2, left - 2) : -1;

    if (low < 0xdc00 || low > 0xdfff)
        return damaged (input, begin, _ ("this is half a character; the other half is missing."));
    input->at += 6;
    return TRUE;
}

/* At the `u` of an escape that began at @begin. */
static gboolean
skip_unicode_escape (BbJsonInput *input, gsize begin, gsize *length)
{
    int code = read_hex (input->text + input->at + 1, input->length - input->at - 1);

    if (code < 0)
        return damaged (input, begin, _ ("after “\\u” four hexadecimal digits should stand."));
    if (code == 0)
        return damaged (input, begin, _ ("a text may not hold the character U+0000."));
    if (code >= 0xdc00 && code <= 0xdfff)
        return damaged (input, begin, _ ("this is half a character; the first half is missing."));
    input->at += 5;
    if (code < 0xd800 || code > 0xdbff) {
        *length += utf8_size ((gunichar) code);
        return TRUE;
    }
    *length += 4;
    return skip_low_surrogate (input, begin);
}

static gboolean
skip_escape (BbJsonInput *input, gsize *length)
{
    gsize begin = input->at++;
    int next = bb_json_input_peek (input);

    if (next == 'u')
        return skip_unicode_escape (input, begin, length);
    if (next <= 0 || strchr ("\"\\/bfnrt", next) == NULL)
        return damaged (input, begin, _ ("after this backslash an unknown letter stands."));
    input->at++;
    *length += 1;
    return TRUE;
}

static gboolean
refuse_control (BbJsonInput *input, gsize begin)
{
    switch (input->text[input->at]) {
    case '\0':
        return damaged (input, input->at, _ ("a text may not hold the character U+0000."));
    case '\n':
    case '\r':
        return damaged (input, begin, _ ("the text that begins here is not closed on its line."));
    default:
        return damaged (input, input->at, _ ("a control character stands in a text."));
    }
}

static gboolean
check_utf8 (BbJsonInput *input, gsize begin)
{
    const char *bad;

    if (g_utf8_validate_len (input->text + begin, input->at - begin, &bad))
        return TRUE;
    return damaged (input, (gsize) (bad - input->text), _ ("this is not valid UTF-8."));
}

/* Goes past what means itself, and tells what comes then. */
static int
skip_plain (BbJsonInput *input, gsize *length, guchar *all)
{
    const guchar *begin = (const guchar *) input->text + input->at;
    const guchar *end = (const guchar *) input->text + input->length;
    const guchar *p = begin;
    guchar bits = 0;

    while (p < end && *p >= 0x20 && *p != '"' && *p != '\\')
        bits |= *p++;
    *all |= bits;
    *length += (gsize) (p - begin);
    input->at += (gsize) (p - begin);
    return p < end ? *p : -1;
}

/**
 * bb_json_token_skip_string:
 * @input: a text that stands at a quote
 * @length: (out): of the string that it means, in bytes of UTF-8
 *
 * Goes past a string and proves that it is one.
 *
 * Returns: %FALSE with the error set if it is none
 */
gboolean
bb_json_token_skip_string (BbJsonInput *input, gsize *length)
{
    gsize begin = input->at++;
    guchar all = 0;
    int next;

    *length = 0;
    while ((next = skip_plain (input, length, &all)) != '"') {
        if (next < 0)
            return damaged (input, begin, _ ("the text that begins here does not end."));
        if (next < 0x20)
            return refuse_control (input, begin);
        if (!skip_escape (input, length))
            return FALSE;
    }
    if (all >= 0x80 && !check_utf8 (input, begin))
        return FALSE;
    input->at++;
    return TRUE;
}

static gboolean
skip_digits (BbJsonInput *input)
{
    gsize begin = input->at;

    while (g_ascii_isdigit (bb_json_input_peek (input)))
        input->at++;
    return input->at > begin;
}

static gboolean
skip_whole_part (BbJsonInput *input)
{
    gsize begin = input->at;

    if (!skip_digits (input))
        return damaged (input, begin, _ ("here a digit should stand."));
    if (input->text[begin] == '0' && input->at > begin + 1)
        return damaged (input, begin, _ ("a number may not begin with a zero."));
    return TRUE;
}

static gboolean
skip_fraction (BbJsonInput *input)
{
    if (bb_json_input_peek (input) != '.')
        return TRUE;
    input->at++;
    return skip_digits (input) ||
           damaged (input, input->at, _ ("after the point of a number a digit should stand."));
}

static gboolean
skip_exponent (BbJsonInput *input)
{
    int next = bb_json_input_peek (input);

    if (next != 'e' && next != 'E')
        return TRUE;
    input->at++;
    next = bb_json_input_peek (input);
    if (next == '+' || next == '-')
        input->at++;
    return skip_digits (input) ||
           damaged (input, input->at, _ ("the exponent of this number has no digits."));
}

/**
 * bb_json_token_skip_number:
 * @input: a text that stands at a minus or a digit
 *
 * Goes past a number and proves that it is one.
 *
 * Returns: %FALSE with the error set if it is none
 */
gboolean
bb_json_token_skip_number (BbJsonInput *input)
{
    gsize begin = input->at;

    if (bb_json_input_peek (input) == '-')
        input->at++;
    if (!skip_whole_part (input) || !skip_fraction (input) || !skip_exponent (input))
        return FALSE;
    if (input->at - begin > BB_JSON_NUMBER_MAX)
        return bb_json_input_fail (input, BB_STORAGE_ERROR_LIMIT, begin,
                                   _ ("this number is longer than 64 characters."));
    return TRUE;
}

/**
 * bb_json_token_skip_word:
 * @input: a text
 * @word: `true`, `false` or `null`
 *
 * Goes past a word.
 *
 * Returns: %FALSE with the error set if something else stands there
 */
gboolean
bb_json_token_skip_word (BbJsonInput *input, const char *word)
{
    gsize length = strlen (word);

    if (input->length - input->at < length || memcmp (input->text + input->at, word, length) != 0)
        return damaged (input, input->at, _ ("here a value should stand."));
    input->at += length;
    return TRUE;
}

/* The character that an escape means; a string that passed the scan holds no others. */
static gunichar
decode_escape (const char **at)
{
    static const char letters[] = "bfnrt";
    static const char meanings[] = "\b\f\n\r\t";
    const char *p = *at + 1;
    const char *letter = strchr (letters, *p);
    gunichar high;

    *at += 2;
    if (*p != 'u')
        return letter != NULL ? (guchar) meanings[letter - letters] : (guchar) *p;
    *at += 4;
    high = (gunichar) read_hex (p + 1, 4);
    if (high < 0xd800 || high > 0xdbff)
        return high;
    *at += 6;
    return 0x10000 + ((high - 0xd800) << 10) + ((gunichar) read_hex (p + 7, 4) - 0xdc00);
}

/**
 * bb_json_token_decode:
 * @string: a string that passed the scan, at its opening quote
 * @target: room for its meaning
 * @size: of @target
 *
 * Writes what a string means, ended by a zero byte.
 *
 * Returns: its length in bytes
 */
gsize
bb_json_token_decode (const char *string, char *target, gsize size)
{
    const char *at = string + 1;
    gsize length = 0;

    g_return_val_if_fail (*string == '"', 0);

    while (*at != '"') {
        g_assert (length + 7 < size);
        if (*at == '\\')
            length += (gsize) g_unichar_to_utf8 (decode_escape (&at), target + length);
        else
            target[length++] = *at++;
    }
    target[length] = '\0';
    return length;
}
