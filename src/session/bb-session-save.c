/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-session-private.h"

#include "document/bb-merge.h"
#include "storage/bb-project-save.h"
#include "storage/bb-storage-error.h"

#include <glib/gi18n-lib.h>

/* One save runs at a time. Whoever asks meanwhile waits for the next one, which serves all who
 * wait: it holds their edits too, and goes to the place named last. */
struct _BbSaves {
    GPtrArray *running;
    GPtrArray *waiting;
    GFile *wanted;
};

BbSaves *
bb_saves_new (void)
{
    BbSaves *self = g_new0 (BbSaves, 1);

    self->running = g_ptr_array_new_with_free_func (g_object_unref);
    self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
    return self;
}

void
bb_saves_free (BbSaves *self)
{
    g_ptr_array_unref (self->running);
    g_ptr_array_unref (self->waiting);
    g_clear_object (&self->wanted);
    g_free (self);
}

gboolean
bb_saves_get_running (BbSaves *self)
{
    return self->running->len > 0;
}

static GPtrArray *
take_tasks (GPtrArray **place)
{
    GPtrArray *tasks = *place;

    *place = g_ptr_array_new_with_free_func (g_object_unref);
    return tasks;
}

static void
answer (GPtrArray *tasks, const GError *error)
{
    for (guint i = 0; i < tasks->len; i++) {
        if (error == NULL)
            g_task_return_boolean (tasks->pdata[i], TRUE);
        else
            g_task_return_error (tasks->pdata[i], g_error_copy (error));
    }
}

/* The file holds it already, so what others had written there comes to the board as well. */
static BbArrival *
take_result (BbSession *self, BbProjectSave *save)
{
    BbDocument *saved = bb_project_save_get_document (save);
    BbArrival *arrival = NULL;

    bb_session_set_access (self, BB_PROJECT_ACCESS_FREE);
    if (bb_project_save_get_merged (save))
        arrival = bb_session_take_in (self, saved, NULL);
    bb_session_take_saved (self, saved, bb_project_save_get_file (save));
    bb_session_take_mark (self, bb_project_save_get_mark (save));
    bb_follow_take_saved (self->follow);
    if (bb_project_save_get_unproven (save))
        bb_session_prove_later (self);
    return arrival;
}

static void start (BbSession *self);

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (BbSession) self = user_data;
    BbProjectSave *save = BB_PROJECT_SAVE (source);
    g_autoptr (GPtrArray) tasks = take_tasks (&self->saves->running);
    g_autoptr (BbArrival) arrival = NULL;
    g_autoptr (GError) error = NULL;

    if (bb_project_save_run_finish (save, result, &error)) {
        arrival = take_result (self, save);
        bb_session_set_save_problem (self, NULL);
        bb_session_set_file_problem (self, NULL);
    } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
        bb_session_set_save_problem (self, error);
    }
    bb_session_update (self);
    answer (tasks, error);
    start (self);
    if (arrival != NULL)
        bb_session_emit_arrived (self, arrival);
}

static void
refuse_without_file (BbSession *self)
{
    g_autoptr (GPtrArray) tasks = take_tasks (&self->saves->waiting);
    g_autoptr (GError) error =
        g_error_new (BB_STORAGE_ERROR, BB_STORAGE_ERROR_WRITE, "%s",
                     _ ("This project has no file yet. Choose where to save it."));

    answer (tasks, error);
}

static gboolean
is_own (BbSession *self, GFile *file)
{
    return self->file != NULL && g_file_equal (file, self->file);
}

/* Whoever has chosen another file has been asked whether what is there may go. */
static BbProjectSave *
create_save (BbSession *self, GFile *wanted)
{
    g_autoptr (BbDocument) copy = bb_document_dup (bb_session_get_document (self));
    GFile *target = wanted != NULL ? wanted : self->file;
    BbProjectSave *save = bb_project_save_new (target, copy);

    if (is_own (self, target))
        bb_project_save_set_expected (save, self->mark);
    else
        bb_project_save_set_replaces (save, TRUE);
    return save;
}

/* Saves for all who wait, unless a save is running: that one comes back here when it ends. */
static void
start (BbSession *self)
{
    BbSaves *saves = self->saves;
    g_autoptr (GFile) wanted = NULL;
    g_autoptr (BbProjectSave) save = NULL;
    GTask *last;

    if (saves->running->len > 0 || saves->waiting->len == 0)
        return;
    wanted = g_steal_pointer (&saves->wanted);
    if (wanted == NULL && self->file == NULL) {
        refuse_without_file (self);
        return;
    }

    last = saves->waiting->pdata[saves->waiting->len - 1];
    save = create_save (self, wanted);
    bb_pace_clear (&self->pace);
    bb_session_stop_looking (self);
    bb_project_save_run_async (save, g_task_get_cancellable (last), saved_cb, g_object_ref (self));
    g_ptr_array_extend_and_steal (saves->running, take_tasks (&saves->waiting));
    bb_session_update (self);
}

/**
 * bb_session_save_async:
 * @self: a session
 * @target: (nullable): where to save it, or %NULL for the file that it has
 * @cancellable: (nullable): to give up
 * @callback: what to call when it is done
 * @user_data: what to pass along
 *
 * Saves the project as it is now, writing in another thread; edits may go on meanwhile. One save
 * runs at a time: what is asked during a save is done after it, once for all who ask, at the
 * place asked for last.
 *
 * A save that succeeds makes @target the file of the session. One that fails leaves everything
 * as it was, except that the state becomes %BB_SESSION_FAILED until a save succeeds.
 */
void
bb_session_save_async (BbSession *self, GFile *target, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
    GTask *task;
    GError *error = NULL;

    g_return_if_fail (BB_IS_SESSION (self));
    g_return_if_fail (target == NULL || G_IS_FILE (target));

    task = g_task_new (self, cancellable, callback, user_data);
    g_task_set_source_tag (task, bb_session_save_async);
    g_task_set_check_cancellable (task, FALSE);
    if (bb_session_refuse_read_only (self, &error)) {
        g_task_return_error (task, error);
        g_object_unref (task);
        return;
    }
    g_ptr_array_add (self->saves->waiting, task);
    if (target != NULL)
        g_set_object (&self->saves->wanted, target);
    start (self);
}

/**
 * bb_session_save_finish:
 * @self: a session
 * @result: what the callback got
 * @error: where to put what went wrong, a sentence for a person
 *
 * Returns: whether the file now holds the project as it was when the save began
 */
gboolean
bb_session_save_finish (BbSession *self, GAsyncResult *result, GError **error)
{
    g_return_val_if_fail (BB_IS_SESSION (self), FALSE);
    g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

    return g_task_propagate_boolean (G_TASK (result), error);
}
