/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "document/bb-record.h"

#include "document/bb-path.h"
#include "document/bb-value.h"

#include <string.h>

#define VALUE_MAX 65536

static BbRecord *
record_alloc (gsize line_length, char **copy)
{
    /* The line, and a copy of it to be cut at its spaces. */
    BbRecord *self = g_atomic_rc_box_alloc0 (sizeof (BbRecord) + 2 * (line_length + 1));

    self->line = (char *) (self + 1);
    *copy = self->line + line_length + 1;
    return self;
}

static gboolean
parse_number (const char *text, guint64 *number)
{
    if (!g_ascii_isdigit (*text) || (*text == '0' && text[1] != '\0'))
        return FALSE;
    return g_ascii_string_to_unsigned (text, 10, 0, BB_COUNTER_MAX, number, NULL);
}

/* LAMPORT:ACTOR:COUNTER */
static gboolean
parse_write (BbRecord *self, char *text)
{
    char *lamport = strsep (&text, ":");
    char *actor = strsep (&text, ":");

    self->dot.actor = actor;
    return text != NULL && parse_number (lamport, &self->lamport) && bb_dot_is_actor (actor) &&
           parse_number (text, &self->dot.counter) && self->dot.counter > 0;
}

static gboolean
is_time (const char *text)
{
    const char *shape = "0000-00-00T00:00:00Z";

    if (g_str_equal (text, "-"))
        return TRUE;
    for (; *shape != '\0'; shape++, text++) {
        if (*shape == '0' ? !g_ascii_isdigit (*text) : *text != *shape)
            return FALSE;
    }
    return *text == '\0';
}

static gboolean
is_path (const char *text)
{
    g_auto (GStrv) names = bb_path_split (text);

    return names != NULL && strlen (text) <= BB_PATH_MAX;
}

static gboolean
is_value (const char *text)
{
    if (*text == '#')
        return strlen (text) == 1 + BB_CHECKSUM_LENGTH &&
               strspn (text + 1, "0123456789abcdef") == BB_CHECKSUM_LENGTH;
    return g_str_equal (text, "-") || (bb_value_is_canonical (text) && strlen (text) <= VALUE_MAX);
}

static gboolean
parse_words (BbRecord *self, char *text)
{
    char *write = strsep (&text, " ");

    self->time = strsep (&text, " ");
    self->label = strsep (&text, " ");
    self->path = strsep (&text, " ");
    self->value = text;
    return self->value != NULL && parse_write (self, write) && is_time (self->time) &&
           bb_record_is_label (self->label) && is_path (self->path) && is_value (self->value);
}

/**
 * bb_record_new:
 * @lamport: the time of the transaction
 * @dot: the write
 * @time: RFC 3339 UTC in seconds, or `-`
 * @label: what the transaction was
 * @path: the register that changed
 * @value: (nullable): canonical text of what was set, or %NULL for a removal
 *
 * Makes the record of one change. Of a value of more than 64 KiB it keeps the checksum only.
 *
 * Returns: (transfer full): the record
 */
BbRecord *
bb_record_new (guint64 lamport, const BbDot *dot, const char *time, const char *label,
               const char *path, const char *value)
{
    g_autofree char *checksum = NULL;
    g_autofree char *short_value = NULL;
    g_autofree char *line = NULL;
    BbRecord *self;

    g_return_val_if_fail (dot != NULL && time != NULL && path != NULL, NULL);
    g_return_val_if_fail (bb_record_is_label (label), NULL);

    if (value == NULL) {
        value = "-";
    } else if (strlen (value) > VALUE_MAX) {
        checksum = bb_value_checksum (value);
        value = short_value = g_strconcat ("#", checksum, NULL);
    }
    line = g_strdup_printf ("%" G_GUINT64_FORMAT ":%s:%" G_GUINT64_FORMAT " %s %s %s %s", lamport,
                            dot->actor, dot->counter, time, label, path, value);
    self = bb_record_parse (line);
    if (!bb_record_is_valid (self))
        g_critical ("Not a record of the history: %s", line);
    return self;
}

/**
 * bb_record_parse:
 * @line: a line of the history
 *
 * Reads a record. What is none is kept as it is, see [func@record_is_valid].
 *
 * Returns: (transfer full): the record
 */
BbRecord *
bb_record_parse (const char *line)
{
    gsize length;
    BbRecord *self;
    char *copy;

    g_return_val_if_fail (line != NULL, NULL);

    length = strlen (line);
    self = record_alloc (length, &copy);
    memcpy (self->line, line, length + 1);
    memcpy (copy, line, length + 1);
    if (!parse_words (self, copy)) {
        char *kept = self->line;

        *self = (BbRecord) { .line = kept };
    }
    return self;
}

/**
 * bb_record_ref:
 * @self: a record
 *
 * Takes a reference; any thread may.
 *
 * Returns: (transfer full): @self
 */
BbRecord *
bb_record_ref (BbRecord *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

/**
 * bb_record_unref:
 * @self: (transfer full): a record
 *
 * Gives a reference back; any thread may.
 */
void
bb_record_unref (BbRecord *self)
{
    g_return_if_fail (self != NULL);

    g_atomic_rc_box_release (self);
}

/**
 * bb_record_is_valid:
 * @self: a record
 *
 * Returns: %FALSE if the line could not be read, so that nothing but the line is known
 */
gboolean
bb_record_is_valid (const BbRecord *self)
{
    g_return_val_if_fail (self != NULL, FALSE);

    return self->path != NULL;
}

/**
 * bb_record_is_label:
 * @text: (nullable): what may be the label of a transaction
 *
 * Returns: %TRUE if @text is one: `[a-z0-9-]{1,64}`
 */
gboolean
bb_record_is_label (const char *text)
{
    return text != NULL && bb_path_is_id (text);
}

/**
 * bb_record_compare:
 * @a: a record
 * @b: another record
 *
 * The order of the history, oldest first: by Lamport time, actor, counter and bytes, with lines
 * that cannot be read before all others. The time on the wall is shown, never compared.
 *
 * Returns: below, equal to or above zero, as @a sorts before, with or after @b
 */
int
bb_record_compare (const BbRecord *a, const BbRecord *b)
{
    int order = 0;

    g_return_val_if_fail (a != NULL && b != NULL, 0);

    if (bb_record_is_valid (a) != bb_record_is_valid (b))
        return bb_record_is_valid (a) ? 1 : -1;
    if (a->lamport != b->lamport)
        return a->lamport < b->lamport ? -1 : 1;
    if (bb_record_is_valid (a))
        order = bb_dot_compare (&a->dot, &b->dot);
    return order != 0 ? order : strcmp (a->line, b->line);
}
