/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "document/bb-step.h"
#include "model/bb-project.h"

G_BEGIN_DECLS

#define BB_TYPE_ARRIVAL_CHANGE (bb_arrival_change_get_type ())

/**
 * BbArrivalChange:
 *
 * One thing that others changed: a field, or an item of a list, such as a comment. Immutable.
 *
 * No string of it is ever %NULL; its texts are made when somebody asks for them.
 */
G_DECLARE_FINAL_TYPE (BbArrivalChange, bb_arrival_change, BB, ARRIVAL_CHANGE, GObject)

BbArrivalChange *bb_arrival_change_new (BbProject *project, BbStep *step, const char *path);

const char *bb_arrival_change_get_path (BbArrivalChange *self);
const char *bb_arrival_change_get_title (BbArrivalChange *self);
const char *bb_arrival_change_get_detail (BbArrivalChange *self);
const char *bb_arrival_change_get_place (BbArrivalChange *self);
const char *bb_arrival_change_get_before (BbArrivalChange *self);
const char *bb_arrival_change_get_after (BbArrivalChange *self);
gboolean bb_arrival_change_get_conflict (BbArrivalChange *self);
gboolean bb_arrival_change_get_removal (BbArrivalChange *self);
BbBlock *bb_arrival_change_find_block (BbArrivalChange *self);

G_END_DECLS
