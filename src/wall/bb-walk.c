/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "wall/bb-walk.h"

/* Twice the middle, so that halves stay whole numbers. */
static int
middle (const BbRect *rect, gboolean horizontal)
{
    return horizontal ? 2 * rect->x + rect->width : 2 * rect->y + rect->height;
}

static int
size (const BbRect *rect, gboolean horizontal)
{
    return horizontal ? rect->width : rect->height;
}

/* How far one card is from another in a direction; -1 if it does not lie there. Going straight
 * on counts for more than being near. */
static gint64
distance (const BbRect *from, const BbRect *to, GtkDirectionType direction)
{
    gboolean horizontal = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
    int sign = direction == GTK_DIR_LEFT || direction == GTK_DIR_UP ? -1 : 1;
    gint64 ahead = sign * (middle (to, horizontal) - middle (from, horizontal));
    gint64 aside = ABS (middle (to, !horizontal) - middle (from, !horizontal));

    if (ahead <= MIN (size (from, horizontal), size (to, horizontal)) / 2)
        return -1;
    return ahead + 3 * aside;
}

/**
 * bb_walk_find_next:
 * @rects: where the cards lie
 * @n_rects: how many there are
 * @from: the card with the focus
 * @direction: left, right, up or down
 * @next: (out): the card that an arrow key goes to
 *
 * Walks the board by its looks: whatever lies nearest in the direction of the key.
 *
 * Returns: whether there is one
 */
gboolean
bb_walk_find_next (const BbRect *rects, guint n_rects, guint from, GtkDirectionType direction,
                   guint *next)
{
    gint64 least = G_MAXINT64;

    for (guint i = 0; i < n_rects; i++) {
        gint64 d = i == from ? -1 : distance (&rects[from], &rects[i], direction);

        if (d >= 0 && d < least) {
            least = d;
            *next = i;
        }
    }
    return least < G_MAXINT64;
}
