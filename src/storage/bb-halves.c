/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-halves.h"

#include <string.h>

#include "storage/bb-json-place.h"
#include "storage/bb-json-scan.h"

#define MARKER_LENGTH 7

typedef struct {
    gsize begin;
    gsize end;
} Span;

struct _BbHalves {
    GBytes *bytes;
    BbHalvesKind kind;
    gsize offset;
    GArray *spans; /* of what is glued */
};

/* To which version a line belongs. */
typedef enum {
    PART_BOTH,
    PART_FIRST,
    PART_BASE, /* from where both came; git writes it only if it is asked to */
    PART_SECOND,
    PART_NONE, /* the markers do not fit each other */
} Part;

static gsize
find_line_end (const char *text, gsize length, gsize begin)
{
    const char *end = memchr (text + begin, '\n', length - begin);

    return end != NULL ? (gsize) (end - text) + 1 : length;
}

/* Which of git's markers a line is: its character, or 0. In a text of JSON no line can look like
 * one by itself, for a line break cannot stand in a string. */
static char
get_marker (const char *line, gsize length)
{
    char next = length > MARKER_LENGTH ? line[MARKER_LENGTH] : '\n';

    if (length < MARKER_LENGTH || (next != ' ' && next != '\r' && next != '\n'))
        return 0;
    for (guint i = 1; i < MARKER_LENGTH; i++)
        if (line[i] != *line)
            return 0;
    return *line == '<' || *line == '|' || *line == '=' || *line == '>' ? *line : 0;
}

static Part
get_next_part (Part part, char marker)
{
    if (part == PART_BOTH && marker == '<')
        return PART_FIRST;
    if (part == PART_FIRST && marker == '|')
        return PART_BASE;
    if ((part == PART_FIRST || part == PART_BASE) && marker == '=')
        return PART_SECOND;
    if (part == PART_SECOND && marker == '>')
        return PART_BOTH;
    return PART_NONE;
}

static gboolean
find_marked (BbHalves *self, const char *text, gsize length)
{
    Part part = PART_BOTH;
    gboolean found = FALSE;

    for (gsize at = 0, end; at < length && part != PART_NONE; at = end) {
        char marker;

        end = find_line_end (text, length, at);
        marker = get_marker (text + at, end - at);
        if (marker == 0)
            continue;
        if (!found)
            self->offset = at;
        found = TRUE;
        part = get_next_part (part, marker);
    }
    self->kind = BB_HALVES_MARKED;
    return found && part == PART_BOTH;
}

static gboolean
find_glued (BbHalves *self, const char *text, gsize length)
{
    for (gsize at = 0; at < length;) {
        Span span;

        if (self->spans->len == BB_HALVES_MAX ||
            !bb_json_scan_find_object (text + at, length - at, &span.begin, &span.end))
            return FALSE;
        span.begin += at;
        span.end += at;
        g_array_append_val (self->spans, span);
        at = span.end;
    }
    if (self->spans->len < 2)
        return FALSE;
    self->offset = g_array_index (self->spans, Span, 1).begin;
    self->kind = BB_HALVES_GLUED;
    return TRUE;
}

/* Lines of another version become empty, so that every place is that in the file. */
static void
append_marked (GString *side, const char *text, gsize length, Part wanted)
{
    Part part = PART_BOTH;

    for (gsize at = 0, end; at < length; at = end) {
        char marker;

        end = find_line_end (text, length, at);
        marker = get_marker (text + at, end - at);
        if (marker != 0)
            part = get_next_part (part, marker);
        if (marker == 0 && (part == PART_BOTH || part == wanted))
            g_string_append_len (side, text + at, (gssize) (end - at));
        else if (text[end - 1] == '\n')
            g_string_append_c (side, '\n');
    }
}

static void
append_many (GString *side, char character, gsize count)
{
    gsize former = side->len;

    g_string_set_size (side, former + count);
    memset (side->str + former, character, count);
}

/* White space before it, so that every place is that in the file. */
static void
append_glued (GString *side, const char *text, const Span *span)
{
    BbJsonPlace place = bb_json_place_find (text, span->begin);

    append_many (side, '\n', place.line - 1);
    append_many (side, ' ', place.column - 1);
    g_string_append_len (side, text + span->begin, (gssize) (span->end - span->begin));
}

/**
 * bb_halves_find:
 * @bytes: a file that cannot be read as it is
 *
 * Looks whether a tool wrote several versions into one file. It takes time in proportion to the
 * size of it, however many places differ.
 *
 * Returns: (transfer full) (nullable): the versions, or %NULL if the file is anything else
 */
BbHalves *
bb_halves_find (GBytes *bytes)
{
    g_autoptr (BbHalves) self = NULL;
    const char *text;
    gsize length;

    g_return_val_if_fail (bytes != NULL, NULL);

    self = g_new0 (BbHalves, 1);
    self->bytes = g_bytes_ref (bytes);
    self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
    text = g_bytes_get_data (bytes, &length);
    if (length > 0 && (find_marked (self, text, length) || find_glued (self, text, length)))
        return g_steal_pointer (&self);
    return NULL;
}

/**
 * bb_halves_free:
 * @self: (transfer full): the versions in a file
 */
void
bb_halves_free (BbHalves *self)
{
    g_return_if_fail (self != NULL);

    g_bytes_unref (self->bytes);
    g_array_unref (self->spans);
    g_free (self);
}

/**
 * bb_halves_get_kind:
 * @self: the versions in a file
 *
 * Returns: how they came to be in one
 */
BbHalvesKind
bb_halves_get_kind (BbHalves *self)
{
    g_return_val_if_fail (self != NULL, BB_HALVES_MARKED);

    return self->kind;
}

/**
 * bb_halves_get_offset:
 * @self: the versions in a file
 *
 * Returns: where the file stops being one version, in bytes: the first marker, or where the second
 *   object begins
 */
gsize
bb_halves_get_offset (BbHalves *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->offset;
}

/**
 * bb_halves_get_n_sides:
 * @self: the versions in a file
 *
 * Returns: how many there are, at least two
 */
guint
bb_halves_get_n_sides (BbHalves *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->kind == BB_HALVES_MARKED ? 2 : self->spans->len;
}

/**
 * bb_halves_dup_side:
 * @self: the versions in a file
 * @position: of one of them
 *
 * Makes a file of its own of one version. What belongs to others has become white space, so that
 * a mistake in it has the line and column that it has in the whole file.
 *
 * Returns: (transfer full): the text of that version
 */
GBytes *
bb_halves_dup_side (BbHalves *self, guint position)
{
    GString *side;
    const char *text;
    gsize length;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (position < bb_halves_get_n_sides (self), NULL);

    text = g_bytes_get_data (self->bytes, &length);
    side = g_string_new (NULL);
    if (self->kind == BB_HALVES_MARKED)
        append_marked (side, text, length, position == 0 ? PART_FIRST : PART_SECOND);
    else
        append_glued (side, text, &g_array_index (self->spans, Span, position));
    return g_string_free_to_bytes (side);
}
