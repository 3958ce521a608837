/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "wall/bb-card-marks.h"
#include "wall/bb-card.h"

G_BEGIN_DECLS

struct _BbCard {
    GtkWidget parent_instance;

    BbBlock *block;
    BbDensity density;
    guint position;
    guint n_cards;
    gboolean picked;
    char *party_class;

    BbCardMarks marks;
    GtkWidget *brick;
    GtkWidget *course;
    GtkWidget *challenge;
    GtkWidget *title;
    GtkWidget *owner;
    GtkWidget *due;
};

void bb_card_layout_allocate (GtkWidget *widget, int width, int height, int baseline);

G_END_DECLS
