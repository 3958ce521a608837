/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "session/bb-session-private.h"

/* Nobody has to think of saving: what has a file is written there when somebody pauses. */

/* It waits while the file holds something that may not be written over, and after a save that
 * failed, until a person has done something about it. */
static gboolean
may_save (BbSession *self)
{
    return self->file != NULL && self->access == BB_PROJECT_ACCESS_FREE && self->is_ahead &&
           bb_session_get_problem (self) == NULL && !bb_saves_get_running (self->saves) &&
           bb_follow_get_content (self->follow);
}

static void
due_cb (gpointer user_data)
{
    BbSession *self = user_data;

    self->autosave = 0;
    if (may_save (self))
        bb_session_save_async (self, NULL, NULL, NULL, NULL);
}

/* Sets the clock to when it is time, or stops it. */
void
bb_session_plan_save (BbSession *self)
{
    gint64 now = g_get_monotonic_time ();
    gint64 wait;

    g_clear_handle_id (&self->autosave, g_source_remove);
    if (!may_save (self))
        return;
    if (bb_pace_get_due (&self->pace) == 0)
        bb_pace_note (&self->pace, now);
    wait = MAX (bb_pace_get_due (&self->pace) - now, 0) / G_TIME_SPAN_MILLISECOND;
    self->autosave = g_timeout_add_once ((guint) wait, due_cb, self);
}

/* Something was written into the document, here or by others. */
void
bb_session_note_edit (BbSession *self)
{
    self->is_ahead = TRUE;
    bb_pace_note (&self->pace, g_get_monotonic_time ());
    bb_session_plan_save (self);
}
