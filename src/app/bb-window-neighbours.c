/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "app/bb-window-private.h"

#include <glib/gi18n-lib.h>

#include "session/bb-gather.h"

/* Copies beside the file of the open project: those that a program put there that keeps folders in
 * step come in by themselves, as what others save does; any other is offered, and only that. */

#define LOOK "win.look-beside"

typedef struct {
    BbWindow *window;
    BbSession *session;
} Arriving;

static void
arriving_free (gpointer data, GClosure *closure)
{
    Arriving *self = data;

    g_object_unref (self->window);
    g_object_unref (self->session);
    g_free (self);
}

/* Nobody looks at this one first, so what is doubtful is left out: it is not ticked. */
static void
counted_cb (BbGather *gather, GParamSpec *pspec, Arriving *arriving)
{
    BbWindow *self = arriving->window;
    g_autoptr (BbGathered) gathered = NULL;

    if (bb_gather_get_busy (gather))
        return;
    if (self->session == arriving->session && bb_gather_get_n_changes (gather) > 0 &&
        bb_gather_get_n_lost (gather) == 0)
        gathered = bb_gather_take_in (gather, NULL);
    if (gathered != NULL)
        _bb_window_take_arrival (self, bb_gathered_get_arrival (gathered));
    g_signal_handlers_disconnect_by_data (gather, arriving);
    g_object_unref (gather);
}

/* It keeps itself until it is done. */
static void
take_in (BbWindow *self, GPtrArray *files)
{
    BbGather *gather = bb_gather_new (self->session, NULL);
    Arriving *arriving = g_new (Arriving, 1);

    *arriving = (Arriving) { g_object_ref (self), g_object_ref (self->session) };
    g_signal_connect_data (gather, "notify::busy", G_CALLBACK (counted_cb), arriving, arriving_free,
                           0);
    for (guint i = 0; i < files->len; i++)
        bb_gather_add_file (gather, files->pdata[i]);
}

static char *
describe_offer (GPtrArray *files)
{
    g_autofree char *name = g_file_get_basename (files->pdata[0]);
    g_autofree char *shown = g_filename_display_name (name);

    if (files->len == 1)
        /* TRANSLATORS: %s is the name of a file */
        return g_strdup_printf (_ ("Beside this project lies a copy with something new: “%s”."),
                                shown);
    return g_strdup_printf (
        /* TRANSLATORS: always two or more */
        ngettext ("Beside this project lies %u copy with something new.",
                  "Beside this project lie %u copies with something new.", files->len),
        files->len);
}

static void
offer (BbWindow *self, GPtrArray *files)
{
    g_autofree char *text = describe_offer (files);

    g_clear_pointer (&self->beside, g_ptr_array_unref);
    self->beside = g_ptr_array_ref (files);
    gtk_widget_action_set_enabled (GTK_WIDGET (self), LOOK, TRUE);
    /* TRANSLATORS: a button that shows copies that lie beside the project */
    _bb_window_offer (self, text, _ ("Look…"), LOOK);
}

static void
found_cb (BbWindow *self, GPtrArray *conflicts, GPtrArray *others)
{
    if (others->len > 0)
        offer (self, others);
    if (conflicts->len > 0)
        take_in (self, conflicts);
}

static void
look_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
    BbWindow *self = BB_WINDOW (widget);
    g_autoptr (GPtrArray) files = g_steal_pointer (&self->beside);

    gtk_widget_action_set_enabled (widget, LOOK, FALSE);
    _bb_window_gather_files (self, files);
}

void
_bb_window_class_install_neighbours (GtkWidgetClass *widget_class)
{
    gtk_widget_class_install_action (widget_class, LOOK, NULL, look_cb);
}

/* Another project has come into the window, or none. */
void
_bb_window_watch_neighbours (BbWindow *self)
{
    g_clear_object (&self->neighbours);
    g_clear_pointer (&self->beside, g_ptr_array_unref);
    gtk_widget_action_set_enabled (GTK_WIDGET (self), LOOK, FALSE);
    if (self->session == NULL)
        return;
    self->neighbours = bb_neighbours_new (self->session);
    g_signal_connect_object (self->neighbours, "found", G_CALLBACK (found_cb), self,
                             G_CONNECT_SWAPPED);
}
