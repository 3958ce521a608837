/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window-private.h"

#include <glib/gi18n-lib.h>

#include "pane/bb-pane-text.h"

/* How the window speaks: in passing, or in a dialog. */

#define TOAST_SECONDS 5

/* More than a line holds of a text with somebody's words in it. */
#define TOAST_CHARACTERS 300

void
_bb_window_dismiss_toast (BbWindow *self)
{
    if (self->toast != NULL)
        adw_toast_dismiss (self->toast);
    g_clear_object (&self->toast);
}

/* Only the newest stays, so that its button never means another move than its words. */
static void
show_toast (BbWindow *self, AdwToast *toast, guint seconds)
{
    _bb_window_dismiss_toast (self);
    adw_toast_set_use_markup (toast, FALSE);
    adw_toast_set_timeout (toast, seconds);
    g_set_object (&self->toast, toast);
    adw_toast_overlay_add_toast (self->toasts, toast);
}

static AdwToast *
new_toast (const char *text)
{
    g_autofree char *shown = bb_pane_text_abridge (text, TOAST_CHARACTERS);

    return adw_toast_new (shown);
}

/* Says what somebody may want to answer: it stays until the next edit. */
void
_bb_window_offer (BbWindow *self, const char *text, const char *button, const char *action)
{
    AdwToast *toast = new_toast (text);

    adw_toast_set_button_label (toast, button);
    adw_toast_set_action_name (toast, action);
    show_toast (self, toast, 0);
}

/* Says what was done, with a button that undoes it. */
void
_bb_window_offer_undo (BbWindow *self, const char *text)
{
    AdwToast *toast = new_toast (text);

    adw_toast_set_button_label (toast, _ ("Undo"));
    adw_toast_set_action_name (toast, "win.undo");
    show_toast (self, toast, TOAST_SECONDS);
}

/* Says what happened in a dialog that waits to be read, for what must not be missed. */
void
_bb_window_show_problem (BbWindow *self, const char *heading, const char *text)
{
    AdwDialog *dialog = adw_alert_dialog_new (heading, NULL);

    adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), text);
    adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
    adw_dialog_present (dialog, GTK_WIDGET (self));
}

void
_bb_window_show_toast (BbWindow *self, AdwToast *toast)
{
    show_toast (self, toast, TOAST_SECONDS);
}

/* Says what somebody should have read before going on: it stays until the next edit. */
void
_bb_window_show_notice (BbWindow *self, const char *text)
{
    show_toast (self, adw_toast_new (text), 0);
}

/**
 * bb_window_show_message:
 * @self: a window
 * @text: a sentence
 *
 * Says something in passing.
 */
void
bb_window_show_message (BbWindow *self, const char *text)
{
    g_return_if_fail (BB_IS_WINDOW (self));
    g_return_if_fail (text != NULL);

    show_toast (self, new_toast (text), TOAST_SECONDS);
}
