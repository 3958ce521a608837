/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-journal-record.h"

#include <string.h>

#define SUM_LENGTH 16
#define LENGTH_DIGITS_MAX 9

static const char *const names[] = {
    [BB_JOURNAL_HEAD] = "head",
    [BB_JOURNAL_BASE] = "base",
    [BB_JOURNAL_EDIT] = "edit",
    [BB_JOURNAL_TYPING] = "typing",
};

/* Of the name, too: a record may not be taken for one of another kind. */
static char *
dup_sum (BbJournalKind kind, const char *text, gsize length)
{
    g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

    g_checksum_update (sum, (const guchar *) names[kind], (gssize) strlen (names[kind]) + 1);
    g_checksum_update (sum, (const guchar *) text, (gssize) length);
    return g_strndup (g_checksum_get_string (sum), SUM_LENGTH);
}

/**
 * bb_journal_record_append:
 * @target: a journal
 * @kind: what the record tells
 * @text: JSON in one line
 * @length: of @text, in bytes
 *
 * Adds a record.
 */
void
bb_journal_record_append (GString *target, BbJournalKind kind, const char *text, gsize length)
{
    g_autofree char *sum = dup_sum (kind, text, length);

    g_string_append_printf (target, "%s %" G_GSIZE_FORMAT " %s ", names[kind], length, sum);
    g_string_append_len (target, text, (gssize) length);
    g_string_append_c (target, '\n');
}

/* Goes past a word and the space behind it. */
static const char *
next_word (const char **at, const char *end, gsize *length)
{
    const char *word = *at;
    const char *space = memchr (word, ' ', (gsize) (end - word));

    if (space == NULL)
        return NULL;
    *length = (gsize) (space - word);
    *at = space + 1;
    return word;
}

static gboolean
read_kind (const char **at, const char *end, BbJournalKind *kind)
{
    gsize length;
    const char *word = next_word (at, end, &length);

    for (guint i = 0; word != NULL && i < G_N_ELEMENTS (names); i++) {
        if (length == strlen (names[i]) && memcmp (word, names[i], length) == 0) {
            *kind = (BbJournalKind) i;
            return TRUE;
        }
    }
    return FALSE;
}

static gboolean
read_length (const char **at, const char *end, gsize *number)
{
    gsize length;
    const char *word = next_word (at, end, &length);

    *number = 0;
    if (word == NULL || length == 0 || length > LENGTH_DIGITS_MAX)
        return FALSE;
    for (gsize i = 0; i < length; i++) {
        if (!g_ascii_isdigit (word[i]))
            return FALSE;
        *number = *number * 10 + (gsize) (word[i] - '0');
    }
    return TRUE;
}

static gboolean
read_sum (const char **at, const char *end, const char **sum)
{
    gsize length;

    *sum = next_word (at, end, &length);
    return *sum != NULL && length == SUM_LENGTH;
}

static gboolean
parse_line (const char *at, const char *end, BbJournalRecord *record)
{
    g_autofree char *right = NULL;
    const char *sum;

    if (!read_kind (&at, end, &record->kind) || !read_length (&at, end, &record->length) ||
        !read_sum (&at, end, &sum) || record->length != (gsize) (end - at))
        return FALSE;
    record->text = at;
    right = dup_sum (record->kind, record->text, record->length);
    return memcmp (right, sum, SUM_LENGTH) == 0;
}

/**
 * bb_journal_record_next:
 * @at: (inout): where to read
 * @end: the end of the journal
 * @record: (out): what was read
 * @n_lost: (inout): how many records were lost so far: what was cut off or changed is passed over
 *
 * Reads the next record that is whole.
 *
 * Returns: %FALSE if there is none
 */
gboolean
bb_journal_record_next (const char **at, const char *end, BbJournalRecord *record, guint *n_lost)
{
    while (*at < end) {
        const char *line = *at;
        const char *line_end = memchr (line, '\n', (gsize) (end - line));

        *at = line_end != NULL ? line_end + 1 : end;
        if (line_end != NULL && parse_line (line, line_end, record))
            return TRUE;
        /* What was being written when the program died is no line yet; an empty one ends it. */
        *n_lost += line != line_end;
    }
    return FALSE;
}
