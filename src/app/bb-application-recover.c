/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "app/bb-application-private.h"

#include <glib/gi18n-lib.h>

#include "app/bb-shipped.h"
#include "model/bb-project-schema.h"

/* What a killed program left comes back at the next start, each project in its window. A journal
 * that cannot be read now stays where it is. */

typedef struct {
    BbApplication *application;
    guint64 n_edits;
} Recovery;

static Recovery *
recovery_new (BbApplication *application, BbJournalFound *found)
{
    Recovery *self = g_new (Recovery, 1);

    self->application = g_object_ref (application);
    self->n_edits = bb_journal_found_get_n_edits (found);
    g_application_hold (G_APPLICATION (application));
    return self;
}

static void
recovery_free (Recovery *self)
{
    g_application_release (G_APPLICATION (self->application));
    g_object_unref (self->application);
    g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Recovery, recovery_free)

static void
tell (BbWindow *window, guint64 n_edits)
{
    g_autofree char *text = g_strdup_printf (
        /* TRANSLATORS: %u is how many changes came back after the program had been killed. */
        ngettext ("%u change that was not saved yet is back.",
                  "%u changes that were not saved yet are back.", n_edits),
        (guint) n_edits);

    bb_window_show_message (window, text);
}

/* What is damaged stays where it is, and is told in the window that is there. */
static void
tell_failure (BbApplication *application, const char *text)
{
    GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

    if (BB_IS_WINDOW (window))
        bb_window_show_message (BB_WINDOW (window), text);
}

static void
recovered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (Recovery) self = user_data;
    g_autoptr (GError) error = NULL;
    g_autoptr (BbSession) session = bb_session_recover_finish (result, &error);

    if (session == NULL)
        tell_failure (self->application, error->message);
    /* Opened and closed without more: the file has it all. */
    else if (bb_session_get_modified (session))
        tell (bb_application_open_session (self->application, session), self->n_edits);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (BbApplication) self = user_data;
    g_autoptr (GPtrArray) found = bb_journal_find_abandoned_finish (result, NULL);

    for (guint i = 0; found != NULL && i < found->len; i++)
        bb_session_recover_async (found->pdata[i], bb_shipped_get_catalogue (), NULL, recovered_cb,
                                  recovery_new (self, found->pdata[i]));
    g_application_release (G_APPLICATION (self));
}

void
_bb_application_recover (BbApplication *self)
{
    g_application_hold (G_APPLICATION (self));
    bb_journal_find_abandoned_async (bb_project_schema_get (), NULL, found_cb, g_object_ref (self));
}
