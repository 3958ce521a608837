/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-journal-found-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "storage/bb-journal-reader.h"
#include "storage/bb-journal-record.h"
#include "storage/bb-state-file.h"
#include "storage/bb-storage-error.h"

struct _BbJournalFound {
    GObject parent_instance;

    int folder;
    char *name;
    int fd; /* locked */
    gint64 time;
    char *project;
    BbJournalContent *content;
};

G_DEFINE_FINAL_TYPE (BbJournalFound, bb_journal_found, G_TYPE_OBJECT)

static void
bb_journal_found_finalize (GObject *object)
{
    BbJournalFound *self = BB_JOURNAL_FOUND (object);

    g_clear_fd (&self->fd, NULL);
    g_clear_fd (&self->folder, NULL);
    g_clear_pointer (&self->content, bb_journal_content_free);
    g_free (self->name);
    g_free (self->project);

    G_OBJECT_CLASS (bb_journal_found_parent_class)->finalize (object);
}

static void
bb_journal_found_class_init (BbJournalFoundClass *klass)
{
    G_OBJECT_CLASS (klass)->finalize = bb_journal_found_finalize;
}

static void
bb_journal_found_init (BbJournalFound *self)
{
    self->folder = -1;
    self->fd = -1;
}

/* A living session may have begun its journal anew: then this is what it was before. */
static gboolean
has_name (int folder, const char *name, const struct stat *info)
{
    struct stat there;

    return fstatat (folder, name, &there, AT_SYMLINK_NOFOLLOW) == 0 &&
           there.st_dev == info->st_dev && there.st_ino == info->st_ino;
}

static int
open_abandoned (int folder, const char *name, struct stat *info)
{
    g_autofd int fd = bb_state_file_open (folder, name, O_RDWR, NULL);

    if (fd < 0 || !bb_state_file_lock (fd, FALSE, NULL) || fstat (fd, info) != 0 ||
        !has_name (folder, name, info))
        return -1;
    return g_steal_fd (&fd);
}

/* What cannot be read tells nothing now; but it is not one that has nothing to tell. */
static BbJournalContent *
read_content (int fd, BbSchema *schema)
{
    g_autoptr (GBytes) bytes = bb_state_file_read (fd, BB_JOURNAL_BYTES_MAX, NULL);
    g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
    BbJournalContent *content = bb_journal_reader_read (bytes != NULL ? bytes : nothing, schema);

    content->n_lost += bytes == NULL;
    return content;
}

/*
 * _bb_journal_found_open:
 * @folder: of the journals of a project
 * @project: its id
 * @name: of a journal in it
 * @schema: what lies where
 *
 * Returns: (transfer full) (nullable): what was found, %NULL if a living session holds it
 */
BbJournalFound *
_bb_journal_found_open (int folder, const char *project, const char *name, BbSchema *schema)
{
    struct stat info;
    g_autofd int fd = open_abandoned (folder, name, &info);
    BbJournalFound *self;

    if (fd < 0)
        return NULL;
    self = g_object_new (BB_TYPE_JOURNAL_FOUND, NULL);
    self->content = read_content (fd, schema);
    self->project = g_strdup (project);
    self->name = g_strdup (name);
    self->time = info.st_mtime;
    self->fd = g_steal_fd (&fd);
    self->folder = fcntl (folder, F_DUPFD_CLOEXEC, 0);
    return self;
}

/**
 * bb_journal_found_get_project:
 * @self: a journal that was left
 *
 * Returns: the id of the project
 */
const char *
bb_journal_found_get_project (BbJournalFound *self)
{
    g_return_val_if_fail (BB_IS_JOURNAL_FOUND (self), NULL);

    return self->project;
}

/**
 * bb_journal_found_dup_file:
 * @self: a journal that was left
 *
 * Returns: (transfer full) (nullable): the file of the project, %NULL if it was never saved
 */
GFile *
bb_journal_found_dup_file (BbJournalFound *self)
{
    g_return_val_if_fail (BB_IS_JOURNAL_FOUND (self), NULL);

    return self->content->uri != NULL ? g_file_new_for_uri (self->content->uri) : NULL;
}

/**
 * bb_journal_found_dup_title:
 * @self: a journal that was left
 *
 * Returns: (transfer full) (nullable): what the project is called, %NULL if that is not known
 */
char *
bb_journal_found_dup_title (BbJournalFound *self)
{
    g_return_val_if_fail (BB_IS_JOURNAL_FOUND (self), NULL);

    return self->content->document != NULL
               ? bb_document_dup_string (self->content->document, "project/title")
               : NULL;
}

/**
 * bb_journal_found_get_time:
 * @self: a journal that was left
 *
 * Returns: when something was added last, in seconds since 1970 UTC
 */
gint64
bb_journal_found_get_time (BbJournalFound *self)
{
    g_return_val_if_fail (BB_IS_JOURNAL_FOUND (self), 0);

    return self->time;
}

/**
 * bb_journal_found_get_n_edits:
 * @self: a journal that was left
 *
 * Returns: how many edits it tells that no file has
 */
guint64
bb_journal_found_get_n_edits (BbJournalFound *self)
{
    g_return_val_if_fail (BB_IS_JOURNAL_FOUND (self), 0);

    return self->content->n_edits;
}

/**
 * bb_journal_found_get_n_lost:
 * @self: a journal that was left
 *
 * Returns: how many records of it were cut off or changed
 */
guint
bb_journal_found_get_n_lost (BbJournalFound *self)
{
    g_return_val_if_fail (BB_IS_JOURNAL_FOUND (self), 0);

    return self->content->n_lost;
}

/**
 * bb_journal_found_recover:
 * @self: a journal that was left
 * @error: where the error goes: a sentence
 *
 * Gives the project with all edits, what was being typed among them. The file may have gone on
 * without it: the two are merged like any copies.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL if the journal is damaged
 */
BbDocument *
bb_journal_found_recover (BbJournalFound *self, GError **error)
{
    g_return_val_if_fail (BB_IS_JOURNAL_FOUND (self), NULL);

    if (self->content->document != NULL &&
        g_str_equal (bb_document_get_id (self->content->document), self->project))
        return bb_document_dup (self->content->document);
    g_set_error_literal (
        error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_DAMAGED,
        _ ("The edits that were not saved yet are damaged. Open the file, and look "
           "at its earlier versions."));
    return NULL;
}

/**
 * bb_journal_found_drop:
 * @self: a journal that was left
 *
 * Removes it, for what it tells is safe elsewhere or not wanted.
 */
void
bb_journal_found_drop (BbJournalFound *self)
{
    struct stat info;

    g_return_if_fail (BB_IS_JOURNAL_FOUND (self));

    if (fstat (self->fd, &info) == 0 && has_name (self->folder, self->name, &info) &&
        unlinkat (self->folder, self->name, 0) != 0 && ftruncate (self->fd, 0) != 0)
        g_debug ("A journal can be neither removed nor emptied");
}
