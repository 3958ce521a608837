/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "wall/bb-geometry.h"
#include "model/bb-project.h"

G_BEGIN_DECLS

#define BB_TYPE_LANE (bb_lane_get_type ())

/**
 * BbLane:
 *
 * The ground of one party: its head, the cells and the names of its challenges in the tray. The
 * cards lie on the wall above it. CSS name `lane`, style classes `party-1` to `party-4`.
 */
G_DECLARE_FINAL_TYPE (BbLane, bb_lane, BB, LANE, GtkWidget)

GtkWidget *bb_lane_new (BbProject *project, BbTopic *party);
BbTopic *bb_lane_get_party (BbLane *self);
void bb_lane_set_geometry (BbLane *self, const BbGeometry *geometry, guint index);
GtkWidget *bb_lane_get_challenge_name (BbLane *self, BbChallenge *challenge);
int bb_lane_measure_banner (BbLane *self, int width);
void bb_lane_set_inviting (BbLane *self, gboolean inviting);
void bb_lane_set_target (BbLane *self, BbStatus status, gboolean target);

G_END_DECLS
