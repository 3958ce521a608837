/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-challenge-note.h"
#include "wall/bb-column-head.h"
#include "wall/bb-drop-place.h"
#include "wall/bb-lane.h"
#include "wall/bb-wall-private.h"

#define HEAD_HEIGHT 30
#define PARTY_BAR_MARGIN 6

int
bb_wall_get_scroll (BbWall *self, GtkOrientation orientation)
{
    GtkAdjustment *adjustment = self->adjustments[orientation];

    return adjustment != NULL ? (int) gtk_adjustment_get_value (adjustment) : 0;
}

/* Above a stack stand the parties, above a wall its columns. */
int
bb_wall_get_head_height (BbWall *self)
{
    int height;

    if (self->geometry.form == BB_FORM_WALL)
        return (int) (HEAD_HEIGHT * bb_wall_get_scale (self));
    gtk_widget_measure (self->party_bar, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
    return height + 2 * PARTY_BAR_MARGIN;
}

static BbChallengeNote *
find_note (BbWall *self, BbChallenge *challenge)
{
    for (guint i = 0; i < self->notes->len; i++)
        if (bb_challenge_note_get_challenge (self->notes->pdata[i]) == challenge)
            return self->notes->pdata[i];
    return NULL;
}

static int
measure_card_cb (GObject *item, gpointer user_data)
{
    BbWall *self = user_data;
    int width = bb_stack_get_card_width (self->geometry.width);
    BbCard *card;
    int height;

    if (BB_IS_BLOCK (item)) {
        card = bb_wall_find_slot (self, BB_BLOCK (item))->card;
        bb_card_set_density (card, bb_block_get_status (BB_BLOCK (item)) == BB_STATUS_NONE
                                       ? BB_DENSITY_STACK_CHIP
                                       : BB_DENSITY_STACK);
        return bb_card_measure_height (card, width);
    }
    gtk_widget_measure (GTK_WIDGET (find_note (self, BB_CHALLENGE (item))),
                        GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
    return height;
}

static void
measure_stack (BbWall *self)
{
    GtkWidget *lane = self->lanes[self->shown];

    bb_arrangement_measure (self->project, &self->hint, self->shown, measure_card_cb, self,
                            self->heights);
    self->heights->head =
        lane != NULL ? bb_lane_measure_banner (BB_LANE (lane),
                                               bb_stack_get_card_width (self->geometry.width))
                     : 0;
}

static void
compute_geometry (BbWall *self, int width, int height)
{
    double scale = bb_wall_get_scale (self);
    BbGeometryInput input = { .width = width,
                              .scale = scale,
                              .shown = self->shown,
                              .heights = self->heights,
                              .frozen = self->hint.lifted != NULL ? &self->resting : NULL };

    self->geometry.width = width;
    self->geometry.form = width < bb_geometry_get_min_width (scale) ? BB_FORM_STACK : BB_FORM_WALL;
    input.height = height - bb_wall_get_head_height (self);
    bb_arrangement_count (self->project, &self->hint, input.content);
    if (self->geometry.form == BB_FORM_STACK)
        measure_stack (self);
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
allocate_party_bar (BbWall *self, int width)
{
    gboolean shown = self->geometry.form == BB_FORM_STACK;
    BbRect rect = { PARTY_BAR_MARGIN, PARTY_BAR_MARGIN, width - 2 * PARTY_BAR_MARGIN,
                    bb_wall_get_head_height (self) - 2 * PARTY_BAR_MARGIN };

    gtk_widget_set_child_visible (self->party_bar, shown);
    if (shown)
        allocate_at (self, self->party_bar, &rect, 0);
}

/* The heads of a wall stay while the lanes scroll; in a stack each goes along with its cards. */
static void
allocate_head (BbWall *self, BbStatus status)
{
    const BbGeometry *geometry = &self->geometry;
    BbRect rect = geometry->lanes[0].cells[status];
    int top = 0;

    if (geometry->form == BB_FORM_STACK) {
        rect = geometry->lanes[self->shown].titles[status];
        top = bb_wall_get_top (self);
    } else {
        rect.y = 0;
        rect.height = bb_wall_get_head_height (self);
    }
    gtk_widget_set_child_visible (self->heads[status], geometry->form == BB_FORM_STACK ||
                                                           status != BB_STATUS_NONE ||
                                                           geometry->tray != BB_TRAY_FOLDED);
    if (gtk_widget_get_child_visible (self->heads[status]))
        allocate_at (self, self->heads[status], &rect, top);
}

static void
allocate_heads (BbWall *self)
{
    GtkWidget *lane = self->lanes[self->shown];
    BbTopic *party = lane != NULL && self->geometry.form == BB_FORM_STACK
                         ? bb_lane_get_party (BB_LANE (lane))
                         : NULL;

    for (guint i = 0; i < BB_N_STATUSES; i++) {
        bb_column_head_set_party (BB_COLUMN_HEAD (self->heads[i]), party);
        allocate_head (self, (BbStatus) i);
    }
}

static void
allocate_lanes (BbWall *self)
{
    for (guint i = 0; i < BB_N_LANES; i++) {
        if (self->lanes[i] == NULL)
            continue;
        gtk_widget_set_child_visible (self->lanes[i], bb_geometry_shows (&self->geometry, i));
        gtk_widget_set_child_visible (self->veils[i], bb_geometry_shows (&self->geometry, i));
        if (!gtk_widget_get_child_visible (self->lanes[i]))
            continue;
        bb_lane_set_geometry (BB_LANE (self->lanes[i]), &self->geometry, i);
        allocate_at (self, self->lanes[i], &self->geometry.lanes[i].lane, bb_wall_get_top (self));
        allocate_at (self, self->veils[i], &self->geometry.lanes[i].lane, bb_wall_get_top (self));
    }
}

static void
place_card_cb (BbBlock *block, const BbPlacing *placing, gpointer user_data)
{
    BbWall *self = user_data;
    BbWallSlot *slot = bb_wall_find_slot (self, block);

    if (slot->shown && self->contents_changed)
        bb_flight_start (&slot->flight, &slot->rect, &placing->rect, self->progress);
    slot->rect = placing->rect;
    slot->placed = TRUE;
    slot->shown = TRUE;
    gtk_widget_set_child_visible (GTK_WIDGET (slot->card), TRUE);
    bb_card_set_density (slot->card, placing->density);
    bb_card_set_place (slot->card, placing->position, placing->n_cards);
    allocate_at (self, GTK_WIDGET (slot->card), &slot->rect, bb_wall_get_top (self));
}

/* Cards of a party that is not shown keep their place, where it was. */
static void
allocate_cards (BbWall *self)
{
    for (guint i = 0; i < self->slots->len; i++) {
        BbWallSlot *slot = bb_wall_get_slot (self, i);

        if (!bb_geometry_shows (&self->geometry,
                                bb_wall_find_lane (self, bb_card_get_block (slot->card))))
            slot->shown = FALSE;
    }
    bb_arrangement_foreach (self->project, &self->geometry, &self->hint, place_card_cb, self);
    for (guint i = 0; i < self->slots->len; i++)
        if (!bb_wall_get_slot (self, i)->shown)
            gtk_widget_set_child_visible (GTK_WIDGET (bb_wall_get_slot (self, i)->card), FALSE);
}

static void
place_note_cb (BbChallenge *challenge, const BbRect *rect, gpointer user_data)
{
    BbWall *self = user_data;
    GtkWidget *note = GTK_WIDGET (find_note (self, challenge));

    gtk_widget_set_child_visible (note, rect->width > 0);
    if (rect->width > 0)
        allocate_at (self, note, rect, bb_wall_get_top (self));
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
allocate_sheet (BbWall *self, int width, int height)
{
    gtk_widget_measure (self->sheet, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
    gtk_widget_size_allocate (self->sheet, &(GtkAllocation) { 0, 0, width, height }, -1);
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
    double scale = bb_wall_get_scale (self);

    if (self->anchor != NULL && (self->laid_width != width || self->laid_height != height ||
                                 self->laid_scale < scale || self->laid_scale > scale))
        bb_arrangement_foreach (self->project, &self->geometry, &self->hint, find_anchor_cb, self);
    self->laid_width = width;
    self->laid_height = height;
    self->laid_scale = scale;
}

/* Others may have given the wall a popover of theirs. */
static void
present_popovers (GtkWidget *widget)
{
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
        if (GTK_IS_POPOVER (child))
            gtk_popover_present (GTK_POPOVER (child));
}

void
bb_wall_layout_allocate (GtkWidget *widget, int width, int height, int baseline)
{
    BbWall *self = BB_WALL (widget);

    if (self->project == NULL)
        return;
    compute_geometry (self, width, height);
    allocate_party_bar (self, width);
    configure_adjustment (self, GTK_ORIENTATION_HORIZONTAL, width, self->geometry.width);
    configure_adjustment (self, GTK_ORIENTATION_VERTICAL, height - bb_wall_get_head_height (self),
                          self->geometry.height);
    keep_anchor_in_view (self, width, height);
    allocate_heads (self);
    allocate_lanes (self);
    allocate_cards (self);
    bb_arrangement_foreach_note (self->project, &self->geometry, &self->hint, place_note_cb, self);
    allocate_drop_place (self);
    allocate_sheet (self, width, height);
    start_flights (self);
    present_popovers (widget);
}
