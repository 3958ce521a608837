/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-wall-private.h"

/*
 * A veil over a lane makes it step back with all that lies on it: while a block is in the hand only
 * its own lane can take it. Nothing under a veil changes its style, and it is one colour to paint,
 * where each card of its own would be faded apart.
 */

void
bb_wall_add_veil (BbWall *self, guint lane)
{
    self->veils[lane] = g_object_new (GTK_TYPE_BOX, "css-name", "veil", "accessible-role",
                                      GTK_ACCESSIBLE_ROLE_PRESENTATION, "can-target", FALSE, NULL);
    gtk_widget_insert_before (self->veils[lane], GTK_WIDGET (self), self->drop_place);
}

static gboolean
veil_one (BbWall *self)
{
    gboolean lifted = self->hint.lifted != NULL;
    guint taking = lifted ? bb_wall_find_lane (self, self->hint.lifted) : BB_N_LANES;

    for (guint i = 0; i < BB_N_LANES; i++) {
        gboolean veiled = lifted && i != taking && self->veils[i] != NULL;

        if (self->veiled[i] == veiled)
            continue;
        self->veiled[i] = veiled;
        gtk_widget_queue_draw (GTK_WIDGET (self));
        return TRUE;
    }
    return FALSE;
}

/* One lane a frame: to paint all of them at once would take longer than a frame may. Where the
 * contents move in this one, too, the lanes wait for the next. */
static gboolean
veil_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
    BbWall *self = BB_WALL (widget);

    if (self->contents_changed || veil_one (self))
        return G_SOURCE_CONTINUE;
    self->veil_tick = 0;
    return G_SOURCE_REMOVE;
}

void
bb_wall_update_veils (BbWall *self)
{
    if (self->veil_tick == 0)
        self->veil_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), veil_cb, NULL, NULL);
}
