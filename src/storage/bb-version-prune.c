/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-version-prune.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "document/bb-hash.h"
#include "storage/bb-state-file.h"
#include "storage/bb-version-entry.h"
#include "storage/bb-version-store.h"

typedef struct {
    int folder;
    gint64 now;
    GPtrArray *names;    /* all in the folder, sorted: entries the oldest first */
    GHashTable *objects; /* names of the objects that entries lead to which stay */
    guint64 size;        /* of those */
    guint n_kept;
    gboolean is_full;
} Prune;

static guint64
get_file_size (int folder, const char *name)
{
    struct stat info;

    return fstatat (folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 ? (guint64) info.st_size : 0;
}

/* Once one does not fit none that is older does. */
static gboolean
is_kept (Prune *self, const BbVersionKey *key, guint64 size)
{
    if (self->n_kept < BB_VERSIONS_MIN)
        return TRUE;
    self->is_full |= self->size + size > BB_VERSIONS_SIZE_MAX;
    return !self->is_full && self->now - key->time <= BB_VERSION_AGE_MAX;
}

/* What an entry takes that nobody newer has. */
static void
visit_entry (Prune *self, const char *name, const BbVersionKey *key)
{
    g_autofree char *object = bb_version_entry_dup_object_name (key->hash);
    gboolean is_new = !g_hash_table_contains (self->objects, object);
    guint64 size = is_new ? get_file_size (self->folder, object) : 0;

    if (!is_kept (self, key, size)) {
        unlinkat (self->folder, name, 0);
        return;
    }
    self->n_kept++;
    self->size += size;
    g_hash_table_add (self->objects, g_steal_pointer (&object));
}

static void
visit_entries (Prune *self)
{
    BbVersionKey key;

    for (guint i = self->names->len; i-- > 0;) {
        if (_bb_version_key_parse (&key, self->names->pdata[i]))
            visit_entry (self, self->names->pdata[i], &key);
    }
}

/* Contents that no entry leads to, and what a killed program left half done. */
static void
remove_rest (Prune *self)
{
    for (guint i = 0; i < self->names->len; i++) {
        const char *name = self->names->pdata[i];
        BbVersionKey key;

        if ((g_str_has_suffix (name, ".gz") && !g_hash_table_contains (self->objects, name)) ||
            (g_str_has_suffix (name, ".new") && !_bb_version_key_parse (&key, name)))
            unlinkat (self->folder, name, 0);
    }
}

/**
 * bb_version_prune:
 * @folder: of the versions of a project, locked
 * @now: in seconds since 1970 UTC
 *
 * Removes versions that are older than %BB_VERSION_AGE_MAX, and the oldest ones if all together
 * take more than %BB_VERSIONS_SIZE_MAX bytes; but never one of the newest %BB_VERSIONS_MIN. Entries
 * go before what they lead to, so that a crash leaves none that leads to nothing. What cannot be
 * removed stays until the next time.
 */
void
bb_version_prune (int folder, gint64 now)
{
    g_autoptr (GPtrArray) names = bb_state_file_list (folder, NULL);
    g_autoptr (GHashTable) objects = NULL;
    Prune self = { .folder = folder, .now = now, .names = names };

    if (names == NULL)
        return;
    objects = g_hash_table_new_full (bb_hash_text, g_str_equal, g_free, NULL);
    self.objects = objects;
    visit_entries (&self);
    remove_rest (&self);
}
