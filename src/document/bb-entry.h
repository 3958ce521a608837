/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-dot.h"
#include "document/bb-value.h"

G_BEGIN_DECLS

typedef struct _BbEntry BbEntry;

/**
 * BbEntry:
 * @dot: the write that made the entry
 * @lamport: the time of its transaction, 0 to %BB_COUNTER_MAX
 * @path: the register that it lies in
 * @value: (nullable): canonical text of the value, or %NULL for *absent*
 * @checksum: what [func@entry_get_checksum] keeps
 *
 * One write that still counts. Immutable and counted by reference, so that copies of a
 * document in several threads share it.
 */
struct _BbEntry {
    BbDot dot;
    guint64 lamport;
    char *path;
    char *value;
    _Atomic guint64 checksum;
};

BbEntry *bb_entry_new (const char *actor, guint64 counter, guint64 lamport, const char *path,
                       const char *value);
BbEntry *bb_entry_ref (BbEntry *self);
void bb_entry_unref (BbEntry *self);
int bb_entry_compare (const BbEntry *a, const BbEntry *b);
gboolean bb_entry_equal (const BbEntry *a, const BbEntry *b);
void bb_entry_get_checksum (BbEntry *self, char checksum[BB_CHECKSUM_LENGTH + 1]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbEntry, bb_entry_unref)

G_END_DECLS
