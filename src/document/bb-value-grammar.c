/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-value.h"

#include "document/bb-value-private.h"

#include <string.h>

#define NUMBER_MAX 64

/* Each of these reads one thing and gives the first byte behind it, NULL if it is not there. */
static const char *read_value (BbValueSize *size, const char *p, guint depth);

static const char *
read_string (BbValueSize *size, const char *p)
{
    const char *start = p;

    if (*p++ != '"')
        return NULL;
    while (*p != '"') {
        /* A control character stands as an escape, so this ends at the end of the text too. */
        if ((guchar) *p < 0x20)
            return NULL;
        p += *p == '\\' && p[1] != '\0' ? 2 : 1;
    }
    p++;
    size->longest_string = MAX (size->longest_string, (gsize) (p - start));
    return p;
}

/* A string has one canonical spelling: that which it gets when it is written again. */
static char *
decode (const char *start, const char *end)
{
    g_autofree char *text = g_strndup (start, (gsize) (end - start));
    g_autofree char *string = bb_value_dup_string (text);
    g_autofree char *again = string != NULL ? bb_value_new_string (string) : NULL;

    return g_strcmp0 (text, again) == 0 ? g_steal_pointer (&string) : NULL;
}

static const char *
read_canonical_string (BbValueSize *size, const char *p, char **string)
{
    const char *end = read_string (size, p);
    g_autofree char *decoded = NULL;

    if (end == NULL)
        return NULL;
    /* What has no escapes can be spelled in one way only. */
    if (string == NULL && memchr (p, '\\', (gsize) (end - p)) == NULL)
        return end;

    decoded = decode (p, end);
    if (decoded == NULL)
        return NULL;
    if (string != NULL)
        *string = g_steal_pointer (&decoded);
    return end;
}

static const char *
read_digits (const char *p)
{
    gsize length = strspn (p, "0123456789");

    return length > 0 ? p + length : NULL;
}

static const char *
read_exponent (const char *p)
{
    p++;
    return read_digits (p + (*p == '+' || *p == '-'));
}

static const char *
read_number (const char *p)
{
    const char *start = p;

    p += *p == '-';
    p = *p == '0' ? p + 1 : read_digits (p);
    if (p != NULL && *p == '.')
        p = read_digits (p + 1);
    if (p != NULL && (*p == 'e' || *p == 'E'))
        p = read_exponent (p);
    return p != NULL && p - start <= NUMBER_MAX ? p : NULL;
}

static const char *
read_array (BbValueSize *size, const char *p, guint depth)
{
    p++;
    if (*p == ']')
        return p + 1;
    while ((p = read_value (size, p, depth + 1)) != NULL) {
        if (*p == ']')
            return p + 1;
        if (*p++ != ',')
            return NULL;
    }
    return NULL;
}

/* The names of an object stand in the order of their bytes, each once. */
static const char *
read_name (BbValueSize *size, const char *p, char **former)
{
    g_autofree char *name = NULL;

    p = read_canonical_string (size, p, &name);
    if (p == NULL || *p != ':' || (*former != NULL && strcmp (*former, name) >= 0))
        return NULL;
    size->longest_name = MAX (size->longest_name, strlen (name));
    g_free (*former);
    *former = g_steal_pointer (&name);
    return p + 1;
}

static const char *
read_object (BbValueSize *size, const char *p, guint depth)
{
    g_autofree char *former = NULL;

    p++;
    if (*p == '}')
        return p + 1;
    while ((p = read_name (size, p, &former)) != NULL) {
        p = read_value (size, p, depth + 1);
        if (p != NULL && *p == '}')
            return p + 1;
        if (p == NULL || *p++ != ',')
            return NULL;
    }
    return NULL;
}

static const char *
read_word (const char *p)
{
    static const char *const words[] = { "true", "false", "null" };

    for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
        if (g_str_has_prefix (p, words[i]))
            return p + strlen (words[i]);
    }
    return NULL;
}

static const char *
read_value (BbValueSize *size, const char *p, guint depth)
{
    if (depth > BB_VALUE_DEPTH_MAX)
        return NULL;

    size->n_values++;
    switch (*p) {
    case '"':
        return read_canonical_string (size, p, NULL);
    case '[':
        size->depth = MAX (size->depth, depth);
        return read_array (size, p, depth);
    case '{':
        size->depth = MAX (size->depth, depth);
        return read_object (size, p, depth);
    case 't':
    case 'f':
    case 'n':
        return read_word (p);
    default:
        return read_number (p);
    }
}

/*
 * _bb_value_measure:
 * @value: text
 * @size: (out): how much it takes
 *
 * Returns: %FALSE if @value is no canonical text of a value
 */
gboolean
_bb_value_measure (const char *value, BbValueSize *size)
{
    const char *end;

    g_assert (value != NULL && size != NULL);

    *size = (BbValueSize) { .length = strlen (value) };
    if (!g_utf8_validate (value, (gssize) size->length, NULL))
        return FALSE;
    end = read_value (size, value, 1);
    return end != NULL && *end == '\0';
}

/**
 * bb_value_is_canonical:
 * @value: text
 *
 * Whether @value is JSON in the one form that values are held in: no white space, strings with
 * only the escapes that must be, the members of objects in the order of their names' bytes.
 *
 * Returns: %TRUE if it is
 */
gboolean
bb_value_is_canonical (const char *value)
{
    BbValueSize size;

    g_return_val_if_fail (value != NULL, FALSE);

    return _bb_value_measure (value, &size);
}
