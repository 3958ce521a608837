/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <gtk/gtk.h>

#include "wall/bb-geometry.h"

G_BEGIN_DECLS

gboolean bb_walk_find_next (const BbRect *rects, guint n_rects, guint from,
                            GtkDirectionType direction, guint *next);

G_END_DECLS
