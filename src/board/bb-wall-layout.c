/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include <pango/pangocairo.h>

#include "board/bb-drop-place.h"
#include "board/bb-lane.h"
#include "board/bb-wall-private.h"

#define HEAD_HEIGHT 30
#define REFERENCE_POINTS 11.0
#define REFERENCE_DPI 96.0
#define POINTS_PER_INCH 72.0

int
bb_wall_get_scroll (BbWall *self, GtkOrientation orientation)
{
    GtkAdjustment *adjustment = self->adjustments[orientation];

    return adjustment != NULL ? (int) gtk_adjustment_get_value (adjustment) : 0;
}

/* All figures of the board hold for the platform's own text size and grow with it. A size in
 * pixels has the resolution in it already. Smaller letters get no smaller board: a font may be
 * wide. */
static double
get_text_scale (BbWall *self)
{
    PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
    const PangoFontDescription *font = pango_context_get_font_description (context);
    double dpi = pango_cairo_context_get_resolution (context);
    double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

    if (!pango_font_description_get_size_is_absolute (font))
        size = size * (dpi > 0 ? dpi : REFERENCE_DPI) / POINTS_PER_INCH;
    return CLAMP (size / (REFERENCE_POINTS * REFERENCE_DPI / POINTS_PER_INCH), 1.0, 4.0);
}

int
bb_wall_get_head_height (BbWall *self)
{
    return (int) (HEAD_HEIGHT * get_text_scale (self));
}

static void
compute_geometry (BbWall *self, int width, int height)
{
    BbGeometryInput input = { .width = width,
                              .height = height - bb_wall_get_head_height (self),
                              .scale = get_text_scale (self),
                              .frozen = self->hint.lifted != NULL ? &self->resting : NULL };

    bb_arrangement_count (self->project, &self->hint, input.content);
    bb_geometry_compute (&self->geometry, &input);
    if (self->hint.lifted == NULL)
        self->resting = self->geometry;
}

static void
configure_adjustment (BbWall *self, GtkOrientation orientation, int page, int upper)
{
    GtkAdjustment *adjustment = self->adjustments[orientation];

    if (adjustment != NULL)
        gtk_adjustment_configure (adjustment, gtk_adjustment_get_value (adjustment), 0,
                                  MAX (upper, page), page * 0.1, page * 0.9, page);
}

static void
allocate_at (BbWall *self, GtkWidget *child, const BbRect *rect, int top)
{
    GtkAllocation place = { rect->x - bb_wall_get_scroll (self, GTK_ORIENTATION_HORIZONTAL),
                            rect->y + top, rect->width, rect->height };

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
    gtk_widget_size_allocate (child, &place, -1);
}

int
bb_wall_get_top (BbWall *self)
{
    return bb_wall_get_head_height (self) - bb_wall_get_scroll (self, GTK_ORIENTATION_VERTICAL);
}

static void
allocate_heads (BbWall *self)
{
    for (guint i = 0; i < BB_N_STATUSES; i++) {
        BbRect rect = self->geometry.lanes[0].cells[i];

        rect.y = 0;
        rect.height = bb_wall_get_head_height (self);
        gtk_widget_set_child_visible (self->heads[i],
                                      i != BB_STATUS_NONE || self->geometry.tray != BB_TRAY_FOLDED);
        if (gtk_widget_get_child_visible (self->heads[i]))
            allocate_at (self, self->heads[i], &rect, 0);
    }
}

static void
allocate_lanes (BbWall *self)
{
    for (guint i = 0; i < BB_N_LANES; i++) {
        if (self->lanes[i] == NULL)
            continue;
        bb_lane_set_geometry (BB_LANE (self->lanes[i]), &self->geometry, i);
        allocate_at (self, self->lanes[i], &self->geometry.lanes[i].lane, bb_wall_get_top (self));
    }
}

static void
place_card_cb (BbBlock *block, const BbPlacing *placing, gpointer user_data)
{
    BbWall *self = user_data;
    BbWallSlot *slot = bb_wall_find_slot (self, block);

    if (slot->placed && self->contents_changed)
        bb_flight_start (&slot->flight, &slot->rect, &placing->rect, self->progress);
    slot->rect = placing->rect;
    slot->placed = TRUE;
    bb_card_set_density (slot->card, placing->density);
    bb_card_set_place (slot->card, placing->position, placing->n_cards);
    allocate_at (self, GTK_WIDGET (slot->card), &slot->rect, bb_wall_get_top (self));
}

static void
allocate_drop_place (BbWall *self)
{
    gboolean shown = self->hint.open && self->hint.status != BB_STATUS_NONE;
    BbRect rect;

    gtk_widget_set_child_visible (self->drop_place, shown);
    if (!shown)
        return;
    rect = bb_arrangement_get_drop_rect (self->project, &self->geometry, &self->hint);
    allocate_at (self, self->drop_place, &rect, bb_wall_get_top (self));
}

static void
start_flights (BbWall *self)
{
    gboolean any = FALSE;

    for (guint i = 0; i < self->slots->len && self->contents_changed; i++)
        any = any || !bb_flight_is_over (&bb_wall_get_slot (self, i)->flight);
    self->contents_changed = FALSE;
    if (any) {
        self->progress = 0;
        adw_animation_reset (self->animation);
        adw_animation_play (self->animation);
    }
}

static void
find_anchor_cb (BbBlock *block, const BbPlacing *placing, gpointer user_data)
{
    BbWall *self = user_data;

    if (block == self->anchor)
        bb_wall_reveal (self, &placing->rect);
}

static void
keep_anchor_in_view (BbWall *self, int width, int height)
{
    if (self->anchor != NULL && (self->laid_width != width || self->laid_height != height))
        bb_arrangement_foreach (self->project, &self->geometry, &self->hint, find_anchor_cb, self);
    self->laid_width = width;
    self->laid_height = height;
}

void
bb_wall_layout_allocate (GtkWidget *widget, int width, int height, int baseline)
{
    BbWall *self = BB_WALL (widget);

    if (self->project == NULL)
        return;
    compute_geometry (self, width, height);
    configure_adjustment (self, GTK_ORIENTATION_HORIZONTAL, width, self->geometry.width);
    configure_adjustment (self, GTK_ORIENTATION_VERTICAL, height - bb_wall_get_head_height (self),
                          self->geometry.height);
    keep_anchor_in_view (self, width, height);
    allocate_heads (self);
    allocate_lanes (self);
    bb_arrangement_foreach (self->project, &self->geometry, &self->hint, place_card_cb, self);
    allocate_drop_place (self);
    start_flights (self);
}

static void
snapshot_card (BbWall *self, BbWallSlot *slot, GtkSnapshot *snapshot)
{
    graphene_point_t offset = bb_flight_get_offset (&slot->flight, self->progress);

    gtk_snapshot_save (snapshot);
    gtk_snapshot_translate (snapshot, &offset);
    gtk_widget_snapshot_child (GTK_WIDGET (self), GTK_WIDGET (slot->card), snapshot);
    gtk_snapshot_restore (snapshot);
}

static void
snapshot_cards (BbWall *self, GtkSnapshot *snapshot)
{
    /* Cards that fly pass over those that lie. */
    for (guint i = 0; i < self->slots->len; i++)
        if (bb_flight_is_over (&bb_wall_get_slot (self, i)->flight))
            snapshot_card (self, bb_wall_get_slot (self, i), snapshot);
    for (guint i = 0; i < self->slots->len; i++)
        if (!bb_flight_is_over (&bb_wall_get_slot (self, i)->flight))
            snapshot_card (self, bb_wall_get_slot (self, i), snapshot);
}

void
bb_wall_layout_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
    BbWall *self = BB_WALL (widget);
    float top = (float) bb_wall_get_head_height (self);

    if (self->project == NULL)
        return;
    gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, top, gtk_widget_get_width (widget),
                                                           gtk_widget_get_height (widget) - top));
    for (guint i = 0; i < BB_N_LANES; i++)
        if (self->lanes[i] != NULL)
            gtk_widget_snapshot_child (widget, self->lanes[i], snapshot);
    gtk_widget_snapshot_child (widget, self->drop_place, snapshot);
    snapshot_cards (self, snapshot);
    gtk_snapshot_pop (snapshot);
    for (guint i = 0; i < BB_N_STATUSES; i++)
        gtk_widget_snapshot_child (widget, self->heads[i], snapshot);
}
