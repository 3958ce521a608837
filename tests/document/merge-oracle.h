/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-document.h"
#include "oracle-set.h"

G_BEGIN_DECLS

/*
 * An oracle for merging: it keeps every write of every copy for ever. A copy is the set of writes
 * that it knows of, and the set of those that somebody whom it knows of took away; a merge unites
 * both. What is left of a register are the writes there that are known and not gone. It shares no
 * code with the document, and no idea either: there are no contexts and no joins here.
 */
#define ORACLE_ACTOR_MAX 20
#define ORACLE_ACTORS_MAX 512

/*
 * A session that was copied with its document gives names twice: then several writes have one name.
 * They are twins, and `name` is the first of them.
 */
typedef struct {
    guint path;  /* position among the paths */
    guint actor; /* position among the actors */
    guint64 counter;
    guint64 lamport;
    const char *value; /* canonical, NULL for a removal */
    guint name;
} OracleWrite;

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

typedef struct {
    OracleWrite writes[ORACLE_WRITES_MAX];
    guint n_writes;
    char actors[ORACLE_ACTORS_MAX][ORACLE_ACTOR_MAX];
    guint n_actors;
    OracleSet at[ORACLE_N_PATHS]; /* the writes of each path */
    OracleSet twins;              /* of which there are several with one name */
    gboolean blurs;               /* twins may have one record or two: their times tell */
} Oracle;

/* What a record says was done. */
typedef enum {
    ORACLE_EDIT,
    ORACLE_UNDO,
    ORACLE_REDO,
    ORACLE_TAKE_BACK,
    ORACLE_N_LABELS,
} OracleLabel;

typedef struct {
    OracleSet known;
    OracleSet gone;   /* of those that are known: taken away, or a removal and so nothing to see */
    OracleSet valued; /* those of which the value is known, and not only that they were there */
    OracleSet records[ORACLE_N_LABELS];
} OracleCopy;

/* For each path the value to set, or what to remove; NULL for no change. */
extern const char oracle_remove[];

typedef struct {
    const char *values[ORACLE_N_PATHS];
    gboolean covers[ORACLE_N_PATHS]; /* only writes among `named` are dropped there */
    OracleSet named;
} OracleEdit;

/* What a transaction does: paths that it changes, what it takes away there, what it writes. */
typedef struct {
    gboolean changes[ORACLE_N_PATHS];
    OracleSet drops;
    const char *values[ORACLE_N_PATHS];
    OracleSet back; /* writes of which the values are written anew */
} OraclePlan;

/* That a new write stands for former ones, for an undo that looks for them. */
typedef struct {
    guint write;
    OracleSet former;
} OracleMeaning;

#define ORACLE_MEANINGS_MAX 64

/* What a transaction did. */
typedef struct {
    OracleSet before;
    OracleSet before_valued;
    OracleSet after;
    gboolean changed[ORACLE_N_PATHS]; /* an item, if it came or went */
    gboolean written[ORACLE_N_PATHS]; /* renewed items too */
    OracleMeaning meanings[ORACLE_MEANINGS_MAX];
    guint n_meanings;
} OracleDeed;

OracleSet oracle_get_present (const OracleCopy *copy);
OracleSet oracle_get_register (const Oracle *self, const OracleCopy *copy, guint path);
int oracle_compare (const Oracle *self, guint a, guint b);
const char *oracle_get_value (const Oracle *self, const OracleCopy *copy, guint path);
const char *oracle_get_shown (const Oracle *self, const OracleCopy *copy, guint path);
gboolean oracle_is_there (const Oracle *self, const OracleCopy *copy, guint path);
guint64 oracle_get_clock (const Oracle *self, const OracleCopy *copy);
guint64 oracle_get_counter (const Oracle *self, const OracleCopy *copy, guint actor);

void oracle_begin (Oracle *self);
guint oracle_get_actor (Oracle *self, const char *name);

guint oracle_append (Oracle *self, OracleCopy *copy, const OracleWrite *write);
void oracle_drop (OracleCopy *copy, const OracleSet *writes);
void oracle_settle (Oracle *self, OracleCopy *copy);
OracleSet oracle_get_named (const Oracle *self, const OracleSet *writes);

gboolean oracle_plan (Oracle *self, const OracleCopy *copy, const OracleEdit *edit,
                      OraclePlan *plan);
void oracle_carry_out (Oracle *self, OracleCopy *copy, const char *actor, OracleLabel label,
                       const OraclePlan *plan, OracleDeed *deed);
void oracle_edit (Oracle *self, OracleCopy *copy, const char *actor, const OracleEdit *edit);
void oracle_merge (Oracle *self, OracleCopy *copy, const OracleCopy *other);
void oracle_check (Oracle *self, const OracleCopy *copy, BbDocument *document);
void oracle_check_history (Oracle *self, const OracleCopy *copy, BbDocument *document);

G_END_DECLS
