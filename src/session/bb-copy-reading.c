/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-copy-reading.h"

#include "document/bb-merge.h"
#include "storage/bb-project-versions.h"

static GDateTime *
find_time (GFile *file, GCancellable *cancellable)
{
    g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED,
                                                    G_FILE_QUERY_INFO_NONE, cancellable, NULL);

    return info != NULL ? g_file_info_get_modification_date_time (info) : NULL;
}

/* All versions in a file as one. */
static BbDocument *
join (GPtrArray *versions, GError **error)
{
    g_autoptr (BbDocument) document = g_object_ref (versions->pdata[0]);

    for (guint i = 1; i < versions->len; i++) {
        if (!bb_merge_into (document, versions->pdata[i], NULL, NULL, error))
            return NULL;
    }
    return g_steal_pointer (&document);
}

static void
read_file (BbCopyReading *self, GFile *file, BbSchema *schema, GCancellable *cancellable)
{
    g_autoptr (GPtrArray) versions =
        bb_project_versions_load (file, schema, NULL, cancellable, &self->error);

    if (versions == NULL)
        return;
    self->n_versions = versions->len;
    self->document = join (versions, &self->error);
}

static BbDoubt
find_doubt (BbDocument *ours, BbDocument *theirs, const BbNovelty *novelty)
{
    g_autoptr (BbDocument) trial = bb_document_dup (ours);
    g_autoptr (BbMergeSummary) summary = NULL;
    BbDoubt doubt = novelty->has_common_past ? BB_DOUBT_NONE : BB_DOUBT_STRANGER;

    if (!bb_merge_into (trial, theirs, &summary, NULL, NULL))
        return doubt;
    if (bb_merge_summary_removes_most (summary))
        doubt |= BB_DOUBT_EMPTIER;
    if (bb_merge_summary_is_far_ahead (summary))
        doubt |= BB_DOUBT_AHEAD;
    return doubt;
}

static void
compare (BbCopyReading *self, BbDocument *ours)
{
    self->title = bb_document_dup_string (self->document, "project/title");
    if (self->title == NULL)
        self->title = g_strdup ("");
    if (!g_str_equal (bb_document_get_id (ours), bb_document_get_id (self->document)))
        return;
    self->novelty = bb_novelty_new (ours, self->document);
    self->doubt = find_doubt (ours, self->document, self->novelty);
}

/**
 * bb_copy_reading_new:
 * @file: a file that may be a copy
 * @ours: the project, which does not change
 * @cancellable: (nullable): what ends it early
 *
 * Reads a file and compares it with the project. Nothing is written. It blocks.
 *
 * Returns: (transfer full): what was found
 */
BbCopyReading *
bb_copy_reading_new (GFile *file, BbDocument *ours, GCancellable *cancellable)
{
    BbCopyReading *self;

    g_return_val_if_fail (G_IS_FILE (file), NULL);
    g_return_val_if_fail (BB_IS_DOCUMENT (ours), NULL);

    self = g_new0 (BbCopyReading, 1);
    self->time = find_time (file, cancellable);
    read_file (self, file, bb_document_get_schema (ours), cancellable);
    if (self->document != NULL)
        compare (self, ours);
    return self;
}

/**
 * bb_copy_reading_free:
 * @self: (transfer full): a reading
 */
void
bb_copy_reading_free (BbCopyReading *self)
{
    g_return_if_fail (self != NULL);

    g_clear_object (&self->document);
    g_clear_pointer (&self->novelty, bb_novelty_free);
    g_clear_pointer (&self->time, g_date_time_unref);
    g_clear_error (&self->error);
    g_free (self->title);
    g_free (self);
}

typedef struct {
    GFile *file;
    BbDocument *ours;
} Request;

static void
request_free (Request *self)
{
    g_object_unref (self->file);
    g_object_unref (self->ours);
    g_free (self);
}

static void
read_in_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
    Request *request = task_data;

    g_task_return_pointer (task, bb_copy_reading_new (request->file, request->ours, cancellable),
                           (GDestroyNotify) bb_copy_reading_free);
}

/**
 * bb_copy_reading_new_async:
 * @file: a file that may be a copy
 * @ours: a copy of the project's document that nobody writes
 * @cancellable: (nullable): what ends it early
 * @callback: what to call when it is done
 * @user_data: what to pass along
 *
 * Reads a file and compares it with the project, in a thread of its own.
 */
void
bb_copy_reading_new_async (GFile *file, BbDocument *ours, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
    g_autoptr (GTask) task = NULL;
    Request *request;

    g_return_if_fail (G_IS_FILE (file));
    g_return_if_fail (BB_IS_DOCUMENT (ours));

    task = g_task_new (NULL, cancellable, callback, user_data);
    g_task_set_source_tag (task, bb_copy_reading_new_async);
    request = g_new0 (Request, 1);
    request->file = g_object_ref (file);
    request->ours = g_object_ref (ours);
    g_task_set_task_data (task, request, (GDestroyNotify) request_free);
    g_task_run_in_thread (task, read_in_thread_cb);
}

/**
 * bb_copy_reading_new_finish:
 * @result: what the callback got
 * @error: where it is said that it was given up
 *
 * Returns: (transfer full) (nullable): what was found, %NULL only if it was given up
 */
BbCopyReading *
bb_copy_reading_new_finish (GAsyncResult *result, GError **error)
{
    g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

    return g_task_propagate_pointer (G_TASK (result), error);
}
