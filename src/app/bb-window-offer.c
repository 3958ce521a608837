/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window-private.h"

#include <glib/gi18n-lib.h>

/* A file that is another copy of a project that is open: it is offered to gather it there. */

typedef struct {
    BbWindow *window; /* the one in which it was opened */
    BbWindow *other;  /* the one with the project */
    BbSession *session;
} Offer;

static void
offer_free (Offer *self)
{
    g_object_unref (self->window);
    g_object_unref (self->other);
    g_object_unref (self->session);
    g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Offer, offer_free)

static const char *
get_id (BbSession *session)
{
    return bb_document_get_id (bb_project_get_document (bb_session_get_project (session)));
}

static gboolean
is_of_project (GtkWindow *window, BbSession *session)
{
    BbSession *shown = BB_IS_WINDOW (window) ? bb_window_get_session (BB_WINDOW (window)) : NULL;

    return shown != NULL && bb_session_check_editable (shown, NULL) &&
           g_str_equal (get_id (shown), get_id (session));
}

static BbWindow *
find_window_of_project (BbWindow *self, BbSession *session)
{
    GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
    GList *windows = application != NULL ? gtk_application_get_windows (application) : NULL;

    for (GList *link = windows; link != NULL; link = link->next) {
        if (link->data != self && is_of_project (link->data, session))
            return link->data;
    }
    return NULL;
}

/* A window that was made only for this file was never seen. */
static void
leave (BbWindow *self)
{
    if (gtk_widget_get_mapped (GTK_WIDGET (self)))
        _bb_window_end_opening (self, NULL);
    else
        gtk_window_destroy (GTK_WINDOW (self));
}

static void
gather (Offer *self)
{
    g_autoptr (GPtrArray) files = g_ptr_array_new ();

    g_ptr_array_add (files, bb_session_get_file (self->session));
    gtk_window_present (GTK_WINDOW (self->other));
    if (bb_window_get_session (self->other) != NULL)
        _bb_window_gather_files (self->other, files);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (Offer) offer = user_data;
    const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

    if (g_strcmp0 (answer, "open") == 0) {
        _bb_window_end_opening (offer->window, offer->session);
        return;
    }
    leave (offer->window);
    if (g_strcmp0 (answer, "gather") == 0)
        gather (offer);
}

static char *
describe (BbSession *session)
{
    g_autofree char *name = g_file_get_basename (bb_session_get_file (session));
    g_autofree char *shown = g_filename_display_name (name);

    /* TRANSLATORS: %s is the name of a file */
    return g_strdup_printf (_ ("“%s” is another copy of this project. You can gather what is in it "
                               "into this board, or look at it on its own."),
                            shown);
}

static void
ask (Offer *offer)
{
    AdwAlertDialog *dialog =
        ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("This project is open already"), NULL));
    g_autofree char *body = describe (offer->session);

    adw_alert_dialog_set_body (dialog, body);
    adw_alert_dialog_set_prefer_wide_layout (dialog, TRUE);
    adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "open", _ ("_Open on its own"),
                                    "gather", _ ("_Gather…"), NULL);
    adw_alert_dialog_set_response_appearance (dialog, "gather", ADW_RESPONSE_SUGGESTED);
    adw_alert_dialog_set_default_response (dialog, "gather");
    adw_alert_dialog_set_close_response (dialog, "cancel");
    adw_alert_dialog_choose (dialog, GTK_WIDGET (offer->other), NULL, answered_cb, offer);
}

/*
 * Asks what to do with a file that has been read.
 *
 * Returns: FALSE if its project is open nowhere else, or nothing of it can be gathered, and it can
 *   be shown
 */
gboolean
_bb_window_offer_gather (BbWindow *self, BbSession *session)
{
    BbWindow *other = find_window_of_project (self, session);
    Offer *offer;

    if (other == NULL || !bb_session_check_editable (session, NULL))
        return FALSE;
    offer = g_new (Offer, 1);
    offer->window = g_object_ref (self);
    offer->other = g_object_ref (other);
    offer->session = g_object_ref (session);
    gtk_window_present (GTK_WINDOW (other));
    ask (offer);
    return TRUE;
}
