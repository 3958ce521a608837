/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-version-store.h"

#include <glib/gstdio.h>
#include <fcntl.h>

#include "document/bb-path.h"
#include "storage/bb-project-reader.h"
#include "storage/bb-state-dir.h"
#include "storage/bb-state-file.h"
#include "storage/bb-version-entry.h"
#include "storage/bb-version-prune.h"

#define PART "versions"
#define LOCK_NAME "lock"

static char *
dup_part (const char *project)
{
    return g_build_filename (PART, project, NULL);
}

/* The folder of a project, made if need be. */
static int
make_folder (const char *project, GError **error)
{
    g_autofree char *part = dup_part (project);
    g_autofree char *path = bb_state_dir_make (part, error);

    return path != NULL ? bb_state_file_open_folder (path, error) : -1;
}

/* The folder of a project, -1 if there is none; without an error if nothing was ever kept. */
static int
open_folder (const char *project, GError **error)
{
    g_autofree char *part = dup_part (project);
    g_autofree char *path = bb_state_dir_dup (part);

    return g_file_test (path, G_FILE_TEST_EXISTS) ? bb_state_file_open_folder (path, error) : -1;
}

/* One process at a time changes what is kept of a project; it is free again when @lock is closed.
 */
static gboolean
lock_folder (int folder, int *lock, GError **error)
{
    *lock = bb_state_file_open (folder, LOCK_NAME, O_RDWR | O_CREAT, error);
    return *lock >= 0 && bb_state_file_lock (*lock, TRUE, error);
}

/* The newest one, if there is one. */
static gboolean
find_newest (int folder, BbVersionKey *newest, GError **error)
{
    g_autoptr (GPtrArray) names = bb_state_file_list (folder, error);
    BbVersionKey key;

    *newest = (BbVersionKey) { 0 };
    if (names == NULL)
        return FALSE;
    for (guint i = 0; i < names->len; i++) {
        if (_bb_version_key_parse (&key, names->pdata[i]) && key.number > newest->number)
            *newest = key;
    }
    return TRUE;
}

static void
set_next (BbVersionKey *key, const BbVersionKey *newest, const char *hash)
{
    key->number = newest->number + 1;
    key->time = g_get_real_time () / G_USEC_PER_SEC;
    g_strlcpy (key->hash, hash, sizeof key->hash);
}

static gboolean
is_whole (int folder, const char *hash)
{
    g_autoptr (GBytes) bytes = bb_version_entry_read_object (folder, hash, NULL);

    return bytes != NULL;
}

static gboolean
add (int folder, GBytes *bytes, const char *uri, GError **error)
{
    g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
    BbVersionKey newest;
    BbVersionKey key;

    if (!find_newest (folder, &newest, error))
        return FALSE;
    if (g_str_equal (newest.hash, hash) && is_whole (folder, hash))
        return TRUE;
    set_next (&key, &newest, hash);
    if (!bb_version_entry_write (folder, &key, bytes, uri, error))
        return FALSE;
    bb_version_prune (folder, key.time);
    return TRUE;
}

/**
 * bb_version_store_add:
 * @project: id of the project
 * @bytes: a version: a file as it is, whatever is in it
 * @file: (nullable): which file it is
 * @error: where the error goes: a sentence, and what to do
 *
 * Keeps a version, durably; one that is the same as the newest is kept already. Then removes those
 * that are too old or too many: but the newest %BB_VERSIONS_MIN always stay. It blocks; several
 * threads and processes may do it at once.
 *
 * Returns: whether it is kept
 */
gboolean
bb_version_store_add (const char *project, GBytes *bytes, GFile *file, GError **error)
{
    g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;
    g_autofd int folder = -1;
    g_autofd int lock = -1;

    g_return_val_if_fail (project != NULL && bb_path_is_id (project), FALSE);
    g_return_val_if_fail (bytes != NULL, FALSE);
    g_return_val_if_fail (file == NULL || G_IS_FILE (file), FALSE);

    folder = make_folder (project, error);
    return folder >= 0 && lock_folder (folder, &lock, error) && add (folder, bytes, uri, error);
}

static gboolean
list (GListStore *versions, int folder, const char *project, GError **error)
{
    g_autoptr (GPtrArray) names = bb_state_file_list (folder, error);

    if (names == NULL)
        return FALSE;
    for (guint i = names->len; i-- > 0;) {
        g_autoptr (BbVersion) version = bb_version_entry_read (folder, project, names->pdata[i]);

        if (version != NULL)
            g_list_store_append (versions, version);
    }
    return TRUE;
}

/**
 * bb_version_store_list:
 * @project: id of a project
 * @error: where the error goes: a sentence
 *
 * Lists the versions that are kept of a project, the newest first; none if none was ever kept. It
 * reads a small file for each, no more. What has changed from one to the next is found out by
 * [func@version_survey_async].
 *
 * Returns: (transfer full) (nullable): a list of [class@Version], or %NULL
 */
GListStore *
bb_version_store_list (const char *project, GError **error)
{
    g_autoptr (GListStore) versions = NULL;
    g_autoptr (GError) failure = NULL;
    g_autofd int folder = -1;

    g_return_val_if_fail (project != NULL && bb_path_is_id (project), NULL);

    versions = g_list_store_new (BB_TYPE_VERSION);
    folder = open_folder (project, &failure);
    if (folder < 0 && failure == NULL)
        return g_steal_pointer (&versions);
    if (folder >= 0 && list (versions, folder, project, &failure))
        return g_steal_pointer (&versions);
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
}

static void
list_in_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
    g_autoptr (GError) error = NULL;
    GListStore *versions = bb_version_store_list (task_data, &error);

    if (versions != NULL)
        g_task_return_pointer (task, versions, g_object_unref);
    else
        g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * bb_version_store_list_async:
 * @project: id of a project
 * @cancellable: (nullable): what ends it early
 * @callback: what to call when it is done
 * @user_data: what to pass along
 *
 * Does [func@version_store_list] in a thread.
 */
void
bb_version_store_list_async (const char *project, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
    g_autoptr (GTask) task = NULL;

    g_return_if_fail (project != NULL && bb_path_is_id (project));

    task = g_task_new (NULL, cancellable, callback, user_data);
    g_task_set_source_tag (task, bb_version_store_list_async);
    g_task_set_task_data (task, g_strdup (project), g_free);
    g_task_run_in_thread (task, list_in_thread_cb);
}

/**
 * bb_version_store_list_finish:
 * @result: what the callback got
 * @error: where the error goes
 *
 * Returns: (transfer full) (nullable): a list of [class@Version], the newest first, or %NULL
 */
GListStore *
bb_version_store_list_finish (GAsyncResult *result, GError **error)
{
    g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

    return g_task_propagate_pointer (G_TASK (result), error);
}

/* The newest version of a project that was in a certain file. */
static gint64
find_time (const char *project, const char *uri)
{
    g_autoptr (GListStore) versions = bb_version_store_list (project, NULL);
    guint n_versions = versions != NULL ? g_list_model_get_n_items (G_LIST_MODEL (versions)) : 0;

    for (guint i = 0; i < n_versions; i++) {
        g_autoptr (BbVersion) version = g_list_model_get_item (G_LIST_MODEL (versions), i);

        if (g_strcmp0 (bb_version_get_uri (version), uri) == 0)
            return bb_version_get_time (version);
    }
    return G_MININT64;
}

/**
 * bb_version_store_find_project:
 * @file: a file, there or not, whole or not
 *
 * Finds out of which project versions were kept that were in this file, for when the file itself
 * cannot say it any more.
 *
 * Returns: (transfer full) (nullable): id of the project that was there last, %NULL if there is
 * none
 */
char *
bb_version_store_find_project (GFile *file)
{
    g_autofree char *path = bb_state_dir_dup (PART);
    g_autofree char *uri = NULL;
    g_autofree char *found = NULL;
    g_autoptr (GPtrArray) projects = NULL;
    g_autofd int folder = -1;
    gint64 latest = G_MININT64;

    g_return_val_if_fail (G_IS_FILE (file), NULL);

    uri = g_file_get_uri (file);
    folder = bb_state_file_open_folder (path, NULL);
    projects = folder >= 0 ? bb_state_file_list (folder, NULL) : NULL;
    for (guint i = 0; projects != NULL && i < projects->len; i++) {
        const char *project = projects->pdata[i];
        gint64 time = bb_path_is_id (project) ? find_time (project, uri) : G_MININT64;

        if (time > latest) {
            latest = time;
            g_set_str (&found, project);
        }
    }
    return g_steal_pointer (&found);
}

/**
 * bb_version_store_read:
 * @version: a version
 * @error: where the error goes: a sentence
 *
 * Reads a version as it was kept. It blocks.
 *
 * Returns: (transfer full) (nullable): its bytes, or %NULL if they are not there or damaged
 */
GBytes *
bb_version_store_read (BbVersion *version, GError **error)
{
    g_autofree char *part = NULL;
    g_autofree char *path = NULL;
    g_autofd int folder = -1;

    g_return_val_if_fail (BB_IS_VERSION (version), NULL);

    part = dup_part (bb_version_get_project (version));
    path = bb_state_dir_dup (part);
    folder = bb_state_file_open_folder (path, error);
    return folder >= 0 ? bb_version_entry_read_object (folder, bb_version_get_hash (version), error)
                       : NULL;
}

/**
 * bb_version_store_open:
 * @version: a version
 * @schema: what lies where
 * @error: where the error goes: a sentence
 *
 * Opens a version as a document. It blocks.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL
 */
BbDocument *
bb_version_store_open (BbVersion *version, BbSchema *schema, GError **error)
{
    g_autoptr (GBytes) bytes = bb_version_store_read (version, error);

    g_return_val_if_fail (BB_IS_SCHEMA (schema), NULL);

    return bytes != NULL ? bb_project_reader_read (bytes, schema, error) : NULL;
}

/**
 * bb_version_store_forget:
 * @project: id of a project
 * @error: where the error goes: a sentence
 *
 * Removes all versions of a project from this computer.
 *
 * Returns: whether none is there any more
 */
gboolean
bb_version_store_forget (const char *project, GError **error)
{
    g_autofree char *part = NULL;
    g_autofree char *path = NULL;

    g_return_val_if_fail (project != NULL && bb_path_is_id (project), FALSE);

    part = dup_part (project);
    path = bb_state_dir_dup (part);
    return bb_state_file_remove_folder (path, error);
}
