/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-session-private.h"

#include "model/bb-project-schema.h"
#include "storage/bb-project-file.h"
#include "storage/bb-project-versions.h"

typedef struct {
    GFile *file;
    BbCatalogue *catalogue;
    guint n_removals;
} OpenRequest;

static void
open_request_free (OpenRequest *self)
{
    g_object_unref (self->file);
    g_object_unref (self->catalogue);
    g_free (self);
}

static OpenRequest *
open_request_new (GFile *file, BbCatalogue *catalogue)
{
    OpenRequest *self = g_new0 (OpenRequest, 1);

    self->file = g_object_ref (file);
    self->catalogue = g_object_ref (catalogue);
    return self;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (GTask) task = user_data;
    OpenRequest *request = g_task_get_task_data (task);
    BbProjectAccess access;
    g_autoptr (BbFileMark) mark = NULL;
    g_autoptr (GError) error = NULL;
    g_autoptr (BbDocument) document = bb_project_file_open_finish (result, &access, &mark, &error);
    BbSession *session;

    if (document == NULL) {
        g_task_return_error (task, g_steal_pointer (&error));
        return;
    }
    session = bb_session_new_for_document (document, request->catalogue, request->file);
    bb_session_set_access (session, access);
    bb_session_take_mark (session, mark);
    bb_session_prove (session);
    g_task_return_pointer (task, session, g_object_unref);
}

static void
merged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (GTask) task = user_data;
    OpenRequest *request = g_task_get_task_data (task);
    g_autoptr (BbFileMark) mark = NULL;
    g_autoptr (GError) error = NULL;
    g_autoptr (BbDocument) document =
        bb_project_versions_merge_finish (result, &request->n_removals, &mark, &error);
    BbSession *session;

    if (document == NULL) {
        g_task_return_error (task, g_steal_pointer (&error));
        return;
    }
    session = bb_session_new_unsaved (document, request->catalogue, request->file);
    bb_session_take_mark (session, mark);
    g_task_return_pointer (task, session, g_object_unref);
}

static GTask *
create_task (GFile *file, BbCatalogue *catalogue, GCancellable *cancellable,
             GAsyncReadyCallback callback, gpointer user_data)
{
    GTask *task = g_task_new (NULL, cancellable, callback, user_data);

    g_task_set_task_data (task, open_request_new (file, catalogue),
                          (GDestroyNotify) open_request_free);
    return task;
}

/**
 * bb_session_open_async:
 * @file: the file of a project
 * @catalogue: (transfer none): the catalogue to read it with
 * @cancellable: (nullable): to give up
 * @callback: what to call when it is done
 * @user_data: what to pass along
 *
 * Opens a project, reading in another thread. Opening writes nothing. What a newer major version
 * wrote is opened to be looked at.
 */
void
bb_session_open_async (GFile *file, BbCatalogue *catalogue, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
    g_autoptr (GTask) task = NULL;

    g_return_if_fail (G_IS_FILE (file));
    g_return_if_fail (BB_IS_CATALOGUE (catalogue));

    task = create_task (file, catalogue, cancellable, callback, user_data);
    g_task_set_source_tag (task, bb_session_open_async);
    bb_project_file_open_async (file, bb_project_schema_get (), cancellable, loaded_cb,
                                g_steal_pointer (&task));
}

/**
 * bb_session_open_finish:
 * @result: what the callback got
 * @error: where to put what went wrong, a sentence for a person
 *
 * Returns: (transfer full) (nullable): a session on the file, or %NULL if it cannot be opened
 */
BbSession *
bb_session_open_finish (GAsyncResult *result, GError **error)
{
    g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

    return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * bb_session_open_merged_async:
 * @file: a file in which a tool wrote several versions of a project
 * @catalogue: (transfer none): the catalogue to read it with
 * @cancellable: (nullable): to give up
 * @callback: what to call when it is done
 * @user_data: what to pass along
 *
 * Opens such a file with its versions merged. Opening writes nothing: the session has unsaved
 * changes, and the next save writes the file.
 */
void
bb_session_open_merged_async (GFile *file, BbCatalogue *catalogue, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
    g_autoptr (GTask) task = NULL;

    g_return_if_fail (G_IS_FILE (file));
    g_return_if_fail (BB_IS_CATALOGUE (catalogue));

    task = create_task (file, catalogue, cancellable, callback, user_data);
    g_task_set_source_tag (task, bb_session_open_merged_async);
    bb_project_versions_merge_async (file, bb_project_schema_get (), cancellable, merged_cb,
                                     g_steal_pointer (&task));
}

/**
 * bb_session_open_merged_finish:
 * @result: what the callback got
 * @n_removals: (out): how many fields one version shows and the result does not, as another one
 *   has removed them
 * @error: where to put what went wrong, a sentence for a person
 *
 * Returns: (transfer full) (nullable): a session on the file, or %NULL if it cannot be opened
 */
BbSession *
bb_session_open_merged_finish (GAsyncResult *result, guint *n_removals, GError **error)
{
    g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
    g_return_val_if_fail (n_removals != NULL, NULL);

    *n_removals = ((OpenRequest *) g_task_get_task_data (G_TASK (result)))->n_removals;
    return g_task_propagate_pointer (G_TASK (result), error);
}
