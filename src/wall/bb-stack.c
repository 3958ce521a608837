/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-stack.h"

#include <math.h>

/* The figures of a stack, in pixels at text scale 1. */
#define MARGIN 6
#define BOTTOM 12
#define PADDING 6
#define GAP 8
#define HEAD_HEIGHT 60
#define TITLE_HEIGHT 34
#define GROUP_HEIGHT 26
#define EMPTY_HEIGHT 36

/* What goes on first: that is what one looks up on the way. */
static const BbStatus order[BB_N_STATUSES] = {
    BB_STATUS_IN_PROGRESS,
    BB_STATUS_AMBITION,
    BB_STATUS_DONE,
    BB_STATUS_NONE,
};

/**
 * bb_stack_heights_new:
 *
 * Returns: (transfer full): heights of nothing
 */
BbStackHeights *
bb_stack_heights_new (void)
{
    BbStackHeights *self = g_new0 (BbStackHeights, 1);

    for (guint i = 0; i < BB_N_STATUSES; i++)
        self->cards[i] = g_array_new (FALSE, FALSE, sizeof (int));
    for (guint i = 0; i < BB_N_GROUPS; i++)
        self->chips[i] = g_array_new (FALSE, FALSE, sizeof (int));
    return self;
}

void
bb_stack_heights_free (BbStackHeights *self)
{
    for (guint i = 0; i < BB_N_STATUSES; i++)
        g_array_unref (self->cards[i]);
    for (guint i = 0; i < BB_N_GROUPS; i++)
        g_array_unref (self->chips[i]);
    g_free (self);
}

void
bb_stack_heights_clear (BbStackHeights *self)
{
    for (guint i = 0; i < BB_N_STATUSES; i++)
        g_array_set_size (self->cards[i], 0);
    for (guint i = 0; i < BB_N_GROUPS; i++)
        g_array_set_size (self->chips[i], 0);
}

static int
scaled (const BbGeometry *self, int pixels)
{
    return (int) ceil (pixels * self->scale);
}

/* How far down the first @n of a pile reach, each with a gap below it. */
static int
sum (const GArray *heights, guint n)
{
    int height = 0;

    for (guint i = 0; heights != NULL && i < MIN (n, heights->len); i++)
        height += g_array_index (heights, int, i) + GAP;
    return height;
}

static const GArray *
get_cards (const BbGeometry *self, BbStatus status)
{
    return self->heights != NULL ? self->heights->cards[status] : NULL;
}

static const GArray *
get_chips (const BbGeometry *self, guint group)
{
    return self->heights != NULL ? self->heights->chips[group] : NULL;
}

static int
place_column (BbGeometry *self, BbStatus status)
{
    int height = sum (get_cards (self, status), G_MAXUINT);

    return height > 0 ? height - GAP + 2 * PADDING : scaled (self, EMPTY_HEIGHT);
}

static int
place_tray (BbGeometry *self, BbLaneGeometry *to, int y)
{
    int height = PADDING;

    for (guint i = 0; i < BB_N_GROUPS; i++) {
        int chips = sum (get_chips (self, i), G_MAXUINT);

        to->groups[i] =
            (BbRect) { MARGIN + PADDING, y + height, bb_stack_get_card_width (self->width),
                       scaled (self, GROUP_HEIGHT) };
        if (chips > 0)
            height += to->groups[i].height + chips;
    }
    return height > PADDING ? height : scaled (self, EMPTY_HEIGHT);
}

static int
place_section (BbGeometry *self, BbLaneGeometry *to, BbStatus status, int y)
{
    int width = self->width - 2 * MARGIN;
    int title = scaled (self, TITLE_HEIGHT);
    int height;

    y += title;
    height = status == BB_STATUS_NONE ? place_tray (self, to, y) : place_column (self, status);
    to->titles[status] = (BbRect) { MARGIN, y - title, width, title };
    to->cells[status] = (BbRect) { MARGIN, y, width, height };
    return y + height;
}

/**
 * bb_stack_compute:
 * @self: where to write the result
 * @input: sizes and contents, too narrow for a wall
 *
 * Lays out one party under the heads of its columns.
 */
void
bb_stack_compute (BbGeometry *self, const BbGeometryInput *input)
{
    BbLaneGeometry *to = &self->lanes[input->shown];
    int y = MAX (scaled (self, HEAD_HEIGHT), input->heights != NULL ? input->heights->head : 0);

    self->form = BB_FORM_STACK;
    self->shown = input->shown;
    self->heights = input->heights;
    self->head_above = TRUE;
    self->tray =
        self->content[input->shown].n_cards[BB_STATUS_NONE] > 0 ? BB_TRAY_NARROW : BB_TRAY_FOLDED;
    self->column_width = self->width - 2 * MARGIN;
    to->density = BB_DENSITY_STACK;
    to->per_row = 1;
    to->head = (BbRect) { MARGIN, 0, self->column_width, y };
    for (guint i = 0; i < BB_N_STATUSES; i++)
        y = place_section (self, to, order[i], y);
    to->lane = (BbRect) { MARGIN, 0, self->column_width, y };
    self->height = y + BOTTOM;
    self->fits = self->height <= input->height;
}

/**
 * bb_stack_get_card_width:
 * @width: of the visible part of the board
 *
 * Returns: the width of a card, for whoever has to measure its height
 */
int
bb_stack_get_card_width (int width)
{
    return width - 2 * (MARGIN + PADDING);
}

static BbRect
get_place (const BbGeometry *self, const GArray *heights, guint position, int top)
{
    int height = heights != NULL && position < heights->len ? g_array_index (heights, int, position)
                                                            : scaled (self, EMPTY_HEIGHT);

    return (BbRect) { MARGIN + PADDING, top + sum (heights, position),
                      bb_stack_get_card_width (self->width), height };
}

BbRect
bb_stack_get_card (const BbGeometry *self, BbStatus status, guint position)
{
    const BbRect *cell = &self->lanes[self->shown].cells[status];

    return get_place (self, get_cards (self, status), position, cell->y + PADDING);
}

BbRect
bb_stack_get_chip (const BbGeometry *self, guint group, guint position)
{
    const BbRect *label = &self->lanes[self->shown].groups[group];

    return get_place (self, get_chips (self, group), position, label->y + label->height);
}

/* The name of a section belongs to it: whoever drops a card on “Done” means that. */
gboolean
bb_stack_find_cell (const BbGeometry *self, double x, double y, BbStatus *status)
{
    const BbLaneGeometry *lane = &self->lanes[self->shown];

    for (guint i = 0; i < BB_N_STATUSES && x >= 0 && x < self->width; i++) {
        if (y < lane->titles[i].y || y >= lane->cells[i].y + lane->cells[i].height)
            continue;
        *status = (BbStatus) i;
        return TRUE;
    }
    return FALSE;
}

guint
bb_stack_find_position (const BbGeometry *self, BbStatus status, double y)
{
    const GArray *heights = get_cards (self, status);
    guint position = 0;

    while (heights != NULL && position < heights->len) {
        BbRect rect = bb_stack_get_card (self, status, position);

        if (y < rect.y + rect.height + GAP / 2.0)
            break;
        position++;
    }
    return position;
}
