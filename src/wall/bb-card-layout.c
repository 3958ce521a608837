/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-card-private.h"

#include "widgets/bb-text-scale.h"

/* In pixels at text scale 1. */
#define PADDING_X 11
#define PADDING_Y 8
#define TIGHT_PADDING_X 7
#define TIGHT_PADDING_Y 5
#define CHIP_PADDING_X 8
#define CHIP_PADDING_Y 6
#define GAP 6
#define MARK_GAP 8
#define TOUCH 44

static int
pixels (BbCard *self, int length)
{
    return bb_text_scale_pixels (GTK_WIDGET (self), length);
}

static void
hide_child (GtkWidget *child)
{
    gtk_widget_set_child_visible (child, FALSE);
}

static void
place_child (GtkWidget *child, int x, int y, int width, int height)
{
    GtkAllocation place = { x, y, width, height };

    if (width <= 0) {
        hide_child (child);
        return;
    }
    gtk_widget_set_child_visible (child, TRUE);
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
    gtk_widget_size_allocate (child, &place, -1);
}

static int
natural_width (GtkWidget *child)
{
    int natural;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
    return natural;
}

static int
natural_height (GtkWidget *child, int width)
{
    int natural;

    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
    return natural;
}

static gboolean
is_chip (BbCard *self)
{
    return self->density == BB_DENSITY_CHIP || self->density == BB_DENSITY_TALL_CHIP ||
           self->density == BB_DENSITY_STACK_CHIP;
}

static int
get_padding_x (BbCard *self)
{
    if (is_chip (self))
        return pixels (self, CHIP_PADDING_X);
    return pixels (self, self->density == BB_DENSITY_TIGHT ? TIGHT_PADDING_X : PADDING_X);
}

static int
get_padding_y (BbCard *self)
{
    return pixels (self, self->density == BB_DENSITY_TIGHT ? TIGHT_PADDING_Y : PADDING_Y);
}

/* How wide the marks are that always have a place, with a gap after each. */
static int
measure_sure_marks (BbCard *self)
{
    int width = 0;

    for (guint i = 0; i <= BB_CARD_MARK_LAST_SURE; i++)
        if (self->marks.widgets[i] != NULL)
            width += natural_width (self->marks.widgets[i]) + pixels (self, GAP);
    return width;
}

static void
hide_marks (BbCard *self, guint first)
{
    for (guint i = first; i < BB_N_CARD_MARKS; i++)
        if (self->marks.widgets[i] != NULL)
            hide_child (self->marks.widgets[i]);
}

/* Puts marks in a row, as many as there is room for; tells where the row ends. */
static int
place_marks (BbCard *self, guint first, guint last, int x, int end, int middle)
{
    for (guint i = first; i <= last; i++) {
        GtkWidget *mark = self->marks.widgets[i];
        int width = mark != NULL ? natural_width (mark) : 0;
        int height = mark != NULL ? natural_height (mark, -1) : 0;

        if (mark == NULL)
            continue;
        if (x + width > end) {
            hide_child (mark);
            continue;
        }
        place_child (mark, x, middle - height / 2, width, height);
        x += width + pixels (self, i <= BB_CARD_MARK_LAST_SURE ? GAP : MARK_GAP);
    }
    return x;
}

static int
get_chip_title_x (BbCard *self)
{
    return get_padding_x (self) + natural_width (self->brick) + pixels (self, GAP + 2);
}

static int
get_chip_title_width (BbCard *self, int width)
{
    return width - get_chip_title_x (self) - get_padding_x (self) - measure_sure_marks (self);
}

static void
allocate_chip (BbCard *self, int width, int height)
{
    int brick = natural_height (self->brick, -1);
    int x = get_chip_title_x (self);
    int room = get_chip_title_width (self, width);
    int title = MIN (natural_height (self->title, MAX (room, 1)), height);

    place_child (self->brick, get_padding_x (self), (height - brick) / 2,
                 natural_width (self->brick), brick);
    place_child (self->title, x, (height - title) / 2, room, title);
    place_marks (self, 0, BB_CARD_MARK_LAST_SURE, x + room + pixels (self, GAP), width, height / 2);
    hide_marks (self, BB_CARD_MARK_LAST_SURE + 1);
    hide_child (self->course);
    hide_child (self->challenge);
    hide_child (self->owner);
    hide_child (self->due);
}

static gboolean
names_challenge (BbCard *self)
{
    return self->density != BB_DENSITY_DENSE && self->density != BB_DENSITY_TIGHT;
}

/* First line: number, course of the challenge and, where there is room, its name. */
static void
allocate_first_line (BbCard *self, int end)
{
    int x = get_padding_x (self);
    int y = get_padding_y (self);
    int brick = natural_width (self->brick);
    int height = natural_height (self->brick, -1);
    int course = natural_width (self->course);
    int caption = natural_height (self->challenge, -1);

    place_child (self->brick, x, y, brick, height);
    x += brick + pixels (self, GAP + 2);
    place_child (self->course, x, y + (height - course) / 2, course, course);
    x += course + pixels (self, GAP);
    place_child (self->challenge, x, y + (height - caption) / 2,
                 names_challenge (self) ? end - x : 0, caption);
}

/* Last line: marks at the left, owner and date at the right. When it gets narrow the counts go
 * first, then the date, then the owner is cut. */
static void
allocate_last_line (BbCard *self, int width, int y, int line)
{
    int padding = get_padding_x (self);
    int owner = natural_width (self->owner);
    int due = natural_width (self->due);
    int end = width - padding;
    int x = place_marks (self, 0, BB_CARD_MARK_LAST_SURE, padding, end, y + line / 2);

    if (owner + due > end - x)
        due = 0;
    owner = MIN (owner, end - x - due);
    place_child (self->owner, end - due - owner, y, owner, line);
    place_child (self->due, end - due, y, due, line);
    place_marks (self, BB_CARD_MARK_LAST_SURE + 1, BB_N_CARD_MARKS - 1, x, end - due - owner,
                 y + line / 2);
}

static gboolean
has_last_line (BbCard *self)
{
    gboolean any =
        *bb_block_get_owner (self->block) != '\0' || *bb_block_get_due (self->block) != '\0';

    for (guint i = 0; i < BB_N_CARD_MARKS; i++)
        any = any || self->marks.widgets[i] != NULL;
    return any;
}

static int
get_title_y (BbCard *self)
{
    return get_padding_y (self) + natural_height (self->brick, -1) + pixels (self, GAP) / 2;
}

/* A title that needs the last line has it; the marks that must be seen move up then. */
static void
allocate_card (BbCard *self, int width, int height)
{
    int padding = get_padding_x (self);
    int room = width - 2 * padding;
    int top = get_title_y (self);
    int title = MIN (natural_height (self->title, room), height - top);
    int line = natural_height (self->owner, -1);
    int last = height - get_padding_y (self) - line;
    gboolean fits = self->density != BB_DENSITY_TIGHT && last >= top + title;
    int sure = fits ? 0 : measure_sure_marks (self);
    int brick = natural_height (self->brick, -1);

    allocate_first_line (self, width - padding - sure);
    place_child (self->title, padding, top, room, title);
    if (fits) {
        allocate_last_line (self, width, last, line);
        return;
    }
    hide_child (self->owner);
    hide_child (self->due);
    place_marks (self, 0, BB_CARD_MARK_LAST_SURE, width - padding - sure + pixels (self, GAP),
                 width, get_padding_y (self) + brick / 2);
    hide_marks (self, BB_CARD_MARK_LAST_SURE + 1);
}

void
bb_card_layout_allocate (GtkWidget *widget, int width, int height, int baseline)
{
    BbCard *self = BB_CARD (widget);

    if (is_chip (self))
        allocate_chip (self, width, height);
    else
        allocate_card (self, width, height);
}

/**
 * bb_card_measure_height:
 * @self: a card
 * @width: how wide it will be, in pixels
 *
 * Returns: the height at which a card in a stack shows all its words, in pixels; never less than
 *   a finger needs
 */
int
bb_card_measure_height (BbCard *self, int width)
{
    int room, height;

    g_return_val_if_fail (BB_IS_CARD (self), 0);

    if (is_chip (self)) {
        room = MAX (get_chip_title_width (self, width), 1);
        height = natural_height (self->title, room) + 2 * pixels (self, CHIP_PADDING_Y);
        return MAX (height, TOUCH);
    }
    room = MAX (width - 2 * get_padding_x (self), 1);
    height = get_title_y (self) + natural_height (self->title, room) + get_padding_y (self);
    if (has_last_line (self))
        height += natural_height (self->owner, -1) + pixels (self, GAP);
    return MAX (height, TOUCH);
}
