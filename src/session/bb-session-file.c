/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-session-private.h"

#include "storage/bb-storage-error.h"

#include <glib/gi18n-lib.h>

/* How the session and its file stand to each other. */

void
bb_session_set_access (BbSession *self, BbProjectAccess access)
{
    BbProjectAccess former = self->access;
    gboolean was_elsewhere = bb_session_get_elsewhere (self);

    self->access = access;
    if (former != access)
        bb_session_follow_file (self);
    if ((former == BB_PROJECT_ACCESS_LOOK) != (access == BB_PROJECT_ACCESS_LOOK))
        g_object_notify (G_OBJECT (self), "read-only");
    if (was_elsewhere != bb_session_get_elsewhere (self))
        g_object_notify (G_OBJECT (self), "elsewhere");
}

static const char *
get_reason (BbSession *self)
{
    if (self->moment != NULL)
        return _ ("This is an earlier version of the project. Here you can only look at it. "
                  "Restore it to go on with it.");
    return _ ("A newer Bouwbord made this project. Here you can only look at it. Install the "
              "newest version to change it.");
}

/* TRUE: nothing may be changed, and @error says so. */
gboolean
bb_session_refuse_read_only (BbSession *self, GError **error)
{
    if (self->access != BB_PROJECT_ACCESS_LOOK)
        return FALSE;
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY, get_reason (self));
    return TRUE;
}

static void
set_problem (BbSession *self, GError **place, const GError *problem)
{
    if (*place == NULL && problem == NULL)
        return;
    g_clear_error (place);
    *place = problem != NULL ? g_error_copy (problem) : NULL;
    g_object_notify (G_OBJECT (self), "problem");
}

/* Why the last save failed, or %NULL. Each failure is told, also if it says the same. */
void
bb_session_set_save_problem (BbSession *self, const GError *problem)
{
    set_problem (self, &self->save_problem, problem);
}

static gboolean
is_about_content (const GError *problem)
{
    return g_error_matches (problem, BB_STORAGE_ERROR, BB_STORAGE_ERROR_MISSING) ||
           g_error_matches (problem, BB_STORAGE_ERROR, BB_STORAGE_ERROR_OCCUPIED) ||
           g_error_matches (problem, BB_STORAGE_ERROR, BB_STORAGE_ERROR_DOUBTFUL);
}

/* Why what is in the file cannot be merged, or %NULL. A save that failed for that reason may go
 * well now. */
void
bb_session_set_file_problem (BbSession *self, const GError *problem)
{
    if (problem == NULL && is_about_content (self->save_problem))
        set_problem (self, &self->save_problem, NULL);
    if (problem == NULL || self->file_problem == NULL ||
        !g_str_equal (problem->message, self->file_problem->message))
        set_problem (self, &self->file_problem, problem);
}

void
bb_session_take_file (BbSession *self, GFile *file)
{
    if (self->file != NULL && file != NULL && g_file_equal (self->file, file))
        return;
    if (!g_set_object (&self->file, file))
        return;
    bb_session_follow_file (self);
    g_object_notify (G_OBJECT (self), "file");
}

/* From now on the file holds what the copy holds. */
void
bb_session_take_saved (BbSession *self, BbDocument *saved, GFile *file)
{
    bb_save_point_set_saved (self->save_point, saved);
    self->is_ahead = saved != NULL && !bb_document_equal (bb_session_get_document (self), saved);
    if (!self->is_ahead)
        bb_pace_clear (&self->pace);
    if (self->journal != NULL)
        bb_journal_saved (self->journal, saved, file);
    bb_session_take_file (self, file);
}

/* All that the file held then is in the document. */
void
bb_session_take_mark (BbSession *self, const BbFileMark *mark)
{
    g_clear_pointer (&self->mark, bb_file_mark_free);
    self->mark = mark != NULL ? bb_file_mark_copy (mark) : NULL;
}
