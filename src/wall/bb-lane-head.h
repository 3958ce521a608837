/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "model/bb-project.h"

G_BEGIN_DECLS

/**
 * BbLaneHeadForm:
 * @BB_LANE_HEAD_SIDE: beside the lane
 * @BB_LANE_HEAD_BAR: one line above the lane
 * @BB_LANE_HEAD_BANNER: two lines above a stack
 */
typedef enum {
    BB_LANE_HEAD_SIDE,
    BB_LANE_HEAD_BAR,
    BB_LANE_HEAD_BANNER,
} BbLaneHeadForm;

#define BB_TYPE_LANE_HEAD (bb_lane_head_get_type ())

/**
 * BbLaneHead:
 *
 * The head of a lane: symbol, name and progress of a party, beside the lane or as a bar above
 * it (`bar`).
 */
G_DECLARE_FINAL_TYPE (BbLaneHead, bb_lane_head, BB, LANE_HEAD, GtkWidget)

GtkWidget *bb_lane_head_new (BbProject *project, BbTopic *party);
void bb_lane_head_set_form (BbLaneHead *self, BbLaneHeadForm form);
int bb_lane_head_measure_banner (BbLaneHead *self, int width);

G_END_DECLS
