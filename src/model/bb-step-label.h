/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-project.h"

G_BEGIN_DECLS

char *bb_step_label_describe (BbProject *project, BbStep *step);
char *bb_step_label_describe_past (BbProject *project, BbStep *step);

G_END_DECLS
