/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-json-layout.h"

#define INDENT 2

typedef struct {
    GString *target;
    guint depth;
} Layout;

static void
break_line (Layout *self)
{
    gsize begin = self->target->len + 1;
    gsize indent = self->depth * INDENT;

    g_string_set_size (self->target, begin + indent);
    self->target->str[begin - 1] = '\n';
    memset (self->target->str + begin, ' ', indent);
}

static const char *
append_string (Layout *self, const char *begin)
{
    const char *at = begin + 1;

    while (*at != '"')
        at += *at == '\\' ? 2 : 1;
    at++;
    g_string_append_len (self->target, begin, at - begin);
    return at;
}

static const char *
append_opening (Layout *self, const char *at)
{
    g_string_append_c (self->target, *at);
    if (at[1] == '}' || at[1] == ']') {
        g_string_append_c (self->target, at[1]);
        return at + 2;
    }
    self->depth++;
    break_line (self);
    return at + 1;
}

static const char *
append_next (Layout *self, const char *at)
{
    switch (*at) {
    case '"':
        return append_string (self, at);
    case '{':
    case '[':
        return append_opening (self, at);
    case '}':
    case ']':
        self->depth--;
        break_line (self);
        break;
    default:
        break;
    }
    g_string_append_c (self->target, *at);
    if (*at == ',')
        break_line (self);
    else if (*at == ':')
        g_string_append_c (self->target, ' ');
    return at + 1;
}

/**
 * bb_json_layout_append:
 * @target: where the text goes
 * @canonical: a value in one line, without white space
 *
 * Writes a value as it stands in a file: each member and element on a line of its own.
 */
void
bb_json_layout_append (GString *target, const char *canonical)
{
    Layout layout = { .target = target };
    const char *at = canonical;

    while (*at != '\0')
        at = append_next (&layout, at);
}
