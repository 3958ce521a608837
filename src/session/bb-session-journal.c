/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-session-private.h"

#include "document/bb-merge.h"
#include "model/bb-project-schema.h"

/* What a killed program left, on its way to a window. */
typedef struct {
    BbJournalFound *found;
    BbCatalogue *catalogue;
    GFile *file;
    BbDocument *document;
    BbFileMark *mark; /* of what the file has, if that is in it */
    BbProjectAccess access;
    gboolean is_saved; /* the file has all of it */
} Recovery;

static Recovery *
recovery_new (BbJournalFound *found, BbCatalogue *catalogue)
{
    Recovery *self = g_new0 (Recovery, 1);

    self->found = g_object_ref (found);
    self->catalogue = g_object_ref (catalogue);
    self->file = bb_journal_found_dup_file (found);
    return self;
}

/* The thread may still hold the task when it has been answered; it holds nothing else. */
static void
recovery_clear (Recovery *self)
{
    g_clear_object (&self->found);
    g_clear_object (&self->catalogue);
    g_clear_object (&self->file);
    g_clear_object (&self->document);
    g_clear_pointer (&self->mark, bb_file_mark_free);
}

static void
recovery_free (gpointer data)
{
    recovery_clear (data);
    g_free (data);
}

static void
failed_cb (BbSession *self, const GError *error)
{
    bb_session_emit_journal_failed (self, error->message);
}

/* A session keeps on the disk what no file has, from its first edit on. */
void
bb_session_begin_journal (BbSession *self, BbDocument *saved)
{
    self->journal = bb_journal_new (bb_session_get_document (self), saved, self->file);
    g_signal_connect_object (self->journal, "failed", G_CALLBACK (failed_cb), self,
                             G_CONNECT_SWAPPED);
}

/* A file that would take away most of the board, or that people can hardly have made, is not taken
 * in unasked; the next save asks. */
static gboolean
merge_file (Recovery *self, BbDocument *held)
{
    g_autoptr (BbDocument) merged = bb_document_dup (self->document);
    g_autoptr (BbMergeSummary) summary = NULL;

    if (!bb_merge_into (merged, held, &summary, NULL, NULL) ||
        bb_merge_summary_removes_most (summary) || bb_merge_summary_is_far_ahead (summary))
        return FALSE;
    g_set_object (&self->document, merged);
    return TRUE;
}

/* The file may have gone on without us: the two are merged like any copies. */
static void
look_at_file (Recovery *self, GCancellable *cancellable)
{
    g_autoptr (BbFileMark) mark = NULL;
    g_autoptr (BbDocument) held = NULL;

    if (self->file == NULL)
        return;
    self->access = bb_project_file_find_access (self->file);
    held = bb_project_file_load_marked (self->file, bb_project_schema_get (), &mark, cancellable,
                                        NULL);
    if (held == NULL || !merge_file (self, held))
        return;
    self->mark = g_steal_pointer (&mark);
    self->is_saved = bb_document_equal (self->document, held);
}

static void
recover_in_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
    Recovery *self = task_data;
    g_autoptr (GError) error = NULL;

    self->document = bb_journal_found_recover (self->found, &error);
    if (self->document == NULL) {
        g_task_return_error (task, g_steal_pointer (&error));
        return;
    }
    look_at_file (self, cancellable);
    g_task_return_boolean (task, TRUE);
}

static BbSession *
begin_saved (const Recovery *self)
{
    bb_journal_found_drop (self->found);
    return bb_session_new_for_document (self->document, self->catalogue, self->file);
}

static BbSession *
begin_unsaved (const Recovery *self)
{
    BbSession *session = bb_session_new_unsaved (self->document, self->catalogue, self->file);

    bb_journal_adopt (session->journal, self->found);
    /* The person had made those edits: they go where the others went. */
    bb_session_note_edit (session);
    return session;
}

/* If the file goes away from now on, that is noticed. */
static BbSession *
begin_session (const Recovery *self)
{
    BbSession *session = self->is_saved ? begin_saved (self) : begin_unsaved (self);

    bb_session_set_access (session, self->access);
    bb_session_take_mark (session, self->mark);
    return session;
}

/**
 * bb_session_recover_async:
 * @found: (transfer none): what a killed program left
 * @catalogue: (transfer none): the catalogue to read it with
 * @cancellable: (nullable): to give up
 * @callback: what to call when it is done
 * @user_data: what to pass along
 *
 * Goes on where a killed program ended: with every edit and what was being typed, merged with what
 * the file has now. It works in another thread. Nothing is written to the file: the session has
 * unsaved changes, unless the file has them all.
 */
void
bb_session_recover_async (BbJournalFound *found, BbCatalogue *catalogue, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
    g_autoptr (GTask) task = NULL;

    g_return_if_fail (BB_IS_JOURNAL_FOUND (found));
    g_return_if_fail (BB_IS_CATALOGUE (catalogue));

    task = g_task_new (NULL, cancellable, callback, user_data);
    g_task_set_source_tag (task, bb_session_recover_async);
    g_task_set_task_data (task, recovery_new (found, catalogue), recovery_free);
    g_task_run_in_thread (task, recover_in_thread_cb);
}

/**
 * bb_session_recover_finish:
 * @result: what the callback got
 * @error: where to put what went wrong, a sentence for a person
 *
 * Returns: (transfer full) (nullable): a session, or %NULL if what was left is damaged
 */
BbSession *
bb_session_recover_finish (GAsyncResult *result, GError **error)
{
    Recovery *recovery;
    BbSession *session = NULL;

    g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

    recovery = g_task_get_task_data (G_TASK (result));
    if (g_task_propagate_boolean (G_TASK (result), error))
        session = begin_session (recovery);
    recovery_clear (recovery);
    return session;
}

/**
 * bb_session_note_typing:
 * @self: a session
 * @path: the field in which someone types
 * @text: (nullable): what stands in it now, or %NULL if the person gave it up
 *
 * To be called at each change of a text field: what is being typed is no edit yet, but it should
 * outlive the program. The edit that follows takes its place.
 */
void
bb_session_note_typing (BbSession *self, const char *path, const char *text)
{
    g_return_if_fail (BB_IS_SESSION (self));
    g_return_if_fail (path != NULL);

    if (self->access != BB_PROJECT_ACCESS_LOOK)
        bb_journal_note_typing (self->journal, path, text);
}

/**
 * bb_session_discard:
 * @self: a session, which is to be closed
 *
 * Gives up what no file has, for the person does not want it: it will not come back.
 */
void
bb_session_discard (BbSession *self)
{
    g_return_if_fail (BB_IS_SESSION (self));

    bb_journal_drop (self->journal);
}
