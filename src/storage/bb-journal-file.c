/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-journal-file.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "document/bb-id.h"
#include "storage/bb-project-writer.h"
#include "storage/bb-state-dir.h"
#include "storage/bb-state-file.h"

struct _BbJournalFile {
    char *project;
    char *name;
    int folder;
    int fd; /* locked as long as it is open */
    gboolean is_broken;
};

/**
 * bb_journal_file_dup_folder:
 * @project: (nullable): id of a project, %NULL for all
 *
 * Returns: (transfer full): the path of the folder with its journals, there or not
 */
char *
bb_journal_file_dup_folder (const char *project)
{
    g_autofree char *part = g_build_filename (BB_JOURNALS_PART, project, NULL);

    return bb_state_dir_dup (part);
}

/**
 * bb_journal_file_new:
 * @project: id of the project
 *
 * Returns: (transfer full): a journal of which nothing is there yet
 */
BbJournalFile *
bb_journal_file_new (const char *project)
{
    BbJournalFile *self = g_new0 (BbJournalFile, 1);
    g_autofree char *id = bb_id_new ();

    self->project = g_strdup (project);
    self->name = g_strconcat (id, BB_JOURNAL_SUFFIX, NULL);
    self->folder = -1;
    self->fd = -1;
    return self;
}

/**
 * bb_journal_file_free:
 * @self: (transfer full): a journal; what is on the disk stays
 */
void
bb_journal_file_free (BbJournalFile *self)
{
    g_clear_fd (&self->fd, NULL);
    g_clear_fd (&self->folder, NULL);
    g_free (self->project);
    g_free (self->name);
    g_free (self);
}

static gboolean
open_folder (BbJournalFile *self, GError **error)
{
    g_autofree char *part = g_build_filename (BB_JOURNALS_PART, self->project, NULL);
    g_autofree char *path = NULL;

    if (self->folder >= 0)
        return TRUE;
    path = bb_state_dir_make (part, error);
    self->folder = path != NULL ? bb_state_file_open_folder (path, error) : -1;
    return self->folder >= 0;
}

static GString *
describe_begin (const BbJournalHead *head, BbDocument *base, GPtrArray *edits)
{
    g_autofree char *head_text = bb_journal_head_describe (head);
    g_autoptr (GString) base_text = bb_project_writer_write_line (base);
    GString *text = g_string_sized_new (base_text->len + 1024);

    bb_journal_record_append (text, BB_JOURNAL_HEAD, head_text, strlen (head_text));
    bb_journal_record_append (text, BB_JOURNAL_BASE, base_text->str, base_text->len);
    for (guint i = 0; edits != NULL && i < edits->len; i++) {
        gsize length;
        const char *edit = g_bytes_get_data (edits->pdata[i], &length);

        bb_journal_record_append (text, BB_JOURNAL_EDIT, edit, length);
    }
    return text;
}

/* Locked before it has its name: nobody may take it for one that was left. */
static gboolean
fill (BbJournalFile *self, int fd, GString *text, GError **error)
{
    return bb_state_file_lock (fd, FALSE, error) &&
           bb_state_file_append (fd, text->str, text->len, error) &&
           bb_state_file_sync (fd, error) && bb_state_file_put (self->folder, self->name, error) &&
           bb_state_file_sync_folder (self->folder, error);
}

/**
 * bb_journal_file_begin:
 * @self: a journal
 * @head: with what it begins
 * @base: the document to begin with
 * @edits: (nullable) (element-type GBytes): edits since, as [func@journal_edit_describe] tells them
 * @error: where the error goes: a sentence
 *
 * Begins the journal anew, durably, in the place of what it told before.
 *
 * Returns: %FALSE if it could not be begun; what it told before goes on then
 */
gboolean
bb_journal_file_begin (BbJournalFile *self, const BbJournalHead *head, BbDocument *base,
                       GPtrArray *edits, GError **error)
{
    g_autoptr (GString) text = describe_begin (head, base, edits);
    g_autofd int fd = -1;

    if (!open_folder (self, error))
        return FALSE;
    fd = bb_state_file_begin (self->folder, self->name, error);
    if (fd < 0)
        return FALSE;
    if (!fill (self, fd, text, error)) {
        bb_state_file_give_up (self->folder, self->name);
        return FALSE;
    }
    g_clear_fd (&self->fd, NULL);
    self->fd = g_steal_fd (&fd);
    self->is_broken = FALSE;
    return TRUE;
}

/**
 * bb_journal_file_add:
 * @self: a journal that was begun
 * @kind: what the record tells
 * @text: JSON in one line
 * @error: where the error goes: a sentence
 *
 * Adds a record. It is the system's now, and outlives the program; that it outlives the computer,
 * says [func@journal_file_sync].
 *
 * Returns: whether it was added
 */
gboolean
bb_journal_file_add (BbJournalFile *self, BbJournalKind kind, GBytes *text, GError **error)
{
    g_autoptr (GString) line = g_string_new (NULL);
    gsize length;
    const char *data = g_bytes_get_data (text, &length);

    bb_journal_record_append (line, kind, data, length);
    return bb_state_file_append (self->fd, line->str, line->len, error);
}

/**
 * bb_journal_file_sync:
 * @self: a journal that was begun
 * @error: where the error goes: a sentence
 *
 * Returns: whether all of it is on the disk
 */
gboolean
bb_journal_file_sync (BbJournalFile *self, GError **error)
{
    return bb_state_file_sync (self->fd, error);
}

/**
 * bb_journal_file_is_open:
 * @self: a journal
 *
 * Returns: whether records can be added
 */
gboolean
bb_journal_file_is_open (BbJournalFile *self)
{
    return self->fd >= 0 && !self->is_broken;
}

/**
 * bb_journal_file_break:
 * @self: a journal
 *
 * Says that a record is missing at its end, so that none can be added. It still is ours, and what
 * it tells stays.
 */
void
bb_journal_file_break (BbJournalFile *self)
{
    self->is_broken = TRUE;
}

/**
 * bb_journal_file_drop:
 * @self: a journal
 *
 * Removes it, for all that it tells is in a file.
 */
void
bb_journal_file_drop (BbJournalFile *self)
{
    /* What cannot be removed is emptied at least. */
    if (self->fd >= 0 && unlinkat (self->folder, self->name, 0) != 0 &&
        ftruncate (self->fd, 0) != 0)
        g_debug ("A journal can be neither removed nor emptied");
    g_clear_fd (&self->fd, NULL);
}
