/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-save-point.h"
#include "document/bb-undo.h"
#include "session/bb-pace.h"
#include "session/bb-session.h"
#include "storage/bb-journal.h"
#include "storage/bb-project-file.h"

G_BEGIN_DECLS

typedef struct _BbSaves BbSaves;
typedef struct _BbFollow BbFollow;

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
    BbFollow *follow;
    BbJournal *journal;

    BbPace pace;
    guint autosave;       /* the timer */
    guint proof;          /* the timer */
    gboolean is_ahead;    /* it has writes that the file does not have */
    GError *save_problem; /* why the last save failed */
    GError *file_problem; /* why what is in the file cannot be merged */

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
void bb_session_take_file (BbSession *self, GFile *file);
void bb_session_set_file_problem (BbSession *self, const GError *problem);
void bb_session_set_save_problem (BbSession *self, const GError *problem);
gboolean bb_session_commit (BbSession *self, BbTransaction *transaction, GError **error);
void bb_session_begin_journal (BbSession *self, BbDocument *saved);
void bb_session_emit_journal_failed (BbSession *self, const char *message);
void bb_session_emit_edited (BbSession *self, const char *label);
void bb_session_emit_arrived (BbSession *self, BbArrival *arrival);

void bb_session_note_edit (BbSession *self);
void bb_session_plan_save (BbSession *self);
void bb_session_follow_file (BbSession *self);
void bb_session_prove (BbSession *self);
void bb_session_prove_later (BbSession *self);
void bb_session_stop_looking (BbSession *self);
gboolean bb_session_get_looking (BbSession *self);
void bb_session_set_tempo (BbSession *self, guint look, guint save);

BbSaves *bb_saves_new (void);
void bb_saves_free (BbSaves *self);
gboolean bb_saves_get_running (BbSaves *self);

BbFollow *bb_follow_new (void);
void bb_follow_free (BbFollow *self);
gboolean bb_follow_get_content (BbFollow *self);
void bb_follow_take_saved (BbFollow *self);

G_END_DECLS
