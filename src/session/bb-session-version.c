/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-session-private.h"

#include "model/bb-project-schema.h"
#include "storage/bb-version-store.h"

/* An earlier version on its way to a window. */
typedef struct {
    BbVersion *version;
    BbCatalogue *catalogue;
} Look;

/* The thread may still hold the task when it has been answered; it holds nothing else. */
static void
look_clear (Look *self)
{
    g_clear_object (&self->version);
    g_clear_object (&self->catalogue);
}

static void
look_free (gpointer data)
{
    look_clear (data);
    g_free (data);
}

static void
open_in_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
    const Look *look = task_data;
    GError *error = NULL;
    BbDocument *document = bb_version_store_open (look->version, bb_project_schema_get (), &error);

    if (document != NULL)
        g_task_return_pointer (task, document, g_object_unref);
    else
        g_task_return_error (task, error);
}

static BbSession *
begin_session (const Look *look, BbDocument *document)
{
    BbSession *session = bb_session_new_for_document (document, look->catalogue, NULL);

    session->moment = g_date_time_new_from_unix_utc (bb_version_get_time (look->version));
    bb_session_set_access (session, BB_PROJECT_ACCESS_LOOK);
    return session;
}

/**
 * bb_session_open_version_async:
 * @version: (transfer none): an earlier version of a project
 * @catalogue: (transfer none): the catalogue to read it with
 * @cancellable: (nullable): to give up
 * @callback: what to call when it is done
 * @user_data: what to pass along
 *
 * Opens an earlier version to be looked at, reading in another thread. It has no file and cannot be
 * changed; see [method@Session.restore_version] to go on with it.
 */
void
bb_session_open_version_async (BbVersion *version, BbCatalogue *catalogue,
                               GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data)
{
    g_autoptr (GTask) task = NULL;
    Look *look;

    g_return_if_fail (BB_IS_VERSION (version));
    g_return_if_fail (BB_IS_CATALOGUE (catalogue));

    look = g_new0 (Look, 1);
    look->version = g_object_ref (version);
    look->catalogue = g_object_ref (catalogue);
    task = g_task_new (NULL, cancellable, callback, user_data);
    g_task_set_source_tag (task, bb_session_open_version_async);
    g_task_set_task_data (task, look, look_free);
    g_task_run_in_thread (task, open_in_thread_cb);
}

/**
 * bb_session_open_version_finish:
 * @result: what the callback got
 * @error: where to put what went wrong, a sentence for a person
 *
 * Returns: (transfer full) (nullable): a session to look at, or %NULL if the version is damaged or
 *   no longer kept
 */
BbSession *
bb_session_open_version_finish (GAsyncResult *result, GError **error)
{
    g_autoptr (BbDocument) document = NULL;
    BbSession *session = NULL;
    Look *look;

    g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

    look = g_task_get_task_data (G_TASK (result));
    document = g_task_propagate_pointer (G_TASK (result), error);
    if (document != NULL)
        session = begin_session (look, document);
    look_clear (look);
    return session;
}
