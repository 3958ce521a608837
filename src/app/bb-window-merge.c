/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window-private.h"

#include <glib/gi18n-lib.h>

#include "app/bb-shipped.h"

/* A file in which a tool wrote several versions of a project: it is refused as it is, and offered
 * merged. */

typedef struct {
    BbWindow *window;
    GFile *file;
} Offer;

static Offer *
offer_new (BbWindow *window, GFile *file)
{
    Offer *self = g_new (Offer, 1);

    self->window = g_object_ref (window);
    self->file = g_object_ref (file);
    return self;
}

static void
offer_free (Offer *self)
{
    g_object_unref (self->window);
    g_object_unref (self->file);
    g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Offer, offer_free)

static char *
describe_conflicts (guint n_conflicts)
{
    if (n_conflicts == 0)
        return g_strdup (_ ("Both halves were merged: they do not contradict each other."));
    return g_strdup_printf (
        /* TRANSLATORS: %u is how many fields hold values that contradict each other */
        ngettext ("Both halves were merged: %u to look at.",
                  "Both halves were merged: %u to look at.", n_conflicts),
        n_conflicts);
}

static void
tell (BbWindow *self, guint n_conflicts, guint n_removals)
{
    g_autofree char *conflicts = describe_conflicts (n_conflicts);
    g_autofree char *removals = NULL;
    g_autofree char *text = NULL;

    if (n_removals > 0)
        removals = g_strdup_printf (ngettext ("%u field was removed in one of them.",
                                              "%u fields were removed in one of them.", n_removals),
                                    n_removals);
    text = g_strjoin (" ", conflicts, removals, NULL);
    _bb_window_show_notice (self, text);
}

static void
merged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (BbWindow) self = user_data;
    g_autoptr (GError) error = NULL;
    guint n_removals;
    g_autoptr (BbSession) session = bb_session_open_merged_finish (result, &n_removals, &error);

    if (!_bb_window_end_opening (self, session))
        return;
    if (session != NULL)
        tell (self, bb_project_get_n_conflicts (bb_session_get_project (session)), n_removals);
    else
        _bb_window_show_problem (self, _ ("This file cannot be opened"), error->message);
}

/* While the question stood, another file may have come into the window. */
static BbWindow *
choose_window (BbWindow *self)
{
    BbWindow *window;

    if (bb_window_is_vacant (self))
        return self;
    window = bb_window_new (gtk_window_get_application (GTK_WINDOW (self)));
    gtk_window_present (GTK_WINDOW (window));
    return window;
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
    g_autoptr (Offer) offer = user_data;
    const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
    BbWindow *window;

    if (g_strcmp0 (answer, "merge") != 0)
        return;
    window = choose_window (offer->window);
    bb_session_open_merged_async (offer->file, bb_shipped_get_catalogue (),
                                  _bb_window_begin_opening (window, offer->file), merged_cb,
                                  g_object_ref (window));
}

/* Says why the file is not opened as it is, and offers to open it with all versions merged. */
void
_bb_window_offer_merge (BbWindow *self, GFile *file, const char *text)
{
    /* TRANSLATORS: heading of a message about a file that holds several versions of a project */
    AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Several versions"), NULL));
    g_autofree char *body = g_strdup_printf (
        "%s\n\n%s", text,
        _ ("You can merge them: nothing of either is lost, and where they contradict each other "
           "you see both. The file stays as it is until you save."));

    adw_alert_dialog_set_body (dialog, body);
    adw_alert_dialog_set_prefer_wide_layout (dialog, TRUE);
    adw_alert_dialog_add_responses (dialog, "close", _ ("_Close"), "merge", _ ("_Merge both"),
                                    NULL);
    adw_alert_dialog_set_response_appearance (dialog, "merge", ADW_RESPONSE_SUGGESTED);
    adw_alert_dialog_set_default_response (dialog, "merge");
    adw_alert_dialog_set_close_response (dialog, "close");
    adw_alert_dialog_choose (dialog, GTK_WIDGET (self), NULL, answered_cb, offer_new (self, file));
}
