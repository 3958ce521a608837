/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cloud_world_begin (guint32 seed);
void cloud_world_set_clock (gint days);

G_END_DECLS
