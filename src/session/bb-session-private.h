/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-save-point.h"
#include "document/bb-undo.h"
#include "session/bb-session.h"
#include "storage/bb-journal.h"
#include "storage/bb-project-file.h"

G_BEGIN_DECLS

typedef struct _BbSaves BbSaves;

struct _BbSession {
    GObject parent_instance;

    BbProject *project;
    BbUndo *undo;
    BbSavePoint *save_point;
    GFile *file;
    BbFileMark *mark; /* what the file held when it was last read or written */
    BbProjectAccess access;
    char *name;        /* under which a person wants to be known, or NULL */
    GDateTime *moment; /* of an earlier version, else NULL */
    BbSaves *saves;
    BbJournal *journal;

    /* What the properties said last. */
    BbSessionState state;
    gboolean modified;
    gboolean can_undo;
    gboolean can_redo;
    char *undo_label;
    char *redo_label;
};

BbSession *bb_session_new_unsaved (BbDocument *document, BbCatalogue *catalogue, GFile *file);
BbDocument *bb_session_get_document (BbSession *self);
void bb_session_set_access (BbSession *self, BbProjectAccess access);
gboolean bb_session_refuse_read_only (BbSession *self, GError **error);
void bb_session_update (BbSession *self);
void bb_session_sign (BbSession *self);
void bb_session_take_saved (BbSession *self, BbDocument *saved, GFile *file);
void bb_session_take_mark (BbSession *self, const BbFileMark *mark);
gboolean bb_session_commit (BbSession *self, BbTransaction *transaction, GError **error);
void bb_session_begin_journal (BbSession *self, BbDocument *saved);
void bb_session_emit_journal_failed (BbSession *self, const char *message);
void bb_session_emit_edited (BbSession *self, const char *label);

BbSaves *bb_saves_new (void);
void bb_saves_free (BbSaves *self);
gboolean bb_saves_get_running (BbSaves *self);
gboolean bb_saves_get_failed (BbSaves *self);

G_END_DECLS
