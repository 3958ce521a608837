/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window-private.h"

#include <glib/gi18n-lib.h>

#include "app/bb-recent.h"
#include "app/bb-shipped.h"
#include "storage/bb-storage-error.h"

/* Most projects are read before anybody could see that they are being read. Until then a new
 * window is not shown, and another one keeps what it shows. */
#define PATIENCE_MS 300

/* Reading keeps a window that was closed meanwhile, and it must not come back. */
static gboolean
is_closed (BbWindow *self)
{
    return gtk_window_get_application (GTK_WINDOW (self)) == NULL;
}

static void
impatient_cb (gpointer user_data)
{
    BbWindow *self = BB_WINDOW (user_data);

    self->patience = 0;
    if (is_closed (self))
        return;
    gtk_stack_set_visible_child_name (self->stack, "opening");
    gtk_window_present (GTK_WINDOW (self));
}

static void
stop_waiting (BbWindow *self)
{
    g_clear_handle_id (&self->patience, g_source_remove);
}

GCancellable *
_bb_window_begin_opening (BbWindow *self, GFile *file)
{
    g_set_object (&self->opening, file);
    stop_waiting (self);
    self->patience = g_timeout_add_once (PATIENCE_MS, impatient_cb, self);
    g_clear_object (&self->cancellable);
    self->cancellable = g_cancellable_new ();
    return self->cancellable;
}

/* Shows what was opened, or the start page. FALSE: the window was closed meanwhile, and there is
 * nobody to say anything to. */
gboolean
_bb_window_end_opening (BbWindow *self, BbSession *session)
{
    stop_waiting (self);
    if (is_closed (self) || g_cancellable_is_cancelled (self->cancellable))
        return FALSE;
    g_clear_object (&self->cancellable);
    g_clear_object (&self->opening);
    if (session != NULL) {
        bb_window_set_session (self, session);
        /* What lies in a folder that is emptied will not be found there again. */
        if (!bb_session_get_from_mail (session))
            bb_recent_remember (session);
    } else {
        _bb_window_show_start (self);
    }
    gtk_window_present (GTK_WINDOW (self));
    return TRUE;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (BbWindow) self = user_data;
    g_autoptr (GFile) file = self->opening != NULL ? g_object_ref (self->opening) : NULL;
    g_autoptr (GError) error = NULL;
    g_autoptr (BbSession) session = bb_session_open_finish (result, &error);

    if (session != NULL && !is_closed (self) && _bb_window_offer_gather (self, session)) {
        stop_waiting (self);
        return;
    }
    if (!_bb_window_end_opening (self, session) || session != NULL)
        return;
    if (g_error_matches (error, BB_STORAGE_ERROR, BB_STORAGE_ERROR_HALVES))
        _bb_window_offer_merge (self, file, error->message);
    else
        _bb_window_show_problem (self, _ ("This file cannot be opened"), error->message);
}

static void
open_cb (gpointer file, gpointer user_data)
{
    g_autofree char *uri = g_file_get_uri (file);

    gtk_widget_activate_action (GTK_WIDGET (user_data), "app.open-file", "s", uri);
}

/* What is dropped on a project came back to it; what did not is said there. */
static void
gather_all (BbWindow *self, GSList *list)
{
    g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

    for (GSList *link = list; link != NULL; link = link->next)
        g_ptr_array_add (files, g_object_ref (link->data));
    _bb_window_gather_files (self, files);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, BbWindow *self)
{
    g_autoptr (GSList) files = NULL;

    if (!G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
        return FALSE;
    files = gdk_file_list_get_files (g_value_get_boxed (value));
    if (self->session != NULL)
        gather_all (self, files);
    else
        g_slist_foreach (files, open_cb, self);
    return files != NULL;
}

void
_bb_window_add_drop_target (BbWindow *self)
{
    GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

    g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
    gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
_bb_window_stop_opening (BbWindow *self)
{
    g_cancellable_cancel (self->cancellable);
    g_clear_object (&self->opening);
    stop_waiting (self);
}

/**
 * bb_window_get_file:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the file that it shows or is about to show
 */
GFile *
bb_window_get_file (BbWindow *self)
{
    g_return_val_if_fail (BB_IS_WINDOW (self), NULL);

    if (self->session != NULL)
        return bb_session_get_file (self->session);
    return self->opening;
}

/**
 * bb_window_is_vacant:
 * @self: a window
 *
 * Whether it shows the start page, so that a project may be shown in it.
 *
 * Returns: %TRUE if there is no project in it and none on its way
 */
gboolean
bb_window_is_vacant (BbWindow *self)
{
    g_return_val_if_fail (BB_IS_WINDOW (self), FALSE);

    return self->session == NULL && self->opening == NULL;
}

/**
 * bb_window_open_file:
 * @self: a vacant window
 * @file: a project
 *
 * Reads a project and shows it; if it cannot be read, says why and shows the start page. The
 * window is presented when that is known, or when it takes long.
 */
void
bb_window_open_file (BbWindow *self, GFile *file)
{
    g_return_if_fail (BB_IS_WINDOW (self));
    g_return_if_fail (G_IS_FILE (file));
    g_return_if_fail (bb_window_is_vacant (self));

    bb_session_open_async (file, bb_shipped_get_catalogue (), _bb_window_begin_opening (self, file),
                           opened_cb, g_object_ref (self));
}
