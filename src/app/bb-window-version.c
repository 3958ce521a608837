/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window-private.h"

#include <glib/gi18n-lib.h>

#include "app/bb-shipped.h"
#include "app/bb-versions-dialog.h"
#include "pane/bb-when.h"

/* An earlier version stands in a window of its own, to be held beside the board. It goes when the
 * window of the board goes. */

static void
show_version (BbWindow *self, BbSession *version)
{
    BbWindow *window = bb_window_new (gtk_window_get_application (GTK_WINDOW (self)));

    g_set_weak_pointer (&window->origin, self);
    g_signal_connect_object (self, "destroy", G_CALLBACK (gtk_window_destroy), window,
                             G_CONNECT_SWAPPED);
    bb_window_set_session (window, version);
    gtk_window_present (GTK_WINDOW (window));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (BbWindow) self = user_data;
    g_autoptr (GError) error = NULL;
    g_autoptr (BbSession) version = bb_session_open_version_finish (result, &error);

    if (gtk_window_get_application (GTK_WINDOW (self)) == NULL)
        return;
    if (version != NULL)
        show_version (self, version);
    else
        _bb_window_show_problem (self, _ ("This version cannot be opened"), error->message);
}

static void
chosen_cb (BbWindow *self, BbVersion *version)
{
    bb_session_open_version_async (version, bb_shipped_get_catalogue (), NULL, opened_cb,
                                   g_object_ref (self));
}

static void
versions_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    BbWindow *self = BB_WINDOW (widget);
    AdwDialog *dialog;

    if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL ||
        !_bb_window_commit (self))
        return;
    dialog = bb_versions_dialog_new (self->session);
    g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
    adw_dialog_present (dialog, widget);
}

static void
tell_restored (BbWindow *self, const char *when, gboolean is_changed)
{
    /* TRANSLATORS: the board is as it was then; %s is when, such as “Today 14:05”. */
    g_autofree char *text = g_strdup_printf (_ ("Restored: %s"), when);

    if (is_changed)
        _bb_window_offer_undo (self, text);
    else
        bb_window_show_message (self, _ ("The board is the same already"));
}

static void
changed_cb (gboolean *is_changed)
{
    *is_changed = TRUE;
}

static gboolean
restore (BbWindow *self, BbSession *version, gboolean *is_changed, GError **error)
{
    BbDocument *document = bb_project_get_document (bb_session_get_project (version));
    gulong handler =
        g_signal_connect_swapped (self->session, "edited", G_CALLBACK (changed_cb), is_changed);
    gboolean is_restored = bb_session_restore_version (self->session, document, error);

    g_signal_handler_disconnect (self->session, handler);
    return is_restored;
}

static void
restore_version_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    BbWindow *self = BB_WINDOW (widget);
    BbWindow *origin = self->origin;
    g_autofree char *when = _bb_window_dup_moment (self);
    g_autoptr (GError) error = NULL;
    gboolean is_changed = FALSE;

    if (origin == NULL || origin->session == NULL || !_bb_window_commit (origin))
        return;
    if (!restore (origin, self->session, &is_changed, &error)) {
        _bb_window_show_problem (self, _ ("This version cannot be restored"), error->message);
        return;
    }
    gtk_window_present (GTK_WINDOW (origin));
    tell_restored (origin, when, is_changed);
    gtk_window_destroy (GTK_WINDOW (self));
}

/* When the version that is shown was kept, or %NULL if it is none. */
char *
_bb_window_dup_moment (BbWindow *self)
{
    GDateTime *moment = self->session != NULL ? bb_session_get_moment (self->session) : NULL;
    g_autoptr (GDateTime) now = g_date_time_new_now_local ();

    return moment != NULL ? bb_when_describe_moment (moment, now) : NULL;
}

/* The sentence above the board. */
char *
_bb_window_describe_moment (BbWindow *self)
{
    g_autoptr (GDateTime) local = g_date_time_to_local (bb_session_get_moment (self->session));

    /* TRANSLATORS: a date format: “24 November 2026 at 14:05” */
    return g_date_time_format (local, _ ("This is how the board was on %-d %B %Y at %H:%M."));
}

void
_bb_window_class_install_versions (GtkWidgetClass *widget_class)
{
    gtk_widget_class_install_action (widget_class, "win.versions", NULL, versions_cb);
    gtk_widget_class_install_action (widget_class, "win.restore-version", NULL, restore_version_cb);
}
