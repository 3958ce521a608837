/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-session-private.h"

#include "model/bb-project-schema.h"
#include "storage/bb-unproven.h"

/* A drive that cannot let two files change places may lose what was written to somebody who wrote
 * in the same moment, or to a sync program a little later. What we wrote is put by until it has
 * been seen in the file. */

#define PAUSE_SECONDS 2

typedef struct {
    GWeakRef session;
} Proof;

static Proof *
proof_new (BbSession *session)
{
    Proof *self = g_new0 (Proof, 1);

    g_weak_ref_init (&self->session, session);
    return self;
}

static void
proof_free (Proof *self)
{
    g_weak_ref_clear (&self->session);
    g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Proof, proof_free)

static void
take_lost (BbSession *self, BbDocument *lost)
{
    g_autoptr (BbArrival) arrival = bb_session_take_in (self, lost, NULL);

    /* Whether or not the board has all of it, the file has not. */
    bb_session_note_edit (self);
    if (arrival != NULL)
        bb_session_emit_arrived (self, arrival);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (Proof) proof = user_data;
    g_autoptr (BbSession) self = g_weak_ref_get (&proof->session);
    g_autoptr (BbDocument) lost = NULL;

    if (bb_unproven_look_finish (result, &lost, NULL) && lost != NULL && self != NULL)
        take_lost (self, lost);
}

/* Looks whether what was last written to the file, perhaps before this session, is in it. */
void
bb_session_prove (BbSession *self)
{
    if (self->file == NULL || g_file_peek_path (self->file) == NULL ||
        self->access != BB_PROJECT_ACCESS_FREE)
        return;
    bb_unproven_look_async (self->file, bb_document_get_id (bb_session_get_document (self)),
                            bb_project_schema_get (), NULL, looked_cb, proof_new (self));
}

static void
prove_cb (gpointer user_data)
{
    BbSession *self = user_data;

    self->proof = 0;
    bb_session_prove (self);
}

/* The same, in a moment. */
void
bb_session_prove_later (BbSession *self)
{
    g_clear_handle_id (&self->proof, g_source_remove);
    self->proof = g_timeout_add_seconds_once (PAUSE_SECONDS, prove_cb, self);
}
