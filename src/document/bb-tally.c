/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-tally.h"

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

/* A path is at least as long as the name at its end, and as the key that it is itself. */
static gint64
measure_name (const char *path)
{
    return (gint64) bb_value_get_string_size (path);
}

BbTally
_bb_tally_of_container (const char *path)
{
    gint64 line = INDENT * count_depth (path) + LINE_END;

    return (BbTally) { .bytes = 2 * line + measure_name (path), .values = 1 };
}

/* A value with its stamps. What has values in it stands on a line for each and two brackets. */
static BbTally
tally_value (const char *value, gint64 depth)
{
    BbValueSize size;
    gint64 bytes;

    _bb_value_measure (value, &size);
    bytes = (gint64) size.length;
    if (size.n_values > 1)
        bytes += 2 * size.n_values * (INDENT * (depth + size.depth) + LINE_END);
    return (BbTally) { .bytes = bytes, .values = size.n_values + 1 };
}

/* The list of a register among the conflicts or the removed, without what is in it. */
static BbTally
tally_list (const char *path)
{
    return (BbTally) { .bytes = measure_name (path) + 2 * (LIST_INDENT + LINE_END), .values = 1 };
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

    return (BbTally) { .bytes = 2 * measure_name (path) + lines, .values = 0 };
}

static gint64
count_stamp_bytes (BbRegister *register_)
{
    gint64 bytes = 0;

    for (guint i = 0; i < bb_register_get_n_entries (register_); i++)
        bytes += STAMP + (gint64) strlen (bb_register_get_entry (register_, i)->dot.actor);
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
    g_autoptr (GPtrArray) values = bb_register_dup_values (register_);
    gboolean absent = has_absent (register_);
    BbTally tally = { .bytes = count_stamp_bytes (register_), .values = 0 };

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
