/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

#include "board/bb-flight.h"
#include "board/bb-wall.h"

G_BEGIN_DECLS

/**
 * BbWallSlot:
 * @card: a card
 * @rect: where it lies
 * @flight: how it gets there
 * @placed: whether it has lain anywhere yet
 *
 * A card of the wall, in the order of the catalogue.
 */
typedef struct {
    BbCard *card;
    BbRect rect;
    BbFlight flight;
    gboolean placed;
} BbWallSlot;

struct _BbWall {
    GtkWidget parent_instance;

    BbProject *project;
    GArray *slots;
    GtkWidget *lanes[BB_N_LANES];
    GtkWidget *heads[BB_N_STATUSES];
    GtkWidget *drop_place;

    /* The geometry now, and the one before a drag, whose widths hold while it lasts. */
    BbGeometry geometry;
    BbGeometry resting;
    BbDropHint hint;

    /* The card that had the focus last stays in view when the wall gets another size. */
    BbBlock *anchor;
    int laid_width;
    int laid_height;

    AdwAnimation *animation;
    double progress;
    gboolean contents_changed;

    GtkAdjustment *adjustments[2];
    guint scroll_policies[2];
};

BbWallSlot *bb_wall_get_slot (BbWall *self, guint position);
BbWallSlot *bb_wall_find_slot (BbWall *self, BbBlock *block);
void bb_wall_queue_contents (BbWall *self);
void bb_wall_reveal (BbWall *self, const BbRect *rect);

int bb_wall_get_scroll (BbWall *self, GtkOrientation orientation);
int bb_wall_get_head_height (BbWall *self);
int bb_wall_get_top (BbWall *self);
void bb_wall_layout_allocate (GtkWidget *widget, int width, int height, int baseline);
void bb_wall_layout_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
