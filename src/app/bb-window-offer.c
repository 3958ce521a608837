/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window-private.h"

#include <glib/gi18n-lib.h>

/* A file that is another copy of a project that is open: it is offered to gather it there. Those
 * that come while the question stands join it. */

struct _BbOffer {
    BbWindow *other;     /* the one with the project */
    GPtrArray *windows;  /* those in which the files were opened */
    GPtrArray *sessions; /* what is in them, one for each window */
    AdwAlertDialog *dialog;
};

static BbOffer *
offer_new (BbWindow *other)
{
    BbOffer *self = g_new0 (BbOffer, 1);

    self->other = g_object_ref (other);
    self->windows = g_ptr_array_new_with_free_func (g_object_unref);
    self->sessions = g_ptr_array_new_with_free_func (g_object_unref);
    return self;
}

static void
offer_free (BbOffer *self)
{
    g_object_unref (self->other);
    g_ptr_array_unref (self->windows);
    g_ptr_array_unref (self->sessions);
    g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbOffer, offer_free)

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
gather (BbOffer *self)
{
    g_autoptr (GPtrArray) files = g_ptr_array_new ();

    for (guint i = 0; i < self->sessions->len; i++)
        g_ptr_array_add (files, bb_session_get_file (self->sessions->pdata[i]));
    gtk_window_present (GTK_WINDOW (self->other));
    if (bb_window_get_session (self->other) != NULL)
        _bb_window_gather_files (self->other, files);
}

static void
open_each (BbOffer *self)
{
    for (guint i = 0; i < self->windows->len; i++)
        _bb_window_end_opening (self->windows->pdata[i], self->sessions->pdata[i]);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (BbOffer) offer = user_data;
    const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

    offer->other->offer = NULL;
    if (g_strcmp0 (answer, "open") == 0) {
        open_each (offer);
        return;
    }
    for (guint i = 0; i < offer->windows->len; i++)
        leave (offer->windows->pdata[i]);
    if (g_strcmp0 (answer, "gather") == 0)
        gather (offer);
}

static char *
describe (BbOffer *self)
{
    guint n = self->sessions->len;
    g_autofree char *name = g_file_get_basename (bb_session_get_file (self->sessions->pdata[0]));
    g_autofree char *shown = g_filename_display_name (name);

    if (n == 1)
        /* TRANSLATORS: %s is the name of a file */
        return g_strdup_printf (_ ("“%s” is another copy of this project. You can gather what is "
                                   "in it into this board, or look at it on its own."),
                                shown);
    return g_strdup_printf (
        /* TRANSLATORS: %u is how many files, always more than one */
        ngettext ("%u file is another copy of this project. You can gather what is in it into this "
                  "board, or look at it on its own.",
                  "%u files are other copies of this project. You can gather what is in them into "
                  "this board, or look at each on its own.",
                  n),
        n);
}

static void
add (BbOffer *self, BbWindow *window, BbSession *session)
{
    g_autofree char *body = NULL;

    g_ptr_array_add (self->windows, g_object_ref (window));
    g_ptr_array_add (self->sessions, g_object_ref (session));
    body = describe (self);
    adw_alert_dialog_set_body (self->dialog, body);
}

static void
ask (BbOffer *self)
{
    /* The heading is short: AdwAlertDialog warns of one that does not fit in one line. */
    self->dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Another copy"), NULL));
    adw_alert_dialog_set_prefer_wide_layout (self->dialog, TRUE);
    adw_alert_dialog_add_responses (self->dialog, "cancel", _ ("_Cancel"), "open",
                                    _ ("_Open on its own"), "gather", _ ("_Gather…"), NULL);
    adw_alert_dialog_set_response_appearance (self->dialog, "gather", ADW_RESPONSE_SUGGESTED);
    adw_alert_dialog_set_default_response (self->dialog, "gather");
    adw_alert_dialog_set_close_response (self->dialog, "cancel");
    adw_alert_dialog_choose (self->dialog, GTK_WIDGET (self->other), NULL, answered_cb, self);
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

    if (other == NULL || !bb_session_check_editable (session, NULL))
        return FALSE;
    gtk_window_present (GTK_WINDOW (other));
    if (other->offer == NULL) {
        other->offer = offer_new (other);
        ask (other->offer);
    }
    add (other->offer, self, session);
    return TRUE;
}
