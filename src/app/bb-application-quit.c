/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-application-private.h"

/* Quitting asks window by window and closes none until all have been answered: whoever cancels
 * finds everything as it was. */
typedef struct {
    GPtrArray *windows;
    guint n_answered;
} Quit;

static void
quit_free (Quit *quit)
{
    g_ptr_array_unref (quit->windows);
    g_free (quit);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Quit, quit_free)

static void ask_next (Quit *quit);

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (Quit) quit = user_data;

    if (!bb_window_prepare_close_finish (BB_WINDOW (source), result, NULL))
        return;
    quit->n_answered++;
    ask_next (g_steal_pointer (&quit));
}

static void
ask_next (Quit *quit)
{
    BbWindow *window;

    if (quit->n_answered == quit->windows->len) {
        for (guint i = 0; i < quit->windows->len; i++)
            gtk_window_destroy (quit->windows->pdata[i]);
        quit_free (quit);
        return;
    }
    window = quit->windows->pdata[quit->n_answered];
    if (bb_window_get_session (window) != NULL &&
        bb_session_get_modified (bb_window_get_session (window)))
        gtk_window_present (GTK_WINDOW (window));
    bb_window_prepare_close_async (window, answered_cb, quit);
}

void
_bb_application_quit (BbApplication *self)
{
    Quit *quit = g_new0 (Quit, 1);
    GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

    quit->windows = g_ptr_array_new_with_free_func (g_object_unref);
    for (GList *link = windows; link != NULL; link = link->next) {
        if (BB_IS_WINDOW (link->data))
            g_ptr_array_add (quit->windows, g_object_ref (link->data));
    }
    ask_next (quit);
}
