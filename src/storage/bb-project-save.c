/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-save-private.h"

#include "storage/bb-file-stage.h"

G_DEFINE_FINAL_TYPE (BbProjectSave, bb_project_save, G_TYPE_OBJECT)

static void
run_in_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
    GError *error = NULL;

    if (!_bb_project_save_run (source, cancellable, &error)) {
        g_task_return_error (task, error);
        return;
    }
    g_task_return_boolean (task, TRUE);
    _bb_project_save_keep_written (source);
}

static void
clear_keep (BbProjectSave *self)
{
    if (self->keep_destroy != NULL)
        self->keep_destroy (self->keep_data);
    self->keep = NULL;
    self->keep_data = NULL;
    self->keep_destroy = NULL;
}

static void
bb_project_save_finalize (GObject *object)
{
    BbProjectSave *self = BB_PROJECT_SAVE (object);

    clear_keep (self);
    g_object_unref (self->file);
    g_object_unref (self->document);
    g_clear_pointer (&self->expected, bb_file_mark_free);
    g_clear_pointer (&self->mark, bb_file_mark_free);
    g_clear_pointer (&self->bytes, g_bytes_unref);
    g_clear_pointer (&self->there, g_bytes_unref);
    g_ptr_array_unref (self->others);
    g_free (self->real);

    G_OBJECT_CLASS (bb_project_save_parent_class)->finalize (object);
}

static void
bb_project_save_class_init (BbProjectSaveClass *klass)
{
    G_OBJECT_CLASS (klass)->finalize = bb_project_save_finalize;
}

static void
bb_project_save_init (BbProjectSave *self)
{
    self->others = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_file_stage_free);
}

/**
 * bb_project_save_new:
 * @file: where to save it
 * @document: what to save; if the save runs in another thread, a copy made with
 *   [method@Document.dup] that nobody else uses. It does not change.
 *
 * Returns: (transfer full): a save that has yet to run
 */
BbProjectSave *
bb_project_save_new (GFile *file, BbDocument *document)
{
    BbProjectSave *self;

    g_return_val_if_fail (G_IS_FILE (file), NULL);
    g_return_val_if_fail (BB_IS_DOCUMENT (document), NULL);

    self = g_object_new (BB_TYPE_PROJECT_SAVE, NULL);
    self->file = g_object_ref (file);
    self->document = g_object_ref (document);
    return self;
}

/**
 * bb_project_save_set_expected:
 * @self: a save
 * @mark: (nullable): what was last read from this file or written to it, or %NULL if it was
 *   neither
 *
 * Says that all that the file held then is in the document. If the file holds it still, it need
 * not be read again; and if there is no file any more, the save is refused with
 * %BB_STORAGE_ERROR_MISSING.
 */
void
bb_project_save_set_expected (BbProjectSave *self, const BbFileMark *mark)
{
    g_return_if_fail (BB_IS_PROJECT_SAVE (self));

    g_clear_pointer (&self->expected, bb_file_mark_free);
    self->expected = mark != NULL ? bb_file_mark_copy (mark) : NULL;
}

/**
 * bb_project_save_set_replaces:
 * @self: a save
 * @replaces: whether somebody has said so
 *
 * Lets the save replace what cannot be merged: somebody has chosen this very file, and has been
 * asked. A copy of the same project is merged all the same.
 */
void
bb_project_save_set_replaces (BbProjectSave *self, gboolean replaces)
{
    g_return_if_fail (BB_IS_PROJECT_SAVE (self));

    self->replaces = replaces;
}

/**
 * bb_project_save_set_keep:
 * @self: a save
 * @keep: (scope notified): puts by what is about to be replaced
 * @user_data: what to pass along
 * @destroy: (nullable): frees that
 *
 * Puts by what is replaced and what was written in another way than among the earlier versions of
 * the project. That a version cannot be kept does not keep anybody from saving,
 * unless what is replaced could not be merged.
 */
void
bb_project_save_set_keep (BbProjectSave *self, BbProjectSaveKeep keep, gpointer user_data,
                          GDestroyNotify destroy)
{
    g_return_if_fail (BB_IS_PROJECT_SAVE (self));

    clear_keep (self);
    self->keep = keep;
    self->keep_data = user_data;
    self->keep_destroy = destroy;
}

/**
 * bb_project_save_run_async:
 * @self: a save; until it is done nobody else may use it
 * @cancellable: (nullable): what ends it early
 * @callback: what to call when it is done
 * @user_data: what to pass along
 *
 * Does [method@ProjectSave.run] in a thread of its own.
 */
void
bb_project_save_run_async (BbProjectSave *self, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
    g_autoptr (GTask) task = NULL;

    g_return_if_fail (BB_IS_PROJECT_SAVE (self));

    task = g_task_new (self, cancellable, callback, user_data);
    g_task_set_source_tag (task, bb_project_save_run_async);
    /* Cancelled when the file had been written already, it is saved all the same. */
    g_task_set_check_cancellable (task, FALSE);
    g_task_run_in_thread (task, run_in_thread_cb);
}

/**
 * bb_project_save_run_finish:
 * @self: a save
 * @result: what the callback got
 * @error: where the error goes
 *
 * Returns: whether it was saved
 */
gboolean
bb_project_save_run_finish (BbProjectSave *self, GAsyncResult *result, GError **error)
{
    g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

    return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * bb_project_save_get_file:
 * @self: a save
 *
 * Returns: (transfer none): where it saves
 */
GFile *
bb_project_save_get_file (BbProjectSave *self)
{
    g_return_val_if_fail (BB_IS_PROJECT_SAVE (self), NULL);

    return self->file;
}

/**
 * bb_project_save_get_document:
 * @self: a save that succeeded
 *
 * Returns: (transfer none): what the file holds now: what was to be saved, and what others had
 *   written there. To merge it into the document at hand brings just that.
 */
BbDocument *
bb_project_save_get_document (BbProjectSave *self)
{
    g_return_val_if_fail (BB_IS_PROJECT_SAVE (self), NULL);

    return self->document;
}

/**
 * bb_project_save_get_mark:
 * @self: a save that succeeded
 *
 * Returns: (transfer none): what the file holds now, to be expected next time
 */
const BbFileMark *
bb_project_save_get_mark (BbProjectSave *self)
{
    g_return_val_if_fail (BB_IS_PROJECT_SAVE (self), NULL);

    return self->mark;
}

/**
 * bb_project_save_get_merged:
 * @self: a save that succeeded
 *
 * Returns: whether the file holds more than what was to be saved, for others had written there
 */
gboolean
bb_project_save_get_merged (BbProjectSave *self)
{
    g_return_val_if_fail (BB_IS_PROJECT_SAVE (self), FALSE);

    return self->merged;
}

/**
 * bb_project_save_get_unproven:
 * @self: a save that succeeded
 *
 * Returns: whether this drive cannot tell what came out of the file when the new version went in,
 *   so that one should look again, with [func@unproven_find], after two seconds and when it is
 *   opened next
 */
gboolean
bb_project_save_get_unproven (BbProjectSave *self)
{
    g_return_val_if_fail (BB_IS_PROJECT_SAVE (self), FALSE);

    return self->unproven;
}
