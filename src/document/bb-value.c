/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-value.h"

#include "document/bb-value-private.h"

#include <string.h>

/* The short escapes of JSON and what they stand for, in the same order. */
static const char short_escapes[] = "\"\\bfnrt";
static const char short_meanings[] = "\"\\\b\f\n\r\t";

static void
append_escape (GString *target, char byte)
{
    const char *meaning = strchr (short_meanings, byte);

    if (meaning != NULL)
        g_string_append_printf (target, "\\%c", short_escapes[meaning - short_meanings]);
    else
        g_string_append_printf (target, "\\u%04x", (guint) (guchar) byte);
}

/* How many bytes mean themselves, up to the end of the text or what must be escaped. */
static gsize
count_plain (const char *string)
{
    const char *p = string;

    while ((guchar) *p >= 0x20 && *p != '"' && *p != '\\')
        p++;
    return (gsize) (p - string);
}

/**
 * bb_value_append_string:
 * @target: where to write
 * @string: UTF-8 text
 *
 * Writes @string as canonical JSON: only what must be escaped is, with its short escape where
 * there is one. Characters stay as they came: no normal form of Unicode is applied, since it
 * would depend on the version of a library.
 */
void
bb_value_append_string (GString *target, const char *string)
{
    g_return_if_fail (target != NULL && string != NULL);

    g_string_append_c (target, '"');
    while (*string != '\0') {
        gsize plain = count_plain (string);

        g_string_append_len (target, string, (gssize) plain);
        string += plain;
        if (*string != '\0')
            append_escape (target, *string++);
    }
    g_string_append_c (target, '"');
}

/**
 * bb_value_new_string:
 * @string: UTF-8 text
 *
 * Returns: (transfer full): the value that is this text
 */
char *
bb_value_new_string (const char *string)
{
    GString *value;

    g_return_val_if_fail (string != NULL, NULL);

    value = g_string_sized_new (strlen (string) + 3);
    bb_value_append_string (value, string);
    return g_string_free_and_steal (value);
}

/*
 * _bb_value_get_string_size:
 * @string: UTF-8 text
 *
 * Returns: how many bytes it takes as a value, quotes and escapes counted
 */
gsize
_bb_value_get_string_size (const char *string)
{
    gsize size = 2;

    g_return_val_if_fail (string != NULL, 0);

    for (const char *p = string; *p != '\0'; p++) {
        if ((guchar) *p >= ' ' && *p != '"' && *p != '\\')
            size++;
        else
            size += strchr (short_meanings, *p) != NULL ? strlen ("\\n") : strlen ("\\u001f");
    }
    return size;
}

/**
 * bb_value_new_int:
 * @number: a number
 *
 * Returns: (transfer full): the value that is this number
 */
char *
bb_value_new_int (gint64 number)
{
    return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

/* Reads what follows a backslash; gives the first byte behind it, NULL if it is no escape. */
static const char *
read_escape (GString *target, const char *p)
{
    const char *escape;
    gunichar character = 0;

    if (*p != 'u') {
        escape = *p != '\0' ? strchr (short_escapes, *p) : NULL;
        if (escape == NULL)
            return NULL;
        g_string_append_c (target, short_meanings[escape - short_escapes]);
        return p + 1;
    }

    for (guint i = 1; i <= 4; i++) {
        int digit = g_ascii_xdigit_value (p[i]);

        if (digit < 0)
            return NULL;
        character = character * 16 + (gunichar) digit;
    }
    if (character == 0 || !g_unichar_validate (character))
        return NULL;
    g_string_append_unichar (target, character);
    return p + 5;
}

/**
 * bb_value_dup_string:
 * @value: (nullable): canonical text of a value
 *
 * Returns: (transfer full) (nullable): the text that it is, or %NULL if it is no string
 */
char *
bb_value_dup_string (const char *value)
{
    g_autoptr (GString) string = NULL;

    if (!bb_value_is_string (value))
        return NULL;

    string = g_string_new (NULL);
    for (const char *p = value + 1; p != NULL;) {
        gsize plain = strcspn (p, "\"\\");

        g_string_append_len (string, p, (gssize) plain);
        p += plain;
        if (*p == '"')
            return p[1] == '\0' ? g_string_free_and_steal (g_steal_pointer (&string)) : NULL;
        p = *p == '\\' ? read_escape (string, p + 1) : NULL;
    }
    return NULL;
}

/**
 * bb_value_get_int:
 * @value: (nullable): canonical text of a value
 * @number: (out) (optional): the number that it is
 *
 * Returns: %TRUE if it is a whole number that fits, written without fraction or exponent
 */
gboolean
bb_value_get_int (const char *value, gint64 *number)
{
    const char *digits;

    if (value == NULL)
        return FALSE;
    digits = value + (*value == '-');
    if (!g_ascii_isdigit (*digits) || (*digits == '0' && digits[1] != '\0'))
        return FALSE;
    return g_ascii_string_to_signed (value, 10, G_MININT64, G_MAXINT64, number, NULL);
}

/**
 * bb_value_is_string:
 * @value: (nullable): canonical text of a value
 *
 * Returns: %TRUE if the value is a string
 */
gboolean
bb_value_is_string (const char *value)
{
    return value != NULL && *value == '"';
}

/**
 * bb_value_checksum:
 * @value: canonical text of a value
 *
 * What a stamp remembers of a value, so that a value changed by a text editor is noticed: one
 * in 2^48 escapes. It is no protection against forgery.
 *
 * Returns: (transfer full): the first %BB_CHECKSUM_LENGTH hex digits of its SHA-256
 */
char *
bb_value_checksum (const char *value)
{
    g_autofree char *digest = NULL;

    g_return_val_if_fail (value != NULL, NULL);

    digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, value, -1);
    return g_strndup (digest, BB_CHECKSUM_LENGTH);
}
