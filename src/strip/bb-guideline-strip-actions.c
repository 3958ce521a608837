/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <glib/gi18n-lib.h>

#include "strip/bb-guideline-pill.h"
#include "strip/bb-guideline-popover.h"
#include "strip/bb-guideline-strip-private.h"
#include "model/bb-list.h"

static GtkWidget *
find_pill (BbGuidelineStrip *self, const char *id)
{
    for (guint i = 0; i < self->pills->len; i++) {
        BbGuideline *guideline = bb_guideline_pill_get_guideline (self->pills->pdata[i]);

        if (g_str_equal (bb_guideline_get_id (guideline), id))
            return self->pills->pdata[i];
    }
    return NULL;
}

static void
failed_cb (BbGuidelineStrip *self, GError *error)
{
    g_signal_emit_by_name (self, "failed", error);
}

static BbGuidelinePopover *
get_popover (BbGuidelineStrip *self)
{
    if (self->popover == NULL) {
        self->popover = bb_guideline_popover_new ();
        gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
        g_signal_connect_object (self->popover, "failed", G_CALLBACK (failed_cb), self,
                                 G_CONNECT_SWAPPED);
    }
    return BB_GUIDELINE_POPOVER (self->popover);
}

/* What stands in the strip for a guideline: its pill, or the menu that has it. */
static GtkWidget *
find_stand_in (BbGuidelineStrip *self, GtkWidget *pill)
{
    if (gtk_widget_get_child_visible (pill))
        return pill;
    return self->form == BB_STRIP_FOCUS ? self->others : self->all;
}

static void
point_to (BbGuidelineStrip *self, BbGuidelinePopover *popover, GtkWidget *place)
{
    graphene_rect_t bounds;

    if (gtk_widget_compute_bounds (place, GTK_WIDGET (self), &bounds))
        gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                                     &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                       (int) bounds.size.width,
                                                       (int) bounds.size.height });
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbGuidelineStrip *self = BB_GUIDELINE_STRIP (widget);
    GtkWidget *pill = find_pill (self, g_variant_get_string (parameter, NULL));
    BbGuidelinePopover *popover = get_popover (self);
    GtkWidget *place;

    if (pill == NULL || self->session == NULL)
        return;
    gtk_menu_button_popdown (GTK_MENU_BUTTON (self->others));
    gtk_menu_button_popdown (GTK_MENU_BUTTON (self->all));
    gtk_popover_popdown (GTK_POPOVER (popover));
    place = find_stand_in (self, pill);
    point_to (self, popover, place);
    g_set_weak_pointer (&self->edited, place);
    gtk_widget_grab_focus (place);
    bb_guideline_popover_open (popover, self->session,
                               bb_guideline_pill_get_guideline (BB_GUIDELINE_PILL (pill)));
}

/* The place of a guideline among those in focus, which come first. */
static guint
find_position (BbGuidelineStrip *self, BbGuideline *guideline)
{
    guint position = 0;

    bb_list_find (BB_LIST (bb_project_get_guidelines (bb_session_get_project (self->session))),
                  guideline, &position);
    return position;
}

static void
say_place (BbGuidelineStrip *self, BbGuideline *guideline)
{
    g_autofree char *text = NULL;

    if (!bb_guideline_get_focus (guideline))
        /* TRANSLATORS: %s is a guideline such as “Personal” */
        text = g_strdup_printf (_ ("“%s” is no longer in our focus"),
                                bb_guideline_get_title (guideline));
    else
        /* TRANSLATORS: %1$s is a guideline such as “Personal”; place %2$u of %3$u */
        text = g_strdup_printf (
            _ ("“%1$s” is in our focus, place %2$u of %3$u"), bb_guideline_get_title (guideline),
            find_position (self, guideline) + 1, bb_guideline_strip_count_focus (self));
    g_signal_emit_by_name (self, "edited", text);
}

static void
set_focus (BbGuidelineStrip *self, BbGuideline *guideline, gboolean focus)
{
    g_autoptr (GError) error = NULL;

    if (bb_session_set_focus (self->session, guideline, focus, &error))
        say_place (self, guideline);
    else
        failed_cb (self, error);
}

static void
move (BbGuidelineStrip *self, BbGuideline *guideline, int step)
{
    guint position = find_position (self, guideline);
    g_autoptr (GError) error = NULL;

    if (!bb_guideline_get_focus (guideline) || (step < 0 && position == 0) ||
        (step > 0 && position + 1 >= bb_guideline_strip_count_focus (self)))
        gtk_widget_error_bell (GTK_WIDGET (self));
    else if (bb_session_move_guideline (self->session, guideline, (guint) ((int) position + step),
                                        &error))
        say_place (self, guideline);
    else
        failed_cb (self, error);
}

static BbGuideline *
find_guideline (BbGuidelineStrip *self, const char *id)
{
    GtkWidget *pill = self->session != NULL ? find_pill (self, id) : NULL;

    return pill != NULL ? bb_guideline_pill_get_guideline (BB_GUIDELINE_PILL (pill)) : NULL;
}

static void
focus_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbGuidelineStrip *self = BB_GUIDELINE_STRIP (widget);
    BbGuideline *guideline;
    const char *id;
    gboolean focus;

    g_variant_get (parameter, "(&sb)", &id, &focus);
    guideline = find_guideline (self, id);
    if (guideline != NULL)
        set_focus (self, guideline, focus);
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
    BbGuidelineStrip *self = BB_GUIDELINE_STRIP (widget);
    BbGuideline *guideline;
    const char *id;
    int step;

    g_variant_get (parameter, "(&si)", &id, &step);
    guideline = find_guideline (self, id);
    if (guideline != NULL)
        move (self, guideline, step);
}

void
bb_guideline_strip_class_install_actions (GtkWidgetClass *widget_class)
{
    gtk_widget_class_install_action (widget_class, "guidelines.edit", "s", edit_cb);
    gtk_widget_class_install_action (widget_class, "guidelines.focus", "(sb)", focus_cb);
    gtk_widget_class_install_action (widget_class, "guidelines.move", "(si)", move_cb);
}

/**
 * bb_guideline_strip_commit:
 * @self: a strip
 *
 * Writes what is being typed about a guideline, if anything is.
 */
void
bb_guideline_strip_commit (BbGuidelineStrip *self)
{
    g_return_if_fail (BB_IS_GUIDELINE_STRIP (self));

    if (self->popover != NULL)
        bb_guideline_popover_commit (BB_GUIDELINE_POPOVER (self->popover));
}
