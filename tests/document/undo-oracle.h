/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "merge-oracle.h"

G_BEGIN_DECLS

/*
 * An oracle for undo: what a window did, and what its writes stand for. To take a deed back is to
 * take its own writes away and to write what it replaced anew, where nobody has replaced them.
 */
typedef struct {
    OracleSet before;
    OracleSet after;
    OracleSet own;  /* what it wrote or brought, were it only the value */
    OracleSet back; /* what it took away, with a value that was known */
    gboolean changed[ORACLE_N_PATHS];
    gboolean created[ORACLE_N_PATHS]; /* items of which the window had never seen anything */
} OracleStep;

typedef struct {
    GArray *done;
    GArray *undone;
    gboolean met[ORACLE_N_PATHS]; /* items of which something has been seen */
    OracleSet has_meaning;
    OracleSet meanings[ORACLE_WRITES_MAX]; /* names of the writes for which one stands */
} OracleWindow;

void oracle_window_open (OracleWindow *self);
void oracle_window_close (OracleWindow *self);

gboolean oracle_window_edit (OracleWindow *self, Oracle *oracle, OracleCopy *copy,
                             const char *actor, const OracleEdit *edit);
gboolean oracle_window_undo (OracleWindow *self, Oracle *oracle, OracleCopy *copy,
                             const char *actor, guint *n_skipped);
gboolean oracle_window_redo (OracleWindow *self, Oracle *oracle, OracleCopy *copy,
                             const char *actor, guint *n_skipped);
gboolean oracle_window_merge (OracleWindow *self, Oracle *oracle, OracleCopy *copy,
                              const OracleCopy *other, OracleStep *step);
void oracle_window_take_back (OracleWindow *self, Oracle *oracle, OracleCopy *copy,
                              const char *actor, const OracleStep *step, guint *n_skipped);

G_END_DECLS
