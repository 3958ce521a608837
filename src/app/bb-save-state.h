/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "session/bb-session.h"

G_BEGIN_DECLS

char *bb_save_state_describe (BbSessionState state, gboolean has_file, gboolean elsewhere,
                              const char *failure);

G_END_DECLS
