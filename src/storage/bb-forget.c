/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-forget.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "document/bb-path.h"
#include "storage/bb-journal-found.h"
#include "storage/bb-state-dir.h"
#include "storage/bb-state-file.h"
#include "storage/bb-version-store.h"

/* The folders in which a file is named after its project, or begins with its id and a hyphen. */
static const char *const parts[] = { "locks", "unproven" };

static gboolean
is_of_project (const char *name, const char *project)
{
    const char *rest = g_str_has_prefix (name, project) ? name + strlen (project) : NULL;

    return rest != NULL && (*rest == '\0' || *rest == '-');
}

static void
forget_part (const char *part, const char *project)
{
    g_autofree char *path = bb_state_dir_dup (part);
    g_autofd int folder = bb_state_file_open_folder (path, NULL);
    g_autoptr (GPtrArray) names = folder >= 0 ? bb_state_file_list (folder, NULL) : NULL;

    for (guint i = 0; names != NULL && i < names->len; i++) {
        if (is_of_project (names->pdata[i], project))
            unlinkat (folder, names->pdata[i], 0);
    }
}

/**
 * bb_forget_project:
 * @project: id of a project that is not open here
 * @error: where the error goes: a sentence
 *
 * Removes what this computer keeps of a project beside its file: earlier versions, edits that are
 * not saved yet, drafts. Its file stays. It blocks.
 *
 * Returns: whether nothing is left
 */
gboolean
bb_forget_project (const char *project, GError **error)
{
    g_return_val_if_fail (project != NULL && bb_path_is_id (project), FALSE);

    for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        forget_part (parts[i], project);
    return bb_journal_forget (project, error) && bb_version_store_forget (project, error);
}

static void
forget_in_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
    GError *error = NULL;

    if (bb_forget_project (task_data, &error))
        g_task_return_boolean (task, TRUE);
    else
        g_task_return_error (task, error);
}

/**
 * bb_forget_project_async:
 * @project: id of a project that is not open here
 * @cancellable: (nullable): what ends it before it begins
 * @callback: what to call when it is done
 * @user_data: what to pass along
 *
 * Does [func@forget_project] in a thread.
 */
void
bb_forget_project_async (const char *project, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
    g_autoptr (GTask) task = NULL;

    g_return_if_fail (project != NULL && bb_path_is_id (project));

    task = g_task_new (NULL, cancellable, callback, user_data);
    g_task_set_source_tag (task, bb_forget_project_async);
    g_task_set_task_data (task, g_strdup (project), g_free);
    g_task_run_in_thread (task, forget_in_thread_cb);
}

/**
 * bb_forget_project_finish:
 * @result: what the callback got
 * @error: where the error goes: a sentence
 *
 * Returns: whether nothing is left
 */
gboolean
bb_forget_project_finish (GAsyncResult *result, GError **error)
{
    g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

    return g_task_propagate_boolean (G_TASK (result), error);
}
