/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-geometry.h"

#include <math.h>
#include <string.h>

#include "wall/bb-stack.h"

/* The figures of the board, in pixels at text scale 1. */
#define MARGIN 12
#define BOTTOM 14
#define LANE_GAP 10
#define HEAD_WIDTH 168
#define HEAD_BAR 34
#define HEAD_MIN_HEIGHT 150
#define TRAY_FOLDED_WIDTH 44
#define TRAY_NARROW_WIDTH 286
#define TRAY_COMPACT_WIDTH 248
#define TRAY_WIDE_WIDTH 816
#define TRAY_PADDING 9
#define GROUP_HEIGHT 22
#define GROUP_GAP 6
#define CHIP_HEIGHT 42
#define CHIP_WIDE_HEIGHT 44
#define CHIP_TALL_HEIGHT 62
#define CHIP_GAP 6
#define CARD_MIN_WIDTH 168
#define CARD_ROOMY_WIDTH 200
#define COLUMN_MIN_WIDTH 176
#define TWO_CARDS_COLUMN 350
#define WIDE_COLUMN 220
#define CROWDED_TRAY 5
#define EMPTY_CELL_HEIGHT 60

/* A font that is a little wider than ours is not large yet. */
#define LARGE 1.05

static int
scaled (double scale, int pixels)
{
    return (int) ceil (pixels * scale);
}

int
bb_geometry_get_card_height (BbDensity density, double scale)
{
    static const int heights[] = {
        [BB_DENSITY_CHIP] = CHIP_HEIGHT,
        [BB_DENSITY_ROOMY] = 112,
        [BB_DENSITY_NORMAL] = 96,
        [BB_DENSITY_COMPACT] = 80,
        [BB_DENSITY_DENSE] = 92,
        [BB_DENSITY_TIGHT] = 67,
        [BB_DENSITY_TALL_CHIP] = CHIP_TALL_HEIGHT,
    };

    g_assert (density < G_N_ELEMENTS (heights));

    return scaled (scale, heights[density]);
}

static int
padding_of (BbDensity density)
{
    return density == BB_DENSITY_ROOMY ? 8 : 6;
}

static guint
most_per_row (BbDensity density)
{
    return density == BB_DENSITY_DENSE || density == BB_DENSITY_TIGHT ? 3 : 2;
}

/* As many cards beside each other as the density allows and none under the least width. */
static guint
cards_per_row (int column, BbDensity density, double scale)
{
    int padding = padding_of (density);
    guint n = most_per_row (density);

    while (n > 1 && (column - 2 * padding - (int) (n - 1) * padding) / (int) n <
                        scaled (scale, CARD_MIN_WIDTH))
        n--;
    return n;
}

static int
column_height (guint n_cards, guint per_row, BbDensity density, double scale)
{
    int padding = padding_of (density);
    int rows = (int) ((n_cards + per_row - 1) / per_row);

    if (rows == 0)
        return scaled (scale, EMPTY_CELL_HEIGHT);
    return rows * bb_geometry_get_card_height (density, scale) + (rows - 1) * padding + 2 * padding;
}

static int
chip_height (const BbGeometry *self)
{
    if (self->tray == BB_TRAY_WIDE)
        return scaled (self->scale, CHIP_WIDE_HEIGHT);
    return bb_geometry_get_card_height (bb_geometry_get_chip_density (self), self->scale);
}

static int
group_height (const BbGeometry *self, guint n_chips)
{
    int label = scaled (self->scale, GROUP_HEIGHT);

    return n_chips == 0 ? 0 : label + (int) n_chips * (chip_height (self) + CHIP_GAP);
}

static int
tray_height (const BbGeometry *self, const BbLaneContent *content)
{
    int height = 0;

    for (guint i = 0; i < BB_N_GROUPS; i++) {
        int group = group_height (self, content->n_chips[i]);

        if (self->tray == BB_TRAY_WIDE)
            height = MAX (height, group);
        else if (group > 0)
            height += group + (height > 0 ? GROUP_GAP : 0);
    }
    return height + 2 * TRAY_PADDING;
}

static int
lane_height (const BbGeometry *self, const BbLaneContent *content, BbDensity density)
{
    guint per_row = cards_per_row (self->column_width, density, self->scale);
    int height = self->tray == BB_TRAY_FOLDED ? 0 : tray_height (self, content);

    for (guint status = BB_STATUS_AMBITION; status < BB_N_STATUSES; status++)
        height =
            MAX (height, column_height (content->n_cards[status], per_row, density, self->scale));
    if (self->head_above)
        return height + scaled (self->scale, HEAD_BAR);
    return MAX (height, scaled (self->scale, HEAD_MIN_HEIGHT));
}

static int
board_height (const BbGeometry *self, const BbDensity *densities)
{
    int height = BOTTOM + (BB_N_LANES - 1) * LANE_GAP;

    for (guint i = 0; i < BB_N_LANES; i++)
        height += lane_height (self, &self->content[i], densities[i]);
    return height;
}

static guint
fullest_lane (const BbGeometry *self, const BbDensity *densities, BbDensity density)
{
    guint fullest = BB_N_LANES;
    int most = -1;

    for (guint i = 0; i < BB_N_LANES; i++) {
        int height = lane_height (self, &self->content[i], density);

        if (densities[i] == density && height > most) {
            most = height;
            fullest = i;
        }
    }
    return fullest;
}

/* Larger letters need wider cards, or long words break. */
static BbDensity
get_roomiest (const BbGeometry *self)
{
    guint n = cards_per_row (self->column_width, BB_DENSITY_ROOMY, self->scale);
    int padding = padding_of (BB_DENSITY_ROOMY);
    int width = (self->column_width - (int) (n + 1) * padding) / (int) n;

    return !self->head_above && width >= scaled (self->scale, CARD_ROOMY_WIDTH) ? BB_DENSITY_ROOMY
                                                                                : BB_DENSITY_NORMAL;
}

/* Large letters on a screen of the same size break a title into more lines than a low card has:
 * then the board had better scroll. */
static BbDensity
get_tightest (const BbGeometry *self)
{
    return self->scale > LARGE ? BB_DENSITY_DENSE : BB_DENSITY_TIGHT;
}

static BbDensity
get_next (const BbGeometry *self, BbDensity density)
{
    return self->scale > LARGE && density == BB_DENSITY_NORMAL ? BB_DENSITY_DENSE : density + 1;
}

/* Step down lane by lane, the fullest lane first, until all lanes fit. */
static void
step_down (BbGeometry *self, int available, BbDensity first, BbDensity *densities)
{
    for (BbDensity step = first; step < get_tightest (self); step = get_next (self, step)) {
        for (guint i = 0; i < BB_N_LANES; i++) {
            if (board_height (self, densities) <= available)
                return;
            densities[fullest_lane (self, densities, step)] = get_next (self, step);
        }
    }
}

/* A lane that is as high as its tray gains nothing by small cards. Three low cards beside each
 * other may need more height than two lower ones, so each step is tried. */
static void
step_up (BbGeometry *self, int available, BbDensity first, BbDensity *densities)
{
    for (guint i = 0; i < BB_N_LANES; i++) {
        BbDensity least = densities[i];

        for (densities[i] = first; densities[i] < least;
             densities[i] = get_next (self, densities[i]))
            if (board_height (self, densities) <= available)
                break;
    }
}

/* The roomiest density with which all lanes fit. A board that scrolls anyway is read best at
 * the normal one. */
static void
choose_densities (BbGeometry *self, int available, BbDensity *densities)
{
    BbDensity first = get_roomiest (self);

    for (guint i = 0; i < BB_N_LANES; i++)
        densities[i] = first;
    if (!self->head_above) {
        step_down (self, available, first, densities);
        step_up (self, available, first, densities);
    }
    self->fits = board_height (self, densities) <= available;
    for (guint i = 0; i < BB_N_LANES && !self->fits; i++)
        densities[i] = BB_DENSITY_NORMAL;
}

static int
column_width_beside (const BbGeometry *self, int tray)
{
    int head = self->head_above ? 0 : scaled (self->scale, HEAD_WIDTH);

    return (self->width - 2 * MARGIN - head - tray) / 3;
}

static int
tray_width (const BbGeometry *self)
{
    int room = self->width - 2 * MARGIN;
    int columns = 3 * scaled (self->scale, COLUMN_MIN_WIDTH);

    switch (self->tray) {
    case BB_TRAY_FOLDED:
        return scaled (self->scale, TRAY_FOLDED_WIDTH);
    case BB_TRAY_WIDE:
        return scaled (self->scale, TRAY_WIDE_WIDTH);
    case BB_TRAY_NARROW:
        break;
    }
    if (!self->head_above)
        return scaled (self->scale, TRAY_NARROW_WIDTH);
    /* A small window shares its width among the tray and the columns; in the tray a number stands
     * beside each title. */
    return MIN (MIN (room * 2 / 7, room - columns), scaled (self->scale, TRAY_COMPACT_WIDTH));
}

static BbTray
choose_tray (const BbGeometry *self)
{
    int wide = column_width_beside (self, scaled (self->scale, TRAY_WIDE_WIDTH));
    guint most = 0;

    for (guint i = 0; i < BB_N_LANES; i++)
        most = MAX (most, self->content[i].n_cards[BB_STATUS_NONE]);
    if (most == 0)
        return BB_TRAY_FOLDED;
    return most > CROWDED_TRAY && wide >= scaled (self->scale, WIDE_COLUMN) ? BB_TRAY_WIDE
                                                                            : BB_TRAY_NARROW;
}

static void
choose_widths (BbGeometry *self, const BbGeometry *frozen)
{
    int narrow = scaled (self->scale, TRAY_NARROW_WIDTH);

    self->head_above = FALSE;
    self->head_above = column_width_beside (self, narrow) < scaled (self->scale, TWO_CARDS_COLUMN);
    self->tray = frozen != NULL ? frozen->tray : choose_tray (self);
    self->column_width = column_width_beside (self, tray_width (self));
}

static void
place_groups (BbGeometry *self, guint lane)
{
    BbLaneGeometry *to = &self->lanes[lane];
    const BbRect *tray = &to->cells[BB_STATUS_NONE];
    gboolean wide = self->tray == BB_TRAY_WIDE;
    int strip = wide ? (tray->width - 2 * TRAY_PADDING) / BB_N_GROUPS : tray->width;
    int y = tray->y + TRAY_PADDING;

    for (guint i = 0; i < BB_N_GROUPS; i++) {
        BbRect *group = &to->groups[i];

        group->x = tray->x + TRAY_PADDING + (wide ? (int) i * strip : 0);
        group->y = y;
        group->width = wide ? strip - TRAY_PADDING : strip - 2 * TRAY_PADDING;
        group->height = scaled (self->scale, GROUP_HEIGHT);
        if (!wide && self->content[lane].n_chips[i] > 0)
            y += group_height (self, self->content[lane].n_chips[i]) + GROUP_GAP;
    }
}

static void
place_lane (BbGeometry *self, guint lane, int y, int height)
{
    BbLaneGeometry *to = &self->lanes[lane];
    int bar = self->head_above ? scaled (self->scale, HEAD_BAR) : 0;
    int side = self->head_above ? 0 : scaled (self->scale, HEAD_WIDTH);
    int width = self->width - 2 * MARGIN;
    int tray = width - side - 3 * self->column_width;
    int x = MARGIN + side;

    to->lane = (BbRect) { MARGIN, y, width, height };
    to->head = (BbRect) { MARGIN, y, side > 0 ? side : width, bar > 0 ? bar : height };
    to->per_row = cards_per_row (self->column_width, to->density, self->scale);
    for (guint status = 0; status < BB_N_STATUSES; status++) {
        int cell = status == BB_STATUS_NONE ? tray : self->column_width;

        to->cells[status] = (BbRect) { x, y + bar, cell, height - bar };
        x += cell;
    }
    place_groups (self, lane);
}

/* Spare height is shared equally: lanes grow, cards do not. */
static void
place_lanes (BbGeometry *self, const BbDensity *densities, int available)
{
    int spare = MAX (0, available - board_height (self, densities)) / BB_N_LANES;
    int y = 0;

    for (guint i = 0; i < BB_N_LANES; i++) {
        int height = lane_height (self, &self->content[i], densities[i]) + spare;

        self->lanes[i].density = densities[i];
        place_lane (self, i, y, height);
        y += height + LANE_GAP;
    }
    self->height = y - LANE_GAP + BOTTOM;
}

/**
 * bb_geometry_compute:
 * @self: where to write the result
 * @input: sizes and contents
 *
 * Lays out the board.
 */
void
bb_geometry_compute (BbGeometry *self, const BbGeometryInput *input)
{
    BbDensity densities[BB_N_LANES];

    memset (self, 0, sizeof *self);
    self->width = input->width;
    self->scale = input->scale;
    memcpy (self->content, input->content, sizeof self->content);
    if (input->width < bb_geometry_get_min_width (input->scale)) {
        bb_stack_compute (self, input);
        return;
    }
    choose_widths (self, input->frozen);
    choose_densities (self, input->height, densities);
    for (guint i = 0; i < BB_N_LANES && input->frozen != NULL; i++)
        densities[i] = input->frozen->lanes[i].density;
    place_lanes (self, densities, input->height);
}

/**
 * bb_geometry_get_card:
 * @self: a geometry
 * @lane: the party's lane, from 0
 * @status: the column
 * @position: the place within the cell, from 0
 *
 * Where a card lies that has been placed.
 */
BbRect
bb_geometry_get_card (const BbGeometry *self, guint lane, BbStatus status, guint position)
{
    const BbLaneGeometry *from = &self->lanes[lane];
    const BbRect *cell = &from->cells[status];
    int gap = padding_of (from->density);
    int n = (int) from->per_row;
    int width, height;

    if (self->form == BB_FORM_STACK)
        return bb_stack_get_card (self, status, position);
    width = (cell->width - 2 * gap - (n - 1) * gap) / n;
    height = bb_geometry_get_card_height (from->density, self->scale);
    return (BbRect) { cell->x + gap + ((int) position % n) * (width + gap),
                      cell->y + gap + ((int) position / n) * (height + gap), width, height };
}

/**
 * bb_geometry_get_chip_density:
 * @self: a geometry
 *
 * Returns: how much room the blocks in the trays take
 */
BbDensity
bb_geometry_get_chip_density (const BbGeometry *self)
{
    gboolean narrow = self->tray == BB_TRAY_NARROW && self->head_above &&
                      tray_width (self) < scaled (self->scale, TRAY_COMPACT_WIDTH);

    if (self->form == BB_FORM_STACK)
        return BB_DENSITY_STACK_CHIP;
    return narrow ? BB_DENSITY_TALL_CHIP : BB_DENSITY_CHIP;
}

/**
 * bb_geometry_get_chip:
 * @self: a geometry
 * @lane: the party's lane, from 0
 * @group: the challenge within the party, from 0
 * @position: the place within the group, from 0
 *
 * Where a block lies that has not been placed.
 */
BbRect
bb_geometry_get_chip (const BbGeometry *self, guint lane, guint group, guint position)
{
    const BbRect *label = &self->lanes[lane].groups[group];
    int height = chip_height (self);

    if (self->form == BB_FORM_STACK)
        return bb_stack_get_chip (self, group, position);
    return (BbRect) { label->x, label->y + label->height + (int) position * (height + CHIP_GAP),
                      label->width, height };
}

/**
 * bb_geometry_get_min_width:
 * @scale: the text size
 *
 * Returns: the width under which the board shows one party at a time
 */
int
bb_geometry_get_min_width (double scale)
{
    return 2 * MARGIN + BB_N_STATUSES * scaled (scale, COLUMN_MIN_WIDTH);
}
