/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-project.h"

G_BEGIN_DECLS

/* The words for a step, a kind of edit each. */

BbBlock *bb_step_label_find_block (BbProject *project, const char *path, const char *field);
const BbStepChange *bb_step_label_find_change (BbProject *project, BbStep *step, const char *field,
                                               BbBlock **block);

char *bb_step_label_describe_move (BbProject *project, BbStep *step, gboolean is_past);
char *bb_step_label_describe_item (BbProject *project, BbStep *step);
char *bb_step_label_describe_topic (BbProject *project, BbStep *step);
char *bb_step_label_describe_own_block (BbProject *project, BbStep *step);
char *bb_step_label_describe_conflict (BbProject *project, BbStep *step);

G_END_DECLS
