/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "config.h"

#include "strip/bb-guideline-popover.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "session/bb-draft.h"
#include "widgets/bb-note-view.h"
#include "widgets/bb-sensitive.h"

struct _BbGuidelinePopover {
    GtkPopover parent_instance;

    BbSession *session;
    BbGuideline *guideline;
    BbBasis *basis;
    BbDraft *draft;
    gboolean updating;

    GtkLabel *title;
    GtkLabel *description;
    GtkLabel *counts;
    AdwSwitchRow *focus;
    GtkWidget *order;
    GtkTextView *notes;
};

G_DEFINE_FINAL_TYPE (BbGuidelinePopover, bb_guideline_popover, GTK_TYPE_POPOVER)

enum {
    SIGNAL_FAILED,
    N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
describe_counts (BbGuideline *guideline)
{
    /* TRANSLATORS: how far the building blocks are that serve a guideline; three numbers */
    return g_strdup_printf (_ ("Blocks: %1$u, of which placed: %2$u, done: %3$u"),
                            bb_guideline_get_n_blocks (guideline),
                            bb_guideline_get_n_placed (guideline),
                            bb_guideline_get_n_done (guideline));
}

static void
update (BbGuidelinePopover *self)
{
    const char *description = bb_guideline_get_description (self->guideline);
    g_autofree char *counts = describe_counts (self->guideline);
    gboolean focus = bb_guideline_get_focus (self->guideline);

    self->updating = TRUE;
    gtk_label_set_label (self->title, bb_guideline_get_title (self->guideline));
    gtk_label_set_label (self->description, description);
    gtk_widget_set_visible (GTK_WIDGET (self->description), *description != '\0');
    gtk_label_set_label (self->counts, counts);
    adw_switch_row_set_active (self->focus, focus);
    bb_sensitive_set (self->order, focus);
    self->updating = FALSE;
}

static void
fail (BbGuidelinePopover *self, GError *error)
{
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
focus_changed_cb (BbGuidelinePopover *self)
{
    if (self->updating || self->guideline == NULL)
        return;
    gtk_widget_activate_action (GTK_WIDGET (self), "guidelines.focus", "(sb)",
                                bb_guideline_get_id (self->guideline),
                                adw_switch_row_get_active (self->focus));
    update (self);
}

static void
move (BbGuidelinePopover *self, int step)
{
    gtk_widget_activate_action (GTK_WIDGET (self), "guidelines.move", "(si)",
                                bb_guideline_get_id (self->guideline), step);
}

static void
earlier_cb (BbGuidelinePopover *self)
{
    move (self, -1);
}

static void
later_cb (BbGuidelinePopover *self)
{
    move (self, 1);
}

static char *
dup_typed (BbGuidelinePopover *self)
{
    char *text;

    g_object_get (gtk_text_view_get_buffer (self->notes), "text", &text, NULL);
    return text;
}

static void
notes_changed_cb (BbGuidelinePopover *self)
{
    g_autofree char *text = NULL;
    g_autofree char *path = NULL;

    if (self->draft == NULL)
        return;
    text = dup_typed (self);
    path = bb_guideline_dup_path (self->guideline, "notes");
    if (!g_str_equal (text, bb_guideline_get_notes (self->guideline)))
        bb_draft_add (self->draft, path, text);
    bb_draft_update (self->draft);
}

/* What is on the screen now is what an edit of the notes replaces. */
static void
begin_notes (BbGuidelinePopover *self)
{
    g_clear_pointer (&self->basis, bb_basis_unref);
    self->basis = bb_session_begin_guideline_notes (self->session, self->guideline);
}

static void
show_notes (BbGuidelinePopover *self)
{
    g_object_set (gtk_text_view_get_buffer (self->notes), "text",
                  bb_guideline_get_notes (self->guideline), NULL);
    begin_notes (self);
}

/**
 * bb_guideline_popover_commit:
 * @self: a popover
 *
 * Writes the notes, if any were typed.
 */
void
bb_guideline_popover_commit (BbGuidelinePopover *self)
{
    g_autofree char *text = NULL;
    g_autoptr (GError) error = NULL;

    g_return_if_fail (BB_IS_GUIDELINE_POPOVER (self));

    if (self->guideline == NULL)
        return;
    text = dup_typed (self);
    if (g_str_equal (text, bb_guideline_get_notes (self->guideline)))
        return;
    if (bb_session_set_guideline_notes (self->session, self->guideline, text, self->basis, &error))
        begin_notes (self);
    else
        fail (self, error);
}

static void
forget (BbGuidelinePopover *self)
{
    if (self->guideline != NULL)
        g_signal_handlers_disconnect_by_func (self->guideline, update, self);
    g_clear_pointer (&self->draft, bb_draft_free);
    g_clear_object (&self->guideline);
    g_clear_object (&self->session);
    g_clear_pointer (&self->basis, bb_basis_unref);
}

/* What was typed is kept, however one leaves. */
static void
bb_guideline_popover_closed (GtkPopover *popover)
{
    BbGuidelinePopover *self = BB_GUIDELINE_POPOVER (popover);

    bb_guideline_popover_commit (self);
    forget (self);
}

static void
bb_guideline_popover_dispose (GObject *object)
{
    BbGuidelinePopover *self = BB_GUIDELINE_POPOVER (object);

    forget (self);
    gtk_widget_dispose_template (GTK_WIDGET (self), BB_TYPE_GUIDELINE_POPOVER);

    G_OBJECT_CLASS (bb_guideline_popover_parent_class)->dispose (object);
}

static void
bb_guideline_popover_class_init (BbGuidelinePopoverClass *klass)
{
    GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

    G_OBJECT_CLASS (klass)->dispose = bb_guideline_popover_dispose;
    GTK_POPOVER_CLASS (klass)->closed = bb_guideline_popover_closed;

    signals[SIGNAL_FAILED] = g_signal_new ("failed", BB_TYPE_GUIDELINE_POPOVER, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

    g_type_ensure (BB_TYPE_NOTE_VIEW);
    gtk_widget_class_set_template_from_resource (widget_class,
                                                 RESOURCE_PATH "/strip/bb-guideline-popover.ui");
    gtk_widget_class_bind_template_child (widget_class, BbGuidelinePopover, title);
    gtk_widget_class_bind_template_child (widget_class, BbGuidelinePopover, description);
    gtk_widget_class_bind_template_child (widget_class, BbGuidelinePopover, counts);
    gtk_widget_class_bind_template_child (widget_class, BbGuidelinePopover, focus);
    gtk_widget_class_bind_template_child (widget_class, BbGuidelinePopover, order);
    gtk_widget_class_bind_template_child (widget_class, BbGuidelinePopover, notes);
    gtk_widget_class_bind_template_callback (widget_class, focus_changed_cb);
    gtk_widget_class_bind_template_callback (widget_class, earlier_cb);
    gtk_widget_class_bind_template_callback (widget_class, later_cb);
}

static void
bb_guideline_popover_init (BbGuidelinePopover *self)
{
    gtk_widget_init_template (GTK_WIDGET (self));
    g_signal_connect_object (gtk_text_view_get_buffer (self->notes), "changed",
                             G_CALLBACK (notes_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
bb_guideline_popover_new (void)
{
    return g_object_new (BB_TYPE_GUIDELINE_POPOVER, NULL);
}

/**
 * bb_guideline_popover_open:
 * @self: a popover that is closed and has a place
 * @session: a project
 * @guideline: one of its guidelines
 *
 * Shows a guideline, with the keyboard on the switch.
 */
void
bb_guideline_popover_open (BbGuidelinePopover *self, BbSession *session, BbGuideline *guideline)
{
    g_return_if_fail (BB_IS_GUIDELINE_POPOVER (self));
    g_return_if_fail (BB_IS_SESSION (session));
    g_return_if_fail (BB_IS_GUIDELINE (guideline));

    g_set_object (&self->session, session);
    g_set_object (&self->guideline, guideline);
    g_signal_connect_object (guideline, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    show_notes (self);
    self->draft = bb_draft_new (session);
    update (self);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    bb_guideline_get_title (guideline), -1);
    gtk_popover_popup (GTK_POPOVER (self));
    gtk_widget_grab_focus (GTK_WIDGET (self->focus));
}
