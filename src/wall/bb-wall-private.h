/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <adwaita.h>

#include "wall/bb-flight.h"
#include "wall/bb-wall.h"

G_BEGIN_DECLS

/**
 * BbWallSlot:
 * @card: a card
 * @rect: where it lies
 * @flight: how it gets there
 * @placed: whether it has lain anywhere yet
 * @shown: whether its party is one that is shown
 *
 * A card of the wall, in the order of the project.
 */
typedef struct {
    BbCard *card;
    BbRect rect;
    BbFlight flight;
    gboolean placed;
    gboolean shown;
} BbWallSlot;

struct _BbWall {
    GtkWidget parent_instance;

    BbProject *project;
    GArray *slots;
    GPtrArray *notes;
    GtkWidget *lanes[BB_N_LANES];
    GtkWidget *veils[BB_N_LANES];
    gboolean veiled[BB_N_LANES];
    guint veil_tick;
    GtkWidget *heads[BB_N_STATUSES];
    GtkWidget *drop_place;
    GtkWidget *sheet;
    GtkWidget *party_bar;

    /* The lane that a stack shows. */
    guint shown;
    BbStackHeights *heights;
    guint zoom;
    double pinched_zoom;

    /* The geometry now, and the one before a drag, whose widths hold while it lasts. */
    BbGeometry geometry;
    BbGeometry resting;
    BbDropHint hint;

    /* The card that had the focus last stays in view when the wall gets another size. */
    BbBlock *anchor;
    int laid_width;
    int laid_height;
    double laid_scale;

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

void bb_wall_add_children (BbWall *self);
void bb_wall_remove_children (BbWall *self);
guint bb_wall_find_lane_of (BbWall *self, BbTopic *party);
guint bb_wall_find_lane (BbWall *self, BbBlock *block);
void bb_wall_show_party_of (BbWall *self, BbBlock *block);

double bb_wall_get_scale (BbWall *self);
void bb_wall_add_zoom_controllers (BbWall *self);

int bb_wall_get_scroll (BbWall *self, GtkOrientation orientation);
int bb_wall_get_head_height (BbWall *self);
int bb_wall_get_top (BbWall *self);
void bb_wall_layout_allocate (GtkWidget *widget, int width, int height, int baseline);
void bb_wall_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

void bb_wall_add_veil (BbWall *self, guint lane);
void bb_wall_update_veils (BbWall *self);

G_END_DECLS
