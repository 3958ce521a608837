/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A set of writes, each a bit. */
#define ORACLE_WRITES_MAX 512
#define ORACLE_WORDS (ORACLE_WRITES_MAX / 64)

typedef struct {
    guint64 words[ORACLE_WORDS];
} OracleSet;

static inline gboolean
oracle_set_has (const OracleSet *self, guint i)
{
    return (self->words[i / 64] >> (i % 64) & 1) != 0;
}

static inline void
oracle_set_add (OracleSet *self, guint i)
{
    self->words[i / 64] |= (guint64) 1 << (i % 64);
}

static inline void
oracle_set_unite (OracleSet *self, const OracleSet *other)
{
    for (guint i = 0; i < ORACLE_WORDS; i++)
        self->words[i] |= other->words[i];
}

static inline OracleSet
oracle_set_cut (const OracleSet *self, const OracleSet *other)
{
    OracleSet both;

    for (guint i = 0; i < ORACLE_WORDS; i++)
        both.words[i] = self->words[i] & other->words[i];
    return both;
}

static inline OracleSet
oracle_set_subtract (const OracleSet *self, const OracleSet *other)
{
    OracleSet rest;

    for (guint i = 0; i < ORACLE_WORDS; i++)
        rest.words[i] = self->words[i] & ~other->words[i];
    return rest;
}

static inline gboolean
oracle_set_is_within (const OracleSet *self, const OracleSet *other)
{
    for (guint i = 0; i < ORACLE_WORDS; i++)
        if ((self->words[i] & ~other->words[i]) != 0)
            return FALSE;
    return TRUE;
}

static inline gboolean
oracle_set_is_empty (const OracleSet *self)
{
    return oracle_set_is_within (self, &(OracleSet) { 0 });
}

static inline guint
oracle_set_count (const OracleSet *self)
{
    guint n_writes = 0;

    for (guint i = 0; i < ORACLE_WORDS; i++)
        n_writes += (guint) __builtin_popcountll (self->words[i]);
    return n_writes;
}

/* Goes from one write of a set to the next, beginning before the first: for (i = 0; next (…); i++).
 */
static inline gboolean
oracle_set_next (const OracleSet *self, guint *i)
{
    for (guint word = *i / 64; word < ORACLE_WORDS; word++) {
        guint64 bits = self->words[word];

        if (word == *i / 64)
            bits &= ~(guint64) 0 << (*i % 64);
        if (bits != 0) {
            *i = word * 64 + (guint) __builtin_ctzll (bits);
            return TRUE;
        }
    }
    return FALSE;
}

G_END_DECLS
