/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-tally-private.h"

#include "document/bb-value-private.h"

#include <string.h>

#define INDENT 2
#define LINE_END 8     /* colon, space, bracket, comma and line feed, with room to spare */
#define LIST_INDENT 10 /* of a value among the merge data */
#define LIST_DEPTH 5
#define STAMP 48 /* two numbers of 16 digits, a checksum, and what is between them */

void
_bb_tally_add (BbTally *self, BbTally part, int sign)
{
    self->bytes += sign * part.bytes;
    self->values += sign * part.values;
}

static gint64
count_depth (const char *path)
{
    gint64 depth = 1;

    for (const char *p = strchr (path, '/'); p != NULL; p = strchr (p + 1, '/'))
        depth++;
    return depth;
}

/* A path as the name of a member of the merge data. */
static gint64
measure_path (const char *path)
{
    return (gint64) _bb_value_get_string_size (path);
}

/* The name at the end of a path; escaped it is no shorter than it is. */
static gint64
measure_name (const char *path)
{
    const char *slash = strrchr (path, '/');

    return (gint64) _bb_value_get_string_size (slash != NULL ? slash + 1 : path);
}

BbTally
_bb_tally_of_container (const char *path)
{
    gint64 line = INDENT * count_depth (path) + LINE_END;

    return (BbTally) { .bytes = 2 * line + measure_name (path), .values = 1 };
}

static const char *
skip_string (const char *p)
{
    for (p++; *p != '"'; p++)
        p += *p == '\\';
    return p;
}

/* What a value takes besides its text: each member and element stands on a line of its own. */
static gint64
measure_layout (const char *value, gint64 depth)
{
    gint64 bytes = 0;

    for (const char *p = value; *p != '\0'; p++) {
        if (*p == '"')
            p = skip_string (p);
        else if (*p == ':')
            bytes++;
        else if (*p == '[' || *p == '{')
            bytes += 1 + INDENT * ++depth;
        else if (*p == ']' || *p == '}')
            bytes += 1 + INDENT * --depth;
        else if (*p == ',')
            bytes += 1 + INDENT * depth;
    }
    return bytes;
}

/* A value with its stamps. */
static BbTally
tally_value (const char *value, gint64 depth)
{
    BbValueSize size;

    _bb_value_measure (value, &size);
    return (BbTally) {
        .bytes = (gint64) size.length + measure_layout (value, depth),
        .values = size.n_values + 1,
    };
}

/* The list of a register among the conflicts or the removed, without what is in it. */
static BbTally
tally_list (const char *path)
{
    return (BbTally) { .bytes = measure_path (path) + 2 * (LIST_INDENT + LINE_END), .values = 1 };
}

static BbTally
tally_list_element (void)
{
    return (BbTally) { .bytes = 4 * (LIST_INDENT + LINE_END), .values = 1 };
}

/* A value in its place and its stamps in theirs: two lines. */
static BbTally
tally_shown (const char *path, gint64 depth)
{
    gint64 lines = INDENT * depth + LIST_INDENT + 2 * LINE_END;

    return (BbTally) { .bytes = measure_path (path) + measure_name (path) + lines, .values = 0 };
}

static gint64
count_digits (guint64 number)
{
    gint64 n_digits = 1;

    for (; number > 9; number /= 10)
        n_digits++;
    return n_digits;
}

static gint64
count_stamp_bytes (BbRegister *register_)
{
    gint64 bytes = 0;

    for (guint i = 0; i < bb_register_get_n_entries (register_); i++) {
        const BbEntry *entry = bb_register_get_entry (register_, i);

        bytes += STAMP + (gint64) strlen (entry->dot.actor) + count_digits (entry->dot.counter) +
                 count_digits (entry->lamport);
    }
    return bytes;
}

static gboolean
has_absent (BbRegister *register_)
{
    for (guint i = 0; i < bb_register_get_n_entries (register_); i++) {
        if (bb_register_get_entry (register_, i)->value == NULL)
            return TRUE;
    }
    return FALSE;
}

/*
 * _bb_tally_of_register:
 * @register_: a register
 * @is_shown: whether all items around it are there
 *
 * Returns: what its values, stamps, conflicts and removed values take
 */
BbTally
_bb_tally_of_register (BbRegister *register_, gboolean is_shown)
{
    const char *path = bb_register_get_path (register_);
    gint64 depth = MAX (count_depth (path), LIST_DEPTH);
    gboolean absent = has_absent (register_);
    BbTally tally = { .bytes = count_stamp_bytes (register_), .values = 0 };
    g_autoptr (GPtrArray) values = NULL;

    /* Nearly all are like this. */
    if (is_shown && !absent && bb_register_get_n_entries (register_) == 1) {
        _bb_tally_add (&tally, tally_value (bb_register_get_value (register_), depth), 1);
        _bb_tally_add (&tally, tally_shown (path, depth), 1);
        return tally;
    }

    values = bb_register_dup_values (register_);
    for (guint i = 0; i < values->len; i++) {
        _bb_tally_add (&tally, tally_value (values->pdata[i], depth), 1);
        _bb_tally_add (&tally,
                       is_shown && i == 0 ? tally_shown (path, depth) : tally_list_element (), 1);
    }
    if (absent) {
        _bb_tally_add (&tally, tally_list_element (), 1);
        tally.values++;
    }
    if (is_shown && values->len > 1)
        _bb_tally_add (&tally, tally_list (path), 1);
    if (absent || !is_shown)
        _bb_tally_add (&tally, tally_list (path), 1);
    return tally;
}
