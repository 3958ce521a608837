/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-challenge-note.h"
#include "wall/bb-wall-private.h"

/* What is not drawn leaves a gap. The renderer compares a frame with the one before it part by
 * part, in their order: one part more would have all that come after it painted anew. */
static void
snapshot_part (BbWall *self, GtkWidget *part, gboolean drawn, GtkSnapshot *snapshot)
{
    g_autoptr (GskRenderNode) gap = NULL;

    if (drawn && gtk_widget_get_mapped (part)) {
        gtk_widget_snapshot_child (GTK_WIDGET (self), part, snapshot);
        return;
    }
    gap = gsk_container_node_new (NULL, 0);
    gtk_snapshot_append_node (snapshot, gap);
}

static void
snapshot_heads (BbWall *self, GtkSnapshot *snapshot)
{
    for (guint i = 0; i < BB_N_STATUSES; i++)
        snapshot_part (self, self->heads[i], TRUE, snapshot);
}

static void
snapshot_card (BbWall *self, BbWallSlot *slot, gboolean drawn, GtkSnapshot *snapshot)
{
    graphene_point_t offset = bb_flight_get_offset (&slot->flight, self->progress);

    gtk_snapshot_save (snapshot);
    if (drawn)
        gtk_snapshot_translate (snapshot, &offset);
    snapshot_part (self, GTK_WIDGET (slot->card), drawn, snapshot);
    gtk_snapshot_restore (snapshot);
}

static void
snapshot_notes (BbWall *self, guint lane, GtkSnapshot *snapshot)
{
    for (guint i = 0; i < self->notes->len; i++) {
        BbChallenge *challenge = bb_challenge_note_get_challenge (self->notes->pdata[i]);

        if (bb_wall_find_lane_of (self, bb_challenge_get_party (challenge)) == lane)
            snapshot_part (self, self->notes->pdata[i], TRUE, snapshot);
    }
}

static void
snapshot_lying (BbWall *self, guint lane, GtkSnapshot *snapshot)
{
    for (guint i = 0; i < self->slots->len; i++) {
        BbWallSlot *slot = bb_wall_get_slot (self, i);

        if (bb_wall_find_lane (self, bb_card_get_block (slot->card)) == lane)
            snapshot_card (self, slot, bb_flight_is_over (&slot->flight), snapshot);
    }
}

/* Each lane is clipped apart, for a renderer that paints by hand passes over what is clipped away:
 * a lane where nothing changes costs nothing. */
static void
snapshot_lane (BbWall *self, guint lane, GtkSnapshot *snapshot)
{
    const BbRect *rect = &self->geometry.lanes[lane].lane;
    int x = rect->x - bb_wall_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
    int y = rect->y + bb_wall_get_top (self);

    gtk_snapshot_push_clip (
        snapshot,
        &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) rect->width, (float) rect->height));
    snapshot_part (self, self->lanes[lane], TRUE, snapshot);
    snapshot_notes (self, lane, snapshot);
    snapshot_part (self, self->drop_place, self->hint.open && self->hint.lane == lane, snapshot);
    if (self->geometry.form == BB_FORM_STACK)
        snapshot_heads (self, snapshot);
    snapshot_lying (self, lane, snapshot);
    snapshot_part (self, self->veils[lane], self->veiled[lane], snapshot);
    gtk_snapshot_pop (snapshot);
}

/* Cards that fly pass over those that lie. */
static void
snapshot_flying (BbWall *self, GtkSnapshot *snapshot)
{
    for (guint i = 0; i < self->slots->len; i++) {
        BbWallSlot *slot = bb_wall_get_slot (self, i);

        snapshot_card (self, slot, !bb_flight_is_over (&slot->flight), snapshot);
    }
}

static void
snapshot_lanes (BbWall *self, GtkSnapshot *snapshot)
{
    GtkWidget *widget = GTK_WIDGET (self);
    float top = (float) bb_wall_get_head_height (self);

    gtk_snapshot_push_clip (snapshot,
                            &GRAPHENE_RECT_INIT (0, top, (float) gtk_widget_get_width (widget),
                                                 (float) gtk_widget_get_height (widget) - top));
    for (guint i = 0; i < BB_N_LANES; i++)
        if (self->lanes[i] != NULL && bb_geometry_shows (&self->geometry, i))
            snapshot_lane (self, i, snapshot);
    snapshot_flying (self, snapshot);
    gtk_snapshot_pop (snapshot);
}

static GskRenderNode *
draw (BbWall *self)
{
    GtkSnapshot *snapshot = gtk_snapshot_new ();

    snapshot_lanes (self, snapshot);
    if (self->geometry.form == BB_FORM_WALL)
        snapshot_heads (self, snapshot);
    snapshot_part (self, self->party_bar, TRUE, snapshot);
    return gtk_snapshot_free_to_node (snapshot);
}

/* All of it is one part with a name, by which the renderer knows the wall again when something
 * comes to lie over it. The toolkit would merge the parts with that. */
void
bb_wall_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
    BbWall *self = BB_WALL (widget);
    g_autoptr (GskRenderNode) parts = NULL;
    g_autoptr (GskRenderNode) whole = NULL;

    if (self->project == NULL)
        return;
    parts = draw (self);
    whole = gsk_debug_node_new (parts, g_strdup ("wall"));
    gtk_snapshot_append_node (snapshot, whole);
}
