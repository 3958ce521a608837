/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/bb-project.h"

G_BEGIN_DECLS

char *bb_cli_board_dup_text (BbProject *project);
char *bb_cli_board_dup_json (BbProject *project);

G_END_DECLS
