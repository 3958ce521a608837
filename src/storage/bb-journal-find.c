/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-journal-found-private.h"

#include <glib/gstdio.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "document/bb-path.h"
#include "storage/bb-journal-file.h"
#include "storage/bb-state-file.h"

/* What was begun and is older was never ended. */
#define HALF_AGE_MAX (60 * 60)

typedef void (*VisitFunc) (int folder, const char *project, const char *name, gpointer user_data);

typedef struct {
    GPtrArray *found;
    BbSchema *schema;
} Search;

static void
visit_names (int folder, const char *project, VisitFunc func, gpointer user_data)
{
    g_autoptr (GPtrArray) names = bb_state_file_list (folder, NULL);

    for (guint i = 0; names != NULL && i < names->len; i++)
        func (folder, project, names->pdata[i], user_data);
}

static void
visit_project (const char *project, VisitFunc func, gpointer user_data)
{
    g_autofree char *path = bb_journal_file_dup_folder (project);
    g_autofd int folder = bb_state_file_open_folder (path, NULL);

    if (folder >= 0)
        visit_names (folder, project, func, user_data);
}

/* A journal in the making belongs to somebody who lives, or to nobody. */
static void
remove_half (int folder, const char *name)
{
    struct stat info;

    if (fstatat (folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 &&
        g_get_real_time () / G_USEC_PER_SEC - info.st_mtime > HALF_AGE_MAX)
        unlinkat (folder, name, 0);
}

static void
find_cb (int folder, const char *project, const char *name, gpointer user_data)
{
    Search *search = user_data;
    BbJournalFound *found;

    if (!g_str_has_suffix (name, BB_JOURNAL_SUFFIX)) {
        remove_half (folder, name);
        return;
    }
    found = _bb_journal_found_open (folder, project, name, search->schema);
    if (found == NULL)
        return;
    /* Killed after its last save, with nothing to tell. */
    if (bb_journal_found_get_n_edits (found) == 0 && bb_journal_found_get_n_lost (found) == 0)
        bb_journal_found_drop (found);
    else
        g_ptr_array_add (search->found, g_object_ref (found));
    g_object_unref (found);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
    gint64 left = bb_journal_found_get_time (*(BbJournalFound *const *) a);
    gint64 right = bb_journal_found_get_time (*(BbJournalFound *const *) b);

    return (left < right) - (left > right);
}

/**
 * bb_journal_find_abandoned:
 * @schema: what lies where
 * @error: where the error goes: a sentence
 *
 * Finds the journals that killed programs left, of all projects. Those of living sessions are
 * locked, be they of this program or of another, and so are those found until they are freed. It
 * blocks.
 *
 * Returns: (transfer full) (nullable) (element-type BbJournalFound): what was found, the newest
 *   first, or %NULL
 */
GPtrArray *
bb_journal_find_abandoned (BbSchema *schema, GError **error)
{
    g_autofree char *path = bb_journal_file_dup_folder (NULL);
    g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
    g_autoptr (GPtrArray) projects = NULL;
    g_autofd int folder = -1;
    Search search = { found, schema };

    g_return_val_if_fail (BB_IS_SCHEMA (schema), NULL);

    if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&found);
    folder = bb_state_file_open_folder (path, error);
    projects = folder >= 0 ? bb_state_file_list (folder, error) : NULL;
    if (projects == NULL)
        return NULL;
    for (guint i = 0; i < projects->len; i++) {
        if (bb_path_is_id (projects->pdata[i]))
            visit_project (projects->pdata[i], find_cb, &search);
    }
    g_ptr_array_sort (found, compare_times);
    return g_steal_pointer (&found);
}

static void
find_in_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
    g_autoptr (GError) error = NULL;
    GPtrArray *found = bb_journal_find_abandoned (task_data, &error);

    if (found != NULL)
        g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
    else
        g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * bb_journal_find_abandoned_async:
 * @schema: what lies where
 * @cancellable: (nullable): what ends it early
 * @callback: what to call when it is done
 * @user_data: what to pass along
 *
 * Does [func@journal_find_abandoned] in a thread.
 */
void
bb_journal_find_abandoned_async (BbSchema *schema, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
    g_autoptr (GTask) task = NULL;

    g_return_if_fail (BB_IS_SCHEMA (schema));

    task = g_task_new (NULL, cancellable, callback, user_data);
    g_task_set_source_tag (task, bb_journal_find_abandoned_async);
    g_task_set_task_data (task, g_object_ref (schema), g_object_unref);
    g_task_run_in_thread (task, find_in_thread_cb);
}

/**
 * bb_journal_find_abandoned_finish:
 * @result: what the callback got
 * @error: where the error goes
 *
 * Returns: (transfer full) (nullable) (element-type BbJournalFound): what was found, the newest
 *   first, or %NULL
 */
GPtrArray *
bb_journal_find_abandoned_finish (GAsyncResult *result, GError **error)
{
    g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

    return g_task_propagate_pointer (G_TASK (result), error);
}

/* That of a living session is gone when the session is. */
static void
forget_cb (int folder, const char *project, const char *name, gpointer user_data)
{
    g_autofd int fd = bb_state_file_open (folder, name, O_RDWR, NULL);

    if (fd < 0 || bb_state_file_lock (fd, FALSE, NULL))
        unlinkat (folder, name, 0);
}

/**
 * bb_journal_forget:
 * @project: id of a project
 * @error: where the error goes: a sentence
 *
 * Removes all journals of a project from this computer but those of living sessions.
 *
 * Returns: whether that was done
 */
gboolean
bb_journal_forget (const char *project, GError **error)
{
    g_autofree char *path = NULL;

    g_return_val_if_fail (project != NULL && bb_path_is_id (project), FALSE);

    path = bb_journal_file_dup_folder (project);
    if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return TRUE;
    visit_project (project, forget_cb, NULL);
    /* As long as a session lives the folder does. */
    rmdir (path);
    return TRUE;
}
