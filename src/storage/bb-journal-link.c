/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "storage/bb-journal-link.h"

struct _BbJournalLink {
    GMainContext *context;
    BbJournalLinkFunc func; /* of the thread of the context alone; NULL once it is cut */
    gpointer user_data;
};

/* An error on its way. */
typedef struct {
    BbJournalLink *link;
    GError *error;
} Letter;

/**
 * bb_journal_link_new:
 * @func: what to call when an error arrives
 * @user_data: what to pass along
 *
 * Returns: (transfer full): a link to the calling thread
 */
BbJournalLink *
bb_journal_link_new (BbJournalLinkFunc func, gpointer user_data)
{
    BbJournalLink *self = g_atomic_rc_box_new0 (BbJournalLink);

    self->context = g_main_context_ref_thread_default ();
    self->func = func;
    self->user_data = user_data;
    return self;
}

/**
 * bb_journal_link_ref:
 * @self: a link
 *
 * Takes a reference; any thread may.
 *
 * Returns: (transfer full): @self
 */
BbJournalLink *
bb_journal_link_ref (BbJournalLink *self)
{
    return g_atomic_rc_box_acquire (self);
}

static void
link_clear (gpointer data)
{
    BbJournalLink *self = data;

    g_main_context_unref (self->context);
}

/**
 * bb_journal_link_unref:
 * @self: (transfer full): a link
 */
void
bb_journal_link_unref (BbJournalLink *self)
{
    g_atomic_rc_box_release_full (self, link_clear);
}

/**
 * bb_journal_link_cut:
 * @self: a link, in the thread that made it
 *
 * Lets nothing arrive any more.
 */
void
bb_journal_link_cut (BbJournalLink *self)
{
    self->func = NULL;
}

static void
letter_free (gpointer data)
{
    Letter *self = data;

    bb_journal_link_unref (self->link);
    g_error_free (self->error);
    g_free (self);
}

static gboolean
arrive_cb (gpointer user_data)
{
    Letter *self = user_data;

    if (self->link->func != NULL)
        self->link->func (self->error, self->link->user_data);
    return G_SOURCE_REMOVE;
}

/**
 * bb_journal_link_send:
 * @self: a link
 * @error: what went wrong
 *
 * Sends an error to the thread that made the link; any thread may.
 */
void
bb_journal_link_send (BbJournalLink *self, const GError *error)
{
    g_autoptr (GSource) source = g_idle_source_new ();
    Letter *letter = g_new0 (Letter, 1);

    letter->link = bb_journal_link_ref (self);
    letter->error = g_error_copy (error);
    g_source_set_priority (source, G_PRIORITY_DEFAULT);
    g_source_set_callback (source, arrive_cb, letter, letter_free);
    g_source_attach (source, self->context);
}
