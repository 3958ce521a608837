/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-session-private.h"

#include "document/bb-merge.h"
#include "model/bb-project-schema.h"
#include "storage/bb-file-watch.h"
#include "storage/bb-project-look.h"
#include "storage/bb-storage-error.h"

#include <glib/gi18n-lib.h>

/* Sync programs take a file away before they put the next version there, and write it in pieces:
 * what is wrong once is looked at again before anybody is told. */
#define LOOKS_WRONG 2

struct _BbFollow {
    BbFileWatch *watch;
    gboolean active;
    guint interval;

    GCancellable *running; /* the look that goes on */
    guint again;           /* the timer of a second look */
    guint n_wrong;         /* how many looks in a row found nothing that can be merged */
};

/* A look on its way; it does not keep the session. */
typedef struct {
    GWeakRef session;
    GCancellable *cancellable;

    /* What a changed file holds. */
    BbDocument *ours;
    BbDocument *theirs;
    BbFileMark *mark;
} Look;

BbFollow *
bb_follow_new (void)
{
    BbFollow *self = g_new0 (BbFollow, 1);

    self->interval = BB_FILE_WATCH_INTERVAL;
    return self;
}

static void
stop (BbFollow *self)
{
    g_cancellable_cancel (self->running);
    g_clear_object (&self->running);
    g_clear_handle_id (&self->again, g_source_remove);
}

void
bb_follow_free (BbFollow *self)
{
    stop (self);
    g_clear_object (&self->watch);
    g_free (self);
}

/* Whether the file is known to hold something that a save may replace. */
gboolean
bb_follow_get_content (BbFollow *self)
{
    return self->n_wrong == 0;
}

/* A save has put there what it read back. */
void
bb_follow_take_saved (BbFollow *self)
{
    self->n_wrong = 0;
}

static Look *
look_new (BbSession *session)
{
    Look *self = g_new0 (Look, 1);

    g_weak_ref_init (&self->session, session);
    self->cancellable = g_object_ref (session->follow->running);
    return self;
}

static void
look_free (gpointer data)
{
    Look *self = data;

    g_weak_ref_clear (&self->session);
    g_object_unref (self->cancellable);
    g_clear_object (&self->ours);
    g_clear_object (&self->theirs);
    g_clear_pointer (&self->mark, bb_file_mark_free);
    g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_free)

/* The session, if it is still there and has not begun something else meanwhile. */
static BbSession *
look_dup_session (Look *self)
{
    g_autoptr (BbSession) session = g_weak_ref_get (&self->session);

    if (session == NULL || session->follow->running != self->cancellable)
        return NULL;
    return g_steal_pointer (&session);
}

static char *
dup_name (BbSession *self)
{
    g_autofree char *name = g_file_get_basename (self->file);

    return g_filename_display_name (name);
}

static GError *
new_missing (BbSession *self)
{
    g_autofree char *name = dup_name (self);

    return g_error_new (BB_STORAGE_ERROR, BB_STORAGE_ERROR_MISSING,
                        /* TRANSLATORS: %s is a file name */
                        _ ("“%s” is no longer there; perhaps it was moved, renamed or deleted. "
                           "What you do here is kept. Choose with Save As where it should be."),
                        name);
}

static GError *
new_occupied (BbSession *self, const GError *cause)
{
    g_autofree char *name = dup_name (self);

    return g_error_new (BB_STORAGE_ERROR, BB_STORAGE_ERROR_OCCUPIED,
                        /* TRANSLATORS: the first %s is a file name, the second a sentence that
                         * says why */
                        _ ("“%s” now holds something that cannot be merged, so nothing is saved "
                           "there. %s What you do here is kept. Choose another place with Save "
                           "As."),
                        name, cause->message);
}

static GError *
new_doubtful (BbSession *self)
{
    g_autofree char *name = dup_name (self);

    return g_error_new (BB_STORAGE_ERROR, BB_STORAGE_ERROR_DOUBTFUL,
                        /* TRANSLATORS: %s is a file name */
                        _ ("“%s” was changed by somebody so that most of your board would go. It "
                           "was not merged, and nothing is saved there. Choose another place with "
                           "Save As."),
                        name);
}

static void look (BbSession *self);

static void
again_cb (gpointer user_data)
{
    BbSession *self = user_data;

    self->follow->again = 0;
    look (self);
}

static void
end_look (BbSession *self)
{
    g_clear_object (&self->follow->running);
}

/* The file holds what it should: what was wrong with it is over. */
static void
take_good (BbSession *self)
{
    self->follow->n_wrong = 0;
    bb_session_set_file_problem (self, NULL);
    bb_session_update (self);
}

static void
take_wrong (BbSession *self, GError *error)
{
    g_autoptr (GError) problem = error;
    BbFollow *follow = self->follow;

    follow->n_wrong++;
    if (follow->n_wrong >= LOOKS_WRONG)
        bb_session_set_file_problem (self, problem);
    else
        follow->again = g_timeout_add_once (follow->interval, again_cb, self);
    bb_session_update (self);
}

/* Whoever renames it wants to go on with it under the new name. */
static void
take_moved (BbSession *self, GFile *file)
{
    self->follow->n_wrong++;
    if (self->follow->n_wrong < LOOKS_WRONG) {
        self->follow->again = g_timeout_add_once (self->follow->interval, again_cb, self);
        return;
    }
    bb_session_take_file (self, file);
    take_good (self);
}

static void
take_changed (BbSession *self, const Look *job)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (BbArrival) arrival = bb_session_take_in (self, job->theirs, &error);

    if (arrival == NULL) {
        take_wrong (self, new_occupied (self, error));
        return;
    }
    bb_session_take_saved (self, job->theirs, self->file);
    bb_session_take_mark (self, job->mark);
    take_good (self);
    bb_session_emit_arrived (self, arrival);
}

static void
survey_in_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
    Look *self = task_data;
    g_autoptr (BbMergeSummary) summary = NULL;
    GError *error = NULL;

    if (!bb_merge_into (self->ours, self->theirs, &summary, NULL, &error))
        g_task_return_error (task, error);
    else
        g_task_return_boolean (task, !bb_merge_summary_removes_most (summary) &&
                                         !bb_merge_summary_is_far_ahead (summary));
}

static void
surveyed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    Look *job = g_task_get_task_data (G_TASK (result));
    g_autoptr (BbSession) self = look_dup_session (job);
    g_autoptr (GError) error = NULL;
    gboolean is_fit = g_task_propagate_boolean (G_TASK (result), &error);

    if (self == NULL)
        return;
    end_look (self);
    if (error != NULL)
        take_wrong (self, new_occupied (self, error));
    else if (!is_fit)
        take_wrong (self, new_doubtful (self));
    else
        take_changed (self, job);
}

/* What would take away most of the board is for a person to judge: a merge of copies tells. */
static void
survey (BbSession *self, Look *job, BbProjectLook *found)
{
    g_autoptr (GTask) task = g_task_new (NULL, job->cancellable, surveyed_cb, NULL);

    job->ours = bb_document_dup (bb_session_get_document (self));
    job->theirs = g_steal_pointer (&found->document);
    job->mark = g_steal_pointer (&found->mark);
    g_task_set_source_tag (task, survey);
    g_task_set_task_data (task, job, look_free);
    g_task_run_in_thread (task, survey_in_thread_cb);
}

static void
take_look (BbSession *self, BbProjectLook *found)
{
    end_look (self);
    switch (found->kind) {
    case BB_LOOK_SAME:
        take_good (self);
        break;
    case BB_LOOK_MOVED:
        take_moved (self, found->file);
        break;
    case BB_LOOK_MISSING:
        take_wrong (self, new_missing (self));
        break;
    case BB_LOOK_UNFIT:
        take_wrong (self, new_occupied (self, found->error));
        break;
    case BB_LOOK_UNREAD: /* the next save will say why */
    case BB_LOOK_CHANGED:
    default:
        break;
    }
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (Look) job = user_data;
    g_autoptr (BbProjectLook) found = bb_project_look_finish (result, NULL);
    g_autoptr (BbSession) self = look_dup_session (job);

    if (self == NULL || found == NULL)
        return;
    if (found->kind == BB_LOOK_CHANGED)
        survey (self, g_steal_pointer (&job), found);
    else
        take_look (self, found);
}

static void
look (BbSession *self)
{
    BbFollow *follow = self->follow;

    if (follow->watch == NULL || follow->running != NULL || bb_saves_get_running (self->saves))
        return;
    g_clear_handle_id (&follow->again, g_source_remove);
    follow->running = g_cancellable_new ();
    bb_project_look_async (self->file, self->mark, bb_project_schema_get (), follow->running,
                           looked_cb, look_new (self));
}

/* A save looks for itself, and what it writes is no change by others. */
void
bb_session_stop_looking (BbSession *self)
{
    stop (self->follow);
}

/* Begins anew with the file that the session has now. */
void
bb_session_follow_file (BbSession *self)
{
    BbFollow *follow = self->follow;
    gboolean can_follow = self->file != NULL && g_file_peek_path (self->file) != NULL &&
                          self->access != BB_PROJECT_ACCESS_LOOK;

    stop (follow);
    follow->n_wrong = 0;
    g_clear_object (&follow->watch);
    if (!can_follow)
        return;
    follow->watch = bb_file_watch_new (self->file);
    bb_file_watch_set_interval (follow->watch, follow->interval);
    bb_file_watch_set_active (follow->watch, follow->active);
    g_signal_connect_object (follow->watch, "due", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
}

/**
 * bb_session_set_active:
 * @self: a session
 * @active: whether somebody is at work with it
 *
 * While it is active the file is looked at every two seconds, and at once when it becomes so. What
 * others wrote there comes onto the board.
 */
void
bb_session_set_active (BbSession *self, gboolean active)
{
    g_return_if_fail (BB_IS_SESSION (self));

    self->follow->active = active;
    if (self->follow->watch != NULL)
        bb_file_watch_set_active (self->follow->watch, active);
}

/* For tests: whether a look at the file is on its way. */
gboolean
bb_session_get_looking (BbSession *self)
{
    return self->follow->running != NULL;
}

/* For tests: how long everything waits, in milliseconds. */
void
bb_session_set_tempo (BbSession *self, guint look, guint save)
{
    self->follow->interval = look;
    if (self->follow->watch != NULL)
        bb_file_watch_set_interval (self->follow->watch, look);
    self->pace.delay = save * G_TIME_SPAN_MILLISECOND;
    self->pace.limit = 5 * self->pace.delay;
}
