/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-entry.h"

G_BEGIN_DECLS

/* A stamp is how an entry stands in the file, `ACTOR:COUNTER:LAMPORT:CHECKSUM`; stamps, divided
 * by a space, are all entries of a register that have one value, highest first. */

/* What the checksum of an absent entry is made of: no JSON value has this text. */
#define BB_STAMPS_ABSENT "-"

/**
 * BbStamp:
 * @actor: who wrote it
 * @counter: which of the actor's writes it is
 * @lamport: the time of its transaction
 *
 * What a stamp says of an entry, but for its checksum.
 */
typedef struct {
    char actor[33];
    guint64 counter;
    guint64 lamport;
} BbStamp;

int bb_stamp_compare (const BbStamp *a, const BbStamp *b);

gboolean bb_stamps_parse (const char *text, GArray *stamps, const char **checksum);
gboolean bb_stamps_fit (GChecksum *sum, const char *value, const char *checksum);
char *bb_stamps_checksum (const char *value);
void bb_stamps_append (GString *target, const BbEntry *entry, const char *checksum);
gboolean bb_stamps_parse_number (const char **at, guint64 least, guint64 *number);

G_END_DECLS
