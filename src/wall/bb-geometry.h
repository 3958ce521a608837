/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

#include "model/bb-status.h"

G_BEGIN_DECLS

#define BB_N_LANES 4
#define BB_N_GROUPS 3

/**
 * BbForm:
 * @BB_FORM_WALL: all parties under each other, their columns beside each other
 * @BB_FORM_STACK: one party at a time, its columns under each other
 *
 * What a board looks like that has room, and one that has not.
 */
typedef enum {
    BB_FORM_WALL,
    BB_FORM_STACK,
} BbForm;

/**
 * BbDensity:
 * How much room a card takes, the roomiest first. A chip is a card in the tray, and a tall one has
 * room for three lines. In a stack cards and chips are as high as their words.
 */
typedef enum {
    BB_DENSITY_CHIP,
    BB_DENSITY_ROOMY,
    BB_DENSITY_NORMAL,
    BB_DENSITY_COMPACT,
    BB_DENSITY_DENSE,
    BB_DENSITY_TIGHT,
    BB_DENSITY_STACK,
    BB_DENSITY_STACK_CHIP,
    BB_DENSITY_TALL_CHIP,
} BbDensity;

/* How wide the tray is; it changes only at rest. */
typedef enum {
    BB_TRAY_FOLDED,
    BB_TRAY_NARROW,
    BB_TRAY_WIDE,
} BbTray;

/* Whole pixels, in the coordinates of the wall. */
typedef struct {
    int x;
    int y;
    int width;
    int height;
} BbRect;

/**
 * BbLaneContent:
 * @n_cards: how many cards lie in each cell, the tray first; a drop place counts as one
 * @n_chips: how many of those in the tray belong to each challenge
 */
typedef struct {
    guint n_cards[BB_N_STATUSES];
    guint n_chips[BB_N_GROUPS];
} BbLaneContent;

/**
 * BbStackHeights:
 * @cards: for each column the heights of what lies in it, in pixels (elements of type int)
 * @chips: for each challenge the heights of its blocks in the tray
 * @head: the height of the name of the party and its progress; 0 for the usual one
 *
 * A stack is as high as the words on its cards, which numbers alone do not tell.
 */
typedef struct {
    GArray *cards[BB_N_STATUSES];
    GArray *chips[BB_N_GROUPS];
    int head;
} BbStackHeights;

/**
 * BbGeometryInput:
 * @width: of the visible part of the board
 * @height: of the visible part of the board
 * @scale: the text size, 1 at the platform's own
 * @content: what lies in each lane
 * @shown: the lane that a stack shows
 * @heights: (nullable): what lies in that lane; must outlive the geometry. Without it a stack is
 *   laid out without cards
 * @frozen: (nullable): during a drag the geometry before it, whose widths and densities stay
 */
typedef struct _BbGeometry BbGeometry;
typedef struct {
    int width;
    int height;
    double scale;
    BbLaneContent content[BB_N_LANES];
    guint shown;
    const BbStackHeights *heights;
    const BbGeometry *frozen;
} BbGeometryInput;

/**
 * BbLaneGeometry:
 * @lane: the whole lane
 * @head: name and progress, left of the lane or above it
 * @cells: tray and columns
 * @titles: where the name of each cell stands in a stack
 * @groups: where the name of each challenge stands in the tray
 * @density: of the cards in the columns
 * @per_row: cards beside each other in a column
 */
typedef struct {
    BbRect lane;
    BbRect head;
    BbRect cells[BB_N_STATUSES];
    BbRect titles[BB_N_STATUSES];
    BbRect groups[BB_N_GROUPS];
    BbDensity density;
    guint per_row;
} BbLaneGeometry;

/**
 * BbGeometry:
 *
 * Where everything on the board lies. Computed from numbers alone, so that it can be tested for
 * any distribution of cards without a window.
 */
struct _BbGeometry {
    int width;
    int height;
    double scale;
    BbForm form;
    guint shown;
    const BbStackHeights *heights;
    BbTray tray;
    gboolean head_above;
    gboolean fits;
    int column_width;
    BbLaneContent content[BB_N_LANES];
    BbLaneGeometry lanes[BB_N_LANES];
};

void bb_geometry_compute (BbGeometry *self, const BbGeometryInput *input);
BbRect bb_geometry_get_card (const BbGeometry *self, guint lane, BbStatus status, guint position);
BbRect bb_geometry_get_chip (const BbGeometry *self, guint lane, guint group, guint position);
BbDensity bb_geometry_get_chip_density (const BbGeometry *self);
int bb_geometry_get_card_height (BbDensity density, double scale);
int bb_geometry_get_min_width (double scale);
gboolean bb_geometry_shows (const BbGeometry *self, guint lane);
gboolean bb_geometry_find_cell (const BbGeometry *self, guint lane, double x, double y,
                                BbStatus *status);
guint bb_geometry_find_position (const BbGeometry *self, guint lane, BbStatus status, double x,
                                 double y);

G_END_DECLS
