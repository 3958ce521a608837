/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-dot.h"

G_BEGIN_DECLS

/**
 * BbRecord:
 * @lamport: the time of the transaction, the first key of the order
 * @dot: the write
 * @time: RFC 3339 UTC in seconds, or `-`
 * @label: what the transaction was, `[a-z0-9-]{1,64}`
 * @path: the register that changed
 * @value: canonical text, `-` for a removal, `#` and a checksum for a long one
 * @line: all of it as it stands in the file
 *
 * One line of the history. A line that does not parse has only @line and sorts first.
 */
typedef struct {
    guint64 lamport;
    BbDot dot;
    char *time;
    char *label;
    char *path;
    char *value;
    char *line;
} BbRecord;

BbRecord *bb_record_new (guint64 lamport, const BbDot *dot, const char *time, const char *label,
                         const char *path, const char *value);
BbRecord *bb_record_parse (const char *line);
BbRecord *bb_record_ref (BbRecord *self);
void bb_record_unref (BbRecord *self);
gboolean bb_record_is_valid (const BbRecord *self);
gboolean bb_record_is_label (const char *text);
int bb_record_compare (const BbRecord *a, const BbRecord *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbRecord, bb_record_unref)

G_END_DECLS
