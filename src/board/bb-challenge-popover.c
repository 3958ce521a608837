/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "board/bb-challenge-popover.h"

#include <adwaita.h>

#include "session/bb-draft.h"
#include "widgets/bb-row-names.h"
#include "widgets/bb-sensitive.h"

struct _BbChallengePopover {
    GtkPopover parent_instance;

    BbSession *session;
    BbChallenge *challenge;
    BbBasis *basis;
    BbDraft *draft;
    gboolean updating;

    GtkLabel *title;
    GtkLabel *description;
    AdwSwitchRow *chosen;
    GtkEditable *why;
};

G_DEFINE_FINAL_TYPE (BbChallengePopover, bb_challenge_popover, GTK_TYPE_POPOVER)

enum {
    SIGNAL_FAILED,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
update (BbChallengePopover *self)
{
    const char *description = bb_challenge_get_description (self->challenge);
    gboolean chosen = bb_challenge_get_chosen (self->challenge);

    self->updating = TRUE;
    gtk_label_set_label (self->title, bb_challenge_get_title (self->challenge));
    gtk_label_set_label (self->description, description);
    gtk_widget_set_visible (GTK_WIDGET (self->description), *description != '\0');
    adw_switch_row_set_active (self->chosen, chosen);
    bb_sensitive_set (GTK_WIDGET (self->why), chosen);
    self->updating = FALSE;
}

static void
fail (BbChallengePopover *self, GError *error)
{
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
chosen_changed_cb (BbChallengePopover *self)
{
    g_autoptr (GError) error = NULL;

    if (self->updating || self->challenge == NULL)
        return;
    if (!bb_session_set_chosen (self->session, self->challenge,
                                adw_switch_row_get_active (self->chosen), &error))
        fail (self, error);
    update (self);
}

static void
begin_why (BbChallengePopover *self)
{
    g_clear_pointer (&self->basis, bb_basis_unref);
    self->basis = bb_session_begin_challenge_why (self->session, self->challenge);
    gtk_editable_set_text (self->why, bb_challenge_get_why (self->challenge));
}

static void
why_changed_cb (BbChallengePopover *self)
{
    const char *text = gtk_editable_get_text (self->why);
    g_autofree char *path = NULL;

    if (self->draft == NULL)
        return;
    path = bb_challenge_dup_path (self->challenge, "why");
    if (!g_str_equal (text, bb_challenge_get_why (self->challenge)))
        bb_draft_add (self->draft, path, text);
    bb_draft_update (self->draft);
}

static void
commit_why (BbChallengePopover *self)
{
    const char *text = gtk_editable_get_text (self->why);
    g_autoptr (GError) error = NULL;

    if (self->challenge == NULL || g_str_equal (text, bb_challenge_get_why (self->challenge)))
        return;
    if (!bb_session_set_challenge_why (self->session, self->challenge, text, self->basis, &error))
        fail (self, error);
    begin_why (self);
}

static void
why_applied_cb (BbChallengePopover *self)
{
    commit_why (self);
    gtk_popover_popdown (GTK_POPOVER (self));
}

/* The keys of the board, on which the popover lies, are not for whoever answers here. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers)
{
    return (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0 && gdk_keyval_to_unicode (key) > ' '
               ? GDK_EVENT_STOP
               : GDK_EVENT_PROPAGATE;
}

static void
forget (BbChallengePopover *self)
{
    if (self->challenge != NULL)
        g_signal_handlers_disconnect_by_func (self->challenge, update, self);
    g_clear_pointer (&self->draft, bb_draft_free);
    g_clear_object (&self->challenge);
    g_clear_object (&self->session);
    g_clear_pointer (&self->basis, bb_basis_unref);
}

/* What was typed is kept, however one leaves. */
static void
bb_challenge_popover_closed (GtkPopover *popover)
{
    BbChallengePopover *self = BB_CHALLENGE_POPOVER (popover);

    commit_why (self);
    forget (self);
}

static void
bb_challenge_popover_dispose (GObject *object)
{
    BbChallengePopover *self = BB_CHALLENGE_POPOVER (object);

    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_CHALLENGE_POPOVER);
    forget (self);

    G_OBJECT_CLASS (bb_challenge_popover_parent_class)->dispose (object);
}

static void
bb_challenge_popover_class_init (BbChallengePopoverClass *klass)
{
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_challenge_popover_dispose;
    GTK_POPOVER_CLASS (klass)->closed = bb_challenge_popover_closed;

    signals[SIGNAL_FAILED] = g_signal_new ("failed", BB_TYPE_CHALLENGE_POPOVER, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/board/bb-challenge-popover.ui");
    gtk_widget_class_bind_template_child (widget_class, BbChallengePopover, title);
    gtk_widget_class_bind_template_child (widget_class, BbChallengePopover, description);
    gtk_widget_class_bind_template_child (widget_class, BbChallengePopover, chosen);
    gtk_widget_class_bind_template_child (widget_class, BbChallengePopover, why);
    gtk_widget_class_bind_template_callback (widget_class, chosen_changed_cb);
    gtk_widget_class_bind_template_callback (widget_class, why_applied_cb);
    gtk_widget_class_bind_template_callback (widget_class, why_changed_cb);
}

static void
bb_challenge_popover_init (BbChallengePopover *self)
{
    GtkEventController *keys = gtk_event_controller_key_new ();

    gtk_widget_init_template (GTK_WIDGET (self));
    bb_row_names_give (GTK_WIDGET (self));
    g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), NULL);
    gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
bb_challenge_popover_new (void)
{
    return g_object_new (BB_TYPE_CHALLENGE_POPOVER, NULL);
}

/**
 * bb_challenge_popover_open:
 * @self: a popover that is closed and has a place
 * @session: a project
 * @challenge: one of its challenges
 *
 * Shows a challenge, with the keyboard on the switch.
 */
void
bb_challenge_popover_open (BbChallengePopover *self, BbSession *session, BbChallenge *challenge)
{
    g_return_if_fail (BB_IS_CHALLENGE_POPOVER (self));
    g_return_if_fail (BB_IS_SESSION (session));
    g_return_if_fail (BB_IS_CHALLENGE (challenge));

    g_set_object (&self->session, session);
    g_set_object (&self->challenge, challenge);
    g_signal_connect_object (challenge, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    begin_why (self);
    self->draft = bb_draft_new (session);
    update (self);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    bb_challenge_get_title (challenge), -1);
    gtk_popover_popup (GTK_POPOVER (self));
    gtk_widget_grab_focus (GTK_WIDGET (self->chosen));
}
