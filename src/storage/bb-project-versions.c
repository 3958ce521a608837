/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-project-versions.h"

#include "storage/bb-project-file-private.h"
#include "storage/bb-project-halves.h"

/* A merge in its thread. */
typedef struct {
    GFile *file;
    BbSchema *schema;
    guint n_removals;
    BbFileMark *mark;
} Merge;

static void
merge_free (gpointer data)
{
    Merge *self = data;

    g_object_unref (self->file);
    g_object_unref (self->schema);
    g_clear_pointer (&self->mark, bb_file_mark_free);
    g_free (self);
}

/* A file that reads well is one version, whatever stands in it. */
static BbDocument *
read_whole (GBytes *bytes, BbSchema *schema, BbHalves **halves, GError **error)
{
    g_autoptr (GError) failure = NULL;
    BbDocument *document = bb_project_reader_read (bytes, schema, &failure);

    if (document != NULL)
        return document;
    *halves = bb_halves_find (bytes);
    if (*halves == NULL)
        g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
}

static gboolean
add_halves (GPtrArray *versions, BbHalves *halves, BbSchema *schema, GError **error)
{
    for (guint i = 0; i < bb_halves_get_n_sides (halves); i++) {
        BbDocument *document = bb_project_halves_read (halves, schema, i, error);

        if (document == NULL)
            return FALSE;
        g_ptr_array_add (versions, document);
    }
    return TRUE;
}

static gboolean
add_versions (GPtrArray *versions, GBytes *bytes, BbSchema *schema, GError **error)
{
    g_autoptr (BbHalves) halves = NULL;
    BbDocument *document = read_whole (bytes, schema, &halves, error);

    if (document != NULL)
        g_ptr_array_add (versions, document);
    return document != NULL || (halves != NULL && add_halves (versions, halves, schema, error));
}

static BbDocument *
merge (Merge *self, GCancellable *cancellable, GError **error)
{
    g_autoptr (GBytes) bytes = _bb_project_file_read (self->file, cancellable, error);
    g_autoptr (BbHalves) halves = NULL;
    BbDocument *document;

    if (bytes == NULL)
        return NULL;
    document = read_whole (bytes, self->schema, &halves, error);
    if (halves != NULL)
        document = bb_project_halves_merge (halves, self->schema, &self->n_removals, error);
    self->mark = bb_file_mark_new (bytes);
    return document;
}

static void
merge_in_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
    Merge *self = task_data;
    GError *error = NULL;
    BbDocument *document = merge (self, cancellable, &error);

    if (document != NULL) {
        g_task_return_pointer (task, document, g_object_unref);
    } else {
        _bb_project_file_explain (self->file, error);
        g_task_return_error (task, error);
    }
}

/**
 * bb_project_versions_load:
 * @file: a file on this computer
 * @schema: what lies where
 * @mark: (out) (optional) (transfer full): what the file held, to be expected there when it is
 *   saved
 * @cancellable: (nullable): what ends it early
 * @error: where the error goes: whole sentences that name the file and say what to do
 *
 * Reads all versions of a project that stand in a file: one, unless a tool wrote several into it.
 * It blocks.
 *
 * Returns: (transfer full) (element-type BbDocument): the versions in the order of the file, or
 *   %NULL if one of them cannot be read
 */
GPtrArray *
bb_project_versions_load (GFile *file, BbSchema *schema, BbFileMark **mark,
                          GCancellable *cancellable, GError **error)
{
    g_autoptr (GPtrArray) versions = NULL;
    g_autoptr (GBytes) bytes = NULL;
    GError *failure = NULL;

    g_return_val_if_fail (G_IS_FILE (file), NULL);
    g_return_val_if_fail (BB_IS_SCHEMA (schema), NULL);

    versions = g_ptr_array_new_with_free_func (g_object_unref);
    bytes = _bb_project_file_read (file, cancellable, &failure);
    if (bytes != NULL && add_versions (versions, bytes, schema, &failure)) {
        if (mark != NULL)
            *mark = bb_file_mark_new (bytes);
        return g_steal_pointer (&versions);
    }
    _bb_project_file_explain (file, failure);
    g_propagate_error (error, failure);
    return NULL;
}

/**
 * bb_project_versions_merge_async:
 * @file: a file on this computer
 * @schema: what lies where
 * @cancellable: (nullable): what ends it early
 * @callback: what to call when it is done
 * @user_data: what to pass along
 *
 * Reads all versions of a project that stand in a file and merges them, in a thread of its own.
 */
void
bb_project_versions_merge_async (GFile *file, BbSchema *schema, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
    g_autoptr (GTask) task = NULL;
    Merge *job;

    g_return_if_fail (G_IS_FILE (file));
    g_return_if_fail (BB_IS_SCHEMA (schema));

    task = g_task_new (NULL, cancellable, callback, user_data);
    g_task_set_source_tag (task, bb_project_versions_merge_async);
    job = g_new0 (Merge, 1);
    job->file = g_object_ref (file);
    job->schema = g_object_ref (schema);
    g_task_set_task_data (task, job, merge_free);
    g_task_run_in_thread (task, merge_in_thread_cb);
}

/**
 * bb_project_versions_merge_finish:
 * @result: what the callback got
 * @n_removals: (out): how many fields one version shows and the result does not, as another one
 *   has removed them
 * @mark: (out) (nullable) (transfer full): what the file held, to be expected there when it is
 *   saved
 * @error: where the error goes: whole sentences that name the file and say what to do
 *
 * Returns: (transfer full): the document, which no file holds yet, or %NULL
 */
BbDocument *
bb_project_versions_merge_finish (GAsyncResult *result, guint *n_removals, BbFileMark **mark,
                                  GError **error)
{
    Merge *self;

    g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
    g_return_val_if_fail (n_removals != NULL && mark != NULL, NULL);

    self = g_task_get_task_data (G_TASK (result));
    *n_removals = self->n_removals;
    *mark = g_steal_pointer (&self->mark);
    return g_task_propagate_pointer (G_TASK (result), error);
}
