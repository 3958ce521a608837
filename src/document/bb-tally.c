/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-tally-private.h"

#include "document/bb-document.h"
#include "document/bb-value-private.h"
#include "document/bb-value.h"

#include <string.h>

#define INDENT 2
#define LINE_END 2 /* comma and line feed */
#define NAME_END 2 /* colon and space */
#define QUOTES 2
#define BRACKET 1

/* Of the merge data: `merge`, the member of it, the register, the group. */
#define STAMPS_DEPTH 3
#define LIST_DEPTH 5

/* What a stamp takes besides the actor and the two numbers: a checksum and what divides them. */
#define STAMP (BB_CHECKSUM_LENGTH + 4)

void
_bb_tally_add (BbTally *self, BbTally part, int sign)
{
    self->bytes += sign * part.bytes;
    self->values += sign * part.values;
    self->n_deep += sign * part.n_deep;
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

/* What begins in one line and ends in another, without its name. */
static gint64
measure_brackets (gint64 depth)
{
    return 2 * (INDENT * depth + BRACKET + LINE_END);
}

BbTally
_bb_tally_of_container (const char *path)
{
    gint64 bytes = measure_brackets (count_depth (path)) + measure_name (path) + NAME_END;

    return (BbTally) { .bytes = bytes, .values = 1 };
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
        .n_deep = depth + size.depth > BB_DOCUMENT_DEPTH_MAX,
    };
}

/* The list of a register among the conflicts or the removed, without what is in it. */
static BbTally
tally_list (const char *path)
{
    gint64 bytes = measure_path (path) + NAME_END + measure_brackets (STAMPS_DEPTH);

    return (BbTally) { .bytes = bytes, .values = 1 };
}

/* A pair of stamps and value, each in a line of its own, without what they say. */
static BbTally
tally_list_element (void)
{
    gint64 lines = 2 * (INDENT * LIST_DEPTH + LINE_END);

    return (BbTally) { .bytes = measure_brackets (LIST_DEPTH - 1) + lines + QUOTES, .values = 1 };
}

/* A value in its place and its stamps in theirs: two lines. An item is an object there. */
static BbTally
tally_shown (const char *path, const char *value)
{
    gint64 depth = count_depth (path);
    gint64 place = INDENT * depth + measure_name (path) + NAME_END + LINE_END;
    gint64 stamps = INDENT * STAMPS_DEPTH + measure_path (path) + NAME_END + QUOTES + LINE_END;

    if (g_str_equal (value, BB_VALUE_TRUE))
        place += measure_brackets (depth);
    return (BbTally) { .bytes = place + stamps, .values = 0 };
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

static BbTally
tally_among_lists (const char *value)
{
    BbTally tally = tally_value (value, LIST_DEPTH);

    _bb_tally_add (&tally, tally_list_element (), 1);
    return tally;
}

static BbTally
tally_in_place (const char *path, const char *value)
{
    BbTally tally = tally_value (value, count_depth (path));

    _bb_tally_add (&tally, tally_shown (path, value), 1);
    return tally;
}

/* All values of a register but the first @n_shown, with the lists in which they stand. */
static BbTally
tally_lists (BbRegister *register_, guint n_shown)
{
    const char *path = bb_register_get_path (register_);
    g_autoptr (GPtrArray) values = bb_register_dup_values (register_);
    gboolean absent = has_absent (register_);
    BbTally tally = { 0 };

    for (guint i = n_shown; i < values->len; i++)
        _bb_tally_add (&tally, tally_among_lists (values->pdata[i]), 1);
    if (absent) {
        _bb_tally_add (&tally, tally_list_element (), 1);
        tally.values++;
    }
    if (n_shown > 0 && values->len > n_shown)
        _bb_tally_add (&tally, tally_list (path), 1);
    if (absent || n_shown == 0)
        _bb_tally_add (&tally, tally_list (path), 1);
    return tally;
}

static BbTally
tally_of_shown (BbRegister *register_)
{
    const char *value = bb_register_get_value (register_);
    BbTally tally = { 0 };

    if (value != NULL)
        tally = tally_in_place (bb_register_get_path (register_), value);
    /* Nearly all are like this. */
    if (value != NULL && bb_register_get_n_entries (register_) == 1)
        return tally;
    _bb_tally_add (&tally, tally_lists (register_, value != NULL), 1);
    return tally;
}

/*
 * _bb_tally_of_register:
 * @register_: a register
 * @is_shown: whether all items around it are there
 *
 * Returns: what its values, stamps, conflicts and removed values take; hidden no less than shown,
 *   so that what is there fits when it is shown again
 */
BbTally
_bb_tally_of_register (BbRegister *register_, gboolean is_shown)
{
    BbTally tally = tally_of_shown (register_);

    if (!is_shown) {
        BbTally hidden = tally_lists (register_, 0);

        tally.bytes = MAX (tally.bytes, hidden.bytes);
        tally.values = MAX (tally.values, hidden.values);
        tally.n_deep = MAX (tally.n_deep, hidden.n_deep);
    }
    tally.bytes += count_stamp_bytes (register_);
    return tally;
}
