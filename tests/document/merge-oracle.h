/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"

G_BEGIN_DECLS

/*
 * An oracle for merging: it keeps every write of every copy for ever, with the writes that it
 * dropped. A copy is the set of writes that it knows of, a merge the union of two. What is left
 * of a register are the writes there that no known write has dropped. It shares no code with the
 * document, and no idea either: there are no contexts and no joins here.
 */
#define ORACLE_WRITES_MAX 512
#define ORACLE_ACTOR_MAX 16

typedef struct {
    guint64 words[ORACLE_WRITES_MAX / 64];
} OracleSet;

typedef struct {
    guint path; /* position among the paths */
    char actor[ORACLE_ACTOR_MAX];
    guint64 counter;
    guint64 lamport;
    const char *value; /* canonical, NULL for a removal */
    gboolean makes_record;
    OracleSet dropped;
} OracleWrite;

typedef struct {
    OracleWrite writes[ORACLE_WRITES_MAX];
    guint n_writes;
} Oracle;

/* In the order of their bytes; the items around a path are named by position + 1, outermost first.
 */
typedef struct {
    const char *path;
    guint around[2];
    gboolean is_item;
    gboolean makes_record;
    gboolean shows_conflicts;
} OraclePath;

#define ORACLE_N_PATHS 12
extern const OraclePath oracle_paths[ORACLE_N_PATHS];

/* For each path the value to set, or what to remove; NULL for no change. */
extern const char oracle_remove[];

typedef struct {
    const char *values[ORACLE_N_PATHS];
    gboolean covers[ORACLE_N_PATHS]; /* only writes among `named` are dropped there */
    OracleSet named;
} OracleEdit;

OracleSet oracle_get_present (Oracle *self, const OracleSet *known);
void oracle_edit (Oracle *self, OracleSet *known, const char *actor, const OracleEdit *edit);
void oracle_merge (OracleSet *known, const OracleSet *other);
void oracle_check (Oracle *self, const OracleSet *known, BbDocument *document);

G_END_DECLS
