/* SPDX-FileCopyrightText: 2026 The Bouwbord authors
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *bb_litter_find (const char *path);
void bb_litter_clean (const char *path);

G_END_DECLS
