/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BB_RANK_MAX 64

gboolean bb_rank_is_valid (const char *rank);
char *bb_rank_between (const char *after, const char *before);
GStrv bb_rank_spread (guint n_ranks);

G_END_DECLS
