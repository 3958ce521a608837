/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-undo.h"
#include "document/undo-oracle.h"
#include "file-oracle.h"

G_BEGIN_DECLS

#define PLAY_EDITORS_MAX 5

/* A file that is on its way: it comes late, never, or again and again. */
typedef struct {
    GBytes *bytes;
    gboolean is_ours; /* nobody has edited it by other means */
    FileOracle file;
    BbDocument *document; /* what a reader finds in it */
    OracleCopy known;     /* and what it must find */
} PlayFile;

/* Somebody with a window; what was on the screen when they began; the name of their session. */
typedef struct {
    BbDocument *document;
    OracleCopy known;
    BbUndo *undo;
    OracleWindow window;
    BbBasis *basis;
    OracleEdit begun;
    char actor[ORACLE_ACTOR_MAX];
    guint64 counter; /* the last that the session gave out */

    BbStep *merged; /* what the last merge did, or NULL */
    OracleStep merged_step;
} PlayEditor;

/* Editors who exchange files, and an oracle that knows what must become of them. */
typedef struct {
    GRand *rand;
    Oracle oracle;
    PlayEditor editors[PLAY_EDITORS_MAX];
    guint n_editors;
    GArray *files;
    guint n_sessions;
} Play;

void play_begin (Play *self, GRand *rand);
void play_end (Play *self);
void play_take_step (Play *self);

guint play_pick (Play *self, guint n);
PlayFile *play_pick_file (Play *self);
GBytes *play_write (BbDocument *document);
void play_edit (Play *self, PlayEditor *editor);
void play_undo (Play *self, PlayEditor *editor);
void play_redo (Play *self, PlayEditor *editor);
void play_check (Play *self, PlayEditor *editor);

G_END_DECLS
