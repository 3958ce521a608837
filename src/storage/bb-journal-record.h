/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No journal is larger: it is begun anew long before. */
#define BB_JOURNAL_BYTES_MAX (64 * 1024 * 1024)

/**
 * BbJournalKind:
 * @BB_JOURNAL_HEAD: of which project and file it is
 * @BB_JOURNAL_BASE: the document to begin with
 * @BB_JOURNAL_EDIT: what a transaction made of it
 * @BB_JOURNAL_TYPING: text that is being typed into a field
 *
 * What a record of a journal tells.
 */
typedef enum {
    BB_JOURNAL_HEAD,
    BB_JOURNAL_BASE,
    BB_JOURNAL_EDIT,
    BB_JOURNAL_TYPING,
} BbJournalKind;

/**
 * BbJournalRecord:
 * @kind: what it tells
 * @text: JSON, not ended by a zero byte
 * @length: of @text, in bytes
 *
 * A record, as a part of a journal in memory.
 */
typedef struct {
    BbJournalKind kind;
    const char *text;
    gsize length;
} BbJournalRecord;

/* A record is a line, `KIND LENGTH CHECKSUM JSON`. JSON in one line has no line end in it, so that
 * the next record is found whatever became of this one. */

void bb_journal_record_append (GString *target, BbJournalKind kind, const char *text, gsize length);
gboolean bb_journal_record_next (const char **at, const char *end, BbJournalRecord *record,
                                 guint *n_lost);

G_END_DECLS
